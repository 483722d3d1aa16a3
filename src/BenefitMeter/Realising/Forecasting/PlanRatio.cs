namespace BenefitMeter.Realising.Forecasting;

/// <summary>A forecast that applies the recently achieved share of the plan to the target date (rule C6.4).</summary>
/// <remarks>The share is Σ achieved / Σ planned improvement over the last 3 periods with a planned improvement.</remarks>
/// <param name="Value">The forecast.</param>
/// <param name="Low">The lower end of the interval given by the lowest and the highest ratio among the last 6 periods.</param>
/// <param name="High">The upper end of that interval.</param>
public sealed record PlanRatio(decimal Value, decimal Low, decimal High)
{
    /// <summary>Forecasts the value at the target date.</summary>
    /// <param name="points">The measured periods with plan and baseline, in chronological order.</param>
    /// <param name="baseline">The baseline at the target date.</param>
    /// <param name="target">The target.</param>
    /// <returns>The forecast, or null if no period has a planned improvement.</returns>
    public static PlanRatio? Forecast(IReadOnlyList<TrendPoint> points, decimal baseline, decimal target)
    {
        int sign = Math.Sign(target - baseline);
        (decimal Achieved, decimal Planned)[] planned =
        [
            .. points.Where(point => point is { Plan: not null, Baseline: not null })
                .Select(point => (sign * (point.Y - point.Baseline!.Value), sign * (point.Plan!.Value - point.Baseline.Value)))
                .Where(pair => pair.Item2 > 0),
        ];
        if (planned.Length == 0)
        {
            return null;
        }

        (decimal Achieved, decimal Planned)[] last = planned[^Math.Min(3, planned.Length)..];
        decimal ratio = last.Sum(pair => pair.Achieved) / last.Sum(pair => pair.Planned);
        decimal[] single = [.. planned[^Math.Min(6, planned.Length)..].Select(pair => pair.Achieved / pair.Planned)];
        decimal poor = At(single.Min());
        decimal good = At(single.Max());
        return new PlanRatio(At(ratio), Math.Min(poor, good), Math.Max(poor, good));

        decimal At(decimal share) => Rounding.ForStorage(baseline + (share * (target - baseline)));
    }
}
