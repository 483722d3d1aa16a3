using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Realising;
using BenefitMeter.Realising.Judging;
using BenefitMeter.Realising.Targets;
using BenefitMeter.Tests.Cases;
using BenefitMeter.Tests.Measuring;
using BenefitMeter.Time;

namespace BenefitMeter.Tests.Realising.Judging;

public sealed class StaleFiguresTests
{
    private static readonly IndicatorDefinition Indicator = Given.Count with
    {
        Judgement = Judgement.Attainment,
        DatasetId = Sample.Letters.Id,
        FurtherGrains = [PeriodGrain.Quarter, PeriodGrain.All],
    };

    private static readonly Catalogue Catalogue = Sample.Catalogue([Sample.Letters], Indicator);

    [Theory]
    [InlineData(6, 30, 0)] // March may be two months old until the end of May, so that it is stale; the quarter until September
    [InlineData(5, 31, -1)]
    public void AsOf_OldSeries_TurnsItsLastDeliveredFigureGrey(int month, int day, int stale)
    {
        Figure[] figures = [.. Months("kommune"), .. Months("social"),
            Of("kommune", new Period(PeriodGrain.Quarter, new(2025, 1, 1), new(2025, 4, 1)), 30)];

        IReadOnlyList<FigureChange> changes = StaleFigures.Find(figures, Catalogue, new DateOnly(2025, month, day));

        Assert.Equal(
            stale < 0 ? [] : ["indicator/kommune/2025-03", "indicator/social/2025-03"],
            changes.Select(change => change.Key.ToString()).Order(StringComparer.Ordinal));
        Assert.All(changes, change => Assert.Equal(ChangeCause.Stale, change.Cause));
    }

    [Fact]
    public void AsOf_StaleFigure_IsWhatTheJudgeWouldMakeOfIt()
    {
        Period march = Given.Month(2025, 3);
        var target = new UnitTarget(Given.Step((march.Start, 20)), null);
        SeriesContext series = new(Indicator, target, target);
        Figure judged = Of("kommune", march, 10) with { Realisation = Judge(isStale: false) };

        Figure stale = Assert.Single(StaleFigures.Find([judged], Catalogue, new DateOnly(2025, 7, 1))).New!;

        Assert.Equal(Judge(isStale: true), stale.Realisation);
        Assert.Equal(judged with { Realisation = stale.Realisation }, stale);
        Assert.Equal(
            (Status.Grey, "Stale", 50m),
            (stale.Realisation.Result, stale.Realisation.ResultReason, stale.Realisation.RealisedPlanPercent));
        Assert.Empty(StaleFigures.Find([stale], Catalogue, new DateOnly(2025, 7, 1)));

        Realisation Judge(bool isStale) =>
            FigureJudge.Judge(series, new JudgingEvidence(Given.Value(march, 10), null, null, null, null, isStale));
    }

    [Fact]
    public void AsOf_UnexplainedStep_TurnsStaleToo()
    {
        Figure step = Of("kommune", Given.Month(2025, 3), 10);
        step = step with { Realisation = step.Realisation with { Result = Status.Grey, ResultReason = StepRule.Code } };

        Assert.Equal(
            "Stale", Assert.Single(StaleFigures.Find([step], Catalogue, new DateOnly(2025, 7, 1))).New!.Realisation.ResultReason);
    }

    [Fact]
    public void AsOf_WithoutAVerdictUnitOrGrain_IsLeftAlone()
    {
        Figure figure = Of("kommune", Given.Month(2025, 3), 10);
        Figure[] figures =
        [
            figure with { Realisation = figure.Realisation with { Result = Status.Grey, ResultReason = "NotStarted" } },
            figure with { UnitId = "gone" },
            Of("social", new Period(PeriodGrain.Week, new(2025, 3, 3), new(2025, 3, 10)), 10),
            Of("borger", new Period(PeriodGrain.All, new(2025, 1, 1), new(2025, 4, 1)), 10),
        ];

        Assert.Empty(StaleFigures.Find(figures, Catalogue, new DateOnly(2027, 1, 1)));
    }

    // January to March are delivered, April is not.
    private static IEnumerable<Figure> Months(string unit) =>
        Enumerable.Range(1, 4).Select(month => Of(unit, Given.Month(2025, month), month == 4 ? null : 10));

    private static Figure Of(string unit, Period period, decimal? value) => new()
    {
        IndicatorId = Indicator.Id,
        UnitId = unit,
        DefinitionVersion = 1,
        Observation = Given.Value(period, value),
        Realisation = new Realisation { Result = value is null ? Status.Grey : Status.Red },
    };
}
