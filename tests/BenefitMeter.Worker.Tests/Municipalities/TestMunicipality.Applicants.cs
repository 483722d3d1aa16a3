using System.Globalization;

namespace BenefitMeter.Worker.Tests.Municipalities;

/// <summary>A town with few applicants in one centre: rows are persons, nothing under 5 may be shown.</summary>
internal sealed partial record TestMunicipality
{
    /// <summary>What the four applicants of east in March applied for, in total: a number that no reader may find.</summary>
    public const string HiddenAmount = "731.25";

    public static readonly string[] Centres = ["north", "east", "south", "west"];

    /// <summary>How many applied, by centre and month of 2025.</summary>
    public static readonly Dictionary<(string Centre, int Month), int> Applicants = (
        from month in Enumerable.Range(1, 5)
        from centre in Centres.Index()
        select ((centre.Item, month), centre.Item == "east" && month == 3 ? 4 : 11 + (centre.Index * 7) + ((month * 5) % 9)))
        .ToDictionary(each => each.Item1, each => each.Item2);

    /// <summary>Gets the town with its applicants.</summary>
    public static TestMunicipality FewApplicants => Nothing.Named("Small town")
        .Person("owner", "name: Ann Example")
        .Unit("town", "name: Town")
        .Unit("north", "name: North, parent: town")
        .Unit("east", "name: East, parent: town")
        .Unit("south", "name: South, parent: town")
        .Unit("west", "name: West, parent: town")
        .Source("cases", "provider: csv, path: cases.csv")
        .Dataset("cases", """
            source: cases, dates: { day: { column: day, as: date } }, unit-column: unit, complete-through: none
            """)
        .Indicator("applicants", """
            name: Applicants, dataset: cases, dated-by: day, also: [quarter, year, all], measured-in: persons,
            measure: { count: {} },
            targets: [ { decided: { date: 2025-01-01, by: owner }, profile: step, points: { 2025-01: 60 } } ]
            """)
        .Indicator("amount", """
            name: Amount, dataset: cases, dated-by: day, measured-in: kr, measure: { sum: amount },
            targets: [ { decided: { date: 2025-01-01, by: owner }, profile: step, points: { 2025-01: 9000 } } ]
            """)
        .Indicator("digital", """
            name: Digital, dataset: cases, dated-by: day, also: [year], measured-in: percent, direction: higher-is-better,
            measure: { ratio: { numerator: { count: { where: { channel: digital } } }, denominator: { count: {} } } },
            targets: [ { decided: { date: 2025-01-01, by: owner }, profile: step, points: { 2025-01: 80 } } ]
            """)
        .WithFile("cases.csv", ApplicantRows(Applicants));

    /// <summary>Gets a row for each applicant; the four of east in March add up to <see cref="HiddenAmount"/>.</summary>
    public static string ApplicantRows(IReadOnlyDictionary<(string Centre, int Month), int> applicants) =>
        "day,unit,amount,channel\n" + string.Concat(applicants.SelectMany(each =>
            Enumerable.Range(1, each.Value).Select(i => string.Create(
                CultureInfo.InvariantCulture,
                $"2025-{each.Key.Month:00}-{i % 27 + 1:00},{each.Key.Centre},"
                    + $"{Amount(each.Key, i)},{(i % 3 == 0 ? "paper" : "digital")}\n"))));

    private static decimal Amount((string Centre, int Month) cell, int applicant) =>
        cell != ("east", 3) ? 50 + applicant : applicant == 1 ? 431.25m : 100m;
}
