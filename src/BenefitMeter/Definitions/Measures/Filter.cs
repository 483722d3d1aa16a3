namespace BenefitMeter.Definitions.Measures;

/// <summary>The conditions of a <c>where</c>, all of which a row must meet.</summary>
/// <param name="Conditions">The conditions; none lets every row through.</param>
public sealed record Filter(IReadOnlyList<Condition> Conditions)
{
    /// <summary>Gets the filter that lets every row through.</summary>
    public static Filter Everything { get; } = new([]);

    /// <inheritdoc/>
    public bool Equals(Filter? other) => other is not null && Conditions.SequenceEqual(other.Conditions);

    /// <inheritdoc/>
    public override int GetHashCode() => Conditions.Aggregate(17, HashCode.Combine);
}
