using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Planning;
using BenefitMeter.Time;

namespace BenefitMeter.Assessing;

/// <summary>What an assessment is asked for.</summary>
/// <param name="Indicators">The indicators to assess.</param>
/// <param name="AsOf">The last day looked at (inclusive, local).</param>
/// <param name="From">The first day whose periods may change; null for no bound.</param>
/// <param name="Until">The day after the last one whose periods may change; null for no bound.</param>
public sealed record AssessmentScope(
    IReadOnlyList<IndicatorDefinition> Indicators, DateOnly AsOf, DateOnly? From, DateOnly? Until)
{
    /// <summary>Gets whether the caller named periods, so that closed ones take a changed definition too (rule 12).</summary>
    public bool IsBackfill => From is not null || Until is not null;

    /// <summary>
    /// Returns whether a period may change: a bound touches every period that overlaps it, so that a quarter changes with its
    /// month.
    /// </summary>
    public bool Covers(Period period) =>
        (From is not { } from || period.End > from) && (Until is not { } until || period.Start < until);

    /// <summary>
    /// Gets the indicators that must be measured together: those asked for, and where rows are persons every other active one
    /// of the same datasets, for one figure may disclose another (rule 22).
    /// </summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="datasets">The datasets of the run.</param>
    // One figure of persons may disclose another, so all are measured (decision 0036).
    public IReadOnlyList<IndicatorDefinition> MeasuredTogether(Catalogue catalogue, IReadOnlyCollection<string> datasets) =>
        !datasets.Any(dataset => catalogue.Datasets[dataset].RowsArePersons) ? Indicators :
        [
            .. Indicators.Concat(catalogue.Indicators.Values.Where(indicator => indicator.State == IndicatorState.Active
                && ExtractionPlan.WithVolumeIndicators(catalogue, [indicator]).SelectMany(each => each.DatasetIds)
                    .All(datasets.Contains)))
                .DistinctBy(indicator => indicator.Id),
        ];

    /// <summary>
    /// Gets the first day that must be read and measured again after an earlier read of a dataset; null if all days must (rule
    /// E6).
    /// </summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="calendar">The organisation's calendar.</param>
    /// <param name="datasetId">The dataset.</param>
    /// <param name="last">The earlier read.</param>
    public DateOnly? FirstDayAfter(Catalogue catalogue, ReportingCalendar calendar, string datasetId, PreviousRead last) =>
        ReadWindow.FirstDay(
            catalogue.Datasets[datasetId], [.. Indicators.Where(indicator => indicator.DatasetIds.Contains(datasetId))],
            catalogue.Organisation.Units, last, AsOf, calendar);
}
