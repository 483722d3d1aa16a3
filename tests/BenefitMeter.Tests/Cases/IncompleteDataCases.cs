using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Measuring;
using BenefitMeter.Realising;
using BenefitMeter.Realising.Baselines;
using BenefitMeter.Realising.Judging;
using BenefitMeter.Realising.Targets;
using BenefitMeter.Time;

namespace BenefitMeter.Tests.Cases;

/// <summary>Rules C9.1–C9.4 and C9.6: incomplete, late and empty data. Q08 is a case of judging.</summary>
public static class IncompleteDataCases
{
    public static IEnumerable<KeyValuePair<string, CaseHandler>> All => new Dictionary<string, CaseHandler>
    {
        ["Q01"] = Running,
        ["Q02"] = Cumulated,
        ["Q03"] = Cumulated,
        ["Q04"] = Delivered,
        ["Q05"] = Stale,
        ["Q07"] = NothingToDivideBy,
    };

    private static Dictionary<string, object?> Running(CaseInput input)
    {
        Observation running = Given.Value(Given.Month(2025, 6), input.Number("value")) with
        {
            IsComplete = false,
            IsFinal = false,
            DataThrough = new DateOnly(2025, 6, 12),
        };
        Realisation judged = Given.Judged(Given.Count, 40, Given.Step((new DateOnly(2025, 6, 1), 80)), running);
        return new() { ["assessed"] = judged.Result != Status.Grey };
    }

    private static Dictionary<string, object?> Cumulated(CaseInput input)
    {
        decimal?[] months = input.NumbersOrNull("months");
        IReadOnlyList<decimal?> sums = CumulativeSeries.RunningSums(months);
        var profile = new TargetProfile(ProfileShape.Key, [new TargetPoint(new DateOnly(2025, 12, 31), 120)], [], null);
        var target = new UnitTarget(profile, null);
        Realisation april = SeriesJudge.Judge(
            new SeriesContext(Given.Count with { Judgement = Judgement.Attainment }, target, target),
            [.. months.Select((value, i) => Given.Value(Given.Month(2025, i + 1), value))],
            _ => null, _ => null, forecastFrom: new DateOnly(2025, 1, 1), asOf: new DateOnly(2025, 5, 10))[^1];
        return new() { ["cumulative"] = sums, ["ytd"] = sums[^1], ["reason"] = april.ResultReason };
    }

    private static Dictionary<string, object?> Delivered(CaseInput input) => new()
    {
        ["coverage"] = Coverage.Percent(input.Integer("delivered"), input.Integer("expected")),
        ["state"] = Coverage.Assess(input.Integer("delivered"), input.Integer("expected"), input.Number("required_pct")),
    };

    private static Dictionary<string, object?> Stale(CaseInput input)
    {
        DateOnly last = input.Day("last");
        DateOnly now = input.Day("now");
        var target = new UnitTarget(Given.Step((new DateOnly(2025, 1, 1), 80)), null);
        var baseline = new BaselineValue(40, IsProvisional: false, null);
        Realisation judged = SeriesJudge.Judge(
            new SeriesContext(Given.Count, target, target), [Given.Value(Given.Month(last.Year, last.Month), 90)],
            _ => baseline, _ => baseline, forecastFrom: last, now)[0];
        return new()
        {
            ["age_months"] = MonthArithmetic.MonthsBetween(last, now),
            ["state"] = judged.ResultReason,
            ["result"] = judged.Result,
        };
    }

    private static Dictionary<string, object?> NothingToDivideBy(CaseInput input)
    {
        Observation empty = GivenRows.Measured(
            GivenRows.Ratio, "percent", GivenRows.First, "2025-06",
            GivenRows.Row("FAM", 6, input.Number("num"), input.Number("den")));
        Realisation judged = Given.Judged(Given.Percent, 40, Given.Step((new DateOnly(2025, 6, 1), 80)), empty);
        return new() { ["value"] = empty.Value, ["reason"] = judged.ResultReason, ["result"] = judged.Result };
    }
}
