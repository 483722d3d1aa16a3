namespace BenefitMeter.Realising;

/// <summary>One figure that a run would publish, or take back.</summary>
/// <param name="Old">The figure it supersedes; null for the first of its key.</param>
/// <param name="New">The new figure; null where the old one is withdrawn without a successor.</param>
/// <param name="Cause">Why; null for the first of its key.</param>
public sealed record FigureChange(Figure? Old, Figure? New, ChangeCause? Cause)
{
    /// <summary>Gets what the figure is about.</summary>
    public FigureKey Key => FigureKey.Of(New ?? Old!);
}
