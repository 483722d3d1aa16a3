namespace BenefitMeter.Realising;

/// <summary>Determines when readers must be informed of a changed figure (rule C9.5).</summary>
public static class CorrectionRule
{
    /// <summary>
    /// The change, in percent of the published value, above which readers are informed. They are always informed of a new status.
    /// </summary>
    public const decimal MaterialPercent = 1;

    /// <summary>Calculates how much a value changed.</summary>
    /// <param name="published">The value that readers saw before.</param>
    /// <param name="corrected">The value they see now.</param>
    /// <returns>Percent of the published value, never negative, or null if the published value is 0.</returns>
    public static decimal? ChangePercent(decimal published, decimal corrected) =>
        published == 0 ? null : Rounding.ForStorage(Math.Abs(corrected - published) * 100 / Math.Abs(published));

    /// <summary>
    /// Determines whether a correction is material: a change above 1 % of the published value, or a new status.
    /// </summary>
    public static bool IsMaterial(decimal published, decimal corrected, bool isNewStatus) =>
        isNewStatus || Math.Abs(corrected - published) * 100 > Math.Abs(published) * MaterialPercent;
}
