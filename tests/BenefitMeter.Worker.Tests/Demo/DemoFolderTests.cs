using BenefitMeter.Tests;
using BenefitMeter.Worker.Demo;

namespace BenefitMeter.Worker.Tests.Demo;

[Slow("writes three years of rows")]
public sealed class DemoFolderTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    [Fact]
    public void Prepare_SecondRunOnALaterDay_KeepsTheFirstDayAndEveryFile()
    {
        using Workspace folder = new();
        DemoTimeline first = DemoFolder.Prepare(folder.Path, null, Today);
        Dictionary<string, DateTime> before = Written(folder);
        DemoTimeline second = DemoFolder.Prepare(folder.Path, null, Today.AddDays(100));

        Assert.Equal(new DemoTimeline(new(2023, 11, 1), Today, 4711), first);
        Assert.Equal(first, second);
        Assert.Equal(before, Written(folder));
    }

    [Fact]
    public void Prepare_EditedCatalogue_Stays_AndADeletedFileComesBack()
    {
        using Workspace folder = new();
        DemoFolder.Prepare(folder.Path, null, Today);
        File.WriteAllText(folder["sager.yaml"], "# min egen");
        File.Delete(folder["loen.yaml"]);
        DemoFolder.Prepare(folder.Path, Today.AddDays(20), Today);

        Assert.Equal("# min egen", File.ReadAllText(folder["sager.yaml"]));
        Assert.True(File.Exists(folder["loen.yaml"]));
    }

    [Fact]
    public void Prepare_LaterAsOf_WritesTheDataAnewAndIsKept()
    {
        using Workspace folder = new();
        DemoFolder.Prepare(folder.Path, null, Today);
        DemoTimeline moved = DemoFolder.Prepare(folder.Path, new(2026, 12, 24), Today);

        Assert.Equal(new DemoTimeline(new(2023, 11, 1), new(2026, 12, 24), 4711), moved);
        Assert.Equal(moved, DemoFolder.Prepare(folder.Path, null, Today));
        Assert.StartsWith("2026-12-24", File.ReadLines(folder["drops", "opkald.csv"]).Last(), StringComparison.Ordinal);
    }

    [Fact]
    public void Prepare_ForeignFolder_IsRefusedUntouched()
    {
        using Workspace folder = new();
        File.WriteAllText(folder["budget.xlsx"], "x");
        BenefitMeterException refused = Assert.Throws<BenefitMeterException>(() => DemoFolder.Prepare(folder.Path, null, Today));

        Assert.Equal($"The folder {folder.Path} is not empty and is not a demo (it has no benefitmeter.json).", refused.Message);
        Assert.Single(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public void Prepare_DayBeforeTheStart_IsRefused()
    {
        using Workspace folder = new();
        DemoFolder.Prepare(folder.Path, null, Today);
        Assert.Throws<BenefitMeterException>(() => DemoFolder.Prepare(folder.Path, new(2020, 1, 1), Today));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{}")]
    public void Prepare_BrokenDemoFile_IsRefused(string text)
    {
        using Workspace folder = new();
        File.WriteAllText(folder["benefitmeter.json"], text);
        BenefitMeterException refused = Assert.Throws<BenefitMeterException>(() => DemoFolder.Prepare(folder.Path, null, Today));
        Assert.Contains("cannot be read", refused.Message, StringComparison.Ordinal);
    }

    private static Dictionary<string, DateTime> Written(Workspace folder) =>
        Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories)
            .ToDictionary(file => file, File.GetLastWriteTimeUtc);
}
