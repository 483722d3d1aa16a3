using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.FollowUp;
using BenefitMeter.FollowUp.Improvements;
using BenefitMeter.FollowUp.WorkProgrammes;
using BenefitMeter.Tests.Cases;
using BenefitMeter.Time;

namespace BenefitMeter.Tests.FollowUp.Improvements;

public sealed class KaizenSheetTests
{
    private static readonly IndicatorDefinition Kpi =
        Given.Count with { Grain = PeriodGrain.Week, Judgement = Judgement.Attainment };

    public static KaizenBoard Board { get; } = new()
    {
        Id = "b",
        Name = LocalText.Same("Tavle"),
        UnitId = "u",
        Grain = PeriodGrain.Week,
        Kpis = [new BoardKpi("indicator", "3", "w")],
    };

    private static readonly ImprovementProject Project = new()
    {
        Id = "x",
        Name = LocalText.Same("X"),
        LeaderId = "l",
        UnitIds = ["u"],
        Phases = [new PhaseStart(ProjectPhase.BeforeStart, new DateOnly(2025, 10, 1))],
        Workflows = [new Workflow(
            "w", LocalText.Same("W"), [new WorkflowDecision(WorkflowDecisionKind.Adopted, Planned.Week(6).Start, "l", null)])],
    };

    /// <summary>Gets the project whose workflow nothing has been decided about.</summary>
    public static ImprovementProject OnTrial => Project with { Workflows = [new Workflow("w", LocalText.Same("W"), [])] };

    [Fact]
    public void Rows_SevenWeeks_CelebrateTheFifthAndProposeWhileOnTrial()
    {
        // Target 80: 82 in week 2 is on target, 79 breaks the run, then 81 84 85 88 are four in a row. In the seventh week it was
        // adopted.
        IReadOnlyList<KaizenRow> rows = Rows(Board, 70, 82, 79, 81, 84, 85, 88);

        Assert.Equal([0, 1, 0, 1, 2, 3, 4], rows.Select(row => row.PeriodsOnTarget));
        Assert.Equal([false, false, false, false, true, false, false], rows.Select(row => row.IsCelebrated));
        Assert.All(rows, row => Assert.False(row.IsAdoptionProposed));
        Assert.Equal([.. Enumerable.Repeat(WorkflowDecisionKind.OnTrial, 6), WorkflowDecisionKind.Adopted], rows.Select(row =>
            row.Decision!.Kind));
        Assert.True(Rows(Board, OnTrial, 70, 82, 79, 81, 84, 85, 88)[6].IsAdoptionProposed);
        Assert.False(Rows(Board with { Kpis = [new BoardKpi("indicator", null, null)] }, 81, 81, 81, 81)[3].IsAdoptionProposed);
    }

    [Fact]
    public void Rows_TenWeeks_ShowTheLastEightAndTheChange()
    {
        IReadOnlyList<KaizenRow> rows = Rows(Board, 1, 2, 3, 4, 5, 6, 7, 8, 9, 7);

        Assert.Equal([3m, 4m, 5m, 6m, 7m, 8m, 9m, 7m], rows[9].Recent.Select(figure => figure.Observation.Value!.Value));
        Assert.Equal((-2m, false), (rows[9].Change!.Value, rows[9].ChangeIsBetter!.Value));
        Assert.Equal((1m, true), (rows[8].Change!.Value, rows[8].ChangeIsBetter!.Value));
        Assert.Equal((null, null), (rows[0].Change, rows[0].ChangeIsBetter));
    }

    [Fact]
    public void Rows_SmallerIsBetter_FewerIsBetter()
    {
        IndicatorDefinition fewer = Kpi with { Direction = Direction.LowerIsBetter };

        Assert.True(KaizenSheet.Rows(Board, null, Set(fewer, 9, 7), new DateOnly(2026, 12, 31))[1].ChangeIsBetter);
    }

    [Fact]
    public void Rows_MissingWeek_BreaksTheRunAndTheChange()
    {
        IReadOnlyList<KaizenRow> rows = Rows(Board, 90, 90, null, 90);

        Assert.Equal([1, 2, 0, 1], rows.Select(row => row.PeriodsOnTarget));
        Assert.Null(rows[3].Change);
    }

    [Fact]
    public void Rows_BeforeTheBoardBeganOrAfterTheDayLookedAt_AreNotShown() =>
        Assert.Equal(
            ["2026-W02", "2026-W03"],
            KaizenSheet.Rows(
                Board with { From = Planned.Week(1).Start }, null, Set(Kpi, 1, 2, 3, 4), Planned.Week(3).Start.AddDays(-1))
                .Select(row => row.Period.Id));

    [Fact]
    public void Rows_Meetings_AreThoseOfTheWeekAndTheOneBefore()
    {
        // Mondays 5 and 19 January are weeks 2 and 4; the next is on 9 February, 21 days later, in week 7.
        KaizenBoard board = Board with
        {
            Meetings = [Meeting("2026-01-05", 45), Meeting("2026-01-19", 60), Meeting("2026-02-09", 75)],
        };

        IReadOnlyList<KaizenRow> rows = Rows(board, 1, 2, 3, 4, 5, 6, 7);

        Assert.Equal((null, null, null), (rows[0].Meeting, rows[0].PreviousMeeting, rows[0].DaysBetween));
        Assert.Equal((45, null), (rows[1].Meeting!.Minutes, rows[1].PreviousMeeting));
        Assert.Equal((null, 45, 13), (rows[2].Meeting, rows[2].PreviousMeeting!.Minutes, rows[2].DaysBetween));
        Assert.Equal((60, 45, 14), (rows[3].Meeting!.Minutes, rows[3].PreviousMeeting!.Minutes, rows[3].DaysBetween));
        Assert.Equal((75, 60, 21), (rows[6].Meeting!.Minutes, rows[6].PreviousMeeting!.Minutes, rows[6].DaysBetween));
        Assert.Equal([null, 14, 20, 21], rows.Where((_, i) => i is 1 or 3 or 5 or 6).Select(row => row.DaysBetween));
    }

    [Fact]
    public void TakeOver_IsTheFirstMeetingThatTheStaffRan()
    {
        KaizenBoard board = Board with
        {
            Meetings =
                [Meeting("2026-01-05", 45), Meeting("2026-01-19", 45) with { RunByStaff = true }, Meeting("2026-02-02", 45)],
        };

        Assert.Equal((null, new DateOnly(2026, 1, 19)), (Board.StaffTakeOver, board.StaffTakeOver!.Value));
    }

    [Fact]
    public void Standing_NoVolume_HasNoShare() =>
        Assert.Equal(new VolumeSustainability(2, 0, 0, null), VolumeRule.Evaluate(50, [0, 0]));

    private static KaizenMeeting Meeting(string day, int minutes) =>
        new(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), minutes, "Eva", RunByStaff: false, null, []);

    private static IReadOnlyList<KaizenRow> Rows(KaizenBoard board, params decimal?[] values) => Rows(board, Project, values);

    private static IReadOnlyList<KaizenRow> Rows(KaizenBoard board, ImprovementProject project, params decimal?[] values) =>
        KaizenSheet.Rows(board, project, Set(Kpi, values), new DateOnly(2026, 12, 31));

    private static FigureSet Set(IndicatorDefinition kpi, params decimal?[] values) =>
        Planned.Figures(kpi, [.. values.Select((value, i) => Planned.Judged(kpi, Planned.Week(i), value, 80))]);
}
