using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Realising.Targets;

namespace BenefitMeter.Tests.Realising.Targets;

public sealed class TargetProfileTests
{
    private static readonly DateOnly MidYear = new(2025, 6, 30);
    private static readonly TargetPoint Mid = new(MidYear, 60);
    private static readonly TargetPoint End = new(new DateOnly(2025, 12, 31), 80);

    private static readonly TargetProfile TwoPoints =
        new(ProfileShape.Linear, [Mid, End], [], effectFrom: new DateOnly(2025, 1, 1));

    [Theory]
    [InlineData("2024-12-30", 50)]
    [InlineData("2024-12-31", 50)]
    [InlineData("2025-06-30", 60)]
    [InlineData("2025-09-30", 70)] // half way: 92 of 184 days
    [InlineData("2026-06-30", 80)]
    public void LevelAt_LinearThroughSeveralPoints_LeavesTheBaselineTheDayBeforeTheEffect(string day, decimal expected) =>
        Assert.Equal(expected, TwoPoints.LevelAt(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), 50));

    [Fact]
    public void LevelAt_WithoutBaseline_IsTheFirstLevelExceptForAStep()
    {
        Assert.Equal(60, TwoPoints.LevelAt(new DateOnly(2025, 1, 31), baseline: null));
        Assert.Null(new TargetProfile(ProfileShape.Step, [End], [], null).LevelAt(MidYear, baseline: null));
    }

    [Fact]
    public void DelayAt_PointsShape_CountsFromTheFirstUnmetPoint()
    {
        var profile = new TargetProfile(ProfileShape.Points, [Mid, End], [], null);

        // At or below the baseline since the first point on 30.06: at least three months on 30.09.
        Assert.Equal(
            new ProfileDelay(3, IsAtLeast: true, 0),
            DelayAt(profile, new DateOnly(2025, 9, 30), 50));
    }

    [Fact]
    public void DelayAt_StepJustMet_CountsFromTheNextOne()
    {
        var profile = new TargetProfile(ProfileShape.Step, [Mid with { Date = new DateOnly(2025, 1, 1) }, End], [], null);

        // 60 meets the step of January; the one of 31.12.2025 is two months late on 28.02.2026.
        Assert.Equal(
            new ProfileDelay(2, IsAtLeast: false, 0),
            DelayAt(profile, new DateOnly(2026, 2, 28), 60));
    }

    [Fact]
    public void DelayAt_BeyondTheTarget_LeadsToTheTargetDate() =>
        Assert.Equal(
            new ProfileDelay(0, IsAtLeast: false, 6),
            DelayAt(TwoPoints, MidYear, 95));

    [Fact]
    public void YearlyTarget_IsTheYearsOwn()
    {
        var profile = new TargetProfile(ProfileShape.Key, [End, End with { Date = End.Date.AddYears(2), Value = 120 }], [], null);

        Assert.Equal(
            [80m, 80m, 80m, 120m, 120m],
            Enumerable.Range(2024, 5).Select(year => profile.YearlyTarget(new DateOnly(year, 3, 31))));
    }

    [Fact]
    public void Constructor_DatesThatDoNotRise_AreRefused() =>
        Assert.Throws<ArgumentException>(() => new TargetProfile(ProfileShape.Linear, [End, Mid], [], null));

    private static ProfileDelay DelayAt(TargetProfile profile, DateOnly day, decimal actual) =>
        profile.DelayAt(day, profile.LevelAt(day, 50), 50, Direction.HigherIsBetter, actual);
}
