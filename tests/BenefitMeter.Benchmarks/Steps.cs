using System.Globalization;
using Microsoft.Data.Sqlite;

namespace BenefitMeter.Benchmarks;

/// <summary>What a run read and spent its time on, as the reporting database on SQLite tells operations.</summary>
internal static class Steps
{
    /// <summary>Gets the last measurement's steps: <c>extract 3.10 s for 1,000 rows, judge 0.41 s, publish 0.92 s</c>.</summary>
    public static string OfLastRun(string folder)
    {
        using SqliteConnection connection =
            new($"Data Source={Path.Combine(folder, "benefitmeter.db")};Mode=ReadOnly;Pooling=false");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText =
            "SELECT name, seconds, rows_read FROM bi_run_step WHERE run_id = (SELECT MAX(run_id) FROM bi_run_step "
            + "WHERE name = 'judge') ORDER BY step";
        using SqliteDataReader reader = command.ExecuteReader();
        List<string> steps = [];
        while (reader.Read())
        {
            string rows = reader.IsDBNull(2)
                ? string.Empty
                : string.Create(CultureInfo.InvariantCulture, $" for {reader.GetInt64(2):#,0} rows");
            steps.Add($"{reader.GetString(0)} {Spread.Shown(reader.GetDouble(1))} s{rows}");
        }

        return string.Join(", ", steps);
    }
}
