using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Definitions.Units;
using BenefitMeter.Measuring;
using BenefitMeter.Realising;
using BenefitMeter.Realising.Baselines;
using BenefitMeter.Realising.Judging;
using BenefitMeter.Realising.Targets;
using BenefitMeter.Time;

namespace BenefitMeter.FollowUp.Goals;

/// <summary>
/// The judgement of a goal's indicator as of the day of a round, from readers' figures (rules C2.1, DEC1): by the forecast at the
/// target date, by the plan to date if there are too few points, and by the actual after the target date.
/// </summary>
/// <param name="Observation">The observation of the latest closed period, or of the latest open period if none is closed.</param>
/// <param name="Realisation">The judgement of that observation.</param>
public sealed record GoalExpectation(Observation Observation, Realisation Realisation)
{
    /// <summary>Judges the figures of an indicator and unit again as of a day, with the data of today (decision 0051).</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="unitId">The id of the unit.</param>
    /// <param name="figures">Readers' current figures, which may include those of other indicators and units.</param>
    /// <param name="units">The organisation.</param>
    /// <param name="asOf">The as-of day (inclusive). Later periods are left out.</param>
    /// <returns>The judgement, or null if there is no figure up to that day.</returns>
    public static GoalExpectation? AsOf(
        IndicatorDefinition indicator, string unitId, IEnumerable<Figure> figures, UnitTree units, DateOnly asOf)
    {
        Figure[] known =
        [
            .. figures.Where(figure =>
                figure.IndicatorId == indicator.Id && figure.UnitId == unitId && figure.Structure == Structure.AsWas
                    && figure.Observation.Period is var period && period.Grain == indicator.Grain && period.LastDay <= asOf)
                .OrderBy(figure => figure.Observation.Period),
        ];
        if (known.Length == 0)
        {
            return null;
        }

        IndicatorDefinition expected = indicator with
        {
            // A round judges by the forecast as of its own day, from the figures that readers see now (decision 0051).
            Judging =
                indicator.Judging with { Basis = ResultBasis.Forecast, PeriodsInARow = 1, EnterMargin = 0, RecoverMargin = 0 },
        };
        SeriesContext series = new(
            expected,
            indicator.Targets is [.., var current] ? UnitTarget.For(current, indicator, unitId, units) : null,
            indicator.Targets is [var first, ..] ? UnitTarget.For(first, indicator, unitId, units) : null);
        Dictionary<Period, Realisation> published =
            known.ToDictionary(figure => figure.Observation.Period, figure => figure.Realisation);
        IReadOnlyList<Realisation> judged = SeriesJudge.Judge(
            series, [.. known.Select(figure => figure.Observation)],
            period => Baseline(published[period], published[period].Baseline, series.Target, period),
            period => Baseline(published[period], published[period].BaselineFirst, series.FirstTarget, period),
            ForecastFrom(indicator, known), asOf);
        int latest = Array.FindLastIndex(known, figure => figure.Observation.IsFinal);
        latest = latest >= 0 ? latest : known.Length - 1;
        return new GoalExpectation(known[latest].Observation, judged[latest]);
    }

    // With a cumulative target, the baseline of a figure is the baseline to date. Its reason says why a baseline cannot be used.
    private static BaselineValue? Baseline(Realisation published, decimal? baseline, UnitTarget? target, Period period)
    {
        string? reason = published.ResultReason
            is JudgingReason.BaselineContaminated or JudgingReason.DefinitionBreak or JudgingReason.SuppressedBaseline
            ? published.ResultReason
            : null;
        decimal? value = target?.Profile is { IsCumulative: true } ? baseline / YearPosition.Of(period).Number : baseline;
        return value is null && reason is null ? null : new BaselineValue(value, published.IsProvisional, reason);
    }

    // A forecast uses the figures of one definition version, after the baseline's window (rule 31).
    private static DateOnly ForecastFrom(IndicatorDefinition indicator, Figure[] known)
    {
        DateOnly window = indicator.Baseline is WindowBaseline measured ? measured.End : DateOnly.MinValue;
        int other = Array.FindLastIndex(known, figure => figure.DefinitionVersion != known[^1].DefinitionVersion);
        return other >= 0 && known[other].Observation.Period.End > window ? known[other].Observation.Period.End : window;
    }
}
