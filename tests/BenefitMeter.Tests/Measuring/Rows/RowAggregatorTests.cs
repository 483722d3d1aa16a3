using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Definitions.Measures;
using BenefitMeter.Measuring;
using BenefitMeter.Measuring.Tallies;
using BenefitMeter.Planning;

namespace BenefitMeter.Tests.Measuring.Rows;

public sealed class RowAggregatorTests
{
    private static readonly IndicatorDefinition Count = Sample.Indicator(new CountMeasure(Filter.Everything));

    [Fact]
    public void Complete_UnreadableCell_LeavesRowOutAndShowsShape()
    {
        DatasetTallies tallies = Fold("sent=2025-01-03 unit=CBS", "sent=? unit=FAM");

        Assert.Equal(
            [
                "tally 0 borger 2025-01-01: 1 rows, 0 filled, sum 0", "seen borger 2025-01-03 to 2025-01-03",
                "read 2, kept 1, reach 2025-01-03",
            ],
            tallies.Lines());
        MeasuringFinding finding = Assert.Single(tallies.Findings);
        Assert.Equal(
            ("UnreadableCell", "drop.csv:3", "sent_col", "aa99, length 4", 1L),
            (finding.Code, finding.Location, finding.Column, finding.Shape, finding.Count));
    }

    [Fact]
    public void Complete_ManyUnreadable_ListsTwentyAndCountsTheRest()
    {
        DatasetTallies tallies = Fold([.. Enumerable.Repeat("sent=?", 25)]);

        Assert.Equal(21, tallies.Findings.Count);
        Assert.Equal((null, 5L), (tallies.Findings[^1].Location, tallies.Findings[^1].Count));
    }

    [Fact]
    public void Complete_FutureRow_IsLeftOutAndCounted()
    {
        DatasetTallies tallies = Fold("sent=2025-06-30 unit=CBS", "sent=2025-07-01 unit=CBS", "sent=2031-01-01 unit=CBS");

        Assert.Contains("tally 0 borger 2025-06-01: 1 rows, 0 filled, sum 0", tallies.Lines());
        Assert.Contains("read 3, kept 3, reach 2025-06-30", tallies.Lines());
        MeasuringFinding finding = Assert.Single(tallies.Findings);
        Assert.Equal(("FutureDate", "sent_col", 2L), (finding.Code, finding.Column, finding.Count));
    }

    [Fact]
    public void Complete_EmptyPlacingDate_IsNotPlacedAndNoFinding()
    {
        DatasetTallies tallies = Fold("unit=CBS");

        Assert.Equal(["read 1, kept 1, reach "], tallies.Lines());
        Assert.Empty(tallies.Findings);
    }

