using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Measuring;
using BenefitMeter.Realising;
using BenefitMeter.Realising.Baselines;
using BenefitMeter.Realising.Judging;
using BenefitMeter.Realising.Targets;
using BenefitMeter.Tests.Cases;
using BenefitMeter.Time;

namespace BenefitMeter.Tests.Realising.Judging;

public sealed class SeriesJudgeTests
{
    private static readonly decimal[] F01 = [52, 55, 57, 60, 61, 64, 66, 69];
    private static readonly BaselineValue Fifty = new(50, IsProvisional: false, null);
    private static readonly DateOnly Start = new(2025, 1, 1);

    private static readonly UnitTarget To85 =
        new(Given.Line(new DateOnly(2024, 12, 31), new DateOnly(2025, 12, 31), 85), null);

    [Fact]
    public void Judge_LatestFinalPeriod_AloneHasTheForecast()
    {
        Observation running = Given.Value(Given.Month(2025, 9), 20) with
        {
            IsComplete = false,
            IsFinal = false,
            DataThrough = new DateOnly(2025, 9, 12),
        };

        IReadOnlyList<Realisation> judged = Judge([.. Months(F01), running], new DateOnly(2025, 9, 5));

        Assert.Equal((78m, 80m, 3m), (judged[7].Forecast, judged[7].RealisedForecastPercent, judged[7].TrendDelayMonths));
        Assert.All(judged.Where((_, i) => i != 7), realisation => Assert.Null(realisation.Forecast));
    }

    [Fact]
    public void Judge_StepsAhead_AppliesTheShareOfThePlanToTheLastOne()
    {
        // Half of the 10 planned so far, of the 30 planned at last.
        UnitTarget target = new(Given.Step((Start, 60), (new DateOnly(2025, 12, 31), 80)), null);

        Realisation judged = SeriesJudge.Judge(
            new SeriesContext(Given.Count, target, target), Months([55, 55, 55, 55, 55, 55]), _ => Fifty, _ => Fifty, Start,
            new DateOnly(2025, 7, 5))[^1];

        Assert.Equal((65m, 50m), (judged.Forecast, judged.RealisedForecastPercent));
    }

    [Fact]
    public void Judge_ForecastFrom_LeavesEarlierPeriodsOut()
    {
        IReadOnlyList<Realisation> judged = Judge(Months(F01), new DateOnly(2025, 9, 5), new DateOnly(2025, 4, 1));

        Assert.Null(judged[7].Forecast); // five periods are left, and six are needed
    }

    [Fact]
    public void Judge_LongGaps_ForecastNothing()
    {
        // 6 of 9 months: a third is missing.
        Observation[] months =
        [
            .. Months([52, 55, 57]), Given.Value(Given.Month(2025, 7), 66), Given.Value(Given.Month(2025, 8), 69),
            Given.Value(Given.Month(2025, 9), 71),
        ];

        Assert.Null(Judge(months, new DateOnly(2025, 10, 5))[^1].Forecast);
    }

    [Fact]
    public void Judge_OldSeries_MakesOnlyTheLastCompletePeriodStale()
    {
        IReadOnlyList<Realisation> judged = Judge(Months([52, 55, 57]), new DateOnly(2025, 6, 15));

        Assert.Equal([null, null, "Stale"], judged.Select(realisation => realisation.ResultReason));
        Assert.NotNull(judged[2].RealisedPlanPercent);
    }

    [Fact]
    public void Judge_TwoMonthsAfterTheEnd_IsNotStaleYet() =>
        Assert.Null(Judge(Months([52, 55, 57]), new DateOnly(2025, 5, 31))[2].ResultReason);

    [Fact]
    public void Judge_CumulativeTarget_IsComparedWithTheYearToDate()
    {
        var target = new UnitTarget(
            new TargetProfile(ProfileShape.Key, [new TargetPoint(new DateOnly(2025, 12, 31), 120)], [], null), null);
        IReadOnlyList<Realisation> judged = SeriesJudge.Judge(
            new SeriesContext(Given.Count with { Judgement = Judgement.Attainment }, target, target),
            Months([10, 8, 6]), _ => null, _ => null, Start, new DateOnly(2025, 4, 5));

        // 24 of 3·10 by March; 24 of 120 in the year.
        Assert.Equal((30m, 80m, 20m), (judged[2].Plan, judged[2].RealisedPlanPercent, judged[2].RealisedTargetPercent));
        Assert.Equal((6m, Status.Yellow), (judged[2].MissingAmount, judged[2].Result));
        Assert.Null(judged[2].Timeline);
    }

    [Fact]
    public void Judge_SeasonalBaseline_DiffersFromPeriodToPeriod()
    {
        IReadOnlyList<Realisation> judged = SeriesJudge.Judge(
            new SeriesContext(Given.Count, To85, To85), Months([52, 55]),
            period => new BaselineValue(40 + period.Start.Month, IsProvisional: false, null),
            _ => null, Start, Start.AddMonths(3));

        Assert.Equal([41m, 42m], judged.Select(realisation => realisation.Baseline));
    }

    [Theory]
    [InlineData(ProfileShape.Linear)]
    [InlineData(ProfileShape.Key)]
    public void Judge_AllTime_IsShownAndNotJudged(ProfileShape shape)
    {
        var target = new UnitTarget(new TargetProfile(shape, [new TargetPoint(new DateOnly(2025, 12, 31), 85)], [], null), null);
        var always = new Period(PeriodGrain.All, Start, new DateOnly(2026, 1, 1));

        Realisation judged = SeriesJudge.Judge(
            new SeriesContext(Given.Percent, target, target), [Given.Value(always, 64)], _ => Fifty, _ => Fifty, Start,
            new DateOnly(2027, 1, 1))[0];

        Assert.Equal((Status.Grey, "NotJudged"), (judged.Result, judged.ResultReason));
        Assert.Equal((50m, 85m), (judged.Baseline, judged.Target));
    }

    [Fact]
    public void Judge_ConfirmedStep_IsJudgedAgainAlthoughReusable()
    {
        // Eight months at 100, then 200: the ninth stood as a step, and with two more at 200 it is a verdict again.
        Observation[] months = Months([100, 100, 100, 100, 100, 100, 100, 100, 200, 200, 200]);
        UnitTarget target = new(Given.Step((Start, 100)), null);
        SeriesContext series = new(Given.Count with { Judgement = Judgement.Attainment }, target, target);
        IReadOnlyList<Realisation> before = Judged(months[..9], null);

        IReadOnlyList<Realisation> after = Judged(months, [.. before, null, null]);

        Assert.Equal(
            (Status.Grey, "StepOutsideScale", true, 200m),
            (before[8].Result, before[8].ResultReason, before[8].IsProvisional, before[8].RealisedPlanPercent));
        Assert.Equal([Status.Green, Status.Green, Status.Green], after.Skip(8).Select(realisation => realisation.Result));
        Assert.Equal(Judged(months, null), after);

        IReadOnlyList<Realisation> Judged(Observation[] observations, IReadOnlyList<Realisation?>? stand) =>
            SeriesJudge.Judge(series, observations, _ => null, _ => null, Start, observations[^1].Period.End, stand);
    }

    private static Observation[] Months(decimal[] values) =>
        [.. values.Select((value, i) => Given.Value(Given.Month(2025, i + 1), value))];

    private static IReadOnlyList<Realisation> Judge(Observation[] observations, DateOnly asOf, DateOnly? forecastFrom = null) =>
        SeriesJudge.Judge(
            new SeriesContext(Given.Count, To85, To85), observations, _ => Fifty, _ => Fifty, forecastFrom ?? Start, asOf);
}
