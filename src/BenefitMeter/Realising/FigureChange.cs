using BenefitMeter.Definitions.Units;

namespace BenefitMeter.Realising;

/// <summary>A figure that a run would publish or withdraw.</summary>
/// <param name="Old">The figure that is superseded, or null if the new one is the first of its key.</param>
/// <param name="New">The new figure, or null if the old one is withdrawn without a successor.</param>
/// <param name="Cause">The cause of the change, or null if the new figure is the first of its key.</param>
public sealed record FigureChange(Figure? Old, Figure? New, ChangeCause? Cause)
{
    /// <summary>Gets the key of the figure.</summary>
    public FigureKey Key => FigureKey.Of(New ?? Old!);

    /// <summary>Gets the correction of what readers saw, or null if it is none.</summary>
    public Correction? Correction => Old is { Structure: Structure.AsWas } published && New is { } corrected
        ? Correction.Between(published, corrected)
        : null;
}
