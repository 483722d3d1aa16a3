using System.Globalization;

namespace BenefitMeter.Worker.Tests.Municipalities;

/// <summary>A town that counts its letters by the month, each on the month's last day, and plans twenty.</summary>
internal sealed partial record TestMunicipality
{
    /// <summary>Gets the town with its letters.</summary>
    public static TestMunicipality MonthlyLetters(params (string Month, int Rows)[] letters) => Empty
        .Source("post", "provider: csv, path: letters.csv, contact: \"Post office, 1234\"")
        .Dataset("letters", "source: post, dates: { sent: { column: day, as: date } }, rows-are: things")
        .Indicator("sent", """
            name: Sent, dataset: letters, dated-by: sent, measured-in: letters, direction: higher-is-better,
            measure: { count: {} },
            targets: [ { decided: { date: 2024-01-01, by: owner }, profile: step, points: { 2024-01: 20 } } ]
            """)
        .WithFile("letters.csv", MonthlyLetterRows(letters));

    /// <summary>Gets a row for each letter.</summary>
    public static string MonthlyLetterRows(params (string Month, int Rows)[] letters) =>
        "day\n" + string.Concat(letters.SelectMany(month => Enumerable.Repeat(LastDay(month.Month) + "\n", month.Rows)));

    /// <summary>Gets months with twenty letters each.</summary>
    public static (string Month, int Rows)[] TwentyLetters(string from, int months) =>
    [
        .. Enumerable.Range(0, months)
            .Select(month => (FirstDay(from).AddMonths(month).ToString("yyyy-MM", CultureInfo.InvariantCulture), 20)),
    ];

    private static DateOnly FirstDay(string month) => DateOnly.ParseExact(month, "yyyy-MM", CultureInfo.InvariantCulture);

    private static string LastDay(string month) =>
        FirstDay(month).AddMonths(1).AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
