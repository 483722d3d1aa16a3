namespace BenefitMeter.Realising.Forecasting;

/// <summary>The share of the plan that was reached lately, held to the target date (rule C6.4).</summary>
/// <param name="Ratio">Σ achieved over Σ planned improvement of the last 3 periods that planned one.</param>
/// <param name="Value">The forecast.</param>
/// <param name="Low">What the poorer end of the last 6 periods' ratios gives, or the better where smaller is better.</param>
/// <param name="High">The other end.</param>
public sealed record PlanRatio(decimal Ratio, decimal Value, decimal Low, decimal High)
{
    /// <summary>Forecasts the value at the target date.</summary>
    /// <param name="points">The known periods with plan and baseline, in order of time.</param>
    /// <param name="baseline">The baseline at the target date.</param>
    /// <param name="target">The target.</param>
    /// <returns>Null where no period planned an improvement.</returns>
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
        return new PlanRatio(Rounding.ForStorage(ratio), At(ratio), Math.Min(poor, good), Math.Max(poor, good));

        decimal At(decimal share) => Rounding.ForStorage(baseline + (share * (target - baseline)));
    }
}
