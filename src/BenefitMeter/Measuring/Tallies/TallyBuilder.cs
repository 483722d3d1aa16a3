using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Definitions.Units;
using BenefitMeter.Measuring.Rows;
using BenefitMeter.Planning;

namespace BenefitMeter.Measuring.Tallies;

/// <summary>
/// Collects the tallies of a dataset, from single rows or from groups that a database has counted. Equal rows give equal tallies
/// in any order and grouping. Days after <see cref="Extraction.AsOf"/> and before <see cref="Extraction.FirstDayOf"/> are left
/// out of a tally.
/// </summary>
/// <remarks>
/// A tally is identified by its index in <see cref="Extraction.Tallies"/>. A unit is identified by the code in the source: null
/// or empty if there is none, and ignored if the dataset has no unit column. Days are local. If <see cref="Extraction.Bucket"/>
/// is <see cref="Bucket.Month"/>, any day of the month may be given, because no unit changes within such a month; days after
/// as-of must not be mixed with days before it. Memory grows with tallies × units × buckets and with the distinct values of
/// percentiles and distinct counts, never with rows. Not thread-safe.
/// </remarks>
public sealed class TallyBuilder
{
    private readonly UnitCodes codes;
    private readonly FindingLog findings;
    private readonly BucketTable<RowSums>[] sums;
    private readonly BucketTable<ValueCounts>[] values;
    private readonly ValueIndex numbers = new();
    private readonly BucketTable<HashSet<string>>[] texts;
    private readonly BucketTable<StockMovement>[] movements;
    private readonly BucketIndex bucketIndex = new();
    private readonly DateOnly[] firstDays;
    private DateOnly? completeThrough;
    private long rowsRead;
    private long rowsKept;

    /// <summary>Creates an empty builder.</summary>
    public TallyBuilder(Extraction extraction)
    {
        Extraction = extraction;
        codes = new UnitCodes(extraction);
        findings = new FindingLog(extraction);
        firstDays = [.. extraction.Tallies.Select(extraction.FirstDayOf)];
        sums = Tables<AdditiveTally, RowSums>();
        values = Tables<ValuesTally, ValueCounts>();
        texts = Tables<DistinctTally, HashSet<string>>();
        movements = Tables<OpenTally, StockMovement>();
    }

    /// <summary>Gets the extraction.</summary>
    public Extraction Extraction { get; }

    /// <summary>Counts rows read, kept or not.</summary>
    public void CountRead(long rows) => rowsRead += rows;

    /// <summary>
    /// Counts rows kept: those that are readable and the last of their key. Call it once for every row kept, whether or not a
    /// date places the row. Rows with a code that no unit has become a finding.
    /// </summary>
    public void CountKept(string? unitCode, long rows)
    {
        rowsKept += rows;
        codes.CountKept(unitCode, rows);
    }

    /// <summary>
    /// Records that one of the placing dates puts rows on a day. Determines how far the data reach, from when to when a unit
    /// delivered, which rows are in the future, and which rows have a code whose unit did not exist on that day (findings).
    /// </summary>
    /// <param name="placingDate">The index of the date in <see cref="Extraction.PlacingDates"/>.</param>
    /// <param name="unitCode">The unit's code.</param>
    /// <param name="day">The local day.</param>
    /// <param name="rows">How many rows.</param>
    /// <remarks>
    /// For a group of rows over several days, call it for the first day with the number of rows, and for the last day with 0
    /// rows. Days after as-of must be in a group of their own.
    /// </remarks>
    public void RecordDay(int placingDate, string? unitCode, DateOnly day, long rows) =>
        RecordDay(placingDate, CodeIndexOf(unitCode), day, rows);

    /// <summary>Records a day in the column of <see cref="CompleteThroughKind.Column"/>. The latest day counts.</summary>
    public void RecordCompleteThrough(DateOnly day) => completeThrough = completeThrough > day ? completeThrough : day;

    /// <summary>Adds rows to an additive tally.</summary>
    /// <param name="tally">The index of the tally.</param>
    /// <param name="unitCode">The unit's code.</param>
    /// <param name="day">The local day.</param>
    /// <param name="rows">The rows that pass the tally's filter.</param>
    /// <param name="filled">The rows among them that have a value; 0 if the tally only counts.</param>
    /// <param name="sum">
    /// The sum of those values, for a duration as returned by <see cref="Durations.Between"/>; 0 if the tally only counts.
    /// </param>
    /// <exception cref="OverflowException">The sum needs more digits than a decimal has.</exception>
    public void AddRows(int tally, string? unitCode, DateOnly day, long rows, long filled, decimal sum) =>
        AddRows(tally, BucketOf(CodeIndexOf(unitCode), day), day, new RowSums(rows, filled, sum));

