using System.Text;
using BenefitMeter.Tests;
using BenefitMeter.Worker.Demo;
using Microsoft.Data.Sqlite;

namespace BenefitMeter.Worker.Tests.Demo;

[Slow("writes three years of rows")]
public sealed class DemoDataTests
{
    private static readonly DateOnly AsOf = new(2026, 11, 21);

    [Fact]
    public void Write_SameTimeline_SameBytes()
    {
        using Workspace first = new();
        using Workspace second = new();
        DemoData.Write(first.Path, DemoTimeline.EndingAt(AsOf, 4711));
        DemoData.Write(second.Path, DemoTimeline.EndingAt(AsOf, 4711));

        string[] files = Files(first);
        Assert.Equal(files, Files(second));
        Assert.Equal(["data/post.db", "drops/finans.csv", "drops/loen.csv", "drops/opkald.csv", "drops/sager-2023.csv",
            "drops/sager-2024.csv", "drops/sager-2025.csv", "drops/sager-2026.csv"], files);
        Assert.All(files, file =>
            Assert.True(File.ReadAllBytes(first[file]).AsSpan().SequenceEqual(File.ReadAllBytes(second[file])), file));
    }

    [Fact]
    public void Write_OtherSeed_OtherRows()
    {
        using Workspace first = new();
        using Workspace second = new();
        DemoData.Write(first.Path, DemoTimeline.EndingAt(AsOf, 1));
        DemoData.Write(second.Path, DemoTimeline.EndingAt(AsOf, 2));
        Assert.All(Files(first), file =>
            Assert.False(File.ReadAllBytes(first[file]).AsSpan().SequenceEqual(File.ReadAllBytes(second[file])), file));
    }

    [Theory]
    [InlineData("2026-11-21", 36)]
    [InlineData("2026-01-01", 36)]
    [InlineData("2028-02-29", 37)]
    public void Write_AnyDay_RowsArePlausible(string asOf, int monthsEnded)
    {
        using Workspace folder = new();
        DemoTimeline timeline = DemoTimeline.EndingAt(DateOnly.ParseExact(asOf, "yyyy-MM-dd"), 4711);
        DemoData.Write(folder.Path, timeline);

        Assert.InRange(Count(folder, "SELECT COUNT(*) FROM Forsendelser"), 60_000, 120_000);
        Assert.Equal(
            timeline.AsOf.DayNumber - timeline.Start.DayNumber + 1,
            Count(folder, "SELECT COUNT(DISTINCT date(SendtTid)) FROM Forsendelser"));
        Assert.InRange(
            Directory.EnumerateFiles(folder["drops"], "sager-*.csv").Sum(file => File.ReadLines(file).Count()), 15_000, 22_000);
        Assert.InRange(File.ReadLines(folder["drops", "opkald.csv"]).Count(), 20_000, 50_000);

        // 5 centres a month, less the one row that is missing, and the header.
        Assert.Equal((monthsEnded * 5) - 1 + 1, File.ReadLines(folder["drops", "loen.csv"]).Count());
    }

    [Fact]
    public void Write_LateCentre_HasNotDeliveredTheLastMonth()
    {
        using Workspace folder = new();
        DemoData.Write(folder.Path, DemoTimeline.EndingAt(AsOf, 4711));
        Assert.Equal(0, Count(folder, "SELECT COUNT(*) FROM Forsendelser WHERE CenterKode = 'CTM' AND SendtTid >= '2026-10-01'"));
        Assert.InRange(
            Count(folder, "SELECT COUNT(*) FROM Forsendelser WHERE CenterKode = 'CTM' AND SendtTid LIKE '2026-09%'"), 100, 1000);
    }

    [Fact]
    public void Write_DigitalShare_RisesWithADip()
    {
        using Workspace folder = new();
        DemoData.Write(folder.Path, DemoTimeline.EndingAt(AsOf, 4711));

        // Months 0, 28, 30 and 34 from November 2023.
        Assert.InRange(DigitalPercent(folder, "2023-11"), 52, 58);
        Assert.InRange(DigitalPercent(folder, "2026-03"), 64, 70);
        Assert.InRange(DigitalPercent(folder, "2026-05"), 57, 64);
        Assert.InRange(DigitalPercent(folder, "2026-09"), 73, 79);
    }

    [Fact]
    public void Write_LaterDay_ChangesOnlyOpenCasesAndTheLateCentre()
    {
        using Workspace first = new();
        using Workspace second = new();
        DemoTimeline timeline = DemoTimeline.EndingAt(AsOf, 4711);
        DemoData.Write(first.Path, timeline);
        DemoData.Write(second.Path, timeline with { AsOf = AsOf.AddDays(45) });

        string[] before = File.ReadAllLines(first["drops", "opkald.csv"]);
        Assert.Equal(before, File.ReadLines(second["drops", "opkald.csv"]).Take(before.Length));
        string[] decided = [.. File.ReadLines(first["drops", "sager-2026.csv"]).Where(line => line.Split(';')[3].Length > 0)];
        Assert.InRange(decided.Length, 3000, 6000);
        Assert.Empty(decided.Except(File.ReadLines(second["drops", "sager-2026.csv"])));
    }

    [Fact]
    public void Write_DanishFiles_AreAsOfficeSystemsWriteThem()
    {
        using Workspace folder = new();
        DemoData.Write(folder.Path, DemoTimeline.EndingAt(AsOf, 4711));
        byte[] bytes = File.ReadAllBytes(folder["drops", "sager-2026.csv"]);
        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        string text = Encoding.UTF8.GetString(bytes, 3, bytes.Length - 3);
        Assert.StartsWith(
            "sagsnr;center;modtaget;afgjort;genåbnet;frist;timer;type\r\nS2026-00001;", text, StringComparison.Ordinal);
        Assert.Equal(text.Count(letter => letter == '\n'), text.Split("\r\n").Length - 1);
    }

    [Fact]
    public void Write_Slips_AreThere()
    {
        using Workspace folder = new();
        DemoData.Write(folder.Path, DemoTimeline.EndingAt(AsOf, 4711));
        string[] lines = File.ReadAllLines(folder["drops", "sager-2026.csv"]);
        Assert.Equal("31-02-2026", Cell(100, 2)[..10]);
        Assert.Equal("1,234.5", Cell(200, 6));
        Assert.Equal("12.34", Cell(300, 6));
        Assert.Equal("02-01-2026", Cell(400, 3)[..10]);
        Assert.NotInRange(int.Parse(Cell(400, 2)[..2], null), 1, 2);
        Assert.Equal("snarest", Cell(500, 5));
        Assert.Equal(lines[600], lines[601]);

        string Cell(int line, int column) => lines[line].Split(';')[column];
    }

    private static string[] Files(Workspace folder) =>
        [.. Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder.Path, file).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    private static long DigitalPercent(Workspace folder, string month) =>
        Count(folder, "SELECT CAST(100.0 * SUM(Kanal = 'Digital') / COUNT(*) AS INTEGER) FROM Forsendelser "
            + $"WHERE SendtTid LIKE '{month}%'");

    private static long Count(Workspace folder, string query)
    {
        using SqliteConnection connection = new($"Data Source={folder["data", "post.db"]};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = query;
        return (long)command.ExecuteScalar()!;
    }
}
