using System.Globalization;
using BenefitMeter.Measuring.Tallies;
using BenefitMeter.Planning;

namespace BenefitMeter.Measuring.Rows;

/// <summary>Adds rows to one tally.</summary>
internal sealed class TallyAccumulator
{
    private readonly TallyBuilder builder;
    private readonly int index;
    private readonly Tally tally;
    private readonly int column;
    private readonly ValueReader? value;

    /// <summary>Creates an accumulator for a tally.</summary>
    /// <param name="builder">The builder that receives the rows.</param>
    /// <param name="index">The index of the tally in <see cref="Extraction.Tallies"/>.</param>
    public TallyAccumulator(TallyBuilder builder, int index)
    {
        Extraction extraction = builder.Extraction;
        (this.builder, this.index, tally) = (builder, index, extraction.Tallies[index]);
        column = tally switch
        {
            OpenTally open => extraction.IndexOf(open.Closed),
            DistinctTally distinct => extraction.IndexOf(distinct.Column),
            _ => -1,
        };
        value = tally switch
        {
            AdditiveTally { Value: { } summed } => new ValueReader(summed, extraction),
            ValuesTally { Value: { } ranked } => new ValueReader(ranked, extraction),
            _ => null,
        };
    }

    /// <summary>Gets whether rows may be added to the tally as the sums of many.</summary>
    public bool IsAdditive => tally is AdditiveTally;

    /// <summary>Adds a row that the tally's date places up to as-of and that passes the tally's filter.</summary>
    /// <param name="cells">The row.</param>
    /// <param name="track">The index in <see cref="Definitions.Units.UnitTree.Tracks"/> of the unit code's meaning.</param>
    /// <param name="bucket">The index of the row's bucket. See <see cref="TallyBuilder.BucketOf(int, int)"/>.</param>
    /// <param name="day">The day on which the row is placed.</param>
    /// <exception cref="OverflowException">A sum needs more digits than a decimal has.</exception>
    public void Add(ReadOnlySpan<ClassifiedCell> cells, int track, int bucket, DateOnly day)
    {
        switch (tally)
        {
            case AdditiveTally:
                decimal? summed = Read(cells);
                builder.AddRows(index, bucket, day, new RowSums(1, summed is null ? 0 : 1, summed ?? 0));
                break;
            case ValuesTally when Read(cells) is { } ranked:
                builder.AddValue(index, bucket, day, ranked, 1);
                break;
            case DistinctTally when TextOf(cells[column].Cell) is { } text:
                builder.AddDistinct(index, bucket, day, text);
                break;
            case OpenTally:
                ref readonly Cell closed = ref cells[column].Cell;
                builder.AddOpen(index, track, day, closed.Kind == CellKind.Empty ? null : closed.Day, 1);
                break;
        }
    }

    private decimal? Read(ReadOnlySpan<ClassifiedCell> cells)
    {
        bool isNegative = false;
        decimal? read = value?.Read(cells, out isNegative);
        if (isNegative)
        {
            builder.AddNegative(index, 1);
        }

        return read;
    }

    private static string? TextOf(in Cell cell) => cell.Kind switch
    {
        CellKind.Number => ExactSum.WithoutTrailingZeros(cell.Number).ToString(CultureInfo.InvariantCulture),
        CellKind.Moment => cell.Ticks.ToString(CultureInfo.InvariantCulture),
        CellKind.Date => cell.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => cell.Text,
    };
}