    /// <summary>Adds equal values to a tally of values.</summary>
    /// <param name="tally">The index of the tally.</param>
    /// <param name="unitCode">The unit's code.</param>
    /// <param name="day">The local day.</param>
    /// <param name="value">The value; for a duration as returned by <see cref="Durations.Between"/>.</param>
    /// <param name="count">The number of rows that have it.</param>
    public void AddValue(int tally, string? unitCode, DateOnly day, decimal value, long count) =>
        AddValue(tally, BucketOf(CodeIndexOf(unitCode), day), day, value, count);

    /// <summary>Adds a text that is not empty to a tally of distinct values.</summary>
    public void AddDistinct(int tally, string? unitCode, DateOnly day, string text) =>
        AddDistinct(tally, BucketOf(CodeIndexOf(unitCode), day), day, text);

    /// <summary>
    /// Adds rows to a tally of open rows. Rows that were closed before the day they were opened are never open (a finding). Rows
    /// with a closing day after as-of count as open. Rows opened and closed on the same day are not open at its end.
    /// </summary>
    /// <param name="tally">The index of the tally.</param>
    /// <param name="unitCode">The unit's code.</param>
    /// <param name="opened">The local opening day.</param>
    /// <param name="closed">The local closing day, or null if the rows are not closed.</param>
    /// <param name="rows">The number of rows.</param>
    public void AddOpen(int tally, string? unitCode, DateOnly opened, DateOnly? closed, long rows) =>
        AddOpen(tally, CodeIndexOf(unitCode), opened, closed, rows);

    /// <summary>Adds a finding unchanged.</summary>
    public void AddFinding(MeasuringFinding finding) => findings.Add(finding);

    /// <summary>
    /// Reports an unreadable cell. The first 20 of a column are listed with their locations; the rest are counted in one finding.
    /// </summary>
    /// <param name="location">The file or table, and the line.</param>
    /// <param name="column">The column.</param>
    /// <param name="shape">The shape of the value, never the value itself.</param>
    public void AddUnreadable(string location, string column, string? shape) => findings.AddUnreadable(location, column, shape);

    /// <summary>
    /// Reports rows of a tally, placed up to as-of, whose duration is negative. The indicator decides whether they are kept. A
    /// duration that is left out is not in the sum and not counted as filled, but its row still counts.
    /// </summary>
    public void AddNegative(int tally, long rows) => findings.AddNegative(tally, rows);

    /// <summary>Completes the tallies. The builder must not be used afterwards.</summary>
    /// <param name="deliveredThrough">
    /// The day the source states its delivery to reach, inclusive, or null if it states none. Used for
    /// <see cref="CompleteThroughKind.FileDate"/> only.
    /// </param>
    public DatasetTallies Complete(DateOnly? deliveredThrough)
    {
        IReadOnlyDictionary<string, object>[] gathered = [.. Extraction.Tallies.Select((tally, index) => Freeze(tally, index))];
        Dictionary<string, DayRange> daysByUnit = codes.DaysByUnit();
        DateOnly? reach = ReachOf(daysByUnit, deliveredThrough);
        IReadOnlyList<InheritedOpenRows> inherited = InheritedOpenRows.Find(Extraction, gathered, reach);
        foreach (InheritedOpenRows rows in inherited)
        {
            daysByUnit[rows.UnitId] =
                daysByUnit.TryGetValue(rows.UnitId, out DayRange earlier) ? earlier.With(rows.Days) : rows.Days;
        }

        return new DatasetTallies(Extraction, daysByUnit, gathered)
        {
            RowsRead = rowsRead,
            RowsKept = rowsKept,
            Reach = reach,
            Findings = findings.Complete(codes.UnmappedRows, codes.RowsOutsideValidity(), inherited),
        };
    }

    /// <summary>Gets the index in <see cref="UnitTree.Tracks"/> of a code's meaning over time.</summary>
    internal int CodeIndexOf(string? unitCode) => codes.IndexOf(unitCode);

