using BenefitMeter.Assessing;
using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Definitions.Measures;
using BenefitMeter.Measuring.Tallies;
using BenefitMeter.Planning;
using BenefitMeter.Realising;
using BenefitMeter.Tests.Measuring;
using BenefitMeter.Time;

namespace BenefitMeter.Tests.Assessing;

public sealed class AssessmentTests
{
    private static readonly DatasetDefinition Letters = Sample.Letters with { RowsArePersons = false };
    private static readonly IndicatorDefinition Count = Sample.Indicator(new CountMeasure(Filter.Everything), id: "count");
    private static readonly IndicatorDefinition Sum = Sample.Indicator(new SumMeasure("porto", Filter.Everything), id: "sum") with
    {
        FurtherGrains = [PeriodGrain.Quarter],
    };

    // Each month has 29 digits, and the quarter more than a decimal can have.
    private static readonly string[] TooMuch =
    [
        "channel=Post unit=CBS sent=2025-01-02 porto=50000000000000000000000000000",
        "channel=Post unit=CBS sent=2025-02-03 porto=50000000000000000000000000000",
    ];

    [Fact]
    public void Judge_TotalOfOneIndicatorHasTooManyDigits_PublishesTheOthers()
    {
        Assessment assessment = Assess(Letters, [Count, Sum], TooMuch);

        Refusal refusal = Assert.Single(assessment.Refusals);
        Assert.Equal(["sum"], refusal.IndicatorIds);
        Assert.Equal("A total of indicator 'sum' needs more digits than a figure can have.", refusal.What.English);
        Assert.Equal(["count"], assessment.Published.Select(indicator => indicator.Id));
        Assert.Equal(["count"], assessment.NewVersions.Select(version => version.IndicatorId));
        Assert.Contains(
            assessment.Changes,
            change => change.New is { IndicatorId: "count", UnitId: "borger", Observation: { Value: 1, Period.Id: "2025-01" } });
        Assert.DoesNotContain(assessment.Changes, change => change.Key.IndicatorId == "sum");
        Assert.Empty(assessment.Checkpoints);
    }

    [Fact]
    public void Judge_RowsArePersons_PublishesAllOrNothing()
    {
        Assessment assessment = Assess(Letters with { RowsArePersons = true }, [Count, Sum], TooMuch);

        Assert.Single(assessment.Refusals);
        Assert.Empty(assessment.Published);
        Assert.Empty(assessment.Changes);
        Assert.Null(assessment.Catalogue);
    }

    [Fact]
    public void Judge_WhatWasPublishedBefore_ChangesNothing()
    {
        string[] rows = ["channel=Post unit=CBS sent=2025-01-02 porto=5"];
        Figure[] published = [.. Assess(Letters, [Count, Sum], rows).Changes.Select(change => change.New!)];

        Assessment again = Assess(
            Letters, [Count, Sum], rows, PublishedState.None with { Figures = published, Versions = VersionsOf([Count, Sum]) });

        Assert.NotEmpty(published);
        Assert.Empty(again.Changes);
        Assert.Empty(again.NewVersions);
    }

    private static Assessment Assess(
        DatasetDefinition dataset, IndicatorDefinition[] indicators, string[] rows, PublishedState? state = null)
    {
        DateOnly asOf = Sample.Day("2025-02-28");
        Catalogue catalogue = Sample.Catalogue([dataset], indicators);
        DatasetTallies tallies =
            Sample.Fold(ExtractionPlan.For(catalogue, "letters", indicators, asOf, Sample.Calendar), rows);
        MeasuredRun measured = new AssessmentInput(
            catalogue, Sample.Calendar, new AssessmentScope(indicators, asOf, null, null),
            asOf.ToDateTime(TimeOnly.MaxValue, DateTimeKind.Utc), ["letters"],
            new Dictionary<string, DatasetTallies> { ["letters"] = tallies }, state ?? PublishedState.None).Measure();
        return measured.Judge(HiddenHistory.None);
    }

    private static DefinitionVersion[] VersionsOf(IndicatorDefinition[] indicators)
    {
        Catalogue catalogue = Sample.Catalogue([Letters], indicators);
        return
        [
            .. indicators.Select(indicator =>
                new DefinitionVersion(indicator.Id, 1, DefinitionHash.Compute(indicator, catalogue.Datasets))),
        ];
    }
}
