using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Realising;
using BenefitMeter.Realising.Baselines;
using BenefitMeter.Realising.Sentences;
using BenefitMeter.Realising.Targets;
using static BenefitMeter.Worker.Explaining.ValueExplanation;

namespace BenefitMeter.Worker.Explaining;

/// <summary>Tells how a figure was judged: baseline, plan, realisation and smileys, each with its formula filled in.</summary>
internal static class JudgingExplanation
{
    private static readonly LocalText Baseline = new("Nulpunkt", "Baseline");
    private static readonly LocalText Plan = new("Plan", "Plan");
    private static readonly LocalText Realised = new("Realiseret", "Realised");
    private static readonly LocalText Timeline = new("Tidsplan", "Timeline");
    private static readonly LocalText Step = new("Spring", "Step");
    private static readonly LocalText Smiley = new("Smiley", "Smiley");

    /// <summary>Tells it, line by line.</summary>
    public static IEnumerable<ExplanationLine> Explain(
        IndicatorDefinition indicator, Figure figure, Catalogue catalogue, DefinitionBridge? bridge)
    {
        Realisation judged = figure.Realisation;
        if (judged.Baseline is { } baseline)
        {
            yield return new(
                Baseline, Text(language => $"{Exact(baseline, language)} ({Source(indicator, figure, catalogue, language)})"));
        }

        if (judged.Baseline is { } bridged && Approved(figure, catalogue) is { } approved
            && bridge?.FactorOf(figure.UnitId, approved.DefinitionVersion) is { } bridging
            && approved.DefinitionVersion != figure.DefinitionVersion)
        {
            string periods = string.Join(", ", bridge.PeriodsOf(figure.UnitId).Select(period => period.Id));
            yield return new(Baseline, Text(language =>
                $"{Exact(approved.Value, language)} · {Exact(bridging.New, language)} / {Exact(bridging.Old, language)} = "
                + $"{Exact(bridged, language)} "
                + (language == Language.Danish
                    ? $"(definitionsversion {approved.DefinitionVersion} til {figure.DefinitionVersion}: "
                        + $"Σ ny / Σ gammel over {periods})"
                    : $"(definition version {approved.DefinitionVersion} to {figure.DefinitionVersion}: "
                        + $"Σ new / Σ old over {periods})")));
        }

        if (judged.Plan is { } plan && Segment(indicator, figure, catalogue) is { } segment)
        {
            yield return new(Plan, Text(language => Level(segment, figure.Observation.Period.LastDay, plan, language)));
        }

        if (figure.Observation.Value is { } value && judged.ResultBasis is not null)
        {
            foreach (ExplanationLine line in Share(indicator, judged, value))
            {
                yield return line;
            }
        }

        if (judged.DelayMonths is { } delay)
        {
            yield return new(Timeline, new(
                $"Forsinkelse {Exact(delay, Language.Danish)} mdr., forspring {Exact(judged.LeadMonths ?? 0, Language.Danish)} "
                    + $"mdr.; rød fra {Exact(indicator.Judging.YellowMonths, Language.Danish)} mdr.",
                $"Delay {Exact(delay, Language.English)} months, lead {Exact(judged.LeadMonths ?? 0, Language.English)} months; "
                    + $"red from {Exact(indicator.Judging.YellowMonths, Language.English)} months."));
        }

        foreach (KnownStep step in indicator.KnownSteps.Where(step => step.From < figure.Observation.Period.End))
        {
            yield return new(Step, Text(language => $"{DisplayFormat.Date(step.From, language)}: {step.Reason.In(language)}"));
        }

        yield return new(Smiley, new(judged.SentenceDanish, judged.SentenceEnglish));
    }

