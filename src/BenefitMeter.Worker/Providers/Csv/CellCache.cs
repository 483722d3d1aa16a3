using System.Runtime.InteropServices;
using BenefitMeter.Measuring.Rows;

namespace BenefitMeter.Worker.Providers.Csv;

/// <summary>
/// The cells of a column that were read lately, by the bytes they are written with: most columns say few things in many rows.
/// It begins anew when it is full, so that it follows a column whose texts change in time and takes no more than 2 MiB; of a
/// column whose texts hardly ever come again it keeps nothing more.
/// </summary>
internal sealed class CellCache
{
    private const int MaxEntries = 1 << 13;
    private const int PlaceBits = 14;
    private const int Places = 1 << PlaceBits;
    private const int LongestKey = 15;
    private const int LongestText = 64;
    private const ulong Odd = 0x9E3779B97F4A7C15;

    private readonly Entry[] cells = new Entry[Places];
    private int count;
    private int found;
    private bool isOfUse = true;

    /// <summary>Finds the cell of a text; null where it was not seen, or not kept.</summary>
    public ClassifiedCell? Find(ReadOnlySpan<byte> text)
    {
        ClassifiedCell? cell = text.Length > LongestText ? null : At(text, out _, out _).Cell;
        found += cell is null ? 0 : 1;
        return cell;
    }

    /// <summary>Keeps the cell of a text that was not found.</summary>
    /// <returns>The cell.</returns>
    public ClassifiedCell Add(ReadOnlySpan<byte> text, ClassifiedCell cell)
    {
        if (count == MaxEntries)
        {
            isOfUse = found > MaxEntries / 4;
            (count, found) = (0, 0);
            Array.Clear(cells);
        }

        if (isOfUse && text.Length <= LongestText)
        {
            At(text, out ulong head, out ulong tail) = new(head, tail, text.Length > LongestKey ? text.ToArray() : null, cell);
            count++;
        }

        return cell;
    }

    // Where the text stands, or the free place that it would take; half of them are always free. A table that grows from small
    // meets other texts more often on the way: 1.2 of the time to read a row.
    private ref Entry At(ReadOnlySpan<byte> text, out ulong head, out ulong tail)
    {
        (head, tail) = text.Length > LongestKey ? LongKey(text) : Key(text);
        for (int place = (int)(((head ^ (tail * Odd)) * Odd) >> (64 - PlaceBits)); ; place = (place + 1) & (Places - 1))
        {
            ref Entry seen = ref cells[place];
            if (seen.Cell is null
                || (seen.Head == head && seen.Tail == tail && (text.Length <= LongestKey || text.SequenceEqual(seen.Text))))
            {
                return ref seen;
            }
        }
    }

    // The bytes themselves and how many, so that two texts are the same when these are: no other memory is looked at.
    private static (ulong Head, ulong Tail) Key(ReadOnlySpan<byte> text)
    {
        int length = text.Length;
        ulong tail = (ulong)length << 56;
        return length switch
        {
            > sizeof(ulong) => (
                MemoryMarshal.Read<ulong>(text),
                tail | (MemoryMarshal.Read<ulong>(text[^sizeof(ulong)..]) >> (8 * (16 - length)))),
            sizeof(ulong) => (MemoryMarshal.Read<ulong>(text), tail),
            >= sizeof(uint) =>
                (MemoryMarshal.Read<uint>(text) | ((ulong)MemoryMarshal.Read<uint>(text[^sizeof(uint)..]) << 32), tail),
            > 0 => (text[0] | ((ulong)text[length / 2] << 8) | ((ulong)text[^1] << 16), tail),
            _ => (0, tail),
        };
    }

    // Its length keeps it apart from the key of a short text.
    private static (ulong Head, ulong Tail) LongKey(ReadOnlySpan<byte> text)
    {
        (ulong head, ulong tail, int length) = (0, 0, text.Length);
        for (; text.Length >= sizeof(ulong); text = text[sizeof(ulong)..])
        {
            head = (head ^ MemoryMarshal.Read<ulong>(text)) * Odd;
            head ^= head >> 32;
        }

        foreach (byte letter in text)
        {
            tail = (tail << 8) + letter;
        }

        return (head, tail | ((ulong)length << 56));
    }

    /// <summary>A cell by the key of its text; the text itself only where it is longer than a key.</summary>
    private readonly record struct Entry(ulong Head, ulong Tail, byte[]? Text, ClassifiedCell? Cell);
}
