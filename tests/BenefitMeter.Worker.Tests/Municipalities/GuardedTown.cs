using System.Globalization;

namespace BenefitMeter.Worker.Tests.Municipalities;

/// <summary>A town that counts its letters by the month, each on the month's last day, and plans twenty.</summary>
internal static class GuardedTown
{
    /// <summary>Makes a folder whose dataset has some further keys, and delivers letters.</summary>
    public static Workspace With(string datasetKeys, params (string Month, int Rows)[] letters)
    {
        Workspace folder = new();
        folder.Describe(datasetKeys, string.Empty);
        folder.Deliver(letters);
        return folder;
    }

    /// <summary>Writes the catalogue, with some further keys of its dataset and its indicator.</summary>
    public static void Describe(
        this Workspace folder, string datasetKeys, string indicatorKeys) => folder.Write("town.yaml", $$"""
            organisation:
              name: Sample Town
              people: { owner: { name: Anna Example } }
              units: { town: { name: Sample Town } }
            sources:
              post: { provider: csv, path: letters.csv, contact: "Post office, 1234" }
            datasets:
              letters:
                source: post
                dates: { sent: { column: day, as: date } }
                rows-are: things
                {{datasetKeys}}
            indicators:
              sent:
                { name: Sent, dataset: letters, dated-by: sent, grain: month, measured-in: letters, direction: higher-is-better,
                  judge: attainment,
                  owner: owner, act-when: The owner decides., measure: { count: {} },
                  targets: [ { decided: { date: 2024-01-01, by: owner }, profile: step, points: { 2024-01: 20 } } ]{{indicatorKeys}} }
            """);

    /// <summary>Delivers letters.</summary>
    public static void Deliver(this Workspace folder, params (string Month, int Rows)[] letters) => folder.Write(
        "letters.csv",
        "day\n" + string.Concat(letters.SelectMany(month => Enumerable.Repeat(LastDay(month.Month) + "\n", month.Rows))));

    /// <summary>Gets months with twenty letters each.</summary>
    public static (string Month, int Rows)[] Twenty(string from, int months) =>
    [
        .. Enumerable.Range(0, months)
            .Select(i => (First(from).AddMonths(i).ToString("yyyy-MM", CultureInfo.InvariantCulture), 20)),
    ];

    /// <summary>Gets one column of the town's figure of a month.</summary>
    public static object? Sent(this Workspace folder, string column, string month) =>
        folder.Figure(column, "sent", "town", month);

    private static DateOnly First(string month) => DateOnly.ParseExact(month, "yyyy-MM", CultureInfo.InvariantCulture);

    private static string LastDay(string month) =>
        First(month).AddMonths(1).AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
