using System.Globalization;

namespace BenefitMeter.Worker.Tests.Municipalities;

/// <summary>A town with few applicants in one centre: rows are persons, nothing under 5 may be shown.</summary>
internal static class SmallTown
{
    /// <summary>What the four applicants of east in March applied for, in total: a number that no reader may find.</summary>
    public const string Marker = "731.25";

    public static readonly string[] Centres = ["north", "east", "south", "west"];

    public static readonly Dictionary<(string Centre, int Month), int> Applicants = (
        from month in Enumerable.Range(1, 5)
        from centre in Centres.Index()
        select ((centre.Item, month), centre.Item == "east" && month == 3 ? 4 : 11 + (centre.Index * 7) + ((month * 5) % 9)))
        .ToDictionary(each => each.Item1, each => each.Item2);

    public const string Catalogue = """
        organisation:
          name: Small town
          people: { owner: { name: Ann Example } }
          units:
            town: { name: Town }
            north: { name: North, parent: town }
            east: { name: East, parent: town }
            south: { name: South, parent: town }
            west: { name: West, parent: town }
        sources: { cases: { provider: csv, path: cases.csv } }
        datasets:
          cases:
            source: cases
            dates: { day: { column: day, as: date } }
            unit-column: unit
            complete-through: none
        indicators:
          applicants:
            { name: Applicants, dataset: cases, dated-by: day, grain: month, also: [quarter, year, all], measured-in: persons,
              direction: lower-is-better,
              judge: attainment, owner: owner, act-when: The owner decides., measure: { count: {} },
              targets: [ { decided: { date: 2025-01-01, by: owner }, profile: step, points: { 2025-01: 60 } } ] }
          amount:
            { name: Amount, dataset: cases, dated-by: day, grain: month, measured-in: kr, direction: lower-is-better,
              judge: attainment, owner: owner, act-when: The owner decides., measure: { sum: amount },
              targets: [ { decided: { date: 2025-01-01, by: owner }, profile: step, points: { 2025-01: 9000 } } ] }
          digital:
            { name: Digital, dataset: cases, dated-by: day, grain: month, also: [year], measured-in: percent,
              direction: higher-is-better,
              judge: attainment, owner: owner, act-when: The owner decides.,
              measure: { ratio: { numerator: { count: { where: { channel: digital } } }, denominator: { count: {} } } },
              targets: [ { decided: { date: 2025-01-01, by: owner }, profile: step, points: { 2025-01: 80 } } ] }
        """;

    public static Workspace Made()
    {
        Workspace folder = new();
        folder.Write("town.yaml", Catalogue);
        Deliver(folder, Applicants);
        return folder;
    }

    public static void Deliver(Workspace folder, IReadOnlyDictionary<(string Centre, int Month), int> applicants) =>
        folder.Write("cases.csv", "day,unit,amount,channel\n" + string.Join('\n', applicants.SelectMany(each =>
            Enumerable.Range(1, each.Value).Select(i => string.Create(
                CultureInfo.InvariantCulture,
                $"2025-{each.Key.Month:00}-{i % 27 + 1:00},{each.Key.Centre},"
                    + $"{(each.Key == ("east", 3) ? (i == 1 ? 431.25m : 100m) : 50 + i)},{(i % 3 == 0 ? "paper" : "digital")}"))))
                    + "\n");
}
