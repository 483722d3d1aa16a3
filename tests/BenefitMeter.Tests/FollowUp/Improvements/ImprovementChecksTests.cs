using BenefitMeter.Definitions;
using BenefitMeter.FollowUp;
using BenefitMeter.FollowUp.Improvements;
using BenefitMeter.Time;

namespace BenefitMeter.Tests.FollowUp.Improvements;

public sealed class ImprovementChecksTests
{
    private static readonly ActionItem Blocker = new() { Id = "h1", Change = "Nyt skema", BlocksGoLive = true };

    private static readonly ImprovementProject Sound = new()
    {
        Id = "x",
        Name = LocalText.Same("X"),
        LeaderId = "l",
        UnitIds = ["a", "b"],
        Phases =
        [
            Start(ProjectPhase.BeforeStart, 1, 5), Start(ProjectPhase.AsIs, 2, 2), Start(ProjectPhase.Redesign, 2, 9),
            Start(ProjectPhase.ActionPlan, 2, 16), Start(ProjectPhase.Trial, 3, 2),
        ],
        SteeringGroup = new Dictionary<string, IReadOnlyList<SeatHolder>>
        { ["a"] = [new(null, null)], ["b"] = [new(null, null)] },
        SteeringMeetings = [Day(1, 12), Day(1, 26)],
        Mapping = new MappingWorkshop(Day(2, 2), 5, 8),
        Redesign = new RedesignWorkshop(Day(2, 9), LeadersPresent: true),
        Workflows = [new Workflow("w", LocalText.Same("W"), [])],
    };

    private static readonly WorkPlan Plan = new()
    {
        ActionPlans = [new ActionPlan("p", "x", [Blocker with { State = ActionState.Done, DoneOn = Day(3, 2) }])],
        Boards = [new KaizenBoard
        {
            Id = "b",
            Name = LocalText.Same("B"),
            UnitId = "a",
            Grain = PeriodGrain.Week,
            ProjectId = "x",
            Kpis = [new("i", "1", "w")],
        }],
    };

    [Theory]
    [InlineData(ActionState.Open, "2026-03-01", true)]
    [InlineData(ActionState.Open, "2026-03-02", false)]
    [InlineData(ActionState.Open, null, false)]
    [InlineData(ActionState.Done, "2026-03-01", false)]
    [InlineData(ActionState.Dropped, "2026-03-01", false)]
    public void IsOverdue_OpenAfterItsDeadline(ActionState state, string? deadline, bool expected)
    {
        ActionItem action = new()
        {
            Id = "h1",
            Change = "Change",
            State = state,
            Deadline = deadline is null ? null : DateOnly.Parse(deadline, System.Globalization.CultureInfo.InvariantCulture),
        };

        Assert.Equal(expected, action.IsOverdue(new DateOnly(2026, 3, 2)));
    }

    [Fact]
    public void Of_ProjectByTheBook_HasNoFindings() => Assert.Empty(ImprovementChecks.Check(Sound, Plan));

    [Fact]
    public void Of_PhaseLeftOut_IsAnError() =>
        Finds("PhaseOrder", true, Sound with { Phases = [.. Sound.Phases.Take(2), Sound.Phases[3]] });

    [Fact]
    public void Of_PhaseBeforeTheOneInFront_IsAnError() =>
        Finds(
            "PhaseOrder", true,
            Sound with { Phases = [Sound.Phases[0], Start(ProjectPhase.AsIs, 1, 4)], SteeringMeetings = [Day(1, 1), Day(1, 2)] });

    [Theory]
    [InlineData(8, "RedesignTooEarly", true)]
    [InlineData(9, null, false)]
    public void Of_RedesignSixDaysAfterMapping_IsAnError_SevenIsNot(int day, string? code, bool isError) =>
        Finds(code, isError, Sound with { Redesign = new RedesignWorkshop(Day(2, day), LeadersPresent: true) });

    [Fact]
    public void Of_RedesignLongAfterMapping_IsAWarning()
    {
        // 2 February and 28 days is 2 March.
        Finds(null, false, Sound with { Redesign = new RedesignWorkshop(Day(3, 2), LeadersPresent: true) });
        Finds("RedesignLate", false, Sound with { Redesign = new RedesignWorkshop(Day(3, 3), LeadersPresent: true) });
    }

    [Fact]
    public void Of_LeadersAbsent_IsAWarning() =>
        Finds("LeadersAbsent", false, Sound with { Redesign = new RedesignWorkshop(Day(2, 9), LeadersPresent: false) });

    [Fact]
    public void Of_UnitWithoutSeat_IsAWarningThatNamesIt() =>
        Assert.Contains(
            "'c'", Finds("SeatMissing", false, Sound with { UnitIds = ["a", "b", "c"] }).Text.Danish, StringComparison.Ordinal);

    [Fact]
    public void Of_SeatVacantForADay_IsAWarningThatNamesTheDay()
    {
        ProjectFinding concern = Finds("SeatVacant", false, Sound with
        {
            SteeringGroup = new Dictionary<string, IReadOnlyList<SeatHolder>>
            {
                ["a"] = [new(null, null)],
                ["b"] = [new(null, Day(2, 10)), new(Day(2, 12), null)],
            },
        });

        Assert.Equal("The seat of 'b' in the steering group is vacant from 2026-02-11 to 2026-02-11.", concern.Text.English);
    }

