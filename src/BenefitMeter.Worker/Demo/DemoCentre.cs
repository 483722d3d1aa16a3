namespace BenefitMeter.Worker.Demo;

/// <summary>A centre of the sample municipality, and how much it does on an ordinary day.</summary>
/// <param name="Code">The code that the sources write.</param>
/// <param name="Letters">Letters a day.</param>
/// <param name="DigitalLead">How far its share of digital letters lies above the municipality's, from 0 to 1.</param>
/// <param name="Templates">The letter templates it began with.</param>
/// <param name="Cases">Cases received a day.</param>
/// <param name="CaseDays">The days a case took at first.</param>
/// <param name="Calls">Calls a day.</param>
/// <param name="Payslips">Payslips a month.</param>
/// <param name="CaseTypes">What its cases are about.</param>
internal sealed record DemoCentre(
    string Code, double Letters, double DigitalLead, int Templates, double Cases, double CaseDays, double Calls, int Payslips,
    string[] CaseTypes)
{
    /// <summary>The centre whose case processing does not improve as planned.</summary>
    public const string Slow = "CBU";

    /// <summary>The centre that delivers its letters late.</summary>
    public const string Late = "CTM";

    /// <summary>A code that no unit of the catalogue has: a centre that was closed.</summary>
    public const string Unknown = "C99";

    /// <summary>Gets every centre; the first one is on duty every day of the year.</summary>
    public static IReadOnlyList<DemoCentre> All { get; } =
    [
        new("CBS", 33, 0.06, 14, 4.0, 34, 14, 180, ["Folketillæg", "Enkeltydelse", "Adresseundersøgelse"]),
        new("CSS", 28, -0.05, 14, 4.5, 40, 6, 620, ["Hjælpemiddel", "Merudgifter", "Boligændring"]),
        new("CBU", 22, -0.02, 12, 5.0, 46, 5, 710, ["Støtte i dagtilbud", "Specialundervisning", "Fripladstilskud"]),
        new("CTM", 19, 0.0, 10, 4.0, 32, 7, 210, ["Byggesag", "Byggesag; landzone", "Miljøtilladelse"]),
        new("CJB", 25, 0.01, 10, 4.5, 30, 10, 160, ["Sygedagpenge", "Revalidering", "Fleksjob"]),
    ];

    /// <summary>Gets whether the centre is on duty at weekends, so that every day has a row.</summary>
    public bool OnDuty => this == All[0];

    /// <summary>Gets how many things happen in the centre on a day.</summary>
    public int Volume(DemoRandom random, double usual, DateOnly day) =>
        Math.Max(random.Around(usual * DemoSeason.ActivityOn(day)), OnDuty ? 1 : 0);
}
