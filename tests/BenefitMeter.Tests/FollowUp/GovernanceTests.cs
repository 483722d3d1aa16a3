using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.FollowUp.Alerts;
using BenefitMeter.FollowUp.Goals;
using BenefitMeter.Realising;
using BenefitMeter.Tests.Cases;
using BenefitMeter.Tests.FollowUp.Goals;
using static BenefitMeter.Realising.Status;

namespace BenefitMeter.Tests.FollowUp;

/// <summary>Rule C14: who acts, what is sustained, what is escalated; and rule B6: who may.</summary>
public sealed class GovernanceTests
{
    private static readonly IndicatorDefinition Owned =
        Given.Count with { OwnerId = "chief", ActWhen = LocalText.Same("Always.") };

    [Fact]
    public void FollowUp_RedTwiceWithoutActionOrDecision_ProposesToCommit()
    {
        // February closed on 28.2.; the owner has 14 days: until 14.3.
        IndicatorFollowUp follow =
            IndicatorFollowUp.For(Owned, GivenGoal.Months("i", Red, Yellow), 0, [], new DateOnly(2025, 3, 15));

        Assert.Equal((new DateOnly(2025, 3, 14), true), (follow.DecisionDue!.Value, follow.IsDecisionOverdue));
        Assert.Null(follow.DaysSinceDecision);
        Assert.Equal([IdleReason.RedWithoutAction, IdleReason.NoOwnerDecision, IdleReason.DecisionOverdue], follow.Reasons);
        Assert.Equal(IdleProposal.Commit, follow.Proposal);
    }

    [Fact]
    public void FollowUp_DecidedAboutTheLatestPeriod_IsNotListed()
    {
        OwnerDecision decision = new("i", DecisionKind.Act, new DateOnly(2025, 2, 28), new DateOnly(2025, 3, 10));

        IndicatorFollowUp follow =
            IndicatorFollowUp.For(Owned, GivenGoal.Months("i", Red, Yellow), 1, [decision], new DateOnly(2025, 3, 15));

        Assert.Empty(follow.Reasons);
        Assert.Null(follow.DecisionDue);
        Assert.Equal((5, false), (follow.DaysSinceDecision!.Value, follow.IsDecisionOverdue));
        Assert.Null(follow.Proposal);
    }

    [Theory]
    [InlineData(90, false)]
    [InlineData(91, true)]
    public void FollowUp_GreenAndLongUndecided_ProposesToRetire(int days, bool isListed)
    {
        OwnerDecision decision = new("i", DecisionKind.Watch, new DateOnly(2025, 1, 31), new DateOnly(2025, 2, 1));

        IndicatorFollowUp follow =
            IndicatorFollowUp.For(Owned, GivenGoal.Months("i", Green), 0, [decision], decision.On.AddDays(days));

        Assert.Equal(isListed ? [IdleReason.NoOwnerDecision] : [], follow.Reasons);
        Assert.Equal(isListed ? IdleProposal.Retire : null, follow.Proposal);
    }

    [Theory]
    [InlineData(null, Green, Red)]
    [InlineData(null, Red, Green, Red)]
    [InlineData("2025-01", Red, Red)]
    [InlineData("2025-01", Red, Red, Red)]
    [InlineData("2025-04", Red, Red, Green, Red, Red)]
    public void Escalation_BeginsWithTheFirstRedOfTheRow(string? begun, params Status[] results) =>
        Assert.Equal(begun, EscalationRule.FirstRedPeriod(GivenGoal.Months("i", results))?.Period.Id);

    [Theory]
    [InlineData("chief", "director")]
    [InlineData("other", "director")]
    [InlineData(null, "director")]
    [InlineData("director", null)]
    public void NextLevel_IsTheNearestOtherResponsibleAboveTheOwner(string? owner, string? next) =>
        Assert.Equal(next, EscalationRule.NextLevel(GivenGoal.Units, "town", owner));

    [Fact]
    public void EarlySignal_EffectRedAfterTheLag_IsTheFirstSuchPeriod()
    {
        // Green in January to March; six months after 31.3. is 30.9.
        FollowedSeries early = GivenGoal.Months("early", Green, Green, Green, Green);

        Assert.Equal("2025-09", EarlySignalRule.WithoutEffect(early, Effect(9), 6)?.Period.Id);
        Assert.Equal("2025-09", EarlySignalRule.WithoutEffect(early, Effect(10), 6)?.Period.Id);
        Assert.Null(EarlySignalRule.WithoutEffect(early, Effect(8), 6)); // not due yet
        // never three in a row
        Assert.Null(EarlySignalRule.WithoutEffect(GivenGoal.Months("early", Green, Green, Red, Green), Effect(9), 6));

        static FollowedSeries Effect(int months) => GivenGoal.Months("effect", [.. Enumerable.Repeat(Red, months)]);
    }

    [Fact]
    public void Alerts_RelapseAndEscalation_HaveTheirOwnPeriods()
    {
        FollowedSeries series = new("i", "town",
        [
            new ClosedPeriod(Given.Month(2025, 1), 1, Green, 101), new ClosedPeriod(Given.Month(2025, 2), 1, Red, 78),
            new ClosedPeriod(Given.Month(2025, 3), 1, Red, 70),
        ]);

        Assert.Equal(
            [(AlertKind.Escalation, "2025-02", "director"), (AlertKind.Relapse, "2025-02", "chief")],
            Alert.Find(Owned, series, GivenGoal.Units).Select(alert => (alert.Kind, alert.Period.Id, alert.RecipientId!)));
    }

    [Theory]
    [InlineData("Lederevaluering gennemført og fulgt op, og samtaler holdt", true)]
    [InlineData("Bogen om økonomi og organisation", false)]
    public void CompoundGoal_JoinedTwice_ShouldBeSplit(string title, bool should) =>
        Assert.Equal(should, CompoundGoal.ShouldBeSplit(new LocalText(title, "One title")));

    [Fact]
    public void Rights_OwnerAnswers_ControllerDoesNot_LeadGradesOnly()
    {
        Goal goal = GivenGoal.Of("goal") with { ControllerId = "controller", LeadIds = ["lead"] };

        Assert.True(FollowUpRights.MayAnswer(goal, "chief"));
        Assert.False(FollowUpRights.MayAnswer(goal, "controller"));
        Assert.False(FollowUpRights.MayAnswer(goal, "lead"));
        Assert.True(FollowUpRights.MayGrade(goal, "lead"));
        Assert.False(FollowUpRights.MayGrade(goal, "controller"));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(500, true)]
    [InlineData(501, false)]
    public void Answer_HasOneTo500Characters(int length, bool isAnswer) =>
        Assert.Equal(isAnswer, FollowUpRights.IsAnswer(" " + new string('a', length) + " "));

    [Theory]
    [InlineData("2020-06-30", true)]
    [InlineData("2020-07-01", false)]
    public void Round_AfterFollowUpEnds_LeavesTheGoalOut(string asOf, bool covers) => Assert.Equal(covers, new FollowUpRound(
        // 36 months after 30.6.2017
        "r", LocalText.Same("R"), DateOnly.ParseExact(asOf, "yyyy-MM-dd"), default, [], IsClosed: false)
            .Covers(GivenGoal.Of("goal")));
}
