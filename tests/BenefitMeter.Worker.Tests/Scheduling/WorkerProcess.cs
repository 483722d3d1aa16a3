using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using BenefitMeter.Worker.Commands;

namespace BenefitMeter.Worker.Tests.Scheduling;

/// <summary>A worker in a process of its own, as operations start it.</summary>
internal sealed class WorkerProcess : IAsyncDisposable
{
    private static readonly HttpClient Client = new();
    private readonly Process process;
    private readonly StringBuilder log = new();

    public WorkerProcess(string folder, string? connection, params string[] settings)
    {
        Url = $"http://127.0.0.1:{FreePort()}";
        ProcessStartInfo start = new("dotnet",
        [
            typeof(CommandLine).Assembly.Location, "serve", "--catalogue", folder, "--language", "en", "--Health:Urls", Url,
            "--Worker:LookSeconds", "1", "--Log:Format", "json",
            .. connection is null ? (string[])[] : ["--ReportingStore:Provider", "postgresql", "--ReportingStore:ConnectionString", connection],
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

    /// <summary>Gets what it wrote.</summary>
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
    public async Task ReadyAsync() => await EventuallyAsync(async () =>
    {
        Assert.False(process.HasExited, Log);
        return await StatusAsync() == HttpStatusCode.OK;
    }, "ready", TimeSpan.FromMinutes(2));

    /// <summary>Gets what the health page answers; null where nothing does.</summary>
    public async Task<HttpStatusCode?> StatusAsync()
    {
        try
        {
            using HttpResponseMessage answer = await Client.GetAsync($"{Url}/health/ready", TestContext.Current.CancellationToken);
            return answer.StatusCode;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    /// <summary>Gets the health page.</summary>
    public async Task<string> HealthAsync() => (await Client.GetAsync($"{Url}/health/ready", TestContext.Current.CancellationToken)) is var answer
        ? await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        : string.Empty;

    /// <summary>Kills it as <c>kill -9</c> does.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Asks it to stop, as a service's end does, and gets how it ended and how long that took.</summary>
    public async Task<(int Code, TimeSpan Took)> TerminateAsync()
    {
        Stopwatch watch = Stopwatch.StartNew();
        using Process kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, watch.Elapsed);
    }

    /// <summary>Waits until something is so; fails when it is not for long.</summary>
    public static async Task EventuallyAsync(Func<Task<bool>> holds, string what, TimeSpan longest)
    {
        Stopwatch watch = Stopwatch.StartNew();
        while (!await holds())
        {
            Assert.True(watch.Elapsed < longest, $"Not {what} within {longest}.");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill();
            await process.WaitForExitAsync(CancellationToken.None);
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
