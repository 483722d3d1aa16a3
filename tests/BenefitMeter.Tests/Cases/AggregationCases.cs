using System.Text.Json;
using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Definitions.Measures;
using BenefitMeter.Definitions.Units;
using BenefitMeter.Measuring;
using BenefitMeter.Measuring.Tallies;
using BenefitMeter.Planning;
using BenefitMeter.Portfolios;
using BenefitMeter.Realising;
using BenefitMeter.Realising.Judging;
using BenefitMeter.Tests.Measuring;
using BenefitMeter.Time;

namespace BenefitMeter.Tests.Cases;

/// <summary>Rule C5: rolling up over time and units.</summary>
public static class AggregationCases
{
    private static readonly Period June = Given.Month(2025, 6);
    private static readonly MeanMeasure Mean = new(new ColumnValue("top"), Filter.Everything);

    public static IEnumerable<KeyValuePair<string, CaseHandler>> All => new Dictionary<string, CaseHandler>
    {
        ["A01"] = Flow,
        ["A02"] = Stock,
        ["A03"] = input => new Dictionary<string, object?>
        {
            ["pooled"] = OfTwo(
                "percent", GivenRows.Row("FAM", 6, input.Numbers("digital")[0], input.Numbers("total")[0]),
                GivenRows.Row("VOK", 6, input.Numbers("digital")[1], input.Numbers("total")[1])).Both,
        },
        ["A04"] = Shares,
        ["A05"] = MeanTimes,
        ["A06"] = Medians,
        ["A07"] = ParentTarget,
        ["A08"] = ParentRealisation,
        ["A09"] = YesNo,
        ["A10"] = Score,
        ["A11"] = Completion,
        ["A12"] = Volume,
        ["A13"] = ProcessingTime,
        ["A14"] = Kroner,
    };

    private static Dictionary<string, object?> Flow(CaseInput input) => new()
    {
        ["quarter"] = GivenRows.Measured(
            new SumMeasure("top", Filter.Everything), "letters", GivenRows.First, "2025-Q1",
            input.Numbers("months").Select((value, i) => GivenRows.Row("FAM", i + 1, value, 1))).Value,
    };

    private static Dictionary<string, object?> Stock(CaseInput input)
    {
        IndicatorMeasurer measurer = GivenRows.Measurer(
            new OpenMeasure("sent", "closed", Filter.Everything), "letters", GivenRows.Open(input.Numbers("months")));
        return new()
        {
            ["last"] = measurer.Measure(GivenRows.First, Sample.Period("2025-Q1")).Value,
            ["mean"] = RollUp.Typical(
                Aggregation.Last, isPercent: false,
                [.. Enumerable.Range(1, 3).Select(month => measurer.Measure(GivenRows.First, Given.Month(2025, month)))]),
        };
    }

    private static (decimal? First, decimal? Second, decimal? Both) OfTwo(string measuredIn, params string[] rows) =>
        OfTwo(GivenRows.Measurer(GivenRows.Ratio, measuredIn, rows));

    private static (decimal? First, decimal? Second, decimal? Both) OfTwo(IndicatorMeasurer measurer) => (
        measurer.Measure(GivenRows.First, June).Value, measurer.Measure(GivenRows.Second, June).Value,
        measurer.Measure(GivenRows.Both, June).Value);

    private static Dictionary<string, object?> Shares(CaseInput input)
    {
        decimal[] one = input.Numbers("centre1");
        decimal[] other = input.Numbers("centre2");
        (decimal? first, decimal? second, decimal? both) =
            OfTwo("percent", GivenRows.Row("FAM", 6, one[0], one[1]), GivenRows.Row("VOK", 6, other[0], other[1]));
        return new() { ["rollup"] = both, ["wrong_mean"] = (first + second) / 2 };
    }

