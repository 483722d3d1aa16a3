using System.Text;
using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Definitions.Measures;
using BenefitMeter.Measuring;
using BenefitMeter.Measuring.Tallies;
using BenefitMeter.Planning;
using BenefitMeter.Tests;
using BenefitMeter.Worker.Providers.Csv;
using BenefitMeter.Worker.Sources;
using static BenefitMeter.Worker.Tests.Sources.SampleCases;

namespace BenefitMeter.Worker.Tests.Providers.Csv;

public sealed class CsvSourceTests : IDisposable
{
    private const string Header = "Opened;Closed;Moved;Unit;Kind;Amount\n";

    private static readonly (string, string)[] Danish = [("path", "cases*.csv"), ("culture", "da-DK")];

    private static readonly Extraction Sums = Extract(new AdditiveTally("opened", All, new ColumnValue("Amount")));

    private readonly Workspace folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("1.234,5", "sum 1234.5")]
    [InlineData("1234,50", "sum 1234.5")]
    [InlineData("-0,1", "sum -0.1")]
    [InlineData("1.234", "sum 1234")]
    public async Task Extract_DanishNumber_IsRead(string amount, string sum)
    {
        folder.Write("cases.csv", $"{Header}05-03-2026;;;CBS;;{amount}\n");

        Assert.EndsWith(sum, (await ExtractAsync(Danish)).Lines().First(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1,234.5")]
    [InlineData("12.34")]
    [InlineData("1.23.456")]
    public async Task Extract_MixedMarksInDanish_AreRefused(string amount)
    {
        folder.Write("cases.csv", $"{Header}05.03.2026;;;CBS;;{amount}\n2026-03-06;;;CBS;;1\n");

        MeasuringFinding finding = Assert.Single((await ExtractAsync(Danish)).Findings);

        Assert.Equal(("UnreadableCell", "cases.csv:2", "Amount"), (finding.Code, finding.Location, finding.Column));
        Assert.DoesNotContain("1", finding.Shape!.Split(',')[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-8", "\uFEFF")]
    [InlineData("utf-8", "")]
    [InlineData("utf-16", "\uFEFF")]
    [InlineData("utf-16", "")]
    [InlineData("windows-1252", "")]
    [InlineData("iso-8859-1", "")]
    public async Task Extract_Encoding_ReadsDanishLetters(string encoding, string mark)
    {
        Encoding written =
            encoding == "windows-1252" ? CodePagesEncodingProvider.Instance.GetEncoding(1252)! : Encoding.GetEncoding(encoding);
        folder.Write("cases.csv", written.GetBytes($"{mark}{Header.ReplaceLineEndings("\r\n")}2026-03-05;;;CBS;Ærø;1\r\n"));
        Extraction extraction = Extract(new AdditiveTally("opened", Where("Kind", ConditionOperator.In, "Ærø"), null));

        DatasetTallies tallies = await ExtractAsync([.. Danish, ("encoding", encoding)], extraction);

        Assert.StartsWith("tally 0 borger 2026-03-05: 1 rows", tallies.Lines().First(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Opened;Closed;Moved;Unit;Kind;Amount\n2026-03-05;;;CBS;æ;1\n", 2)]
    [InlineData("Opened;Closed;Moved;Unit;Kind;Amount;Beløb\n2026-03-05;;;CBS;x;1;1\n", 1)]
    public async Task Extract_BytesThatAreNoUtf8_NameTheLine(string text, int line)
    {
        string path = folder.Write("cases.csv", Encoding.Latin1.GetBytes(text));

        await FailsAsync(FailureKind.Source, $"The file {path} is not utf-8 in line {line}.");
    }

    [Fact]
    public async Task Extract_QuotedLineBreak_CountsPhysicalLines()
    {
        folder.Write("cases.csv", $"{Header}2026-03-05;;;CBS;\"two\r\nlines; \"\"quoted\"\"\";1\r\n\r\nbad;;;CBS;;1\r\n");

        Assert.Equal("cases.csv:5", Assert.Single((await ExtractAsync(Danish)).Findings).Location);
    }

    [Theory]
    [InlineData("2026-03-05;;CBS;;1", "a different number of fields")]
    [InlineData("2026-03-05;;;CBS;;1;", "a different number of fields")]
    [InlineData("2026-03-05;;;CBS;\"a\"b;1", "text after a closing quote")]
    [InlineData("2026-03-05;;;CBS;5\" pipe;1", "a quote inside a field")]
    public async Task Extract_BrokenRow_IsKeptOutAndFound(string row, string reason)
    {
        folder.Write("cases.csv", $"{Header}{row}\n2026-03-06;;;CBS;;1\n");

        DatasetTallies tallies = await ExtractAsync(Danish);

        MeasuringFinding finding = Assert.Single(tallies.Findings);
        Assert.Equal(("UnreadableRow", "cases.csv:2"), (finding.Code, finding.Location));
        TwoLanguages.Told(finding.Detail);
        Assert.Contains(reason, finding.Detail.English, StringComparison.Ordinal);
        Assert.Equal((2, 1), (tallies.RowsRead, tallies.RowsKept));
    }

    [Fact]
    public async Task Extract_ManyBrokenRows_ListsTwentyAndCountsTheRest()
    {
        folder.Write("cases.csv", $"{Header}2026-03-06;;;CBS;;1\n{string.Concat(Enumerable.Repeat("x\n", 50))}");

        DatasetTallies tallies = await ExtractAsync(Danish);

        Assert.Equal((21, 50), (tallies.Findings.Count, tallies.Findings.Sum(f => f.Count)));
    }

    [Fact]
    public async Task Extract_UnclosedQuote_Fails()
    {
        string path = folder.Write("cases.csv", $"{Header}2026-03-05;;;CBS;\"open;1\n2026-03-06;;;CBS;;1\n");

        await FailsAsync(FailureKind.Source, $"The file {path} has a quote in line 2 that is never closed.");
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData(Header)]
    public async Task Extract_EmptyFileOrHeaderOnly_DeliversNoRows(string text)
    {
        folder.Write("cases.csv", text);

        await FailsAsync(FailureKind.Source, "Dataset 'cases' delivered no rows.");
    }

    [Fact]
    public async Task Extract_EmptyFileBesideAFullOne_IsNoFailure()
    {
        folder.Write("cases-1.csv", string.Empty);
        folder.Write("cases-2.csv", $"{Header}2026-03-05;;;CBS;;1\n");

        Assert.Equal(1, (await ExtractAsync(Danish)).RowsRead);
    }

    [Fact]
    public async Task Extract_NoFile_NamesFolderAndPattern() =>
        await FailsAsync(FailureKind.Source, $"Source 'system': No file in {folder.Path} matches 'cases*.csv'.");

    [Fact]
    public async Task Extract_NoFolder_NamesIt()
    {
        BenefitMeterException failure = await TwoLanguages.FailAsync(() => ExtractAsync([("path", "drops/cases.csv")]));

        Assert.Contains($"The folder {folder["drops"]} does not exist", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Extract_FileWrittenWhileRead_IsTransient()
    {
        string path = folder.Write("cases.csv", $"{Header}2026-03-05;;;CBS;;1\n");
        var progress = new Progress(() => File.AppendAllText(path, "2026-03-06;;;CBS;;1\n"));

        BenefitMeterException failure = await TwoLanguages.FailAsync(() => ExtractAsync(Danish, Sums, progress));

        Assert.Equal((FailureKind.Transient, "Run again."), (failure.Kind, failure.Hint));
        Assert.Equal($"The file {path} was replaced while it was read.", failure.Message);
    }

    [Fact]
    public async Task Extract_FileDeletedWhileRead_IsTransient()
    {
        string path = folder.Write("cases.csv", $"{Header}2026-03-05;;;CBS;;1\n");

        BenefitMeterException failure = await TwoLanguages.FailAsync(
            () => ExtractAsync(Danish, Sums, new Progress(() => File.Delete(path))));

        Assert.Equal(FailureKind.Transient, failure.Kind);
    }

    [Fact]
    public async Task Extract_NoHeader_NamesColumnsByPlace()
    {
        folder.Write("cases.csv", "2026-03-05\t7\n");
        Extraction extraction = Extract(
            Cases with
            {
                UnitColumn = null,
                Dates = new Dictionary<string, DateColumn> { ["opened"] = new("opened", "column1", DateMeaning.Date) },
            },
            new AdditiveTally("opened", All, new ColumnValue("column2"))) with
        {
            Columns =
                [new("column1", CellType.Date, DateMeaning.Date, null), new("column2", CellType.Number, DateMeaning.Local, null)],
        };

        DatasetTallies tallies =
            await ExtractAsync([("path", "cases.csv"), ("header", "false"), ("delimiter", "tab")], extraction);

        Assert.EndsWith("2026-03-05: 1 rows, 1 filled, sum 7", tallies.Lines().First(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Extract_Key_KeepsTheLastByFileNameAndLine()
    {
        folder.Write("cases-2.csv", $"{Header}2026-03-05;;;CBS;a;20\n2026-03-05;;;CBS;b;30\n2026-03-05;;;CBS;b;40\n");
        folder.Write("cases-1.csv", $"{Header}2026-03-05;;;CBS;a;1\n2026-03-05;;;CBS;c;2\n");

        DatasetTallies tallies = await ExtractAsync(Danish, Sums with { Dataset = Cases with { Key = ["Kind"] } });

        Assert.EndsWith("3 rows, 3 filled, sum 62", tallies.Lines().First(), StringComparison.Ordinal);
        Assert.Equal(("DuplicateKey", 2), (Assert.Single(tallies.Findings).Code, tallies.Findings[0].Count));
    }

    [Fact]
    public async Task Extract_Newest_ReadsTheFileWithTheLatestDateInItsName()
    {
        folder.Write("cases-2026-03.csv", $"{Header}2026-03-05;;;CBS;;1\n");
        folder.Write("cases-20260401.csv", $"{Header}2026-03-05;;;CBS;;2\n");
        folder.Write("cases-2025-12-31.csv", $"{Header}2026-03-05;;;CBS;;4\n");
        File.SetLastWriteTimeUtc(folder["cases-20260401.csv"], new DateTime(2020, 1, 1));
        Extraction extraction = Sums with
        {
            Dataset = Cases with { CompleteThrough = new CompleteThrough(CompleteThroughKind.FileDate, null) },
        };

        DatasetTallies tallies = await ExtractAsync([.. Danish, ("take", "newest")], extraction);

        Assert.EndsWith("sum 2", tallies.Lines().First(), StringComparison.Ordinal);
        Assert.Equal(Day("2026-04-01"), tallies.Reach);
    }

    [Fact]
    public async Task Extract_FileDateWithoutDateInName_ReachesToItsLastWriteHere()
    {
        folder.Write("cases.csv", $"{Header}2026-03-05;;;CBS;;1\n");
        File.SetLastWriteTimeUtc(folder["cases.csv"], new DateTime(2026, 3, 31, 22, 30, 0));
        Extraction extraction = Sums with
        {
            Dataset = Cases with { CompleteThrough = new CompleteThrough(CompleteThroughKind.FileDate, null) },
        };

        Assert.Equal(Day("2026-04-01"), (await ExtractAsync(Danish, extraction)).Reach);
    }

    [Fact]
    public async Task Extract_ColumnTwice_Fails()
    {
        string path = folder.Write("cases.csv", "Opened;Closed;Moved;Unit;Kind;Amount;Amount\n2026-03-05;;;CBS;;1;2\n");

        await FailsAsync(FailureKind.Source, $"The file {path} has 2 columns named 'Amount'.");
    }

    [Fact]
    public async Task Extract_HeaderThatIsARowOfPersons_ShowsNoNumber()
    {
        folder.Write("cases.csv", "010203-1234;;;CBS;;1\n");

        BenefitMeterException failure = await TwoLanguages.FailAsync(() => ExtractAsync(Danish));

        Assert.Contains("999999-9999", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("010203", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_UnknownSetting_NamesTheChoices()
    {
        BenefitMeterException failure = TwoLanguages.Fail(
            () => CsvFormat.Read(Source("csv", folder.Path, ("path", "x.csv"), ("encoding", "ansi"))));

        Assert.Equal("Source 'system' has encoding: 'ansi', which is not a valid value.", failure.Message);
        Assert.Equal("Write one of: utf-8, utf-16, windows-1252, iso-8859-1.", failure.Hint);
    }

    private async Task<DatasetTallies> ExtractAsync(
        (string Key, string Value)[] options, Extraction? extraction = null, IProgress<long>? rowsRead = null)
    {
        await using ISource source = CsvSource.Open(Source("csv", folder.Path, options));
        return await source.ExtractAsync(extraction ?? Sums, rowsRead, TestContext.Current.CancellationToken);
    }

    private async Task FailsAsync(FailureKind kind, string message)
    {
        BenefitMeterException failure = await TwoLanguages.FailAsync(() => ExtractAsync(Danish));

        Assert.Equal((kind, message), (failure.Kind, failure.Message));
    }

    private sealed class Progress(Action act) : IProgress<long>
    {
        public void Report(long value) => act();
    }
}
