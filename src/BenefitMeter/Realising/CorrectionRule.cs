namespace BenefitMeter.Realising;

/// <summary>When a changed figure must be told to its readers (rule C9.5).</summary>
public static class CorrectionRule
{
    /// <summary>The change in percent of the published value above which readers are told; a new status always is.</summary>
    public const decimal MaterialPercent = 1;

    /// <summary>Gets how much a value changed.</summary>
    /// <param name="published">The value that readers saw.</param>
    /// <param name="corrected">The value they see now.</param>
    /// <returns>Percent of the published value, never negative; null where that was 0.</returns>
    public static decimal? ChangePercent(decimal published, decimal corrected) =>
        published == 0 ? null : Rounding.ForStorage(Math.Abs(corrected - published) * 100 / Math.Abs(published));

    /// <summary>Tells whether a correction is material: a change above 1 % or a new status.</summary>
    public static bool IsMaterial(decimal published, decimal corrected, bool isNewStatus) =>
        isNewStatus || Math.Abs(corrected - published) * 100 > Math.Abs(published) * MaterialPercent;
}
