using BenefitMeter.Tests;
using BenefitMeter.Worker.Tests.Providers.PostgreSql;
using Npgsql;

[assembly: AssemblyFixture(typeof(PostgreSqlCluster))]

namespace BenefitMeter.Worker.Tests.Providers.PostgreSql;

/// <summary>
/// The server that tests share, started when the first test asks for it and removed after the last. Tests skip visibly where
/// the programs are missing, and fail where BENEFITMETER_TEST_REQUIRE lists postgresql.
/// </summary>
public sealed class PostgreSqlCluster : IDisposable
{
    private static readonly Lazy<PostgreSqlServer?> Started =
        new(() => PostgreSqlServer.Programs() is { } programs ? new PostgreSqlServer(programs) : null);

    // Two scripts that make the same roles at once would fail: roles are the whole server's.
    private static readonly Lock Roles = new();

    private readonly PostgreSqlServer? server;

    /// <summary>Makes what stops the server after the last test.</summary>
    public PostgreSqlCluster()
    {
    }

    private PostgreSqlCluster(PostgreSqlServer own) => server = own;

    /// <summary>Gets a connection string of the server's own user; skips the test where there is no server.</summary>
    public static string ConnectionString
    {
        get
        {
            SkipWithoutPrograms();
            return ConnectionTo(Started.Value!);
        }
    }

    /// <summary>Gets a connection string of this server.</summary>
    public string Own => ConnectionTo(server!);

    /// <summary>Starts a server for one test alone, which removes it; skips the test where there are no programs.</summary>
    public static PostgreSqlCluster StartOwn()
    {
        SkipWithoutPrograms();
        return new PostgreSqlCluster(new PostgreSqlServer(PostgreSqlServer.Programs()!));
    }

    /// <inheritdoc cref="PostgreSqlServer.Crash"/>
    public void Crash() => server!.Crash();

    /// <inheritdoc cref="PostgreSqlServer.Start"/>
    public void Start() => server!.Start();

    /// <summary>Runs roles.sql in a database or schema, one at a time on the server.</summary>
    public static void RunRoles(string connectionString)
    {
        using NpgsqlConnection connection =
            new(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ToString());
        connection.Open();
        using NpgsqlCommand command =
            new(File.ReadAllText(Path.Combine(Repository.Root, "sql", "postgresql", "roles.sql")), connection);
        lock (Roles)
        {
            command.ExecuteNonQuery();
        }
    }

    /// <summary>Opens a connection.</summary>
    public static async Task<NpgsqlConnection> ConnectAsync(string connectionString)
    {
        var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        return connection;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        PostgreSqlServer? ended = server ?? (Started.IsValueCreated ? Started.Value : null);
        ended?.Dispose();
    }

    private static string ConnectionTo(PostgreSqlServer of) => of.ConnectionTo("postgres");

    private static void SkipWithoutPrograms()
    {
        if (PostgreSqlServer.Programs() is null)
        {
            const string reason = "PostgreSQL's server programs are not there (Debian: apt-get install postgresql).";
            string required = Environment.GetEnvironmentVariable("BENEFITMETER_TEST_REQUIRE") ?? string.Empty;
            Assert.False(required.Split(',').Contains("postgresql"), reason);
            Assert.Skip(reason);
        }
    }
}
