using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Worker.Catalogues.Issues;

namespace BenefitMeter.Worker.Catalogues.Readers;

/// <summary>Reads the settings of judging: those of the indicator, else <c>defaults</c>, else the built-in ones.</summary>
internal static class JudgingReader
{
    /// <summary>Reads the settings of one indicator, and reports a yellow limit above the green one.</summary>
    public static JudgingSettings Read(Node indicator, IndicatorReaderContext context)
    {
        JudgingSettings builtIn = JudgingSettings.Default;
        Node? Setting(string section, string key) => indicator.At(section).At(key) ?? context.Defaults.At(section).At(key);

        var settings = new JudgingSettings(
            Setting("smileys", "basis").Text() == "forecast" ? ResultBasis.Forecast : builtIn.Basis,
            Setting("smileys", "green").Number() ?? builtIn.Green,
            Setting("smileys", "yellow").Number() ?? builtIn.Yellow,
            Setting("timeline", "yellow-months").Number() ?? builtIn.YellowMonths,
            Setting("timeline", "tolerance").Number() ?? builtIn.ToleranceMonths,
            Setting("forecast", "method").Text() switch
            {
                "theil-sen" => ForecastMethod.TheilSen,
                "ols" => ForecastMethod.LeastSquares,
                "seasonal-naive" => ForecastMethod.SeasonalNaive,
                "plan-ratio" => ForecastMethod.PlanRatio,
                _ => builtIn.Forecast,
            },
            Setting("forecast", "points").Integer() ?? builtIn.ForecastPoints)
        {
            PeriodsInARow = Setting("smileys", "periods-in-a-row").Integer() ?? builtIn.PeriodsInARow,
            EnterMargin = Setting("smileys", "enter-margin").Number() ?? builtIn.EnterMargin,
            RecoverMargin = Setting("smileys", "recover-margin").Number() ?? builtIn.RecoverMargin,
        };

        if (settings.Yellow > settings.Green)
        {
            Node smileys = (indicator.At("smileys") ?? context.Defaults.At("smileys"))!;
            context.Issues.Add(IndicatorIssues.ThresholdOrder(smileys.Place, settings));
        }

        return settings;
    }
}
