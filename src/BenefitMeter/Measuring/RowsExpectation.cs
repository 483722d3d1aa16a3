using BenefitMeter.Definitions.Units;
using BenefitMeter.Measuring.Tallies;
using BenefitMeter.Planning;
using BenefitMeter.Time;

namespace BenefitMeter.Measuring;

/// <summary>Detects deliveries that have collapsed, as opposed to deliveries that are just small (rule 30).</summary>
public static class RowsExpectation
{
    /// <summary>The maximum number of closed periods from which the median is calculated.</summary>
    public const int MaxEarlierPeriods = 6;

    /// <summary>The number of earlier closed periods that are required before a period is tested.</summary>
    public const int MinEarlierPeriods = 3;

    /// <summary>
    /// Gets the periods that the delivery reaches the end of, with their numbers of rows, in chronological order. The first
    /// period contains the dataset's <c>from</c> or its first row, whichever is earlier. Of single days, only Danish working days
    /// are included, because a Sunday without rows is not a collapse.
    /// </summary>
    /// <exception cref="InvalidOperationException">
    /// The rows were not counted: see <see cref="Extraction.RowCountTally"/>.
    /// </exception>
    public static IReadOnlyList<PeriodRows> ClosedPeriods(DatasetTallies tallies, PeriodGrain grain)
    {
        Extraction extraction = tallies.Extraction;
        Func<Period, long> rowsIn = RowCounter(tallies);
        DateOnly? first = extraction.Dataset.From < tallies.FirstDay ? extraction.Dataset.From : tallies.FirstDay;
        return first is not { } from || tallies.Reach is not { } reach ? [] :
        [
            .. extraction.Calendar.Periods(from, reach, grain)
                .Where(period => period.LastDay <= reach && IsExpected(period))
                .Select(period => new PeriodRows(period, rowsIn(period))),
        ];
    }

    /// <summary>
    /// Compares a period with the same period of the year before. If that period has no rows or was not read, the comparison is
    /// with the median of up to six closed periods before it. A period with fewer than three earlier closed periods is not
    /// tested.
    /// </summary>
    /// <param name="found">The period to test.</param>
    /// <param name="closed">All closed periods of the same read.</param>
    /// <param name="atLeastPercent">The percentage of the usual number of rows that is enough.</param>
    /// <param name="calendar">The organisation's calendar.</param>
    /// <returns>The shortfall, or null if the period has enough rows or is not tested.</returns>
    public static RowsShortfall? FindShortfall(
        PeriodRows found, IEnumerable<PeriodRows> closed, decimal atLeastPercent, ReportingCalendar calendar)
    {
        PeriodRows[] earlier = [.. closed.Where(each => each.Period < found.Period)];
        if (earlier.Length < MinEarlierPeriods)
        {
            return null;
        }

        Period yearBefore = calendar.SamePeriodYearsBefore(found.Period, 1);
        return Array.Find(earlier, each => each.Period == yearBefore) is { Rows: > 0 and var rows }
            ? ShortfallBelow(found, rows, UsualRowsBasis.LastYear, atLeastPercent)
            : ShortfallBelow(
                found, Median.Of(earlier.TakeLast(MaxEarlierPeriods).Select(each => (decimal)each.Rows)),
                UsualRowsBasis.EarlierPeriods, atLeastPercent);
    }

    /// <summary>Compares a period with a usual number of rows.</summary>
    /// <returns>The shortfall, or null if the period has enough rows.</returns>
    public static RowsShortfall? ShortfallBelow(PeriodRows found, decimal usual, UsualRowsBasis basis, decimal atLeastPercent) =>
        found.Rows * 100 < atLeastPercent * usual ? new RowsShortfall(found, usual, basis) : null;

    /// <summary>Creates a function that counts the rows of a period. The period must consist of whole buckets.</summary>
    /// <exception cref="InvalidOperationException">
    /// The rows were not counted: see <see cref="Extraction.RowCountTally"/>.
    /// </exception>
    public static Func<Period, long> RowCounter(DatasetTallies tallies)
    {
        Extraction extraction = tallies.Extraction;
        Tally counted = extraction.RowCountTally
            ?? throw new InvalidOperationException($"No rows are expected of dataset '{extraction.Dataset.Id}'.");
        var rows = new TallyByUnit(tallies, counted, Structure.AsWas);
        return period => rows.Sums(extraction.Units.Root.Id, period).Rows;
    }

    /// <summary>
    /// Determines whether rows are expected in a period. Only a single day that is not a working day has none to expect.
    /// </summary>
    public static bool IsExpected(Period period) =>
        period.Grain != PeriodGrain.Day || WorkingDays.IsWorkingDay(period.Start, excludeHolidays: true);
}
