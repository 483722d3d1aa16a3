using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Definitions.Units;
using BenefitMeter.Measuring.Rows;
using BenefitMeter.Planning;

namespace BenefitMeter.Measuring.Tallies;

/// <summary>
/// Gathers a dataset's tallies, whether rows are folded one by one or a database hands over groups: equal rows give equal tallies
/// in any order and any grouping. A tally is named by its place in <see cref="Extraction.Tallies"/>, a unit by the code the
/// source writes (null or empty where there is none; ignored where the dataset has no unit column). Days are local; where
/// <see cref="Extraction.Bucket"/> is <see cref="Bucket.Month"/> any day of the month will do, as long as days after
/// <see cref="Extraction.AsOf"/> are not mixed with days before it: no unit changes inside such a month. Days after as-of, and
/// before <see cref="Extraction.FirstDayOf"/>, are left out of the tally. Not safe for use by several threads at once. Memory
/// grows with tallies × units × buckets and the distinct values of percentiles and distinct counts, never with rows.
/// </summary>
public sealed class TallyBuilder
{
    private readonly UnitCodes codes;
    private readonly FindingLog findings;
    private readonly BucketTable<RowSums>[] sums;
    private readonly BucketTable<ValueCounts>[] values;
    private readonly ValueIndex numbers = new();
    private readonly BucketTable<HashSet<string>>[] texts;
    private readonly BucketTable<StockMovement>[] moves;
    private readonly BucketIndex places = new();
    private readonly DateOnly[] firstDays;
    private DateOnly? completeThrough;
    private long read;
    private long kept;

    /// <summary>Makes an empty builder.</summary>
    public TallyBuilder(Extraction extraction)
    {
        Extraction = extraction;
        codes = new UnitCodes(extraction);
        findings = new FindingLog(extraction);
        firstDays = [.. extraction.Tallies.Select(extraction.FirstDayOf)];
        sums = Tables<AdditiveTally, RowSums>();
        values = Tables<ValuesTally, ValueCounts>();
        texts = Tables<DistinctTally, HashSet<string>>();
        moves = Tables<OpenTally, StockMovement>();
    }

    /// <summary>Gets what is asked.</summary>
    public Extraction Extraction { get; }

    /// <summary>Counts rows that were read, kept or not.</summary>
    public void CountRead(long rows) => read += rows;

    /// <summary>
    /// Counts rows that were kept: readable, and the last of their key. Every kept row is counted here once, whether a date
    /// places it or not; rows with a code that no unit has become a finding.
    /// </summary>
    public void CountKept(string? unitCode, long rows)
    {
        kept += rows;
        codes.CountKept(unitCode, rows);
    }

    /// <summary>
    /// Tells that rows lie at a day by one of the dates that place rows. Says how far the data reach, from and until when a
    /// unit delivered, which rows lie in the future, and which have a code whose unit was not there then (findings). Of a group
    /// over several days give the first day with the rows, and the last day with 0 rows; days after as-of in a group of their
    /// own.
    /// </summary>
    /// <param name="placingDate">The date's place in <see cref="Extraction.PlacingDates"/>.</param>
    /// <param name="unitCode">The unit's code.</param>
    /// <param name="day">The local day.</param>
    /// <param name="rows">How many rows.</param>
    public void RecordDay(int placingDate, string? unitCode, DateOnly day, long rows) =>
        RecordDay(placingDate, CodeIndexOf(unitCode), day, rows);

    /// <summary>Tells a day that the column of <see cref="CompleteThroughKind.Column"/> holds; the largest counts.</summary>
    public void RecordCompleteThrough(DateOnly day) => completeThrough = completeThrough > day ? completeThrough : day;

