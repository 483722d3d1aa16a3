using System.Globalization;
using BenefitMeter.Worker.Tests.Municipalities;

namespace BenefitMeter.Worker.Tests.Runs.Pipeline;

/// <summary>Figures counted by hand on the sample town, and what measuring again does to them: nothing.</summary>
public sealed class RepeatedMeasureTests(RepeatedMeasureTests.MeasuredTown measured)
    : IClassFixture<RepeatedMeasureTests.MeasuredTown>
{
    [Theory]
    [InlineData("received", "a", "2025-02", 4)]
    [InlineData("received", "north", "2025-01", 6)]
    [InlineData("received", "town", "2025-Q1", 30)]
    [InlineData("amount", "a", "2025-Q1", 235)]
    [InlineData("amount", "north", "2025-03", 245)]
    [InlineData("amount", "town", "all", 955)]
    [InlineData("mean-amount", "a", "2025-02", 30)]
    [InlineData("mean-amount", "town", "2025-01", 29)]
    [InlineData("median-amount", "a", "2025-02", 24)]
    [InlineData("median-amount", "town", "2025-01", 18)]
    [InlineData("median-amount", "town", "2025-Q1", 21.5)]
    [InlineData("digital-share", "town", "2025-02", 60)]
    [InlineData("digital-share", "b", "2025-03", 75)]
    [InlineData("persons", "a", "2025-Q1", 5)]
    [InlineData("persons", "town", "2025-03", 7)]
    [InlineData("persons", "town", "2025-Q1", 16)]
    [InlineData("open", "a", "2025-02", 4)]
    [InlineData("open", "b", "2025-03", 5)]
    [InlineData("open", "town", "2025-02", 11)]
    [InlineData("open", "town", "2025-Q1", 11)]
    [InlineData("level", "a", "2025-03", 18.25)]
    public void Measure_EveryKind_GivesTheFigureCountedByHand(string indicator, string unit, string period, double expected) =>
        Assert.Equal(
            expected,
            Convert.ToDouble(measured.Folder!.Figure("value", indicator, unit, period), CultureInfo.InvariantCulture));

    [Fact]
    public async Task Measure_OnTheNextDayWithoutNewRows_WritesNothing()
    {
        // The open April is said to reach to 10 April, a day later to 11 April: how far data reach is no change of a figure.
        using Workspace folder = await TestMunicipality.LettersAndLevels.MeasureAsync("2025-04-10");
        string first = folder.History();

        await folder.SucceedAsync("measure", "--as-of", "2025-04-11");

        Assert.Equal(first, folder.History());
    }

    [Fact]
    public async Task Measure_ThreeTimes_WritesTheFiguresOnce()
    {
        using Workspace folder = await TestMunicipality.LettersAndLevels.MeasureAsync();
        string first = folder.History();

        await folder.MeasureAsync();
        await folder.MeasureAsync();

        Assert.Equal(first, folder.History());
        Assert.Equal(
            [
                "letters succeeded", "levels succeeded", "letters nothing-changed", "levels nothing-changed",
                "letters nothing-changed", "levels nothing-changed",
            ],
            folder.Query("SELECT datasets, outcome FROM bi_run WHERE datasets <> '' ORDER BY run_id")
                .Select(run => $"{run["datasets"]} {run["outcome"]}"));
    }

    /// <summary>The town measured once, for the tests that only read.</summary>
    public sealed class MeasuredTown : IAsyncLifetime
    {
        internal Workspace? Folder { get; private set; }

        public async ValueTask InitializeAsync() => Folder = await TestMunicipality.LettersAndLevels.MeasureAsync();

        public ValueTask DisposeAsync()
        {
            Folder?.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
