namespace BenefitMeter.Economy.Amounts;

/// <summary>The shares of one improvement that benefits claim (rule C8.1).</summary>
/// <param name="Shares">The shares claimed, each from 0 to 1.</param>
public sealed record Attribution(IReadOnlyList<decimal> Shares)
{
    /// <summary>Gets the sum of the shares. Claims that sum to more than 1 are refused.</summary>
    public decimal Sum => Shares.Sum();

    /// <summary>Gets the code of the broken rule, or null if no rule is broken.</summary>
    public string? Breach => Sum > 1 ? EconomyBreach.OverAttributed : null;
}
