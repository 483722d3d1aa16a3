using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Measuring;
using BenefitMeter.Realising;
using BenefitMeter.Realising.Baselines;
using BenefitMeter.Realising.Forecasting;
using BenefitMeter.Realising.Judging;
using BenefitMeter.Realising.Targets;
using BenefitMeter.Tests.Cases;
using BenefitMeter.Time;

namespace BenefitMeter.Tests.Realising.Judging;

public sealed class FigureJudgeTests
{
    private static readonly Period June = Given.Month(2025, 6);
    private static readonly TargetProfile To85 = Given.Line(new DateOnly(2024, 12, 31), new DateOnly(2025, 12, 31), 85);

    [Fact]
    public void Judge_BaselineBeyondTarget_IsGreyWithoutRealisation()
    {
        Realisation judged = Given.Judged(Given.Count, 90, 80, 85);

        Assert.Equal((Status.Grey, "BaselineBeyondTarget"), (judged.Result, judged.ResultReason));
        Assert.Null(judged.RealisedTargetPercent);
        Assert.Equal(90, judged.Baseline);
    }

    [Fact]
    public void Judge_BeforeTheEffect_IsNotStarted()
    {
        IndicatorDefinition indicator = Given.Count with { EffectFrom = new DateOnly(2025, 7, 1) };

        Realisation judged = Given.Judged(indicator, 50, To85, Given.Value(June, 64));

        Assert.Equal((Status.Grey, "NotStarted"), (judged.Result, judged.ResultReason));
        Assert.Equal((Status.Grey, "NotStarted"), (judged.Timeline!.Value, judged.TimelineReason));
    }

    [Fact]
    public void Judge_RunningPeriod_ShowsThePlanAndClaimsNothing()
    {
        Realisation judged = Given.Judged(Given.Count, 50, To85, Given.Value(June, 64) with
        {
            IsComplete = false,
            IsFinal = false,
            DataThrough = June.LastDay.AddDays(-1),
        });

        Assert.Equal((Status.Grey, "Incomplete"), (judged.Result, judged.ResultReason));
        Assert.Equal(67.3561643836m, judged.Plan);
        Assert.Null(judged.RealisedPlanPercent);
    }

    [Fact]
    public void Judge_DeliveredPeriodThatLacksCoverage_IsJudgedAndProvisional()
    {
        Realisation judged =
            Given.Judged(Given.Count, 50, To85, Given.Value(June, 64) with { IsComplete = false, IsFinal = false });

        // (64 − 50) / (67.3561643836 − 50) = 80.66 %, yellow by rule C2.1.
        Assert.Equal((Status.Yellow, "Provisional", true), (judged.Result, judged.ResultReason, judged.IsProvisional));
    }

    [Fact]
    public void Judge_ContaminatedBaseline_IsGrey()
    {
        BaselineValue contaminated = BaselineRule.ToBaseline(50, Trust.Rejected, isApproved: false);
        var target = new UnitTarget(To85, null);

        Realisation judged = FigureJudge.Judge(
            new SeriesContext(Given.Count, target, target),
            new JudgingEvidence(Given.Value(June, 64), contaminated, null, null, null, IsStale: false));

        Assert.Equal((Status.Grey, "BaselineContaminated"), (judged.Result, judged.ResultReason));
    }

    [Fact]
    public void Judge_WithoutTarget_IsGreyWithoutTimeline()
    {
        Realisation judged = FigureJudge.Judge(
            new SeriesContext(Given.Count, null, null),
            new JudgingEvidence(Given.Value(June, 64), null, null, null, null, IsStale: false));

        Assert.Equal((Status.Grey, "MissingTarget"), (judged.Result, judged.ResultReason));
        Assert.Null(judged.Timeline);
    }

    [Fact]
    public void Judge_AfterTheTargetDate_JudgesTheActual()
    {
        Realisation judged = Given.Judged(Given.Count, 50, To85, Given.Value(Given.Month(2026, 1), 78));

        // (78 − 50)/35 = 80 %; planned for 31.12.2024 + ⌊28·365/35⌋ = 292 days, 19.10.2025.
        Assert.Equal(("Actual", 80m, Status.Yellow), (judged.ResultBasis, judged.RealisedTargetPercent, judged.Result));
        Assert.Equal(Status.Red, judged.Timeline);
    }

    [Fact]
    public void Judge_FlowInACoarserGrain_IsOnlyShown()
    {
        var quarter = new Period(PeriodGrain.Quarter, new DateOnly(2025, 4, 1), new DateOnly(2025, 7, 1));

        Assert.Equal("NotJudged", Given.Judged(Given.Count, 50, To85, Given.Value(quarter, 190)).ResultReason);
    }

    [Fact]
    public void Judge_ForecastBasis_UsesTheForecast()
    {
        var target = new UnitTarget(To85, null);
        var baseline = new BaselineValue(50, IsProvisional: false, null);
        IndicatorDefinition indicator = Given.Count with
        {
            Judging = JudgingSettings.Default with { Basis = ResultBasis.Forecast },
        };

        Realisation judged = FigureJudge.Judge(
            new SeriesContext(indicator, target, target),
            new JudgingEvidence(
                Given.Value(June, 64), baseline, baseline, null,
                new Forecast(78, 76, 80, 3), IsStale: false));

        // (78 − 50)/35 = 80 %, while 14/17.356 = 80.66 % of the plan is reached.
        Assert.Equal(("Forecast", 80m, Status.Yellow), (judged.ResultBasis, judged.RealisedForecastPercent, judged.Result));
    }

    [Theory]
    [InlineData(-3)]
    [InlineData(0.5)]
    [InlineData(1000)]
    public void Judge_AnotherUnitOfMeasure_GivesTheSamePercentage(decimal factor)
    {
        IndicatorDefinition indicator = Given.Count with
        {
            Direction = factor > 0 ? Direction.HigherIsBetter : Direction.LowerIsBetter,
        };

        Realisation judged = Given.Judged(indicator, (factor * 40) + 7, (factor * 80) + 7, (factor * 70) + 7);

        Assert.Equal(75, judged.RealisedTargetPercent);
    }

    [Fact]
    public void Judge_WorseActual_NeverBetterStatus()
    {
        Status[] order = [Status.Red, Status.Yellow, Status.Green];
        int result = 2;
        int timeline = 2;
        for (decimal actual = 90; actual >= 40; actual -= 0.25m)
        {
            Realisation judged = Given.Judged(Given.Count, 50, To85, Given.Value(June, actual));
            Assert.True(
                Array.IndexOf(order, judged.Result) <= result && Array.IndexOf(order, judged.Timeline!.Value) <= timeline);
            (result, timeline) = (Array.IndexOf(order, judged.Result), Array.IndexOf(order, judged.Timeline.Value));
        }

        Assert.Equal((0, 0), (result, timeline));
    }
}
