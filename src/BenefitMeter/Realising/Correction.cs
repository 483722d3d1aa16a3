namespace BenefitMeter.Realising;

/// <summary>
/// A figure that had been complete and was published again with another value or another smiley (rule C9.5). A figure that only
/// one of the two publications has is none.
/// </summary>
/// <param name="ChangePercent">
/// The change of the value in percent of the published one, never negative; null if the published value is 0.
/// </param>
/// <param name="IsMaterial">
/// Whether readers are notified: a smiley changed, or the value by more than <see cref="MaterialPercent"/>.
/// </param>
public sealed record Correction(decimal? ChangePercent, bool IsMaterial)
{
    /// <summary>The change, in percent of the published value, above which readers are notified.</summary>
    public const decimal MaterialPercent = 1;

    /// <summary>Compares a published figure with the one that supersedes it, or returns null if that is no correction.</summary>
    /// <param name="published">The figure that readers saw before.</param>
    /// <param name="corrected">The figure they see now.</param>
    public static Correction? Between(Figure published, Figure corrected)
    {
        if (published.Observation is not { IsComplete: true, Value: { } before } || corrected.Observation.Value is not { } now)
        {
            return null;
        }

        bool isNewStatus = (published.Realisation.Result, published.Realisation.Timeline)
            != (corrected.Realisation.Result, corrected.Realisation.Timeline);
        bool isNewValue = (before, published.Observation.Numerator, published.Observation.Denominator)
            != (now, corrected.Observation.Numerator, corrected.Observation.Denominator);
        decimal change = Math.Abs(now - before) * 100;
        return isNewStatus || isNewValue
            ? new Correction(
                before == 0 ? null : Rounding.ForStorage(change / Math.Abs(before)),
                isNewStatus || change > Math.Abs(before) * MaterialPercent)
            : null;
    }
}
