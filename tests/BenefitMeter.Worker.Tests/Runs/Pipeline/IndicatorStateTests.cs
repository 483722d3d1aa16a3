using BenefitMeter.Worker.Tests.Municipalities;

namespace BenefitMeter.Worker.Tests.Runs.Pipeline;

/// <summary>Drafts never reach readers; what is paused or retired keeps its figures.</summary>
public sealed class IndicatorStateTests
{
    [Fact]
    public async Task Measure_Draft_ReachesNoReader()
    {
        using Workspace folder = await In("draft").MeasureAsync();

        Assert.Equal(0L, folder.Scalar("SELECT COUNT(*) FROM bi_figure WHERE indicator_id = 'received'"));
        Assert.Equal(0L, folder.Scalar("SELECT COUNT(*) FROM bi_figure_history WHERE indicator_id = 'received'"));
        Assert.Equal(0L, folder.Scalar("SELECT COUNT(*) FROM bi_indicator WHERE indicator_id = 'received'"));
        Assert.NotEqual(0L, folder.Scalar("SELECT COUNT(*) FROM bi_figure WHERE indicator_id = 'amount'"));
    }

    [Theory]
    [InlineData("draft")]
    [InlineData("paused")]
    [InlineData("retired")]
    public async Task Measure_IdleIndicatorByName_IsRefused(string state)
    {
        using Workspace folder = In(state).Create();
        string before = folder.Files();

        string refusal = await folder.RefuseAsync("measure", "received", "--as-of", folder.AsOf);

        Assert.Contains("'received' is not active", refusal, StringComparison.Ordinal);
        Assert.Contains("--dry-run", refusal, StringComparison.Ordinal);
        Assert.Equal(before, folder.Files());
    }

    [Fact]
    public async Task DryRun_DraftByName_PreviewsIt()
    {
        using Workspace folder = In("draft").Create();

        List<PrintedChange> changes = await folder.DryRunAsync("received", "--as-of", folder.AsOf);

        Assert.Equal(30, changes.Single(change => change.Key == "received/town/2025-Q1").New);
        Assert.All(changes, change => Assert.Equal("received", change.Indicator));
    }

    [Theory]
    [InlineData("paused")]
    [InlineData("retired")]
    public async Task Measure_IndicatorIsPutToRest_KeepsItsFigures(string state)
    {
        using Workspace folder = await TestMunicipality.LetterIndicators.MeasureAsync();
        folder.Describe(In(state));
        folder.Append("letters.csv", "31,2025-02-20,2025-02-21,A,Post,44,p4\n");

        await folder.MeasureAsync();

        Assert.Equal(10d, folder.Figure("value", "received", "town", "2025-02"));
        Assert.Equal(398d, folder.Figure("value", "amount", "town", "2025-02"));
        Assert.Equal(state, folder.Scalar("SELECT state FROM bi_indicator WHERE indicator_id = 'received'"));
    }

    [Fact]
    public async Task Measure_IndicatorBecomesADraftAgain_LeavesTheReaders()
    {
        using Workspace folder = await TestMunicipality.LetterIndicators.MeasureAsync();
        folder.Describe(In("draft"));

        await folder.MeasureAsync();

        Assert.Equal(0L, folder.Scalar("SELECT COUNT(*) FROM bi_indicator WHERE indicator_id = 'received'"));
        Assert.Equal(0L, folder.Scalar("SELECT COUNT(*) FROM bi_figure WHERE indicator_id = 'received'"));
    }

    private static TestMunicipality In(string state) =>
        TestMunicipality.LetterIndicators.Indicator("received", $"state: {state}");
}
