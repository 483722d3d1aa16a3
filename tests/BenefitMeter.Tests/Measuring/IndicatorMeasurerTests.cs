using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Definitions.Measures;
using BenefitMeter.Measuring;
using BenefitMeter.Measuring.Tallies;
using BenefitMeter.Time;

namespace BenefitMeter.Tests.Measuring;

public sealed class IndicatorMeasurerTests
{
    private static readonly CountMeasure All = new(Filter.Everything);
    private static readonly SumMeasure Porto = new("porto", Filter.Everything);
    private static readonly Filter Digital = Sample.Where("channel", ConditionOperator.In, "Digital");

    // One row in February shows that borger delivered January; its own January rows differ by measure.
    public static TheoryData<Measure, NoRows, string, string> StatesAndReasons { get; } = new()
    {
        { All, NoRows.Zero, "", "Measured 0" },
        { All, NoRows.Missing, "", "Missing NoRows" },
        { All, NoRows.Missing, "sent=2025-01-31 unit=CBS", "Measured 1" },
        { Porto, NoRows.Zero, "", "Measured 0" },
        { Porto, NoRows.Missing, "", "Missing NoRows" },
        { Porto, NoRows.Zero, "sent=2025-01-31 unit=CBS", "Missing NoValues" },
        { Porto, NoRows.Zero, "sent=2025-01-31 unit=CBS porto=0", "Measured 0" },
        { new MeanMeasure(new ColumnValue("porto"), Filter.Everything), NoRows.Zero, "", "NotApplicable NoRows" },
        {
            new MeanMeasure(new ColumnValue("porto"), Filter.Everything), NoRows.Zero,
            "sent=2025-01-31 unit=CBS", "NotApplicable NoRows"
        },
        {
            new PercentileMeasure(new ColumnValue("porto"), 0.5m, Filter.Everything), NoRows.Zero,
            "sent=2025-01-31 unit=CBS", "NotApplicable NoRows"
        },
        { new DistinctMeasure("channel", Filter.Everything), NoRows.Zero, "", "Measured 0" },
        { Ratio(new CountMeasure(Digital), All), NoRows.Zero, "", "NotApplicable ZeroDenominator" },
        { Ratio(new CountMeasure(Digital), All), NoRows.Zero, "sent=2025-01-31 unit=CBS channel=Post", "Measured 0" },
        { Ratio(Porto, All), NoRows.Zero, "sent=2025-01-31 unit=CBS", "Missing NoValues" },
        { Ratio(All, Porto), NoRows.Zero, "sent=2025-01-31 unit=CBS", "Missing NoValues" },
        { Ratio(All, Porto), NoRows.Zero, "sent=2025-01-31 unit=CBS porto=0", "NotApplicable ZeroDenominator" },
        {
            new ValueMeasure(null, "porto", "total", Filter.Everything), NoRows.Zero,
            "sent=2025-01-31 unit=CBS porto=5", "Missing NoValues"
        },
        {
            new ValueMeasure(null, "porto", "total", Filter.Everything), NoRows.Zero, "sent=2025-01-31 unit=CBS porto=5 total=0",
            "NotApplicable ZeroDenominator"
        },
        {
            new ValueMeasure("figure", "porto", "total", Filter.Everything), NoRows.Zero,
            "sent=2025-01-31 unit=CBS porto=5 total=8 figure=62.5", "Measured 62.5"
        },
        { new ValueMeasure("figure", null, null, Filter.Everything), NoRows.Missing, "", "Missing NoRows" },
        { new OpenMeasure("sent", "closed", Filter.Everything), NoRows.Zero, "", "Measured 0" },
        { new OpenMeasure("sent", "closed", Filter.Everything), NoRows.Missing, "", "Missing NoRows" },
        {
            new OpenMeasure("sent", "closed", Filter.Everything), NoRows.Missing,
            "sent=2025-01-05 unit=CBS closed=2025-01-31", "Measured 0"
        },
    };

