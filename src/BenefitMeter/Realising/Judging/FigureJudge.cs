using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Definitions.Measures;
using BenefitMeter.Measuring;
using BenefitMeter.Realising.Forecasting;
using BenefitMeter.Realising.Sentences;
using BenefitMeter.Realising.Targets;
using BenefitMeter.Time;

namespace BenefitMeter.Realising.Judging;

/// <summary>Judges one figure: its realisation, both smileys, and the sentence that explains them (rules C1–C6).</summary>
public static class FigureJudge
{
    /// <summary>Judges a figure as of the end of its own period, with the data available now (rule 15).</summary>
    public static Realisation Judge(SeriesContext series, JudgingEvidence evidence)
    {
        IndicatorDefinition indicator = series.Indicator;
        Period period = evidence.Observation.Period;
        TargetProfile? profile = series.Target?.Profile;
        Levels now = Levels.At(period, profile, evidence.Baseline?.Value);
        bool isFirst = series.HasFirstTarget && ReferenceEquals(evidence.FirstBaseline, evidence.Baseline);
        Levels original = isFirst ? default : Levels.At(period, series.FirstTarget?.Profile, evidence.FirstBaseline?.Value);
        ref readonly Levels first = ref (isFirst ? ref now : ref original);
        string? grey = GreyRule.Reason(series, evidence, now);
        decimal? actual = grey is null ? GreyRule.Actual(series, evidence) : null;
        Verdict verdict = actual is not { } value ? default : indicator.Judgement switch
        {
            Judgement.Range => InRange(series.Target!.Range!, indicator.Judging, value),
            Judgement.Attainment => Attained(indicator, now, first, value),
            _ => Improved(series, evidence, now, first, isFirst, value),
        };
        ProfileDelay? delay = actual is { } measured && profile?.TargetDate is not null
            ? profile.DelayAt(period.LastDay, now.UnroundedPlan, now.Baseline, indicator.Direction, measured)
            : null;
        bool isProvisional = grey is null && (!evidence.Observation.IsFinal || evidence.Baseline is { IsProvisional: true });
        string? notJudged = grey ?? (evidence.IsStale ? Staleness.Code : evidence.IsStep ? StepRule.Code : null);
        var explanation = new Explanation(series, evidence);
        return explanation.Attach(new Realisation
        {
            Baseline = now.Baseline,
            BaselineFirst = first.Baseline,
            Plan = now.Plan,
            PlanFirst = first.Plan,
            Target = now.Target,
            TargetFirst = first.Target,
            TargetDate = profile?.TargetDate,
            RealisedPlanPercent = verdict.OfPlan,
            RealisedTargetPercent = verdict.OfTarget,
            RealisedFirstPercent = verdict.OfFirst,
            Deviation = verdict.Deviation,
            MissingAmount = MissingAmount(indicator, evidence.Observation, verdict.Deviation),
            ForecastFigures = verdict.ForecastFigures ?? ForecastFigures.None,
            DelayMonths = delay?.Months,
            DelayAtLeast = delay is { IsAtLeast: true },
            LeadMonths = delay?.LeadMonths,
            Result = notJudged is null ? verdict.Result : Status.Grey,
            ResultBasis = notJudged is null ? verdict.Basis : null,
            ResultReason = notJudged ?? (isProvisional ? JudgingReason.Provisional : null),
            Timeline = profile?.TargetDate is null ? null
                : notJudged is not null ? Status.Grey
                : StatusRule.OfDelay(
                    delay!.Value.Months, StatusRule.Tolerance(indicator.Judging, period.Grain), indicator.Judging.YellowMonths),
            TimelineReason = profile?.TargetDate is null ? null : notJudged,
            IsProvisional = isProvisional || (grey is null && evidence.IsStep),
            Explanation = explanation,
        });
    }

    /// <summary>
    /// Makes a judged figure grey because it has become too old. Everything else about the judgement is unchanged (rule C9.4).
    /// </summary>
    public static Realisation MarkStale(IndicatorDefinition indicator, Observation observation, Realisation judged)
    {
        var explanation = new Explanation(
            new SeriesContext(indicator, null, null), new JudgingEvidence(observation, null, null, null, null, IsStale: true));
        return explanation.Attach(judged with
        {
            Result = Status.Grey,
            ResultBasis = null,
            ResultReason = Staleness.Code,
            Timeline = judged.TargetDate is null ? null : Status.Grey,
            TimelineReason = judged.TargetDate is null ? null : Staleness.Code,
            Explanation = explanation,
        });
    }

