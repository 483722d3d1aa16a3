namespace BenefitMeter.Economy.Amounts;

/// <summary>
/// What the municipality's own closed benefits of a class came to, against what they promised (rule C12.3). It stands beside a
/// plan, and never in its place.
/// </summary>
public static class RealisationExperience
{
    /// <summary>The fewest closed benefits that tell anything.</summary>
    public const int MinBenefits = 3;

    /// <summary>Gets Σ realised / Σ planned; null where there are too few, or nothing was planned.</summary>
    public static decimal? Factor(IReadOnlyCollection<(decimal Planned, decimal Realised)> closed)
    {
        decimal planned = closed.Sum(benefit => benefit.Planned);
        return closed.Count < MinBenefits || planned == 0 ? null : closed.Sum(benefit => benefit.Realised) / planned;
    }
}
