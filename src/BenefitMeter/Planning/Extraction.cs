using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Definitions.Units;
using BenefitMeter.Time;

namespace BenefitMeter.Planning;

/// <summary>
/// What one run asks of one dataset: the columns it needs, and the tallies they feed. A source answers it by streaming rows
/// through <see cref="Measuring.Rows.RowAggregator"/> or by grouping them itself and handing the groups to
/// <see cref="Measuring.Tallies.TallyBuilder"/>; both ways give the same <see cref="Measuring.Tallies.DatasetTallies"/>.
/// </summary>
public sealed record Extraction
{
    /// <summary>Gets the dataset.</summary>
    public required DatasetDefinition Dataset { get; init; }

    /// <summary>Gets the columns needed, each once, in the order that rows hand over their cells.</summary>
    public required IReadOnlyList<ColumnNeed> Columns { get; init; }

    /// <summary>Gets the tallies, each once.</summary>
    public required IReadOnlyList<Tally> Tallies { get; init; }

    /// <summary>
    /// Gets the one of them that counts every row, by the date of the first; null where no number of rows is expected.
    /// </summary>
    public AdditiveTally? RowCountTally { get; init; }

    /// <summary>Gets the organisation's calendar, which tells a moment's local date.</summary>
    public required ReportingCalendar Calendar { get; init; }

    /// <summary>Gets the units that codes are mapped to, as of <see cref="AsOf"/>.</summary>
    public required UnitTree Units { get; init; }

    /// <summary>Gets the last day that is looked at (inclusive); later rows are future rows, a finding.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Gets the names of the dates that place rows: of every tally, opening and closing dates included.</summary>
    public required IReadOnlyList<string> PlacingDates { get; init; }

    /// <summary>
    /// Gets how finely time is kept; a day unless the planner found that whole months are enough, of units too.
    /// </summary>
    public Bucket Bucket { get; init; }

    /// <summary>
    /// Gets the first day that is measured again; periods that end before it stay as they were published. Null where everything
    /// is read and measured.
    /// </summary>
    public DateOnly? FirstDay { get; init; }

    /// <summary>
    /// Gets the first day that a tally takes, where its earlier days are known from earlier runs; a tally that is not in it
    /// takes every day.
    /// </summary>
    public IReadOnlyDictionary<Tally, DateOnly> FirstDays { get; init; } = new Dictionary<Tally, DateOnly>();

    /// <summary>Gets the first day that a tally takes; the calendar's first day where it takes every one.</summary>
    public DateOnly FirstDayOf(Tally tally) => FirstDays.GetValueOrDefault(tally, DateOnly.MinValue);

    /// <summary>Gets the first day of the bucket that a day lies in.</summary>
    public DateOnly BucketOf(DateOnly day) => Bucket == Bucket.Month ? new DateOnly(day.Year, day.Month, 1) : day;

    /// <summary>
    /// Gets a column's place in <see cref="Columns"/> by its name or by the name of one of the dataset's dates.
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

        throw new KeyNotFoundException($"Dataset '{Dataset.Id}' needs no column '{columnOrDate}'.");
    }
}
