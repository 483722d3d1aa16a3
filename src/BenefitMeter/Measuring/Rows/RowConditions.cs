using BenefitMeter.Definitions.Measures;
using BenefitMeter.Planning;

namespace BenefitMeter.Measuring.Rows;

/// <summary>
/// The different conditions of a dataset's tallies, each at a place of its own. One on a single column is tested once a cell,
/// however many rows the cell stands in; one that compares two columns once a row.
/// </summary>
/// <param name="extraction">What is asked of the dataset.</param>
internal sealed class RowConditions(Extraction extraction)
{
    private const int BitsInWord = 64;

    private readonly List<(CompiledCondition Test, int Column, int Other)> tests = [];
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private int[] columns = [];
    private int[] pairs = [];
    private ulong[] met = [];

    /// <summary>Gets the places of the conditions that the row last tested meets, a bit each; the next test changes it.</summary>
    public ulong[] Met => met;

    /// <summary>Takes a filter's conditions in, before any cell or row is tested.</summary>
    /// <returns>Their places.</returns>
    /// <exception cref="ConditionValueException">A value of a condition cannot be read as its column's type.</exception>
    public int[] Add(Filter filter)
    {
        int[] found = [.. filter.Conditions.Select(IndexOf)];
        columns = [.. tests.Where(test => test.Column == test.Other).Select(test => test.Column).Distinct()];
        pairs = [.. tests.Index().Where(test => test.Item.Column != test.Item.Other).Select(test => test.Index)];
        met = new ulong[(tests.Count + BitsInWord - 1) / BitsInWord];
        return found;
    }

    /// <summary>Gets the conditions on a column alone that a cell of it meets.</summary>
    public ulong[] MetBy(int column, in Cell cell)
    {
        var found = new ulong[met.Length];
        for (int place = 0; place < tests.Count; place++)
        {
            (CompiledCondition test, int tested, int other) = tests[place];
            if (tested == column && other == column && test.Matches(cell, cell))
            {
                Set(found, place);
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

        foreach (int place in pairs)
        {
            (CompiledCondition test, int column, int other) = tests[place];
            if (test.Matches(cells[column].Cell, cells[other].Cell))
            {
                Set(met, place);
            }
        }
    }

    /// <summary>Tells whether the row last tested meets some of the conditions.</summary>
    public bool Meets(int[] conditions) => Array.TrueForAll(conditions, place => (met[place / BitsInWord] & Bit(place)) != 0);

    private static void Set(ulong[] words, int place) => words[place / BitsInWord] |= Bit(place);

    private static ulong Bit(int place) => 1UL << (place % BitsInWord);

    private int IndexOf(Condition condition)
    {
        string key = string.Join(
            '\0',
            (string[])[condition.Column, condition.Operator.ToString(), condition.OtherColumn ?? "\0", .. condition.Values]);
        if (!places.TryGetValue(key, out int place))
        {
            int column = extraction.IndexOf(condition.Column);
            int other = condition.OtherColumn is { } name ? extraction.IndexOf(name) : column;
            places[key] = place = tests.Count;
            tests.Add((new CompiledCondition(condition, extraction.Columns[column].Type), column, other));
        }

        return place;
    }
}
