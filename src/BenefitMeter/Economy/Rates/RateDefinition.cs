using BenefitMeter.Definitions;

namespace BenefitMeter.Economy.Rates;

/// <summary>
/// A rate with its versions over time (rule B3): the salary cost of a year with its norm, or the price of a piece.
/// </summary>
/// <param name="Id">The id.</param>
/// <param name="Name">The name.</param>
/// <param name="Norm">The norm that hours and full-time equivalents are counted by, or null for a price.</param>
/// <param name="Versions">The versions, ordered by their first day. No two versions overlap.</param>
public sealed record RateDefinition(string Id, LocalText Name, FteNorm? Norm, IReadOnlyList<RateVersion> Versions)
{
    /// <summary>Gets the version in force on a day, or null if there is none.</summary>
    public RateVersion? At(DateOnly day) =>
        Versions.LastOrDefault(version => version.From <= day && (version.To is null || day <= version.To));
}

/// <summary>One version of a rate.</summary>
/// <param name="From">The first day (inclusive).</param>
/// <param name="To">The last day (inclusive), or null if the version lasts until the next one begins, or has no end.</param>
/// <param name="Amount">The kroner: the salary cost of a year, or the price of a piece.</param>
/// <param name="Source">The source of the rate, or null if not specified.</param>
public sealed record RateVersion(DateOnly From, DateOnly? To, decimal Amount, string? Source);

/// <summary>The rate that an amount was computed with. An amount always refers to one version (rule B3).</summary>
/// <param name="Id">The id of the rate, or the ids of the prices that were added and subtracted.</param>
/// <param name="From">The first day of the version, or of the newest version if several prices were used.</param>
/// <param name="Kroner">The kroner for a piece, for an hour, or for a full-time equivalent of a year.</param>
public sealed record UsedRate(string Id, DateOnly From, decimal Kroner);
