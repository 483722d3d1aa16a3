using System.Globalization;
using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Definitions.Measures;
using BenefitMeter.Definitions.Units;
using BenefitMeter.Measuring;
using BenefitMeter.Measuring.Tallies;
using BenefitMeter.Planning;
using BenefitMeter.Realising;
using BenefitMeter.Tests.Cases;
using BenefitMeter.Tests.Measuring;

namespace BenefitMeter.Tests.Realising;

/// <summary>
/// Rolling up, with random numbers (rule C15): levels in between change nothing, and a pooled ratio stays between its parts.
/// </summary>
public sealed class RollUpPropertyTests
{
    private static readonly int Seed = Random.Shared.Next(1, 1_000_000);

    [Fact]
    public void Typical_PooledRatio_LiesBetweenTheSmallestAndTheLargest()
    {
        Random random = new(Seed);
        for (int round = 0; round < 200; round++)
        {
            Observation[] parts = [.. Parts(random, random.Next(1, 8)).Where(part => part.Value is not null)];
            if (parts.Length > 0)
            {
                decimal pooled = RollUp.Typical(Aggregation.Ratio, isPercent: true, parts)!.Value;
                Assert.True(
                    pooled >= parts.Min(part => part.Value) && pooled <= parts.Max(part => part.Value),
                    $"Seed {Seed}, round {round}: {pooled}.");
            }
        }
    }

    [Fact]
    public void Measure_WithOrWithoutCentresBetween_GivesTheMunicipalityTheSame()
    {
        Random random = new(Seed);
        string[] units = ["a", "b", "c", "d", "e"];
        string[] rows =
        [
            .. Enumerable.Range(0, 400).Select(_ => string.Create(
                CultureInfo.InvariantCulture,
                $"unit={units[random.Next(5)]} sent=2025-{random.Next(1, 7):00}-{random.Next(1, 29):00} "
                    + $"channel={(random.Next(2) == 0 ? "Digital" : "Post")} porto={random.Next(-50, 500) / 10m}")),
        ];
        IndicatorDefinition[] indicators =
        [
            Sample.Indicator(new CountMeasure(Filter.Everything)), Sample.Indicator(new SumMeasure("porto", Filter.Everything)),
            Sample.Indicator(new MeanMeasure(new ColumnValue("porto"), Filter.Everything)),
            Sample.Indicator(new RatioMeasure(
                new RatioPart(new CountMeasure(Sample.Where("channel", ConditionOperator.In, "Digital")), "letters", "sent"),
                new RatioPart(new CountMeasure(Filter.Everything), "letters", "sent"))),
            Sample.Indicator(new PercentileMeasure(new ColumnValue("porto"), 0.5m, Filter.Everything)),
            Sample.Indicator(new DistinctMeasure("channel", Filter.Everything)),
        ];
        UnitTree flat = Tree(units.Select(unit => (unit, "kommune")));
        UnitTree deep = Tree([("north", "kommune"), ("south", "kommune"), ("a", "north"), ("b", "north"), ("c", "south"),
            ("inner", "south"), ("d", "inner"), ("e", "inner")]);

        Assert.All(indicators, indicator => Assert.All(["2025-01", "2025-03", "2025-06"], month =>
        {
            (Observation direct, Observation stepwise) =
                (Kommune(flat, indicator, rows, month), Kommune(deep, indicator, rows, month));
            Assert.True(
                direct == stepwise && direct.Value is not null,
                $"Seed {Seed}, {indicator.Measure}: {direct.Value} directly, {stepwise.Value} through centres.");
        }));
    }

    private static Observation Kommune(UnitTree units, IndicatorDefinition indicator, string[] rows, string month)
    {
        Catalogue catalogue = Sample.Catalogue([Sample.Letters], indicator);
        catalogue = catalogue with { Organisation = catalogue.Organisation with { Units = units } };
        Extraction plan = ExtractionPlan.For(catalogue, "letters", [indicator], Sample.Day("2025-07-31"), Sample.Calendar);
        return new IndicatorMeasurer(
            indicator, new Dictionary<string, DatasetTallies> { ["letters"] = Sample.Fold(plan, rows, Sample.Day("2025-07-31")) })
            .Measure("kommune", Sample.Period(month));
    }

    private static UnitTree Tree(IEnumerable<(string Id, string Parent)> below) => new(
        below.Select(unit => new Unit(unit.Id, LocalText.Same(unit.Id), unit.Parent, [], null))
            .Prepend(new Unit("kommune", LocalText.Same("K"), null, [], null)));

    private static Observation[] Parts(Random random, int count) =>
        [.. Enumerable.Range(0, count)
            .Select(_ => Given.Ratio(Given.Month(2025, 6), random.Next(0, 1000) / 4m, random.Next(0, 500), 100))
            .Select(part => part with { Value = Rounding.ForStorage(part.Value) })];
}
