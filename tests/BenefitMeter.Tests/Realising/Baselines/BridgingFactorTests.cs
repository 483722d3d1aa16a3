using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Definitions.Measures;
using BenefitMeter.Measuring;
using BenefitMeter.Realising;
using BenefitMeter.Realising.Baselines;
using BenefitMeter.Tests.Measuring;
using BenefitMeter.Time;

namespace BenefitMeter.Tests.Realising.Baselines;

/// <summary>
/// Rule C9.8 by hand. January to March by the old definition 100, 120 and 80, by the new one 130, 144 and 86: 360 / 300 = 1.2,
/// and a baseline of 110 becomes 132. As ratios 30/100, 10/100 and 20/200 by the old: pooled 60/400 = 0.15, not the mean 0.1667;
/// by the new 27/100, 9/100 and 36/200: 72/400 = 0.18; again 1.2.
/// </summary>
public sealed class BridgingFactorTests
{
    private static readonly (decimal, decimal)[] Values = [(100, 130), (120, 144), (80, 86)];

    [Fact]
    public void Of_ThreePeriods_IsTheSumOfTheNewOverTheSumOfTheOld() =>
        Assert.Equal(
            (300m, 360m, 1.2m),
            BridgingFactor.Of(Values) is { } bridging ? (bridging.Old, bridging.New, bridging.Factor) : default);

    [Fact]
    public void Of_TwoPeriods_IsNotAllowed() => Assert.Null(BridgingFactor.Of(Values[..2]));

    [Fact]
    public void Of_OldSumZero_IsNone()
    {
        Assert.Null(BridgingFactor.Of([(0, 1), (0, 2), (0, 3)]));
        Assert.Equal(0m, BridgingFactor.Of([(1, 0), (2, 0), (3, 0)])?.Factor);
    }

    [Fact]
    public void OfRatios_ThreePeriods_PoolsTheSides()
    {
        (Observation, Observation)[] periods =
            [(Ratio(30, 100), Ratio(27, 100)), (Ratio(10, 100), Ratio(9, 100)), (Ratio(20, 200), Ratio(36, 200))];

        Assert.Equal(
            (0.15m, 0.18m, 1.2m),
            BridgingFactor.OfRatios(periods) is { } bridging ? (bridging.Old, bridging.New, bridging.Factor) : default);
        Assert.Null(BridgingFactor.OfRatios(periods[1..]));
        Assert.Null(BridgingFactor.OfRatios([.. periods.Select(period => (Ratio(0, 100), period.Item2))]));
    }

    [Fact]
    public void FactorOf_PublishedBothWays_BridgesUnitByUnit()
    {
        DefinitionBridge bridge = Bridge([.. Both("borger", 3), .. Both("social", 2)]);

        Assert.Equal(1.2m, bridge.FactorOf("borger", 1)?.Factor);
        Assert.Equal(["2025-01", "2025-02", "2025-03"], bridge.PeriodsOf("borger").Select(period => period.Id));
        Assert.Null(bridge.FactorOf("borger", 2));
        Assert.Null(bridge.FactorOf("social", 1));
        Assert.Equal(
            "Units whose baseline for 'letters-sent' cannot be bridged from definition version 1 to 3: "
            + "this requires at least 3 complete periods in 2025-01..2025-03 measured with both versions, "
            + "and that their sum is not 0. "
            + "Version 3 has not measured 2025-03: run benefitmeter measure letters-sent --from 2025-03 --to 2025-03. "
            + "Version 1 has never published 2025-03: specify periods in 'overlap' that it has published.",
            bridge.FindUnbridged(["borger", "social"])?.Detail.English);
        Assert.EndsWith(
            "Version 3 har ikke målt 2025-03: kør benefitmeter measure letters-sent --from 2025-03 --to 2025-03. "
                + "Version 1 har aldrig offentliggjort 2025-03: angiv perioder i 'overlap', som den har offentliggjort.",
            bridge.FindUnbridged(["borger", "social"])?.Detail.Danish, StringComparison.Ordinal);
        Assert.Null(bridge.FindUnbridged(["borger"]));
    }

    [Fact]
    public void FactorOf_CorrectedOrRunningPeriods_UsesLatestCompleteFigures()
    {
        Figure[] both = Both("borger", 3);
        Figure[] corrected = [both[0] with { Observation = both[0].Observation with { Value = 160 } }];
        Figure[] running = [both[1] with { Observation = both[1].Observation with { IsComplete = false, Value = 999 } }];

        // Version 1 gave 160 for January in the end: 360 / 360.
        Assert.Equal(1m, Bridge([.. both, .. corrected]).FactorOf("borger", 1)?.Factor);
        Assert.Equal(1.2m, Bridge([.. both, .. running]).FactorOf("borger", 1)?.Factor);
    }

    private static DefinitionBridge Bridge(Figure[] figures)
    {
        IndicatorDefinition indicator = Sample.Indicator(new CountMeasure(Filter.Everything)) with
        {
            Bridge = new BridgeDefinition(1, new DaySpan(new DateOnly(2025, 1, 1), new DateOnly(2025, 4, 1)), "2025-01..2025-03"),
        };
        return new DefinitionBridge(indicator, 3, Sample.Calendar, figures);
    }

    private static Figure[] Both(string unit, int months) =>
    [
        .. Enumerable.Range(1, months)
            .SelectMany(month => new (int Version, decimal Value)[] { (1, Values[month - 1].Item1), (3, Values[month - 1].Item2) }
                .Select(measured => new Figure
                {
                    IndicatorId = "letters-sent",
                    UnitId = unit,
                    DefinitionVersion = measured.Version,
                    Observation = new Observation
                    {
                        Period = Sample.Period($"2025-{month:00}"),
                        State = ObservationState.Measured,
                        Value = measured.Value,
                        IsComplete = true,
                    },
                    Realisation = new Realisation(),
                })),
    ];

    private static Observation Ratio(decimal numerator, decimal denominator) => new()
    {
        Period = Sample.Period("2025-01"),
        State = ObservationState.Measured,
        Value = numerator / denominator * 100,
        Numerator = numerator,
        Denominator = denominator,
    };
}
