using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Definitions.Measures;
using BenefitMeter.Time;
using BenefitMeter.Worker.Catalogues;

namespace BenefitMeter.Worker.Tests.Catalogues;

public sealed class CatalogueReaderTests
{
    [Fact]
    public void Read_WholeExample_GivesEveryDefinition()
    {
        using Workspace folder =
            new Workspace().With("katalog.yaml", Examples.Whole).With("organisation.csv", Examples.Units);

        CatalogueLoad load = folder.Read();

        Assert.Empty(load.Issues);
        IndicatorDefinition indicator = load.Catalogue!.Indicators["digital-share"];
        Assert.Equal(new LocalText("Andel digital post", "Digital post share"), indicator.Name);
        RatioMeasure ratio = Assert.IsType<RatioMeasure>(indicator.Measure);
        Assert.Equal(
            new CountMeasure(new Filter([new Condition("Kanal", ConditionOperator.In, ["Digital"], null)])),
            ratio.Numerator.Measure);
        Assert.Equal(new CountMeasure(Filter.Everything), ratio.Denominator.Measure);
        Assert.Equal(("sent", PeriodGrain.Month, 10), (indicator.DatedBy, indicator.Grain, indicator.ClosingDays));
        Assert.Equal([PeriodGrain.Quarter, PeriodGrain.Year], indicator.FurtherGrains);
        Assert.Equal(
            new WindowBaseline(new DateOnly(2025, 1, 1), new DateOnly(2025, 7, 1), "2025-01..2025-06"), indicator.Baseline);
        TargetDecision target = Assert.Single(indicator.Targets);
        Assert.Equal(
            [new TargetPoint(new DateOnly(2025, 12, 31), 70), new TargetPoint(new DateOnly(2026, 12, 31), 85)], target.Points);
        Assert.Equal(88, target.Units["borger"][1].Value);
        Assert.Equal(60000, target.PlannedDenominators["borger"]);

        DatasetDefinition dataset = load.Catalogue.Datasets["forsendelser"];
        Assert.Equal(new DateColumn("sent", "SendtTid", DateMeaning.Local), dataset.Dates["sent"]);
        Assert.Equal((false, 45, 50m), (dataset.RowsArePersons, dataset.LateRowsDays, dataset.Expectation.RowsAtLeastPercent));
        Assert.Equal(ScheduleKind.Daily, dataset.Schedule!.Kind);

        Assert.Equal("borger", load.Catalogue.Organisation.Units.TrackOf("4711").Key);
        Assert.Equal("teknik", load.Catalogue.Organisation.Units.TrackOf("0815").Key);
        Assert.Equal("Carl Eksempel", load.Catalogue.Organisation.People["cbs"].Name);
        SourceDefinition source = load.Catalogue.Sources["sager"];
        Assert.Equal(
            ("drops/sager-*.csv", ";", folder.Path), (source.Options["path"], source.Options["delimiter"], source.Folder));
        Assert.Equal(TimeSpan.FromMinutes(5), load.Catalogue.Sources["post"].Timeout);
    }
}
