using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Worker.Catalogues.Issues;

namespace BenefitMeter.Worker.Catalogues.Readers;

/// <summary>Reads smiley, timeline and forecast settings: the indicator's own, else the defaults', else BenefitMeter's.</summary>
internal static class JudgingReader
{
    public static JudgingSettings Read(Node indicator, IndicatorReaderContext context)
    {
        JudgingSettings otherwise = JudgingSettings.Default;
        Node? Setting(string section, string key) => indicator.At(section).At(key) ?? context.Defaults.At(section).At(key);

        var settings = new JudgingSettings(
            Setting("smileys", "basis").Text() == "forecast" ? ResultBasis.Forecast : otherwise.Basis,
            Setting("smileys", "green").Number() ?? otherwise.Green,
            Setting("smileys", "yellow").Number() ?? otherwise.Yellow,
            Setting("timeline", "yellow-months").Number() ?? otherwise.YellowMonths,
            Setting("timeline", "tolerance").Number() ?? otherwise.ToleranceMonths,
            Setting("forecast", "method").Text() switch
            {
                "theil-sen" => ForecastMethod.TheilSen,
                "ols" => ForecastMethod.LeastSquares,
                "seasonal-naive" => ForecastMethod.SeasonalNaive,
                "plan-ratio" => ForecastMethod.PlanRatio,
                _ => otherwise.Forecast,
            },
            Setting("forecast", "points").Integer() ?? otherwise.ForecastPoints)
        {
            PeriodsInARow = Setting("smileys", "periods-in-a-row").Integer() ?? otherwise.PeriodsInARow,
            EnterMargin = Setting("smileys", "enter-margin").Number() ?? otherwise.EnterMargin,
            RecoverMargin = Setting("smileys", "recover-margin").Number() ?? otherwise.RecoverMargin,
        };

        if (settings.Yellow > settings.Green)
        {
            Node smileys = (indicator.At("smileys") ?? context.Defaults.At("smileys"))!;
            context.Issues.Add(IndicatorIssues.ThresholdOrder(smileys.Place, settings));
        }

        return settings;
    }
}
