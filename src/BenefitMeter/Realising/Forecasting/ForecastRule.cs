using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Realising.Targets;
using BenefitMeter.Time;

namespace BenefitMeter.Realising.Forecasting;

/// <summary>Chooses and makes the forecast of a series (rule C6).</summary>
public static class ForecastRule
{
    /// <summary>The most periods that a forecast looks back on (rule 31).</summary>
    public const int MaxPoints = 24;

    /// <summary>The share of missing periods, in percent, above which there is no forecast (rule C6.6).</summary>
    public const int MaxMissingPercent = 25;

    /// <summary>Chooses the method: as set, else by profile and baseline.</summary>
    public static ForecastMethod ChooseMethod(IndicatorDefinition indicator, ProfileShape? shape) =>
        indicator.Judging.Forecast ?? shape switch
        {
            ProfileShape.Step or ProfileShape.Points or ProfileShape.Key => ForecastMethod.PlanRatio,
            _ when indicator.Baseline is SeasonalBaseline => ForecastMethod.SeasonalNaive,
            _ => ForecastMethod.TheilSen,
        };

    /// <summary>Tells whether the points suffice: as many as set, and not too long gaps between them (rule C6.6).</summary>
    public static bool HasEnoughPoints(IReadOnlyList<TrendPoint> points, int minPoints)
    {
        if (points.Count == 0 || points.Count < minPoints)
        {
            return false;
        }

        int span = points[^1].X - points[0].X + 1;
        return (span - points.Count) * 100 <= span * MaxMissingPercent;
    }

    /// <summary>Makes the forecast for a period.</summary>
    /// <param name="method">How.</param>
    /// <param name="grain">The periods' grain.</param>
    /// <param name="points">The closed final periods, in order of time; see <see cref="HasEnoughPoints"/>.</param>
    /// <param name="x">The number of the period that holds the target date.</param>
    /// <param name="baseline">The baseline, or null.</param>
    /// <param name="target">The final target.</param>
    /// <param name="direction">Which way is better.</param>
    /// <returns>Null where the method finds no footing, such as a season that was never measured.</returns>
    public static Forecast? Make(
        ForecastMethod method, PeriodGrain grain, IReadOnlyList<TrendPoint> points, int x,
        decimal? baseline, decimal target, Direction direction)
    {
        switch (method)
        {
            case ForecastMethod.SeasonalNaive:
                return SeasonalNaive.Forecast(points, x, GrainLength.PeriodsPerYear(grain)) is { } season
                    ? new Forecast(method, season.Value, season.Low, season.High, null)
                    : null;
            case ForecastMethod.PlanRatio:
                return baseline is { } level && PlanRatio.Forecast(points, level, target) is { } share
                    ? new Forecast(method, share.Value, share.Low, share.High, null)
                    : null;
            case ForecastMethod.LeastSquares when points.Count < 3:
            case ForecastMethod.TheilSen when points.Count < 2:
                return null;
            default:
                TrendLine line = method == ForecastMethod.LeastSquares
                    ? TrendLine.LeastSquares(points)
                    : TrendLine.TheilSen(points);
                (decimal value, decimal low, decimal high) = line.At(x);
                decimal? late = (line.PeriodReaching(target, DirectionRule.Sign(direction)) - x) * GrainLength.Months(grain);
                return new Forecast(method, value, low, high, Rounding.ForStorage(late));
        }
    }
}
