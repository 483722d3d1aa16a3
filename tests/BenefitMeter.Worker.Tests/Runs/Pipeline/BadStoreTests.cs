using BenefitMeter.Worker.Tests.Municipalities;
using Microsoft.Data.Sqlite;

namespace BenefitMeter.Worker.Tests.Runs.Pipeline;

/// <summary>A reporting database that cannot be used: the command says why and what to do, and changes nothing.</summary>
public sealed class BadStoreTests
{
    [Fact]
    public async Task Measure_LockedDatabase_FailsAndKeepsTheFigures()
    {
        using Workspace folder = await MeasuredAsync();
        string before = folder.History();
        await using SqliteConnection other = await folder.LockAsync();

        CommandResult result = await MeasureAsync(folder, $"Data Source={folder.Store};Default Timeout=1");

        Assert.Equal(1, result.Code);
        Assert.Contains("is locked by another program", result.Error, StringComparison.Ordinal);
        Assert.Contains("try again", result.Error, StringComparison.Ordinal);
        Assert.Equal(before, folder.History());
    }

    [Fact]
    public async Task Measure_MissingFolder_SaysWhichSetting()
    {
        using Workspace folder = TestMunicipality.LetterIndicators.Create();

        CommandResult result = await MeasureAsync(folder, $"Data Source={folder["nowhere", "x.db"]}");

        Assert.Equal(1, result.Code);
        Assert.Contains("its folder is missing", result.Error, StringComparison.Ordinal);
        Assert.Contains("ReportingStore:ConnectionString", result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["nowhere"]));
    }

    [Fact]
    public async Task Measure_ReadOnlyDatabase_FailsAndKeepsTheFigures()
    {
        using Workspace folder = await MeasuredAsync();
        string before = folder.History();

        CommandResult result = await MeasureAsync(folder, $"Data Source={folder.Store};Mode=ReadOnly");

        Assert.Equal(1, result.Code);
        Assert.Contains("is read-only", result.Error, StringComparison.Ordinal);
        Assert.Equal(before, folder.History());
    }

    [Theory]
    [InlineData("measure")]
    [InlineData("measure", "--dry-run")]
    [InlineData("status")]
    [InlineData("migrate")]
    public async Task AnyVerb_NotADatabase_LeavesTheFileAsItIs(params string[] verb)
    {
        using Workspace folder = TestMunicipality.LetterIndicators.Create();
        folder.Write("benefitmeter.db", new string('x', 5000));
        string before = folder.Files();

        CommandResult result = await folder.RunAsync(verb);

        Assert.Equal(1, result.Code);
        Assert.Contains("is not a SQLite database", result.Error, StringComparison.Ordinal);
        Assert.Equal(before, folder.Files());
    }

    [Theory]
    [InlineData("status")]
    [InlineData("explain", "received")]
    public async Task Reading_NoDatabase_SaysWhatToRunAndMakesNone(params string[] verb)
    {
        using Workspace folder = TestMunicipality.LetterIndicators.Create();

        CommandResult result = await folder.RunAsync(verb);

        Assert.Equal(1, result.Code);
        Assert.Contains("benefitmeter m", result.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.Store));
    }

    private static Task<Workspace> MeasuredAsync() => TestMunicipality.LetterIndicators.MeasureAsync("2025-02-15");

    private static Task<CommandResult> MeasureAsync(Workspace folder, string connection) =>
        folder.RunAsync("measure", "--as-of", folder.AsOf, "--ReportingStore:ConnectionString", connection);
}
