using System.Globalization;
using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Definitions.Measures;
using BenefitMeter.Planning;
using BenefitMeter.Worker.Sql;

namespace BenefitMeter.Worker.Sources;

/// <summary>
/// The SQL of a dataset's own query with its cells read: every needed column under its own name, and the column
/// <see cref="Problems"/>. All queries read from these rows.
/// </summary>
internal sealed class SqlRows
{
    /// <summary>The column with a row's unreadable cells. NULL where every cell can be read.</summary>
    public const string Problems = "bm_problems";

    private readonly SqlDialect dialect;
    private readonly Extraction extraction;
    private readonly SqlReading[] readings;
    private readonly int?[] widths;
    private readonly string query;

    private SqlRows(SqlDialect dialect, Extraction extraction, SqlReading[] readings, int?[] widths)
    {
        (this.dialect, this.extraction, this.readings, this.widths) = (dialect, extraction, readings, widths);
        query = Query(extraction);
    }

    /// <summary>
    /// Gets the rows in the case that every column has the type that it is read as, without asking the database.
    /// </summary>
    public static SqlRows Expected(SqlDialect dialect, Extraction extraction) =>
        new(dialect, extraction, [.. extraction.Columns.Select(need =>
            dialect.Readings.First(each => each.Kind == KindOf(need)))], new int?[extraction.Columns.Count]);

    /// <summary>Gets the rows with the column types that the database reports.</summary>
    /// <param name="dialect">The SQL of the database.</param>
    /// <param name="extraction">The extraction.</param>
    /// <param name="columns">The extraction's columns, as the database reports them.</param>
    /// <exception cref="BenefitMeterException">A column cannot be read as the type that is needed.</exception>
    public static SqlRows Found(
        SqlDialect dialect, Extraction extraction, IReadOnlyList<SqlColumn> columns) =>
            new(
                dialect, extraction,
                [.. extraction.Columns.Zip(columns, (need, column) =>
                    Reading(dialect, extraction, need, column.Stored, column.Type))],
                [.. columns.Select(column => column.Width)]);

    /// <summary>Gets the same rows with <see cref="HasFewTexts"/> set.</summary>
    public SqlRows WithFewTexts(bool areFew) => new(dialect, extraction, readings, widths) { HasFewTexts = areFew };

    /// <summary>Writes the query that returns the columns of the dataset's query and no rows.</summary>
    public static string SelectNoRows(Extraction extraction) => $"SELECT * FROM {Query(extraction)} WHERE 1 = 0";

    /// <summary>Writes the query for all rows, with the columns in the order of <see cref="Extraction.Columns"/>.</summary>
    /// <param name="where">The WHERE clause on the columns of the dataset's query; empty for all rows.</param>
    public string SelectEveryRow(string where) =>
        $"SELECT {string.Join(", ", readings.Index().Select(each => Fill(each.Item.Streamed, each.Index)))}\nFROM {query}{where}";

    /// <summary>Writes the rows with their cells read, as a subquery in brackets.</summary>
    /// <param name="where">The WHERE clause on the columns of the dataset's query; empty for all rows.</param>
    /// <param name="checkedColumn">
    /// A column that is left out of <see cref="Problems"/>, because the query checks its groups; null where there is none.
    /// </param>
    public string Subquery(string where, string? checkedColumn = null)
    {
        List<string> cells = [];
        foreach ((int index, SqlReading reading) in readings.Index())
        {
            cells.Add($"{Fill(reading.Cell!, index)} AS {Name(index)}");
            if (HasDay(reading))
            {
                cells.Add($"{Fill(reading.Day!, index)} AS {DayName(index)}");
            }

            if (HasMoment(reading))
            {
                cells.Add($"{Fill(reading.Moment!, index)} AS {MomentName(index)}");
            }
        }

        cells.Add($"{ProblemsOf(checkedColumn)} AS {Problems}");
        return $"(SELECT {string.Join(",\n  ", cells)}\n"
            + $"FROM {query}{where}{(RepeatsExpressions ? string.Empty : dialect.ReadOnce)}) AS bm_rows";
    }

    /// <summary>
    /// Gets a date's column where the database has it as days or times, so that it can use an index to find the later rows. Null
    /// where every row must be read.
    /// </summary>
    public string? IndexableColumn(string date) =>
        Reading(date).Stored is SqlStorage.Day or SqlStorage.Time or SqlStorage.Moment ? Name(extraction.IndexOf(date)) : null;

    /// <summary>Gets the SQL of a cell of these rows.</summary>
    public SqlCell Cell(string columnOrDate)
    {
        int index = extraction.IndexOf(columnOrDate);
        SqlReading reading = readings[index];
        return new(
            Name(index), HasDay(reading) ? DayName(index) : Name(index), HasMoment(reading) ? MomentName(index) : Name(index));
    }

    /// <summary>Gets how a column is read.</summary>
    public SqlReading Reading(string columnOrDate) => readings[extraction.IndexOf(columnOrDate)];

