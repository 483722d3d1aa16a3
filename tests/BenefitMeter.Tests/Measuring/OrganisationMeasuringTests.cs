using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Definitions.Measures;
using BenefitMeter.Definitions.Units;
using BenefitMeter.DisclosureControl;
using BenefitMeter.Measuring;
using BenefitMeter.Measuring.Tallies;
using BenefitMeter.Planning;
using BenefitMeter.Realising;

namespace BenefitMeter.Tests.Measuring;

/// <summary>Units that come, go, move and hand their codes on, in figures small enough to count.</summary>
public sealed class OrganisationMeasuringTests
{
    private static readonly IndicatorDefinition Count = Sample.Indicator(new CountMeasure(Filter.Everything));
    private static readonly DateOnly Middle = new(2025, 2, 15);

    /// <summary>a closes in the middle of February and hands its code to b; m moves from x to y on that day.</summary>
    private static readonly UnitTree Units = new(
    [
        Row("town", null), Row("x", "town"), Row("y", "town"),
        Row("a", "x", "A") with { ValidTo = Middle.AddDays(-1), Successors = new Dictionary<string, decimal> { ["b"] = 1 } },
        Row("b", "y", "B") with { ValidTo = Middle.AddDays(-1) }, Row("b", "y", "A", "B") with { ValidFrom = Middle },
        Row("m", "x", "M") with { ValidTo = Middle.AddDays(-1) }, Row("m", "y", "M") with { ValidFrom = Middle },
        Row("late", "town", "L") with { ValidFrom = new DateOnly(2025, 3, 1) },
    ]);

    private static readonly string[] Rows =
    [
        "unit=A sent=2025-01-10", "unit=A sent=2025-02-01", "unit=A sent=2025-02-14", "unit=A sent=2025-02-15",
        "unit=B sent=2025-01-20", "unit=B sent=2025-03-30", "unit=M sent=2025-02-14", "unit=M sent=2025-02-20",
        "unit=M sent=2025-03-31", "unit=L sent=2025-02-28", "unit=L sent=2025-03-05",
    ];

    [Fact]
    public void For_UnitThatChangesInsideAMonth_BucketsByDay()
    {
        Assert.Equal(Bucket.Day, Tallies(Count, Rows).Extraction.Bucket);
        Assert.Equal(Bucket.Month, Sample.Plan(Sample.Letters, "2025-03-31", Count).Bucket);
    }

    [Fact]
    public void Measure_MonthOfTheChange_IsSplitByDay()
    {
        IndicatorMeasurer measurer = Measurer(Structure.AsWas);

        // a has 1 and 14 February, b has A's 15 February; m counts for x on the 14th and for y on the 20th.
        Assert.Equal(
            (2m, 1m, 2m), (Value(measurer, "a", "2025-02"), Value(measurer, "b", "2025-02"), Value(measurer, "m", "2025-02")));
        Assert.Equal((3m, 2m, 1m, 6m), (
            Value(measurer, "x", "2025-02"), Value(measurer, "y", "2025-02"), Value(measurer, "unmapped", "2025-02"),
            Value(measurer, "town", "2025-02")));
        Assert.Equal(
            (true, false),
            (measurer.IsPublished("a", Sample.Period("2025-02")), measurer.IsPublished("a", Sample.Period("2025-03"))));
        Assert.Equal(
            (false, true),
            (measurer.IsPublished("late", Sample.Period("2025-02")), measurer.IsPublished("late", Sample.Period("2025-03"))));
    }

    [Fact]
    public void Measure_InTodaysOrganisation_FollowsUnitsNotCodes()
    {
        IndicatorMeasurer measurer = Measurer(Structure.Current);

        Assert.Equal(
            (4m, 6m),
            (Value(measurer, "b", "2025-01") + Value(measurer, "b", "2025-02") - 1, Value(measurer, "town", "2025-02")));
        Assert.Equal((null, 5m), (Value(measurer, "x", "2025-02"), Value(measurer, "y", "2025-02")));
        Assert.Equal(1m, Value(measurer, "unmapped", "2025-02"));
    }

    [Fact]
    public void Measure_ClosedInThePeriod_IsDeliveredOnceDataReachPastIt()
    {
        // a's last row is of January; in February, when it closes, others deliver on and on.
        string[] rows = ["unit=A sent=2025-01-10", "unit=B sent=2025-03-30", "unit=M sent=2025-03-31"];
        IndicatorMeasurer past = new(Count, new Dictionary<string, DatasetTallies> { ["letters"] = Tallies(Count, rows) });
        IndicatorMeasurer before = new(
            Count, new Dictionary<string, DatasetTallies> { ["letters"] = Tallies(Count, [rows[0], "unit=B sent=2025-02-10"]) });

        Observation february = past.Measure("a", Sample.Period("2025-02"));
        Assert.Equal((ObservationState.Measured, 0m, true), (february.State, february.Value, february.IsComplete));
        Assert.Equal("NotDelivered", before.Measure("a", Sample.Period("2025-02")).Reason);
    }