    // Each unit gives its number of cases and their mean days.
    private static Dictionary<string, object?> MeanTimes(CaseInput input)
    {
        decimal[] one = input.Numbers("unit1");
        decimal[] other = input.Numbers("unit2");
        (decimal? first, decimal? second, decimal? both) = OfTwo(GivenRows.Measurer(
            Mean, "days", GivenRows.Times(one[0], "FAM", one[1]).Concat(GivenRows.Times(other[0], "VOK", other[1]))));
        return new() { ["rollup"] = both, ["wrong_mean"] = (first + second) / 2 };
    }

    // A unit that takes over a half of two others has no median of its own: that does not follow from theirs.
    private static Dictionary<string, object?> Medians(CaseInput input)
    {
        decimal[] medians = input.Numbers("medians");
        IndicatorDefinition median =
            Sample.Indicator(new PercentileMeasure(new ColumnValue("top"), 0.5m, Filter.Everything)) with { MeasuredIn = "days" };
        DateOnly end = new(2025, 6, 30);
        Catalogue catalogue = Sample.Catalogue([Sample.Letters], median);
        catalogue = catalogue with
        {
            Organisation = catalogue.Organisation with
            {
                Units = new UnitTree(
                [
                    Unit("town", null), Unit("new", "town"), Unit("rest", "town"), Closing("one"), Closing("other"),
                ]),
            },
        };
        Extraction plan = ExtractionPlan.For(catalogue, "letters", [median], new DateOnly(2025, 7, 31), Sample.Calendar);
        IndicatorMeasurer measurer = new(
            median,
            new Dictionary<string, DatasetTallies>
            {
                ["letters"] = Sample.Fold(
                    plan, [GivenRows.Row("one", 6, medians[0], 1), GivenRows.Row("other", 6, medians[1], 1)],
                    new DateOnly(2025, 7, 31)),
            },
            Structure.Current);
        Observation found = measurer.Measure("new", June);
        return new() { ["rollup"] = found.Value, ["reason"] = found.Reason };

        Unit Closing(string id) => Unit(id, "town") with
        {
            ValidTo = end,
            Successors = new Dictionary<string, decimal> { ["new"] = 0.5m, ["rest"] = 0.5m },
        };

        static Unit Unit(string id, string? parent) => new(id, LocalText.Same(id), parent, [], null);
    }

    private static Dictionary<string, object?> ParentTarget(CaseInput input) => new()
    {
        ["T_parent"] = RollUp.ParentTarget(Aggregation.Ratio, [.. input.Numbers("T").Zip(input.Numbers("D"))]),
    };

    private static Dictionary<string, object?> ParentRealisation(CaseInput input)
    {
        (JsonElement one, JsonElement other) = (input["c1"], input["c2"]);
        (decimal? First, decimal? Second, decimal? Both) before = Level("B");
        (decimal? First, decimal? Second, decimal? Both) now = Level("A");
        (decimal Target, decimal Planned) first = Target(one);
        (decimal Target, decimal Planned) second = Target(other);
        decimal? ofFirst = RealisationRule.GapClosure(before.First!.Value, first.Target, now.First!.Value);
        decimal? ofSecond = RealisationRule.GapClosure(before.Second!.Value, second.Target, now.Second!.Value);
        return new()
        {
            ["c1"] = ofFirst,
            ["c2"] = ofSecond,
            ["parent"] = RealisationRule.GapClosure(
                before.Both!.Value, RollUp.ParentTarget(Aggregation.Ratio, [first, second])!.Value, now.Both!.Value),
            ["wrong_mean"] = (ofFirst + ofSecond) / 2,
        };

        (decimal?, decimal?, decimal?) Level(string name) => OfTwo("percent", Row("FAM", one, name), Row("VOK", other, name));

        static string Row(string unit, JsonElement level, string name) => GivenRows.Row(
            unit, 6, level.GetProperty(name).GetDecimal(), level.GetProperty("den").GetDecimal());

        static (decimal, decimal) Target(JsonElement unit)
        {
            decimal planned = unit.GetProperty("den").GetDecimal();
            return (unit.GetProperty("T").GetDecimal() * 100 / planned, planned);
        }
    }

