using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Realising;
using BenefitMeter.Realising.Judging;
using BenefitMeter.Realising.Targets;

namespace BenefitMeter.Tests.Cases;

/// <summary>Rule C1: realisation in percent.</summary>
public static class RealisationCases
{
    private static readonly DateOnly Start = new(2025, 6, 1);

    public static IEnumerable<KeyValuePair<string, CaseHandler>> All =>
    [
        .. CaseHandlers.For(Gap, "R01", "R02", "R03", "R04", "R05", "Q08"),
        .. CaseHandlers.For(Attainment, "R06", "R07", "R08"),
        .. CaseHandlers.For(Range, "R09a", "R09b", "R09c", "R09d"),
        .. CaseHandlers.For(Plan, "R10", "R11a", "R11b", "R11c", "R12a", "R12b"),
    ];

    private static Dictionary<string, object?> Gap(CaseInput input)
    {
        decimal? baseline = input.NumberOrNull("B");
        decimal target = input.Number("T");
        Realisation judged = Given.Judged(
            Given.Count with { Direction = target < baseline ? Direction.LowerIsBetter : Direction.HigherIsBetter },
            baseline, target, input.Number("A"));
        return new() { ["R"] = judged.RealisedTargetPercent, ["result"] = judged.Result, ["reason"] = judged.ResultReason };
    }

    private static Dictionary<string, object?> Attainment(CaseInput input)
    {
        Realisation judged = Given.Judged(
            Given.Count with
            {
                Judgement = Judgement.Attainment,
                Direction = input.CaseId == "R06" ? Direction.HigherIsBetter : Direction.LowerIsBetter,
            },
            null, input.Number("T"), input.Number("A"));
        return new()
        {
            ["attainment"] = judged.RealisedTargetPercent,
            ["suggested"] = judged.Result,
            ["outstanding"] = judged.MissingAmount,
        };
    }

    private static Dictionary<string, object?> Range(CaseInput input)
    {
        var target = new UnitTarget(null, new TargetRange(input.Number("L"), input.Number("U"), input.Number("w")));
        Realisation judged = FigureJudge.Judge(
            new SeriesContext(Given.Count with { Judgement = Judgement.Range }, target, target),
            new JudgingEvidence(Given.Value(Given.Month(2025, 6), input.Number("A")), null, null, null, null, IsStale: false));
        return new() { ["R"] = judged.RealisedPlanPercent, ["result"] = judged.Result };
    }

    private static Dictionary<string, object?> Plan(CaseInput input)
    {
        decimal baseline = input.Number("B");
        decimal plan = input.Number("P");
        TargetProfile profile = Given.Step((Start, plan), (Start.AddYears(1), input.Number("T")));
        Realisation judged = Given.Judged(
            Given.Count, baseline, profile, Given.Value(Given.Month(2025, 6), input.Number("A")));
        return new()
        {
            ["R_plan"] = judged.RealisedPlanPercent,
            ["R_final"] = judged.RealisedTargetPercent,
            ["deviation"] = judged.Deviation,
            ["shortfall_pct"] = RealisationRule.Shortfall(input.Number("A") - baseline, plan - baseline),
            ["result"] = judged.Result,
        };
    }
}
