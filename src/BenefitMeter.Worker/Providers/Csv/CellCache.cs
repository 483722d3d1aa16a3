using System.Runtime.InteropServices;
using BenefitMeter.Measuring.Rows;

namespace BenefitMeter.Worker.Providers.Csv;

/// <summary>
/// A cache of the cells of one column, by the bytes of their text: most columns repeat few texts in many rows. When the cache is
/// full it is emptied, so it follows a column whose texts change over time, and uses at most 2 MiB. For a column whose texts are
/// hardly ever repeated it stops caching.
/// </summary>
internal sealed class CellCache
{
    private const int MaxEntries = 1 << 13;
    private const int SlotBits = 14;
    private const int Slots = 1 << SlotBits;
    private const int LongestKey = 15;
    private const int LongestText = 64;
    private const ulong Odd = 0x9E3779B97F4A7C15;

    private readonly Entry[] cells = new Entry[Slots];
    private int count;
    private int found;
    private bool isUseful = true;

    /// <summary>Finds the cell of a text. Null where it is not in the cache.</summary>
    public ClassifiedCell? Find(ReadOnlySpan<byte> text)
    {
        ClassifiedCell? cell = text.Length > LongestText ? null : At(text, out _, out _).Cell;
        found += cell is null ? 0 : 1;
        return cell;
    }

    /// <summary>Adds the cell of a text that was not found, unless the text is too long or caching has stopped.</summary>
    /// <returns>The cell.</returns>
    public ClassifiedCell Add(ReadOnlySpan<byte> text, ClassifiedCell cell)
    {
        if (count == MaxEntries)
        {
            isUseful = found > MaxEntries / 4;
            (count, found) = (0, 0);
            Array.Clear(cells);
        }

        if (isUseful && text.Length <= LongestText)
        {
            At(text, out ulong head, out ulong tail) = new(head, tail, text.Length > LongestKey ? text.ToArray() : null, cell);
            count++;
        }

        return cell;
    }

    // The slot of the text, or the free slot where it would go; half of the slots are always free. A table that starts small and
    // grows has more collisions on the way: reading a row took 1.2 times as long.
    private ref Entry At(ReadOnlySpan<byte> text, out ulong head, out ulong tail)
    {
        (head, tail) = text.Length > LongestKey ? LongKey(text) : Key(text);
        for (int slot = (int)(((head ^ (tail * Odd)) * Odd) >> (64 - SlotBits)); ; slot = (slot + 1) & (Slots - 1))
        {
            ref Entry entry = ref cells[slot];
            if (entry.Cell is null
                || (entry.Head == head && entry.Tail == tail && (text.Length <= LongestKey || text.SequenceEqual(entry.Text))))
            {
                return ref entry;
            }
        }
    }

    // The bytes of the text and their number. Texts with equal keys are equal, so no other memory is read.
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

    // The length makes it different from every key of a short text.
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

    /// <summary>A cell with the key of its text, and the text itself where it is longer than a key.</summary>
    private readonly record struct Entry(ulong Head, ulong Tail, byte[]? Text, ClassifiedCell? Cell);
}
