using BenefitMeter.Measuring.Tallies;
using BenefitMeter.Planning;

namespace BenefitMeter.Measuring.Rows;

/// <summary>
/// The rows that one date places, collected by unit code and bucket, and within these by their kind, before they are added to the
/// tallies. Each row is added in one place in memory, not once for each tally that includes it.
/// </summary>
/// <param name="builder">The builder that receives the rows.</param>
/// <param name="placingDate">The index of the date in <see cref="Extraction.PlacingDates"/>.</param>
internal sealed class BucketedRows(TallyBuilder builder, int placingDate)
{
    private readonly List<Rows?> buckets = [];

    /// <summary>Adds a row dated up to as-of.</summary>
    /// <param name="cells">The row.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="track">The index in <see cref="Definitions.Units.UnitTree.Tracks"/> of the unit code's meaning.</param>
    /// <param name="placed">The cell with the date that places the row.</param>
    /// <exception cref="OverflowException">A sum needs more digits than a decimal has.</exception>
    public void Add(ReadOnlySpan<ClassifiedCell> cells, RowKind kind, int track, ClassifiedCell placed)
    {
        DateOnly day = placed.Cell.Day;
        int bucket = builder.BucketOf(track, placed.Bucket);
        Rows rows = RowsOf(bucket, track);
        rows.Count(day);
        for (int i = 0; i < kind.Values.Length; i++)
        {
            ref RowSums to = ref rows.At(kind.FirstSum + i);
            bool isNegative = false;
            if (kind.Values[i]?.Read(cells, out isNegative) is { } value)
            {
                to = new(to.Rows + 1, to.Filled + 1, ExactSum.Add(to.Sum, value));
            }
            else
            {
                to = to with { Rows = to.Rows + 1 };
            }

            if (isNegative)
            {
                AddNegative(kind, i);
            }
        }

        foreach (TallyAccumulator accumulator in kind.Accumulators)
        {
            accumulator.Add(cells, track, bucket, day);
        }
    }

    /// <summary>Adds everything collected to the tallies. No row may be added afterwards.</summary>
    /// <param name="kinds">The kinds of the collected rows.</param>
    /// <exception cref="OverflowException">A sum needs more digits than a decimal has.</exception>
    public void Flush(IReadOnlyCollection<RowKind> kinds)
    {
        foreach ((int bucket, Rows? rows) in buckets.Index())
        {
            if (rows is not null)
            {
                rows.ReportDays(builder, placingDate);
                foreach (RowKind kind in kinds.Where(kind => rows.SumsAt(kind.FirstSum).Rows > 0))
                {
                    Flush(kind, bucket, rows);
                }
            }
        }
    }

    private void Flush(RowKind kind, int bucket, Rows rows)
    {
        foreach ((int tally, int value) in kind.Sums)
        {
            RowSums sums = rows.SumsAt(kind.FirstSum + Math.Max(value, 0));
            builder.AddRows(tally, bucket, rows.First, value < 0 ? new RowSums(sums.Rows, 0, 0) : sums);
        }
    }

    private void AddNegative(RowKind kind, int value)
    {
        foreach ((int tally, int summed) in kind.Sums)
        {
            builder.AddNegative(tally, summed == value ? 1 : 0);
        }
    }

    private Rows RowsOf(int bucket, int track)
    {
        while (bucket >= buckets.Count)
        {
            buckets.Add(null);
        }

        return buckets[bucket] ??= new Rows(track);
    }

    /// <summary>The rows of one unit code and bucket.</summary>
    private sealed class Rows(int track)
    {
        private RowSums[] sums = [];
        private DateOnly last;
        private long count;

        /// <summary>Gets the first day on which a row is placed, or <see cref="DateOnly.MaxValue"/> if there is no row.</summary>
        public DateOnly First { get; private set; } = DateOnly.MaxValue;

        /// <summary>Counts a row on a day.</summary>
        public void Count(DateOnly day)
        {
            count++;
            First = day < First ? day : First;
            last = day > last ? day : last;
        }

        /// <summary>Gets the sums at an index, to add to.</summary>
        public ref RowSums At(int index)
        {
            if (index >= sums.Length)
            {
                Array.Resize(ref sums, Math.Max(index + 1, sums.Length * 2));
            }

            return ref sums[index];
        }

        /// <summary>Gets the sums at an index, or empty sums if nothing was added there.</summary>
        public RowSums SumsAt(int index) => index < sums.Length ? sums[index] : default;

        /// <summary>
        /// Records the first day with all rows, and the last day. See
        /// <see cref="TallyBuilder.RecordDay(int, string?, DateOnly, long)"/>.
        /// </summary>
        public void ReportDays(TallyBuilder to, int placingDate)
        {
            to.RecordDay(placingDate, track, First, count);
            to.RecordDay(placingDate, track, last, 0);
        }
    }
}
