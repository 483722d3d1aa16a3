using System.Globalization;
using System.Reflection;
using System.Text;

namespace BenefitMeter.Worker.Demo;

/// <summary>
/// The catalogue of the sample municipality: YAML files with comments for the controller, and CSV tables for Danish Excel. Each
/// <c>{{name}}</c> in them is replaced by a date or period of the timeline.
/// </summary>
internal static class DemoCatalogue
{
    private const string Prefix = "demo/catalogue/";

    /// <summary>Writes the files that are missing in the folder. An existing file is not changed.</summary>
    public static void Write(string directory, DemoTimeline timeline)
    {
        Assembly assembly = typeof(DemoCatalogue).Assembly;
        foreach (string name in assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using StreamReader reader = new(assembly.GetManifestResourceStream(name)!);
            string text = Fill(reader.ReadToEnd(), timeline);
            DemoFile.WriteMissing(
                Path.Combine(directory, name[Prefix.Length..]), path => File.WriteAllText(
                    path, text,
                    new UTF8Encoding(encoderShouldEmitUTF8Identifier: name.EndsWith(".csv", StringComparison.Ordinal))));
        }
    }

    private static string Fill(string text, DemoTimeline timeline) => Dates(timeline).Concat(DemoPlans.Dates(timeline)).Aggregate(
        text, (filled, date) => filled.Replace("{{" + date.Key + "}}", date.Value, StringComparison.Ordinal));

    private static Dictionary<string, string> Dates(DemoTimeline timeline)
    {
        const int Effect = 24;
        Dictionary<string, string> dates = new()
        {
            ["from"] = Day(timeline.Start),
            ["baseline-window"] = $"{Month(Effect - 6)}..{Month(Effect - 1)}",
            ["baseline-date"] = Day(timeline.Month(Effect).AddDays(-10)),
            ["decided-first"] = Day(timeline.Month(Effect).AddDays(-12)),
            ["decided-second"] = Day(timeline.Month(Effect + 5).AddDays(18)),
            ["effect-from"] = Day(timeline.Month(Effect)),
            ["effect-month"] = Month(Effect),
            ["goal-year"] = Day(timeline.Month(Effect + 2)),
            ["goal-year-moved"] = Day(timeline.Month(Effect + 14)),
            ["goal-plans"] = Day(timeline.Month(Effect + 6)),
            ["goal-plans-approved"] = Day(timeline.Month(Effect + 6).AddDays(3)),
            ["goal-diploma"] = Day(timeline.Month(Effect + 9)),
            ["goal-end"] = Day(timeline.Month(Effect + 18).AddDays(-1)),
            ["round-first"] = Day(timeline.Month(Effect + 8).AddDays(-1)),
            ["round-second"] = Day(timeline.Month(Effect + 11).AddDays(-1)),
            ["target-early"] = Month(Effect + 4),
            ["target-mid"] = Month(Effect + 9),
            ["target-end"] = Month(Effect + 17),
        };
        for (int i = 0; i <= DemoTimeline.MonthsBefore - Effect; i++)
        {
            dates[string.Create(CultureInfo.InvariantCulture, $"month-{i}")] = Month(Effect + i);
        }

        for (int i = 0; i < 4; i++)
        {
            dates[string.Create(CultureInfo.InvariantCulture, $"year-{i + 1}")] =
                (timeline.Month(Effect).Year + i).ToString(CultureInfo.InvariantCulture);
        }

        return dates;

        string Month(int number) => timeline.Month(number).ToString("yyyy-MM", CultureInfo.InvariantCulture);
        static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}
