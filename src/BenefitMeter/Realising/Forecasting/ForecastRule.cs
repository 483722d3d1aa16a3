using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Realising.Targets;
using BenefitMeter.Time;

namespace BenefitMeter.Realising.Forecasting;

/// <summary>Chooses and calculates the forecast of a series (rule C6).</summary>
public static class ForecastRule
{
    /// <summary>The maximum number of periods that a forecast uses (rule 31).</summary>
    public const int MaxPoints = 24;

    /// <summary>The percentage of missing periods above which there is no forecast (rule C6.6).</summary>
    public const int MaxMissingPercent = 25;

    /// <summary>Chooses the method: the one specified, or otherwise one determined by profile and baseline.</summary>
    public static ForecastMethod ChooseMethod(IndicatorDefinition indicator, ProfileShape? shape) =>
        indicator.Judging.Forecast ?? shape switch
        {
            ProfileShape.Step or ProfileShape.Points or ProfileShape.Key => ForecastMethod.PlanRatio,
            _ when indicator.Baseline is SeasonalBaseline => ForecastMethod.SeasonalNaive,
            _ => ForecastMethod.TheilSen,
        };

    /// <summary>
    /// Determines whether there are enough points: at least the specified number, and at most 25 % missing between the first and
    /// the last (rule C6.6).
    /// </summary>
    public static bool HasEnoughPoints(IReadOnlyList<TrendPoint> points, int minPoints)
    {
        if (points.Count == 0 || points.Count < minPoints)
        {
            return false;
        }

        int span = points[^1].X - points[0].X + 1;
        return (span - points.Count) * 100 <= span * MaxMissingPercent;
    }

    /// <summary>Calculates the forecast for a period.</summary>
    /// <param name="method">The method.</param>
    /// <param name="grain">The grain of the periods.</param>
    /// <param name="points">The closed final periods, in chronological order. See <see cref="HasEnoughPoints"/>.</param>
    /// <param name="x">The number of the period that contains the target date.</param>
    /// <param name="baseline">The baseline, or null if there is none.</param>
    /// <param name="target">The final target.</param>
    /// <param name="direction">Which way is better.</param>
    /// <returns>
    /// The forecast, or null if the method cannot be applied, for example because the season was never measured.
    /// </returns>
    public static Forecast? Make(
        ForecastMethod method, PeriodGrain grain, IReadOnlyList<TrendPoint> points, int x,
        decimal? baseline, decimal target, Direction direction)
    {
        switch (method)
        {
            case ForecastMethod.SeasonalNaive:
                return SeasonalNaive.Forecast(points, x, GrainLength.PeriodsPerYear(grain)) is { } season
                    ? new Forecast(season.Value, season.Low, season.High, null)
                    : null;
            case ForecastMethod.PlanRatio:
                return baseline is { } level && PlanRatio.Forecast(points, level, target) is { } share
                    ? new Forecast(share.Value, share.Low, share.High, null)
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
                return new Forecast(value, low, high, Rounding.ForStorage(late));
        }
    }
}