    private static IEnumerable<ExplanationLine> Share(IndicatorDefinition indicator, Realisation judged, decimal value)
    {
        if (indicator.Judgement == Judgement.Improvement && judged is { Baseline: { } from })
        {
            if (judged is { Plan: { } plan, RealisedPlanPercent: { } ofPlan })
            {
                yield return new(Realised, Text(language =>
                    Gap(value, from, plan, ofPlan, language) + (language == Language.Danish ? " af planen" : " of the plan")));
            }

            if (judged is { Target: { } target, RealisedTargetPercent: { } ofTarget })
            {
                yield return new(Realised, Text(language =>
                    Gap(value, from, target, ofTarget, language)
                    + (language == Language.Danish ? " af målet" : " of the target")));
            }
        }
        else if (indicator.Judgement == Judgement.Attainment && judged is { Plan: { } plan, RealisedPlanPercent: { } percent })
        {
            yield return new(Realised, Text(language => indicator.Direction == Direction.HigherIsBetter
                ? $"{Exact(value, language)} / {Exact(plan, language)} · 100 = {Exact(percent, language)} %"
                : $"{Exact(plan, language)} / {Exact(value, language)} · 100 = {Exact(percent, language)} %"));
        }
    }

    private static string Gap(decimal value, decimal baseline, decimal level, decimal percent, Language language) =>
        $"({Exact(value, language)} − {Exact(baseline, language)}) / ({Exact(level, language)} − {Exact(baseline, language)}) · "
            + $"100 = {Exact(percent, language)} %";

    private static ApprovedBaseline? Approved(Figure figure, Catalogue catalogue) =>
        catalogue.ApprovedBaselines.LastOrDefault(each => each.IndicatorId == figure.IndicatorId && each.UnitId == figure.UnitId);

    private static string Source(IndicatorDefinition indicator, Figure figure, Catalogue catalogue, Language language)
    {
        bool danish = language == Language.Danish;
        ApprovedBaseline? approved = Approved(figure, catalogue);
        string from = indicator.Baseline switch
        {
            WindowBaseline window => danish ? $"målt {window.Text}" : $"measured over {window.Text}",
            FixedBaseline { Source: { } source } => source,
            SeasonalBaseline { Years: 1 } =>
                danish ? "samme periode i året før effekten" : "the same period of the year before the effect",
            SeasonalBaseline seasonal => danish ? $"samme periode, {seasonal.Years} år før effekten"
                : $"the same period of {seasonal.Years} years before the effect",
            VolumeAdjustedBaseline =>
                danish ? "værdi pr. stk. gange periodens mængde" : "value per piece times the period's volume",
            _ => danish ? "fast" : "fixed",
        };
        return from + (approved is null
            ? danish ? "; ikke godkendt, derfor foreløbigt" : "; not approved, so provisional"
            : danish ? $"; godkendt {DisplayFormat.Date(approved.ApprovedOn, language)} af {approved.ApprovedBy}"
            : $"; approved {DisplayFormat.Date(approved.ApprovedOn, language)} by {approved.ApprovedBy}");
    }

    private static PlanSegment? Segment(IndicatorDefinition indicator, Figure figure, Catalogue catalogue)
    {
        TargetProfile? profile = indicator.Targets.Count == 0
            ? null
            : UnitTarget.For(indicator.Targets[^1], indicator, figure.UnitId, catalogue.Organisation.Units)?.Profile;
        return profile is { IsCumulative: false }
            ? profile.SegmentAt(figure.Observation.Period.LastDay, figure.Realisation.Baseline)
            : null;
    }

    private static string Level(PlanSegment segment, DateOnly day, decimal plan, Language language)
    {
        if (segment.From is not { } from)
        {
            return $"{Exact(plan, language)} ({DisplayFormat.Date(segment.To.Date, language)})";
        }

        int gone = day.DayNumber - from.Date.DayNumber;
        int whole = segment.To.Date.DayNumber - from.Date.DayNumber;
        string days = language == Language.Danish ? "dage" : "days";
        return $"{Exact(from.Value, language)} ({DisplayFormat.Date(from.Date, language)}) + "
            + $"({Exact(segment.To.Value, language)} − {Exact(from.Value, language)}) · {gone}/{whole} {days} = "
            + $"{Exact(plan, language)} ({DisplayFormat.Date(day, language)})";
    }
}
