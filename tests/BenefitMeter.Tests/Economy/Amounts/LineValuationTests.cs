using BenefitMeter.Definitions.Benefits;
using BenefitMeter.Economy.Amounts;
using BenefitMeter.Economy.Rates;
using BenefitMeter.Tests.Cases;
using BenefitMeter.Time;

namespace BenefitMeter.Tests.Economy.Amounts;

/// <summary>What pieces are worth by the rates of the period's first day (rules C7.1, C7.3).</summary>
public sealed class LineValuationTests
{
    private static readonly IReadOnlyDictionary<string, RateDefinition> Rates = GivenMoney.Rates(
        GivenMoney.Price("paper", (new DateOnly(2025, 1, 1), 6), (new DateOnly(2025, 4, 15), 7)),
        GivenMoney.Price("message", (new DateOnly(2025, 3, 1), 0.5m)), GivenMoney.Clerk);

    [Fact]
    public void Of_PricesAddedAndSubtracted_GiveOneRateFromTheNewest()
    {
        LineValuation money = LineValuation.For(new PriceWorth(["paper"], ["message"]), Rates, Given.Month(2025, 3))!;

        Assert.Equal(new UsedRate("paper − message", new DateOnly(2025, 3, 1), 5.5m), money.Rate);
        Assert.Equal(550, money.Kroner(100));
        Assert.Null(money.Kroner(null));
        Assert.Null(money.Hours(100));
        Assert.Null(money.KronerOfHours(100));
    }

    [Fact]
    public void Of_PriceOnlySubtracted_CostsWhatItIs() =>
        Assert.Equal(
            new UsedRate("− message", new DateOnly(2025, 3, 1), -0.5m),
            LineValuation.For(new PriceWorth([], ["message"]), Rates, Given.Month(2025, 3))!.Rate);

    [Theory]
    [InlineData(4, 6)]
    [InlineData(5, 7)]
    public void Of_PriceThatChangesInsideAMonth_AppliesFromTheNextMonth(int month, int kroner) =>
        Assert.Equal(kroner, LineValuation.For(new PriceWorth(["paper"], []), Rates, Given.Month(2025, month))!.Rate!.Kroner);

    [Fact]
    public void Of_RateNotYetInForce_IsNull()
    {
        Assert.Null(LineValuation.For(new PriceWorth(["paper"], ["message"]), Rates, Given.Month(2025, 2)));
        Assert.Null(LineValuation.For(new MinutesWorth(3, "clerk"), Rates, Given.Month(2024, 12)));
        Assert.Null(LineValuation.For(new FteWorth(1, "clerk"), Rates, Given.Month(2024, 12)));
    }

    [Fact]
    public void Hours_OfMinutes_AreWorthTheHourlyRate()
    {
        LineValuation money = LineValuation.For(new MinutesWorth(3, "clerk"), Rates, Given.Month(2025, 3))!;

        // 40 · 3 minutes are 2 hours of 250 kr.; 962 hours are half of 1,924.
        Assert.Equal(2, money.Hours(40));
        Assert.Equal(500, money.KronerOfHours(2));
        Assert.Equal(0.5m, money.FteYears(962));
        Assert.Equal(250, money.Rate!.Kroner);
        Assert.Null(money.Kroner(40));
    }

    [Fact]
    public void Hours_OfFullTimeEquivalents_AreThoseOfThePeriod()
    {
        LineValuation money = LineValuation.For(new FteWorth(1, "clerk"), Rates, GivenMoney.Quarter(2025, 2))!;

        // Two people in a quarter: 2 · 1,924 · 3/12 = 962 hours, half a year of one, 240,500 kr.
        Assert.Equal(962, money.Hours(2));
        Assert.Equal(0.5m, money.FteYears(962));
        Assert.Equal(240_500, money.KronerOfHours(962));
        Assert.Equal(481_000, money.Rate!.Kroner);
    }

    [Fact]
    public void Kroner_OfKroner_NeedNoRate()
    {
        LineValuation money = LineValuation.For(new KronerWorth(1), Rates, Given.Month(2020, 1))!;

        Assert.Null(money.Rate);
        Assert.Equal(7, money.Kroner(7));
        Assert.Null(money.Hours(7));
    }

    [Fact]
    public void MonthsOf_EveryGrain_GivesTwelveAYear()
    {
        Assert.Equal(1, LineValuation.MonthsOf(Given.Month(2025, 2)));
        Assert.Equal(3, LineValuation.MonthsOf(GivenMoney.Quarter(2025, 1)));
        Assert.Equal(6, LineValuation.MonthsOf(GivenMoney.Of(PeriodGrain.HalfYear, new DateOnly(2025, 1, 1), 6)));
        Assert.Equal(12, LineValuation.MonthsOf(GivenMoney.Of(PeriodGrain.Year, new DateOnly(2025, 1, 1), 12)));
        Assert.Equal(
            84m / 365, LineValuation.MonthsOf(new Period(PeriodGrain.Week, new DateOnly(2025, 3, 3), new DateOnly(2025, 3, 10))));
        Assert.Equal(
            12m / 366, LineValuation.MonthsOf(new Period(PeriodGrain.Day, new DateOnly(2024, 3, 3), new DateOnly(2024, 3, 4))));
    }
}
