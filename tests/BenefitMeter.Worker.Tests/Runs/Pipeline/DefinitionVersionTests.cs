using BenefitMeter.Worker.Tests.Municipalities;

namespace BenefitMeter.Worker.Tests.Runs.Pipeline;

/// <summary>A changed meaning starts a new version; a changed name does not (rule 12).</summary>
public sealed class DefinitionVersionTests
{
    private const string Early = "2025-03-20";

    private static readonly TestMunicipality Narrower =
        TestMunicipality.LetterIndicators.Indicator("received", "measure: { count: { where: { channel: Digital } } }");

    [Fact]
    public async Task Measure_ChangedFilter_KeepsClosedPeriodsAndMarksTheBreak()
    {
        // As of 20 March: January and February are closed with all ten letters; of March's seven letters up to then
        // 8, 9, 10, 17, 28 and 29 are digital, 18 is not.
        using Workspace folder = await ChangedAsync();

        await folder.SucceedAsync("measure", "--as-of", Early);

        Assert.Equal((10d, 1L, 0L), Figure(folder, "2025-01"));
        Assert.Equal((10d, 1L, 0L), Figure(folder, "2025-02"));
        Assert.Equal((6d, 2L, 1L), Figure(folder, "2025-03"));
        Assert.Equal(
            "definition",
            folder.Scalar("SELECT cause FROM bi_figure_history WHERE indicator_id = 'received' AND unit_id = 'town' "
                + "AND period_id = '2025-03' AND superseded_at IS NULL"));
        Assert.Empty(await folder.DryRunAsync("--as-of", Early));
    }

    [Fact]
    public async Task Measure_ChangedFilterFrom_MeasuresClosedPeriodsAnew()
    {
        using Workspace folder = await ChangedAsync();

        await folder.SucceedAsync("measure", "--as-of", Early, "--from", "2025-02");

        Assert.Equal((10d, 1L, 0L), Figure(folder, "2025-01"));
        Assert.Equal((6d, 2L, 1L), Figure(folder, "2025-02"));
        Assert.Equal((6d, 2L, 0L), Figure(folder, "2025-03"));
        Assert.Equal(
            "definition",
            folder.Scalar("SELECT cause FROM bi_figure_history WHERE indicator_id = 'received' AND unit_id = 'town' "
                + "AND period_id = '2025-02' AND superseded_at IS NULL"));
    }

    [Fact]
    public async Task Measure_MeaningGoesBack_KeepsClosedPeriodsToo()
    {
        using Workspace folder = await ChangedAsync();
        await folder.SucceedAsync("measure", "--as-of", Early, "--from", "2025-01");
        folder.Describe(TestMunicipality.LetterIndicators);

        await folder.SucceedAsync("measure", "--as-of", Early);

        Assert.Equal((6d, 2L, 0L), Figure(folder, "2025-02"));
        Assert.Equal((7d, 1L, 1L), Figure(folder, "2025-03"));
    }

    [Fact]
    public async Task Measure_SameMeaning_ContinuesTheVersion()
    {
        using Workspace folder = await MeasuredAsync();
        folder.Describe(Narrower.Indicator("received", "same-meaning-as: 1"));

        await folder.SucceedAsync("measure", "--as-of", Early);

        Assert.Equal((5d, 1L, 0L), Figure(folder, "2025-01"));
        Assert.Equal((6d, 1L, 0L), Figure(folder, "2025-03"));
    }

    [Fact]
    public async Task Measure_RenamedIndicatorAndUnit_ChangesNoFigure()
    {
        using Workspace folder = await MeasuredAsync();
        string before = folder.History();
        folder.Describe(folder.Municipality
            .Indicator("received", "name: Letters received").Unit("a", "name: First office"));

        await folder.SucceedAsync("measure", "--as-of", Early);

        Assert.Equal(before, folder.History());
        Assert.Equal(
            "Letters received", folder.Scalar("SELECT indicator_name_en FROM bi_indicator WHERE indicator_id = 'received'"));
        Assert.Equal("First office", folder.Scalar("SELECT unit_name_en FROM bi_unit WHERE unit_id = 'a'"));
        Assert.Equal("Letters received", folder.Figure("indicator_name_en", "received", "a", "2025-01"));
    }

    private static Task<Workspace> MeasuredAsync() => TestMunicipality.LetterIndicators.MeasureAsync(Early);

    private static async Task<Workspace> ChangedAsync()
    {
        Workspace folder = await MeasuredAsync();
        folder.Describe(Narrower);
        return folder;
    }

    private static (object?, object?, object?) Figure(Workspace folder, string period) => (
        folder.Figure("value", "received", "town", period), folder.Figure("definition_version", "received", "town", period),
        folder.Figure("definition_break", "received", "town", period));
}
