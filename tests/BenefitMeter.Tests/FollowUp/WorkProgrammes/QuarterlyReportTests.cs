using BenefitMeter.Definitions.Indicators;
using BenefitMeter.FollowUp;
using BenefitMeter.FollowUp.WorkProgrammes;
using BenefitMeter.Realising;
using BenefitMeter.Realising.Judging;
using BenefitMeter.Tests.Cases;
using BenefitMeter.Time;

namespace BenefitMeter.Tests.FollowUp.WorkProgrammes;

public sealed class QuarterlyReportTests
{
    private static readonly IndicatorDefinition Done = Given.Count with { Id = "done", Judgement = Judgement.Attainment };

    private static readonly WorkProgrammeLine Line = new()
    {
        Key = "WP-01",
        Project = "Best practice",
        MilestoneQ1 = "Kortlagt",
        MilestoneQ2 = "Vejledning",
        MilestoneQ3 = "Pilot",
        MilestoneQ4 = "Udbredt",
    };

    private static readonly WorkProgramme Programme = new() { Id = "p", UnitId = "u", Year = 2026, Lines = [Line] };

    [Fact]
    public void Of_EachQuarter_HasItsOwnMilestoneAndNoOther() =>
        Assert.Equal(["Kortlagt", "Vejledning", "Pilot", "Udbredt"], Enumerable.Range(1, 4).Select(number =>
            Row(Programme, number).Milestone));

    [Fact]
    public void Quarters_ThatHaveNotBegun_AreNotReported() =>
        Assert.Equal(
            ["2026-Q1", "2026-Q2"], QuarterlyReport.Quarters(Programme, new DateOnly(2026, 4, 1)).Select(quarter => quarter.Id));

    [Fact]
    public void Of_NothingRecorded_IsGreyAndNotAssessed()
    {
        QuarterlyReportRow row = Row(Programme, 1);

        Assert.Equal((MilestoneGrade.NotAssessed, Status.Grey, Status.Grey, Status.Grey),
            (row.Recorded.Grade, row.Recorded.Scope, row.Recorded.Time, row.Recorded.Resources));
        Assert.False(row.GradeDiffers || row.TimeDiffers);
        Assert.Equal(new DateOnly(2026, 4, 15), row.DueOn);
    }

    [Fact]
    public void Of_RecordedGrade_StaysWhateverTheFigureSuggests()
    {
        // 75 of 100 is 75 %: red, so not achieved is suggested; the owner says partly. 87 and 100 likewise.
        (decimal Value, MilestoneGrade Recorded, MilestoneGrade Suggested, bool Differs)[] rows =
        [
            (75, MilestoneGrade.Partly, MilestoneGrade.NotAchieved, true),
            (87, MilestoneGrade.Achieved, MilestoneGrade.Partly, true),
            (100, MilestoneGrade.Achieved, MilestoneGrade.Achieved, false),
            (75, MilestoneGrade.NotAssessed, MilestoneGrade.NotAchieved, false),
        ];
        Assert.False(MilestoneSuggestion.Differs(MilestoneGrade.NotAssessed, MilestoneGrade.Partly));
        Assert.All(rows, row =>
        {
            WorkProgramme programme = Programme with
            {
                Lines = [Line with { IndicatorId = "done" }],
                Statuses = [new QuarterStatus { LineKey = "WP-01", Quarter = Planned.Quarter(4), Grade = row.Recorded }],
            };
            QuarterlyReportRow report = Row(programme, 4, Planned.Figures(Done, Planned.Judged(Done, Month(12), row.Value, 100)));

            Assert.Equal(
                (row.Recorded, row.Suggested, row.Differs),
                (report.Recorded.Grade, report.SuggestedGrade!.Value, report.GradeDiffers));
            Assert.Equal(
                (row.Value, 100m, 100 - row.Value, row.Value),
                (report.Outcome!.Value, report.Outcome.Target, report.Outcome.Outstanding, report.Outcome.RealisedPercent));
        });
    }

