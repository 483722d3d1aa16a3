using System.Globalization;
using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Definitions.Measures;
using BenefitMeter.Measuring;
using BenefitMeter.Measuring.Tallies;
using BenefitMeter.Planning;
using BenefitMeter.Tests;
using BenefitMeter.Worker.Sources;
using static BenefitMeter.Worker.Tests.Sources.SampleCases;

namespace BenefitMeter.Worker.Tests.Sources;

/// <summary>What every provider of rows must do. A provider joins by a class of its own that names its fixture.</summary>
public abstract class SourceConformance
{
    private static readonly AdditiveTally Count = new("opened", All, null);

    private static readonly string[] HostileTexts =
    [
        "plain", "Plain", " plain", "semi;colon", "comma,comma", "tab\there", "double\"quote", "single'quote",
        "'; DROP TABLE Cases; --", "line\nbreak", "return\r\nfeed", "SELECT", "æøå ÆØÅ", "emoji 😀", "%", "_", "@p0", "{0}",
        "null", "01", "1", "1.0",
    ];

    public static TheoryData<string> Hostile => [.. HostileTexts];

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task Extract_TextThatLooksLikeSomethingElse_IsComparedAsItStands(string text)
    {
        DatasetTallies tallies = await ExtractAsync(
            [.. HostileTexts.Select(kind => Row("2026-03-05", kind: kind))],
            new AdditiveTally("opened", Where("Kind", ConditionOperator.In, text), null),
            new AdditiveTally("opened", Where("Kind", ConditionOperator.NotIn, text), null));

        Assert.Equal([1, HostileTexts.Length - 1], Rows(tallies));
    }

    [Fact]
    public async Task Extract_28Digits_AreSummedExactly()
    {
        DatasetTallies tallies = await ExtractAsync(
            [
                Row("2026-03-05", amount: "12345678901234.12345678901234"), Row("2026-03-05", amount: "0.00000000000001"),
                Row("2026-03-05", amount: "-1"),
            ],
            new AdditiveTally("opened", All, new ColumnValue("Amount")),
            new AdditiveTally("opened", Where("Amount", ConditionOperator.Above, "12345678901234.12345678901233"), null));

        Assert.Contains("12345678901233.12345678901235", tallies.Lines().First(), StringComparison.Ordinal);
        Assert.Equal(1, Rows(tallies)[1]);
    }

    [Theory]
    [InlineData("2024-02-29", "2024-02-29")]
    [InlineData("2026-12-31", "2026-12-31")]
    [InlineData("2026-12-31 23:59:59.999", "2026-12-31")]
    [InlineData("2026-03-29 02:30", "2026-03-29")]
    [InlineData("2026-10-25T02:30:00", "2026-10-25")]
    public async Task Extract_OddDay_IsPlacedOnIt(string opened, string day)
    {
        DatasetTallies tallies = await ExtractAsync([Row(opened)], Count);

        Assert.Equal(Day(day), tallies.FirstDay);
    }

