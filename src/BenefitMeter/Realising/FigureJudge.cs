using BenefitMeter.Definitions;
using BenefitMeter.Measuring;
using BenefitMeter.Time;

namespace BenefitMeter.Realising;

/// <summary>
/// Judges one figure: how much is realised, both smileys, and the sentence that explains them (domain.md C1–C6).
/// </summary>
public static class FigureJudge
{
    /// <summary>Judges a figure as of its period's own end, with the data known now (contracts.md 15).</summary>
    public static Realisation Judge(JudgedSeries series, JudgingEvidence evidence)
    {
        Period period = evidence.Observation.Period;
        TargetProfile? profile = series.Target?.Profile;
        Levels now = Levels.At(period, profile, evidence.Baseline?.Value);
        Levels first = Levels.At(period, series.FirstTarget?.Profile, evidence.FirstBaseline?.Value);
        var levels = new Realisation
        {
            Baseline = now.Baseline,
            BaselineFirst = first.Baseline,
            Plan = now.Plan,
            PlanFirst = first.Plan,
            Target = now.Target,
            TargetFirst = first.Target,
            TargetDate = profile?.TargetDate,
        };

        string? grey = GreyRule.Reason(series, evidence, now);
        Realisation judged = grey is not null ? Grey(levels, grey) : Judged(series, evidence, levels, now, first);
        if (grey is null && evidence.IsStep)
        {
            judged = Grey(judged, StepRule.Code) with { IsProvisional = true };
        }

        return WithSentences(series, evidence, grey is null && evidence.IsStale ? Grey(judged, Staleness.Code) : judged);
    }

    /// <summary>Makes a judged figure grey because it grew too old; all that was judged of it stays (domain.md C9.4).</summary>
    public static Realisation Stale(IndicatorDefinition indicator, Observation observation, Realisation judged) => WithSentences(
        new JudgedSeries(indicator, null, null), new JudgingEvidence(observation, null, null, null, null, IsStale: true),
        Grey(judged, Staleness.Code));

    /// <summary>Gives a judged figure the smileys that its series holds, and says so (contracts.md 9).</summary>
    internal static Realisation Held(
        JudgedSeries series, JudgingEvidence evidence, Realisation judged, Status result, Status timeline) =>
        judged.Result == result && (judged.Timeline ?? Status.Grey) == timeline ? judged : WithSentences(series, evidence, judged with
        {
            Result = result,
            ResultReason = judged.Result == result ? judged.ResultReason : StatusMemory.Code,
            Timeline = judged.Timeline is null ? null : timeline,
            TimelineReason = judged.Timeline is null || judged.Timeline == timeline ? judged.TimelineReason : StatusMemory.Code,
        });

    private static Realisation WithSentences(JudgedSeries series, JudgingEvidence evidence, Realisation judged) => judged with
    {
        SentenceDanish = Sentence.Of(series, evidence, judged, Language.Danish),
        SentenceEnglish = Sentence.Of(series, evidence, judged, Language.English),
    };

    private static Realisation Grey(Realisation realisation, string reason) => realisation with
    {
        Result = Status.Grey,
        ResultBasis = null,
        ResultReason = reason,
        Timeline = realisation.TargetDate is null ? null : Status.Grey,
        TimelineReason = realisation.TargetDate is null ? null : reason,
    };

    private static Realisation Judged(JudgedSeries series, JudgingEvidence evidence, Realisation levels, Levels now, Levels first)
    {
        IndicatorDefinition indicator = series.Indicator;
        decimal actual = GreyRule.Actual(series, evidence)!.Value;
        Realisation result = indicator.Judge switch
        {
            Judgement.Range => InRange(series.Target!.Range!, indicator.Judging, levels, actual),
            Judgement.Attainment => Attained(indicator, levels, actual),
            _ => Improved(series, evidence, levels, now, first, actual),
        };
        bool isProvisional = !evidence.Observation.IsFinal || evidence.Baseline is { IsProvisional: true };
        result = result with
        {
            IsProvisional = isProvisional,
            ResultReason = isProvisional ? "Provisional" : null,
            MissingAmount = MissingAmount(indicator, evidence.Observation, result.Deviation),
        };
        return levels.TargetDate is null ? result : WithTimeline(series, evidence, result, now, actual);
    }

