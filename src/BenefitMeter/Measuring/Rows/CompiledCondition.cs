using System.Globalization;
using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Measures;
using BenefitMeter.Planning;

namespace BenefitMeter.Measuring.Rows;

/// <summary>
/// A condition prepared for testing cells (rules 2 and 3). Texts are compared ordinally, numbers as numbers, and dates by instant
/// if both have a time, otherwise by local date. A date in the catalogue is a local date. An empty cell meets only
/// <see cref="ConditionOperator.NotIn"/> and <see cref="ConditionOperator.Empty"/>.
/// </summary>
public sealed class CompiledCondition
{
    private readonly ConditionOperator operation;
    private readonly Cell[] values;
    private readonly bool comparesColumns;

    /// <summary>Prepares a condition.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="type">The type of the column's cells, as which the condition's values are read too.</param>
    /// <exception cref="ConditionValueException">A value of the condition cannot be read as the column's type.</exception>
    public CompiledCondition(Condition condition, CellType type)
    {
        operation = condition.Operator;
        comparesColumns = condition.OtherColumn is not null;
        values = [.. condition.Values.Select(value => Read(value, condition.Column, type))];
    }

    /// <summary>Determines whether a cell meets the condition.</summary>
    /// <param name="cell">The column's cell.</param>
    /// <param name="other">The cell to compare with, if the condition names another column; otherwise ignored.</param>
    public bool Matches(in Cell cell, in Cell other)
    {
        if (cell.Kind == CellKind.Empty)
        {
            return operation is ConditionOperator.NotIn or ConditionOperator.Empty;
        }

        return operation switch
        {
            ConditionOperator.In => IsOneOf(cell),
            ConditionOperator.NotIn => !IsOneOf(cell),
            ConditionOperator.Empty => false,
            ConditionOperator.NotEmpty => true,
            _ => comparesColumns ? other.Kind != CellKind.Empty && Satisfies(cell, other) : Satisfies(cell, values[0]),
        };
    }

    /// <summary>
    /// Compares two filled cells of one type. Dates are compared by instant if both have a time, otherwise by local date.
    /// </summary>
    internal static int Compare(in Cell left, in Cell right) => left.Kind switch
    {
        CellKind.Text => string.CompareOrdinal(left.Text, right.Text),
        CellKind.Number => left.Number.CompareTo(right.Number),
        CellKind.Moment when right.Kind == CellKind.Moment => left.Ticks.CompareTo(right.Ticks),
        _ => left.Day.CompareTo(right.Day),
    };

    private static Cell Read(string value, string column, CellType type)
    {
        if (type == CellType.Text)
        {
            return Cell.OfText(value);
        }

        if (type == CellType.Number
            && decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number))
        {
            return Cell.OfNumber(number);
        }

        if (type == CellType.Date
            && DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
        {
            return Cell.OfDate(day);
        }

        LocalText wanted = type == CellType.Number
            ? new("et tal som 12.5", "a number such as 12.5")
            : new("en dato som 2025-03-14", "a date such as 2025-03-14");
        throw new ConditionValueException(new(
            $"Kolonnen '{column}' sammenlignes med '{value}', som ikke er {wanted.Danish}.",
            $"Column '{column}' is compared with '{value}', which is not {wanted.English}."));
    }

    private bool IsOneOf(in Cell cell)
    {
        foreach (ref readonly Cell value in values.AsSpan())
        {
            if (cell.Kind == CellKind.Text ? cell.Text == value.Text : value.Kind != CellKind.Empty && Compare(cell, value) == 0)
            {
                return true;
            }
        }

        return false;
    }

    private bool Satisfies(in Cell cell, in Cell bound) => operation switch
    {
        ConditionOperator.AtLeast or ConditionOperator.OnOrAfter => Compare(cell, bound) >= 0,
        ConditionOperator.Above => Compare(cell, bound) > 0,
        ConditionOperator.AtMost or ConditionOperator.OnOrBefore => Compare(cell, bound) <= 0,
        _ => Compare(cell, bound) < 0,
    };
}
