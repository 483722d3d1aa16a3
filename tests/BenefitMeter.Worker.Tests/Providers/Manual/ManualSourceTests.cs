using System.Text;
using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Definitions.Measures;
using BenefitMeter.Measuring;
using BenefitMeter.Measuring.Tallies;
using BenefitMeter.Planning;
using BenefitMeter.Tests;
using BenefitMeter.Worker.Providers.Manual;
using BenefitMeter.Worker.Sources;
using static BenefitMeter.Worker.Tests.Sources.SampleCases;

namespace BenefitMeter.Worker.Tests.Providers.Manual;

public sealed class ManualSourceTests : IDisposable
{
    private const string Header = "unit;period;value;by;on;note\n";

    private static readonly Extraction Values = Of(new ColumnNeed("value", CellType.Number, DateMeaning.Local, null));

    private readonly Workspace folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("2026-03", "2026-03-31")]
    [InlineData("2026-Q1", "2026-03-31")]
    [InlineData("2026-k1", "2026-03-31")]
    [InlineData("2026-H1", "2026-06-30")]
    [InlineData("2025", "2025-12-31")]
    [InlineData("2026-W10", "2026-03-08")]
    [InlineData("2026-W11-F", "2026-03-22")]
    [InlineData("2026-03-05", "2026-03-05")]
    public async Task Extract_Period_IsPlacedOnItsLastDay(string period, string day)
    {
        folder.Write("values.csv", $"{Header}CBS;{period};7;Anna Eksempel;2026-04-02;\n");

        Assert.Equal($"tally 0 borger {day}: 1 rows, 1 filled, sum 7", (await ExtractAsync()).Lines().First());
    }

    [Theory]
    [InlineData("unit;period;value;by;on\nCBS;2026-03;1.234,5;dir;02-04-2026\n", "1234.5")]
    [InlineData("unit,period,value,by,on\nCBS,2026-03,1234.5,dir,2026-04-02\n", "1234.5")]
    [InlineData("\uFEFFunit;period;value;by;on\r\nCBS;2026-03; 71,5 ;dir;2. april 2026\r\n", "71.5")]
    public async Task Extract_AsExcelSavesIt_IsRead(string text, string sum)
    {
        folder.Write("values.csv", text);

        Assert.EndsWith($"sum {sum}", (await ExtractAsync()).Lines().First(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Extract_Latin1_IsRead()
    {
        folder.Write("values.csv", Encoding.Latin1.GetBytes($"{Header}CBS;2026-03;1;Søren;2026-04-02;\n"));
        Extraction extraction = Of(new ColumnNeed("by", CellType.Text, DateMeaning.Local, null)) with
        {
            Tallies = [new AdditiveTally("period", Where("by", ConditionOperator.In, "Søren"), null)],
        };

        Assert.StartsWith(
            "tally 0 borger 2026-03-31: 1 rows", (await ExtractAsync(extraction)).Lines().First(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Extract_BothSides_AreRead()
    {
        folder.Write("values.csv", "unit;period;numerator;denominator;by;on\nCBS;2026-03;3;4;dir;2026-04-02\n");
        Extraction extraction = Of(
            new ColumnNeed("numerator", CellType.Number, DateMeaning.Local, null),
            new ColumnNeed("denominator", CellType.Number, DateMeaning.Local, null)) with
        {
            Tallies = [new AdditiveTally("period", All, new ColumnValue("numerator")),
                new AdditiveTally("period", All, new ColumnValue("denominator"))],
        };

        Assert.Equal(
            ["tally 0 borger 2026-03-31: 1 rows, 1 filled, sum 3", "tally 1 borger 2026-03-31: 1 rows, 1 filled, sum 4"],
            (await ExtractAsync(extraction)).Lines().Take(2));
    }

    [Theory]
    [InlineData(
        "CBS;;1;dir;2026-04-02;",
        "The row lacks period; write the period, who typed the value, and on which date. It is left out.")]
    [InlineData(
        "CBS;2026-03;1;;2026-04-02;",
        "The row lacks by; write the period, who typed the value, and on which date. It is left out.")]
    [InlineData(
        "CBS;2026-03;1;dir; ;",
        "The row lacks on; write the period, who typed the value, and on which date. It is left out.")]
    [InlineData("CBS;2026-03;1;dir;i går;", "The row has no date in on, but a aaa, length 5. It is left out.")]
    [InlineData(
        "CBS;marts 26;1;dir;2026-04-02;",
        "The row has no period such as 2026-03, 2026-Q1 or 2026-W07, but aaaaa 99, length 8. It is left out.")]
    [InlineData(
        "CBS;2026-W12-F;1;dir;2026-04-02;",
        "The row has no period such as 2026-03, 2026-Q1 or 2026-W07, but 9999-a99-a, length 10. It is left out.")]
    public async Task Extract_RowWithoutWhoWhenOrPeriod_IsKeptOutAndFound(string row, string detail)
    {
        folder.Write("values.csv", $"{Header}{row}\nCBS;2026-02;5;dir;2026-03-02;\n");

        DatasetTallies tallies = await ExtractAsync();

        MeasuringFinding finding = Assert.Single(tallies.Findings);
        Assert.Equal(("UnreadableRow", "values.csv:2", detail), (finding.Code, finding.Location, finding.Detail.English));
        TwoLanguages.Told(finding.Detail);
        Assert.Equal((2, 1), (tallies.RowsRead, tallies.RowsKept));
    }

    [Fact]
    public async Task Extract_SameUnitAndPeriodAgain_KeepsTheLaterAndCounts()
    {
        folder.Write(
            "values.csv",
            $"{Header}CBS;2026-03;1;dir;2026-04-02;\nTEK;2026-03;2;dir;2026-04-02;\nCBS;2026-03;4;dir;2026-04-09;rettet\n");

        DatasetTallies tallies = await ExtractAsync();

        Assert.Equal(
            ["tally 0 borger 2026-03-31: 1 rows, 1 filled, sum 4", "tally 0 teknik 2026-03-31: 1 rows, 1 filled, sum 2"],
            tallies.Lines().Take(2));
        Assert.Equal(
            ("DuplicateKey", "unit, period", 1L),
            (Assert.Single(tallies.Findings).Code, tallies.Findings[0].Column, tallies.Findings[0].Count));
        Assert.Equal((3, 2), (tallies.RowsRead, tallies.RowsKept));
    }

    [Fact]
    public async Task Extract_UnreadableValue_DoesNotReplaceAnEarlierOne()
    {
        folder.Write("values.csv", $"{Header}CBS;2026-03;1;dir;2026-04-02;\nCBS;2026-03;4.5;dir;2026-04-09;\n");

        DatasetTallies tallies = await ExtractAsync();

        Assert.EndsWith("sum 1", tallies.Lines().First(), StringComparison.Ordinal);
        Assert.Equal(
            ("UnreadableCell", "values.csv:3", "9.9, length 3"),
            (Assert.Single(tallies.Findings).Code, tallies.Findings[0].Location, tallies.Findings[0].Shape));
    }

    [Fact]
    public async Task Extract_TwoLengthsOfPeriod_Fails()
    {
        folder.Write("values.csv", $"{Header}CBS;2026-03;1;dir;2026-04-02;\nCBS;2026-Q1;3;dir;2026-04-02;\n");

        await FailsAsync("Typed values have different period lengths: 2026-03 in values.csv:2, and 2026-Q1 in values.csv:3.");
    }

    [Fact]
    public async Task Extract_NoColumnOn_SaysSo()
    {
        string path = folder.Write("values.csv", "unit;period;value;by\nCBS;2026-03;1;dir\n");

        Assert.Contains(
            "period;by;on", (await FailsAsync($"The file {path} cannot be used: Column 'on' is missing.")).Hint,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Extract_NoColumnValue_NamesThoseThatAreThere()
    {
        string path = folder.Write("values.csv", "unit;period;by;on\nCBS;2026-03;dir;2026-04-02\n");

        await FailsAsync($"The file {path} has no column 'value'; it has unit, period, by, on.");
    }

    [Fact]
    public async Task Extract_RowWithMoreCells_NamesTheFile()
    {
        string path = folder.Write("values.csv", $"{Header}CBS;2026-03;1;dir;2026-04-02;;extra\n");

        BenefitMeterException failure = await TwoLanguages.FailAsync(() => ExtractAsync());

        Assert.StartsWith($"The file {path} cannot be used: ", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Extract_NoFile_NamesFolderAndPattern() =>
        await FailsAsync($"Source 'system': No file in {folder.Path} matches 'values.csv'.");

    private static Extraction Of(params ColumnNeed[] columns) => Extract(
        Cases with
        {
            UnitColumn = "unit",
            Dates = new Dictionary<string, DateColumn> { ["period"] = new("period", "period", DateMeaning.Date) },
        },
        new AdditiveTally("period", All, new ColumnValue("value"))) with
    {
        Columns =
        [
            new("unit", CellType.Text, DateMeaning.Local, null), new("period", CellType.Date, DateMeaning.Date, null), .. columns,
        ],
    };

    private async Task<DatasetTallies> ExtractAsync(Extraction? extraction = null)
    {
        await using ISource source = ManualSource.Open(Source("manual", folder.Path, ("path", "values.csv")));
        return await source.ExtractAsync(extraction ?? Values, null, TestContext.Current.CancellationToken);
    }

    private async Task<BenefitMeterException> FailsAsync(string message)
    {
        BenefitMeterException failure = await TwoLanguages.FailAsync(() => ExtractAsync());

        Assert.Equal((FailureKind.Source, message), (failure.Kind, failure.Message));
        return failure;
    }
}
