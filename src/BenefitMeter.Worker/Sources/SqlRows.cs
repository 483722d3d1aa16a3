using System.Globalization;
using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Definitions.Measures;
using BenefitMeter.Planning;
using BenefitMeter.Worker.Sql;

namespace BenefitMeter.Worker.Sources;

/// <summary>
/// The rows of a dataset's own query with their cells read: every needed column under its own name, and beside them
/// <see cref="Problems"/>. All questions are asked of these.
/// </summary>
internal sealed class SqlRows
{
    /// <summary>The column with a row's unreadable cells; NULL where all can be read.</summary>
    public const string Problems = "bm_problems";

    private readonly SqlDialect dialect;
    private readonly Extraction extraction;
    private readonly SqlReading[] readings;
    private readonly string query;

    private SqlRows(SqlDialect dialect, Extraction extraction, SqlReading[] readings)
    {
        (this.dialect, this.extraction, this.readings) = (dialect, extraction, readings);
        query = Query(extraction);
    }

    /// <summary>Gets the rows as they are where every column is what it is read as.</summary>
    public static SqlRows Expected(SqlDialect dialect, Extraction extraction) =>
        new(dialect, extraction, [.. extraction.Columns.Select(need =>
            dialect.Readings.First(each => each.Kind == KindOf(need)))]);

    /// <summary>Gets the rows as the database says they are.</summary>
    /// <param name="dialect">The database's words.</param>
    /// <param name="extraction">What is asked.</param>
    /// <param name="columns">What the extraction's columns hold, and the database's own word for it.</param>
    /// <exception cref="BenefitMeterException">A column cannot be read as what it is needed as.</exception>
    public static SqlRows Found(
        SqlDialect dialect, Extraction extraction, IReadOnlyList<(SqlStorage Stored, string Type)> columns) =>
            new(dialect, extraction, [.. extraction.Columns.Zip(columns, (need, column) =>
                Reading(dialect, extraction, need, column.Stored, column.Type))]);

    /// <summary>Gets the same rows, of which is known whether the texts that filters name are few.</summary>
    public SqlRows WithFewTexts(bool areFew) => new(dialect, extraction, readings) { HasFewTexts = areFew };

    /// <summary>Writes the question for the query's columns, which reads no row.</summary>
    public static string SelectNoRows(Extraction extraction) => $"SELECT * FROM {Query(extraction)} WHERE 1 = 0";

    /// <summary>Writes the question for every row, in the order of <see cref="Extraction.Columns"/>.</summary>
    /// <param name="where">The condition on the query's own columns; empty takes every row.</param>
    public string SelectEveryRow(string where) =>
        $"SELECT {string.Join(", ", readings.Index().Select(each => Fill(each.Item.Streamed, each.Index)))}\nFROM {query}{where}";

    /// <summary>
    /// Writes the rows with their cells read, in brackets.
    /// </summary>
    /// <param name="where">The condition on the query's own columns; empty takes every row.</param>
    /// <param name="answered">
    /// A column that <see cref="Problems"/> need not check, because the answer does; null where there is none.
    /// </param>
    public string Subquery(string where, string? answered = null)
    {
        List<string> cells = [];
        foreach ((int place, SqlReading reading) in readings.Index())
        {
            cells.Add($"{Fill(reading.Cell!, place)} AS {Name(place)}");
            if (HasDay(reading))
            {
                cells.Add($"{Fill(reading.Day!, place)} AS {DayName(place)}");
            }

            if (HasMoment(reading))
            {
                cells.Add($"{Fill(reading.Moment!, place)} AS {MomentName(place)}");
            }
        }

        cells.Add($"{ProblemsOf(answered)} AS {Problems}");
        return $"(SELECT {string.Join(",\n  ", cells)}\n"
            + $"FROM {query}{where}{(RepeatsExpressions ? string.Empty : dialect.ReadOnce)}) AS bm_rows";
    }

    /// <summary>
    /// Gets a date's column where the database knows that it holds days or times, so that it can look up the later ones; null
    /// where it must read every row.
    /// </summary>
    public string? IndexableColumn(string date) =>
        Reading(date).Stored is SqlStorage.Day or SqlStorage.Time or SqlStorage.Moment ? Name(extraction.IndexOf(date)) : null;