    [Theory]
    [MemberData(nameof(StatesAndReasons))]
    public void Measure_EachCase_HasItsStateAndReason(Measure measure, NoRows noRows, string row, string expected)
    {
        IndicatorMeasurer measurer = Sample.Measurer(
            Sample.Indicator(measure) with { NoRows = noRows }, "2025-02-28", row.Length == 0 ? "unit=CBS" : row,
            "sent=2025-02-01 unit=CBS closed=2025-02-02");

        Observation found = measurer.Measure("borger", Sample.Period("2025-01"));

        Assert.Equal(expected, FormattableString.Invariant($"{found.State} {found.Reason}{found.Value:0.####}"));
    }

    [Fact]
    public void Measure_UnitWithoutLaterRows_IsMissingNotZero()
    {
        IndicatorMeasurer measurer =
            Sample.Measurer(Sample.Indicator(All), "2025-03-31", "sent=2025-01-31 unit=CBS", "sent=2025-03-31 unit=FAM");

        Observation found = measurer.Measure("borger", Sample.Period("2025-02"));

        Assert.Equal(
            (ObservationState.Missing, "NotDelivered", null, null), (found.State, found.Reason, found.Value, found.DataThrough));
        Assert.Equal("NotDelivered", measurer.Measure("voksne", Sample.Period("2025-02")).Reason);
    }

    [Fact]
    public void Measure_LiveSource_CountsZeroWhereNothingHappened()
    {
        DatasetDefinition live = Sample.Letters with { CompleteThrough = new(CompleteThroughKind.Live, null) };
        IndicatorMeasurer measurer = Sample.Measurer(live, Sample.Indicator(All), "2025-03-31", "sent=2025-01-31 unit=CBS");

        Observation found = measurer.Measure("borger", Sample.Period("2025-03"));

        Assert.Equal((0m, true, 100m), (found.Value, found.IsComplete, found.CoveragePercent));
    }

    [Fact]
    public void Measure_UnknownUnit_Throws() =>
        Assert.Throws<KeyNotFoundException>(() =>
            Sample.Measurer(Sample.Indicator(All), "2025-03-31").Measure("nobody", Sample.Period("2025-03")));

    // familie and voksne are expected from January on; voksne is late in March: 2 of 3 = 66.67 % in all, 1 of 2 in social.
    [Fact]
    public void Measure_LateUnit_LowersCoverageOfItsParentsOnly()
    {
        IndicatorMeasurer measurer = Sample.Measurer(Sample.Indicator(All), "2025-04-01",
            "sent=2025-01-02 unit=CBS", "sent=2025-01-02 unit=FAM", "sent=2025-01-02 unit=VOK",
            "sent=2025-03-31 unit=CBS", "sent=2025-03-10 unit=FAM", "sent=2025-02-27 unit=VOK");

        Observation root = measurer.Measure("kommune", Sample.Period("2025-03"));
        Observation social = measurer.Measure("social", Sample.Period("2025-03"));
        Observation family = measurer.Measure("familie", Sample.Period("2025-03"));

        Assert.Equal((2m, 66.6666666667m, false), (root.Value, root.CoveragePercent, root.IsComplete));
        Assert.Equal((1m, 50m, false), (social.Value, social.CoveragePercent, social.IsComplete));
        Assert.Equal((1m, 100m, true), (family.Value, family.CoveragePercent, family.IsComplete));
        Assert.True(measurer.Measure("kommune", Sample.Period("2025-02")).IsComplete);
    }

    [Fact]
    public void Measure_UnitThatBeginsAfterThePeriod_IsNotExpectedInIt()
    {
        IndicatorMeasurer measurer = Sample.Measurer(Sample.Indicator(All), "2025-04-30",
            "sent=2025-03-31 unit=CBS", "sent=2025-04-01 unit=FAM", "sent=2025-04-01 unit=nowhere");

        Assert.Equal(100m, measurer.Measure("kommune", Sample.Period("2025-03")).CoveragePercent);
        Assert.Null(measurer.Measure("familie", Sample.Period("2025-03")).CoveragePercent);
        Assert.Equal(50m, measurer.Measure("kommune", Sample.Period("2025-04")).CoveragePercent);
    }

