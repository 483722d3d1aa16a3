using BenefitMeter.Definitions;

namespace BenefitMeter.Economy.Rates;

/// <summary>A rate over time (rule B3): a year's salary cost with its norm, or the price of a piece.</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">The name.</param>
/// <param name="Norm">The norm that its hours and full-time equivalents are counted by, or null for a price.</param>
/// <param name="Versions">The versions by the day they hold from; none overlaps another.</param>
public sealed record RateDefinition(string Id, LocalText Name, FteNorm? Norm, IReadOnlyList<RateVersion> Versions)
{
    /// <summary>Gets the version that holds on a day, or null if none does.</summary>
    public RateVersion? At(DateOnly day) =>
        Versions.LastOrDefault(version => version.From <= day && (version.To is null || day <= version.To));
}

/// <summary>A rate from a day on.</summary>
/// <param name="From">Its first day.</param>
/// <param name="To">Its last day (inclusive), or null if the next version ends it, or nothing does.</param>
/// <param name="Amount">Kroner: a year's salary cost, or the price of a piece.</param>
/// <param name="Source">Where it comes from, or null if not specified.</param>
public sealed record RateVersion(DateOnly From, DateOnly? To, decimal Amount, string? Source);

/// <summary>The rate that an amount was made with: a monetisation names one version (rule B3).</summary>
/// <param name="Id">The rate, or the prices added and subtracted.</param>
/// <param name="From">The day that the newest of its versions holds from.</param>
/// <param name="Kroner">Kroner a piece, an hour, or a year's full-time equivalent.</param>
public sealed record UsedRate(string Id, DateOnly From, decimal Kroner);
