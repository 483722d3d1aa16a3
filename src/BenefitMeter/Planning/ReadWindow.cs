using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Definitions.Units;
using BenefitMeter.Time;

namespace BenefitMeter.Planning;

/// <summary>
/// How far back a run must read when an earlier run has kept what came before (rules E6, 23 and 30): open
/// periods and late rows, never the whole history. Days that no run covered are caught up, because it starts from the earlier
/// run.
/// </summary>
public static class ReadWindow
{
    /// <summary>
    /// Gets the first day to read again: the start of the period, in the grain of any of the indicators, before the one that
    /// holds the last day that could still change. That day lies <c>late-rows</c> before the end of what was delivered to the
    /// earlier run, or as many days before its as-of as an indicator needs to close.
    /// </summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="indicators">The indicators measured on it.</param>
    /// <param name="units">The units.</param>
    /// <param name="previous">What the earlier run read.</param>
    /// <param name="asOf">The last day that is looked at now (inclusive).</param>
    /// <param name="calendar">The organisation's calendar.</param>
    /// <returns>Null where everything must be read: the dataset does not say how late its rows come, its rows
    /// are persons (whether a number is small shows only in the whole history; rule 22), an indicator has no grain of
    /// its own but "all", as-of went back, or the organisation of today has changed since.</returns>
    public static DateOnly? FirstDay(
        DatasetDefinition dataset, IReadOnlyCollection<IndicatorDefinition> indicators, UnitTree units, PreviousRead previous,
        DateOnly asOf, ReportingCalendar calendar)
    {
        // Without late-rows nobody can say what may still change, so everything is read (decision 0015).
        if (dataset.LateRowsDays == 0 || dataset.RowsArePersons || indicators.Count == 0
            || indicators.Any(indicator => indicator.Grain == PeriodGrain.All)
            || previous.AsOf > asOf || units.ChangeDays.Any(day => day > previous.AsOf && day <= asOf))
        {
            return null;
        }

        DateOnly delivered = previous.DataThrough < previous.AsOf ? previous.DataThrough : previous.AsOf;
        return indicators.Min(indicator =>
        {
            int days = Math.Max(dataset.LateRowsDays, indicator.ClosingDays + previous.AsOf.DayNumber - delivered.DayNumber);
            DateOnly open = calendar.PeriodOf(delivered.AddDays(-days), indicator.Grain).Start;
            return calendar.PeriodOf(open.AddDays(-1), indicator.Grain).Start;
        });
    }

    /// <summary>Gets the first day that a tally takes, so that every period that is measured again is measured whole.</summary>
    /// <param name="tally">The tally: sums go on from what was kept, values and texts start with the longest period that they
    /// belong to, and open rows are always counted from the first (rule 24).</param>
    /// <param name="indicators">The indicators that use it.</param>
    /// <param name="first">The first day to read again.</param>
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

/// <summary>What the last run read of a dataset.</summary>
/// <param name="AsOf">The day it was measured as of.</param>
/// <param name="DataThrough">The day its data reached to.</param>
public sealed record PreviousRead(DateOnly AsOf, DateOnly DataThrough);
