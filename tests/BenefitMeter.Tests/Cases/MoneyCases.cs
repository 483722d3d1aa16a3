using System.Globalization;
using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Benefits;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Definitions.Measures;
using BenefitMeter.Economy;
using BenefitMeter.Economy.Amounts;
using BenefitMeter.Economy.BusinessCases;
using BenefitMeter.Economy.Pools;
using BenefitMeter.Economy.Rates;
using BenefitMeter.Measuring;
using BenefitMeter.Realising;
using BenefitMeter.Realising.Judging;
using BenefitMeter.Tests.Economy;
using BenefitMeter.Time;

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
        ["M16"] = Minutes,
        ["I01"] = Followed,
        ["I02"] = Followed,
        ["I03"] = Instalments,
        ["I04"] = input =>
            new Dictionary<string, object?> { ["error"] = LoanSchedule.BreachOf(input.Number("pool"), input.Number("draw")) },
        ["I05"] = Financed,
        ["L01"] = input =>
        {
            IReadOnlyList<decimal> parts = Allocation.Allocate(input.Number("total"), input.Numbers("letters"))!;
            return new Dictionary<string, object?> { ["shares"] = parts.ToArray(), ["sum"] = parts.Sum() };
        },
        ["L02"] = Cuts,
    };

    private static FteNorm Norm(decimal hours) => new("norm", hours);

    // Minutes for each piece before and now, or hours saved in all; what is cut from the budget is cash. A year's figures.
    private static Dictionary<string, object?> Minutes(CaseInput input)
    {
        bool isPerPiece = input.Has("m0");
        IndicatorDefinition spent = Given.Count with
        {
            Measure = isPerPiece ? new MeanMeasure(new ColumnValue("minutes"), Filter.Everything) : Given.Count.Measure,
            Grain = PeriodGrain.Year,
            Direction = Direction.LowerIsBetter,
        };
        decimal volume = isPerPiece ? input.Number("volume") : 1;
        Observation year = Given.Ratio(GivenMoney.Year(2025), isPerPiece ? input.Number("m1") * volume : 0, volume, 1);
        Figure figure = GivenMoney.Figure(spent, year) with
        {
            Realisation = new Realisation { Baseline = isPerPiece ? input.Number("m0") : input.Number("hours") * 60 },
        };
        BenefitDefinition benefit = new()
        {
            Id = "time",
            Title = LocalText.Same("Time"),
            OwnerId = "owner",
            UnitIds = ["town"],
            IndicatorIds = [spent.Id],
            Quantity = new BenefitQuantity(
                isPerPiece ? QuantityKind.ImprovementTimesVolume : QuantityKind.PlainReduction, spent.Id, null),
            Money = [new MoneyLine("time", BenefitClass.CashReleasing, null, new MinutesWorth(1, "clerk"))],
            Cuts = input.Has("budget_cut_hours")
                ?
                [
                    new BudgetCut(
                        "time", "town", "account", 2025, 0, input.Number("budget_cut_hours"), null, new DateOnly(2025, 1, 1),
                        new Decision(new DateOnly(2024, 12, 1), "council", null)),
                ]
                : [],
        };
        BenefitPlan plan = new()
        {
            Benefits = new Dictionary<string, BenefitDefinition> { ["time"] = benefit },
            Rates = Rate("clerk", input.Number("rate") * 1924, Norm(1924)),
        };
        Dictionary<BenefitClass, BenefitAmount> amounts =
            new BenefitAmounts(plan, GivenMoney.Book([figure], spent)).All().ToDictionary(amount => amount.Class);
        return new()
        {
            ["hours"] = amounts.Values.Sum(amount => amount.Hours),
            ["value"] = amounts.Values.Sum(amount => amount.Realised),
            ["cls"] = amounts.Values.MaxBy(amount => amount.Realised)!.Class,
            ["cash"] = amounts[BenefitClass.CashReleasing].Realised,
            ["non_cash"] = amounts[BenefitClass.NonCashReleasing].Realised,
        };
    }

    private static IReadOnlyDictionary<string, RateDefinition> Rate(string id, decimal amount, FteNorm? norm) => GivenMoney.Rates(
        new RateDefinition(id, LocalText.Same(id), norm, [new RateVersion(new DateOnly(2025, 1, 1), null, amount, null)]));

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
        decimal wages = input.Number("wage_per_letter");
        decimal digital = new MessagePrice(input.Number("base"), input.Number("per_kb"), null).ForSize(input.Number("kb"));
        LetterWorth worth = new(fraction[0] / fraction[1], wages, input.Number("minutes"), digital);
        return new()
        {
            ["implied_hourly_rate"] = worth.Time.Rate!.Kroner,
            ["paper"] = worth.Paper.Kroner(1) + worth.Time.KronerOfHours(worth.Time.Hours(1)),
            ["digital"] = digital,
            ["saving"] = worth.Cash.Kroner(1) + worth.Time.KronerOfHours(worth.Time.Hours(1)),
        };
    }

    private static Dictionary<string, object?> Letters(CaseInput input)
    {
        LetterWorth worth = new(6, 16.5m, 3.5m, new MessagePrice(0.19m, 0.00085m, null).ForSize(50));
        decimal? cash = worth.Cash.Kroner(input.Number("letters"));
        decimal? hours = worth.Time.Hours(input.Number("letters"));
        decimal? rest = worth.Time.KronerOfHours(hours);
        return new() { ["total"] = cash + rest, ["cash"] = cash, ["non_cash"] = rest, ["hours"] = hours };
    }

    // Letters to recipients who are exempt can never be digital; the others are the potential.
    private static Dictionary<string, object?> Potential(CaseInput input)
    {
        decimal exempt = input.Number("volume") * input.Number("exempt_pct") / 100;
        string[] rows =
        [
            string.Create(CultureInfo.InvariantCulture, $"sent=2025-06-15 unit=FAM all={exempt} top=0"),
            string.Create(
                CultureInfo.InvariantCulture,
                $"sent=2025-06-15 unit=FAM all={input.Number("volume") - exempt} reachable={input.Number("volume") - exempt} "
                    + $"top={input.Number("digital_now")}"),
        ];
        return new()
        {
            ["max_digital"] = Measured(new SumMeasure("reachable", Filter.Everything), "letters"),
            ["share_of_all"] = Measured(GivenRows.Share("top", "all"), "percent"),
            ["share_of_potential"] = Measured(GivenRows.Share("top", "reachable"), "percent"),
        };

        decimal? Measured(Measure measure, string measuredIn) =>
            GivenRows.Measured(measure, measuredIn, GivenRows.First, "2025-06", rows).Value;
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
        BusinessCaseVersion version = new(
            1, BusinessCaseGate.Analysis, new DateOnly(2025, 1, 1), GateDecision.Go, 2025, State,
            [
                Line("gross", BusinessCaseLineKind.GrossBenefit, BenefitClass.CashReleasing),
                Line("running", BusinessCaseLineKind.RunningCost, null),
                Line("investment", BusinessCaseLineKind.Investment, null),
            ],
            []);
        decimal[] net = [.. input.Numbers("gross").Select((_, year) => BusinessCaseSums.Of(version, year).Net.Likely)];
        return new() { ["net"] = net, ["cumulative"] = CashFlow.Cumulative(net).ToArray() };

        BusinessCaseLine Line(string name, BusinessCaseLineKind kind, BenefitClass? part) => new(
            name, kind, part, input.Numbers(name).Index()
                .ToDictionary(year => year.Index, year => new ThreePoint(year.Item, year.Item, year.Item)));
    }

    // The ledger has the cut, and against it what was not saved.
    private static Dictionary<string, object?> UpFront(CaseInput input)
    {
        decimal realised = GivenRows.Measured(
            new SumMeasure("top", Filter.Everything), "kr", GivenRows.First, "2025-06",
            GivenRows.Row("FAM", 6, input.Number("cut"), 1), GivenRows.Row("FAM", 6, -input.Number("missing"), 1)).Value!.Value;
        Realisation judged = Given.Judged(Given.Count, 0, input.Number("cut"), realised);
        return new() { ["realised"] = realised, ["R"] = judged.RealisedTargetPercent, ["result"] = judged.Result };
    }

    // The loan pays the first year, and the benefit repays it. Neither is part of the present value.
    private static Dictionary<string, object?> Financed(CaseInput input)
    {
        decimal[] flows = input.Numbers("flows");
        decimal[] loan = input.Numbers("loan");
        IReadOnlyList<LoanYear> years = LoanSchedule.Calculate(loan[0], new FollowBenefit(1), 0, flows.Skip(1));
        Assert.Equal(loan.Skip(1), years.Select(year => -year.Repaid));
        return new()
        {
            ["npv"] = CashFlow.PresentValue(flows, State),
            ["area_liquidity"] = years.Select(year => year.RemainingBenefit).Prepend(flows[0] + loan[0]).ToArray(),
        };
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

    // What a letter on paper costs, and what it saves to send it as a message; wages are an hourly rate for the minutes it takes.
    private sealed record LetterWorth(decimal Material, decimal Wages, decimal Minutes, decimal Digital)
    {
        private static readonly Period Month = Given.Month(2025, 6);

        private IReadOnlyDictionary<string, RateDefinition> Prices { get; } = GivenMoney.Rates(
            GivenMoney.Price("material", (Month.Start, Material)), GivenMoney.Price("message", (Month.Start, Digital)));

        public LineValuation Paper => LineValuation.For(new PriceWorth(["material"], []), Prices, Month)!;

        public LineValuation Cash => LineValuation.For(new PriceWorth(["material"], ["message"]), Prices, Month)!;

        public LineValuation Time => LineValuation.For(
            new MinutesWorth(Minutes, "wages"), Rate("wages", Wages / TimeSaving.HoursOf(Minutes) * 1924, Norm(1924)), Month)!;
    }
}
