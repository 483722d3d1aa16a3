using System.Globalization;
using BenefitMeter.Definitions.Datasets;

namespace BenefitMeter.Definitions.Measures;

/// <summary>
/// Writes the parts of a definition for <see cref="DefinitionHash"/>. Every word written here is part of the hashes that are
/// stored in reporting databases. Changing one starts a new version of every indicator.
/// </summary>
internal static class MeaningText
{
    /// <summary>Writes a measure, and adds the columns and dates that it uses.</summary>
    public static string Write(Measure measure, ISet<string> used) => measure switch
    {
        CountMeasure count => $"count({Write(count.Where, used)})",
        SumMeasure sum => $"sum({Column(sum.Column, used)},{Write(sum.Where, used)})",
        MeanMeasure mean => $"mean({Write(mean.Value, used)},{Write(mean.Where, used)})",
        PercentileMeasure percentile => string.Create(
            CultureInfo.InvariantCulture,
            $"percentile({percentile.Fraction:0.##########},{Write(percentile.Value, used)},{Write(percentile.Where, used)})"),
        DistinctMeasure distinct => $"distinct({Column(distinct.Column, used)},{Write(distinct.Where, used)})",
        OpenMeasure open => $"open({Column(open.Opened, used)},{Column(open.Closed, used)},{Write(open.Where, used)})",
        ValueMeasure value => $"value({Optional(value.Column, used)},{Optional(value.NumeratorColumn, used)},"
            + $"{Optional(value.DenominatorColumn, used)},{Write(value.Where, used)})",
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, "The sides of a ratio are written separately."),
    };

    /// <summary>
    /// Writes a text in quotes, with its quotes escaped so that it cannot be confused with the text around it. Null is written as
    /// <c>-</c>.
    /// </summary>
    public static string Quote(string? text) =>
        text is null
            ? "-"
            : "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)
                .Replace("\n", "\\n", StringComparison.Ordinal) + "\"";

    /// <summary>Writes the meaning of a date's cells.</summary>
    public static string Word(DateMeaning meaning) => meaning switch
    {
        DateMeaning.Local => "local",
        DateMeaning.Utc => "utc",
        DateMeaning.Offset => "offset",
        _ => "date",
    };

    /// <summary>Writes the type as which a column's cells are read.</summary>
    public static string Word(ColumnDefinition column)
    {
        string type = column.Type switch
        {
            ColumnType.Text => "text",
            ColumnType.Integer => "integer",
            ColumnType.Decimal => "decimal",
            ColumnType.Date => "date",
            _ => "time",
        };
        return column.Decimals is { } decimals ? string.Create(CultureInfo.InvariantCulture, $"{type}({decimals})") : type;
    }

    /// <summary>Writes a filter. The order of its conditions, and of the values of a list, does not matter.</summary>
    public static string Write(Filter filter, ISet<string> used) =>
        "[" + string.Join(" and ", filter.Conditions.Select(condition => Write(condition, used)).Order(StringComparer.Ordinal))
            + "]";

    private static string Write(Condition condition, ISet<string> used)
    {
        string with = condition.Operator switch
        {
            ConditionOperator.In => "in",
            ConditionOperator.NotIn => "not-in",
            ConditionOperator.AtLeast => "at-least",
            ConditionOperator.Above => "above",
            ConditionOperator.AtMost => "at-most",
            ConditionOperator.Below => "below",
            ConditionOperator.Empty => "empty",
            ConditionOperator.NotEmpty => "not-empty",
            ConditionOperator.OnOrBefore => "on-or-before",
            _ => "on-or-after",
        };
        string values = string.Join(",", condition.Values.Order(StringComparer.Ordinal).Select(Quote));
        return $"{Column(condition.Column, used)} {with} ({values}) {Optional(condition.OtherColumn, used)}";
    }

    /// <summary>Writes the value that is summed or ranked, and adds the columns and dates that it uses.</summary>
    public static string Write(ValueSource source, ISet<string> used)
    {
        if (source is not DurationValue duration)
        {
            return Column(((ColumnValue)source).Column, used);
        }

        string unit = duration.Unit switch
        {
            DurationUnit.Days => "days",
            DurationUnit.Hours => "hours",
            DurationUnit.CalendarDays => "calendar-days",
            _ => duration.DanishCalendar ? "working-days danish" : "working-days weekdays",
        };
        return $"{Column(duration.From, used)}..{Column(duration.To, used)} {unit} "
            + $"{(duration.KeepNegative ? "keep" : "leave-out")}";
    }

    private static string Column(string name, ISet<string> used)
    {
        used.Add(name);
        return Quote(name);
    }

    private static string Optional(string? name, ISet<string> used) => name is null ? "-" : Column(name, used);
}
