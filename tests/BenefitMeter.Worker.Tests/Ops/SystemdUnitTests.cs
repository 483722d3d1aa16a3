using System.Diagnostics;
using System.Text.RegularExpressions;
using BenefitMeter.Tests;
using BenefitMeter.Worker.Tests.Municipalities;
using BenefitMeter.Worker.Tests.Scheduling;
using Microsoft.Data.Sqlite;

namespace BenefitMeter.Worker.Tests.Ops;

/// <summary>
/// The service of systemd as its unit starts it, on a machine without systemd: as an account without rights, with an empty
/// settings.json, a catalogue that it cannot write to and a state folder. It measures, stores, and starts again.
/// </summary>
[Slow("starts workers")]
public sealed partial class SystemdUnitTests : IDisposable
{
    private static readonly string Unit =
        File.ReadAllText(Path.Combine(Repository.Root, "ops", "systemd", "benefitmeter.service"));

    private readonly Workspace catalogue = TestMunicipality.ScheduledLetters.Create();
    private readonly Workspace service = new();

    [Fact]
    public async Task ExecStart_EmbeddedDefaultAndReadOnlyCatalogue_MeasuresStoresAndStartsAgain()
    {
        Assert.Matches(@"(?m)^StateDirectory=benefitmeter$", Unit);
        Assert.Matches(@"(?m)^LoadCredential=settings\.json:", Unit);
        string state = Directory.CreateDirectory(service["state"]).FullName;
        service.Write("credentials/settings.json", "{}");
        Unprivileged.TakeOver(service.Path);
        Process.Start("chmod", ["-R", "a=rX", catalogue.Path]).WaitForExit();
        string before = catalogue.Files();

        for (int start = 1; start <= 2; start++)
        {
            string url = $"http://127.0.0.1:{18_080 + (Environment.ProcessId % 1000)}";
            using Process worker = Unprivileged.Start(
                [$"STATE_DIRECTORY={state}", $"CREDENTIALS_DIRECTORY={service["credentials"]}", .. Environments()],
                [.. Arguments(), "--Health:Urls", url]);
            Task<string> log = worker.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            Task<string> error = worker.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            try
            {
                await WorkerProcess.EventuallyAsync(
                    () => Task.FromResult(worker.HasExited || Runs(state) >= start), "measured", TimeSpan.FromMinutes(2));
            }
            finally
            {
                Process.Start("kill", ["-TERM", $"{worker.Id}"]).WaitForExit();
                await worker.WaitForExitAsync(TestContext.Current.CancellationToken);
            }

            Assert.True(worker.ExitCode == 0 && Runs(state) >= 1, await log + await error);
            Execute(state, "UPDATE bm_due SET served_through = NULL, requested_at = schedule_since"); // Due again.
        }

        Assert.Equal(2, Runs(state));
        Assert.Equal(before, catalogue.Files());
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        catalogue.Dispose();
        service.Dispose();
    }

    private static IEnumerable<string> Environments() =>
        EnvironmentLine().Matches(Unit).SelectMany(match => match.Groups[1].Value.Split(' '));

    private IEnumerable<string> Arguments() =>
        ExecStart().Match(Unit).Groups[1].Value.Split(' ').Select(argument => argument
            .Replace("/etc/benefitmeter/catalogue", catalogue.Path, StringComparison.Ordinal)
            .Replace("${CREDENTIALS_DIRECTORY}", service["credentials"], StringComparison.Ordinal));

    private static long Runs(string state)
    {
        string file = Path.Combine(state, "benefitmeter.db");
        if (!File.Exists(file))
        {
            return 0;
        }

        try
        {
            using SqliteConnection connection = new($"Data Source={file};Mode=ReadOnly;Pooling=False");
            connection.Open();
            using SqliteCommand command = connection.CreateCommand();
            command.CommandText =
                "SELECT COUNT(*) FROM bm_run WHERE datasets = 'letters' AND outcome IN ('succeeded', 'nothing-changed')";
            return (long)command.ExecuteScalar()!;
        }
        catch (SqliteException)
        {
            return 0; // The worker is making it.
        }
    }

    private static void Execute(string state, string sql)
    {
        using SqliteConnection connection = new($"Data Source={Path.Combine(state, "benefitmeter.db")};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    [GeneratedRegex(@"^Environment=(.+)$", RegexOptions.Multiline)]
    private static partial Regex EnvironmentLine();

    [GeneratedRegex(@"^ExecStart=\S+/benefitmeter (.+)$", RegexOptions.Multiline)]
    private static partial Regex ExecStart();
}
