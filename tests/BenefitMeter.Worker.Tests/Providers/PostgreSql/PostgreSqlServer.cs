using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace BenefitMeter.Worker.Tests.Providers.PostgreSql;

/// <summary>A throwaway PostgreSQL server on loopback, made from the machine's own programs and removed when disposed.</summary>
public sealed class PostgreSqlServer : IDisposable
{
    private readonly string programs;
    private readonly string folder = Directory.CreateTempSubdirectory("benefitmeter-pg-").FullName;
    private readonly int port = FreePort();

    /// <summary>Makes and starts a server.</summary>
    /// <param name="programs">The folder of PostgreSQL's programs; see <see cref="Programs"/>.</param>
    public PostgreSqlServer(string programs)
    {
        this.programs = programs;
        if (Environment.IsPrivilegedProcess)
        {
            Run("chown", "postgres", folder);
        }

        RunAsOwner("initdb", "-D", Data, "-U", "tester", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
        Start();
    }

    private string Data => Path.Combine(folder, "data");

    /// <summary>Gets the folder of the newest server programs on this machine; null where there are none.</summary>
    public static string? Programs()
    {
        string[] installed = Directory.Exists("/usr/lib/postgresql")
            ? [.. Directory.GetDirectories("/usr/lib/postgresql")
                .OrderByDescending(path => int.TryParse(Path.GetFileName(path), out int version) ? version : 0)
                .Select(path => Path.Combine(path, "bin"))]
            : [];
        return installed.Concat((Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator))
            .FirstOrDefault(path => File.Exists(Path.Combine(path, "initdb")) && File.Exists(Path.Combine(path, "pg_ctl")));
    }

    /// <summary>Gets a connection string to one of its databases.</summary>
    public string ConnectionTo(string database) => string.Create(
        CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={port};Database={database};Username=tester;Pooling=false");

    /// <summary>Runs a statement in the database that every server has.</summary>
    public async Task RunSqlAsync(string sql)
    {
        await using NpgsqlConnection connection = new(ConnectionTo("postgres"));
        await connection.OpenAsync();
        await using NpgsqlCommand command = new(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Stops the server as a crash does: nothing is written any more, and the next start has to recover.</summary>
    public void Crash() => RunAsOwner("pg_ctl", "stop", "-w", "-m", "immediate", "-D", Data);

    /// <summary>Starts the server.</summary>
    public void Start() => RunAsOwner(
        "pg_ctl", "start", "-w", "-D", Data, "-l", Path.Combine(folder, "log"), "-o",
        string.Create(
            CultureInfo.InvariantCulture, $"-F -k {folder} -p {port} -c listen_addresses=127.0.0.1 -c max_connections=50"));

    /// <inheritdoc/>
    public void Dispose()
    {
        Crash();
        Directory.Delete(folder, recursive: true);
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
        string path = Path.Combine(programs, program);
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
        using Process process = Process.Start(
            new ProcessStartInfo("sh", ["-c", "exec \"$0\" \"$@\" > /dev/null 2>&1", program, .. arguments])
            {
                WorkingDirectory = "/",
            })!;
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
        }
    }
}
