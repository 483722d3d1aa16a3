using BenefitMeter.Worker.Providers.SqlServer;
using BenefitMeter.Worker.Sources;
using BenefitMeter.Worker.Tests.Sources;
using Microsoft.Data.SqlClient;

namespace BenefitMeter.Worker.Tests.Providers.SqlServer;

/// <summary>
/// Writes rows as a table <c>Cases</c> of the database that BENEFITMETER_TEST_SQLSERVER points to, one test at a time, which the
/// collection <see cref="Alone"/> sees to. Tests skip visibly without it, and fail where BENEFITMETER_TEST_REQUIRE lists
/// sqlserver.
/// </summary>
internal sealed class SqlServerFixture : ISourceFixture
{
    public const string Alone = "A source on SQL Server";

    private bool isMade;

    private static string ConnectionString => new SqlConnectionStringBuilder(Server()) { Pooling = false }.ToString();

    public async Task<ISource> OpenAsync(IReadOnlyList<string> columns, IReadOnlyList<string[]> rows)
    {
        await ExecuteAsync(ConnectionString, "DROP TABLE IF EXISTS Cases");
        isMade = true;
        await ExecuteAsync(ConnectionString, CasesTable.Create(columns, rows));
        foreach (string[] row in rows)
        {
            await ExecuteAsync(
                ConnectionString, $"INSERT INTO Cases VALUES ({string.Join(", ", row.Select((_, i) => $"@p{i}"))})", row);
        }

        var source = SampleCases.Source("sqlserver", "/", ("connection", "Cases"));
        return new SqlSource(source, new SqlServerEngine(source, SampleCases.Context(_ => ConnectionString)));
    }

    public async ValueTask DisposeAsync()
    {
        if (isMade)
        {
            await ExecuteAsync(ConnectionString, "DROP TABLE IF EXISTS Cases");
        }
    }

    internal static string Server()
    {
        if (Environment.GetEnvironmentVariable("BENEFITMETER_TEST_SQLSERVER") is { Length: > 0 } server)
        {
            return server;
        }

        const string reason = "BENEFITMETER_TEST_SQLSERVER holds no connection string.";
        string required = Environment.GetEnvironmentVariable("BENEFITMETER_TEST_REQUIRE") ?? string.Empty;
        Assert.False(required.Split(',').Contains("sqlserver"), reason);
        Assert.Skip(reason);
        return string.Empty;
    }

    private static async Task ExecuteAsync(string connectionString, string sql, params string[] cells)
    {
        await using var connection = new SqlConnection(connectionString);
        await connection.OpenAsync();
        await using SqlCommand command = connection.CreateCommand();
        command.CommandText = sql;
        foreach ((int place, string cell) in cells.Index())
        {
            command.Parameters.AddWithValue($"@p{place}", cell.Length == 0 ? DBNull.Value : cell);
        }

        await command.ExecuteNonQueryAsync();
    }
}
