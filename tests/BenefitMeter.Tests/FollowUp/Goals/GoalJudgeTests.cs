using BenefitMeter.Definitions;
using BenefitMeter.FollowUp.Goals;
using BenefitMeter.Realising;
using BenefitMeter.Realising.Judging;

namespace BenefitMeter.Tests.FollowUp.Goals;

public sealed class GoalJudgeTests
{
    private static readonly decimal[] F01 = [52, 55, 57, 60, 61, 64, 66, 69];
    private static readonly Goal Measured = GivenGoal.Of("goal") with { IndicatorId = GivenGoal.To85.Id };

    [Fact]
    public void Judge_EightMonths_IsJudgedByTheForecast()
    {
        // F01: 78 is expected at the target date, 80 % of the way from 50 to 85: yellow. August's plan is 73.3013698630, reached
        // on 17.07.
        ComputedStatus status = Judge(Measured, new DateOnly(2025, 8, 31), F01);

        Assert.Equal(
            (Status.Yellow, "Forecast", 80m),
            (status.Result, status.ResultBasis, status.Expectation!.Realisation.RealisedForecastPercent));
        Assert.Equal((Status.Yellow, "Profile"), (status.Timeline, status.TimelineBasis));
    }

    [Fact]
    public void Judge_EarlierRound_SeesOnlyWhatHadClosedThen()
    {
        // Five months are too few for a forecast. Plan on 31.05: 50 + 35 · 151/365; (61 − 50) / (35 · 151/365) = 4015/5285.
        ComputedStatus status = Judge(Measured, new DateOnly(2025, 6, 15), F01);

        Assert.Equal((Status.Red, "PlanToDate"), (status.Result, status.ResultBasis));
        Assert.Equal(75.9697256386m, status.Expectation!.Realisation.RealisedPlanPercent);
        Assert.Equal("2025-05", status.Expectation.Observation.Period.Id);
    }

    [Fact]
    public void Judge_AfterTheTargetDate_IsJudgedByTheActual()
    {
        // January 2026: (80 − 50) / 35 = 85.7142857143 %.
        ComputedStatus status = Judge(Measured, new DateOnly(2026, 1, 31), [.. F01, 70, 72, 75, 78, 80]);

        Assert.Equal(
            (Status.Yellow, "Actual", 85.7142857143m),
            (status.Result, status.ResultBasis, status.Expectation!.Realisation.RealisedTargetPercent));
    }

    [Fact]
    public void Judge_LatestClosedPeriodIsHidden_IsGreyAndDisclosesNothing()
    {
        Figure[] figures = GivenGoal.Figures(F01);
        figures[^1] = figures[^1] with { Observation = figures[^1].Observation.Suppressed("SmallGroup") };

        ComputedStatus status = GoalJudge.Judge(Measured, GivenGoal.To85, figures, GivenGoal.Units, new DateOnly(2025, 8, 31));

        Assert.Equal((Status.Grey, "Suppressed"), (status.Result, status.ResultReason));
        Assert.Equal(Status.Grey, status.Timeline);
    }

    [Fact]
    public void Judge_DependencyMovesTheEnd_IsTwelveMonthsLateAndRed()
    {
        // S05: from budget 2018 to budget 2019.
        Goal goal = GivenGoal.Of("goal") with
        {
            Due = new DateOnly(2018, 1, 1),
            ExpectedOn = new DateOnly(2019, 1, 1),
        };

        ComputedStatus status = Judge(goal, new DateOnly(2017, 10, 31), []);

        Assert.Equal((Status.Red, "Dependency", 12m), (status.Timeline, status.TimelineBasis, status.DelayMonths));
        Assert.Equal((Status.Grey, GoalJudge.NotMeasured), (status.Result, status.ResultReason));
        Assert.Equal(
            "Ingen indikator måler resultatet; det fastsættes af ejeren. Frist 01.01.2018, forventet 01.01.2019: 12,0 mdr. "
                + "bagud, flyttet på grund af en afhængighed.",
            status.SentenceDanish);
    }

    [Theory]
    [InlineData(null, null, "2017-05-31", 0, Status.Green)] // not due yet
    [InlineData(null, null, "2017-07-10", 0.3225806452, Status.Yellow)] // past due: expected today at the earliest, S03b
    [InlineData("2017-08-30", null, "2017-07-01", 1.9677419355, Status.Yellow)] // S03c
    [InlineData("2017-08-30", null, "2017-08-31", 2, Status.Red)] // the forecast has passed too, S03d
    [InlineData(null, "2017-06-20", "2017-08-31", -0.3333333333, Status.Green)] // done early, S03f
    public void Judge_Milestone_CountsFromTheFirstDecidedDay(
        string? forecast, string? actual, string asOf, decimal months, Status timeline)
    {
        Goal goal = GivenGoal.Of("goal") with
        {
            Milestones =
            [
                new Milestone(
                    "m", LocalText.Same("M"), new DateOnly(2017, 6, 30), Day(forecast), Day(actual),
                    MilestoneGrade.NotAssessed, null, null),
            ],
        };

        ComputedStatus status = Judge(goal, Day(asOf)!.Value, []);

        Assert.Equal((timeline, "Milestone", months), (status.Timeline, status.TimelineBasis, status.DelayMonths));
    }

    [Fact]
    public void Judge_PartsOfACompoundGoal_UsesTheLatest()
    {
        // Rule A4-15: due 1.5.2017, approved 4.5.2017: 3 of 31 days late.
        Goal goal = GivenGoal.Of("goal") with
        {
            Due = new DateOnly(2017, 5, 1),
            Parts = [new GoalPart(new DateOnly(2017, 4, 28)), new GoalPart(new DateOnly(2017, 5, 4))],
        };

        ComputedStatus status = Judge(goal, new DateOnly(2017, 7, 1), []);

        Assert.Equal((Status.Yellow, 0.0967741935m), (status.Timeline, status.DelayMonths));
    }

    [Fact]
    public void Judge_WorstDelay_UsesTheTrendWhereItIsLarger()
    {
        // F02: by the trend 85 is reached 3 periods after the target date: red; by the profile it is yellow.
        Assert.Equal(
            ("Trend", 3m, Status.Red), Delay(Judge(Measured with { UsesWorstDelay = true }, new DateOnly(2025, 8, 31), F01)));
        Assert.Equal("Profile", Judge(Measured, new DateOnly(2025, 8, 31), F01).TimelineBasis);

        static (string?, decimal?, Status) Delay(ComputedStatus status) =>
            (status.TimelineBasis, status.DelayMonths, status.Timeline);
    }

    private static ComputedStatus Judge(Goal goal, DateOnly asOf, decimal[] values) => GoalJudge.Judge(
        goal, goal.IndicatorId is null ? null : GivenGoal.To85, GivenGoal.Figures(values), GivenGoal.Units, asOf);

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd");
}
