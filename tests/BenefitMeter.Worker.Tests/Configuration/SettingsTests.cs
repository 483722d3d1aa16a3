using BenefitMeter.Tests;
using BenefitMeter.Worker.Configuration;
using BenefitMeter.Worker.Tests.Municipalities;

namespace BenefitMeter.Worker.Tests.Configuration;

/// <summary>
/// Settings come from the command line, the environment and files, the nearest first; all wrong ones are reported at once.
/// </summary>
public sealed class SettingsTests
{
    [Fact]
    public async Task StoreOfTheCommandLine_IsUsed()
    {
        using Workspace folder = TestMunicipality.LetterIndicators.Create();
        string other = folder["other.db"];

        await folder.SucceedAsync(
            "measure", "--as-of", folder.AsOf, "--ReportingStore:ConnectionString", $"Data Source={other}");
        await folder.SucceedAsync("status", $"--ReportingStore:ConnectionString=Data Source={other}");

        Assert.True(File.Exists(other));
        Assert.False(File.Exists(folder.Store));
    }

    [Fact]
    public async Task StoreOfTheFolderFile_IsUsedUntilASettingsFileNamesAnother()
    {
        using Workspace folder = TestMunicipality.LetterIndicators.Create();
        string first = folder["first.db"];
        string second = folder["second.db"];
        folder.Write(
            "benefitmeter.json",
            $$"""{ "ReportingStore": { "ConnectionString": "Data Source={{first}}" }, "Measure": { "AsOf": "2025-02-28" } }""");
        string settings =
            folder.Write("mine.json", $$"""{ "ReportingStore": { "ConnectionString": "Data Source={{second}}" } }""");

        await folder.SucceedAsync("measure");
        Assert.True(File.Exists(first));
        await folder.SucceedAsync("measure", "--settings", settings);
        Assert.True(File.Exists(second));

        Assert.Contains(
            "2025-02", await folder.SucceedAsync("status", "received", "--period", "2025-02"), StringComparison.Ordinal);
        Assert.DoesNotContain("2025-03", await folder.SucceedAsync("status", "received", "--all"), StringComparison.Ordinal);
    }

    [Slow("starts a process")]
    [Fact]
    public async Task StoreOfTheEnvironment_IsUsed()
    {
        using Workspace folder = TestMunicipality.LetterIndicators.Create();
        string other = folder["environment.db"];
        Dictionary<string, string> environment =
            new() { ["BENEFITMETER__REPORTINGSTORE__CONNECTIONSTRING"] = $"Data Source={other}" };

        CommandResult result = await folder.StartAsync(environment, "measure", "--as-of", folder.AsOf);

        Assert.True(result.Code == 0, result.Error);
        Assert.True(File.Exists(other));
        Assert.False(File.Exists(folder.Store));
    }

    [Fact]
    public async Task WrongSettings_AreReportedAllAtOnce()
    {
        using Workspace folder = TestMunicipality.LetterIndicators.Create();
        folder.Write(
            "benefitmeter.json",
            """{ "ReportingStore": { "Provider": "oracle", "MigrateOnStart": "perhaps" }, "Measure": """
                + """{ "AsOf": "31.12.2025" } }""");
        string before = folder.Files();

        string refusal = await folder.RefuseAsync("measure");

        Assert.Contains(
            "ReportingStore:Provider must be one of sqlite, postgresql, sqlserver, was oracle.",
            refusal, StringComparison.Ordinal);
        Assert.Contains("ReportingStore:MigrateOnStart must be true or false, was perhaps.", refusal, StringComparison.Ordinal);
        Assert.Contains("Measure:AsOf must be a date such as 2026-03-31, was 31.12.2025.", refusal, StringComparison.Ordinal);
        Assert.Equal(before, folder.Files());
    }

    [Fact]
    public async Task WrongSettings_InDanish_AreDanish()
    {
        using Workspace folder = TestMunicipality.LetterIndicators.Create();
        folder.Write(
            "benefitmeter.json",
            """{ "Worker": { "Runs": "65", "Sekunder": 3 }, "Health": { "GraceMinutes": 0 }, "Log": { "EventLog": "ja" } }""");

        string refusal = await folder.RefuseAsync("measure", "--language", "da");

        Assert.Equal(
            [
                "fejl: Worker:Sekunder er ikke en indstilling.",
                "Log:EventLog skal være true eller false, var ja.",
                "Health:GraceMinutes skal være et helt tal på mindst 1, var 0.",
                "Worker:Runs skal være et helt tal fra 1 til 64, var 65.",
                "næste skridt: Ret disse indstillinger.",
            ],
            refusal.TrimEnd().Split(Environment.NewLine));
    }

    [Theory]
    [InlineData("--ReportingStore:ConnectionString", "Data Sauce=x.db", "ReportingStore:ConnectionString")]
    [InlineData("--ReportingStore:ConnectionString", "", "ReportingStore:ConnectionString")]
    [InlineData("--settings", "nowhere.json", "nowhere.json")]
    [InlineData("--ReportingStore:ConectionString", "Data Source=x.db", "Did you mean 'ReportingStore:ConnectionString'?")]
    public async Task WrongSetting_Ends2AndNamesIt(string option, string value, string named)
    {
        using Workspace folder = TestMunicipality.LetterIndicators.Create();
        string before = folder.Files();

        string refusal = await folder.RefuseAsync("measure", option, value);

        Assert.Contains(named, refusal, StringComparison.Ordinal);
        Assert.Equal(before, folder.Files());
    }

