namespace BenefitMeter.Definitions.Measures;

/// <summary>How a condition compares a cell.</summary>
public enum ConditionOperator
{
    /// <summary>The cell equals one of the values.</summary>
    In,

    /// <summary>The cell equals none of the values; an empty cell passes (rule 3).</summary>
    NotIn,

    /// <summary>The cell is the value or more.</summary>
    AtLeast,

    /// <summary>The cell is more than the value.</summary>
    Above,

    /// <summary>The cell is the value or less.</summary>
    AtMost,

    /// <summary>The cell is less than the value.</summary>
    Below,

    /// <summary>The cell is NULL or the empty text.</summary>
    Empty,

    /// <summary>The cell is neither NULL nor the empty text.</summary>
    NotEmpty,

    /// <summary>The date is the other date or earlier: by instant if both have a time, else by local date.</summary>
    OnOrBefore,

    /// <summary>The date is the other date or later: by instant if both have a time, else by local date.</summary>
    OnOrAfter,
}

/// <summary>
/// One condition of a <c>where</c>. Every comparison but <see cref="ConditionOperator.NotIn"/> and
/// <see cref="ConditionOperator.Empty"/> is false for an empty cell.
/// </summary>
/// <param name="Column">The column, or the name of one of the dataset's dates.</param>
/// <param name="Operator">How it compares.</param>
/// <param name="Values">The values as the catalogue writes them, machine form (decimal point, ISO dates); empty for
/// the operators that take none or take <paramref name="OtherColumn"/>.</param>
/// <param name="OtherColumn">The column or date compared with, for the date operators; else null.</param>
public sealed record Condition(string Column, ConditionOperator Operator, IReadOnlyList<string> Values, string? OtherColumn)
{
    /// <inheritdoc/>
    public bool Equals(Condition? other) =>
        other is not null && Column == other.Column && Operator == other.Operator
        && OtherColumn == other.OtherColumn && Values.SequenceEqual(other.Values);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Column, Operator, OtherColumn, Values.Count);
}