    private static Realisation InRange(TargetRange range, JudgingSettings settings, Realisation levels, decimal actual)
    {
        decimal percent = Rounding.Stored(RealisationRule.WithinRange(range, actual));
        return levels with
        {
            RealisedPlanPercent = percent,
            RealisedTargetPercent = percent,
            Deviation = -RealisationRule.DistanceOutside(range, actual),
            Result = StatusRule.OfPercent(percent, settings),
            ResultBasis = "Range",
        };
    }

    private static Realisation Attained(IndicatorDefinition indicator, Realisation levels, decimal actual)
    {
        decimal? percent = Attainment(levels.Plan);
        decimal deviation = DirectionRule.Sign(indicator.Direction) * (actual - levels.Plan!.Value);
        return levels with
        {
            RealisedPlanPercent = percent,
            RealisedTargetPercent = Attainment(levels.Target),
            RealisedFirstPercent = Attainment(levels.TargetFirst),
            Deviation = Rounding.Stored(deviation),
            Result = percent is null
                ? StatusRule.OfDeviation(deviation, 0)
                : StatusRule.OfPercent(percent, indicator.Judging),
            ResultBasis = "Attainment",
        };

        decimal? Attainment(decimal? target) => target is { } level
            ? Rounding.Stored(RealisationRule.Attainment(indicator.Direction, level, actual))
            : null;
    }

    private static Realisation Improved(
        JudgedSeries series, JudgingEvidence evidence, Realisation levels, Levels now, Levels first, decimal actual)
    {
        JudgingSettings settings = series.Indicator.Judging;
        decimal achieved = Gain(now.Baseline, actual)!.Value;
        decimal planned = Gain(now.Baseline, now.Plan)!.Value;
        decimal? whole = Gain(now.TargetBaseline, now.Target);
        decimal? ofPlan = RealisationRule.OfPlanned(achieved, planned);
        decimal? ofTarget = RealisationRule.OfPlanned(achieved, whole);
        decimal? ofForecast = RealisationRule.OfPlanned(Gain(now.Baseline, evidence.Forecast?.Value), whole);

        (decimal? percent, string basis) =
            evidence.Observation.Period.LastDay > levels.TargetDate ? (ofTarget, "Actual")
            : settings.Basis == ResultBasis.Forecast && ofForecast is not null ? (ofForecast, "Forecast")
            : (ofPlan, "PlanToDate");
        return levels with
        {
            RealisedPlanPercent = ofPlan,
            RealisedTargetPercent = ofTarget,
            RealisedFirstPercent =
                RealisationRule.OfPlanned(Gain(first.Baseline, actual), Gain(first.TargetBaseline, first.Target)),
            RealisedForecastPercent = ofForecast,
            Forecast = evidence.Forecast?.Value,
            ForecastLow = evidence.Forecast?.Low,
            ForecastHigh = evidence.Forecast?.High,
            TrendDelayMonths = evidence.Forecast?.TrendDelayMonths,
            Deviation = Rounding.Stored(achieved - planned),
            Result = percent is null
                ? StatusRule.OfDeviation(achieved, planned)
                : StatusRule.OfPercent(percent, settings),
            ResultBasis = basis,
        };

        decimal? Gain(decimal? baseline, decimal? value) =>
            RealisationRule.Improvement(series.Indicator.Direction, baseline, value);
    }

    private static Realisation WithTimeline(
        JudgedSeries series, JudgingEvidence evidence, Realisation result, Levels now, decimal actual)
    {
        IndicatorDefinition indicator = series.Indicator;
        Period period = evidence.Observation.Period;
        ProfileDelay delay = series.Target!.Profile!.DelayAt(period.LastDay, now.Baseline, indicator.Direction, actual);
        decimal tolerance = StatusRule.Tolerance(indicator.Judging, period.Grain);
        return result with
        {
            DelayMonths = delay.Months,
            DelayAtLeast = delay.IsAtLeast,
            LeadMonths = delay.LeadMonths,
            Timeline = StatusRule.OfDelay(delay.Months, tolerance, indicator.Judging.YellowMonths),
        };
    }

    private static decimal? MissingAmount(IndicatorDefinition indicator, Observation observation, decimal? deviation) =>
        indicator.Judge == Judgement.Range || deviation is not < 0 ? null : indicator.Aggregation switch
        {
            Aggregation.None => null,
            Aggregation.Ratio => Rounding.Stored(-deviation * observation.Denominator / (indicator.IsPercent ? 100 : 1)),
            _ => -deviation,
        };
}