    [Fact]
    public void Of_LastMemberLeft_IsVacantFromTheNextDay() =>
        Assert.EndsWith("vacant from 2026-02-11.", Finds("SeatVacant", false, Sound with
        {
            SteeringGroup = new Dictionary<string, IReadOnlyList<SeatHolder>>
            { ["a"] = [new(null, null)], ["b"] = [new(null, Day(2, 10))] },
        }).Text.English, StringComparison.Ordinal);

    [Fact]
    public void Of_OneSteeringMeetingBeforeMapping_IsAWarning() =>
        Assert.Contains(
            "1 of at least 2",
            Finds("SteeringMeetingsFew", false, Sound with { SteeringMeetings = [Day(1, 12), Day(2, 3)] }).Text.English,
            StringComparison.Ordinal);

    [Fact]
    public void Of_OpenActionThatBlocksDayOne_IsAnError() =>
        Assert.Contains(
            "'h1'",
            Finds("GoLiveBlocked", true, Sound, Plan with { ActionPlans = [new ActionPlan("p", "x", [Blocker])] }).Text.English,
            StringComparison.Ordinal);

    [Fact]
    public void Of_OpenActionOfAnotherProjectOrBeforeTrial_BlocksNothing()
    {
        Finds(null, false, Sound, Plan with { ActionPlans = [new ActionPlan("p", "y", [Blocker])] });
        Finds(
            null, false, Sound with { Phases = [.. Sound.Phases.Take(4)] },
            Plan with { ActionPlans = [new ActionPlan("p", "x", [Blocker])] });
    }

    [Fact]
    public void Of_TrialWithoutBoard_IsAWarning() => Finds("TrialWithoutKpi", false, Sound, Plan with { Boards = [] });

    [Fact]
    public void Of_KpiWithoutStep_IsListed() =>
        Finds("KpiWithoutStep", false, Sound, Plan with { Boards = [Plan.Boards[0] with { Kpis = [new("i", null, "w")] }] });

    [Fact]
    public void Of_ClosedWithAWorkflowOnTrial_IsAnError_DecidedIsNot()
    {
        ImprovementProject closed = Sound with { ClosedOn = Day(6, 30) };
        Finds("ClosingUndecided", true, closed);
        Finds(null, false, closed with
        {
            Workflows = [new Workflow(
                "w", LocalText.Same("W"), [new WorkflowDecision(WorkflowDecisionKind.Cancelled, Day(6, 30), "l", null)])],
        });
    }

    [Fact]
    public void PhaseOn_IsTheLastOneEntered()
    {
        Assert.Equal(ProjectPhase.AsIs, Sound.PhaseOn(Day(2, 8)).Phase);
        Assert.Equal(ProjectPhase.Redesign, Sound.PhaseOn(Day(2, 9)).Phase);
    }

    [Fact]
    public void ProcessSize_AsIsAndToBe_AreCountedTheSameWay()
    {
        ProcessStep step = new(
            "1", "Modtag", null, 10, UsesInformationTechnology: false, IsCitizenContact: true,
            IsHandOver: true, AddsValue: false);

        Assert.Equal(new ProcessSize(3, 30, 2, 3), ProcessSize.Of([step, step, step with { IsHandOver = false }]));
        Assert.Equal(new ProcessSize(2, null, 2, 2), ProcessSize.Of([step, step with { Minutes = null }]));
        Assert.Equal(new ProcessSize(0, null, 0, 0), ProcessSize.Of([]));
    }

    [Fact]
    public void Gaps_OfAnAction_NameWhatItLacks()
    {
        Assert.Equal([ActionGap.Responsible, ActionGap.Deadline, ActionGap.Kpi], Blocker.Gaps);
        Assert.Empty((Blocker with { ResponsibleId = "l", Deadline = Day(2, 20), StatesNoKpi = true }).Gaps);
        Assert.Equal([ActionGap.Deadline], (Blocker with { ResponsibleId = "l", IndicatorId = "i" }).Gaps);
    }

    [Fact]
    public void OpenActions_OfAnIndicator_CountThoseStillOpen()
    {
        ActionItem follows = Blocker with { IndicatorId = "i" };
        WorkPlan plan = new()
        {
            ActionPlans =
            [
                new ActionPlan("p", null, [follows, follows with { State = ActionState.Done, DoneOn = Day(1, 1) }, Blocker]),
                new ActionPlan("q", null, [follows]),
            ],
        };

        Assert.Equal((2, 0), (plan.OpenActions("i"), plan.OpenActions("j")));
    }

    private static ProjectFinding Finds(string? code, bool isError, ImprovementProject project, WorkPlan? plan = null)
    {
        IReadOnlyList<ProjectFinding> concerns = ImprovementChecks.Check(project, plan ?? Plan);
        if (code is null)
        {
            Assert.Empty(concerns);
            return null!;
        }

        ProjectFinding concern = Assert.Single(concerns);
        Assert.Equal((code, isError), (concern.Code, concern.IsError));
        return concern;
    }

    private static PhaseStart Start(ProjectPhase phase, int month, int day) => new(phase, Day(month, day));

    private static DateOnly Day(int month, int day) => new(2026, month, day);
}