    [Fact]
    public void Measure_ExpectedUnitThatNeverDelivered_CountsAgainstCoverage()
    {
        DatasetDefinition dataset = Sample.Letters with { Expectation = new(null, null, true, ["borger", "social"]) };

        Observation found = Sample.Measurer(dataset, Sample.Indicator(All), "2025-03-31", "sent=2025-03-31 unit=CBS")
            .Measure("kommune", Sample.Period("2025-03"));

        Assert.Equal((50m, false), (found.CoveragePercent, found.IsComplete));
    }

    [Theory]
    [InlineData("2025-03-30", false, false)]
    [InlineData("2025-03-31", true, false)]
    [InlineData("2025-04-09", true, false)]
    [InlineData("2025-04-10", true, true)]
    public void Measure_TimePasses_BecomesCompleteThenFinal(string asOf, bool complete, bool final)
    {
        IndicatorDefinition closing = Sample.Indicator(All) with { ClosingDays = 10 };

        Observation found = Sample.Measurer(closing, asOf, "sent=2025-03-01 unit=CBS", "sent=2025-03-31 unit=CBS")
            .Measure("borger", Sample.Period("2025-03"));

        Assert.Equal((complete, final), (found.IsComplete, found.IsFinal));
    }

    [Fact]
    public void Measure_DeliveryEndsInsidePeriod_IsShownIncompleteWithItsDay()
    {
        Observation found =
            Sample.Measurer(Sample.Indicator(All), "2025-04-30", "sent=2025-03-01 unit=CBS", "sent=2025-03-20 unit=CBS")
                .Measure("borger", Sample.Period("2025-03"));

        Assert.Equal((2m, false, new DateOnly(2025, 3, 20)), (found.Value, found.IsComplete, found.DataThrough));
    }

    // borger 2 of 3, familie 1 of 1: 75 % together, never the mean of 66.67 and 100.
    [Fact]
    public void Measure_RatioOverUnits_DividesLast()
    {
        IndicatorMeasurer measurer = Sample.Measurer(Sample.Indicator(Ratio(new CountMeasure(Digital), All)), "2025-03-31",
            "sent=2025-01-02 unit=CBS channel=Digital", "sent=2025-02-02 unit=01 channel=Digital",
            "sent=2025-03-02 unit=CBS channel=Post", "sent=2025-03-31 unit=FAM channel=Digital");

        Observation borger = measurer.Measure("borger", Sample.Period("2025-Q1"));
        Observation root = measurer.Measure("kommune", Sample.Period("2025-Q1"));

        Assert.Equal((66.6666666667m, 2m, 3m, 3L), (borger.Value, borger.Numerator, borger.Denominator, borger.RowsCounted));
        Assert.Equal((75m, 3m, 4m), (root.Value, root.Numerator, root.Denominator));
    }

    [Fact]
    public void Measure_Months_AddUpToQuarterAndUnitsToRoot()
    {
        IndicatorMeasurer measurer = Sample.Measurer(Sample.Indicator(Porto), "2025-03-31",
            "sent=2025-01-02 unit=CBS porto=1.5", "sent=2025-02-02 unit=FAM porto=2.25", "sent=2025-03-02 unit=VOK porto=4",
            "sent=2025-03-31 unit=nowhere porto=8", "sent=2025-03-31 unit=CBS porto=16", "sent=2025-03-31 unit=FAM porto=32",
            "sent=2025-03-31 unit=VOK porto=64");

        Assert.Equal(127.75m, measurer.Measure("kommune", Sample.Period("2025-Q1")).Value);
        Assert.Equal(127.75m, Sample.Calendar.Periods(new(2025, 1, 1), new(2025, 3, 31), PeriodGrain.Month).Sum(month =>
            measurer.Measure("kommune", month).Value));
        Assert.Equal(
            127.75m, Sample.Units.ChildrenOf("kommune").Sum(unit => measurer.Measure(unit.Id, Sample.Period("2025-Q1")).Value));
        Assert.Equal(
            ["kommune", "borger", "social", "familie", "voksne", "unmapped"], measurer.PublishedUnits.Select(unit => unit.Id));
    }

