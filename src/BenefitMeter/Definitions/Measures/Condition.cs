namespace BenefitMeter.Definitions.Measures;

/// <summary>The comparison of a condition.</summary>
public enum ConditionOperator
{
    /// <summary>The cell equals one of the values.</summary>
    In,

    /// <summary>The cell equals none of the values. An empty cell meets the condition (rule 3).</summary>
    NotIn,

    /// <summary>The cell is at least the value.</summary>
    AtLeast,

    /// <summary>The cell is more than the value.</summary>
    Above,

    /// <summary>The cell is at most the value.</summary>
    AtMost,

    /// <summary>The cell is less than the value.</summary>
    Below,

    /// <summary>The cell is NULL or an empty text.</summary>
    Empty,

    /// <summary>The cell is neither NULL nor an empty text.</summary>
    NotEmpty,

    /// <summary>
    /// The date is not after the other date. Two dates with a time are compared as moments, otherwise as local dates (rule 2).
    /// </summary>
    OnOrBefore,

    /// <summary>
    /// The date is not before the other date. Two dates with a time are compared as moments, otherwise as local dates (rule 2).
    /// </summary>
    OnOrAfter,
}

/// <summary>
/// One condition of a <c>where</c>. An empty cell meets no condition except <see cref="ConditionOperator.NotIn"/> and
/// <see cref="ConditionOperator.Empty"/>.
/// </summary>
/// <param name="Column">The column, or the name of one of the dataset's dates.</param>
/// <param name="Operator">The comparison.</param>
/// <param name="Values">
/// The values as the catalogue writes them, in machine form (decimal point, ISO dates). Empty for operators without a value and
/// for those that use <paramref name="OtherColumn"/>.
/// </param>
/// <param name="OtherColumn">The column or date to compare with, for the date operators; otherwise null.</param>
public sealed record Condition(string Column, ConditionOperator Operator, IReadOnlyList<string> Values, string? OtherColumn)
{
    /// <inheritdoc/>
    public bool Equals(Condition? other) =>
        other is not null && Column == other.Column && Operator == other.Operator
        && OtherColumn == other.OtherColumn && Values.SequenceEqual(other.Values);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Column, Operator, OtherColumn, Values.Count);
}
