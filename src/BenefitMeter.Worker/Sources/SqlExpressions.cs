using System.Globalization;
using BenefitMeter.Definitions.Measures;
using BenefitMeter.Planning;
using BenefitMeter.Worker.Sql;

namespace BenefitMeter.Worker.Sources;

/// <summary>
/// Writes the SQL of filters and values over <see cref="SqlRows"/>. Every value from the catalogue becomes a parameter.
/// </summary>
internal sealed class SqlExpressions(SqlDialect dialect, SqlRows rows)
{
    private readonly List<QueryParameter> parameters = [];

    /// <summary>Gets the parameters written so far.</summary>
    public IReadOnlyList<QueryParameter> Parameters => parameters;

    /// <summary>
    /// Writes the condition that leaves out rows before the first day. Two days before it are read as well, because a moment's
    /// local day is worked out by the reader. Empty where every row must be read.
    /// </summary>
    public string Since(string date, DateOnly first) =>
        first == DateOnly.MinValue || rows.IndexableColumn(date) is not { } column ? string.Empty
            : $"\nWHERE {column} >= {Parameter(first.AddDays(-2))}";

    /// <summary>Writes the value by which a date belongs to a period: its local day, or its UTC hour.</summary>
    public string Day(string date) => SqlDialect.Fill(dialect.DayOf, rows.Cell(date).Value);

    /// <summary>
    /// Writes the value that rows are grouped by for a date: its month where that is enough, otherwise <see cref="Day"/>.
    /// </summary>
    public string Bucket(string date) =>
        rows.IsByMonth(date) ? SqlDialect.Fill(dialect.MonthOf!, Day(date), Parameter(rows.FirstFuture)) : Day(date);

    /// <summary>Writes a date's local day.</summary>
    public string LocalDay(string date) => rows.Cell(date).Day;

    /// <summary>Gets whether the database cannot calculate a duration, so that rows are grouped by the pair of days.</summary>
    public static bool IsByPair(ValueSource? value, SqlDialect dialect) =>
        value is DurationValue { Unit: DurationUnit.WorkingDays } duration
        && (duration.DanishCalendar ? dialect.DanishWorkingDays : dialect.Durations.GetValueOrDefault(DurationUnit.WorkingDays))
            is null;

    /// <summary>Writes a value. A negative duration is not left out here.</summary>
    public string Value(ValueSource value) => value switch
    {
        ColumnValue column => rows.Cell(column.Column).Value,
        DurationValue { Unit: DurationUnit.WorkingDays, DanishCalendar: true } duration =>
            Duration(dialect.DanishWorkingDays!, duration),
        DurationValue duration => Duration(dialect.Durations[duration.Unit], duration),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "This value is not known."),
    };

    /// <summary>Writes a filter. A filter without conditions matches every row.</summary>
    /// <exception cref="FormatException">A value of the filter is not of its column's type.</exception>
    public string Filter(Filter filter) =>
        filter.Conditions.Count == 0 ? "1 = 1" : string.Join(" AND ", filter.Conditions.Select(Condition));

    /// <summary>
    /// Writes the conditions of a filter; equal conditions get equal SQL. With each comes the text that rows are grouped by so
    /// that the condition can be tested once for each group; null where it is tested for each row.
    /// </summary>
    /// <exception cref="FormatException">A value of the filter is not of its column's type.</exception>
    public IEnumerable<(string Condition, string? Text)> Conditions(Filter filter) => filter.Conditions.Select(condition =>
        (Condition(condition), rows.IsOfGroups(condition) ? rows.Cell(condition.Column).Value : null));

    private string Duration(string format, DurationValue duration)
    {
        (SqlCell from, SqlCell to) = (rows.Cell(duration.From), rows.Cell(duration.To));
        return SqlDialect.Fill(format, from.Value, to.Value, from.Day, to.Day, from.Moment, to.Moment);
    }

    private string Condition(Condition condition)
    {
        SqlCell cell = rows.Cell(condition.Column);
        return condition.Operator switch
        {
            ConditionOperator.In => AnyOf(condition, cell),
            ConditionOperator.NotIn => $"({cell.Value} IS NULL OR NOT {AnyOf(condition, cell)})",
            ConditionOperator.AtLeast => Order(condition, cell, ">="),
            ConditionOperator.Above => Order(condition, cell, ">"),
            ConditionOperator.AtMost => Order(condition, cell, "<="),
            ConditionOperator.Below => Order(condition, cell, "<"),
            ConditionOperator.Empty => $"{cell.Value} IS NULL",
            ConditionOperator.NotEmpty => $"{cell.Value} IS NOT NULL",
            ConditionOperator.OnOrBefore => Order(condition, cell, "<="),
            ConditionOperator.OnOrAfter => Order(condition, cell, ">="),
            _ => throw new ArgumentOutOfRangeException(nameof(condition), condition.Operator, "This operator is not known."),
        };
    }

    private string AnyOf(Condition condition, SqlCell cell)
    {
        ColumnNeed need = rows.Need(condition.Column);
        IEnumerable<string> equal = condition.Values
            .Select(value => SqlDialect.Fill(dialect.Comparisons[need.Type].Equal, cell.Value, Parameter(value, need), cell.Day));
        return condition.Values.Count == 0 ? "1 = 0" : $"({string.Join(" OR ", equal)})";
    }

    private string Order(Condition condition, SqlCell cell, string sign)
    {
        ColumnNeed need = rows.Need(condition.Column);
        SqlCell other = condition.OtherColumn is { } column ? rows.Cell(column) : OfValue(Parameter(condition.Values[0], need));
        return SqlDialect.Fill(
            dialect.Comparisons[need.Type].Order, cell.Value, sign, other.Value, cell.Day, other.Day, cell.Moment, other.Moment);
    }

    // A date in the catalogue is a local day without a time of day.
    private static SqlCell OfValue(string parameter) => new(parameter, parameter, "NULL");

    private string Parameter(string text, ColumnNeed need)
    {
        object value = need.Type switch
        {
            CellType.Text => text,
            CellType.Number when decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) =>
                number,
            CellType.Date when DateOnly.TryParseExact(text, "yyyy-MM-dd", out DateOnly day) => day,
            _ => throw new FormatException($"'{text}' is no {need.Type} as column '{need.Column}' is."),
        };
        return Parameter(value);
    }

    private string Parameter(object value)
    {
        if (parameters.Find(parameter => parameter.Value.Equals(value)) is { } existing)
        {
            return existing.Name;
        }

        string name = string.Create(CultureInfo.InvariantCulture, $"{dialect.ParameterPrefix}bm{parameters.Count}");
        parameters.Add(new QueryParameter(name, value));
        return name;
    }
}