    /// <summary>Gets a cell that was read.</summary>
    public SqlCell Cell(string columnOrDate)
    {
        int place = extraction.IndexOf(columnOrDate);
        SqlReading reading = readings[place];
        return new(
            Name(place), HasDay(reading) ? DayName(place) : Name(place), HasMoment(reading) ? MomentName(place) : Name(place));
    }

    /// <summary>Gets how a column is read.</summary>
    public SqlReading Reading(string columnOrDate) => readings[extraction.IndexOf(columnOrDate)];

    /// <summary>Gets what a column is needed as.</summary>
    public ColumnNeed Need(string columnOrDate) => extraction.Columns[extraction.IndexOf(columnOrDate)];

    /// <summary>
    /// Gets whether a date's rows are grouped by month: nothing finer is needed, and the database knows local days.
    /// </summary>
    public bool IsByMonth(string date) =>
        extraction.Bucket == Bucket.Month && dialect.MonthOf is not null && !Reading(date).ByHour;

    /// <summary>Gets the first day after the last one that is looked at.</summary>
    public DateOnly FirstFuture => extraction.AsOf.AddDays(1);

    /// <summary>Gets whether the texts that filters name are known to be few, so that rows are grouped by them.</summary>
    public bool HasFewTexts { get; init; }

    /// <summary>Tells whether a condition is asked of groups: it names a text that rows are grouped by.</summary>
    public bool IsOfGroups(Condition condition) => HasFewTexts && IsOfTexts(condition);

    // Where cells are columns as they stand, or texts that are grouped by, reading them anew costs less than handing them on,
    // which took about a tenth more of PostgreSQL's processor. A text that conditions of each row name is mentioned too often for
    // that.
    private bool RepeatsExpressions => readings.All(reading => reading.Kind == SqlKind.Text || reading.Cell == "{0}")
        && Additive.SelectMany(tally => tally.Where.Conditions)
            .All(condition => Need(condition.Column).Type != CellType.Text || IsOfGroups(condition));

    private IEnumerable<AdditiveTally> Additive => extraction.Tallies.OfType<AdditiveTally>();

    private bool IsOfTexts(Condition condition) => Need(condition.Column).Type == CellType.Text
        && condition.Operator is ConditionOperator.In or ConditionOperator.NotIn or ConditionOperator.Empty
            or ConditionOperator.NotEmpty;

    /// <summary>
    /// Writes the question for the different texts of the columns that filters of additive tallies name; null without such
    /// columns.
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

    // The line break keeps a closing comment of the query from swallowing the bracket.
    private static string Query(Extraction extraction) =>
        $"({extraction.Dataset.Query!.TrimEnd(' ', '\t', '\r', '\n', ';')}\n) AS bm_query";

    private static bool HasDay(SqlReading reading) => reading.Day is { } day && day != reading.Cell;

    private static bool HasMoment(SqlReading reading) => reading.Moment is { } moment && moment != reading.Cell;

    private static string DayName(int index) => string.Create(CultureInfo.InvariantCulture, $"bm_day{index}");

    private static string MomentName(int index) => string.Create(CultureInfo.InvariantCulture, $"bm_moment{index}");

    private string Name(int index) => dialect.Quote(extraction.Columns[index].Column);

    private string Fill(string format, int index) => SqlDialect.Fill(
        format, Name(index), extraction.Columns[index].Decimals?.ToString(CultureInfo.InvariantCulture) ?? "NULL", Zone());

    private string Zone() => $"'{extraction.Calendar.ZoneId.Replace("'", "''", StringComparison.Ordinal)}'";

    private string ProblemsOf(string? answered)
    {
        string names = string.Join(", ", Enumerable.Range(0, readings.Length).Select(Name));
        if (dialect.Problem is not { } problem)
        {
            return SqlDialect.Fill(dialect.Problems, names);
        }

        List<string> conditions = [];
        List<string> lines = [];
        foreach ((int place, SqlReading reading) in readings.Index().Where(each =>
            each.Item.Unreadable is not null && extraction.Columns[each.Index].Column != answered))
        {
            conditions.Add(Fill(reading.Unreadable!, place));
            lines.Add(SqlDialect.Fill(problem, conditions[^1], place, Fill(reading.Streamed, place)));
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
