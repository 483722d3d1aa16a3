using System.Runtime.InteropServices;
using BenefitMeter.Measuring;

namespace BenefitMeter.Worker.Providers.Csv;

/// <summary>
/// The cells of a column that were read lately, by the bytes they are written with: most columns say few things in many rows.
/// It begins anew when it is full, so that it follows a column whose texts change in time and takes no more than 2 MiB; of a column
/// whose texts hardly ever come again it keeps nothing more.
/// </summary>
internal sealed class SeenCells
{
    private const int Most = 1 << 13;
    private const int Places = Most * 2;
    private const int LongestText = 64;

    private const ulong Odd = 0x9E3779B97F4A7C15;

    private readonly (byte[] Text, KnownCell? Cell)[] cells = new (byte[], KnownCell?)[Places];
    private int kept;
    private int found;
    private bool isOfUse = true;

    /// <summary>Finds the cell of a text; null where it was not seen, or not kept.</summary>
    public KnownCell? Find(ReadOnlySpan<byte> text)
    {
        KnownCell? cell = cells[PlaceOf(text)].Cell;
        found += cell is null ? 0 : 1;
        return cell;
    }

    /// <summary>Keeps the cell of a text that was not found.</summary>
    /// <returns>The cell.</returns>
    public KnownCell Keep(ReadOnlySpan<byte> text, KnownCell cell)
    {
        if (kept == Most)
        {
            isOfUse = found > Most;
            (kept, found) = (0, 0);
            Array.Clear(cells);
        }

        if (isOfUse && text.Length <= LongestText)
        {
            cells[PlaceOf(text)] = (text.ToArray(), cell);
            kept++;
        }

        return cell;
    }

    // Where the text stands, or the free place that it would take; half of them are always free.
    private int PlaceOf(ReadOnlySpan<byte> text)
    {
        int place = (int)(HashOf(text) >> 32) & (Places - 1);
        while (cells[place].Cell is not null && !text.SequenceEqual(cells[place].Text))
        {
            place = (place + 1) & (Places - 1);
        }

        return place;
    }

    private static ulong HashOf(ReadOnlySpan<byte> text)
    {
        ulong hash = (ulong)text.Length;
        for (; text.Length >= sizeof(ulong); text = text[sizeof(ulong)..])
        {
            hash = (hash ^ MemoryMarshal.Read<ulong>(text)) * Odd;
            hash ^= hash >> 32;
        }

        foreach (byte letter in text)
        {
            hash = (hash ^ letter) * Odd;
        }

        return hash;
    }
}