    [Fact]
    public void Of_FigureOfARunningMonth_IsPassedOverForTheLastCompleteOne()
    {
        Figure november = Planned.Judged(Done, Month(11), 90, 100);
        Figure december = Planned.Figure(
            Done,
            Given.Value(Month(12), 20) with { IsComplete = false, IsFinal = false, DataThrough = new DateOnly(2026, 12, 10) },
            100);
        Figure september = Planned.Judged(Done, Month(9), 10, 100);

        QuarterlyReportRow row = Row(
            Programme with { Lines = [Line with { IndicatorId = "done" }] }, 4,
            Planned.Figures(Done, september, november, december));

        Assert.Equal(("2026-11", 90m), (row.Outcome!.Period.Id, row.Outcome.Value));
    }

    [Fact]
    public void Of_QuarterPublishedAndJudged_IsTheQuartersOwnFigure()
    {
        IndicatorDefinition share = Given.Percent with { Id = "done", Judgement = Judgement.Attainment };
        Figure quarter = Planned.Figure(share, Given.Ratio(Planned.Quarter(4), 170, 200, 100), 100);
        Figure december = Planned.Figure(share, Given.Ratio(Month(12), 99, 100, 100), 100);

        QuarterlyReportRow row =
            Row(Programme with { Lines = [Line with { IndicatorId = "done" }] }, 4, Planned.Figures(share, december, quarter));

        Assert.Equal(("2026-Q4", 85m, 15m), (row.Outcome!.Period.Id, row.Outcome.Value, row.Outcome.Outstanding));
    }

    [Fact]
    public void Of_CumulatedTarget_HasTheYearToDate()
    {
        // 100 a year, evenly; November and December make 40 of the 85 of the year: 15 are outstanding, 85 % is realised.
        IndicatorDefinition inspections = Done with
        {
            Targets = [new TargetDecision(new Decision(new DateOnly(2026, 1, 1), "o", null), ProfileShape.Key, [], [], null,
                new Dictionary<string, IReadOnlyList<TargetPoint>>(), new Dictionary<string, decimal>())],
        };
        Figure december = Planned.Judged(inspections, Month(12), 40, 100) with
        {
            Realisation =
                new Realisation { Plan = 100, Target = 100, Deviation = -15, RealisedTargetPercent = 85, Result = Status.Yellow },
        };

        WorkLineOutcome outcome = WorkLineOutcome.For("done", "u", Planned.Quarter(4), Planned.Figures(inspections, december))!;

        Assert.Equal((85m, 100m, 15m, 85m), (outcome.Value, outcome.Target, outcome.Outstanding, outcome.RealisedPercent));
    }

    [Fact]
    public void Of_RatioWithMoreIntake_HasTheVolumeChange()
    {
        // 90 of 100 a year ago, 90 of 120 now: the intake grew by a fifth.
        IndicatorDefinition completion = Given.Percent with { Id = "done", Judgement = Judgement.Attainment };
        Figure now = Planned.Figure(completion, Given.Ratio(Month(12), 90, 120, 100), 90);
        Figure then = Planned.Figure(completion, Given.Ratio(Given.Month(2025, 12), 90, 100, 100), 90);

        WorkLineOutcome outcome = WorkLineOutcome.For("done", "u", Planned.Quarter(4), Planned.Figures(completion, then, now))!;

        Assert.Equal((75m, 20m), (outcome.Value, outcome.VolumeChangePercent));
        Assert.Null(WorkLineOutcome.For("done", "u", Planned.Quarter(4), Planned.Figures(completion, now))!.VolumeChangePercent);
    }

    [Fact]
    public void Of_HiddenFigure_HasNoValueAndNoResult()
    {
        Figure hidden = Planned.Figure(Done, Given.Value(Month(12), 3).Suppressed("SmallGroup"), 100);

        QuarterlyReportRow row =
            Row(Programme with { Lines = [Line with { IndicatorId = "done" }] }, 4, Planned.Figures(Done, hidden));

        Assert.Equal(
            (null, null, null, "SmallGroup"),
            (row.Outcome!.Value, row.Outcome.Outstanding, row.Outcome.Result, row.Outcome.Reason));
        Assert.Null(row.SuggestedGrade);
    }