    /// <summary>Adds rows to an additive tally.</summary>
    /// <param name="tally">The tally's place.</param>
    /// <param name="unitCode">The unit's code.</param>
    /// <param name="day">The local day.</param>
    /// <param name="rows">The rows that the tally's filter lets through.</param>
    /// <param name="filled">Those of them that have a value; 0 where the tally only counts.</param>
    /// <param name="sum">
    /// The sum of those values (of a duration as <see cref="Durations.Between"/> gives it); 0 where the tally only counts.
    /// </param>
    /// <exception cref="OverflowException">The sum needs more digits than a decimal has.</exception>
    public void AddRows(int tally, string? unitCode, DateOnly day, long rows, long filled, decimal sum) =>
        AddRows(tally, BucketOf(CodeIndexOf(unitCode), day), day, new RowSums(rows, filled, sum));

    /// <summary>Adds equal values to a tally of values.</summary>
    /// <param name="tally">The tally's place.</param>
    /// <param name="unitCode">The unit's code.</param>
    /// <param name="day">The local day.</param>
    /// <param name="value">The value; of a duration as <see cref="Durations.Between"/> gives it.</param>
    /// <param name="count">How many rows have it.</param>
    public void AddValue(int tally, string? unitCode, DateOnly day, decimal value, long count) =>
        AddValue(tally, BucketOf(CodeIndexOf(unitCode), day), day, value, count);

    /// <summary>Adds a filled text to a tally of different values.</summary>
    public void AddDistinct(int tally, string? unitCode, DateOnly day, string text) =>
        AddDistinct(tally, BucketOf(CodeIndexOf(unitCode), day), day, text);

    /// <summary>
    /// Adds rows to a tally of open rows. Rows closed before the day they opened are never open (a finding); a closing day
    /// after as-of counts as still open; a row opened and closed on one day is not open at its end.
    /// </summary>
    /// <param name="tally">The tally's place.</param>
    /// <param name="unitCode">The unit's code.</param>
    /// <param name="opened">The local opening day.</param>
    /// <param name="closed">The local closing day; null where the rows are not closed.</param>
    /// <param name="rows">How many rows.</param>
    public void AddOpen(int tally, string? unitCode, DateOnly opened, DateOnly? closed, long rows) =>
        AddOpen(tally, CodeIndexOf(unitCode), opened, closed, rows);

    /// <summary>Adds a finding as it stands.</summary>
    public void AddFinding(MeasuringFinding finding) => findings.Add(finding);

    /// <summary>
    /// Tells of an unreadable cell: the first 20 of a column are listed with their places, the rest counted in one finding.
    /// </summary>
    /// <param name="location">The file or table and line.</param>
    /// <param name="column">The column.</param>
    /// <param name="shape">The value's shape, never the value.</param>
    public void AddUnreadable(string location, string column, string? shape) => findings.AddUnreadable(location, column, shape);

    /// <summary>
    /// Tells of rows in a tally, placed up to as-of, whose duration is negative; kept or left out as the indicator says. What
    /// is left out is not in the sum and not filled, yet still a row.
    /// </summary>
    public void AddNegative(int tally, long rows) => findings.AddNegative(tally, rows);

    /// <summary>Completes the tallies. The builder is not used afterwards.</summary>
    /// <param name="deliveredThrough">The day the source itself knows its delivery to reach (inclusive), for
    /// <see cref="CompleteThroughKind.FileDate"/>; null where it knows none; ignored for the other kinds.</param>
    public DatasetTallies Complete(DateOnly? deliveredThrough)
    {
        IReadOnlyDictionary<string, object>[] gathered = [.. Extraction.Tallies.Select((tally, index) => Freeze(tally, index))];
        Dictionary<string, DayRange> seen = codes.DaysByUnit();
        DateOnly? reach = ReachOf(seen, deliveredThrough);
        IReadOnlyList<InheritedOpenRows> handedOver = InheritedOpenRows.Find(Extraction, gathered, reach);
        foreach (InheritedOpenRows rows in handedOver)
        {
            seen[rows.UnitId] = seen.TryGetValue(rows.UnitId, out DayRange known) ? known.With(rows.Days) : rows.Days;
        }

        return new DatasetTallies(Extraction, seen, gathered)
        {
            RowsRead = read,
            RowsKept = kept,
            Reach = reach,
            Findings = findings.Complete(codes.UnmappedRows, codes.RowsOutsideValidity(), handedOver),
        };
    }