    [Theory]
    [InlineData(
        "postgresql", null,
        "ReportingStore:ConnectionString must say where the database is, because ReportingStore:Provider is postgresql.")]
    [InlineData("postgresql", "Host=db", "ReportingStore:ConnectionString cannot be read, or names no database.")]
    [InlineData(
        "sqlserver", "Server=db;Database=bm;Password=hemmelig", "ReportingStore:ConnectionString does not contain Encrypt=.")]
    [InlineData(
        "sqlserver", "Server=db;Encrypt=True;Password=hemmelig",
        "ReportingStore:ConnectionString cannot be read, or names no database.")]
    [InlineData(
        "sqlserver", "Server=db;hemmelig=1;Encrypt=True",
        "ReportingStore:ConnectionString cannot be read, or names no database.")]
    public async Task StoreOnAServer_WithoutAUsableConnectionString_Ends2AndShowsNoSecret(
        string provider, string? connection, string said)
    {
        using Workspace folder = TestMunicipality.LetterIndicators.Create();
        string[] where = connection is null ? [] : ["--ReportingStore:ConnectionString", connection];

        string refusal = await folder.RefuseAsync(["measure", "--ReportingStore:Provider", provider, .. where]);

        Assert.Contains(said, refusal, StringComparison.Ordinal);
        Assert.DoesNotContain("hemmelig", refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PollSeconds", "ShutdownSeconds")]
    [InlineData("LookSeconds", "DrainSeconds")]
    public void FormerKey_IsReadLikeTheNewOne_FromAFile(string poll, string shutdown)
    {
        using Workspace folder = new();
        folder.Write("benefitmeter.json", $$"""{ "Worker": { "{{poll}}": 7, "{{shutdown}}": 45 } }""");

        Settings settings = Load(folder);

        Assert.Equal(
            (TimeSpan.FromSeconds(7), TimeSpan.FromSeconds(45)), (settings.PollInterval, settings.ShutdownTimeout));
    }

    [Theory]
    [InlineData("Worker:PollSeconds", "Worker:ShutdownSeconds")]
    [InlineData("Worker:LookSeconds", "Worker:DrainSeconds")]
    public void FormerKey_IsReadLikeTheNewOne_FromTheCommandLine(string poll, string shutdown)
    {
        using Workspace folder = new();

        Settings settings = Load(folder, (poll, "7"), (shutdown, "45"));

        Assert.Equal(
            (TimeSpan.FromSeconds(7), TimeSpan.FromSeconds(45)), (settings.PollInterval, settings.ShutdownTimeout));
    }

    // In a process of its own, which a variable of the environment cannot leave; a wrong value shows that it was read.
    [Slow("starts a process")]
    [Theory]
    [InlineData("POLLSECONDS", "Worker:PollSeconds")]
    [InlineData("LOOKSECONDS", "Worker:LookSeconds")]
    public async Task FormerKey_IsReadLikeTheNewOne_FromTheEnvironment(string variable, string key)
    {
        using Workspace folder = new();

        CommandResult result =
            await folder.StartAsync(new Dictionary<string, string> { ["BENEFITMETER__WORKER__" + variable] = "0" }, "health");

        Assert.Equal(2, result.Code);
        Assert.Contains($"{key} must be a whole number from 1 to 3600, was 0.", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void NewKey_WinsOverTheFormerOne_InTheSameSource()
    {
        using Workspace folder = new();

        Settings settings = Load(folder, ("Worker:DrainSeconds", "5"), ("Worker:ShutdownSeconds", "45"));

        Assert.Equal(TimeSpan.FromSeconds(45), settings.ShutdownTimeout);
    }

    [Fact]
    public void LaterSource_WinsOverAnEarlierOne_AlsoWithTheFormerKey()
    {
        using Workspace folder = new();
        folder.Write("benefitmeter.json", """{ "Worker": { "PollSeconds": 7 } }""");

        Assert.Equal(TimeSpan.FromSeconds(20), Load(folder, ("Worker:LookSeconds", "20")).PollInterval);
    }

    [Fact]
    public async Task MisspelledKey_IsNotSuggestedAFormerOne()
    {
        using Workspace folder = new();

        string refusal = await folder.RefuseAsync("health", "--Worker:LookSecond", "5", "--Worker:PolSeconds", "5");

        Assert.Contains("Worker:LookSecond is not a setting.", refusal, StringComparison.Ordinal);
        Assert.DoesNotContain("Worker:LookSeconds", refusal, StringComparison.Ordinal);
        Assert.Contains(
            "Worker:PolSeconds is not a setting. Did you mean 'Worker:PollSeconds'?", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BrokenSettingsFile_Ends2AndNamesIt()
    {
        using Workspace folder = TestMunicipality.LetterIndicators.Create();
        folder.Write("benefitmeter.json", "{ \"Measure\": ");

        Assert.Contains("benefitmeter.json", await folder.RefuseAsync("measure"), StringComparison.Ordinal);
    }

    private static Settings Load(Workspace folder, params (string Key, string Value)[] commandLine) => Settings.Load(
        folder.Path, settingsFile: null, commandLine.ToDictionary(each => each.Key, each => (string?)each.Value));
}
