using System.Text.Json;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Definitions.Measures;
using BenefitMeter.Measuring;
using BenefitMeter.Portfolios;
using BenefitMeter.Realising;
using BenefitMeter.Realising.Judging;
using BenefitMeter.Time;

namespace BenefitMeter.Tests.Cases;

/// <summary>Rule C5: rolling up over time and units.</summary>
public static class AggregationCases
{
    private static readonly Period June = Given.Month(2025, 6);

    public static IEnumerable<KeyValuePair<string, CaseHandler>> All => new Dictionary<string, CaseHandler>
    {
        ["A01"] = OverMonths,
        ["A02"] = OverMonths,
        ["A03"] = input => new Dictionary<string, object?>
        {
            ["pooled"] = Pooled(100, input.Numbers("digital").Zip(input.Numbers("total"))).Value,
        },
        ["A04"] = input => OverTwo(100, input.Numbers("centre1"), input.Numbers("centre2")),
        ["A05"] = input => OverTwo(1, input.Numbers("unit1"), input.Numbers("unit2")),
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

    private static Dictionary<string, object?> OverMonths(CaseInput input)
    {
        Observation[] months = [.. input.Numbers("months").Select((value, i) => Given.Value(Given.Month(2025, i + 1), value))];
        return new()
        {
            ["quarter"] = RollUp.OverTime(Aggregation.Sum, isPercent: false, months).Value,
            ["last"] = RollUp.OverTime(Aggregation.Last, isPercent: false, months).Value,
            ["mean"] = RollUp.Typical(Aggregation.Last, isPercent: false, months).Value,
        };
    }

    private static RolledUp Pooled(int scale, IEnumerable<(decimal Numerator, decimal Denominator)> parts) => RollUp.OverUnits(
        Aggregation.Ratio, isPercent: scale == 100,
        [.. parts.Select(part => Given.Ratio(June, part.Numerator, part.Denominator, scale))]);

    private static Dictionary<string, object?> OverTwo(int scale, decimal[] first, decimal[] second)
    {
        // Shares are given as numerator and denominator, mean times as cases and mean days.
        (decimal Numerator, decimal Denominator)[] parts = scale == 100
            ? [(first[0], first[1]), (second[0], second[1])]
            : [(first[0] * first[1], first[0]), (second[0] * second[1], second[0])];
        return new()
        {
            ["rollup"] = Pooled(scale, parts).Value,
            ["wrong_mean"] = parts.Average(part => scale * part.Numerator / part.Denominator),
        };
    }

    private static Dictionary<string, object?> Medians(CaseInput input)
    {
        RolledUp median = RollUp.OverUnits(
            Aggregation.None, isPercent: false, [.. input.Numbers("medians").Select(value => Given.Value(June, value))]);
        return new() { ["rollup"] = median.Value, ["reason"] = median.Reason };
    }

    private static Dictionary<string, object?> ParentTarget(CaseInput input) => new()
    {
        ["T_parent"] = RollUp.ParentTarget(Aggregation.Ratio, [.. input.Numbers("T").Zip(input.Numbers("D"))]),
    };

    private static Dictionary<string, object?> ParentRealisation(CaseInput input)
    {
        decimal? first = Realised(input["c1"]);
        decimal? second = Realised(input["c2"]);
        return new()
        {
            ["c1"] = first,
            ["c2"] = second,
            ["parent"] = Realised(input["c1"], input["c2"]),
            ["wrong_mean"] = (first + second) / 2,
        };
    }

    private static decimal? Realised(params JsonElement[] units) => RealisationRule.GapClosure(
        Level("B", units), Level("T", units), Level("A", units));

    private static decimal Level(string name, JsonElement[] units) => Pooled(
        100, units.Select(unit => (unit.GetProperty(name).GetDecimal(), unit.GetProperty("den").GetDecimal()))).Value!.Value;

    private static Dictionary<string, object?> YesNo(CaseInput input)
    {
        decimal? share = Pooled(
            100, Enumerable.Range(1, input.Integer("units")).Select(unit => (unit <= input.Integer("done") ? 1m : 0m, 1m))).Value;
        return new() { ["share"] = share, ["result"] = StatusRule.OfPercent(share, JudgingSettings.Default) };
    }

    private static Dictionary<string, object?> Score(CaseInput input)
    {
        decimal[] first = [.. input["g1"].EnumerateArray().Select(CaseInput.Number)];
        decimal[] second = [.. input["g2"].EnumerateArray().Select(CaseInput.Number)];
        return new() { ["mean"] = Pooled(1, [(first[0] * first[1], first[0]), (second[0] * second[1], second[0])]).Value };
    }

    private static Dictionary<string, object?> Completion(CaseInput input)
    {
        var cases = new CaseFlow(input.Number("opening"), input.Number("received"), input.Number("completed"));
        return new()
        {
            ["completed_of_received"] = cases.CompletedOfReceived,
            ["completed_of_workload"] = cases.CompletedOfWorkload,
            ["closing_stock"] = cases.ClosingStock,
        };
    }

    private static Dictionary<string, object?> Volume(CaseInput input)
    {
        decimal[] before = input.Numbers("base");
        decimal[] now = input.Numbers("now");
        var cases = new CaseFlow(0, now[1], now[0]);
        return new()
        {
            ["base"] = new CaseFlow(0, before[1], before[0]).CompletedOfReceived,
            ["now"] = cases.CompletedOfReceived,
            ["at_base_volume"] = cases.CompletedAtIntake(before[1]),
            ["cause"] = cases.VolumeCause(before[1]),
        };
    }

    private static Dictionary<string, object?> ProcessingTime(CaseInput input)
    {
        int decided = input.Day("decided").DayNumber;
        return new()
        {
            ["gross"] = decided - input.Day("received").DayNumber,
            ["net"] = decided - input.Day("complete_info").DayNumber,
        };
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
