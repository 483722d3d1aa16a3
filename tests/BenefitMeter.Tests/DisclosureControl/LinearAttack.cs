using BenefitMeter.Definitions.Units;
using BenefitMeter.Measuring;
using BenefitMeter.Realising;

namespace BenefitMeter.Tests.DisclosureControl;

/// <summary>
/// An attacker who writes every total as an equation between figures and solves the equations modulo a prime. The attacker knows
/// which parent units have rows of their own, but not how many.
/// </summary>
internal static class LinearAttack
{
    private const long Prime = 2_147_483_647;

    public static IReadOnlyList<string> WorkedOut(IEnumerable<Figure> figures, UnitTree units)
    {
        Figure[] all = [.. figures];
        Dictionary<(string, string), int> place = [];
        foreach (Figure figure in all.Where(figure => figure.Observation.State == ObservationState.Suppressed))
        {
            place.Add((figure.UnitId, figure.Observation.Period.Id), place.Count);
        }

        int remainders = place.Count;
        List<Dictionary<int, long>> equations = [];
        foreach (Figure whole in all)
        {
            Figure[] below = [.. all.Where(part => part.Observation.Period == whole.Observation.Period
                && units.ChildrenOf(whole.UnitId).Any(child => child.Id == part.UnitId))];
            if (below.Length > 0)
            {
                Add(whole, below, hasOwn: whole.UnitId == units.Root.Id ? remainders++ : null);
            }

            foreach (IGrouping<object, Figure> finer in all.Where(part =>
                part.UnitId == whole.UnitId && part.Observation.Period != whole.Observation.Period
                    && part.Observation.Period.Grain < whole.Observation.Period.Grain
                    && part.Observation.Period.End > whole.Observation.Period.Start
                    && part.Observation.Period.Start < whole.Observation.Period.End)
                .GroupBy(part => (object)part.Observation.Period.Grain))
            {
                Add(whole, [.. finer], hasOwn: null);
            }
        }

        return Determined(equations, place);

        void Add(Figure whole, Figure[] parts, int? hasOwn)
        {
            Dictionary<int, long> equation = [];
            foreach ((Figure figure, long sign) in parts.Select(part => (part, 1L)).Append((whole, -1L)))
            {
                if (place.TryGetValue((figure.UnitId, figure.Observation.Period.Id), out int column))
                {
                    equation[column] = sign;
                }
            }

            if (hasOwn is { } own)
            {
                equation[own] = 1;
            }

            equations.Add(equation);
        }
    }

    private static List<string> Determined(List<Dictionary<int, long>> equations, Dictionary<(string, string), int> place)
    {
        List<(int Pivot, Dictionary<int, long> Row)> solved = [];
        foreach (Dictionary<int, long> equation in equations)
        {
            Dictionary<int, long> row = new(equation);
            foreach ((int pivot, Dictionary<int, long> by) in solved)
            {
                Subtract(row, by, row.GetValueOrDefault(pivot));
            }

            if (row.Count == 0)
            {
                continue;
            }

            int next = row.Keys.Min();
            long inverse = Power(row[next], Prime - 2);
            Dictionary<int, long> scaled = row.ToDictionary(each => each.Key, each => each.Value * inverse % Prime);
            foreach ((_, Dictionary<int, long> other) in solved)
            {
                Subtract(other, scaled, other.GetValueOrDefault(next));
            }

            solved.Add((next, scaled));
        }

        return [.. place.Where(cell => solved.Exists(row => row.Pivot == cell.Value && row.Row.Count == 1))
            .Select(cell => $"{cell.Key}")];
    }

    private static void Subtract(Dictionary<int, long> row, Dictionary<int, long> by, long factor)
    {
        if (factor == 0)
        {
            return;
        }

        foreach ((int column, long value) in by)
        {
            long left = (((row.GetValueOrDefault(column) - (factor * value % Prime)) % Prime) + Prime) % Prime;
            _ = left == 0 ? row.Remove(column) : row.TryAdd(column, left) || (row[column] = left) == left;
        }
    }

    private static long Power(long value, long exponent)
    {
        long result = 1;
        for (value = ((value % Prime) + Prime) % Prime; exponent > 0; exponent >>= 1, value = value * value % Prime)
        {
            result = (exponent & 1) == 1 ? result * value % Prime : result;
        }

        return result;
    }
}