    /// <summary>Gets the place in <see cref="UnitTree.Tracks"/> of what a code means over time.</summary>
    internal int CodeIndexOf(string? unitCode) => codes.IndexOf(unitCode);

    /// <summary>Counts rows that were kept and whose code some unit has, though perhaps not on their day.</summary>
    internal void CountKept(long rows) => kept += rows;

    internal void AddDuplicate() => findings.AddDuplicate();

    internal void RecordDay(int placingDate, int track, DateOnly day, long rows)
    {
        if (day > Extraction.AsOf)
        {
            findings.AddFuture(placingDate, rows);
            return;
        }

        codes.RecordDay(placingDate, track, day, rows);
    }

    /// <summary>Gets the place of a unit's bucket, which all tallies share, by the day number of its first day.</summary>
    internal int BucketOf(int track, int firstDay) => places.GetOrAdd(track, firstDay);

    internal void AddRows(int tally, int bucket, DateOnly day, in RowSums rows)
    {
        if (rows.Rows > 0 && Accepts(tally, day))
        {
            sums[tally].At(bucket) += rows;
        }
    }

    internal void AddValue(int tally, int bucket, DateOnly day, decimal value, long count)
    {
        if (count > 0 && Accepts(tally, day))
        {
            (values[tally].At(bucket) ??= new ValueCounts()).Add(numbers, value, count);
        }
    }

    internal void AddDistinct(int tally, int bucket, DateOnly day, string text)
    {
        if (Accepts(tally, day))
        {
            (texts[tally].At(bucket) ??= new HashSet<string>(StringComparer.Ordinal)).Add(text);
        }
    }

    internal void AddOpen(int tally, int track, DateOnly opened, DateOnly? closed, long rows)
    {
        if (opened <= Extraction.AsOf && closed < opened)
        {
            findings.AddNegative(tally, rows);
        }
        else if (opened <= Extraction.AsOf)
        {
            moves[tally].At(BucketOf(track, opened)) += new StockMovement(rows, 0);
            if (closed <= Extraction.AsOf)
            {
                moves[tally].At(BucketOf(track, closed.Value)) += new StockMovement(0, rows);
            }
        }
    }

    private int BucketOf(int track, DateOnly day) => places.GetOrAdd(track, Extraction.BucketOf(day).DayNumber);

    private bool Accepts(int tally, DateOnly day) => day >= firstDays[tally] && day <= Extraction.AsOf;

    // One table a tally of its own kind; the places of the others stay empty and are never asked.
    private BucketTable<T>[] Tables<TTally, T>() where TTally : Tally =>
        [.. Extraction.Tallies.Select(tally => tally is TTally ? new BucketTable<T>(places) : null!)];

    private IReadOnlyDictionary<string, object> Freeze(Tally tally, int index) => tally switch
    {
        AdditiveTally => sums[index].Freeze(Extraction.Units, bucket => bucket),
        ValuesTally => values[index].Freeze(Extraction.Units, counts => counts.Sorted(numbers)),
        DistinctTally => texts[index].Freeze<string[]>(Extraction.Units, found => [.. found.Order(StringComparer.Ordinal)]),
        _ => moves[index].Freeze(Extraction.Units, bucket => bucket),
    };

    private DateOnly? ReachOf(Dictionary<string, DayRange> seen, DateOnly? deliveredThrough)
    {
        DateOnly? reach = Extraction.Dataset.CompleteThrough.Kind switch
        {
            CompleteThroughKind.Live => Extraction.AsOf,
            CompleteThroughKind.FileDate => deliveredThrough,
            CompleteThroughKind.Column => completeThrough,
            _ => seen.Count == 0 ? null : seen.Values.Max(days => days.Last),
        };
        return reach > Extraction.AsOf ? Extraction.AsOf : reach;
    }
}
