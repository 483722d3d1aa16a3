using System.Globalization;
using BenefitMeter.Planning;

namespace BenefitMeter.Measuring;

/// <summary>Adds rows to one tally.</summary>
internal sealed class TallyFold
{
    private readonly TallyBuilder builder;
    private readonly int index;
    private readonly Tally tally;
    private readonly RowConditions conditions;
    private readonly int[] filter;
    private readonly int date;
    private readonly int column;
    private readonly ValueReader? value;

    public TallyFold(TallyBuilder builder, RowConditions conditions, int index)
    {
        Extraction extraction = builder.Extraction;
        (this.builder, this.conditions, this.index, tally) = (builder, conditions, index, extraction.Tallies[index]);
        filter = conditions.Add(tally.Where);
        date = extraction.IndexOf(tally.DatedBy);
        column = tally switch
        {
            OpenTally open => extraction.IndexOf(open.Closed),
            DistinctTally distinct => extraction.IndexOf(distinct.Column),
            _ => date,
        };
        value = tally switch
        {
            AdditiveTally { Of: { } summed } => new ValueReader(summed, extraction),
            ValuesTally { Of: { } ranked } => new ValueReader(ranked, extraction),
            _ => null,
        };
    }

    /// <summary>Adds the row whose conditions were tested, unless the tally's date does not place it up to as-of or its filter keeps it out.</summary>
    public void Add(ReadOnlySpan<Cell> cells, int track)
    {
        ref readonly Cell placed = ref cells[date];
        if (placed.Kind == CellKind.Empty || placed.Day > builder.Extraction.AsOf || !conditions.Meets(filter))
        {
            return;
        }

        switch (tally)
        {
            case AdditiveTally:
                decimal? summed = Read(cells);
                builder.AddRows(index, track, placed.Day, 1, summed is null ? 0 : 1, summed ?? 0);
                break;
            case ValuesTally when Read(cells) is { } ranked:
                builder.AddValue(index, track, placed.Day, ranked, 1);
                break;
            case DistinctTally when TextOf(cells[column]) is { } text:
                builder.AddDistinct(index, track, placed.Day, text);
                break;
            case OpenTally:
                ref readonly Cell closed = ref cells[column];
                builder.AddOpen(index, track, placed.Day, closed.Kind == CellKind.Empty ? null : closed.Day, 1);
                break;
        }
    }

    private decimal? Read(ReadOnlySpan<Cell> cells)
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
