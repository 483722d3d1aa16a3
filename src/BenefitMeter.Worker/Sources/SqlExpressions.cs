using System.Globalization;
using BenefitMeter.Definitions;
using BenefitMeter.Planning;
using BenefitMeter.Worker.Sql;

namespace BenefitMeter.Worker.Sources;

/// <summary>Writes filters and values over <see cref="SqlRows"/>. Every value of the catalogue becomes a parameter.</summary>
internal sealed class SqlExpressions(SqlDialect dialect, SqlRows rows)
{
    private readonly Dictionary<string, object> parameters = [];

    /// <summary>Gets the parameters written so far, by name with prefix.</summary>
    public IReadOnlyDictionary<string, object> Parameters => parameters;

    /// <summary>Writes the local day of a date.</summary>
    public string Day(string date) => SqlDialect.Fill(dialect.DayOf, rows.Cell(date));

    /// <summary>Writes a value; a duration is written whether it is negative or not.</summary>
    public string Value(ValueSource value) => value switch
    {
        ColumnValue column => rows.Cell(column.Column),
        DurationValue { Unit: DurationUnit.WorkingDays, DanishCalendar: true } duration => Duration(dialect.DanishWorkingDays, duration),
        DurationValue duration => Duration(dialect.Durations[duration.Unit], duration),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "This value is not known."),
    };

    /// <summary>Writes a filter; one without conditions lets every row through.</summary>
    /// <exception cref="FormatException">A value of the filter is not what its column is.</exception>
    public string Filter(Filter filter) =>
        filter.Conditions.Count == 0 ? "1 = 1" : string.Join(" AND ", filter.Conditions.Select(Condition));

    private string Duration(string format, DurationValue duration) =>
        SqlDialect.Fill(format, rows.Cell(duration.From), rows.Cell(duration.To));

    private string Condition(Condition condition)
    {
        string cell = rows.Cell(condition.Column);
        return condition.Operator switch
        {
            ConditionOperator.In => AnyOf(condition, cell),
            ConditionOperator.NotIn => $"({cell} IS NULL OR NOT {AnyOf(condition, cell)})",
            ConditionOperator.AtLeast => Order(condition, cell, ">="),
            ConditionOperator.Above => Order(condition, cell, ">"),
            ConditionOperator.AtMost => Order(condition, cell, "<="),
            ConditionOperator.Below => Order(condition, cell, "<"),
            ConditionOperator.Empty => $"{cell} IS NULL",
            ConditionOperator.NotEmpty => $"{cell} IS NOT NULL",
            ConditionOperator.OnOrBefore => Order(condition, cell, "<="),
            ConditionOperator.OnOrAfter => Order(condition, cell, ">="),
            _ => throw new ArgumentOutOfRangeException(nameof(condition), condition.Operator, "This operator is not known."),
        };
    }

    private string AnyOf(Condition condition, string cell)
    {
        ColumnNeed need = rows.Need(condition.Column);
        IEnumerable<string> equal = condition.Values
            .Select(value => SqlDialect.Fill(dialect.Comparisons[need.Type].Equal, cell, Parameter(value, need)));
        return condition.Values.Count == 0 ? "1 = 0" : $"({string.Join(" OR ", equal)})";
    }

    private string Order(Condition condition, string cell, string sign)
    {
        ColumnNeed need = rows.Need(condition.Column);
        string other = condition.OtherColumn is { } column ? rows.Cell(column) : Parameter(condition.Values[0], need);
        return SqlDialect.Fill(dialect.Comparisons[need.Type].Order, cell, sign, other);
    }

    private string Parameter(string text, ColumnNeed need)
    {
        object value = need.Type switch
        {
            CellType.Text => text,
            CellType.Number when decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) => number,
            CellType.Date when DateOnly.TryParseExact(text, "yyyy-MM-dd", out DateOnly day) => day,
            _ => throw new FormatException($"'{text}' is no {need.Type} as column '{need.Column}' is."),
        };
        foreach ((string known, object other) in parameters)
        {
            if (value.Equals(other))
            {
                return known;
            }
        }

        string name = string.Create(CultureInfo.InvariantCulture, $"{dialect.ParameterPrefix}bm{parameters.Count}");
        parameters.Add(name, value);
        return name;
    }
}
