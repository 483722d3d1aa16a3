using BenefitMeter.Worker.Providers.Sqlite;
using BenefitMeter.Worker.Sources;
using BenefitMeter.Worker.Tests.Sources;
using Microsoft.Data.Sqlite;

namespace BenefitMeter.Worker.Tests.Providers.Sqlite;

/// <summary>Writes rows as a table <c>Cases</c>; cells are texts, and empty ones NULL.</summary>
internal sealed class SqliteFixture : ISourceFixture
{
    private readonly Workspace folder = new();

    public string File => folder["cases.db"];

    public async Task<ISource> OpenAsync(IReadOnlyList<string> columns, IReadOnlyList<string[]> rows)
    {
        await FillAsync(columns, [.. rows.Select(row => row.Select(cell => cell.Length == 0 ? null : (object)cell).ToArray())]);
        return Open();
    }

    public SqlSource Open() =>
        new(
            SampleCases.Source("sqlite", folder.Path, ("path", "cases.db")),
            new SqliteEngine(SampleCases.Source("sqlite", folder.Path, ("path", "cases.db"))));

    public async Task FillAsync(IReadOnlyList<string> columns, IReadOnlyList<object?[]> rows)
    {
        await using SqliteConnection connection = Connect();
        await using (SqliteCommand pragma = connection.CreateCommand())
        {
            pragma.CommandText = "PRAGMA synchronous = OFF";
            await pragma.ExecuteNonQueryAsync();
        }

        await using var transaction = (SqliteTransaction)await connection.BeginTransactionAsync();
        await using SqliteCommand command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"CREATE TABLE Cases ({string.Join(", ", columns.Select(c => $"\"{c}\""))})";
        await command.ExecuteNonQueryAsync();
        command.CommandText = $"INSERT INTO Cases VALUES ({string.Join(", ", columns.Select((_, i) => $"@c{i}"))})";
        foreach (object?[] row in rows)
        {
            command.Parameters.Clear();
            for (int i = 0; i < row.Length; i++)
            {
                command.Parameters.AddWithValue($"@c{i}", row[i] ?? DBNull.Value);
            }

            await command.ExecuteNonQueryAsync();
        }

        await transaction.CommitAsync();
    }

    public SqliteConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        return connection;
    }

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
