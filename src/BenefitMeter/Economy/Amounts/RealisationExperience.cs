namespace BenefitMeter.Economy.Amounts;

/// <summary>
/// What the municipality's own closed benefits of a class realised, compared with what they planned (rule C12.3). The factor is
/// shown beside a plan and never replaces it.
/// </summary>
public static class RealisationExperience
{
    /// <summary>The fewest closed benefits that give a factor.</summary>
    public const int MinBenefits = 3;

    /// <summary>
    /// Gets Σ realised / Σ planned, or null if there are fewer than <see cref="MinBenefits"/> benefits or nothing was planned.
    /// </summary>
    public static decimal? Factor(IReadOnlyCollection<(decimal Planned, decimal Realised)> closed)
    {
        decimal planned = closed.Sum(benefit => benefit.Planned);
        return closed.Count < MinBenefits || planned == 0 ? null : closed.Sum(benefit => benefit.Realised) / planned;
    }
}
