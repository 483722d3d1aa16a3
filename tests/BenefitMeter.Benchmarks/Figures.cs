using Microsoft.Data.Sqlite;

namespace BenefitMeter.Benchmarks;

/// <summary>Compares published figures; the sentences are left out, for they name the day that the data reach to.</summary>
internal static class Figures
{
    private const string Current = """
        SELECT indicator_id, unit_id, grain, period_id, value, numerator, denominator, rows_counted, state, state_reason,
          is_complete, is_final,
            plan, target, realised_plan_pct, forecast, delay_months, result_status, result_reason, timeline_status
        FROM bm_figure WHERE superseded_by IS NULL ORDER BY 1, 2, 3, 4
        """;

    /// <summary>Makes sure that two reporting databases on SQLite show the same figures.</summary>
    /// <exception cref="FiguresDifferException">They do not.</exception>
    public static void AssertSame(string expected, string found)
    {
        string[] one = Read(expected);
        string[] other = Read(found);
        int different = Enumerable.Range(0, Math.Min(one.Length, other.Length)).FirstOrDefault(i => one[i] != other[i], -1);
        if (different >= 0)
        {
            throw new FiguresDifferException($"{other[different]} instead of {one[different]}");
        }

        if (one.Length != other.Length || one.Length == 0)
        {
            throw new FiguresDifferException($"{other.Length} figures instead of {one.Length}");
        }
    }

    private static string[] Read(string file)
    {
        using SqliteConnection connection = new($"Data Source={file};Mode=ReadOnly;Pooling=false");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = Current;
        using SqliteDataReader reader = command.ExecuteReader();
        List<string> rows = [];
        while (reader.Read())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(column => reader.GetValue(column))));
        }

        return [.. rows];
    }
}
