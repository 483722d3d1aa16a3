namespace BenefitMeter.Economy.BusinessCases;

/// <summary>A three-point estimate: low, likely and high (rules C12.2, DEC11).</summary>
/// <param name="Low">The low end.</param>
/// <param name="Likely">The likely value; at least <paramref name="Low"/>.</param>
/// <param name="High">The high end; at least <paramref name="Likely"/>.</param>
public readonly record struct ThreePoint(decimal Low, decimal Likely, decimal High)
{
    /// <summary>Gets the mean of the triangular distribution, (L + M + H) / 3.</summary>
    public decimal Mean => (Low + Likely + High) / 3;

    /// <summary>Gets the standard deviation, (H − L) / 6.</summary>
    public decimal Deviation => (High - Low) / 6;

    /// <summary>Adds two estimates: low to low, likely to likely, high to high.</summary>
    public static ThreePoint operator +(ThreePoint one, ThreePoint other) =>
        new(one.Low + other.Low, one.Likely + other.Likely, one.High + other.High);

    /// <summary>
    /// Subtracts an estimate. The high end of the second is subtracted from the low end of the first, and the reverse.
    /// </summary>
    public static ThreePoint operator -(ThreePoint one, ThreePoint other) =>
        new(one.Low - other.High, one.Likely - other.Likely, one.High - other.Low);

    /// <summary>Determines whether a value lies within the margin, both ends included.</summary>
    public bool Contains(decimal value) => Low <= value && value <= High;
}