    /// <summary>Counts kept rows whose code some unit has, but perhaps not on the rows' day.</summary>
    internal void CountKept(long rows) => rowsKept += rows;

    /// <summary>Counts a row that was replaced by a later one with the same key.</summary>
    internal void AddDuplicate() => findings.AddDuplicate();

    /// <summary>Records rows on a day, by the index of the unit code's meaning in <see cref="UnitTree.Tracks"/>.</summary>
    internal void RecordDay(int placingDate, int track, DateOnly day, long rows)
    {
        if (day > Extraction.AsOf)
        {
            findings.AddFuture(placingDate, rows);
            return;
        }

        codes.RecordDay(placingDate, track, day, rows);
    }

    /// <summary>Gets the index, shared by all tallies, of a unit's bucket, by the day number of its first day.</summary>
    internal int BucketOf(int track, int firstDay) => bucketIndex.GetOrAdd(track, firstDay);

    /// <summary>Adds rows to a bucket of an additive tally. The day is any day of theirs.</summary>
    internal void AddRows(int tally, int bucket, DateOnly day, in RowSums rows)
    {
        if (rows.Rows > 0 && Accepts(tally, day))
        {
            sums[tally].At(bucket) += rows;
        }
    }

    /// <summary>Adds equal values to a bucket of a tally of values.</summary>
    internal void AddValue(int tally, int bucket, DateOnly day, decimal value, long count)
    {
        if (count > 0 && Accepts(tally, day))
        {
            (values[tally].At(bucket) ??= new ValueCounts()).Add(numbers, value, count);
        }
    }

    /// <summary>Adds a text that is not empty to a bucket of a tally of distinct values.</summary>
    internal void AddDistinct(int tally, int bucket, DateOnly day, string text)
    {
        if (Accepts(tally, day))
        {
            (texts[tally].At(bucket) ??= new HashSet<string>(StringComparer.Ordinal)).Add(text);
        }
    }

    /// <summary>
    /// Adds rows to a tally of open rows, by the index of the unit code's meaning in <see cref="UnitTree.Tracks"/>.
    /// </summary>
    internal void AddOpen(int tally, int track, DateOnly opened, DateOnly? closed, long rows)
    {
        if (opened <= Extraction.AsOf && closed < opened)
        {
            findings.AddNegative(tally, rows);
        }
        else if (opened <= Extraction.AsOf)
        {
            movements[tally].At(BucketOf(track, opened)) += new StockMovement(rows, 0);
            if (closed <= Extraction.AsOf)
            {
                movements[tally].At(BucketOf(track, closed.Value)) += new StockMovement(0, rows);
            }
        }
    }

    private int BucketOf(int track, DateOnly day) => bucketIndex.GetOrAdd(track, Extraction.BucketOf(day).DayNumber);

    private bool Accepts(int tally, DateOnly day) => day >= firstDays[tally] && day <= Extraction.AsOf;

    // Each array has a table at the indexes of the tallies of its kind; the other elements are null and never used.
    private BucketTable<T>[] Tables<TTally, T>() where TTally : Tally =>
        [.. Extraction.Tallies.Select(tally => tally is TTally ? new BucketTable<T>(bucketIndex) : null!)];

    private IReadOnlyDictionary<string, object> Freeze(Tally tally, int index) => tally switch
    {
        AdditiveTally => sums[index].Freeze(Extraction.Units, bucket => bucket),
        ValuesTally => values[index].Freeze(Extraction.Units, counts => counts.Sorted(numbers)),
        DistinctTally => texts[index].Freeze<string[]>(Extraction.Units, found => [.. found.Order(StringComparer.Ordinal)]),
        _ => movements[index].Freeze(Extraction.Units, bucket => bucket),
    };

    private DateOnly? ReachOf(Dictionary<string, DayRange> daysByUnit, DateOnly? deliveredThrough)
    {
        DateOnly? reach = Extraction.Dataset.CompleteThrough.Kind switch
        {
            CompleteThroughKind.Live => Extraction.AsOf,
            CompleteThroughKind.FileDate => deliveredThrough,
            CompleteThroughKind.Column => completeThrough,
            _ => daysByUnit.Count == 0 ? null : daysByUnit.Values.Max(days => days.Last),
        };
        return reach > Extraction.AsOf ? Extraction.AsOf : reach;
    }
}
