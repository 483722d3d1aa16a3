using BenefitMeter.Definitions.Indicators;
using BenefitMeter.FollowUp.Goals;
using BenefitMeter.Realising;
using BenefitMeter.Realising.Judging;
using BenefitMeter.Realising.Targets;
using BenefitMeter.Tests.Cases;

namespace BenefitMeter.Tests.Realising.Judging;

/// <summary>The invariants of rule C15 about one figure, over random baselines, targets, values and days.</summary>
public sealed class RealisationInvariantTests
{
    public static TheoryData<int> Seeds { get; } = [.. Enumerable.Range(1, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Realised_AnyAffineChangeOfUnit_StaysTheSame(int seed)
    {
        var random = new Random(seed);
        (decimal baseline, decimal target, decimal actual) = (Level(random), Level(random), Level(random));
        target += target == baseline ? 1 : 0;
        decimal scale = (random.Next(1, 40) / 4m) * (random.Next(2) == 0 ? 1 : -1);
        decimal move = Level(random);

        decimal? plain = RealisationRule.GapClosure(baseline, target, actual);
        decimal? moved = RealisationRule.GapClosure((scale * baseline) + move, (scale * target) + move, (scale * actual) + move);

        Assert.Equal(Rounding.ForStorage(plain), Rounding.ForStorage(moved));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Realised_OfTheBaselineIsZero_OfTheTargetIsOneHundred(int seed)
    {
        var random = new Random(seed);
        (decimal baseline, decimal target) = (Level(random), Level(random));
        target += target == baseline ? 1 : 0;

        Assert.Equal(0, RealisationRule.GapClosure(baseline, target, baseline));
        Assert.Equal(100, RealisationRule.GapClosure(baseline, target, target));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Smileys_WhenTheValueGetsWorse_NeverImprove_AndTheDelayNeverFalls(int seed)
    {
        // Before the target date the result is judged by plan to date, after it by the actual; the timeline by the profile's
        // delay.
        var random = new Random(seed);
        decimal baseline = Level(random);
        bool higherIsBetter = random.Next(2) == 0;
        decimal target = baseline + ((higherIsBetter ? 1 : -1) * random.Next(1, 400) / 4m);
        IndicatorDefinition indicator =
            Given.Count with { Direction = higherIsBetter ? Direction.HigherIsBetter : Direction.LowerIsBetter };
        TargetProfile profile = seed % 2 == 0
            ? Given.Line(new DateOnly(2024, 12, 31), new DateOnly(2025, 12, 31), target)
            : Given.Step((new DateOnly(2025, 2, 1), (baseline + target) / 2), (new DateOnly(2025, 9, 1), target));
        Realisation? better = null;
        foreach (decimal improvement in Enumerable.Range(-20, 150).Reverse().Select(step => step / 100m))
        {
            Realisation worse = Given.Judged(
                indicator, baseline, profile,
                Given.Value(
                    Given.Month(2025 + (seed % 3 == 0 ? 1 : 0), 1 + (seed % 12)),
                    baseline + (improvement * (target - baseline))));

            Assert.True(worse.DelayMonths >= 0);
            if (better is not null)
            {
                Assert.True(
                    StatusOrder.Rank(worse.Result) >= StatusOrder.Rank(better.Result),
                    $"{improvement}: {better.Result} became {worse.Result}");
                Assert.True(StatusOrder.Rank(worse.Timeline!.Value) >= StatusOrder.Rank(better.Timeline!.Value));
                Assert.True(
                    worse.DelayMonths >= better.DelayMonths, $"{improvement}: {better.DelayMonths} became {worse.DelayMonths}");
            }

            better = worse;
        }
    }

    private static decimal Level(Random random) => random.Next(-4000, 4000) / 8m;
}
