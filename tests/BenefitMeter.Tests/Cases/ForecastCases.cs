using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Realising;
using BenefitMeter.Realising.Baselines;
using BenefitMeter.Realising.Forecasting;
using BenefitMeter.Realising.Judging;
using BenefitMeter.Realising.Targets;
using BenefitMeter.Time;

namespace BenefitMeter.Tests.Cases;

/// <summary>Rule C6: forecasts. Cases that give only what differs take the rest from F01 (rule 41).</summary>
public static class ForecastCases
{
    private const int TargetMonth = 12;

    private static readonly decimal[] EightMonths = [52, 55, 57, 60, 61, 64, 66, 69];

    public static IEnumerable<KeyValuePair<string, CaseHandler>> All => new Dictionary<string, CaseHandler>
    {
        ["F01"] = MedianSlope,
        ["F02"] = TrendDelay,
        ["F03"] = LeastSquares,
        ["F04"] = TrendDelay,
        ["F05"] = FaultyMonth,
        ["F06"] = Seasonal,
        ["F07"] = SharePlanned,
        ["F08"] = TooFew,
    };

    private static Dictionary<string, object?> MedianSlope(CaseInput input)
    {
        TrendLine line = TrendLine.TheilSen(Points(input.Numbers("y")));
        (decimal value, decimal low, decimal high) = line.At(input.Integer("x_target"));
        decimal? percent = RealisationRule.GapClosure(input.Number("B"), input.Number("T"), value);
        return new()
        {
            ["slope"] = line.Slope,
            ["intercept"] = line.At(0).Value,
            ["forecast"] = value,
            ["slope_lo80"] = line.At(input.Integer("x_target") + 1).Low - low,
            ["slope_hi80"] = line.At(input.Integer("x_target") + 1).High - high,
            ["interval_lo"] = low,
            ["interval_hi"] = high,
            ["R_forecast"] = percent,
            ["result"] = StatusRule.OfPercent(percent, JudgingSettings.Default),
        };
    }

    private static Dictionary<string, object?> TrendDelay(CaseInput input)
    {
        TrendPoint[] points = Points(input.Has("y") ? input.Numbers("y") : EightMonths);
        TrendLine line = TrendLine.TheilSen(points);
        decimal target = input.Number("T");
        Forecast forecast = ForecastRule.Make(
            ForecastMethod.TheilSen, PeriodGrain.Month, points, TargetMonth, 50, target, Direction.HigherIsBetter)!;
        return new()
        {
            ["slope"] = line.Slope,
            ["x_hit"] = line.PeriodReaching(target, sign: 1),
            ["delay"] = forecast.TrendDelayMonths ?? (object)"never",
            ["timeline"] = StatusRule.OfDelay(forecast.TrendDelayMonths, 0.5m, 2),
        };
    }

    private static Dictionary<string, object?> LeastSquares(CaseInput input)
    {
        TrendPoint[] points = Points(input.Numbers("y"));
        TrendLine line = TrendLine.LeastSquares(points);
        (decimal value, decimal low, decimal high) = line.At(input.Integer("x_target"));
        return new()
        {
            ["slope"] = line.Slope,
            ["intercept"] = line.At(0).Value,
            ["forecast"] = value,
            ["s"] = (decimal)Math.Sqrt(
                points.Sum(point => Math.Pow((double)(point.Y - line.At(point.X).Value), 2)) / (points.Length - 2)),
            ["lo80"] = low,
            ["hi80"] = high,
        };
    }

    private static Dictionary<string, object?> FaultyMonth(CaseInput input)
    {
        TrendPoint[] points = Points(input.Numbers("y"));
        TrendLine line = TrendLine.TheilSen(points);
        return new()
        {
            ["slope"] = line.Slope,
            ["forecast"] = line.At(TargetMonth).Value,
            ["ols_forecast"] = TrendLine.LeastSquares(points).At(TargetMonth).Value,
        };
    }

    private static Dictionary<string, object?> Seasonal(CaseInput input)
    {
        decimal[] values = [.. input.Numbers("last_year"), .. input.Numbers("this_year")];
        SeasonalNaive season = SeasonalNaive.Forecast(Points(values), values.Length + 1, 12)!;
        return new()
        {
            ["drift"] = season.Value - values[values.Length - 12],
            ["forecast"] = season.Value,
            ["sd"] = (season.High - season.Value) / (decimal)Statistics.NormalQuantile90,
            ["lo80"] = season.Low,
            ["hi80"] = season.High,
        };
    }

    private static Dictionary<string, object?> SharePlanned(CaseInput input)
    {
        decimal baseline = input.Number("B");
        decimal target = input.Number("T");
        TrendPoint[] points =
        [
            .. input.Numbers("actual").Zip(input.Numbers("planned"))
                .Select((pair, i) => new TrendPoint(i + 1, pair.First, pair.Second, baseline)),
        ];
        PlanRatio ratio = PlanRatio.Forecast(points, baseline, target)!;
        decimal? percent = RealisationRule.GapClosure(baseline, target, ratio.Value);
        return new()
        {
            ["k"] = (ratio.Value - baseline) / (target - baseline),
            ["forecast"] = ratio.Value,
            ["lo"] = ratio.Low,
            ["hi"] = ratio.High,
            ["R_forecast"] = percent,
            ["result"] = StatusRule.OfPercent(percent, JudgingSettings.Default),
        };
    }

    private static Dictionary<string, object?> TooFew(CaseInput input)
    {
        IndicatorDefinition indicator = Given.Count with
        {
            Judging = JudgingSettings.Default with { Basis = ResultBasis.Forecast, ForecastPoints = input.Integer("minimum") },
        };
        var target = new UnitTarget(Given.Line(new DateOnly(2024, 12, 31), new DateOnly(2025, 12, 31), 85), null);
        var baseline = new BaselineValue(50, IsProvisional: false, null);
        Realisation last = SeriesJudge.Judge(
            new SeriesContext(indicator, target, target),
            [.. EightMonths.Take(input.Integer("points")).Select((value, i) => Given.Value(Given.Month(2025, i + 1), value))],
            _ => baseline, _ => baseline, forecastFrom: new DateOnly(2025, 1, 1), asOf: new DateOnly(2025, 5, 20))[^1];
        return new() { ["forecast"] = last.Forecast, ["basis"] = last.ResultBasis };
    }

    private static TrendPoint[] Points(decimal[] values) =>
        [.. values.Select((value, i) => new TrendPoint(i + 1, value, null, null))];
}
