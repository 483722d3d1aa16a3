using BenefitMeter.Definitions.Benefits;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Economy.Amounts;
using BenefitMeter.Economy.Budgets;
using BenefitMeter.Economy.BusinessCases;
using BenefitMeter.Economy.Pools;
using BenefitMeter.Economy.Rates;
using BenefitMeter.Realising;
using BenefitMeter.Realising.Judging;

namespace BenefitMeter.Tests.Cases;

/// <summary>Rule C7: money.</summary>
public static class MoneyCases
{
    private static readonly DiscountScheme State = DiscountScheme.Default;

    public static IEnumerable<KeyValuePair<string, CaseHandler>> All => new Dictionary<string, CaseHandler>
    {
        ["M01"] = Minutes,
        ["M02"] = input => new Dictionary<string, object?>
        {
            ["norm"] = FteNorm.Effective(
                "effective", input.Number("gross"),
                input.Number("holidays") + (5 * (input.Number("vacation_weeks") + input.Number("extra_week")))
                    + input.Number("sick_days") + input.Number("course_days"),
                input.Number("hours_per_day")).Hours,
        },
        ["M03"] = Norms,
        ["M04"] = Letter,
        ["M05"] = Letters,
        ["M06"] = Potential,
        ["M07"] = Fte,
        ["M08"] = input =>
            new Dictionary<string, object?> { ["fte_years"] = TimeSaving.FteYears(input.Number("fte"), input.Number("months")) },
        ["M09"] = Flow,
        ["M10"] = Flow,
        ["M11"] = Flow,
        ["M12"] = _ => new Dictionary<string, object?>
        {
            ["f1"] = State.FactorOf(1),
            ["f35"] = State.FactorOf(35),
            ["f36"] = State.FactorOf(36),
            ["f71"] = State.FactorOf(71),
        },
        ["M13"] = input => new Dictionary<string, object?>
        {
            ["real"] = new PriceIndex(
                new Dictionary<int, decimal> { [2024] = input.Number("index2024"), [2026] = input.Number("index2026") })
                .ToRealPrices(input.Number("nominal"), 2026, 2024),
        },
        ["M14"] = Net,
        ["M15"] = UpFront,
        ["M16"] = Budgeted,
        ["I01"] = Followed,
        ["I02"] = Followed,
        ["I03"] = Instalments,
        ["I04"] = input =>
            new Dictionary<string, object?> { ["error"] = LoanSchedule.BreachOf(input.Number("pool"), input.Number("draw")) },
        ["I05"] = input => new Dictionary<string, object?>
        {
            ["npv"] = CashFlow.PresentValue(input.Numbers("flows"), State),
            ["area_liquidity"] = input.Numbers("flows").Zip(input.Numbers("loan"), (flow, loan) => flow + loan).ToArray(),
        },
        ["L01"] = input =>
        {
            IReadOnlyList<decimal> parts = Allocation.Allocate(input.Number("total"), input.Numbers("letters"))!;
            return new Dictionary<string, object?> { ["shares"] = parts.ToArray(), ["sum"] = parts.Sum() };
        },
        ["L02"] = Cuts,
    };

    private static FteNorm Norm(decimal hours) => new("norm", hours);

    private static Dictionary<string, object?> Minutes(CaseInput input)
    {
        decimal hours = TimeSaving.HoursOf(input.Number("volume"), input.Number("m0"), input.Number("m1"));
        decimal kroner = HourlyRate.Of(input.Number("rate"), Norm(1924)).ValueOf(hours);
        (decimal cash, decimal rest) = TimeSaving.Split(hours, cutHours: 0);
        return new()
        {
            ["hours"] = hours,
            ["value"] = kroner,
            ["cls"] = cash == 0 && rest == hours ? BenefitClass.NonCashReleasing : BenefitClass.CashReleasing,
        };
    }

    private static Dictionary<string, object?> Norms(CaseInput input)
    {
        var gross = new HourlyRate(input.Number("salary"), Norm(input.Number("gross")));
        var effective = new HourlyRate(input.Number("salary"), Norm(input.Number("effective")));
        decimal hours = input.Number("hours");
        return new()
        {
            ["fte_gross"] = gross.Norm.FteOf(hours),
            ["value_gross"] = gross.ValueOf(hours),
            ["rate_gross"] = gross.PerHour,
            ["fte_eff"] = effective.Norm.FteOf(hours),
            ["value_eff"] = effective.ValueOf(hours),
            ["rate_eff"] = effective.PerHour,
        };
    }

    private static Dictionary<string, object?> Letter(CaseInput input)
    {
        decimal[] fraction = [.. input.Text("material_postage").Split('/').Select(decimal.Parse)];
        var letter = new PaperLetter(fraction[0] / fraction[1], input.Number("wage_per_letter"));
        decimal digital = new MessagePrice(input.Number("base"), input.Number("per_kb"), null).ForSize(input.Number("kb"));
        (decimal cash, decimal rest) = letter.SavedBy(1, digital);
        return new()
        {
            ["implied_hourly_rate"] = letter.Wages / TimeSaving.HoursOf(input.Number("minutes")),
            ["paper"] = letter.Cost,
            ["digital"] = digital,
            ["saving"] = cash + rest,
        };
    }