    // Sorted 10 20 40 80 together: position (4 − 1)·0.5 = 1.5, between 20 and 40; the medians of the units are 15 and 60.
    [Fact]
    public void Measure_Median_IsMeasuredAtEachLevel()
    {
        IndicatorMeasurer measurer = Sample.Measurer(
            Sample.Indicator(new PercentileMeasure(new ColumnValue("porto"), 0.5m, Filter.Everything)), "2025-03-31",
            "sent=2025-01-02 unit=CBS porto=20", "sent=2025-03-02 unit=CBS porto=10", "sent=2025-02-02 unit=FAM porto=80",
            "sent=2025-03-02 unit=FAM porto=40");

        Assert.Equal(15m, measurer.Measure("borger", Sample.Period("2025-Q1")).Value);
        Evidence evidence = measurer.Explain("kommune", Sample.Period("2025-Q1"));
        Assert.Equal(30m, evidence.Observation.Value);
        Assert.Equal(new PercentileEvidence(4, 0.5m, 1.5m, 20, 40, 30), evidence.Percentile);
    }

    // p90 of 1, 2, 2, 2, 7: position 3.6 → 2 + (7 − 2)·0.6 = 5.
    [Fact]
    public void Measure_PercentileOfRepeatedValues_Interpolates()
    {
        int[] amounts = [2, 7, 2, 1, 2];
        string[] rows = [.. amounts.Select(amount => $"sent=2025-01-02 unit=CBS porto={amount}")];

        Assert.Equal(
            5m,
            Sample.Measurer(
                Sample.Indicator(new PercentileMeasure(new ColumnValue("porto"), 0.9m, Filter.Everything)), "2025-01-31", rows)
                .Measure("borger", Sample.Period("2025-01")).Value);
    }

    // 1 day 12 hours and 3 days: 4.5 days over 2 = 2.25.
    [Fact]
    public void Measure_MeanOfDays_SumsMicrosecondsAndDividesLast()
    {
        var days = new DurationValue("received", "closed", DurationUnit.Days, true, true);

        Evidence evidence = Sample.Measurer(Sample.Indicator(new MeanMeasure(days, Filter.Everything), "closed"), "2025-01-31",
            "received=2025-01-01T00:00Z closed=2025-01-02T12:00Z unit=CBS",
            "received=2025-01-01T00:00Z closed=2025-01-04T00:00Z unit=CBS")
                .Explain("borger", Sample.Period("2025-01"));

        Assert.Equal(
            (2.25m, 4.5m, 2m), (evidence.Observation.Value, evidence.Observation.Numerator, evidence.Observation.Denominator));
        Assert.Equal((2L, 2L, 4.5m), (evidence.Sums[0].Rows, evidence.Sums[0].Filled, evidence.Sums[0].Sum));
    }

