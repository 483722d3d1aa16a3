using System.Globalization;
using BenefitMeter.Worker.Providers.PostgreSql;
using BenefitMeter.Worker.Sources;
using BenefitMeter.Worker.Tests.Sources;
using Npgsql;
using NpgsqlTypes;

namespace BenefitMeter.Worker.Tests.Providers.PostgreSql;

/// <summary>
/// Writes rows as a table <c>Cases</c> in a schema of its own. A column becomes the narrowest type that holds all its cells, so
/// that PostgreSQL groups what it can; empty cells are NULL.
/// </summary>
internal sealed class PostgreSqlFixture : ISourceFixture
{
    private readonly string schema = $"s{Guid.NewGuid():N}";

    public string ConnectionString => $"{PostgreSqlCluster.ConnectionString};Search Path={schema}";

    public string QualifiedQuery => $"SELECT * FROM {schema}.Cases";

    public async Task<ISource> OpenAsync(IReadOnlyList<string> columns, IReadOnlyList<string[]> rows)
    {
        await FillAsync(columns, rows);
        return Open();
    }

    public SqlSource Open(string? connectionString = null)
    {
        var source = SampleCases.Source("postgresql", "/", ("connection", "Cases"));
        return new(source, new PostgreSqlEngine(source, SampleCases.Context(name =>
            name == "Cases" ? connectionString ?? ConnectionString : null)));
    }

    /// <summary>Gets the columns as they were created.</summary>
    public IReadOnlyList<string> Types { get; private set; } = [];

    public async Task FillAsync(IReadOnlyList<string> columns, IReadOnlyList<string[]> rows)
    {
        string[] types = [.. columns.Select((name, place) =>
            TypeOf(name, [.. rows.Select(row => row[place]).Where(cell => cell.Length > 0)]))];
        Types = types;
        await ExecuteAsync($"CREATE SCHEMA {schema}; CREATE TABLE Cases "
            + $"({string.Join(", ", columns.Zip(types, (name, type) => $"\"{name}\" {type}"))})");
        await using NpgsqlConnection connection = await PostgreSqlCluster.ConnectAsync(ConnectionString);
        await using NpgsqlBatch batch = connection.CreateBatch();
        foreach (string[] row in rows)
        {
            var command =
                new NpgsqlBatchCommand($"INSERT INTO Cases VALUES ({string.Join(", ", types.Select((_, i) => $"${i + 1}"))})");
            foreach (string cell in row)
            {
                command.Parameters.Add(
                    new NpgsqlParameter { Value = cell.Length == 0 ? DBNull.Value : cell, NpgsqlDbType = NpgsqlDbType.Unknown });
            }

            batch.BatchCommands.Add(command);
        }

        if (rows.Count > 0)
        {
            await batch.ExecuteNonQueryAsync();
        }
    }

    public async Task ExecuteAsync(string sql)
    {
        await using NpgsqlConnection connection = await PostgreSqlCluster.ConnectAsync(ConnectionString);
        await using NpgsqlCommand command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync() => await ExecuteAsync($"DROP SCHEMA IF EXISTS {schema} CASCADE");

    private static string TypeOf(string column, string[] cells) => column switch
    {
        "Amount" when cells.All(cell => cell.TrimStart('-') is [>= '0' and <= '9', ..] digits
            && digits.All(c => c is '.' or (>= '0' and <= '9')) && digits.Count(c => c == '.') < 2) => "numeric",
        "Moved" when cells.All(cell => cell.Contains('T', StringComparison.Ordinal)) => "timestamptz",
        "Opened" or "Closed" when cells.All(cell => Is(cell, "yyyy-MM-dd")) => "date",
        "Opened" or "Closed" when cells.All(cell => Is(
            cell, "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-dd HH:mm:ss.FFFFFF")) => "timestamp",
        _ => "text",
    };

    private static bool Is(string cell, params string[] formats) =>
        DateTime.TryParseExact(cell, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
