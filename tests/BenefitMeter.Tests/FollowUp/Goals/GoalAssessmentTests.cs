using BenefitMeter.FollowUp.Goals;
using BenefitMeter.Realising;
using BenefitMeter.Realising.Judging;

namespace BenefitMeter.Tests.FollowUp.Goals;

public sealed class GoalAssessmentTests
{
    private static readonly RecordedBy Chief = new("Chief", default);
    private static readonly DateOnly Due = new(2017, 6, 30);

    [Fact]
    public void State_YellowWithoutAnswers_MissesAllThree()
    {
        GoalAssessment assessment =
            new(new ComputedStatus { Result = Status.Yellow, Timeline = Status.Green }, new RoundDecisions(null, null));

        Assert.Equal(AssessmentState.MissingAnswers, assessment.State);
        Assert.Equal([CommentAnswer.Cause, CommentAnswer.Consequence, CommentAnswer.PathToTarget], assessment.MissingAnswers);
    }

    [Fact]
    public void State_AllAnswered_CanBePublished()
    {
        GoalAssessment assessment = new(
            new ComputedStatus { Result = Status.Red, Timeline = Status.Green },
            new RoundDecisions(new GoalAnswers("Cause", "Consequence", "Path", null, Chief), null));

        Assert.Equal(AssessmentState.Draft, assessment.State);
    }

    [Fact]
    public void Override_SetsOneSmiley_LeavesTheOtherAndTheComputed()
    {
        GoalAssessment assessment = new(
            new ComputedStatus
            { Result = Status.Grey, ResultReason = GoalJudge.NotMeasured, Timeline = Status.Green, TimelineBasis = "Milestone" },
            new RoundDecisions(null, new StatusOverride(Status.Red, null, "Because", Chief)));

        Assert.Equal((Status.Red, "Manual"), (assessment.Result, assessment.ResultBasis));
        Assert.Equal((Status.Green, "Milestone"), (assessment.Timeline, assessment.TimelineBasis));
        Assert.Equal(Status.Grey, assessment.Computed.Result);
        Assert.Equal(AssessmentState.MissingAnswers, assessment.State); // the smiley that counts is red, so answers are owed
    }

    [Fact]
    public void Override_ToGreen_OwesNoAnswers() => Assert.Equal(AssessmentState.Draft, new GoalAssessment(
        new ComputedStatus { Result = Status.Red, Timeline = Status.Green },
        new RoundDecisions(null, new StatusOverride(Status.Green, null, "Because", Chief))).State);

    [Theory]
    [InlineData("2017-07-01", true)]
    [InlineData("2017-06-30", false)]
    public void Asked_GreyPastItsEnd_AsksForTheCauseAndCanBePublishedWithout(string asOf, bool asks)
    {
        GoalAssessment assessment =
            new(new ComputedStatus { Result = Status.Grey, Timeline = Status.Green }, new RoundDecisions(null, null));

        Assert.Equal(
            asks ? [CommentAnswer.Cause] : [], assessment.RequestedAnswers(Due, DateOnly.ParseExact(asOf, "yyyy-MM-dd")));
        Assert.Equal(AssessmentState.Draft, assessment.State);
    }

    [Theory]
    [InlineData(Status.Green, Status.Yellow, Status.Yellow)]
    [InlineData(Status.Yellow, Status.Grey, Status.Grey)]
    [InlineData(Status.Grey, Status.Red, Status.Red)]
    public void Worst_GreyIsBetweenYellowAndRed(Status result, Status timeline, Status worst)
    {
        Assert.Equal(worst, StatusOrder.Worst(result, timeline));
        Assert.Equal(worst, StatusOrder.Worst(timeline, result));
    }

    [Theory]
    [InlineData(Status.Red, Status.Yellow, StatusMove.Up)]
    [InlineData(Status.Yellow, Status.Green, StatusMove.Up)]
    [InlineData(Status.Red, Status.Green, StatusMove.Up)]
    [InlineData(Status.Green, Status.Yellow, StatusMove.Down)]
    [InlineData(Status.Yellow, Status.Red, StatusMove.Down)]
    [InlineData(Status.Red, Status.Red, StatusMove.Same)]
    [InlineData(Status.Grey, Status.Green, null)]
    [InlineData(Status.Green, Status.Grey, null)]
    [InlineData(null, Status.Green, null)]
    [InlineData(Status.Green, null, null)]
    public void Move_SinceTheRoundBefore_IsOnlyBetweenColours(Status? before, Status? now, StatusMove? expected) =>
        Assert.Equal(expected, StatusOrder.Move(before, now));

    [Fact]
    public void PartsDonePercent_OneOfThree_IsAThird()
    {
        GoalPart open = new(DoneOn: null);

        // 1 · 100 / 3
        Assert.Equal(
            33.3333333333m, (GivenGoal.Of("goal") with { Parts = [open, new GoalPart(Due), open] }).PartsDonePercent);
        Assert.Null(GivenGoal.Of("goal").PartsDonePercent);
    }
}
