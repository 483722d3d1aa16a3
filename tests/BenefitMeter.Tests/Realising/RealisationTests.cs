using BenefitMeter.Realising;

namespace BenefitMeter.Tests.Realising;

public sealed class RealisationTests
{
    [Fact]
    public void Forecast_SetToNothing_IsTheSameAsNeverSet()
    {
        Realisation judged = new()
        {
            Plan = 60,
            Forecast = null,
            ForecastLow = null,
            ForecastHigh = null,
            RealisedForecastPercent = null,
            TrendDelayMonths = null,
        };

        Assert.Equal(new Realisation { Plan = 60 }, judged);
        Assert.Equal(judged, (judged with { Forecast = 65 }) with { Forecast = null });
    }

    [Fact]
    public void Forecast_InAnyOrder_PreservesEveryNumber()
    {
        Realisation judged =
            new() { TrendDelayMonths = 5, RealisedForecastPercent = 4, ForecastHigh = 3, Forecast = 2, ForecastLow = 1 };

        Assert.Equal(
            (1m, 2m, 3m, 4m, 5m),
            (judged.ForecastLow, judged.Forecast, judged.ForecastHigh, judged.RealisedForecastPercent, judged.TrendDelayMonths));
        Assert.NotEqual(judged, judged with { ForecastLow = 0 });
    }
}
