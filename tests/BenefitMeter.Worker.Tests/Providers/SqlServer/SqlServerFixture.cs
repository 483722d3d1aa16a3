using System.Globalization;
using BenefitMeter.Worker.Providers.SqlServer;
using BenefitMeter.Worker.Sources;
using BenefitMeter.Worker.Tests.Sources;
using Microsoft.Data.SqlClient;

namespace BenefitMeter.Worker.Tests.Providers.SqlServer;

/// <summary>
/// Writes rows as a table <c>Cases</c> of the database that BENEFITMETER_TEST_SQLSERVER points to, one test at a time, which the
/// collection <see cref="Alone"/> sees to. Tests skip visibly without it, and fail where BENEFITMETER_TEST_REQUIRE lists
/// sqlserver. A column becomes the narrowest type that holds all its cells.
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
        await ExecuteAsync(ConnectionString, CreateTable(columns, rows));
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

    /// <summary>Writes the statement that makes the table of some rows.</summary>
    internal static string CreateTable(IReadOnlyList<string> columns, IReadOnlyList<string[]> rows)
    {
        IEnumerable<string> types = columns.Select((name, place) =>
            TypeOf(name, [.. rows.Select(row => row[place]).Where(cell => cell.Length > 0)]));
        return $"CREATE TABLE Cases ({string.Join(", ", columns.Zip(types, (name, type) => $"[{name}] {type}"))})";
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

    private static string TypeOf(string column, string[] cells) => column switch
    {
        "Amount" when cells.All(cell => decimal.TryParse(
            cell, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _)) =>
            "decimal(28, 14)",
        "Moved" when cells.All(cell => cell.Contains('T', StringComparison.Ordinal)) => "datetimeoffset",
        "Opened" or "Closed" when cells.All(cell => Is(cell, "yyyy-MM-dd")) => "date",
        "Opened" or "Closed" when cells.All(cell => Is(
            cell, "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-dd HH:mm:ss.FFFFFF")) => "datetime2",
        _ => "nvarchar(200)",
    };

    private static bool Is(string cell, params string[] formats) =>
        DateTime.TryParseExact(cell, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
