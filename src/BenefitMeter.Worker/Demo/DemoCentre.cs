namespace BenefitMeter.Worker.Demo;

/// <summary>A centre of the sample municipality, with its volumes on an ordinary day.</summary>
/// <param name="Code">The code of the centre in the sources.</param>
/// <param name="Letters">Letters a day.</param>
/// <param name="DigitalLead">The centre's share of digital letters less the municipality's, from -1 to 1.</param>
/// <param name="Templates">Letter templates at the start.</param>
/// <param name="Cases">Cases received a day.</param>
/// <param name="CaseDays">Days that a case took at the start.</param>
/// <param name="Calls">Calls a day.</param>
/// <param name="Payslips">Payslips a month.</param>
/// <param name="CaseTypes">The types of its cases.</param>
internal sealed record DemoCentre(
    string Code, double Letters, double DigitalLead, int Templates, double Cases, double CaseDays, double Calls, int Payslips,
    string[] CaseTypes)
{
    /// <summary>The code of the centre whose case processing does not improve as planned.</summary>
    public const string Slow = "CBU";

    /// <summary>The code of the centre that delivers its letters late.</summary>
    public const string Late = "CTM";

    /// <summary>The code of a closed centre, which no unit of the catalogue has.</summary>
    public const string Unknown = "C99";

    /// <summary>Gets all centres. The first one is on duty every day of the year.</summary>
    public static IReadOnlyList<DemoCentre> All { get; } =
    [
        new("CBS", 33, 0.06, 14, 4.0, 34, 14, 180, ["Folketillæg", "Enkeltydelse", "Adresseundersøgelse"]),
        new("CSS", 28, -0.05, 14, 4.5, 40, 6, 620, ["Hjælpemiddel", "Merudgifter", "Boligændring"]),
        new("CBU", 22, -0.02, 12, 5.0, 46, 5, 710, ["Støtte i dagtilbud", "Specialundervisning", "Fripladstilskud"]),
        new("CTM", 19, 0.0, 10, 4.0, 32, 7, 210, ["Byggesag", "Byggesag; landzone", "Miljøtilladelse"]),
        new("CJB", 25, 0.01, 10, 4.5, 30, 10, 160, ["Sygedagpenge", "Revalidering", "Fleksjob"]),
    ];

    /// <summary>Gets a value indicating whether the centre is on duty at weekends, so that every day has a row.</summary>
    public bool OnDuty => this == All[0];

    /// <summary>Returns the number of letters, cases or calls of the centre on a day.</summary>
    /// <param name="random">The noise.</param>
    /// <param name="usual">The number on an ordinary day.</param>
    /// <param name="day">The day.</param>
    public int Volume(DemoRandom random, double usual, DateOnly day) =>
        Math.Max(random.Around(usual * DemoSeason.ActivityOn(day)), OnDuty ? 1 : 0);
}
