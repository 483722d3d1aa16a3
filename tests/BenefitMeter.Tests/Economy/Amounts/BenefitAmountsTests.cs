using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Benefits;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Economy;
using BenefitMeter.Economy.Amounts;
using BenefitMeter.Realising;
using BenefitMeter.Tests.Cases;
using BenefitMeter.Tests.FollowUp.Goals;

namespace BenefitMeter.Tests.Economy.Amounts;

/// <summary>What benefits count of an indicator's improvement.</summary>
public sealed class BenefitAmountsTests
{
    private static readonly IndicatorDefinition Letters =
        Given.Count with { Id = "letters", Direction = Direction.LowerIsBetter };

    [Fact]
    public void All_OneInitiativeAfterAnother_ShareTheImprovementAtTheLevelReached()
    {
        // Baseline 100. The second begins in March, when February had reached 80: the first has 100 − 80 from then on, the
        // second has 80 − 70 in March, and in April, when it fell back to 85, 80 − 85. Together they are the whole improvement.
        Figure[] figures =
        [
            .. GivenMoney.Months(Letters, 2025, 1, 90, 80, 70, 85)
                .Select(figure => figure with { Realisation = new Realisation { Baseline = 100, Plan = 75 } }),
        ];
        BenefitPlan plan = new()
        {
            Benefits = new Dictionary<string, BenefitDefinition>
            {
                ["first"] = Benefit("first", 1, after: null),
                ["second"] = Benefit("second", 3, after: "first"),
            },
        };

        IReadOnlyList<BenefitAmount> amounts = new BenefitAmounts(plan, GivenMoney.Book(figures, Letters)).All();

        Assert.Equal(
            [("first", 1, 10m), ("first", 2, 20m), ("first", 3, 20m), ("first", 4, 20m), ("second", 3, 10m), ("second", 4, -5m)],
            amounts.Select(amount => (amount.BenefitId, amount.Period.Start.Month, amount.Quantity!.Value)));
        Assert.Equal([25m, 25, 20, 20, 5, 5], amounts.Select(amount => amount.QuantityPlanned!.Value));
        Assert.Equal((80m, 100m), (amounts[^1].Baseline!.Value, amounts[0].Baseline!.Value));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(AmountBasis.Measured, AmountBasis.Measured)]
    [InlineData(AmountBasis.Estimated, AmountBasis.Estimated, AmountBasis.Estimated)]
    [InlineData(AmountBasis.Mixed, AmountBasis.Measured, AmountBasis.Calculated)]
    public void BasisOf_TotalsShownTogether_IsMixedWhereTheyDiffer(AmountBasis? expected, params AmountBasis[] bases) =>
        Assert.Equal(expected, BenefitTotal.BasisOf(bases.Select(basis => new BenefitTotal
        {
            BenefitId = "b",
            Class = BenefitClass.Revenue,
            Basis = basis,
        })));

    [Fact]
    public void Find_TimeOfOneProcessInAUnitAndTheOneAbove_IsCountedTwice()
    {
        // The town is above the centre; another process, another worth and another branch are no double counting.
        BenefitDefinition[] benefits =
        [
            Timed("town", "answering", "town"), Timed("letters", "writing", "centre"), Timed("centre", "answering", "centre"),
            Timed("kroner", "answering", "centre") with
            {
                Money = [new MoneyLine("kr", BenefitClass.Revenue, null, new KronerWorth(1))],
            },
            Timed("again", "answering", "centre"),
        ];

        Assert.Equal(
            [("centre", "town", "answering"), ("again", "town", "answering")],
            DoubleCountedTime.Find(benefits, GivenGoal.Units).Select(each => (each.Benefit.Id, each.Earlier.Id, each.Process)));
        Assert.Empty(DoubleCountedTime.Find(
            [Timed("a", "answering", "centre"), Timed("b", "answering", "other") with { Process = null }], GivenGoal.Units));

        static BenefitDefinition Timed(string id, string process, string unit) => Benefit(id, 1, after: null) with
        {
            Process = process,
            UnitIds = [unit],
            Money = [new MoneyLine("time", BenefitClass.NonCashReleasing, null, new MinutesWorth(1, "clerk"))],
        };
    }

    private static BenefitDefinition Benefit(string id, int month, string? after) => new()
    {
        Id = id,
        Title = LocalText.Same(id),
        OwnerId = "owner",
        UnitIds = ["town"],
        IndicatorIds = ["letters"],
        RealisationFrom = new DateOnly(2025, month, 1),
        PrecedingBenefitId = after,
    };
}
