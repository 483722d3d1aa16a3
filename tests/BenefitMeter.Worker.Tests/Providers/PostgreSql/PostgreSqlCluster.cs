using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using BenefitMeter.Worker.Tests.Providers.PostgreSql;
using Npgsql;

[assembly: AssemblyFixture(typeof(PostgreSqlCluster))]

namespace BenefitMeter.Worker.Tests.Providers.PostgreSql;

/// <summary>
/// A throwaway PostgreSQL server on loopback, made from the machine's own programs when the first test asks for it and
/// removed after the last. Tests skip visibly where the programs are missing, and fail where BENEFITMETER_TEST_REQUIRE lists postgresql.
/// </summary>
public sealed class PostgreSqlCluster : IDisposable
{
    private static readonly Lazy<PostgreSqlCluster?> Started = new(() => Programs() is { } programs ? new PostgreSqlCluster(programs) : null);

    private readonly string? programs;
    private readonly string folder = string.Empty;
    private readonly int port;

    /// <summary>Makes what stops the server after the last test.</summary>
    public PostgreSqlCluster()
    {
    }

    private PostgreSqlCluster(string programs)
    {
        (this.programs, port) = (programs, FreePort());
        folder = Directory.CreateTempSubdirectory("benefitmeter-pg-").FullName;
        if (Environment.IsPrivilegedProcess)
        {
            Run("chown", "postgres", folder);
        }

        RunAsOwner("initdb", "-D", Data, "-U", "tester", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
        Start();
    }

    private string Data => Path.Combine(folder, "data");

    /// <summary>Gets a connection string of the server's own user; skips the test where there is no server.</summary>
    public static string ConnectionString
    {
        get
        {
            SkipWithoutPrograms();
            return Started.Value!.Own;
        }
    }

    /// <summary>Gets a connection string of this server.</summary>
    public string Own => string.Create(
        CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={port};Database=postgres;Username=tester;Pooling=false");

    /// <summary>Starts a server for one test alone, which removes it; skips the test where there are no programs.</summary>
    public static PostgreSqlCluster StartOwn()
    {
        SkipWithoutPrograms();
        return new PostgreSqlCluster(Programs()!);
    }

    /// <summary>Stops the server as a crash does: nothing is written any more, and the next start has to recover.</summary>
    public void Crash() => RunAsOwner("pg_ctl", "stop", "-w", "-m", "immediate", "-D", Data);

    /// <summary>Starts the server.</summary>
    public void Start() => RunAsOwner(
        "pg_ctl", "start", "-w", "-D", Data, "-l", Path.Combine(folder, "log"), "-o",
        string.Create(CultureInfo.InvariantCulture, $"-F -k {folder} -p {port} -c listen_addresses=127.0.0.1 -c max_connections=50"));

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
        PostgreSqlCluster? cluster = programs is not null ? this : Started.IsValueCreated ? Started.Value : null;
        if (cluster is not null)
        {
            cluster.Crash();
            Directory.Delete(cluster.folder, recursive: true);
        }
    }

    private static void SkipWithoutPrograms()
    {
        if (Programs() is null)
        {
            const string reason = "PostgreSQL's server programs are not there (Debian: apt-get install postgresql).";
            string required = Environment.GetEnvironmentVariable("BENEFITMETER_TEST_REQUIRE") ?? string.Empty;
            Assert.False(required.Split(',').Contains("postgresql"), reason);
            Assert.Skip(reason);
        }
    }

    private static string? Programs()
    {
        string[] installed = Directory.Exists("/usr/lib/postgresql")
            ? [.. Directory.GetDirectories("/usr/lib/postgresql").OrderByDescending(path => int.TryParse(Path.GetFileName(path), out int version) ? version : 0).Select(path => Path.Combine(path, "bin"))]
            : [];
        return installed.Concat((Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator))
            .FirstOrDefault(path => File.Exists(Path.Combine(path, "initdb")) && File.Exists(Path.Combine(path, "pg_ctl")));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    // PostgreSQL refuses to run as root, so root hands its folder to the user that its package made.
    private void RunAsOwner(string program, params string[] arguments)
    {
        string path = Path.Combine(programs!, program);
        if (Environment.IsPrivilegedProcess)
        {
            Run("runuser", ["-u", "postgres", "--", path, .. arguments]);
        }
        else
        {
            Run(path, arguments);
        }
    }

    // The server inherits what its starter writes to, so the output goes to no pipe that would have to end.
    private static void Run(string program, params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo("sh", ["-c", "exec \"$0\" \"$@\" > /dev/null 2>&1", program, .. arguments])
        {
            WorkingDirectory = "/",
        })!;
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }
}
