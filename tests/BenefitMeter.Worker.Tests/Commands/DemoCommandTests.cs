using BenefitMeter.Worker.Tests.Runs;

namespace BenefitMeter.Worker.Tests.Commands;

/// <summary>The README's first command, and what a controller does next in the folder it leaves.</summary>
public sealed class DemoCommandTests
{
    private static readonly string[] Colours = ["green", "yellow", "red", "grey"];

    [Fact]
    public async Task Demo_LeavesAMeasuredFolder_ThatASecondRunDoesNotChange()
    {
        using CatalogueFolder folder = new();

        string output = await folder.SucceedAsync("demo", "--directory", folder.Folder, "--as-of", "2026-11-20", "--language", "da");

        Assert.Contains("Hvorfor er den rød?", output, StringComparison.Ordinal);
        long figures = (long)folder.Scalar("SELECT COUNT(*) FROM bi_figure_history")!;
        Assert.True(figures > 1000, $"{figures} figures were published.");
        Assert.Equal(
            Colours.Order(), folder.Query("SELECT DISTINCT result_status FROM bi_figure").Select(row => (string)row["result_status"]!).Order());
        Assert.True(new FileInfo(Path.Combine(folder.Folder, "overblik.html")).Length > 10_000);
        Assert.StartsWith("indicator_id;", File.ReadAllText(Path.Combine(folder.Folder, "overblik.csv")).TrimStart('\uFEFF'), StringComparison.Ordinal);

        await folder.SucceedAsync("demo", "--directory", folder.Folder);
        Assert.Equal(figures, folder.Scalar("SELECT COUNT(*) FROM bi_figure_history"));

        // The folder's own as-of day holds for the other verbs too (contracts.md 35).
        Assert.Contains("0 figures would change", await folder.SucceedAsync("measure", "--dry-run"), StringComparison.Ordinal);
        Assert.Contains("The catalogue is sound", await folder.SucceedAsync("check"), StringComparison.Ordinal);
    }
}
