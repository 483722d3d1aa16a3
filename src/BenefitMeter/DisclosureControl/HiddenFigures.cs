using BenefitMeter.Time;

namespace BenefitMeter.DisclosureControl;

/// <summary>The figures, and the periods over which baselines are measured, that readers must not see.</summary>
public sealed class HiddenFigures
{
    private readonly IReadOnlyDictionary<(string IndicatorId, string UnitId, Period Period), HiddenFigure> byKey;

    internal HiddenFigures(IReadOnlyDictionary<(string IndicatorId, string UnitId, Period Period), HiddenFigure> byKey) =>
        this.byKey = byKey;

    /// <summary>Gets an instance in which nothing is hidden.</summary>
    public static HiddenFigures None { get; } = new(new Dictionary<(string, string, Period), HiddenFigure>());

    /// <summary>Gets the number of hidden figures.</summary>
    public int Count => byKey.Count;

    /// <summary>Gets the reason and the guarded rows of a hidden figure; null if it is shown.</summary>
    /// <param name="indicatorId">The indicator.</param>
    /// <param name="unitId">The unit.</param>
    /// <param name="period">The period, or the window of a baseline.</param>
    public HiddenFigure? Find(string indicatorId, string unitId, Period period) =>
        byKey.GetValueOrDefault((indicatorId, unitId, period));
}

/// <summary>A figure that readers must not see.</summary>
/// <param name="Reason">The reason.</param>
/// <param name="GuardedRows">The true number of rows when a small group last required the figure to be hidden.</param>
public sealed record HiddenFigure(HidingReason Reason, long GuardedRows);