    private static Dictionary<string, object?> YesNo(CaseInput input)
    {
        decimal? share = GivenRows.Measured(
            GivenRows.Ratio, "percent", GivenRows.Both, June.Id,
            Enumerable.Range(1, input.Integer("units")).Select(unit =>
                GivenRows.Row(unit % 2 == 0 ? "FAM" : "VOK", 6, unit <= input.Integer("done") ? 1 : 0, 1))).Value;
        return new() { ["share"] = share, ["result"] = StatusRule.OfPercent(share, JudgingSettings.Default) };
    }

    // Each group gives its number of answers and their mean.
    private static Dictionary<string, object?> Score(CaseInput input)
    {
        decimal[] first = [.. input["g1"].EnumerateArray().Select(CaseInput.Number)];
        decimal[] second = [.. input["g2"].EnumerateArray().Select(CaseInput.Number)];
        return new()
        {
            ["mean"] = OfTwo(GivenRows.Measurer(
                Mean, "points",
                GivenRows.Times(first[0], "FAM", first[1]).Concat(GivenRows.Times(second[0], "VOK", second[1])))).Both,
        };
    }

    // Some were open before June, the others came in June; the first of them were completed in June. The workload is a column.
    private static Dictionary<string, object?> Completion(CaseInput input)
    {
        (int opening, int received, int completed) =
            (input.Integer("opening"), input.Integer("received"), input.Integer("completed"));
        string[] cases =
        [
            .. Enumerable.Range(0, opening + received).Select(number =>
                (number < opening ? "sent=2025-05-10 unit=FAM" : "sent=2025-06-10 unit=FAM")
                    + (number < completed ? " closed=2025-06-20" : string.Empty)),
        ];
        CountMeasure all = new(Filter.Everything);
        return new()
        {
            ["completed_of_received"] = GivenRows.Measured(
                new RatioMeasure(new(all, "letters", "closed"), new(all, "letters", "sent")), "percent", GivenRows.First,
                June.Id, cases).Value,
            ["completed_of_workload"] = OfTwo("percent", GivenRows.Row("FAM", 6, completed, opening + received)).First,
            ["closing_stock"] = GivenRows.Measured(
                new OpenMeasure("sent", "closed", Filter.Everything), "cases", GivenRows.First, June.Id, cases).Value,
        };
    }

    private static Dictionary<string, object?> Volume(CaseInput input)
    {
        decimal[] before = input.Numbers("base");
        decimal[] now = input.Numbers("now");
        return new()
        {
            ["base"] = OfTwo("percent", GivenRows.Row("FAM", 6, before[0], before[1])).First,
            ["now"] = OfTwo("percent", GivenRows.Row("FAM", 6, now[0], now[1])).First,
        };
    }

    private static Dictionary<string, object?> ProcessingTime(CaseInput input)
    {
        string row = $"unit=FAM sent={input.Text("decided")} received={input.Text("received")} "
            + $"informed={input.Text("complete_info")} decided={input.Text("decided")}";
        return new() { ["gross"] = Days("received"), ["net"] = Days("informed") };

        decimal? Days(string from) => GivenRows.Measured(
            new MeanMeasure(
                new DurationValue(from, "decided", DurationUnit.CalendarDays, KeepNegative: false, DanishCalendar: false),
                Filter.Everything),
            "days", GivenRows.First, "2025-04", row).Value;
    }

    private static Dictionary<string, object?> Kroner(CaseInput input)
    {
        decimal? percent = PortfolioRealisation.RealisedPercent(
        [
            .. input.Texts("kinds").Select((kind, i) =>
                new PortfolioPart(kind, input.Numbers("planned")[i], input.Numbers("realised")[i])),
        ]);
        return new() { ["realised_pct"] = percent, ["result"] = StatusRule.OfPercent(percent, JudgingSettings.Default) };
    }
}
