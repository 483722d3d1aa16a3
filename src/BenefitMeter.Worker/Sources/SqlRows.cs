using System.Globalization;
using BenefitMeter.Definitions;
using BenefitMeter.Planning;
using BenefitMeter.Worker.Sql;

namespace BenefitMeter.Worker.Sources;

/// <summary>
/// The rows of a dataset's own query with their cells read: every needed column under its own name, and beside them
/// <see cref="Problems"/>. All questions are asked of these.
/// </summary>
internal sealed class SqlRows(SqlDialect dialect, Extraction extraction)
{
    /// <summary>The column with a row's unreadable cells; NULL where all can be read.</summary>
    public const string Problems = "bm_problems";

    // The line break keeps a closing comment of the query from swallowing the bracket.
    private readonly string query = $"({extraction.Dataset.Query!.TrimEnd(' ', '\t', '\r', '\n', ';')}\n) AS bm_query";

    /// <summary>Writes the question for the query's columns, which reads no row.</summary>
    public string NoRows() => $"SELECT * FROM {query} WHERE 1 = 0";

    /// <summary>Writes the question for every row as the source has it, in the order of <see cref="Extraction.Columns"/>.</summary>
    public string Raw() => $"SELECT {string.Join(", ", extraction.Columns.Select(c => dialect.Quote(c.Column)))}\nFROM {query}";

    /// <summary>Writes the rows with their cells read, in brackets.</summary>
    public string Read()
    {
        IEnumerable<string> cells = extraction.Columns.Select(need =>
            $"{SqlDialect.Fill(dialect.Readings[KindOf(need)], dialect.Quote(need.Column), Decimals(need))} AS {dialect.Quote(need.Column)}");
        string problems = dialect.Problems is { } format ? SqlDialect.Fill(format, string.Join(", ", extraction.Columns.Select(need => dialect.Quote(need.Column)))) : "NULL";
        return $"(SELECT {string.Join(",\n  ", cells.Append($"{problems} AS {Problems}"))}\nFROM {query}{dialect.ReadOnce}) AS bm_rows";
    }

    /// <summary>Writes a cell that was read.</summary>
    public string Cell(string columnOrDate) => dialect.Quote(Need(columnOrDate).Column);

    /// <summary>Gets what a column is read as.</summary>
    public ColumnNeed Need(string columnOrDate) => extraction.Columns[extraction.IndexOf(columnOrDate)];

    private static string Decimals(ColumnNeed need) => need.Decimals?.ToString(CultureInfo.InvariantCulture) ?? "NULL";

    private static SqlKind KindOf(ColumnNeed need) => (need.Type, need.Meaning) switch
    {
        (CellType.Text, _) => SqlKind.Text,
        (CellType.Number, _) => SqlKind.Number,
        (_, DateMeaning.Utc) => SqlKind.Utc,
        (_, DateMeaning.Offset) => SqlKind.Offset,
        (_, DateMeaning.Date) => SqlKind.Date,
        _ => SqlKind.Local,
    };
}