    [Fact]
    public void Measure_Coverage_WaitsForUnitsThatAreThere()
    {
        // Of March a is gone, and b, m and late deliver; of February a, b and m; x has only a and m until the middle of it.
        IndicatorMeasurer measurer = Measurer(Structure.AsWas);

        Assert.Equal(100, measurer.Measure("town", Sample.Period("2025-03")).CoveragePercent);
        Assert.Equal(100, measurer.Measure("x", Sample.Period("2025-02")).CoveragePercent);
        Assert.Null(measurer.Measure("x", Sample.Period("2025-03")).CoveragePercent);
    }

    [Fact]
    public void Complete_CodesOutsideTheirUnitsDays_AreAFindingThatSaysWhen()
    {
        MeasuringFinding found = Assert.Single(Tallies(Count, Rows).Findings);

        Assert.Equal(("UnitNotValid", 1L), (found.Code, found.Count));
        Assert.Equal(
            "Rows with the unit code 'L', 'late' on days when no unit has it (unit 'late' has it from 2025-03-01 on); "
                + "they count in unit 'unmapped' and the total.",
            found.Detail.English);
        Assert.Equal(
            "Rækker med enhedskoden 'L', 'late' på dage, hvor ingen enhed har den (enheden 'late' har den fra 2025-03-01 og "
                + "frem); de tæller med i enheden 'unmapped' og i totalen.",
            found.Detail.Danish);
    }

    [Fact]
    public void Measure_OpenRowsOfAClosedUnit_PassOnWithTheirCode()
    {
        // Both opened in January with a's code and its id; the code passes to b, the id to no unit. One closes in March.
        IndicatorDefinition open = Sample.Indicator(new OpenMeasure("sent", "closed", Filter.Everything));
        DatasetTallies tallies = Tallies(open, ["unit=A sent=2025-01-10", "unit=a sent=2025-01-11 closed=2025-03-02T10:00Z",
            "unit=M sent=2025-01-12 closed=2025-03-31T10:00Z"]);
        IndicatorMeasurer measurer = new(open, new Dictionary<string, DatasetTallies> { ["letters"] = tallies });

        Assert.Equal((2m, 0m), (Value(measurer, "a", "2025-01"), Value(measurer, "b", "2025-01")));
        Assert.Equal(
            (1m, 1m, 3m),
            (Value(measurer, "b", "2025-02"), Value(measurer, "unmapped", "2025-02"), Value(measurer, "town", "2025-02")));
        Assert.Contains(measurer.PublishedUnits, unit => unit.Id == "unmapped");
    }

    [Fact]
    public void Judge_TargetAggregatedFromParts_FollowsThePartsOfEachPeriod()
    {
        // x's own target is that of its parts: a and m have 5 and 7 until the middle of February; y's of b alone, then of b and
        // m.
        TargetDecision decision = new(
            new Decision(new DateOnly(2025, 1, 1), "dir", null), ProfileShape.Step, [], [], null,
            new[] { ("a", 5m), ("b", 6m), ("m", 7m) }.ToDictionary(
                unit => unit.Item1, unit => (IReadOnlyList<TargetPoint>)[new TargetPoint(new DateOnly(2025, 1, 1), unit.Item2)]),
            new Dictionary<string, decimal>());
        IndicatorDefinition indicator = Count with { Targets = [decision] };
        Catalogue catalogue = Catalogue(indicator);

        IndicatorFigures maker = new(
            catalogue, new Dictionary<string, DatasetTallies> { ["letters"] = Tallies(indicator, Rows) },
            Sample.Calendar, new DateOnly(2025, 3, 31));
        IReadOnlyList<Figure> figures = maker.Judge(maker.Measure(indicator), 1, HiddenFigures.None, bridge: null).Figures;

        Assert.Equal([12m, null, null], Plans("x"));
        Assert.Equal([6m, 13m, 13m], Plans("y"));
        Assert.Equal([5m, 5m], Plans("a"));

        decimal?[] Plans(string unit) => [.. figures.Where(figure => figure.UnitId == unit && figure.Structure == Structure.AsWas)
            .Select(figure => figure.Realisation.Plan)];
    }

    private static IndicatorMeasurer Measurer(Structure structure) =>
        new(Count, new Dictionary<string, DatasetTallies> { ["letters"] = Tallies(Count, Rows) }, structure);

    private static decimal? Value(IndicatorMeasurer measurer, string unit, string period) =>
        measurer.Measure(unit, Sample.Period(period)).Value;

    private static DatasetTallies Tallies(IndicatorDefinition indicator, IEnumerable<string> rows) => Sample.Fold(
        ExtractionPlan.For(Catalogue(indicator), "letters", [indicator], new DateOnly(2025, 3, 31), Sample.Calendar), rows);

    private static Catalogue Catalogue(IndicatorDefinition indicator)
    {
        Catalogue catalogue = Sample.Catalogue([Sample.Letters], indicator);
        return catalogue with { Organisation = catalogue.Organisation with { Units = Units } };
    }

    private static Unit Row(string id, string? parent, params string[] codes) => new(id, LocalText.Same(id), parent, codes, null);
}