    // Opened: 2 Jan (open), 3 Jan closed 31 Jan, 4 Jan closed 1 Feb, 5 Jan closed after as-of, one closed before it opened.
    [Theory]
    [InlineData("2025-01", 3, 4, 1)]
    [InlineData("2025-02", 2, 4, 2)]
    public void Measure_Open_IsOpenedAndNotClosedAtTheEnd(string period, int open, int opened, int closed)
    {
        Evidence evidence = Sample.Measurer(
            Sample.Indicator(new OpenMeasure("received", "closed", Filter.Everything), "received"), "2025-02-10",
            "received=2025-01-02T09:00Z unit=CBS", "received=2025-01-03T09:00Z closed=2025-01-31T22:59Z unit=CBS",
            "received=2025-01-04T09:00Z closed=2025-01-31T23:00Z unit=CBS",
            "received=2025-01-05T09:00Z closed=2025-02-11T09:00Z unit=CBS",
            "received=2025-01-06T09:00Z closed=2025-01-05T09:00Z unit=CBS", "received=2025-02-12T09:00Z unit=CBS")
                .Explain("kommune", Sample.Period(period));

        Assert.Equal(open, evidence.Observation.Value);
        Assert.Equal(new OpenEvidence(opened, closed), evidence.Open);
    }

    [Fact]
    public void Measure_OpenWithoutDelivery_IsNotCarriedForward()
    {
        Observation found = Sample.Measurer(
            Sample.Indicator(new OpenMeasure("received", "closed", Filter.Everything), "received"), "2025-03-31",
            "received=2025-01-02T09:00Z unit=CBS").Measure("kommune", Sample.Period("2025-02"));

        Assert.Equal((ObservationState.Missing, "NotDelivered"), (found.State, found.Reason));
    }

    [Fact]
    public void Measure_Distinct_UnitesOverUnitsAndMonths()
    {
        IndicatorMeasurer measurer = Sample.Measurer(
            Sample.Indicator(new DistinctMeasure("citizen", Filter.Everything)), "2025-03-31",
            "sent=2025-01-02 unit=CBS citizen=a", "sent=2025-02-02 unit=CBS citizen=a", "sent=2025-02-02 unit=FAM citizen=a",
            "sent=2025-03-02 unit=FAM citizen=A", "sent=2025-03-02 unit=FAM");

        Assert.Equal(2m, measurer.Measure("kommune", Sample.Period("2025-Q1")).Value);
        Assert.Equal(1m, measurer.Measure("borger", Sample.Period("2025-Q1")).Value);
    }

    // 31 December 2026 and 1 January 2027 lie in week 53 of 2026.
    [Fact]
    public void Measure_Week53_IncludesDaysOfBothYears()
    {
        IndicatorDefinition weekly = Sample.Indicator(All) with { Grain = PeriodGrain.Week };

        IndicatorMeasurer measurer = Sample.Measurer(
            weekly, "2027-01-10", "sent=2026-12-27 unit=CBS", "sent=2026-12-31 unit=CBS", "sent=2027-01-01 unit=CBS",
            "sent=2027-01-04 unit=CBS");

        Assert.Equal(["2026-W52", "2026-W53", "2027-W01"], measurer.PublishedPeriods(PeriodGrain.Week).Select(week => week.Id));
        Assert.Equal(2m, measurer.Measure("borger", Sample.Period("2026-W53")).Value);
    }

    // 22:30 UTC is 23:30 in winter and 00:30 the next day in summer, in Copenhagen.
    [Theory]
    [InlineData("2025-03-29T22:30Z", "2025-03-29")]
    [InlineData("2025-03-30T22:30Z", "2025-03-31")]
    [InlineData("2025-10-25T22:30Z", "2025-10-26")]
    [InlineData("2025-10-26T22:30Z", "2025-10-26")]
    public void Measure_AroundClockChanges_PlacesByLocalDay(string received, string day)
    {
        IndicatorDefinition daily = Sample.Indicator(All, "received") with { Grain = PeriodGrain.Day };

        Assert.Equal(
            1m,
            Sample.Measurer(daily, "2025-12-31", $"received={received} unit=CBS").Measure("borger", Sample.Period(day)).Value);
    }

