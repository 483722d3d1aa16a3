using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Time;

namespace BenefitMeter.Planning;

/// <summary>
/// Selects the sums stored by earlier runs that a run needs, so that the time to read them does not grow with the history.
/// </summary>
public static class TallySnapshotSpans
{
    private const int EarlierPeriods = 8;

    /// <summary>
    /// Gets the days before the first one that is read again whose sums are needed: the earlier part of longer periods, the
    /// windows of baselines, and the periods with whose number of rows the new rows are compared. All days are needed if an
    /// indicator publishes <see cref="PeriodGrain.All"/> or has a seasonal or volume-adjusted baseline, because those use days of
    /// their own.
    /// </summary>
    /// <param name="firstDay">The first day that is read again.</param>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="extraction">The extraction of the dataset.</param>
    /// <param name="indicators">The indicators that are measured.</param>
    /// <param name="calendar">The organisation's calendar.</param>
    /// <returns>The spans of days. They may overlap.</returns>
    public static IReadOnlyList<DaySpan> NeededBefore(
        DateOnly firstDay, Catalogue catalogue, Extraction extraction, IReadOnlyList<IndicatorDefinition> indicators,
        ReportingCalendar calendar)
    {
        if (indicators.Any(indicator =>
            indicator.Grains.Contains(PeriodGrain.All) || indicator.Baseline is SeasonalBaseline or VolumeAdjustedBaseline))
        {
            return [new DaySpan(DateOnly.MinValue, firstDay)];
        }

        IEnumerable<DateOnly> starts =
            indicators.SelectMany(indicator => indicator.Grains).Select(grain => calendar.PeriodOf(firstDay, grain).Start);
        DateOnly first = extraction.RowCountTally is null ? starts.Min()
            : starts.Append(FirstUsualDay(firstDay, PublishedGrain.Finest(catalogue, extraction.Dataset.Id), calendar)).Min();
        return
        [
            .. indicators.Select(indicator => indicator.Baseline).OfType<WindowBaseline>()
                .Select(window => new DaySpan(window.Start, window.End).Intersect(new DaySpan(DateOnly.MinValue, first)))
                .Append(new DaySpan(first, firstDay)).Where(days => !days.IsEmpty).Distinct(),
        ];
    }

    // The start of the same period a year before or of the last eight periods, whichever is earlier. Of days only working days
    // are compared, so weeks are counted back instead.
    private static DateOnly FirstUsualDay(DateOnly firstDay, PeriodGrain grain, ReportingCalendar calendar)
    {
        Period period = calendar.PeriodOf(firstDay, grain == PeriodGrain.Day ? PeriodGrain.Week : grain);
        DateOnly yearBefore = calendar.SamePeriodYearsBefore(period, 1).Start;
        for (int i = 0; i < EarlierPeriods; i++)
        {
            period = calendar.Previous(period);
        }

        return period.Start < yearBefore ? period.Start : yearBefore;
    }
}
