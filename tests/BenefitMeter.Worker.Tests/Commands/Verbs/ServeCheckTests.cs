using System.Net;
using System.Net.Sockets;
using BenefitMeter.Tests;
using BenefitMeter.Worker.Tests.Municipalities;
using BenefitMeter.Worker.Tests.Providers.Http;

namespace BenefitMeter.Worker.Tests.Commands.Verbs;

/// <summary><c>serve --check</c> tries what it promises: it writes, and it listens.</summary>
[Slow("listens on an address")]
public sealed class ServeCheckTests
{
    [Fact]
    public async Task ServeCheck_NewAndMeasured_CanStartAndLeavesNothing()
    {
        using Workspace folder = TestMunicipality.ScheduledLetters.Create();
        string before = folder.Files();
        string free = Free();

        string output = await folder.SucceedAsync("serve", "--check", "--Health:Urls", free);

        Assert.Contains("The worker can start", output, StringComparison.Ordinal);
        Assert.Equal(before, folder.Files());
        await folder.MeasureAsync();
        await folder.SucceedAsync("serve", "--check", "--Health:Urls", free);
        Assert.Equal(0L, folder.Scalar("SELECT COUNT(*) FROM bm_pause"));
    }

    [Theory]
    [InlineData("en", "is in use: another program, perhaps another worker, has it already")]
    [InlineData("da", "er optaget: et andet program, måske en anden worker, bruger den allerede")]
    public async Task Serve_AddressInUse_SaysSoInItsOwnWords(string language, string words)
    {
        using Workspace folder = TestMunicipality.ScheduledLetters.Create();
        using TcpListener other = new(IPAddress.Loopback, 0);
        other.Start();
        string url = $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}";

        Assert.Contains(
            words, await folder.RefuseAsync("serve", "--language", language, "--Health:Urls", url), StringComparison.Ordinal);
        Assert.Contains(
            words, await folder.RefuseAsync("serve", "--check", "--language", language, "--Health:Urls", url),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task ServeCheck_WorkerAnswersOnTheAddress_IsNoFailure()
    {
        using Workspace folder = TestMunicipality.ScheduledLetters.Create();
        await using LocalServer worker = await LocalServer.StartAsync(
            (context, _) => context.JsonAsync("""{ "status": "live" }"""));

        await folder.SucceedAsync("serve", "--check", "--Health:Urls", worker.Url);
    }

    [Fact]
    public async Task ServeCheck_DatabaseThatTakesNoWrites_SaysWhy()
    {
        using Workspace folder = await TestMunicipality.ScheduledLetters.MeasureAsync();

        string error = await folder.RefuseAsync(
            "serve", "--check", "--Health:Urls", Free(), "--ReportingStore:ConnectionString",
            $"Data Source={folder.Store};Mode=ReadOnly");

        Assert.Contains("is read-only", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ServeCheck_FolderThatIsMissing_SaysThatTheDatabaseCannotBeCreated()
    {
        using Workspace folder = TestMunicipality.ScheduledLetters.Create();

        string error = await folder.RefuseAsync(
            "serve", "--check", "--Health:Urls", Free(), "--ReportingStore:ConnectionString",
            $"Data Source={folder["nowhere", "x.db"]}");

        Assert.Contains("cannot be created", error, StringComparison.Ordinal);
        Assert.Contains(folder["nowhere"], error, StringComparison.Ordinal);
    }

    private static string Free()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
    }
}
