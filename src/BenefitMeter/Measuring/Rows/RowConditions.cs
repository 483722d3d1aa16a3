using BenefitMeter.Definitions.Measures;
using BenefitMeter.Planning;

namespace BenefitMeter.Measuring.Rows;

/// <summary>
/// The distinct conditions of a dataset's tallies, each with its own index. A condition on a single column is tested once per
/// cell, however many rows contain the cell; a condition that compares two columns is tested once per row.
/// </summary>
/// <param name="extraction">The extraction.</param>
internal sealed class RowConditions(Extraction extraction)
{
    private const int BitsInWord = 64;

    private readonly List<(CompiledCondition Test, int Column, int Other)> tests = [];
    private readonly Dictionary<string, int> indexes = new(StringComparer.Ordinal);
    private int[] columns = [];
    private int[] pairs = [];
    private ulong[] met = [];

    /// <summary>Gets the conditions that the last tested row meets, one bit per index. The next test changes the array.</summary>
    public ulong[] Met => met;

    /// <summary>Adds the conditions of a filter. Must be called before any cell or row is tested.</summary>
    /// <returns>The indexes of the conditions.</returns>
    /// <exception cref="ConditionValueException">A value of a condition cannot be read as its column's type.</exception>
    public int[] Add(Filter filter)
    {
        int[] found = [.. filter.Conditions.Select(IndexOf)];
        columns = [.. tests.Where(test => test.Column == test.Other).Select(test => test.Column).Distinct()];
        pairs = [.. tests.Index().Where(test => test.Item.Column != test.Item.Other).Select(test => test.Index)];
        met = new ulong[(tests.Count + BitsInWord - 1) / BitsInWord];
        return found;
    }

    /// <summary>Tests the conditions on a single column for one of its cells, and returns those that it meets.</summary>
    public ulong[] MetBy(int column, in Cell cell)
    {
        var found = new ulong[met.Length];
        for (int index = 0; index < tests.Count; index++)
        {
            (CompiledCondition test, int tested, int other) = tests[index];
            if (tested == column && other == column && test.Matches(cell, cell))
            {
                Set(found, index);
            }
        }

        return found;
    }

    /// <summary>Tests every condition on a row.</summary>
    public void Test(ReadOnlySpan<ClassifiedCell> cells)
    {
        Array.Clear(met);
        foreach (int column in columns)
        {
            ulong[] found = cells[column].MetConditions;
            for (int word = 0; word < found.Length; word++)
            {
                met[word] |= found[word];
            }
        }

        foreach (int index in pairs)
        {
            (CompiledCondition test, int column, int other) = tests[index];
            if (test.Matches(cells[column].Cell, cells[other].Cell))
            {
                Set(met, index);
            }
        }
    }

    /// <summary>Determines whether the last tested row meets all of the given conditions.</summary>
    public bool Meets(int[] conditions) => Array.TrueForAll(conditions, index => (met[index / BitsInWord] & Bit(index)) != 0);

    private static void Set(ulong[] words, int index) => words[index / BitsInWord] |= Bit(index);

    private static ulong Bit(int index) => 1UL << (index % BitsInWord);

    private int IndexOf(Condition condition)
    {
        string key = string.Join(
            '\0',
            (string[])[condition.Column, condition.Operator.ToString(), condition.OtherColumn ?? "\0", .. condition.Values]);
        if (!indexes.TryGetValue(key, out int index))
        {
            int column = extraction.IndexOf(condition.Column);
            int other = condition.OtherColumn is { } name ? extraction.IndexOf(name) : column;
            indexes[key] = index = tests.Count;
            tests.Add((new CompiledCondition(condition, extraction.Columns[column].Type), column, other));
        }

        return index;
    }
}
