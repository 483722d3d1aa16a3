using System.Globalization;
using System.Text;

namespace BenefitMeter.Benchmarks;

/// <summary>A municipality of fifty units that sends letters, and twenty indicators of them: counts, sums, shares, one median.</summary>
internal static class Town
{
    /// <summary>The units that send letters; the municipality itself is one more.</summary>
    public const int Units = 50;

    /// <summary>The kinds of letters.</summary>
    public const int Kinds = 4;

    private const string Common = "dataset: post, dated-by: sent, grain: month, direction: higher-is-better, judge: attainment, owner: o, act-when: Now.,";

    /// <summary>Writes a catalogue.</summary>
    /// <param name="source">The source, as YAML in braces.</param>
    /// <param name="query">The dataset's query; null where the source has rows of its own.</param>
    /// <param name="also">The other grains, such as <c>quarter, year</c>; empty for none.</param>
    /// <param name="lateDays">How late rows come; null where nobody knows.</param>
    /// <param name="indicators">How many of the twenty.</param>
    public static string Catalogue(string source, string? query, string also, int? lateDays, int indicators = 20)
    {
        StringBuilder text = new();
        text.AppendLine("organisation:\n  name: Example\n  people: { o: { name: Anna Example } }\n  units:\n    all: { name: All }");
        for (int unit = 0; unit < Units; unit++)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"    u{unit}: {{ name: Unit {unit}, parent: all, codes: [u{unit}] }}");
        }

        text.AppendLine(CultureInfo.InvariantCulture, $"sources:\n  post: {source}\ndatasets:\n  post:\n    source: post");
        text.AppendLine(query is null ? "    columns: { amount: decimal }" : $"    query: {query}");
        text.AppendLine("    dates: { sent: { column: sent, as: date } }\n    unit-column: unit\n    rows-are: things");
        text.Append(lateDays is { } days ? string.Create(CultureInfo.InvariantCulture, $"    late-rows: {days} days\n") : string.Empty);
        text.AppendLine("indicators:");
        foreach (string indicator in Indicators(also.Length == 0 ? string.Empty : $"also: [{also}], ").Take(indicators))
        {
            text.Append("  ").AppendLine(indicator);
        }

        return text.ToString();
    }

    private static IEnumerable<string> Indicators(string also) =>
    [
        $"median: {{ name: Median, {Common} measured-in: kr., measure: {{ median: amount }} }}",
        .. Enumerable.Range(0, 12).Select(i =>
            $"count{i}: {{ name: Count {i}, {Common} {also}measured-in: letters, measure: {{ count: {{ where: {{ kind: k{i % Kinds}, amount: {{ at-least: {i} }} }} }} }} }}"),
        .. Enumerable.Range(0, Kinds).Select(i =>
            $"sum{i}: {{ name: Sum {i}, {Common} {also}measured-in: kr., measure: {{ sum: {{ column: amount, where: {{ kind: k{i} }} }} }} }}"),
        .. Enumerable.Range(0, 3).Select(i =>
            $"share{i}: {{ name: Share {i}, {Common} {also}measured-in: percent, measure: {{ share: {{ where: {{ kind: k{i} }} }} }} }}"),
    ];
}
