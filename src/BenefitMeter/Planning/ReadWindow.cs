using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Definitions.Units;
using BenefitMeter.Time;

namespace BenefitMeter.Planning;

/// <summary>
/// Determines how far back a run must read if an earlier run stored the sums before that (rules E6, 23 and 30). It reads open
/// periods and late rows, not the whole history. Days that no run covered are caught up, because the window starts from the
/// earlier run.
/// </summary>
public static class ReadWindow
{
    /// <summary>
    /// Gets the first day that must be read again. It is found from the last day that could still change, which lies
    /// <c>late-rows</c> days before the end of the data of the earlier run or, if that is earlier, as many days before its as-of
    /// day as an indicator needs to close. The first day is the start of the period before the one that contains that day; of
    /// several indicators, with their grains, the earliest one counts.
    /// </summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="indicators">The indicators measured on it.</param>
    /// <param name="units">The units.</param>
    /// <param name="previous">The extent of the earlier run.</param>
    /// <param name="asOf">The last day that is measured now (inclusive).</param>
    /// <param name="calendar">The organisation's calendar.</param>
    /// <returns>
    /// Null if everything must be read: the dataset does not say how late its rows come; its rows are persons (whether a number
    /// is small shows only in the whole history; rule 22); there are no indicators; the grain of an indicator is
    /// <see cref="PeriodGrain.All"/>; the as-of day is before that of the earlier run; or the units have changed since.
    /// </returns>
    public static DateOnly? FirstDay(
        DatasetDefinition dataset, IReadOnlyCollection<IndicatorDefinition> indicators, UnitTree units, PreviousRead previous,
        DateOnly asOf, ReportingCalendar calendar)
    {
        // Without late-rows there is no limit to what may still change, so everything is read (decision 0015).
        if (dataset.LateRowsDays == 0 || dataset.RowsArePersons || indicators.Count == 0
            || indicators.Any(indicator => indicator.Grain == PeriodGrain.All)
            || previous.AsOf > asOf || units.ChangeDays.Any(day => day > previous.AsOf && day <= asOf))
        {
            return null;
        }

        DateOnly delivered = previous.DataThrough < previous.AsOf ? previous.DataThrough : previous.AsOf;
        return indicators.Min(indicator =>
        {
            DateOnly late = delivered.AddDays(-dataset.LateRowsDays);
            DateOnly closing = previous.AsOf.AddDays(-indicator.ClosingDays);
            DateOnly openPeriodStart = calendar.PeriodOf(late < closing ? late : closing, indicator.Grain).Start;
            return calendar.PeriodOf(openPeriodStart.AddDays(-1), indicator.Grain).Start;
        });
    }

    /// <summary>
    /// Gets the first day that must be read for a tally, so that every period that is measured again is measured completely.
    /// </summary>
    /// <param name="tally">
    /// The tally. Sums continue from those that were stored. Values and texts start with the longest period to which the first
    /// day belongs. Open rows are always counted from the first day of all (rule 24).
    /// </param>
    /// <param name="indicators">The indicators that use the tally.</param>
    /// <param name="first">The first day that is read again.</param>
    /// <param name="calendar">The organisation's calendar.</param>
    public static DateOnly FirstDayOf(
        Tally tally, IEnumerable<IndicatorDefinition> indicators, DateOnly first, ReportingCalendar calendar) => tally switch
        {
            AdditiveTally => first,
            OpenTally => DateOnly.MinValue,
            _ => indicators.Min(indicator => indicator.Baseline is WindowBaseline or SeasonalBaseline or VolumeAdjustedBaseline
                ? DateOnly.MinValue
                : indicator.Grains.Min(grain =>
                    grain == PeriodGrain.All ? DateOnly.MinValue : calendar.PeriodOf(first, grain).Start)),
        };
}

/// <summary>The extent of the last run that read a dataset.</summary>
/// <param name="AsOf">The as-of day of the run (inclusive).</param>
/// <param name="DataThrough">The last day of its data (inclusive).</param>
public sealed record PreviousRead(DateOnly AsOf, DateOnly DataThrough);
