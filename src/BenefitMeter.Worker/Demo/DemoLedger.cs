using System.Globalization;

namespace BenefitMeter.Worker.Demo;

/// <summary>
/// The ledger: one row for each text and each month that has ended, dated the last day of the month. Postage follows the letters,
/// and five systems get cheaper one after the other as their contracts are renewed.
/// </summary>
internal static class DemoLedger
{
    private const string Header = "dato;konto;tekst;beløb";

    /// <summary>The cost of each system in kroner a month, and the reduction from a month on.</summary>
    private static readonly (string Name, decimal Before, int FromMonth, decimal Less)[] Systems =
    [
        ("Lønsystem", 360_000, 24, 90_000), ("Økonomisystem", 240_000, 26, 60_000), ("Debitorsystem", 90_000, 28, 20_000),
        ("Indkøbssystem", 160_000, 29, 40_000), ("Vagtplansystem", 150_000, 31, 40_000),
    ];

    /// <summary>Writes the file unless it exists.</summary>
    public static void Write(string path, DemoTimeline timeline) => DemoFile.WriteMissingDanish(
        path, timeline.MonthsEnded.SelectMany(month => Rows(timeline, month)).Prepend(Header));

    private static IEnumerable<string> Rows(DemoTimeline timeline, int month)
    {
        DateOnly next = timeline.Month(month + 1);
        string last = next.AddDays(-1).ToString("dd-MM-yyyy", CultureInfo.InvariantCulture);
        double invoiced = 0.98 + (0.04 * timeline.RandomOf("porto", next).Next());
        double postage = 0;
        for (DateOnly day = timeline.Month(month); day < next; day = day.AddDays(1))
        {
            postage += DemoPost.ExpectedPostage(day, timeline);
        }

        yield return $"{last};6.45.51;Porto;{DanishForm.Number((decimal)(postage * invoiced), 2)}";
        foreach ((string name, decimal before, int fromMonth, decimal less) in Systems)
        {
            yield return $"{last};6.45.60;{name};{DanishForm.Number(month < fromMonth ? before : before - less, 2)}";
        }
    }
}