    [Theory]
    [InlineData("2026-03-29 01:30", "2026-03-29 03:30", "3600000000")]
    [InlineData("2026-10-25 01:30", "2026-10-25 03:30", "10800000000")]
    [InlineData("2026-01-10", "2026-01-12 12:00", "172800000000")]
    public async Task Extract_ElapsedTimeOverClockChange_IsExact(string opened, string closed, string microseconds)
    {
        DatasetTallies tallies = await ExtractAsync(
            [Row(opened, closed: closed)], new ValuesTally("opened", All, Duration(DurationUnit.Hours)));

        Assert.Contains(microseconds, tallies.Lines().First(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-03-05T23:30:00-02:00", "2026-03-06")]
    [InlineData("2026-03-05T23:30:00Z", "2026-03-06")]
    [InlineData("2026-03-05T22:59:59Z", "2026-03-05")]
    public async Task Extract_Offset_IsPlacedOnLocalDay(string moved, string day)
    {
        DatasetTallies tallies = await ExtractAsync([Row("2026-01-01", moved: moved)], new AdditiveTally("moved", All, null));

        Assert.Equal(Day(day), tallies.FirstDay);
    }

    [Fact]
    public async Task Extract_EmptyCells_AreNeitherFilledNorPlaced()
    {
        DatasetTallies tallies = await ExtractAsync(
            [Row("2026-03-05"), Row("2026-03-05", kind: "x", amount: "0"), Row(string.Empty, kind: "x")],
            Count,
            new AdditiveTally("opened", Where("Kind", ConditionOperator.Empty), null),
            new AdditiveTally("opened", Where("Kind", ConditionOperator.NotIn, "y"), null),
            new AdditiveTally("opened", Where("Amount", ConditionOperator.AtMost, "0"), null));

        Assert.Equal(3, tallies.RowsKept);
        Assert.Equal([2, 1, 2, 1], Rows(tallies));
    }

    [Theory]
    [InlineData("12,34", "99,99, length 5")]
    [InlineData("1.234,5", "9.999,9, length 7")]
    [InlineData("twelve", "aaaaaa, length 6")]
    [InlineData("010203-1234", "999999-9999, length 11")]
    public async Task Extract_UnreadableNumber_KeepsTheRowOutAndShowsItsShapeOnly(string amount, string shape)
    {
        DatasetTallies tallies = await ExtractAsync([Row("2026-03-05", amount: amount), Row("2026-03-06", amount: "1")], Count);

        MeasuringFinding finding = Assert.Single(Told(tallies));
        Assert.Equal(("UnreadableCell", "Amount", shape), (finding.Code, finding.Column, finding.Shape));
        Assert.Equal((2, 1), (tallies.RowsRead, tallies.RowsKept));
        Assert.Equal([1], Rows(tallies));
    }

    [Theory]
    [InlineData("2026-02-30")]
    [InlineData("05/03/2026")]
    [InlineData("20260305")]
    [InlineData("2026-03-05T10:00:00+01:00")]
    public async Task Extract_UnreadableDate_KeepsTheRowOut(string opened)
    {
        DatasetTallies tallies = await ExtractAsync([Row(opened), Row("2026-03-06")], Count);

        Assert.Equal("Opened", Assert.Single(Told(tallies)).Column);
        Assert.Equal(Day("2026-03-06"), tallies.FirstDay);
    }

    [Fact]
    public async Task Extract_FutureRow_IsCountedAndLeftOut()
    {
        DatasetTallies tallies = await ExtractAsync([Row("2027-01-01"), Row("2026-12-31")], Count);

        Assert.Equal(("FutureDate", 1L), (Assert.Single(Told(tallies)).Code, Told(tallies)[0].Count));
        Assert.Equal([1], Rows(tallies));
    }

    [Theory]
    [InlineData(true, "sum 86400000000")]
    [InlineData(false, "sum 172800000000")]
    public async Task Extract_NegativeDuration_IsCountedEitherWay(bool keep, string sum)
    {
        DatasetTallies tallies = await ExtractAsync(
            [Row("2026-03-05", closed: "2026-03-04"), Row("2026-03-05", closed: "2026-03-07"), Row("2026-03-05")],
            new AdditiveTally("opened", All, Duration(DurationUnit.Days, keep)));

        Assert.Equal(("NegativeDuration", 1L), (Assert.Single(Told(tallies)).Code, Told(tallies)[0].Count));
        Assert.EndsWith(sum, tallies.Lines().First(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Extract_UnknownAndAlikeCodes_StayApart()
    {
        DatasetTallies tallies = await ExtractAsync(
            [Row("2026-03-05", "01"), Row("2026-03-05", "1"), Row("2026-03-05", "X"), Row("2026-03-05", "cbs")], Count);

        Assert.Equal(
            ["borger", "teknik", "unmapped"],
            tallies.Lines().Where(l => l.StartsWith("tally", StringComparison.Ordinal)).Select(l => l.Split(' ')[2]));
        Assert.Equal(2, tallies.Findings.Count(f => f.Code == "UnmappedUnit"));
    }

    [Fact]
    public async Task Extract_FirstDay_GathersFromItsLocalDayOn()
    {
        AdditiveTally moved = new("moved", All, null);
        Extraction extraction = Extract(Count, moved) with
        {
            FirstDay = Day("2026-03-06"),
            FirstDays = new Dictionary<Tally, DateOnly> { [Count] = Day("2026-03-06"), [moved] = Day("2026-03-06") },
        };

        DatasetTallies tallies = await ExtractAsync(
            extraction, Columns,
            [
                Row("2026-03-05 23:59:59", moved: "2026-03-05T22:59:59Z"), Row("2026-03-06", moved: "2026-03-05T23:00:00Z"),
                Row("2026-03-07", moved: "2026-03-05T12:00:00-11:00"), Row("2025-01-01", moved: "2025-01-01T00:00:00Z"),
            ]);

        Assert.Equal([2, 2], Rows(tallies));
    }

    [Fact]
    public async Task Extract_NoRows_Fails()
    {
        BenefitMeterException failure = await TwoLanguages.FailAsync(() => ExtractAsync([], Count));

        Assert.Equal((FailureKind.Source, "Dataset 'cases' delivered no rows."), (failure.Kind, failure.Message));
    }

    [Fact]
    public async Task Extract_NoRowsWhereNoneIsAllowed_IsADelivery()
    {
        DatasetDefinition quiet = Cases with { Expectation = new DeliveryExpectation(null, null, EmptyIsError: false, []) };

        DatasetTallies tallies = await ExtractAsync(Extract(quiet, Count), Columns, []);

        Assert.Equal(0, tallies.RowsRead);
    }

    [Fact]
    public async Task Extract_NoReadableRow_FailsWithTheFirstReason()
    {
        BenefitMeterException failure = await TwoLanguages.FailAsync(() => ExtractAsync([Row("5. marts")], Count));

        Assert.Contains("delivered 1 rows, but none that can be read", failure.Message, StringComparison.Ordinal);
        Assert.Contains("9. aaaaa", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Extract_MissingColumn_NamesThoseThatAreThere()
    {
        BenefitMeterException failure = await TwoLanguages.FailAsync(
            () => ExtractAsync(Extract(Count), ["opened", "Closed", "Moved", "Unit", "Kind", "Amount"], [Row("2026-03-05")]));

        Assert.Contains(
            "has no column 'Opened'; it has opened, Closed, Moved, Unit, Kind, Amount.",
            failure.Message, StringComparison.Ordinal);
        Assert.EndsWith("Did you mean 'opened'?", failure.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Extract_FilterThatIsNoNumber_NamesTheColumn()
    {
        BenefitMeterException failure = await TwoLanguages.FailAsync(
            () => ExtractAsync(
                [Row("2026-03-05")], new AdditiveTally("opened", Where("Amount", ConditionOperator.Above, "many"), null)));

        Assert.Equal(FailureKind.Catalogue, failure.Kind);
        Assert.Contains("'Amount' is compared with 'many'", failure.Message, StringComparison.Ordinal);
    }

    private protected abstract ISourceFixture Fixture();

    // Whether its server allows snapshots is nothing that a provider decides.
    private static List<MeasuringFinding> Told(DatasetTallies tallies) =>
        [.. tallies.Findings.Where(finding => finding.Code != "NoSnapshot")];

    private async Task<DatasetTallies> ExtractAsync(string[][] rows, params Tally[] tallies) =>
        await ExtractAsync(Extract(tallies), Columns, rows);

    private async Task<DatasetTallies> ExtractAsync(Extraction extraction, string[] columns, string[][] rows)
    {
        await using ISourceFixture fixture = Fixture();
        await using ISource source = await fixture.OpenAsync(columns, rows);
        DatasetTallies tallies = await source.ExtractAsync(extraction, null, TestContext.Current.CancellationToken);
        TwoLanguages.Found(tallies);
        return tallies;
    }

    // The rows of every additive tally over units and days, read off its lines: "tally 0 borger 2026-03-05: 2 rows, …".
    private static long[] Rows(DatasetTallies tallies) =>
    [
        .. Enumerable.Range(0, tallies.Extraction.Tallies.Count).Select(i => tallies.Lines()
            .Where(line => line.StartsWith($"tally {i} ", StringComparison.Ordinal))
            .Sum(line => long.Parse(line.Split(' ')[4], CultureInfo.InvariantCulture))),
    ];
}
