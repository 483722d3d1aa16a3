namespace BenefitMeter.DisclosureControl;

/// <summary>
/// Solves a·x = b with x ≥ 0 exactly: the simplex method's first phase in whole numbers (Edmonds), by Bland's rule.
/// </summary>
internal static class NonNegativeSolution
{
    /// <summary>Finds one solution in whole numbers.</summary>
    /// <param name="rows">The equations: coefficients, then the right side.</param>
    /// <returns>The amounts; null where there is none, or the one found is not whole or too large to be reckoned with.</returns>
    public static long[]? Find(long[][] rows)
    {
        int unknowns = rows.Length == 0 ? 0 : rows[0].Length - 1;
        long[][] tableau = [.. rows.Select(row => row[^1] < 0 ? [.. row.Select(number => -number)] : (long[])[.. row])];
        long[] lack = new long[unknowns + 1];
        foreach (long[] row in tableau)
        {
            for (int column = 0; column <= unknowns; column++)
            {
                lack[column] += row[column];
            }
        }

        // A row whose basis is -1 still rests on nothing; the lack is what those rows have on their right sides.
        int[] basis = [.. tableau.Select(_ => -1)];
        long scale = 1;
        try
        {
            while (lack[unknowns] > 0)
            {
                int entering = Array.FindIndex(lack, 0, unknowns, number => number > 0);
                int leaving = entering < 0 ? -1 : Leaving(tableau, basis, entering, unknowns);
                if (leaving < 0)
                {
                    return null;
                }

                Pivot([.. tableau, lack], leaving, entering, scale);
                (scale, basis[leaving]) = (tableau[leaving][entering], entering);
            }
        }
        catch (OverflowException)
        {
            return null;
        }

        long[] solution = new long[unknowns];
        foreach ((int row, int column) in basis.Index().Where(place => place.Item >= 0))
        {
            if (tableau[row][unknowns] % scale != 0)
            {
                return null;
            }

            solution[column] = tableau[row][unknowns] / scale;
        }

        return solution;
    }

    private static int Leaving(long[][] tableau, int[] basis, int entering, int right)
    {
        int found = -1;
        for (int row = 0; row < tableau.Length; row++)
        {
            if (tableau[row][entering] <= 0)
            {
                continue;
            }

            long difference = found < 0 ? -1 : checked(
                (tableau[row][right] * tableau[found][entering]) - (tableau[found][right] * tableau[row][entering]));
            if (difference < 0 || (difference == 0 && basis[row] < basis[found]))
            {
                found = row;
            }
        }

        return found;
    }

    private static void Pivot(long[][] rows, int pivotRow, int pivotColumn, long scale)
    {
        long[] by = rows[pivotRow];
        long pivot = by[pivotColumn];
        int[] filled = [.. Enumerable.Range(0, by.Length).Where(column => by[column] != 0)];
        foreach (long[] row in rows)
        {
            if (row == by || (row[pivotColumn] == 0 && pivot == scale))
            {
                continue;
            }

            long factor = row[pivotColumn];

            // Nearly always so where cells are only added up; what follows takes ten times as long.
            if (pivot == 1 && scale == 1)
            {
                foreach (int column in filled)
                {
                    row[column] = checked(row[column] - (factor * by[column]));
                }

                continue;
            }

            for (int column = 0; column < row.Length; column++)
            {
                row[column] = checked((row[column] * pivot) - (factor * by[column])) / scale;
            }
        }
    }
}
