using System.Globalization;
using System.Text;

namespace BenefitMeter.Benchmarks;

/// <summary>
/// A municipality of fifty units that sends letters, and twenty indicators of them: counts, sums, shares, one median.
/// </summary>
internal static class LetterTown
{
    /// <summary>The units that send letters; the municipality itself is one more.</summary>
    public const int Units = 50;

    /// <summary>The kinds of letters.</summary>
    public const int Kinds = 4;

    /// <summary>The sizes of letters.</summary>
    public const int Sizes = 3;

    /// <summary>The different amounts, in quarters.</summary>
    public const int Amounts = 97;

    /// <summary>The query of the dataset where it is a table.</summary>
    public const string Query = "SELECT sent, unit, kind, size, amount FROM post";

    private const string Common =
        "dataset: post, dated-by: sent, grain: month, direction: higher-is-better, judge: attainment, owner: o, act-when: Now.,";

    /// <summary>Writes a catalogue.</summary>
    /// <param name="source">The source, as YAML in braces.</param>
    /// <param name="query">The dataset's query; null where the source has rows of its own.</param>
    /// <param name="also">The other grains, such as <c>quarter, year</c>; empty for none.</param>
    /// <param name="lateDays">How late rows come; null where nobody knows.</param>
    /// <param name="indicators">How many; after twenty they come again under other names.</param>
    public static string Catalogue(string source, string? query, string also, int? lateDays, int indicators = 20)
    {
        StringBuilder text = new();
        text.AppendLine(
            "organisation:\n  name: Example\n  people: { o: { name: Anna Example } }\n  units:\n    all: { name: All }");
        for (int unit = 0; unit < Units; unit++)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"    u{unit}: {{ name: Unit {unit}, parent: all, codes: [u{unit}] }}");
        }

        text.AppendLine(CultureInfo.InvariantCulture, $"sources:\n  post: {source}\ndatasets:\n  post:\n    source: post");
        text.AppendLine(query is null ? "    columns: { amount: decimal }" : $"    query: {query}");
        text.AppendLine("    dates: { sent: { column: sent, as: date } }\n    unit-column: unit\n    rows-are: things");
        text.Append(
            lateDays is { } days ? string.Create(CultureInfo.InvariantCulture, $"    late-rows: {days} days\n") : string.Empty);
        text.AppendLine("indicators:");
        string grains = also.Length == 0 ? string.Empty : $"also: [{also}], ";
        foreach (string indicator in Enumerable.Range(0, (indicators + 19) / 20)
            .SelectMany(again => Indicators(grains, again == 0 ? string.Empty : $"-{again}")).Take(indicators))
        {
            text.Append("  ").AppendLine(indicator);
        }

        return text.ToString();
    }

    /// <summary>Writes rows as CSV, in no order of time.</summary>
    /// <param name="file">The file.</param>
    /// <param name="rows">How many.</param>
    /// <param name="years">The years up to 2025 that they lie in.</param>
    public static void WriteCsv(string file, int rows, int years)
    {
        int days = 365 * years; // Not a multiple of kinds times sizes, so that every one of them comes on every day.
        string[] dates = [.. Enumerable.Range(0, days)
            .Select(day => new DateOnly(2026 - years, 1, 1).AddDays(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))];
        string[] amounts =
            [.. Enumerable.Range(0, Amounts).Select(quarters => (quarters / 4m).ToString(CultureInfo.InvariantCulture))];
        using StreamWriter writer = new(file, append: false, new UTF8Encoding(false), 1 << 16);
        writer.Write("id,sent,unit,kind,size,amount,recipient,subject\n");
        for (int i = 0; i < rows; i++)
        {
            writer.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"{i},{dates[i % days]},u{i / (Kinds * Sizes) * 7 % Units},k{i % Kinds},s{i % Sizes},{amounts[i % Amounts]},"
                    + $"virksomhed {i * 31L % 9_999_991},Afgørelse om plads\n"));
        }
    }

    private static IEnumerable<string> Indicators(string also, string again) =>
    [
        $"median{again}: {{ name: Median, {Common} measured-in: kr., measure: {{ median: amount }} }}",
        .. Enumerable.Range(0, 12).Select(i =>
            $"count{i}{again}: {{ name: Count {i}, {Common} {also}measured-in: letters, measure: {{ count: {{ where: {{ kind: "
                + $"k{i % Kinds}, size: s{i % Sizes} }} }} }} }}"),
        .. Enumerable.Range(0, Kinds).Select(i =>
            $"sum{i}{again}: {{ name: Sum {i}, {Common} {also}measured-in: kr., measure: {{ sum: {{ column: amount, where: "
                + $"{{ kind: k{i} }} }} }} }}"),
        .. Enumerable.Range(0, 3).Select(i =>
            $"share{i}{again}: {{ name: Share {i}, {Common} {also}measured-in: percent, measure: {{ share: {{ where: "
                + $"{{ kind: k{i} }} }} }} }}"),
    ];
}
