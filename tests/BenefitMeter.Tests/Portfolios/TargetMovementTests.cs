using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Portfolios;

namespace BenefitMeter.Tests.Portfolios;

public sealed class TargetMovementTests
{
    [Fact]
    public void Phrase_LoweredTwice_SaysHowMuchInAll()
    {
        // 100 to 90 to 82: 18 less of 100.
        LocalText phrase = Of(Direction.HigherIsBetter, 100, 90, 82)!.Phrase()!;

        Assert.Equal("target lowered twice, −18% (eased)", phrase.English);
        Assert.Equal("mål sænket to gange, −18 % (lempet)", phrase.Danish);
    }

    [Fact]
    public void Phrase_WhereLowerIsBetter_RaisingEases()
    {
        Assert.Equal("target raised once, +12.5% (eased)", Of(Direction.LowerIsBetter, 28, 31.5m)!.Phrase()!.English);
        Assert.Equal(
            "target lowered once and raised 3 times, −50%", Of(Direction.LowerIsBetter, 28, 1, 2, 3, 14)!.Phrase()!.English);
    }

    [Fact]
    public void Phrase_WhatNeverMoved_IsNotSaid()
    {
        Assert.Null(Of(Direction.HigherIsBetter, 85, 85)!.Phrase());
        Assert.Null(Of(Direction.HigherIsBetter));
    }

    [Fact]
    public void Of_AUnitWithItsOwnPoints_MovesByThose()
    {
        TargetDecision[] decisions = [Decided(80, ("borger", 88)), Decided(80, ("borger", 77))];

        Assert.Equal(-12.5m, TargetMovement.Between(decisions, Direction.HigherIsBetter, "borger")!.ChangePercent);
        Assert.Equal(0, TargetMovement.Between(decisions, Direction.HigherIsBetter, "teknik")!.ChangePercent);
    }

    private static TargetMovement? Of(Direction direction, params decimal[] levels) =>
        TargetMovement.Between([.. levels.Select(level => Decided(level))], direction, null);

    private static TargetDecision Decided(decimal level, params (string Unit, decimal Level)[] units) => new(
        new Decision(new(2025, 1, 1), "dir", null), ProfileShape.Linear, [new(new(2026, 12, 31), level)], [], null,
        units.ToDictionary(unit => unit.Unit, unit => (IReadOnlyList<TargetPoint>)[new(new(2026, 12, 31), unit.Level)]),
        new Dictionary<string, decimal>());
}
