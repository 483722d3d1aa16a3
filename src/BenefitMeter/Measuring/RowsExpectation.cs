using BenefitMeter.Definitions.Units;
using BenefitMeter.Measuring.Tallies;
using BenefitMeter.Planning;
using BenefitMeter.Time;

namespace BenefitMeter.Measuring;

/// <summary>Tells a collapsed delivery from a small one (rule 30).</summary>
public static class RowsExpectation
{
    /// <summary>The closed periods that the median is taken of, at most.</summary>
    public const int MaxEarlierPeriods = 6;

    /// <summary>The closed periods before it that a period must have to be tested.</summary>
    public const int MinEarlierPeriods = 3;

    /// <summary>
    /// Gets the periods that a delivery reaches the end of, with their rows, in order of time: from the dataset's <c>from</c> or
    /// first row, whichever is earlier. Of days only Danish working days, for a Sunday is no collapse.
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
    /// Holds a period against the same period of the year before or, where that has no rows or was not read, against the median
    /// of the last closed periods before it. With fewer than three of those it is not tested.
    /// </summary>
    /// <param name="found">The period.</param>
    /// <param name="closed">All closed periods of the same reading.</param>
    /// <param name="atLeastPercent">The share of the usual number that is enough.</param>
    /// <param name="calendar">The organisation's calendar.</param>
    /// <returns>Null where the period has enough rows.</returns>
    public static RowsShortfall? FindShortfall(
        PeriodRows found, IEnumerable<PeriodRows> closed, decimal atLeastPercent, ReportingCalendar calendar)
    {
        PeriodRows[] earlier = [.. closed.Where(each => each.Period < found.Period)];
        if (earlier.Length < MinEarlierPeriods)
        {
            return null;
        }

        Period yearBefore = calendar.SamePeriodYearsBefore(found.Period, 1).Period;
        return Array.Find(earlier, each => each.Period == yearBefore) is { Rows: > 0 and var rows }
            ? ShortfallBelow(found, rows, UsualRowsBasis.LastYear, atLeastPercent)
            : ShortfallBelow(
                found, Median.Of(earlier.TakeLast(MaxEarlierPeriods).Select(each => (decimal)each.Rows)),
                UsualRowsBasis.EarlierPeriods, atLeastPercent);
    }

    /// <summary>Holds a period against a usual number.</summary>
    /// <returns>Null where the period has enough rows.</returns>
    public static RowsShortfall? ShortfallBelow(PeriodRows found, decimal usual, UsualRowsBasis basis, decimal atLeastPercent) =>
        found.Rows * 100 < atLeastPercent * usual ? new RowsShortfall(found, usual, basis) : null;

    /// <summary>Gets what counts the rows of a period that consists of whole buckets.</summary>
    /// <exception cref="InvalidOperationException">
    /// The rows were not counted: see <see cref="Extraction.RowCountTally"/>.
    /// </exception>
    public static Func<Period, long> RowCounter(DatasetTallies tallies)
    {
        Extraction extraction = tallies.Extraction;
        Tally counted = extraction.RowCountTally
            ?? throw new InvalidOperationException($"Of '{extraction.Dataset.Id}' no rows are expected.");
        var rows = new TallyByUnit(tallies, counted, Structure.AsWas);
        return period => rows.Sums(extraction.Units.Root.Id, period).Rows;
    }

    /// <summary>Tells whether rows are waited for in a period: not on a single day that is no working day.</summary>
    public static bool IsExpected(Period period) =>
        period.Grain != PeriodGrain.Day || WorkingDays.IsWorkingDay(period.Start, excludeHolidays: true);
}
