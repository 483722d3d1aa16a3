using BenefitMeter.Measuring;
using BenefitMeter.Realising;
using BenefitMeter.Worker.Reporting;
using static BenefitMeter.Worker.Tests.Reporting.StoreFixture;

namespace BenefitMeter.Worker.Tests.Reporting;

public abstract partial class StoreConformance
{
    [Fact]
    public async Task ReadCurrentFiguresAsync_HostileFigure_ComesBackToTheDigit()
    {
        ReportingStore store = await fixture.OpenAsync(January);
        Figure hostile = Hostile();

        await PublishAsync(store, First(hostile));

        Assert.Equal(hostile, Assert.Single(await store.ReadCurrentFiguresAsync(["share"], Token)));
        Assert.Equal(123456789012345678.0123456789m, await CellAsync(store, "bi_figure", FigureKey.Of(hostile), "value"));
        Assert.Equal(-fixture.Smallest, await CellAsync(store, "bi_figure", FigureKey.Of(hostile), "numerator"));
        Assert.Equal("100", StoredText.Of(await CellAsync(store, "bi_figure", FigureKey.Of(hostile), "denominator")));
    }

    private Figure Hostile() => new()
    {
        IndicatorId = "share",
        UnitId = "kommune",
        DefinitionVersion = 3,
        DefinitionBreak = true,
        Observation = new Observation
        {
            Period = January,
            Value = 123456789012345678.0123456789m,
            Numerator = -fixture.Smallest,
            Denominator = 100.000m,
            RowsCounted = long.MaxValue,
            State = ObservationState.NotApplicable,
            Reason = "Zero'Denominator",
            IsComplete = true,
            IsFinal = true,
            CoveragePercent = 0,
            DataThrough = new DateOnly(2024, 2, 29),
        },
        Realisation = new Realisation
        {
            Baseline = fixture.Largest,
            BaselineFirst = -fixture.Largest,
            Plan = 1.1m,
            PlanFirst = 1.2m,
            Target = 1.3m,
            TargetFirst = 1.4m,
            TargetDate = new DateOnly(9999, 12, 30),
            RealisedPlanPercent = 1.5m,
            RealisedTargetPercent = 1.6m,
            RealisedFirstPercent = 1.7m,
            RealisedForecastPercent = 1.8m,
            Deviation = -1.9m,
            MissingAmount = 2.1m,
            Forecast = 2.2m,
            ForecastLow = 2.3m,
            ForecastHigh = 2.4m,
            DelayMonths = 2.5m,
            DelayAtLeast = true,
            LeadMonths = 2.6m,
            TrendDelayMonths = 2.7m,
            Result = Status.Red,
            ResultBasis = "PlanToDate",
            ResultReason = "R",
            Timeline = Status.Yellow,
            TimelineReason = "T",
            IsProvisional = true,
            SentenceDanish = "Rød: 71,0 % mod \"plan\"; DROP TABLE bm_figure; --'æøå\n€",
            SentenceEnglish = "It's 'red'; 100 %\r\n",
        },
    };
}
