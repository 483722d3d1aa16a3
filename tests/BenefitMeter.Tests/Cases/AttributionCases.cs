using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Benefits;
using BenefitMeter.Economy;
using BenefitMeter.Economy.Amounts;
using BenefitMeter.Economy.Budgets;
using BenefitMeter.Economy.Rates;
using BenefitMeter.Realising;
using BenefitMeter.Tests.Economy;
using BenefitMeter.Tests.FollowUp.Goals;

namespace BenefitMeter.Tests.Cases;

/// <summary>Rule C8: attribution and counting twice.</summary>
public static class AttributionCases
{
    public static IEnumerable<KeyValuePair<string, CaseHandler>> All => new Dictionary<string, CaseHandler>
    {
        ["T01"] = Shares,
        ["T02"] = Shares,
        ["T03"] = input =>
        {
            var line = new BudgetLine(input.Number("budget"), input.Numbers("claims"));
            return new Dictionary<string, object?> { ["sum"] = line.Sum, ["excess"] = line.Excess, ["error"] = line.Breach };
        },
        ["T04"] = SameTime,
    };

    private static Dictionary<string, object?> Shares(CaseInput input)
    {
        var claims = new Attribution(input.Numbers("shares"));
        Figure improved = GivenMoney.Figure(Given.Count, Given.Value(Given.Month(2025, 6), input.Number("total"))) with
        {
            Realisation = new Realisation { Baseline = 0 },
        };
        BenefitPlan plan = new()
        {
            Benefits = input.Numbers("shares").Select((share, i) => Benefit($"b{i}") with { Share = share })
                .ToDictionary(benefit => benefit.Id),
        };
        return new()
        {
            ["sum"] = claims.Sum,
            ["claimed"] = new BenefitAmounts(plan, GivenMoney.Book([improved], Given.Count)).All()
                .Select(amount => amount.Quantity).ToArray(),
            ["error"] = claims.Breach,
        };
    }

    // One benefit counts the time by the minute, the other by full-time equivalents of a year.
    private static Dictionary<string, object?> SameTime(CaseInput input)
    {
        RateDefinition rate = GivenMoney.Clerk with { Norm = new FteNorm("gross", input.Number("norm")) };
        BenefitDefinition[] benefits =
        [
            Timed("minutes", new MinutesWorth(60, rate.Id)), Timed("fte", new FteWorth(input.Number("fte"), rate.Id)),
        ];
        DoubleCountedTime[] twice = [.. DoubleCountedTime.Find(benefits, GivenGoal.Units)];
        return new()
        {
            ["hours_from_fte"] = Hours(twice[0].Benefit, 1),
            ["error"] = twice.Length == 1 ? EconomyBreach.SameBenefitTwice : null,
            ["counted_hours"] = Hours(twice[0].Earlier, input.Number("minutes_hours")),
        };

        decimal? Hours(BenefitDefinition benefit, decimal quantity) =>
            LineValuation.For(benefit.Money[0].Worth, GivenMoney.Rates(rate), GivenMoney.Year(2025))!.Hours(quantity);

        static BenefitDefinition Timed(string id, LineWorth worth) => Benefit(id) with
        {
            Process = "answering",
            Money = [new MoneyLine("time", BenefitClass.NonCashReleasing, null, worth)],
        };
    }

    private static BenefitDefinition Benefit(string id) => new()
    {
        Id = id,
        Title = LocalText.Same(id),
        OwnerId = "owner",
        UnitIds = ["town"],
        IndicatorIds = [Given.Count.Id],
    };
}
