using BenefitMeter.Planning;

namespace BenefitMeter.Measuring;

/// <summary>
/// Gathers a dataset's tallies, whether rows are folded one by one or a database hands over groups: equal rows give equal
/// tallies in any order and any grouping. A tally is named by its place in <see cref="Extraction.Tallies"/>, a unit by the code
/// the source writes (null or empty where there is none; ignored where the dataset has no unit column). Days are local; where
/// <see cref="Extraction.Bucket"/> is <see cref="Bucket.Month"/> any day of the month will do, as long as days after
/// <see cref="Extraction.AsOf"/> are not mixed with days before it. Days after as-of are left out of every tally. Not safe
/// for use by several threads at once. Memory grows with tallies × units × buckets and the distinct values of percentiles and
/// distinct counts, never with rows.
/// </summary>
public sealed class TallyBuilder
{
    /// <summary>Makes an empty builder.</summary>
    public TallyBuilder(Extraction extraction) => Extraction = extraction;

    /// <summary>Gets what is asked.</summary>
    public Extraction Extraction { get; }

    /// <summary>Counts rows that were read, kept or not.</summary>
    public void CountRead(long rows) => throw new NotSupportedException();

    /// <summary>
    /// Counts rows that were kept: readable, and the last of their key. Every kept row is counted here once, whether a date
    /// places it or not; rows with a code that no unit has become a finding.
    /// </summary>
    public void CountKept(string? unitCode, long rows) => throw new NotSupportedException();

    /// <summary>
    /// Tells that rows lie at a day by one of the dates that place rows. Says how far the data reach, from and until when a
    /// unit delivered, and which rows lie in the future (a finding). Of a group over several days give the first day with
    /// the rows, and the last day with 0 rows; days after as-of in a group of their own.
    /// </summary>
    /// <param name="placingDate">The date's place in <see cref="Extraction.PlacingDates"/>.</param>
    /// <param name="unitCode">The unit's code.</param>
    /// <param name="day">The local day.</param>
    /// <param name="rows">How many rows.</param>
    public void Seen(int placingDate, string? unitCode, DateOnly day, long rows) => throw new NotSupportedException();

    /// <summary>Tells a day that the column of <see cref="Definitions.CompleteThroughKind.Column"/> holds; the largest counts.</summary>
    public void SeenCompleteThrough(DateOnly day) => throw new NotSupportedException();

    /// <summary>Adds rows to an additive tally.</summary>
    /// <param name="tally">The tally's place.</param>
    /// <param name="unitCode">The unit's code.</param>
    /// <param name="day">The local day.</param>
    /// <param name="rows">The rows that the tally's filter lets through.</param>
    /// <param name="filled">Those of them that have a value; 0 where the tally only counts.</param>
    /// <param name="sum">The sum of those values (of a duration as <see cref="Durations.Of"/> gives it); 0 where the tally only counts.</param>
    /// <exception cref="OverflowException">The sum needs more digits than a decimal has.</exception>
    public void AddRows(int tally, string? unitCode, DateOnly day, long rows, long filled, decimal sum) => throw new NotSupportedException();

    /// <summary>Adds equal values to a tally of values.</summary>
    /// <param name="tally">The tally's place.</param>
    /// <param name="unitCode">The unit's code.</param>
    /// <param name="day">The local day.</param>
    /// <param name="value">The value; of a duration as <see cref="Durations.Of"/> gives it.</param>
    /// <param name="count">How many rows have it.</param>
    public void AddValue(int tally, string? unitCode, DateOnly day, decimal value, long count) => throw new NotSupportedException();

    /// <summary>Adds a filled text to a tally of different values.</summary>
    public void AddDistinct(int tally, string? unitCode, DateOnly day, string text) => throw new NotSupportedException();

    /// <summary>
    /// Adds rows to a tally of open rows. Rows closed before the day they opened are never open; a closing day after as-of
    /// counts as still open; a row opened and closed on one day is not open at its end.
    /// </summary>
    /// <param name="tally">The tally's place.</param>
    /// <param name="unitCode">The unit's code.</param>
    /// <param name="opened">The local opening day.</param>
    /// <param name="closed">The local closing day; null where the rows are not closed.</param>
    /// <param name="rows">How many rows.</param>
    public void AddOpen(int tally, string? unitCode, DateOnly opened, DateOnly? closed, long rows) => throw new NotSupportedException();

    /// <summary>Adds a finding as it stands.</summary>
    public void AddFinding(MeasuringFinding finding) => throw new NotSupportedException();

    /// <summary>Tells of an unreadable cell: the first 20 of a column are listed with their places, the rest counted in one finding.</summary>
    /// <param name="place">The file or table and line.</param>
    /// <param name="column">The column.</param>
    /// <param name="shape">The value's shape, never the value.</param>
    public void AddUnreadable(string place, string column, string? shape) => throw new NotSupportedException();

    /// <summary>Tells of rows whose duration is negative in a tally, kept or left out as the indicator says.</summary>
    public void AddNegative(int tally, long rows) => throw new NotSupportedException();

    /// <summary>Completes the tallies. The builder is not used afterwards.</summary>
    /// <param name="deliveredThrough">The day the source itself knows its delivery to reach (inclusive), for
    /// <see cref="Definitions.CompleteThroughKind.FileDate"/>; null where it knows none; ignored for the other kinds.</param>
    /// <exception cref="OverflowException">A running sum needs more digits than a decimal has.</exception>
    public DatasetTallies Complete(DateOnly? deliveredThrough) => throw new NotSupportedException();
}
