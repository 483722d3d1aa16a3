using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Measuring.Tallies;
using BenefitMeter.Realising;
using BenefitMeter.Realising.Judging;
using BenefitMeter.Time;

namespace BenefitMeter.Assessing;

/// <summary>
/// All that an assessment rests on: what was read of a run's datasets, and what was published before. The same input always gives
/// the same assessment, so that a dry run shows what a run publishes.
/// </summary>
/// <param name="Catalogue">The catalogue.</param>
/// <param name="Calendar">The organisation's calendar.</param>
/// <param name="Scope">What is asked.</param>
/// <param name="Now">The moment, in UTC, that counts as now.</param>
/// <param name="Datasets">The datasets of the run.</param>
/// <param name="Tallies">What was read of them, by dataset; a dataset that could not be read has none.</param>
/// <param name="State">What was published before.</param>
public sealed record AssessmentInput(
    Catalogue Catalogue, ReportingCalendar Calendar, AssessmentScope Scope, DateTime Now, IReadOnlyList<string> Datasets,
    IReadOnlyDictionary<string, DatasetTallies> Tallies, PublishedState State)
{
    /// <summary>
    /// Gets whether the next run may read only what can have changed since this one (rule E6); default no.
    /// </summary>
    public bool IsRemembered { get; init; }

    /// <summary>Measures the indicators. At least one dataset must have been read.</summary>
    public MeasuredRun Measure() => new(this);

    /// <summary>
    /// Assesses a run whose datasets could not be read: though nothing was delivered, time has passed, and figures can have
    /// grown too old to be judged (rule 28).
    /// </summary>
    public Assessment Age() => Age(Scope.Indicators);

    internal Assessment Age(IReadOnlyList<IndicatorDefinition> indicators)
    {
        HashSet<string> ids = [.. indicators.Select(indicator => indicator.Id)];
        FigureChange[] stale =
        [
            .. StaleFigures.Find(State.Figures.Where(figure => ids.Contains(figure.IndicatorId)), Catalogue, Scope.AsOf)
                .Where(change => Scope.Covers(change.New!.Observation.Period)),
        ];
        return new Assessment
        {
            Changes = stale,
            Findings =
            [
                .. DeliveryFindings.Find(Catalogue, Calendar, Now, Datasets.Select(id => (id, ReachOf(id)))),
                .. StaleFinding.Of(stale, Catalogue),
            ],
        };
    }

    // Of a dataset that delivered nothing now, what it delivered before counts.
    private DateOnly? ReachOf(string datasetId) => Tallies.TryGetValue(datasetId, out DatasetTallies? delivered)
        ? delivered.Reach
        : State.Watermarks.FirstOrDefault(watermark => watermark.DatasetId == datasetId)?.DataThrough;
}