    /// <summary>Replaces the smileys of a judged figure by those of its series, with the reason (rule 9).</summary>
    internal static Realisation ApplyHysteresis(
        SeriesContext series, JudgingEvidence evidence, Realisation judged, Status result, Status timeline)
    {
        if (judged.Result == result && (judged.Timeline ?? Status.Grey) == timeline)
        {
            return judged;
        }

        var explanation = new Explanation(series, evidence);
        return explanation.Attach(judged with
        {
            Result = result,
            ResultReason = judged.Result == result ? judged.ResultReason : StatusHysteresis.Code,
            Timeline = judged.Timeline is null ? null : timeline,
            TimelineReason =
                judged.Timeline is null || judged.Timeline == timeline ? judged.TimelineReason : StatusHysteresis.Code,
            Explanation = explanation,
        });
    }

    private static Verdict InRange(TargetRange range, JudgingSettings settings, decimal actual)
    {
        decimal percent = Rounding.ForStorage(RealisationRule.WithinRange(range, actual));
        return new Verdict
        {
            OfPlan = percent,
            OfTarget = percent,
            Deviation = -RealisationRule.DistanceOutside(range, actual),
            Result = StatusRule.OfPercent(percent, settings),
            Basis = JudgingBasis.Range,
        };
    }

    private static Verdict Attained(IndicatorDefinition indicator, in Levels now, in Levels first, decimal actual)
    {
        decimal? percent = Attainment(now.Plan);
        decimal deviation = DirectionRule.Sign(indicator.Direction) * (actual - now.Plan!.Value);
        return new Verdict
        {
            OfPlan = percent,
            OfTarget = Attainment(now.Target),
            OfFirst = Attainment(first.Target),
            Deviation = Rounding.ForStorage(deviation),
            Result = percent is null
                ? StatusRule.OfDeviation(deviation, 0)
                : StatusRule.OfPercent(percent, indicator.Judging),
            Basis = JudgingBasis.Attainment,
        };

        decimal? Attainment(decimal? target) => target is { } level
            ? Rounding.ForStorage(RealisationRule.Attainment(indicator.Direction, level, actual))
            : null;
    }

    private static Verdict Improved(
        SeriesContext series, JudgingEvidence evidence, in Levels now, in Levels first, bool isFirst, decimal actual)
    {
        JudgingSettings settings = series.Indicator.Judging;
        Direction direction = series.Indicator.Direction;
        decimal baseline = now.Baseline!.Value;
        decimal achieved = RealisationRule.Improvement(direction, baseline, actual);
        decimal planned = RealisationRule.Improvement(direction, baseline, now.Plan!.Value);
        decimal whole = RealisationRule.Improvement(direction, now.TargetBaseline!.Value, now.Target!.Value);
        decimal? ofPlan = RealisationRule.PercentOfPlanned(achieved, planned);
        decimal? ofTarget = RealisationRule.PercentOfPlanned(achieved, whole);
        ForecastFigures? forecastFigures = evidence.Forecast is { } forecast
            ? new ForecastFigures(
                forecast.Value, forecast.Low, forecast.High,
                RealisationRule.PercentOfPlanned(RealisationRule.Improvement(direction, baseline, forecast.Value), whole),
                forecast.TrendDelayMonths)
            : null;

        (decimal? percent, string basis) =
            evidence.Observation.Period.LastDay > series.Target?.Profile?.TargetDate ? (ofTarget, JudgingBasis.Actual)
            : settings.Basis == ResultBasis.Forecast && forecastFigures?.RealisedPercent is { } ofForecast
                ? (ofForecast, JudgingBasis.Forecast)
            : (ofPlan, JudgingBasis.PlanToDate);
        return new Verdict
        {
            OfPlan = ofPlan,
            OfTarget = ofTarget,
            OfFirst = isFirst ? ofTarget : OfFirst(direction, first, actual),
            ForecastFigures = forecastFigures,
            Deviation = Rounding.ForStorage(achieved - planned),
            Result = percent is null
                ? StatusRule.OfDeviation(achieved, planned)
                : StatusRule.OfPercent(percent, settings),
            Basis = basis,
        };
    }

    private static decimal? OfFirst(Direction direction, in Levels first, decimal actual) =>
        first is { Baseline: { } baseline, TargetBaseline: { } targetBaseline, Target: { } target }
            ? RealisationRule.PercentOfPlanned(
                RealisationRule.Improvement(direction, baseline, actual),
                RealisationRule.Improvement(direction, targetBaseline, target))
            : null;

    private static decimal? MissingAmount(IndicatorDefinition indicator, Observation observation, decimal? deviation) =>
        indicator.Judgement == Judgement.Range || deviation is not < 0 ? null : indicator.Aggregation switch
        {
            Aggregation.None => null,
            Aggregation.Ratio => Rounding.ForStorage(-deviation * observation.Denominator / (indicator.IsPercent ? 100 : 1)),
            _ => -deviation,
        };

    /// <summary>The result of a figure that can be judged.</summary>
    private readonly record struct Verdict(
        decimal? OfPlan, decimal? OfTarget, decimal? OfFirst, decimal? Deviation, ForecastFigures? ForecastFigures,
        Status Result, string? Basis);
}
