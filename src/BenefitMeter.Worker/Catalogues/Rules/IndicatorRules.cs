using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Realising.Baselines;
using BenefitMeter.Worker.Catalogues.Issues;

namespace BenefitMeter.Worker.Catalogues.Rules;

/// <summary>The rules across the keys of one indicator (rules 6–9).</summary>
internal static class IndicatorRules
{
    /// <summary>Checks one indicator.</summary>
    /// <param name="indicator">The indicator that has been read.</param>
    /// <param name="entry">The entry from which it was read.</param>
    /// <param name="issues">Receives the issues.</param>
    public static void Check(IndicatorDefinition indicator, MapEntry entry, ICollection<DefinitionIssue> issues)
    {
        Node node = entry.Value;
        if (indicator.DatedBy.Length == 0)
        {
            issues.Add(IndicatorIssues.DatedByMissing(entry.Place, indicator.Id));
        }

        if (!node.Has("direction") && indicator.Judgement != Judgement.Range)
        {
            issues.Add(IndicatorIssues.DirectionMissing(entry.Place, indicator.Id));
        }

        if (indicator.OwnerId is null)
        {
            issues.Add(IndicatorIssues.OwnerMissing(entry.Place, indicator.Id));
        }

        if (indicator.ActWhen is null)
        {
            issues.Add(IndicatorIssues.ActWhenMissing(entry.Place, indicator.Id));
        }

        if (indicator.ControllerId is { } controller && controller == indicator.OwnerId)
        {
            issues.Add(StrategyIssues.OwnerIsController(node.At("controller")!.Place, indicator.Id, controller));
        }

        if (indicator is { Predicts: not null, Level: not IndicatorLevel.Early })
        {
            issues.Add(StrategyIssues.ForetellsNotEarly(node.At("foretells")!.Place, indicator.Id));
        }

        CheckBaseline(indicator, entry, issues);
        CheckBridge(indicator, node, issues);
        CheckTargets(indicator, node, issues);
    }

    private static void CheckBaseline(IndicatorDefinition indicator, MapEntry entry, ICollection<DefinitionIssue> issues)
    {
        FileLocation place = entry.Value.At("baseline")?.Place ?? entry.Place;
        if (indicator.Baseline is null)
        {
            if (indicator.Judgement == Judgement.Improvement)
            {
                issues.Add(IndicatorIssues.BaselineMissing(place, indicator.Id));
            }

            return;
        }

        WindowBaseline? window = indicator.Baseline as WindowBaseline ?? (indicator.Baseline as VolumeAdjustedBaseline)?.Window;
        if (indicator.EffectFrom is not { } effectFrom)
        {
            issues.Add(IndicatorIssues.EffectFromMissing(entry.Place, indicator.Id));
        }
        else if (window is not null && window.End > effectFrom)
        {
            issues.Add(IndicatorIssues.BaselineContaminated(place, window, effectFrom));
        }
    }

    private static void CheckBridge(IndicatorDefinition indicator, Node node, ICollection<DefinitionIssue> issues)
    {
        if (indicator.Bridge is { } bridge
            && Scalars.Calendar.PeriodsWithin(bridge.Overlap, indicator.Grain).Take(BridgingFactor.MinPeriods).Count()
                < BridgingFactor.MinPeriods)
        {
            issues.Add(IndicatorIssues.BridgeTooShort(node.At("bridge").At("overlap")!.Place, bridge.Text, indicator.Grain));
        }
    }

    private static void CheckTargets(IndicatorDefinition indicator, Node node, ICollection<DefinitionIssue> issues)
    {
        Node[] decisions = [.. node.At("targets").Items()];
        for (int i = 0; i < decisions.Length; i++)
        {
            if (i > 0 && indicator.Targets[i].Decided.Date < indicator.Targets[i - 1].Decided.Date)
            {
                issues.Add(IndicatorIssues.DecisionsNotAscending(decisions[i].Place));
            }

            if ((indicator.Targets[i].Range is not null) != (indicator.Judgement == Judgement.Range))
            {
                issues.Add(IndicatorIssues.RangeAndJudge(decisions[i].Place));
            }
        }

        foreach (TargetContradiction contradiction in TargetDirection.Contradictions(indicator))
        {
            Node decision = decisions[contradiction.DecisionIndex];
            Node? points = contradiction.UnitId is null
                ? decision.At("points")
                : decision.At("units").At(contradiction.UnitId).At("points");
            issues.Add(IndicatorIssues.Contradiction((points ?? decision).Place, indicator.Direction, contradiction));
        }
    }
}
