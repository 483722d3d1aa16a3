using System.Text.Json;
using BenefitMeter.Worker.Tests.Municipalities;

namespace BenefitMeter.Worker.Tests.Commands.Verbs;

/// <summary><c>explain</c> prints the numbers that a reader needs to work a figure out by hand.</summary>
public sealed class ExplainTests
{
    private static readonly TestMunicipality Judged = TestMunicipality.Letters
        .Indicator("amount", """
            name: Amount, dataset: letters, dated-by: received, measured-in: kr., judge: improvement, act-when: Now.,
            effect-from: 2025-03-01, baseline: { window: 2025-01..2025-02 }, measure: { sum: amount },
            targets: [ { decided: { date: 2025-02-20, by: owner }, points: { 2025-04-30: 200 } } ]
            """)
        .Indicator("bare", """
            name: Bare, dataset: letters, dated-by: received, measured-in: kr., judge: improvement, act-when: Now.,
            targets: [ { decided: { date: 2025-02-20, by: owner }, points: { 2025-12: 200 } } ], measure: { sum: amount }
            """)
        .Indicator("per-post", """
            name: Digital per posted, dataset: letters, dated-by: received, measured-in: letters, direction: higher-is-better,
            act-when: Now., measure: { ratio: { numerator: { count: { where: { channel: Digital } } },
            denominator: { count: { where: { channel: Post } } } } }
            """);

    [Fact]
    public async Task Ratio_ShowsBothSides()
    {
        List<string> lines = await ExplainAsync(TestMunicipality.LetterIndicators, "digital-share", "a", "2025-02");

        Assert.Equal(
            [
                "Figure: Digital share, Office A, 2025-02: 50.0%",
                "Numerator: 2 rows of letters where channel = Digital.",
                "Denominator: 4 rows of letters.",
                "Measured: 2 / 4 · 100 = 50",
            ],
            lines.Take(4));
    }

    [Fact]
    public async Task Median_ShowsTheTwoInTheMiddle()
    {
        // 12, 18, 30, 60.
        List<string> lines = await ExplainAsync(TestMunicipality.LetterIndicators, "median-amount", "a", "2025-02");

        Assert.Contains("Rows: 4 values in order; position (4 − 1) · 0.5 = 1.5 (from 0): no. 2 is 18, the next 30.", lines);
        Assert.Contains("Measured: 18 + (30 − 18) · 0.5 = 24", lines);
    }

    [Fact]
    public async Task Stock_ShowsOpenedAndClosed()
    {
        List<string> lines = await ExplainAsync(TestMunicipality.LetterIndicators, "open", "a", "2025-02");

        Assert.Contains("Rows: 7 rows opened up to 28 February 2025, 3 of them closed.", lines);
        Assert.Contains("Measured: 7 − 3 = 4", lines);
    }

    [Fact]
    public async Task Mean_ShowsSumAndNumber()
    {
        List<string> lines = await ExplainAsync(TestMunicipality.LetterIndicators, "mean-amount", "a", "2025-02");

        Assert.Contains("Rows: 4 rows of letters, 4 with a value, sum 120.", lines);
        Assert.Contains("Measured: 120 / 4 = 30", lines);
    }

    [Fact]
    public async Task Judged_ShowsBaselinePlanAndShare()
    {
        // The baseline is the mean of 290 and 354. The line runs from 322 on 28 February to 200 on 30 April, 61 days; on
        // 31 March, after 31 of them, it is at 322 − 122 · 31/61 = 260. Measured is 311: 11 of 62 on the way, 17.74 %.
        List<string> lines = await ExplainAsync(Judged, "amount", "town", "2025-03");

        Assert.Contains(lines, line => line.StartsWith(
            "Baseline: 322 (measured over 2025-01..2025-02; not approved, so provisional)", StringComparison.Ordinal));
        Assert.Contains("Plan: 322 (28 February 2025) + (200 − 322) · 31/61 days = 260 (31 March 2025)", lines);
        Assert.Contains("Realised: (311 − 322) / (260 − 322) · 100 = 17.7419354839 % of the plan", lines);
        Assert.Contains("Realised: (311 − 322) / (200 − 322) · 100 = 9.0163934426 % of the target", lines);
    }

    [Fact]
    public async Task MissingBaseline_IsGreyWithTheReason()
    {
        List<string> lines = await ExplainAsync(Judged, "bare", "town", "2025-02");

        Assert.Contains("Measured: 354", lines);
        Assert.Contains(lines, line =>
            line.StartsWith("Smiley: Grey", StringComparison.Ordinal) && line.Contains("baseline", StringComparison.Ordinal));
    }