    /// <summary>Gets the needed type of a column.</summary>
    public ColumnNeed Need(string columnOrDate) => extraction.Columns[extraction.IndexOf(columnOrDate)];

    /// <summary>
    /// Gets whether a date's rows are grouped by month: no shorter period is needed, and the database has local days.
    /// </summary>
    public bool IsByMonth(string date) =>
        extraction.Bucket == Bucket.Month && dialect.MonthOf is not null && !Reading(date).ByHour;

    /// <summary>Gets the day after the as-of day. Rows from this day on are in the future.</summary>
    public DateOnly FirstFuture => extraction.AsOf.AddDays(1);

    /// <summary>
    /// Gets whether the columns that filters name are known to have few different texts, so that rows are grouped by them.
    /// Default false.
    /// </summary>
    public bool HasFewTexts { get; init; }

    /// <summary>Gets whether a condition is tested once for each group: it names a text that rows are grouped by.</summary>
    public bool IsOfGroups(Condition condition) => HasFewTexts && IsOfTexts(condition);

    // Where cells are unchanged columns, or texts that rows are grouped by, repeating their expressions costs less than passing
    // the values on from an inner query, which took about a tenth more of PostgreSQL's processor time. A text that is tested for
    // each row is mentioned too often for that.
    private bool RepeatsExpressions => readings.All(reading => reading.Kind == SqlKind.Text || reading.Cell == "{0}")
        && Additive.SelectMany(tally => tally.Where.Conditions)
            .All(condition => Need(condition.Column).Type != CellType.Text || IsOfGroups(condition));

    private IEnumerable<AdditiveTally> Additive => extraction.Tallies.OfType<AdditiveTally>();

    private bool IsOfTexts(Condition condition) => Need(condition.Column).Type == CellType.Text
        && condition.Operator is ConditionOperator.In or ConditionOperator.NotIn or ConditionOperator.Empty
            or ConditionOperator.NotEmpty;

    /// <summary>
    /// Writes the query for the different texts of the columns that filters of additive tallies name. Null where there are no
    /// such columns.
    /// </summary>
    public string? SelectDistinctTexts()
    {
        string[] columns =
        [
            .. Additive.SelectMany(tally => tally.Where.Conditions).Where(IsOfTexts)
                .Select(condition => Name(extraction.IndexOf(condition.Column))).Distinct(),
        ];
        return columns.Length == 0 ? null : $"SELECT DISTINCT {string.Join(", ", columns)} FROM {query}";
    }

    /// <summary>Gets whether every column can be read by the database itself.</summary>
    public bool CanRead => readings.All(reading => reading.Cell is not null);

    private static SqlReading Reading(
        SqlDialect dialect, Extraction extraction, ColumnNeed need, SqlStorage stored, string type) =>
            stored == SqlStorage.Floating && need is { Type: CellType.Number, Decimals: null }
                ? throw SourceFailure.FloatingPoint(need.Column)
                : dialect.Readings.FirstOrDefault(each => each.Kind == KindOf(need) && each.Stored == stored)
                    ?? throw SourceFailure.WrongType(extraction, need, type);

    // Without the line break, a comment at the end of the query would include the bracket.
    private static string Query(Extraction extraction) =>
        $"({extraction.Dataset.Query!.TrimEnd(' ', '\t', '\r', '\n', ';')}\n) AS bm_query";

    private static bool HasDay(SqlReading reading) => reading.Day is { } day && day != reading.Cell;

    private static bool HasMoment(SqlReading reading) => reading.Moment is { } moment && moment != reading.Cell;

    private static string DayName(int index) => string.Create(CultureInfo.InvariantCulture, $"bm_day{index}");

    private static string MomentName(int index) => string.Create(CultureInfo.InvariantCulture, $"bm_moment{index}");

    private string Name(int index) => dialect.Quote(extraction.Columns[index].Column);

    private string Fill(string format, int index) => SqlDialect.Fill(
        format, Name(index), extraction.Columns[index].Decimals?.ToString(CultureInfo.InvariantCulture) ?? "NULL", Zone(),
        widths[index]);

    private string Zone() => $"'{extraction.Calendar.ZoneId.Replace("'", "''", StringComparison.Ordinal)}'";

    private string ProblemsOf(string? checkedColumn)
    {
        string names = string.Join(", ", Enumerable.Range(0, readings.Length).Select(Name));
        if (dialect.Problem is not { } problem)
        {
            return SqlDialect.Fill(dialect.Problems, names);
        }

        List<string> conditions = [];
        List<string> lines = [];
        foreach ((int index, SqlReading reading) in readings.Index().Where(each =>
            each.Item.Unreadable is not null && extraction.Columns[each.Index].Column != checkedColumn))
        {
            conditions.Add(Fill(reading.Unreadable!, index));
            lines.Add(SqlDialect.Fill(problem, conditions[^1], index, Fill(reading.Streamed, index)));
        }

        return lines.Count == 0
            ? "NULL"
            : SqlDialect.Fill(dialect.Problems, names, string.Join(",\n    ", lines), string.Join(" OR ", conditions));
    }

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
