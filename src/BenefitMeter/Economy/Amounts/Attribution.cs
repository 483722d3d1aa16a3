namespace BenefitMeter.Economy.Amounts;

/// <summary>What benefits claim of one improvement (rule C8.1).</summary>
/// <param name="Improvement">The improvement of one indicator, unit and period.</param>
/// <param name="Shares">The shares claimed, 0–1 each.</param>
public sealed record Attribution(decimal Improvement, IReadOnlyList<decimal> Shares)
{
    /// <summary>Gets the sum of the shares; above 1 the claims are refused.</summary>
    public decimal Sum => Shares.Sum();

    /// <summary>Gets what each claims.</summary>
    public IReadOnlyList<decimal> Claimed => [.. Shares.Select(share => share * Improvement)];

    /// <summary>Gets what nobody claims (ikke tilskrevet).</summary>
    public decimal Unattributed => Improvement - Claimed.Sum();

    /// <summary>Gets the rule that is broken; null where none is.</summary>
    public string? Breach => Sum > 1 ? EconomyBreach.OverAttributed : null;
}
