using System.Text.Json;
using BenefitMeter.Tests;
using Microsoft.Data.Sqlite;

namespace BenefitMeter.Worker.Tests.Runs.RealData;

/// <summary>The same rows give the same figures to the last digit, whether a file or a database holds them.</summary>
[Slow("reads the real data")]
public sealed class SameFiguresTests
{
    // What tells one publication from another, not one figure from another.
    private static readonly HashSet<string> Surrogates = ["figure_id", "run_id", "publication_id"];

    [Fact]
    public async Task Figures_OverCsvAndOverSqlite_AreTheSame()
    {
        using Workspace csv = new();
        csv.Write("receipt.yaml", ReceiptCatalogue.OverCsv);
        await csv.SucceedAsync("measure", "--as-of", "2012-01-31");
        using Workspace sqlite = OverSqlite();
        await sqlite.SucceedAsync("measure", "--as-of", "2012-01-31");

        List<string> expected = Dump(csv);
        List<string> actual = Dump(sqlite);

        Assert.True(expected.Count > 20_000, $"Only {expected.Count} cells were published.");
        Assert.Equal(expected.Count, actual.Count);
        Assert.Empty(expected.Zip(actual).Where(pair => pair.First != pair.Second).Take(10));
    }

    [Fact]
    public async Task Plan_OverSqlite_AsksOneAdditiveQuestionPerDatasetAndDate()
    {
        using Workspace sqlite = OverSqlite();

        using JsonDocument plan =
            JsonDocument.Parse(await sqlite.SucceedAsync("plan", "--as-of", "2012-01-31", "--format", "json"));

        JsonElement[] questions = [.. plan.RootElement.EnumerateArray()];
        string[] additive =
        [
            .. questions.Where(question => Text(question, "purpose").Contains("additive", StringComparison.Ordinal))
                .Select(question => $"{Text(question, "dataset")} {Text(question, "purpose").Split('\'')[1]}")
                .Order(StringComparer.Ordinal),
        ];
        Assert.Equal(
            ["by-channel completed", "by-channel received", "by-department completed", "by-department received"], additive);

        // Beside them one for what does not add up: four durations and the backlog a dataset, and the realised median.
        Assert.Equal(4 + (2 * 5) + 1, questions.Length);
        Assert.Equal(16 + 12, questions.SelectMany(question => Text(question, "indicators").Split(' ')).Distinct().Count());

        static string Text(JsonElement question, string key) => question.GetProperty(key).GetString()!;
    }

    private static Workspace OverSqlite()
    {
        Workspace folder = new();
        string database = folder["cases.db"];
        Fill(database, TruthFile.Read(ReceiptCatalogue.Cases));
        folder.Write("receipt.yaml", ReceiptCatalogue.OverSqlite(database));
        return folder;
    }

    private static void Fill(string database, List<Dictionary<string, string>> rows)
    {
        string[] columns = [.. rows[0].Keys];
        using SqliteConnection connection = new($"Data Source={database};Pooling=False");
        connection.Open();
        using SqliteTransaction transaction = connection.BeginTransaction();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = $"CREATE TABLE cases ({string.Join(", ", columns.Select(column => $"\"{column}\" TEXT"))})";
        command.ExecuteNonQuery();
        command.CommandText = $"INSERT INTO cases VALUES ({string.Join(", ", columns.Select((_, i) => $"@p{i}"))})";
        SqliteParameter[] cells = [.. columns.Select((_, i) => command.Parameters.Add($"@p{i}", SqliteType.Text))];
        foreach (Dictionary<string, string> row in rows)
        {
            for (int i = 0; i < cells.Length; i++)
            {
                cells[i].Value = row[columns[i]];
            }

            command.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    private static List<string> Dump(Workspace folder) =>
    [
        .. folder.Query("SELECT * FROM bm_figure ORDER BY indicator_id, unit_id, grain, period_id").SelectMany(row => row
            .Where(cell => !Surrogates.Contains(cell.Key))
            .Select(cell =>
                $"{row["indicator_id"]} {row["unit_id"]} {row["grain"]} {row["period_id"]} {cell.Key} = {cell.Value ?? "NULL"}")),
    ];
}
