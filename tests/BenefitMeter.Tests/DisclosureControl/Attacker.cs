using BenefitMeter.DisclosureControl;

namespace BenefitMeter.Tests.DisclosureControl;

/// <summary>
/// An attacker who sees everything that is shown, and who knows the totals, the rule, and which units have rows of their own. It
/// counts all tables that could be the true one, and shares no code with the suppression.
/// </summary>
internal sealed class Attacker
{
    private const int MostAbove = 3;

    private readonly List<(string UnitId, int Month)> unknown = [];
    private readonly Dictionary<(string UnitId, int Month), long> guess = [];
    private readonly List<(CountCell Cell, (string UnitId, int Month)[] Parts)> totals = [];
    private readonly Dictionary<CountCell, HashSet<long>> possible = [];
    private readonly Dictionary<(string UnitId, int Month), HashSet<long>> possibleOwn = [];
    private readonly CountGrid grid;

    public Attacker(CountGrid grid, IReadOnlyCollection<string> withRows)
    {
        this.grid = grid;
        int months = grid.Cells.Keys.Max(key => key.Month + key.Length);
        foreach (string unit in withRows)
        {
            for (int month = 0; month < months; month++)
            {
                CountCell cell = grid.Cells[(unit, month, 1)];
                bool isParent = grid.Units.ChildrenOf(unit).Any();
                guess[(unit, month)] = cell.HiddenReason is null && !isParent ? cell.Rows : -1;
                if (guess[(unit, month)] < 0)
                {
                    unknown.Add((unit, month));
                }

                if (isParent)
                {
                    possibleOwn[(unit, month)] = [];
                }
            }
        }

        foreach (((string unit, int month, int length), CountCell cell) in grid.Cells)
        {
            (string, int)[] parts =
            [
                .. grid.Units.SelfAndBelow(unit).Where(below => withRows.Contains(below.Id))
                    .SelectMany(below => Enumerable.Range(month, length).Select(each => (below.Id, each))),
            ];
            totals.Add((cell, parts));
            possible[cell] = [];
        }

        Try(0);
    }

    /// <summary>The hidden cells for which only one number is possible.</summary>
    public IEnumerable<CountCell> WorkedOut =>
        possible.Where(cell => cell.Key.HiddenReason is not null && cell.Value.Count == 1).Select(cell => cell.Key);

    /// <summary>The parents with few own rows for which only one number is possible.</summary>
    public IEnumerable<long> OwnRowsWorkedOut =>
        possibleOwn.Values.Where(values => values.Count == 1).Select(values => values.Single())
            .Where(rows => rows > 0 && rows < grid.Threshold);

    public bool FoundTheTruth => possible.All(cell => cell.Value.Contains(cell.Key.Rows));

    private bool Obeys(CountCell cell, long value) => cell.HiddenReason switch
    {
        null => value == cell.Rows,
        HidingReason.SmallGroup => value > 0 && value < grid.Threshold,
        _ => value >= grid.Threshold,
    };

    private void Try(int place)
    {
        if (place == unknown.Count)
        {
            if (totals.TrueForAll(total => Obeys(total.Cell, total.Parts.Sum(part => guess[part]))))
            {
                foreach (((string, int) own, HashSet<long> values) in possibleOwn)
                {
                    values.Add(guess[own]);
                }

                totals.ForEach(total => possible[total.Cell].Add(total.Parts.Sum(part => guess[part])));
            }

            return;
        }

        (string unit, int month) = unknown[place];
        CountCell cell = grid.Cells[(unit, month, 1)];
        (long lowest, long highest) = possibleOwn.ContainsKey((unit, month)) ? (0, 11 + MostAbove)
            : cell.HiddenReason == HidingReason.SmallGroup
            ? (1, grid.Threshold - 1)
            : (grid.Threshold, cell.Rows + MostAbove);
        for (long value = lowest; value <= highest; value++)
        {
            guess[(unit, month)] = value;
            if (totals.TrueForAll(CanStillBe))
            {
                Try(place + 1);
            }
        }

        guess[(unit, month)] = -1;
    }

    private bool CanStillBe((CountCell Cell, (string UnitId, int Month)[] Parts) total)
    {
        long sum = 0;
        bool isOpen = false;
        foreach ((string, int) part in total.Parts)
        {
            isOpen |= guess[part] < 0;
            sum += Math.Max(guess[part], 0);
        }

        return total.Cell.HiddenReason is not null || (isOpen ? sum <= total.Cell.Rows : sum == total.Cell.Rows);
    }
}