    [Theory]
    [InlineData("2026-03-31", 0, Status.Green)]
    [InlineData("2026-03-01", -0.9677419355, Status.Green)]
    [InlineData("2026-05-30", 1.9677419355, Status.Yellow)]
    [InlineData("2026-05-31", 2, Status.Red)]
    public void Of_MilestoneDates_SuggestALightOfTime(string day, double months, Status suggested)
    {
        // From the end of March: 30 of the 31 days to the end of May are 1.9677 months, the end of May is two. 1 March is 30 days
        // of 31 before.
        WorkProgramme programme = Programme with
        {
            Statuses = [new QuarterStatus
            {
                LineKey = "WP-01",
                Quarter = Planned.Quarter(1),
                Time = Status.Green,
                Forecast = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture),
            }],
        };

        QuarterlyReportRow row = Row(programme, 1);

        Assert.Equal(
            ((decimal)months, suggested, suggested != Status.Green),
            (Rounding.ForStorage(row.DelayMonths!.Value), row.SuggestedTime!.Value, row.TimeDiffers));
    }

    [Fact]
    public void Of_MilestoneNotReached_IsCarriedOverUntilItIs()
    {
        WorkProgramme programme = Programme with
        {
            Statuses =
            [
                new QuarterStatus
                {
                    LineKey = "WP-01",
                    Quarter = Planned.Quarter(1),
                    Grade = MilestoneGrade.Partly,
                    Done = new DateOnly(2026, 8, 1),
                },
                new QuarterStatus { LineKey = "WP-01", Quarter = Planned.Quarter(2), Grade = MilestoneGrade.Achieved },
            ],
        };

        Assert.Empty(Row(programme, 1).CarriedOver);
        Assert.Equal(new CarriedMilestone(Planned.Quarter(1), "Kortlagt"), Assert.Single(Row(programme, 2).CarriedOver));
        Assert.Single(Row(programme, 3).CarriedOver);
        Assert.Empty(Row(programme, 4).CarriedOver);
    }

    [Fact]
    public void Of_MilestoneOfLastYear_IsCarriedOverByTheLinesKey()
    {
        WorkProgramme before = Programme with
        {
            Id = "q",
            Year = 2025,
            Lines = [Line with { Project = "Best praksis" }],
            Statuses =
                [new QuarterStatus { LineKey = "WP-01", Quarter = Planned.Quarter(4, 2025), Grade = MilestoneGrade.NotAchieved }],
        };
        WorkProgramme other = before with { Id = "r", UnitId = "v" };

        Assert.Equal("2025-Q4", Assert.Single(Row(Programme, 1, null, before, other).CarriedOver).Quarter.Id);
    }

    [Fact]
    public void Of_RemovedMilestoneOrOperatingTarget_IsNotCarriedOver()
    {
        WorkProgramme partly = Programme with
        {
            Statuses = [new QuarterStatus { LineKey = "WP-01", Quarter = Planned.Quarter(1), Grade = MilestoneGrade.Partly }],
        };
        ScopeChange removed = new("WP-01", new DateOnly(2026, 3, 15), ScopeChangeKind.Removed, "Kortlægningen udgår", 1, null);

        Assert.Empty(Row(partly with { ScopeChanges = [removed] }, 2).CarriedOver);
        Assert.Empty(Row(partly with { Lines = [Line with { Kind = WorkLineKind.OperatingTarget }] }, 2).CarriedOver);
        Assert.Single(Row(partly with { ScopeChanges = [removed with { Kind = ScopeChangeKind.Changed }] }, 2).CarriedOver);
    }

    [Fact]
    public void Of_ScopeChange_IsInItsQuarterOnly()
    {
        ScopeChange added = new("WP-01", new DateOnly(2026, 5, 4), ScopeChangeKind.Added, "Flere pilotafprøvninger", 1, "o");
        WorkProgramme programme = Programme with { ScopeChanges = [added, added with { LineKey = "WP-02" }] };

        Assert.Equal([0, 1, 0, 0], Enumerable.Range(1, 4).Select(number => Row(programme, number).ScopeChanges.Count));
    }

    private static QuarterlyReportRow Row(
        WorkProgramme programme, int quarter, FigureSet? figures = null, params WorkProgramme[] others) =>
            QuarterlyReport.Rows(programme, Planned.Quarter(quarter), [programme, .. others], figures ?? Planned.Figures())
                .Single();

    private static Period Month(int number) => Given.Month(2026, number);
}
