namespace BenefitMeter.Definitions.Measures;

/// <summary>The conditions of a <c>where</c>. A row must meet all of them.</summary>
/// <param name="Conditions">The conditions. If empty, every row passes.</param>
public sealed record Filter(IReadOnlyList<Condition> Conditions)
{
    /// <summary>Gets the filter that every row passes.</summary>
    public static Filter Everything { get; } = new([]);

    /// <inheritdoc/>
    public bool Equals(Filter? other) => other is not null && Conditions.SequenceEqual(other.Conditions);

    /// <inheritdoc/>
    public override int GetHashCode() => Conditions.Aggregate(17, HashCode.Combine);
}