    [Fact]
    public void Complete_UnknownCodes_GoToUnmappedUnitWithOneFindingEach()
    {
        DatasetTallies tallies = Fold(
            "sent=2025-01-01 unit=1", "sent=2025-01-01 unit=1", "sent=2025-01-01 unit=010190-1234",
            "sent=2025-01-01 unit=01", "sent=2025-01-01");

        Assert.Contains("tally 0 unmapped 2025-01-01: 4 rows, 0 filled, sum 0", tallies.Lines());
        Assert.Contains("tally 0 borger 2025-01-01: 1 rows, 0 filled, sum 0", tallies.Lines());
        Assert.Equal(
            [
                "0 Rows with no unit code; they count in unit 'unmapped' and the total.",
                "0 Rows with the unit code '999999-9999, length 11', which no unit has; they count in unit "
                    + "'unmapped' and the total.",
                "0 Rows with the unit code '1', which no unit has; they count in unit 'unmapped' and the total.",
            ],
            tallies.Findings.Select(finding => $"{finding.Count} {finding.Detail.English}"));
        Assert.Equal(
            [
                "Rækker uden enhedskode; de tæller med i enheden 'unmapped' og i totalen.",
                "Rækker med enhedskoden '999999-9999, length 11', som ingen enhed har; de tæller med i enheden "
                    + "'unmapped' og i totalen.",
                "Rækker med enhedskoden '1', som ingen enhed har; de tæller med i enheden 'unmapped' og i totalen.",
            ],
            tallies.Findings.Select(finding => finding.Detail.Danish));
        Assert.DoesNotContain("010190", string.Concat(tallies.Findings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, 4, 0)]
    [InlineData(true, 5, 5)]
    [InlineData(false, 4, 4)]
    public void Complete_UnknownCodeOfFewPersons_HidesTheirNumber(bool persons, int rows, long count)
    {
        DatasetDefinition dataset = Sample.Letters with { RowsArePersons = persons };
        Extraction plan = Sample.Plan(dataset, "2025-06-30", Sample.Indicator(new CountMeasure(Filter.Everything)));

        DatasetTallies tallies = Sample.Fold(plan, Enumerable.Repeat("sent=2025-01-01 unit=X", rows));

        Assert.Equal(count, Assert.Single(tallies.Findings).Count);
    }

    [Fact]
    public void Complete_WithKey_UsesLastReadableRowOfEachKey()
    {
        DatasetDefinition keyed = Sample.Letters with { Key = ["id", "part"] };
        Extraction plan = Sample.Plan(keyed, "2025-06-30", Sample.Indicator(new SumMeasure("porto", Filter.Everything)));

        DatasetTallies tallies = Sample.Fold(plan, [
            "id=a part=bc sent=2025-01-01 unit=CBS porto=1", "id=ab part=c sent=2025-01-01 unit=CBS porto=2",
            "id=a part=bc sent=2025-02-01 unit=CBS porto=4", "id=a part=bc sent=2025-02-01 unit=CBS porto=?"]);

        Assert.Equal(
            [
                "tally 0 borger 2025-01-01: 1 rows, 1 filled, sum 2", "tally 0 borger 2025-02-01: 1 rows, 1 filled, sum 4",
                "seen borger 2025-01-01 to 2025-02-01", "read 4, kept 2, reach 2025-02-01",
            ], tallies.Lines());
        Assert.Equal(
            ["UnreadableCell 1", "DuplicateKey 1"], tallies.Findings.Select(finding => $"{finding.Code} {finding.Count}"));
    }

    [Theory]
    [InlineData(true, "3 filled, sum 129600000000", "included")]
    [InlineData(false, "2 filled, sum 172800000000", "left out")]
    public void Complete_NegativeDuration_IsCountedEitherWay(bool keep, string expected, string outcome)
    {
        var days = new DurationValue("received", "closed", DurationUnit.Days, keep, true);
        IndicatorDefinition mean = Sample.Indicator(new MeanMeasure(days, Filter.Everything), "closed");

        DatasetTallies tallies = Sample.Fold(Sample.Plan(Sample.Letters, "2025-06-30", mean), [
            "received=2025-01-01T00:00Z closed=2025-01-02T00:00Z", "received=2025-01-01T00:00Z closed=2025-01-02T00:00Z",
            "received=2025-01-02T12:00Z closed=2025-01-02T00:00Z", "received=2025-01-02T12:00Z", "closed=2025-01-09T00:00Z"]);

        Assert.Equal($"tally 0 unmapped 2025-01-01: 4 rows, {expected}", tallies.Lines().First());
        MeasuringFinding finding = tallies.Findings.Single(each => each.Code == "NegativeDuration");
        Assert.Equal(
            (1L, $"Rows whose 'closed' is before 'received'; they are {outcome}."), (finding.Count, finding.Detail.English));
        Assert.StartsWith("Rækker, hvis 'closed' er før 'received'; de er ", finding.Detail.Danish, StringComparison.Ordinal);
    }

    [Fact]
    public void Complete_TwentyEightDigits_AddsExactlyInAnyOrder()
    {
        Extraction plan = Sample.Plan(Sample.Letters, "2025-06-30", Sample.Indicator(new SumMeasure("porto", Filter.Everything)));
        string[] rows = ["sent=2025-01-01 porto=123456789012345678.0123456789", "sent=2025-01-01 porto=0.9876543211",
            "sent=2025-01-01 porto=-23456789012345679.0000000000"];

        Assert.EndsWith("3 filled, sum 100000000000000000", Sample.Fold(plan, rows).Lines().First(), StringComparison.Ordinal);
        Assert.EndsWith(
            "3 filled, sum 100000000000000000", Sample.Fold(plan, rows.Reverse()).Lines().First(), StringComparison.Ordinal);
    }

    [Fact]
    public void Add_SumThatDoesNotFit_FailsInsteadOfRounding()
    {
        Extraction plan = Sample.Plan(Sample.Letters, "2025-06-30", Sample.Indicator(new SumMeasure("porto", Filter.Everything)));

        OverflowException refused = Assert.Throws<OverflowException>(() =>
            Sample.Fold(plan, ["sent=2025-01-01 porto=7000000000000000000000000000", "sent=2025-01-01 porto=0.0000000001"]));

        Assert.Contains("28 digits", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(CompleteThroughKind.LastDate, "2025-05-20")]
    [InlineData(CompleteThroughKind.FileDate, "2025-06-15")]
    [InlineData(CompleteThroughKind.Column, "2025-05-31")]
    [InlineData(CompleteThroughKind.Live, "2025-06-30")]
    public void Complete_EachKindOfReach_SaysHowFarDataGo(CompleteThroughKind kind, string expected)
    {
        DatasetDefinition dataset =
            Sample.Letters with { CompleteThrough = new(kind, kind == CompleteThroughKind.Column ? "through" : null) };
        Extraction plan = Sample.Plan(dataset, "2025-06-30", Count);

        DatasetTallies tallies = Sample.Fold(
            plan, ["sent=2025-05-20 through=2025-05-31", "sent=2025-05-02 through=2025-05-01"], Sample.Day("2025-06-15"));

        Assert.Equal(Sample.Day(expected), tallies.Reach);
    }

    private static DatasetTallies Fold(params string[] rows) =>
        Sample.Fold(Sample.Plan(Sample.Letters, "2025-06-30", Count), rows);
}
