using BenefitMeter.FollowUp.WorkProgrammes;

namespace BenefitMeter.Tests.FollowUp.WorkProgrammes;

public sealed class WorkProgrammeTests
{
    private static readonly WorkProgrammeLine Whole = new()
    {
        Key = "WP-01",
        Project = "P",
        SuccessCriterion = "S",
        GoalId = "g",
        OwnerId = "o",
        Nature = TaskNature.Policy,
    };

    [Fact]
    public void HourShare_SomeLinesWithoutHours_AreSharesOfThoseThatHaveSome()
    {
        // 1,100 and 500 of 1,600; the third line has none.
        WorkProgrammeLine large = Whole with { HourBudget = 1100 };
        WorkProgrammeLine small = Whole with { Key = "WP-02", HourBudget = 500 };
        WorkProgrammeLine none = Whole with { Key = "WP-03" };
        WorkProgramme programme = new() { Id = "p", UnitId = "u", Year = 2026, Lines = [large, small, none] };

        Assert.Equal(
            (1600m, 68.75m, 31.25m, null),
            (programme.Hours, programme.HourShare(large), programme.HourShare(small), programme.HourShare(none)));
    }

    [Fact]
    public void HourShare_NoHoursAtAll_IsNothing() =>
        Assert.Null(new WorkProgramme { Id = "p", UnitId = "u", Year = 2026, Lines = [Whole] }.HourShare(Whole));

    [Fact]
    public void InOrder_OperatingTargetsBetween_ComeLast()
    {
        WorkProgramme programme = new()
        {
            Id = "p",
            UnitId = "u",
            Year = 2026,
            Lines = [Whole with { Key = "d1", Kind = WorkLineKind.OperatingTarget }, Whole with { Key = "p1" },
                Whole with { Key = "d2", Kind = WorkLineKind.OperatingTarget }, Whole with { Key = "p2" }],
        };

        Assert.Equal(["p1", "p2", "d1", "d2"], programme.InReportOrder.Select(line => line.Key));
    }

    [Fact]
    public void Gaps_WithoutIndicator_OnlyForOperationalTasks()
    {
        Assert.Empty(Whole.Gaps);
        Assert.Equal([WorkLineGap.Indicator], (Whole with { Nature = TaskNature.Operational }).Gaps);
        Assert.Equal([WorkLineGap.Indicator], (Whole with { Nature = null, Kind = WorkLineKind.OperatingTarget }).Gaps);
        Assert.Empty((Whole with { Nature = TaskNature.Operational, IndicatorId = "i" }).Gaps);
        Assert.Equal(
            [WorkLineGap.SuccessCriterion, WorkLineGap.Goal, WorkLineGap.Owner],
            (Whole with { SuccessCriterion = null, GoalId = null, OwnerId = null }).Gaps);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    public void Milestone_NoSuchQuarter_Throws(int quarter) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Whole.Milestone(quarter));
}
