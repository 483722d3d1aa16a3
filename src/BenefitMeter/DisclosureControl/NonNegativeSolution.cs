namespace BenefitMeter.DisclosureControl;

/// <summary>
/// Solves a·x = b with x ≥ 0 exactly, by the first phase of the simplex method in integers (Edmonds) with Bland's rule.
/// </summary>
internal static class NonNegativeSolution
{
    /// <summary>Finds one integer solution.</summary>
    /// <param name="rows">The equations: the coefficients, then the right side.</param>
    /// <returns>
    /// The solution; null if there is none, or if the one found is not integer or its numbers are too large to be calculated.
    /// </returns>
    public static long[]? Find(long[][] rows)
    {
        int unknowns = rows.Length == 0 ? 0 : rows[0].Length - 1;
        long[][] tableau = [.. rows.Select(row => row[^1] < 0 ? [.. row.Select(number => -number)] : (long[])[.. row])];
        long[] shortfall = new long[unknowns + 1];
        foreach (long[] row in tableau)
        {
            for (int column = 0; column <= unknowns; column++)
            {
                shortfall[column] += row[column];
            }
        }

        // A row whose basis is -1 has no basic variable yet. The shortfall is the sum of these rows; there is a solution when its
        // last element reaches 0.
        int[] basis = [.. tableau.Select(_ => -1)];
        long scale = 1;
        try
        {
            while (shortfall[unknowns] > 0)
            {
                int entering = Array.FindIndex(shortfall, 0, unknowns, number => number > 0);
                int leaving = entering < 0 ? -1 : Leaving(tableau, basis, entering, unknowns);
                if (leaving < 0)
                {
                    return null;
                }

                Pivot([.. tableau, shortfall], leaving, entering, scale);
                (scale, basis[leaving]) = (tableau[leaving][entering], entering);
            }
        }
        catch (OverflowException)
        {
            return null;
        }

        long[] solution = new long[unknowns];
        foreach ((int row, int column) in basis.Index().Where(entry => entry.Item >= 0))
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
        long[] pivotValues = rows[pivotRow];
        long pivot = pivotValues[pivotColumn];
        int[] filled = [.. Enumerable.Range(0, pivotValues.Length).Where(column => pivotValues[column] != 0)];
        foreach (long[] row in rows)
        {
            if (row == pivotValues || (row[pivotColumn] == 0 && pivot == scale))
            {
                continue;
            }

            long factor = row[pivotColumn];

            // If cells are only added up, this is nearly always true. The general step below is ten times as slow.
            if (pivot == 1 && scale == 1)
            {
                foreach (int column in filled)
                {
                    row[column] = checked(row[column] - (factor * pivotValues[column]));
                }

                continue;
            }

            for (int column = 0; column < row.Length; column++)
            {
                row[column] = checked((row[column] * pivot) - (factor * pivotValues[column])) / scale;
            }
        }
    }
}
