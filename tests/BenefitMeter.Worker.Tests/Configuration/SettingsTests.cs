using BenefitMeter.Tests;
using BenefitMeter.Worker.Configuration;
using BenefitMeter.Worker.Tests.Municipalities;
using Microsoft.Extensions.Logging;

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
    [InlineData("ReportingStore:MigrateOnStart", "1", "true or false")]
    [InlineData("Measure:AsOf", "2026-02-30", "a date such as 2026-03-31")]
    [InlineData("Log:Format", "xml", "json or text")]
    [InlineData("Log:Level", "none", "trace, debug, information, warning, error or critical")]
    [InlineData("Log:EventLog", "yes", "true or false")]
    [InlineData("Health:Urls", "http://127.0.0.1:8080;*:80", "addresses such as http://127.0.0.1:8080, separated by ;")]
    [InlineData("Health:GraceMinutes", "0", "a whole number of at least 1")]
    [InlineData("Health:KeepRunsDays", "29", "a whole number of at least 30")]
    [InlineData("Worker:Runs", "0", "a whole number from 1 to 64")]
    [InlineData("Worker:Runs", "65", "a whole number from 1 to 64")]
    [InlineData("Worker:PollSeconds", "3601", "a whole number from 1 to 3600")]
    [InlineData("Worker:ShutdownSeconds", "9", "a whole number from 10 to 540")]
    [InlineData("Worker:DrainSeconds", "541", "a whole number from 10 to 540")]
    [InlineData("Worker:RetryMinutes", "1.5", "a whole number from 1 to 60")]
    [InlineData("Worker:RetryMinutes", "61", "a whole number from 1 to 60")]
    public void Value_ThatBreaksItsRule_IsRefused(string key, string value, string rule)
    {
        using Workspace folder = new();

        Assert.Equal(
            $"{key} must be {rule}, was {value}.",
            Assert.Throws<BenefitMeterException>(() => Load(folder, (key, value))).What.English);
    }

    // An embedded database needs no connection string, in any case.
    [Fact]
    public void Word_InAnyCase_IsRead()
    {
        using Workspace folder = new();

        Settings settings = Load(folder, ("ReportingStore:Provider", "SQLite"), ("Log:Format", "JSON"));

        Assert.Equal(("sqlite", true), (settings.StoreProvider, settings.LogAsJson));
    }

    [Fact]
    public void Value_AtALimit_IsRead()
    {
        using Workspace folder = new();

        Settings settings = Load(
            folder, ("Health:GraceMinutes", "1"), ("Health:KeepRunsDays", "30"), ("Worker:Runs", "64"),
            ("Worker:PollSeconds", "3600"), ("Worker:ShutdownSeconds", "10"), ("Worker:RetryMinutes", "60"));

        Assert.Equal(
            (TimeSpan.FromMinutes(1), 30, 64, TimeSpan.FromHours(1), TimeSpan.FromSeconds(10), TimeSpan.FromHours(1)),
            (settings.OverdueGrace, settings.KeepRunsDays, settings.MaxConcurrentRuns, settings.PollInterval,
                settings.ShutdownTimeout, settings.FirstRetry));
    }

    [Fact]
    public void Value_ThatIsAWord_IsRead()
    {
        using Workspace folder = new();

        Settings settings = Load(
            folder, ("ReportingStore:MigrateOnStart", "false"), ("Measure:AsOf", "2026-03-31"), ("Log:Level", "critical"),
            ("Log:EventLog", "True"));

        Assert.Equal(
            (false, new DateOnly(2026, 3, 31), LogLevel.Critical, true),
            (settings.MigrateOnStart, settings.AsOf, settings.LogLevel, settings.LogToEventLog));
        Assert.True(Load(folder, ("Log:Format", "json")).LogAsJson);
        Assert.False(Load(folder, ("Log:Format", "text")).LogAsJson);
    }

    [Fact]
    public void Settings_ThatAreLeftOut_HaveTheirDefaults()
    {
        using Workspace folder = new();

        Settings settings = Load(folder);

        Assert.Equal(
            (folder.Path, "sqlite", $"Data Source={folder["benefitmeter.db"]}", true, null),
            (settings.CataloguePath, settings.StoreProvider, settings.StoreConnectionString, settings.MigrateOnStart,
                settings.AsOf));
        Assert.Equal(
            (LogLevel.Information, false, Console.IsOutputRedirected),
            (settings.LogLevel, settings.LogToEventLog, settings.LogAsJson));
        Assert.Equal(
            ("http://127.0.0.1:8080", TimeSpan.FromHours(2), 400),
            (settings.HealthUrls, settings.OverdueGrace, settings.KeepRunsDays));
        Assert.Equal(
            (8, TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(5)),
            (settings.MaxConcurrentRuns, settings.PollInterval, settings.ShutdownTimeout, settings.FirstRetry));
        Assert.Equal((null, null), (settings.Secret("Web"), settings.ConnectionString("Post")));
    }

    [Fact]
    public void SchemaOnAServer_IsNotMigratedUnlessASettingSaysSo()
    {
        using Workspace folder = new();
        (string, string)[] server = [("ReportingStore:Provider", "postgresql"), ("ReportingStore:ConnectionString", "Host=db")];

        Assert.False(Load(folder, server).MigrateOnStart);
        Assert.True(Load(folder, [.. server, ("ReportingStore:MigrateOnStart", "true")]).MigrateOnStart);
    }

    [Fact]
    public void CatalogueFolder_OfASetting_IsThatOfTheCommandLineIfThereIsOne()
    {
        using Workspace folder = new();
        Dictionary<string, string?> commandLine = new() { ["Catalogue:Path"] = folder["other"] };

        Assert.Equal(folder["other"], Settings.Load(null, null, commandLine).CataloguePath);
        Assert.Equal(folder.Path, Settings.Load(folder.Path, null, commandLine).CataloguePath);
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
    public void LaterSource_WinsOverAnEarlierOne_AlsoWithAFolderOfSecrets()
    {
        using Workspace folder = new();
        folder.Write("benefitmeter.json", """{ "Worker": { "PollSeconds": 7 } }""");

        Settings settings = Load(folder, ("Worker:LookSeconds", "20"), ("Worker:SecretsFolder", folder.Path));

        Assert.Equal(TimeSpan.FromSeconds(20), settings.PollInterval);
    }

    [Fact]
    public void Secret_InAFileOfTheFolder_IsUsedUntilAnotherSourceSetsIt()
    {
        using Workspace folder = new();
        folder.Write("Secrets__Web", "of the folder");
        folder.Write("ConnectionStrings__Post", "Host=folder");
        folder.Write("ReportingStore__ConnectionString", "Data Source=folder.db");
        folder.Write("Worker__Runs", "65");

        Settings settings = Load(folder, ("Worker:SecretsFolder", folder.Path), ("ConnectionStrings:Post", "Host=nearer"));

        Assert.Equal(
            ("of the folder", "Host=nearer", "Data Source=folder.db", 8),
            (settings.Secret("Web"), settings.ConnectionString("Post"), settings.StoreConnectionString,
                settings.MaxConcurrentRuns));
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
