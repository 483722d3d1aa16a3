using BenefitMeter.Time;

namespace BenefitMeter.DisclosureControl;

/// <summary>The figures, and periods of baselines, that readers must not see.</summary>
public sealed class HiddenFigures
{
    private readonly IReadOnlyDictionary<(string IndicatorId, string UnitId, Period Period), HiddenFigure> byKey;

    internal HiddenFigures(IReadOnlyDictionary<(string IndicatorId, string UnitId, Period Period), HiddenFigure> byKey) =>
        this.byKey = byKey;

    /// <summary>Gets that nothing is hidden.</summary>
    public static HiddenFigures None { get; } = new(new Dictionary<(string, string, Period), HiddenFigure>());

    /// <summary>Gets how many are hidden.</summary>
    public int Count => byKey.Count;

    /// <summary>Gets what is said of a hidden figure; null where it is shown.</summary>
    /// <param name="indicatorId">The indicator.</param>
    /// <param name="unitId">The unit.</param>
    /// <param name="period">The period, or the window of a baseline.</param>
    public HiddenFigure? Find(string indicatorId, string unitId, Period period) =>
        byKey.GetValueOrDefault((indicatorId, unitId, period));
}

/// <summary>A figure that readers must not see.</summary>
/// <param name="Reason">Why.</param>
/// <param name="GuardedRows">The true rows it had when last a small group needed it hidden.</param>
public sealed record HiddenFigure(HidingReason Reason, long GuardedRows);
