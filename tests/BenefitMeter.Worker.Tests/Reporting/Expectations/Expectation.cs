using System.Globalization;

namespace BenefitMeter.Worker.Tests.Reporting.Expectations;

/// <summary>What readers are expected to see of a view; a file of the repository contains it.</summary>
/// <param name="Name">The name of the view.</param>
/// <param name="Rows">The number of rows.</param>
/// <param name="Key">The columns that the rows are sorted by.</param>
/// <param name="Columns">The columns in their order.</param>
internal sealed record Expectation(string Name, int Rows, IReadOnlyList<string> Key, IReadOnlyList<ExpectedColumn> Columns)
{
    private const int Shown = 5;
    private const string RowsAre = "rows: ";
    private const string SortedBy = "sorted by: ";
    private const string Nothing = "-";

    /// <summary>The engines, in the order of the columns of a file.</summary>
    public static readonly IReadOnlyList<string> Engines = ["sqlite", "postgresql"];

    /// <summary>Creates what an engine shows.</summary>
    /// <param name="table">What it shows.</param>
    /// <param name="engine">The engine.</param>
    /// <param name="key">The columns to sort by; null for those that distinguish the rows.</param>
    public static Expectation Of(SeenTable table, string engine, IReadOnlyList<string>? key = null)
    {
        IReadOnlyList<string> sortedBy = key ?? table.Key;
        IReadOnlyList<string?[]> rows = table.Ordered(sortedBy);
        int[] shown = [.. ShownRows(rows.Count)];
        return new Expectation(
            table.Name, rows.Count, sortedBy,
            [
                .. table.Columns.Select((column, place) => ExpectedColumn.Of(
                    column.Name, engine, column.Type, [.. rows.Select(row => row[place])], shown)),
            ]);
    }

    /// <summary>Reads the text of a file.</summary>
    public static Expectation Parse(string name, string text)
    {
        string[] lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return new Expectation(
            name, int.Parse(lines[1][RowsAre.Length..], CultureInfo.InvariantCulture),
            lines[2][SortedBy.Length..] is var key && key == Nothing ? [] : key.Split(", "),
            [.. lines[4..].Select(line => ExpectedColumn.Parse(line, Engines))]);
    }

    /// <summary>Writes the text of the file.</summary>
    public string Text() => string.Join('\n',
    [
        $"# {Name}, as readers see it; written by ReaderExpectationsTests with BENEFITMETER_TEST_WRITE=1",
        RowsAre + Rows.ToString(CultureInfo.InvariantCulture),
        SortedBy + (Key.Count == 0 ? Nothing : string.Join(", ", Key)),
        string.Join(" | ",
        [
            "column", .. Engines, "nulls", "different", "digest",
            .. ShownRows(Rows).Select(row => string.Create(CultureInfo.InvariantCulture, $"row {row + 1}")),
        ]),
        .. Columns.Select(column => column.Line(Engines)), string.Empty,
    ]);

    /// <summary>Returns this with the types that another expectation has for an engine, of the columns that both have.</summary>
    public Expectation WithTypes(string engine, Expectation? other) => this with
    {
        Columns =
        [
            .. Columns.Select(column => other?.Columns.FirstOrDefault(each => each.Name == column.Name) is { } known
                ? column with { Types = new Dictionary<string, string>(column.Types) { [engine] = known.Types[engine] } }
                : column),
        ],
    };

    /// <summary>Returns in words how what an engine shows differs from this; nothing where it is the same.</summary>
    /// <param name="seen">What the engine shows, sorted by <see cref="Key"/>.</param>
    /// <param name="engine">The engine.</param>
    public IEnumerable<string> Differences(Expectation seen, string engine)
    {
        string[] expectedNames = [.. Columns.Select(column => column.Name)];
        string[] seenNames = [.. seen.Columns.Select(column => column.Name)];
        string[] missing = [.. expectedNames.Except(seenNames)];
        string[] added = [.. seenNames.Except(expectedNames)];
        if (missing.Length > 0 || added.Length > 0)
        {
            yield return $"{Name}: columns expected and missing: {List(missing)}; not expected: {List(added)}";
        }
        else if (!expectedNames.SequenceEqual(seenNames))
        {
            int first = expectedNames.Zip(seenNames).Index().First(pair => pair.Item.First != pair.Item.Second).Index;
            yield return $"{Name}: column {first + 1} is expected to be {expectedNames[first]}, but is {seenNames[first]}";
        }

        if (Rows != seen.Rows)
        {
            yield return $"{Name}: {Rows} rows expected, {seen.Rows} seen";
        }

        foreach ((ExpectedColumn column, ExpectedColumn now) in Columns.Join(
            seen.Columns, column => column.Name, now => now.Name, (column, now) => (column, now)))
        {
            if (column.Types[engine] != now.Types[engine])
            {
                yield return $"{Name}.{column.Name}: type {column.Types[engine]} expected, {now.Types[engine]} seen";
            }

            // With another number of rows every column has other values.
            if (column.Digest != now.Digest && Rows == seen.Rows)
            {
                yield return $"{Name}.{column.Name}: other values. {Samples(column, now, seen)}{Counts(column, now)}";
            }
        }
    }

    private static string Counts(ExpectedColumn column, ExpectedColumn now) =>
        (column.Nulls, column.Different) == (now.Nulls, now.Different)
            ? string.Empty
            : $" Nulls: {column.Nulls} expected, {now.Nulls} seen; different values: {column.Different} expected, "
                + $"{now.Different} seen.";

    private string Samples(ExpectedColumn column, ExpectedColumn now, Expectation seen)
    {
        int[] rows = [.. ShownRows(Rows)];
        int[] other = [.. Enumerable.Range(0, rows.Length).Where(row => column.Samples[row] != now.Samples[row])];
        return other.Length == 0
            ? "The rows that the file shows are the same."
            : string.Join("; ", other.Select(row => $"row {rows[row] + 1} ({Place(row)}): "
                + $"{column.Samples[row] ?? "null"} expected, {now.Samples[row] ?? "null"} seen")) + ".";

        string Place(int row) =>
            string.Join(", ", Key.Select(name => seen.Columns.FirstOrDefault(each => each.Name == name)?.Samples[row] ?? "null"));
    }

    private static string List(string[] names) => names.Length == 0 ? "none" : string.Join(", ", names);

    // Spread over all rows, the first and the last among them.
    private static IEnumerable<int> ShownRows(int rows) =>
        Enumerable.Range(0, Math.Min(Shown, rows)).Select(place => rows <= Shown ? place : place * (rows - 1) / (Shown - 1));
}
