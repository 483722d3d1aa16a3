using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Definitions.Units;
using BenefitMeter.Time;

namespace BenefitMeter.Planning;

/// <summary>
/// What one run reads of one dataset: the columns it needs and the tallies that are gathered from them. A source either streams
/// its rows through <see cref="Measuring.Rows.RowAggregator"/>, or groups them itself and passes the groups to
/// <see cref="Measuring.Tallies.TallyBuilder"/>. Both ways give the same <see cref="Measuring.Tallies.DatasetTallies"/>
/// (decision 0071).
/// </summary>
public sealed record Extraction
{
    /// <summary>Gets the dataset.</summary>
    public required DatasetDefinition Dataset { get; init; }

    /// <summary>Gets the columns needed, each once. Rows pass their cells in this order.</summary>
    public required IReadOnlyList<ColumnNeed> Columns { get; init; }

    /// <summary>Gets the tallies, each once.</summary>
    public required IReadOnlyList<Tally> Tallies { get; init; }

    /// <summary>
    /// Gets the tally that counts every row, by the date of the first tally; null if no number of rows is expected.
    /// </summary>
    public AdditiveTally? RowCountTally { get; init; }

    /// <summary>Gets the organisation's calendar, which determines the local date of a moment.</summary>
    public required ReportingCalendar Calendar { get; init; }

    /// <summary>Gets the units, as of <see cref="AsOf"/>, to which codes are mapped.</summary>
    public required UnitTree Units { get; init; }

    /// <summary>
    /// Gets the last day that is measured (inclusive). Later rows are future rows, which are reported in a finding.
    /// </summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>
    /// Gets the names of the dates that place rows in time, of all tallies. Opening and closing dates are included.
    /// </summary>
    public required IReadOnlyList<string> PlacingDates { get; init; }

    /// <summary>
    /// Gets the resolution in time. Default <see cref="Bucket.Day"/>. It is <see cref="Bucket.Month"/> if whole months are enough
    /// for all indicators, and units change only on the first day of a month.
    /// </summary>
    public Bucket Bucket { get; init; }

    /// <summary>
    /// Gets the first day that is measured again. Periods that end before it remain as published. Null if everything is read and
    /// measured.
    /// </summary>
    public DateOnly? FirstDay { get; init; }

    /// <summary>
    /// Gets the first day that is read for a tally, where sums of earlier days are available from earlier runs. For a tally that
    /// is not in the dictionary, every day is read.
    /// </summary>
    public IReadOnlyDictionary<Tally, DateOnly> FirstDays { get; init; } = new Dictionary<Tally, DateOnly>();

    /// <summary>Gets the first day that is read for a tally; the calendar's first day if every day is read.</summary>
    public DateOnly FirstDayOf(Tally tally) => FirstDays.GetValueOrDefault(tally, DateOnly.MinValue);

    /// <summary>Gets the first day of the bucket that contains a day.</summary>
    public DateOnly BucketOf(DateOnly day) => Bucket == Bucket.Month ? new DateOnly(day.Year, day.Month, 1) : day;

    /// <summary>
    /// Gets the index of a column in <see cref="Columns"/>, by its name or by the name of one of the dataset's dates.
    /// </summary>
    /// <exception cref="KeyNotFoundException">The extraction does not need the column.</exception>
    public int IndexOf(string columnOrDate)
    {
        string column = Dataset.Dates.TryGetValue(columnOrDate, out DateColumn? date) ? date.Column : columnOrDate;
        for (int i = 0; i < Columns.Count; i++)
        {
            if (Columns[i].Column == column)
            {
                return i;
            }
        }

        throw new KeyNotFoundException($"The extraction of dataset '{Dataset.Id}' has no column '{columnOrDate}'.");
    }
}
