using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Measuring;
using BenefitMeter.Realising.Judging;
using BenefitMeter.Tests.Cases;

namespace BenefitMeter.Tests.Realising.Judging;

public sealed class StepRuleTests
{
    // Median 100; the deviations 2 2 1 1 1 1 2 2 have the median 1.5, so that the scale is max(1.4826 · 1.5, 5) = 5 and
    // everything above 150 or below 50 lies far outside.
    private static readonly decimal[] Eight = [98, 102, 99, 101, 99, 101, 98, 102];

    [Theory]
    [InlineData(150, false)]
    [InlineData(151, true)]
    [InlineData(50, false)]
    [InlineData(49, true)]
    public void Find_FarOutside_IsMoreThanTenScales(int value, bool isStep) => Assert.Equal(isStep, Find([.. Eight, value])[^1]);

    [Fact]
    public void Find_WideSeries_HasItsOwnScale()
    {
        // Median 100; the deviations are all 20: the scale is 1.4826 · 20 = 29.652.
        decimal[] wide = [80, 120, 80, 120, 80, 120, 80, 120];

        Assert.False(Find([.. wide, 396])[^1]);
        Assert.True(Find([.. wide, 397])[^1]);
    }

    [Fact]
    public void Find_SevenEarlierPeriods_AreTooFew() => Assert.False(Find([.. Eight[1..], 1000])[^1]);

    [Fact]
    public void Find_EarlierPeriodsThatAreNotFinal_DoNotCount()
    {
        Observation[] months = Months([.. Eight, 1000]);
        months[0] = months[0] with { IsFinal = false };

        Assert.False(Steps(Given.Count, months, new decimal?[9])[^1]);
    }

    [Fact]
    public void Find_RunningPeriod_IsNoStep()
    {
        Observation[] months = Months([.. Eight, 1]);
        months[^1] = months[^1] with { IsComplete = false, IsFinal = false };

        Assert.False(Steps(Given.Count, months, new decimal?[9])[^1]);
    }

    [Fact]
    public void Find_OnlyTheLast24_MakeTheScale()
    {
        // Forty months at 1000 before 24 at 100: of all 64 the median would be 1000, and 151 no step below it.
        decimal[] values = [.. Enumerable.Repeat(1000m, 40), .. Enumerable.Repeat(100m, 24), 151];

        Assert.True(Find(values)[^1]);
        Assert.False(Find([.. values[..^1], 150])[^1]);
    }

    [Fact]
    public void Find_ConfirmedLevel_IsJudgedAfterTwoFurtherPeriods()
    {
        Assert.Equal([true], Find([.. Eight, 200])[8..]);
        Assert.Equal([true, true], Find([.. Eight, 200, 205])[8..]);
        Assert.Equal([false, false, false], Find([.. Eight, 200, 205, 195])[8..]);
        // the new level has no eight periods yet
        Assert.Equal([false, false, false, false], Find([.. Eight, 200, 205, 195, 100])[8..]);
    }

    [Fact]
    public void Find_UnconfirmedLevel_StaysUnexplained()
    {
        Assert.Equal([true, false, false, false], Find([.. Eight, 200, 100, 101, 99])[8..]);
        Assert.Equal([false, false, false], Find([.. Eight, 200, 150, 150])[8..]); // half of the step's 100 is enough
        Assert.Equal([true, false, false], Find([.. Eight, 200, 150, 149])[8..]);
        Assert.Equal([true, true, true], Find([.. Eight, 200, 10, 205])[8..]); // above, below, above: no level at all
    }

    [Fact]
    public void Find_KnownStep_IsJudgedAtOnce_AndItsLevelIsTheNewScale()
    {
        IndicatorDefinition indicator =
            Given.Count with { KnownSteps = [new KnownStep(new DateOnly(2024, 9, 1), LocalText.Same("New system"))] };

        Assert.Equal([false, false], Steps(indicator, Months([.. Eight, 200, 205]), new decimal?[10]).Skip(8));
        Assert.Equal([true, true], Find([.. Eight, 200, 205])[8..]);
    }

    [Fact]
    public void Find_LevelThatThePlanPredicts_IsNoStep()
    {
        // From the median 100 to the plan 200 everything is predicted; ten scales above the plan is 250.
        decimal?[] plans = [.. new decimal?[8], 200];

        Assert.False(Steps(Given.Count, Months([.. Eight, 250]), plans)[^1]);
        Assert.True(Steps(Given.Count, Months([.. Eight, 251]), plans)[^1]);
        Assert.True(Steps(Given.Count, Months([.. Eight, 49]), plans)[^1]);
    }

    [Fact]
    public void Find_LevelConfirmedWhileThePlanRises_IsJudged()
    {
        // The plan reaches the new level before it is confirmed; it is the step's own plan that counts.
        decimal?[] plans = [.. new decimal?[8], 110, 160, 210];

        Assert.Equal([false, false, false], Steps(Given.Count, Months([.. Eight, 200, 205, 195]), plans).Skip(8));
    }

    [Fact]
    public void Find_SameSeasonOfTwoYears_IsTheMeasure()
    {
        // Every July is 400 instead of 100: unknown the first two times, expected the third.
        decimal[] values = [.. Enumerable.Range(0, 31).Select(i => i % 12 == 6 ? 400m : 100m)];

        bool[] steps = Find(values);

        Assert.Equal([18], Enumerable.Range(0, 31).Where(i => steps[i])); // the first July has only six months before it
        Assert.True(Find([.. values[..30], 1000])[^1]);
    }

    [Fact]
    public void Find_FewRows_OneMoreIsNoStep()
    {
        // One letter a month, then eleven: ten rows more are ten scales of one row, and only the twelfth is far outside.
        Assert.False(Rows([1, 1, 1, 1, 1, 1, 1, 1, 11])[^1]);
        Assert.True(Rows([1, 1, 1, 1, 1, 1, 1, 1, 12])[^1]);

        // None in half of the months and more: there is no scale.
        Assert.False(Rows([0, 0, 0, 0, 0, 0, 0, 0, 12])[^1]);
    }

    [Theory]
    [InlineData(4, false)] // one of four letters is 25 points
    [InlineData(200, true)] // one of two hundred half a point, so that 5 % of 100 is the scale
    public void Find_ShareOfFewRows_MovesFar(int denominator, bool isStep)
    {
        Observation[] months = [.. Enumerable.Range(0, 9)
            .Select(i => Given.Ratio(Given.Month(2024, i + 1), i == 8 ? 0 : denominator, denominator, 100))];

        Assert.Equal(isStep, Steps(Given.Percent, months, new decimal?[9])[^1]);
    }

    private static bool[] Steps(IndicatorDefinition indicator, IEnumerable<Observation> observations, decimal?[] plans) =>
        StepRule.Walk(indicator, [.. observations], index => plans[index], settled: 0, level: 0).Steps;

    private static bool[] Find(decimal[] values) => [.. Steps(Given.Count, Months(values), new decimal?[values.Length])];

    private static bool[] Rows(int[] rows) => [.. Steps(
        Given.Count,
        [.. Months([.. rows.Select(row => (decimal)row)]).Zip(rows, (month, row) => month with { RowsCounted = row })],
        new decimal?[rows.Length])];

    private static Observation[] Months(decimal[] values) =>
        [.. values.Select((value, i) => Given.Value(Given.Month(2024 + (i / 12), (i % 12) + 1), value))];
}
