using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using BenefitMeter.Worker.Commands;

namespace BenefitMeter.Worker.Tests.Scheduling;

/// <summary>
/// A worker in a process of its own, as operations start it. No runner of tests is needed: the benchmark uses it too.
/// </summary>
internal sealed class WorkerProcess : IAsyncDisposable
{
    private static readonly HttpClient Client = new();
    private readonly Process process;
    private readonly StringBuilder log = new();

    /// <summary>Starts one that looks often.</summary>
    public WorkerProcess(string folder, string? connection, params string[] settings)
        : this(["dotnet", typeof(CommandLine).Assembly.Location], folder, connection, ["--Worker:PollSeconds", "1", .. settings])
    {
    }

    /// <summary>Starts one.</summary>
    /// <param name="program">The program, and what comes before its verb.</param>
    /// <param name="folder">The catalogue folder.</param>
    /// <param name="connection">The PostgreSQL reporting database; null for a file in the folder.</param>
    /// <param name="settings">Further arguments.</param>
    public WorkerProcess(IReadOnlyList<string> program, string folder, string? connection, IEnumerable<string> settings)
    {
        Url = $"http://127.0.0.1:{FreePort()}";
        ProcessStartInfo start = new(program[0],
        [
            .. program.Skip(1), "serve", "--catalogue", folder, "--language", "en", "--Health:Urls", Url, "--Log:Format", "json",
            .. connection is null
                ? (string[])[]
                : ["--ReportingStore:Provider", "postgresql", "--ReportingStore:ConnectionString", connection],
            .. settings,
        ])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        process = Process.Start(start)!;
        process.OutputDataReceived += Keep;
        process.ErrorDataReceived += Keep;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Gets where its health is.</summary>
    public string Url { get; }

    /// <summary>Gets the memory that it holds, in MiB.</summary>
    public double MemoryMiB
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 / (double)(1 << 20);
        }
    }

    /// <summary>Gets the seconds of the processors that it has used.</summary>
    public double ProcessorSeconds => process.TotalProcessorTime.TotalSeconds;

    /// <summary>Gets its output.</summary>
    public string Log
    {
        get
        {
            lock (log)
            {
                return log.ToString();
            }
        }
    }

    /// <summary>Waits until it says that it can work.</summary>
    public async Task ReadyAsync(TimeSpan? every = null) => await EventuallyAsync(async () =>
    {
        return process.HasExited ? throw new InvalidOperationException(Log) : await StatusAsync() == HttpStatusCode.OK;
    }, "ready", TimeSpan.FromMinutes(2), every);

    /// <summary>Gets what the health page answers; null where nothing does.</summary>
    public async Task<HttpStatusCode?> StatusAsync()
    {
        try
        {
            using HttpResponseMessage answer = await Client.GetAsync(new Uri($"{Url}/health/ready"));
            return answer.StatusCode;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    /// <summary>Gets the health page, whatever it says.</summary>
    public Task<string> HealthAsync() => PageAsync("/health/ready");

    /// <summary>Gets a page.</summary>
    public async Task<string> PageAsync(string path)
    {
        using HttpResponseMessage answer = await Client.GetAsync(new Uri(Url + path));
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>Kills it as <c>kill -9</c> does.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>Asks it to stop, as a service's end does, and gets how it ended and how long that took.</summary>
    public async Task<(int Code, TimeSpan Took)> TerminateAsync()
    {
        Stopwatch watch = Stopwatch.StartNew();
        using Process kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await process.WaitForExitAsync();
        return (process.ExitCode, watch.Elapsed);
    }

    /// <summary>Waits until something is so; fails when it is not for long.</summary>
    public static async Task EventuallyAsync(Func<Task<bool>> holds, string what, TimeSpan longest, TimeSpan? every = null)
    {
        Stopwatch watch = Stopwatch.StartNew();
        while (!await holds())
        {
            if (watch.Elapsed > longest)
            {
                throw new TimeoutException($"Not {what} within {longest}.");
            }

            await Task.Delay(every ?? TimeSpan.FromMilliseconds(100));
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        lock (log)
        {
            log.AppendLine(line.Data);
        }
    }
}