    private static Dictionary<string, object?> Letters(CaseInput input)
    {
        decimal letters = input.Number("letters");
        decimal digital = new MessagePrice(0.19m, 0.00085m, null).ForSize(50);
        (decimal cash, decimal rest) = new PaperLetter(6, 16.5m).SavedBy(letters, digital);
        return new()
        {
            ["total"] = cash + rest,
            ["cash"] = cash,
            ["non_cash"] = rest,
            ["hours"] = TimeSaving.HoursOf(letters * 3.5m),
        };
    }

    private static Dictionary<string, object?> Potential(CaseInput input)
    {
        var potential = new DigitalPotential(input.Number("volume"), input.Number("exempt_pct"));
        decimal digital = input.Number("digital_now");
        return new()
        {
            ["max_digital"] = potential.Letters,
            ["share_of_all"] = potential.ShareOfAll(digital),
            ["share_of_potential"] = potential.ShareOfPotential(digital),
        };
    }

    private static Dictionary<string, object?> Fte(CaseInput input)
    {
        var rate = new HourlyRate(input.Number("salary"), Norm(1924));
        decimal planned = rate.ValueOf(input.Number("fte") * 1924);
        decimal realised = rate.ValueOf(input.Number("realised") * 1924);
        decimal? percent = RealisationRule.GapClosure(0, planned, realised);
        return new()
        {
            ["planned"] = planned,
            ["realised"] = realised,
            ["R"] = percent,
            ["result"] = StatusRule.OfPercent(percent, JudgingSettings.Default),
        };
    }

    private static Dictionary<string, object?> Flow(CaseInput input)
    {
        decimal[] flows = input.Numbers("flows");
        IReadOnlyList<decimal> sums = CashFlow.Cumulative(flows);
        return new()
        {
            ["cumulative"] = sums.ToArray(),
            ["payback_years"] = CashFlow.PaybackYears(flows),
            ["result"] = sums[^1],
            ["npv_3_5"] = CashFlow.PresentValue(flows, State),
            ["npv_0"] = CashFlow.PresentValue(flows, DiscountScheme.ByName("none")),
        };
    }

    private static Dictionary<string, object?> Net(CaseInput input)
    {
        decimal[] net =
        [
            .. input.Numbers("gross")
                .Select((gross, year) => CashFlow.Net(gross, input.Numbers("running")[year], input.Numbers("investment")[year])),
        ];
        return new() { ["net"] = net, ["cumulative"] = CashFlow.Cumulative(net).ToArray() };
    }

    private static Dictionary<string, object?> UpFront(CaseInput input)
    {
        var budget = new UpFrontBudget(input.Number("cut"), input.Number("missing"));
        return new()
        {
            ["realised"] = budget.Realised,
            ["R"] = budget.RealisedPercent,
            ["result"] = StatusRule.OfPercent(budget.RealisedPercent, JudgingSettings.Default),
        };
    }

    private static Dictionary<string, object?> Budgeted(CaseInput input)
    {
        (decimal cash, decimal rest) = TimeSaving.Split(input.Number("hours"), input.Number("budget_cut_hours"));
        HourlyRate rate = HourlyRate.Of(input.Number("rate"), Norm(1924));
        return new() { ["cash"] = rate.ValueOf(cash), ["non_cash"] = rate.ValueOf(rest) };
    }

    private static Dictionary<string, object?> Followed(CaseInput input)
    {
        IReadOnlyList<LoanYear> years = LoanSchedule.Calculate(
            input.Number("loan"), new FollowBenefit(input.Number("share")), 0, input.Numbers("net_benefit"));
        decimal[] rest = [.. years.Select(year => year.RemainingBenefit)];
        return new()
        {
            ["repaid"] = years.Select(year => year.Repaid).ToArray(),
            ["balance"] = years.Select(year => year.Balance).ToArray(),
            ["to_treasury"] = rest,
            ["to_area"] = rest,
        };
    }

    private static Dictionary<string, object?> Instalments(CaseInput input)
    {
        IReadOnlyList<LoanYear> years = LoanSchedule.Calculate(
            input.Number("loan"), new FixedInstalment(input.Number("instalment")), 0, input.Numbers("net_benefit"));
        return new()
        {
            ["due"] = years.Select(year => year.Due).ToArray(),
            ["paid"] = years.Select(year => year.Repaid).ToArray(),
            ["arrears"] = years.Select(year => year.Arrears).ToArray(),
            ["balance"] = years.Select(year => year.Balance).ToArray(),
        };
    }

    private static Dictionary<string, object?> Cuts(CaseInput input)
    {
        decimal[] budgets = input.Numbers("budgets");
        decimal[] each = [.. budgets.Select(budget => Rounding.ForDisplay(budget / 100, 0))];
        decimal together = Rounding.ForDisplay(budgets.Sum() / 100, 0);
        return new()
        {
            ["cut"] = each,
            ["sum_of_cuts"] = each.Sum(),
            ["cut_of_sum"] = together,
            ["exact_split"] = Allocation.Allocate(together, budgets)!.ToArray(),
        };
    }
}