    [Fact]
    public void PublishedPeriods_All_RunsFromFirstRowToRunningPeriodsEnd()
    {
        IndicatorMeasurer measurer =
            Sample.Measurer(Sample.Indicator(All), "2025-02-10", "sent=2025-01-15 unit=CBS", "sent=2025-02-09 unit=CBS");

        Period all = Assert.Single(measurer.PublishedPeriods(PeriodGrain.All));

        Assert.Equal((new DateOnly(2025, 1, 15), new DateOnly(2025, 2, 28)), (all.Start, all.LastDay));
        Assert.Equal(2m, measurer.Measure("kommune", all).Value);
        Assert.Equal(["2025-01", "2025-02"], measurer.PublishedPeriods(PeriodGrain.Month).Select(month => month.Id));
    }

    [Fact]
    public void PublishedPeriods_DatasetSaysFrom_StartsThere()
    {
        IndicatorMeasurer measurer = Sample.Measurer(
            Sample.Letters with { From = new DateOnly(2024, 12, 1) }, Sample.Indicator(All), "2025-01-10",
            "sent=2025-01-09 unit=CBS");

        Assert.Equal(["2024-12", "2025-01"], measurer.PublishedPeriods(PeriodGrain.Month).Select(month => month.Id));
    }

    [Fact]
    public void PublishedPeriods_NoRows_AreNone() =>
        Assert.Empty(Sample.Measurer(Sample.Indicator(All), "2025-01-10").PublishedPeriods(PeriodGrain.Month));

    [Fact]
    public void Measure_RatioOverTwoDatasets_IsCompleteWhenBothAre()
    {
        DatasetDefinition staff = Sample.Letters with { Id = "staff" };
        IndicatorDefinition perHour = Sample.Indicator(
            new RatioMeasure(new(All, "letters", "sent"), new(new SumMeasure("hours", Filter.Everything), "staff", "sent"))) with
        { MeasuredIn = "letters per hour" };
        Catalogue catalogue = Sample.Catalogue([Sample.Letters, staff], perHour);
        DatasetTallies Fold(string dataset, params string[] rows) => Sample.Fold(
            BenefitMeter.Planning.ExtractionPlan.For(catalogue, dataset, [perHour], new DateOnly(2025, 2, 28), Sample.Calendar),
            rows);
        var measurer = new IndicatorMeasurer(perHour, new Dictionary<string, DatasetTallies>
        {
            ["letters"] = Fold("letters", "sent=2025-01-05 unit=CBS", "sent=2025-01-06 unit=CBS", "sent=2025-02-28 unit=CBS"),
            ["staff"] = Fold("staff", "sent=2025-01-07 unit=CBS hours=8", "sent=2025-02-14 unit=CBS hours=2"),
        });

        Observation january = measurer.Measure("borger", Sample.Period("2025-01"));
        Observation february = measurer.Measure("borger", Sample.Period("2025-02"));

        Assert.Equal((0.25m, 2m, 8m, true), (january.Value, january.Numerator, january.Denominator, january.IsComplete));
        Assert.Equal((0.5m, false, new DateOnly(2025, 2, 14)), (february.Value, february.IsComplete, february.DataThrough));
    }

    [Fact]
    public void FindNumeratorsAbove_ShareOver100_IsOneFinding()
    {
        IndicatorMeasurer measurer = Sample.Measurer(
            Sample.Indicator(Ratio(All, new CountMeasure(Digital))), "2025-01-31", "sent=2025-01-02 unit=CBS channel=Digital",
            "sent=2025-01-02 unit=CBS channel=Post");
        Observation found = measurer.Measure("borger", Sample.Period("2025-01"));

        Assert.Equal(200m, found.Value);
        Assert.Equal(1, measurer.FindNumeratorsAbove([found])?.Count);
        Assert.Null(measurer.FindNumeratorsAbove([found with { Numerator = 1 }]));
    }

    private static RatioMeasure Ratio(AdditiveMeasure numerator, AdditiveMeasure denominator) =>
        new(new RatioPart(numerator, "letters", "sent"), new RatioPart(denominator, "letters", "sent"));
}