    [Fact]
    public async Task OneRow_IsSingular()
    {
        // B's only posted letter in March is number 18.
        List<string> lines = await ExplainAsync(Judged, "per-post", "b", "2025-03");

        Assert.Contains("Denominator: 1 row of letters where channel = Post.", lines);
    }

    [Fact]
    public async Task ZeroDenominator_ShowsBothSides()
    {
        // All three of A's letters in March are digital.
        List<string> lines = await ExplainAsync(Judged, "per-post", "a", "2025-03");

        Assert.Contains("Numerator: 3 rows of letters where channel = Digital.", lines);
        Assert.Contains("Denominator: 0 rows of letters where channel = Post.", lines);
        Assert.Contains("Measured: No value, code ZeroDenominator.", lines);
        Assert.Contains(lines, line => line.StartsWith("Smiley: Grey", StringComparison.Ordinal));
    }

    [Fact]
    public async Task IncompletePeriod_SaysHowFarTheDataReach()
    {
        List<string> lines = await ExplainAsync(Judged, "amount", "town", "2025-04");

        Assert.Contains("Measured: 0", lines);
        Assert.Contains(lines, line => line.StartsWith("Smiley: Grey", StringComparison.Ordinal)
            && line.Contains("10 April 2025", StringComparison.Ordinal));
    }

    [Fact]
    public async Task SourceHasChangedSince_SaysBothValues()
    {
        using Workspace folder = await TestMunicipality.LetterIndicators.MeasureAsync();
        folder.Change("letters.csv", "5,2025-02-14,2025-03-03,A,Digital,18,p3", "5,2025-02-14,2025-03-03,A,Digital,19,p3");

        List<string> lines = await LinesAsync(folder, "amount", "a", "2025-02");

        Assert.Contains("Changed: The published figure is 120; the source now gives 121. Run measure.", lines);
    }

    [Fact]
    public async Task OlderDefinition_IsSaidInsteadOfAChange()
    {
        // February was measured before the filter; measuring again leaves it as it is.
        using Workspace folder = await TestMunicipality.LetterIndicators.MeasureAsync();
        folder.Describe(TestMunicipality.LetterIndicators
            .Indicator("received", "measure: { count: { where: { channel: Digital } } }"));
        await folder.MeasureAsync();

        List<string> lines = await LinesAsync(folder, "received", "town", "2025-02");

        Assert.Equal("Figure: Received, Sample Town, 2025-02: 10 letters", lines[0]);
        Assert.Contains(
            "Definition: The published figure is 10 by version 1 of the definition; by the current version 2 it would be 6. "
                + "Use the new version with: measure received --from 2025-02.",
            lines);
        Assert.DoesNotContain(lines, line => line.StartsWith("Changed:", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2025-K1", "2025-Q1: 30 letters")]
    [InlineData("all", "all: 30 letters")]
    [InlineData("2025", "2025: 30 letters")]
    public async Task OtherGrains_AreExplainedToo(string period, string title)
    {
        List<string> lines = await ExplainAsync(TestMunicipality.LetterIndicators, "received", "town", period);

        Assert.EndsWith(title, lines[0], StringComparison.Ordinal);
        Assert.Contains("Measured: 30", lines);
    }

    [Fact]
    public async Task SourceIsGone_StillShowsWhatIsPublished()
    {
        using Workspace folder = await Judged.MeasureAsync();
        File.Delete(folder["letters.csv"]);

        List<string> lines = await LinesAsync(folder, "amount", "town", "2025-03");

        Assert.Equal("Figure: Amount, Sample Town, 2025-03: 311 kr.", lines[0]);
        Assert.Contains("Plan: 322 (28 February 2025) + (200 − 322) · 31/61 days = 260 (31 March 2025)", lines);
        Assert.Contains(lines, line => line.StartsWith("Source: Cannot be read now:", StringComparison.Ordinal));
    }

    private static async Task<List<string>> ExplainAsync(
        TestMunicipality municipality, string indicator, string unit, string period)
    {
        using Workspace folder = await municipality.MeasureAsync();
        return await LinesAsync(folder, indicator, unit, period);
    }

    private static async Task<List<string>> LinesAsync(Workspace folder, string indicator, string unit, string period)
    {
        using JsonDocument document = JsonDocument.Parse(
            await folder.SucceedAsync(
                "explain", indicator, "--unit", unit, "--period", period, "--format", "json", "--language", "en"));
        return [.. document.RootElement.EnumerateArray()
            .Select(line => $"{line.GetProperty("topic")}: {line.GetProperty("text")}")];
    }
}
