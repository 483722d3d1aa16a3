using BenefitMeter.Tests;
using BenefitMeter.Worker.Deriving;
using BenefitMeter.Worker.Health;
using BenefitMeter.Worker.Providers.SqlServer;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Reporting.Schema;
using BenefitMeter.Worker.Tests.Municipalities;

namespace BenefitMeter.Worker.Tests.Providers.SqlServer;

/// <summary>
/// A reporting database on SQL Server that is not set up so that runs can publish: whoever would write is refused, and whoever
/// reads is warned, each with the command to run.
/// </summary>
[Slow("starts a listener")]
public sealed class SqlServerSetupTests : IDisposable
{
    private const string Danish =
        "har ikke READ_COMMITTED_SNAPSHOT slået til. Uden den spærrer kørsler, der offentliggør samtidig, for hinanden, og "
        + "læsere venter på dem.";

    private const string DanishNext =
        "Lad en administrator køre denne kommando, når ingen kørsel er i gang; den ruller andres åbne transaktioner tilbage: "
        + "ALTER DATABASE [bm] SET READ_COMMITTED_SNAPSHOT ON WITH ROLLBACK IMMEDIATE";

    private const string English =
        "does not have READ_COMMITTED_SNAPSHOT on. Without it, runs that publish at the same time block each other, and readers "
        + "wait for them.";

    private const string EnglishNext =
        "Let an administrator run this command while no run is active; it rolls back the open transactions of others: "
        + "ALTER DATABASE [bm] SET READ_COMMITTED_SNAPSHOT ON WITH ROLLBACK IMMEDIATE";

    private readonly Workspace folder = new();

    public SqlServerSetupTests() => folder.Describe(TestMunicipality.LetterIndicators);

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("measure")]
    [InlineData("measure", "--due")]
    [InlineData("pause", "letters", "--until", "2030-01-01T12:00")]
    public async Task Write_WithoutReadCommittedSnapshot_IsRefused(params string[] verb)
    {
        await using TdsServer server = new(statement => Answer(statement, hasSnapshot: false, level: 160));

        CommandResult danish = await RunAsync(server, [.. verb, "--language", "da"]);
        CommandResult english = await RunAsync(server, verb);

        string place = $"'bm on {server.Server}'";
        Assert.Equal(
            (1, $"fejl: Rapportdatabasen {place} {Danish}\nnæste skridt: {DanishNext}\n"), (danish.Code, danish.Error));
        Assert.Equal(
            (1, $"error: The reporting database {place} {English}\nnext: {EnglishNext}\n"), (english.Code, english.Error));
        Assert.DoesNotContain(server.Received, text => text.Contains("INSERT", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ServeCheck_WithoutReadCommittedSnapshot_IsRefused()
    {
        await using TdsServer server = new(statement => Answer(statement, hasSnapshot: false, level: 160));

        CommandResult result = await RunAsync(server, "serve", "--check");

        Assert.Equal(
            (2, $"error: The reporting database 'bm on {server.Server}' {English} {EnglishNext}\n"), (result.Code, result.Error));
    }

    [Fact]
    public async Task Write_CompatibilityLevelBelow130_IsRefused()
    {
        await using TdsServer server = new(statement => Answer(statement, hasSnapshot: true, level: 120));

        CommandResult result = await RunAsync(server, "measure");

        Assert.Equal(1, result.Code);
        Assert.EndsWith(
            "next: Let an administrator raise it: ALTER DATABASE [bm] SET COMPATIBILITY_LEVEL = 130\n", result.Error,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 0)]
    public async Task Health_SaysSo_WhereNothingCanBePublished(bool hasSnapshot, int code)
    {
        await using TdsServer server = new(statement => Answer(statement, hasSnapshot, level: 160));

        CommandResult result = await RunAsync(server, "health");

        string warning = $"warning: The reporting database 'bm on {server.Server}' {English} {EnglishNext}\n";
        Assert.Equal((code, hasSnapshot ? string.Empty : warning), (result.Code, result.Error));
    }

    [Fact]
    public async Task HealthForNagios_SaysSo_WhereNothingCanBePublished()
    {
        await using TdsServer server = new(statement => Answer(statement, hasSnapshot: false, level: 160));

        CommandResult result = await RunAsync(server, "health", "--format", "nagios");

        Assert.Equal(2, result.Code);
        Assert.StartsWith(
            $"BENEFITMETER CRITICAL - The reporting database 'bm on {server.Server}' {English}", result.Output,
            StringComparison.Ordinal);
    }

    // A database of this version, with nothing in it.
    private static byte[] Answer(string statement, bool hasSnapshot, int level) => statement switch
    {
        _ when statement.Contains("is_read_committed_snapshot_on", StringComparison.Ordinal) => Name(isMissing: !hasSnapshot),
        _ when statement.Contains("compatibility_level", StringComparison.Ordinal) => Name(isMissing: level < 130),
        _ when statement.Contains("INFORMATION_SCHEMA.TABLES", StringComparison.Ordinal) => TdsServer.Result(["tables"], [1]),
        _ when statement.Contains("FROM bm_migration", StringComparison.Ordinal) => TdsServer.Result(
            ["name nvarchar(100)", "checksum nvarchar(64)"],
            [.. MigrationScript.For(SqlServerStore.Dialect).Select(script => (object[])[script.Name, script.Checksum])]),
        _ when statement.Contains("SYSUTCDATETIME()", StringComparison.Ordinal) =>
            TdsServer.Result(["now nvarchar(100)"], [StoredText.Of(TimeProvider.System.GetUtcNow())]),
        _ when statement.Contains("FROM bi_derivation WHERE 1 = 0", StringComparison.Ordinal) =>
            TdsServer.Result(ColumnsOf("bi_derivation")),
        _ when statement.Contains("FROM bi_derivation", StringComparison.Ordinal) =>
            TdsServer.Result(["is_behind", "newest_figures_at", "failure", "hint"], [0, null, null, null]),
        _ => TdsServer.Result(ColumnsOf(JobHealth.View)),
    };

    private static string[] ColumnsOf(string view) =>
        [.. ReportingSchema.Views.First(each => each.Name == view).Columns.Select(column => column.Name)];

    private static byte[] Name(bool isMissing) => isMissing
        ? TdsServer.Result(["name nvarchar(100)"], ["[bm]"])
        : TdsServer.Result(["name nvarchar(100)"]);

    private Task<CommandResult> RunAsync(TdsServer server, params string[] args) => folder.RunAsync(
    [
        .. args, "--ReportingStore:Provider", "sqlserver", "--ReportingStore:ConnectionString",
        $"Server={server.Server};Database=bm;User ID=u;Password=hemmelig;Encrypt=False;Pooling=False",
    ]);
}
