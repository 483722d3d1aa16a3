using BenefitMeter.Definitions;
using BenefitMeter.Planning;

namespace BenefitMeter.Measuring;

/// <summary>The different conditions of a dataset's tallies: each is tested once a row, however many tallies name it.</summary>
/// <param name="extraction">What is asked of the dataset.</param>
internal sealed class RowConditions(Extraction extraction)
{
    private readonly List<(ConditionTest Test, int Column, int Other)> tests = [];
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private bool[] met = [];

    /// <summary>Takes a filter's conditions in.</summary>
    /// <returns>Their places.</returns>
    /// <exception cref="ConditionValueException">A value of a condition cannot be read as its column's type.</exception>
    public int[] Add(Filter filter)
    {
        int[] found = [.. filter.Conditions.Select(PlaceOf)];
        met = new bool[tests.Count];
        return found;
    }

    /// <summary>Tests every condition on a row.</summary>
    public void Test(ReadOnlySpan<Cell> cells)
    {
        for (int i = 0; i < met.Length; i++)
        {
            (ConditionTest test, int column, int other) = tests[i];
            met[i] = test.Matches(cells[column], cells[other]);
        }
    }

    /// <summary>Tells whether the row last tested meets some of the conditions.</summary>
    public bool Meets(int[] conditions)
    {
        foreach (int condition in conditions)
        {
            if (!met[condition])
            {
                return false;
            }
        }

        return true;
    }

    private int PlaceOf(Condition condition)
    {
        string key = string.Join('\0', (string[])[condition.Column, condition.Operator.ToString(), condition.OtherColumn ?? "\0", .. condition.Values]);
        if (!places.TryGetValue(key, out int place))
        {
            int column = extraction.IndexOf(condition.Column);
            int other = condition.OtherColumn is { } name ? extraction.IndexOf(name) : column;
            places[key] = place = tests.Count;
            tests.Add((new ConditionTest(condition, extraction.Columns[column].Type), column, other));
        }

        return place;
    }
}
