using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Definitions.Measures;
using BenefitMeter.Worker.Catalogues;
using BenefitMeter.Worker.Demo;
using BenefitMeter.Worker.Providers;

namespace BenefitMeter.Worker.Tests.Demo;

public sealed class DemoCatalogueTests
{
    [Theory]
    [InlineData("2026-11-21")]
    [InlineData("2024-02-29")]
    public void Write_LeavesNoPlaceholder(string asOf)
    {
        using Workspace folder = new();
        DemoCatalogue.Write(folder.Path, DemoTimeline.EndingAt(DateOnly.ParseExact(asOf, "yyyy-MM-dd"), 4711));
        string[] files = Directory.GetFiles(folder.Path, "*.yaml");
        Assert.Equal(8, Directory.GetFiles(folder.Path, "*.csv").Length);
        Assert.Equal(12, files.Length);
        Assert.All(Directory.GetFiles(folder.Path), file =>
            Assert.DoesNotContain("{{", File.ReadAllText(file), StringComparison.Ordinal));
    }

    [Fact]
    public void Write_BaselineWindow_EndsBeforeTheEffect()
    {
        using Workspace folder = new();
        DemoCatalogue.Write(folder.Path, DemoTimeline.EndingAt(new(2026, 11, 21), 4711));
        string text = File.ReadAllText(folder["digital-post.yaml"]);
        Assert.Contains("effect-from: 2025-11-01", text, StringComparison.Ordinal);
        Assert.Contains("baseline: { window: 2025-05..2025-10 }", text, StringComparison.Ordinal);
        Assert.Contains("points: { 2027-04: 90 }", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-11-21")]
    [InlineData("2026-01-31")]
    [InlineData("2028-02-29")]
    public void Write_AnyDay_ReadsWithTheWarningsThatAreMeant(string asOf)
    {
        using Workspace folder = new();
        DemoCatalogue.Write(folder.Path, DemoTimeline.EndingAt(DateOnly.ParseExact(asOf, "yyyy-MM-dd"), 4711));
        CatalogueLoad load = CatalogueReader.Read(folder.Path, ProviderCatalogue.Keys);
        Assert.NotNull(load.Catalogue);
        DefinitionIssue[] others = [.. load.Issues.Where(issue => issue.Code is not "NotMeasurable")];
        Assert.StartsWith(
            "loen.yaml:29:3: warning: Indicator 'sygefravaer' has ", Assert.Single(others).ToString(), StringComparison.Ordinal);
        Assert.Equal(
            ["effektiviseringskrav", "monopolbrud", "lederevaluering", "diplomudbud"],
            load.Issues.Where(issue => issue.Code == "NotMeasurable").Select(issue => issue.Message.English.Split('\'')[1]));
    }

    [Fact]
    public void Write_ShowsEveryMeasure_DurationBaselineAndFilter()
    {
        using Workspace folder = new();
        DemoCatalogue.Write(folder.Path, DemoTimeline.EndingAt(new(2026, 11, 21), 4711));
        IndicatorDefinition[] indicators =
            [.. CatalogueReader.Read(folder.Path, ProviderCatalogue.Keys).Catalogue!.Indicators.Values];

        Assert.Equal(26, indicators.Count(indicator => indicator.State == IndicatorState.Active));
        Assert.Equal(
            Derived<Measure>(), indicators.Select(indicator => indicator.Measure.GetType().Name).ToHashSet());
        Assert.Equal([0.5m, 0.9m], indicators.Select(i => i.Measure).OfType<PercentileMeasure>().Select(m => m.Fraction).Order());
        Assert.Equal(
            [DurationUnit.Days, DurationUnit.CalendarDays, DurationUnit.WorkingDays],
            indicators.Select(i => i.Measure switch { MeanMeasure m => m.Value, PercentileMeasure p => p.Value, _ => null })
                .OfType<DurationValue>().Select(duration => duration.Unit).Order());
        Assert.Equal(
            ["FixedBaseline", "SeasonalBaseline", "WindowBaseline"],
            indicators.Select(i => i.Baseline?.GetType().Name).OfType<string>().Distinct().Order());
        Assert.Equal(Enum.GetValues<Judgement>(), indicators.Select(i => i.Judgement).Distinct().Order());
        Assert.Contains(indicators, i => i.Targets.Count == 2);
        Assert.Contains(indicators, i => i is { Judgement: Judgement.Improvement, Baseline: null });
    }

    private static HashSet<string> Derived<T>() =>
        [.. typeof(T).Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(T)))
            .Select(type => type.Name)];
}
