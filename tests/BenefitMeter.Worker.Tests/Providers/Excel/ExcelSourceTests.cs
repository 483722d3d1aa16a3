using System.Text;
using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Definitions.Measures;
using BenefitMeter.Measuring;
using BenefitMeter.Measuring.Tallies;
using BenefitMeter.Planning;
using BenefitMeter.Worker.Providers.Excel;
using BenefitMeter.Worker.Sources;
using static BenefitMeter.Worker.Tests.Sources.SampleCases;

namespace BenefitMeter.Worker.Tests.Providers.Excel;

public sealed class ExcelSourceTests : IDisposable
{
    private const string Opened = "<c r=\"A2\" s=\"1\"><v>46086</v></c>";

    private const string Unit = "<c r=\"D2\" t=\"inlineStr\"><is><t>CBS</t></is></c>";

    private const string GoodRow =
        """<row r="9"><c r="A9" s="1"><v>46087</v></c><c r="D9" t="inlineStr"><is><t>CBS</t></is></c><c """
        + """r="F9"><v>1</v></c></row>""";

    private static readonly string Header = TextRow(1, Columns);

    private static readonly (string, string)[] Options = [("path", "cases*.xlsx")];

    private static readonly AdditiveTally Count = new("opened", All, null);

    private static readonly AdditiveTally Sum = new("opened", All, new ColumnValue("Amount"));

    private readonly Workspace folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("<c r=\"F2\"><v>0.1</v></c>", "0.1")]
    [InlineData("<c r=\"F2\"><v>0.30000000000000004</v></c>", "0.30000000000000004")]
    [InlineData("<c r=\"F2\" t=\"n\"><v>-2.5E-3</v></c>", "-0.0025")]
    [InlineData("<c r=\"F2\"><v>1.2E+6</v></c>", "1200000")]
    [InlineData("<c r=\"F2\"><f>SUM(G2:H2)</f><v>7.25</v></c>", "7.25")]
    [InlineData("<c r=\"F2\" t=\"str\"><f>TEXT(1)</f><v>12.5</v></c>", "12.5")]
    [InlineData("<c r=\"F2\" t=\"s\"><v>1</v></c>", "75.4")]
    [InlineData("<c r=\"F2\" s=\"2\"><v>0.754</v></c>", "0.754")]
    public async Task Extract_Number_IsTheDecimalThatStandsInTheFile(string cell, string sum)
    {
        Write(Row(2, Opened, Unit, cell), ["14", "0.0%"], "<si><t>other</t></si><si><t>75.4 %</t></si>");

        Assert.EndsWith($"1 filled, sum {sum}", await FirstAsync(Sum), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0.30000000000000004", 2, "0.3")]
    [InlineData("2.675", 2, "2.68")]
    [InlineData("-2.5", 0, "-3")]
    public async Task Extract_NumberWithDecimals_IsRoundedHalfAwayFromZero(string number, int decimals, string sum)
    {
        Write(Row(2, Opened, Unit, $"<c r=\"F2\"><v>{number}</v></c>"));
        var columns = new Dictionary<string, ColumnDefinition> { ["Amount"] = new(ColumnType.Decimal, decimals) };

        DatasetTallies tallies = await ExtractAsync(Extract(Cases with { Columns = columns }, Sum));

        Assert.EndsWith($"sum {sum}", tallies.Lines().First(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<c r=\"F2\" t=\"e\"><v>#N/A</v></c>", "Amount", "the error #N/A")]
    [InlineData("<c r=\"E2\" t=\"e\"><f>A1/0</f><v>#DIV/0!</v></c>", "Kind", "the error #DIV/0!")]
    [InlineData("<c r=\"F2\"><f>SUM(G2)</f></c>", "Amount", "a formula without a result; open and save the workbook in Excel")]
    [InlineData(
        "<c r=\"F2\"><f>SUM(G2)</f><v/></c>", "Amount", "a formula without a result; open and save the workbook in Excel")]
    [InlineData("<c r=\"F2\" t=\"b\"><v>1</v></c>", "Amount", "TRUE or FALSE")]
    [InlineData("<c r=\"F2\" s=\"1\"><v>46086</v></c>", "Amount", "a date")]
    [InlineData("<c r=\"F2\" t=\"d\"><v>2026-03-05</v></c>", "Amount", "a date")]
    [InlineData("<c r=\"F2\"><v>1E+30</v></c>", "Amount", "9a+99, length 5")]
    [InlineData("<c r=\"F2\" t=\"inlineStr\"><is><t>1.234,5</t></is></c>", "Amount", "9.999,9, length 7")]
    [InlineData("<c r=\"B2\"><v>46086</v></c>", "Closed", "a number that is not formatted as a date")]
    [InlineData("<c r=\"B2\" s=\"1\"><v>60</v></c>", "Closed", "a time without a date, or a day that no calendar has")]
    [InlineData("<c r=\"B2\" s=\"2\"><v>0.5</v></c>", "Closed", "a time without a date, or a day that no calendar has")]
    [InlineData("<c r=\"B2\" t=\"inlineStr\"><is><t>05-03-2026</t></is></c>", "Closed", "99-99-9999, length 10")]
    [InlineData("<c r=\"B2\" t=\"b\"><v>0</v></c>", "Closed", "TRUE or FALSE")]
    [InlineData("<c r=\"C2\" s=\"2\"><v>46086.5</v></c>", "Moved", "a time without an offset")]
    public async Task Extract_UnreadableCell_KeepsTheRowOutAndNamesSheetAndRow(string cell, string column, string shape)
    {
        Write(Row(2, cell) + GoodRow, ["14", "22"]);

        DatasetTallies tallies = await ExtractAsync(Extract(Count));

        MeasuringFinding finding = Assert.Single(tallies.Findings);
        Assert.Equal(
            ("UnreadableCell", "cases.xlsx!Sager:2", column, shape),
            (finding.Code, finding.Location, finding.Column, finding.Shape));
        Assert.Equal((2, 1), (tallies.RowsRead, tallies.RowsKept));
    }

    [Theory]
    [InlineData("<c r=\"A2\" s=\"1\"><v>46086</v></c>")]
    [InlineData("<c r=\"A2\" s=\"2\"><v>46086.979166666664</v></c>")]
    [InlineData("<c r=\"A2\" s=\"3\"><v>46086</v></c>")]
    [InlineData("<c r=\"A2\" t=\"d\"><v>2026-03-05T08:30:00</v></c>")]
    [InlineData("<c r=\"A2\" t=\"d\"><v>2026-03-05</v></c>")]
    [InlineData("<c r=\"A2\" t=\"inlineStr\"><is><t>2026-03-05 08:30</t></is></c>")]
    [InlineData("<c r=\"A2\" s=\"1\"><f>TODAY()</f><v>46086</v></c>")]
    public async Task Extract_Date_IsReadByItsFormat(string cell)
    {
        Write(Row(2, cell, Unit), ["14", "22", "[$-406]d. mmmm yyyy"]);

        Assert.StartsWith("tally 0 borger 2026-03-05: 1 rows", await FirstAsync(Count), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Extract_Workbook1904_CountsFromItsOwnFirstDay()
    {
        WorkbookFile file = Workbook(Row(2, "<c r=\"A2\" s=\"1\"><v>44624</v></c>", Unit), ["14"]);
        folder.Write("cases.xlsx", (file with { From1904 = true }).Bytes());

        Assert.StartsWith("tally 0 borger 2026-03-05: 1 rows", await FirstAsync(Count), StringComparison.Ordinal);
    }

    // 29 March 2026 01:30 to 03:30 is one hour; a shown midnight is a time of day.
    [Theory]
    [InlineData("46110.0625", "46110.145833333336", "3600000000")]
    [InlineData("46032", "46033.25", "108000000000")]
    public async Task Extract_SerialTimes_AreLocalMoments(string opened, string closed, string microseconds)
    {
        Write(Row(2, $"<c r=\"A2\" s=\"2\"><v>{opened}</v></c><c r=\"B2\" s=\"2\"><v>{closed}</v></c>"), ["14", "22"]);

        Assert.Contains(
            microseconds, await FirstAsync(new ValuesTally("opened", All, Duration(DurationUnit.Hours))),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<c r=\"E2\" t=\"s\"><v>0</v></c>", "Rød tråd")]
    [InlineData("<c r=\"E2\" t=\"inlineStr\"><is><r><t>Rød </t></r><r><rPr><b/></rPr><t>tråd</t></r></is></c>", "Rød tråd")]
    [InlineData("<c r=\"E2\" t=\"inlineStr\"><is><t>a_x000D_b</t></is></c>", "a\rb")]
    [InlineData("<c r=\"E2\" t=\"inlineStr\"><is><t>_x005F_x0041_</t></is></c>", "_x0041_")]
    [InlineData("<c r=\"E2\" t=\"inlineStr\"><is><t>a &amp; <![CDATA[<b>]]></t></is></c>", "a & <b>")]
    [InlineData("<c r=\"E2\"><v>4711</v></c>", "4711")]
    [InlineData("<c r=\"E2\"><v>4.50</v></c>", "4.5")]
    [InlineData("<c r=\"E2\" t=\"b\"><v>1</v></c>", "true")]
    [InlineData("<c r=\"E2\" t=\"b\"><v>0</v></c>", "false")]
    [InlineData("<c r=\"E2\" s=\"1\"><v>46086</v></c>", "2026-03-05")]
    [InlineData("<c r=\"E2\" s=\"2\"><v>46086.25</v></c>", "2026-03-05T06:00:00")]
    public async Task Extract_Text_IsComparedAsItStands(string cell, string text)
    {
        Write(
            Row(2, Opened, Unit, cell), ["14", "22"],
            "<si><r><t>Rød </t></r><r><t xml:space=\"preserve\">tråd</t></r><rPh sb=\"0\" "
                + "eb=\"1\"><t>reading</t></rPh><phoneticPr/></si>");

        Assert.StartsWith(
            "tally 0 borger 2026-03-05: 1 rows",
            await FirstAsync(Count with { Where = Where("Kind", ConditionOperator.In, text) }), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<c r=\"E2\" s=\"1\"/>")]
    [InlineData("<c r=\"E2\" t=\"str\"><f>IF(A2,\"\",1)</f><v></v></c>")]
    [InlineData("<c r=\"E2\" t=\"s\"><v>0</v></c>")]
    public async Task Extract_EmptyCell_IsEmpty(string cell)
    {
        Write(Row(2, Opened, Unit, cell), ["14"], "<si><t/></si>");

        Assert.StartsWith(
            "tally 0 borger 2026-03-05: 1 rows", await FirstAsync(Count with { Where = Where("Kind", ConditionOperator.Empty) }),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Extract_CellsWithoutReferences_FollowOneAnother()
    {
        Write("<row><c s=\"1\"><v>46086</v></c><c/><c/><c t=\"inlineStr\"><is><t>CBS</t></is></c><c/><c><v>3</v></c></row>");

        Assert.EndsWith("2026-03-05: 1 rows, 1 filled, sum 3", await FirstAsync(Sum), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Extract_HiddenRowsCount_AndRowsOfFormatsOnlyDoNot()
    {
        Write(GoodRow.Replace("<row ", "<row hidden=\"1\" ", StringComparison.Ordinal)
            + "<row r=\"10\"/><row r=\"11\"><c r=\"A11\" s=\"1\"/></row>");

        Assert.Equal(1, (await ExtractAsync(Extract(Count))).RowsRead);
    }

    [Fact]
    public async Task Extract_TextInDanish_IsReadByTheCulture()
    {
        Write(TextRow(2, "05-03-2026", "", "", "CBS", "", "1.234,5"));

        DatasetTallies tallies = await ExtractAsync(Extract(Sum), [.. Options, ("culture", "da-DK")]);

        Assert.EndsWith("borger 2026-03-05: 1 rows, 1 filled, sum 1234.5", tallies.Lines().First(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, 1)]
    [InlineData("Sager", 1)]
    [InlineData("Gamle sager", 2)]
    [InlineData("Skjult", 3)]
    public async Task Extract_Sheet_IsTheFirstShownOrTheNamedOne(string? sheet, long rows)
    {
        folder.Write("cases.xlsx", new WorkbookFile
        {
            Formats = ["14"],
            Sheets =
            [
                ("Skjult", Header + GoodRow + GoodRow + GoodRow, true), ("Sager", Header + GoodRow, false),
                ("Gamle sager", Header + GoodRow + GoodRow, false),
            ],
        }.Bytes());

        DatasetTallies tallies = await ExtractAsync(Extract(Count), sheet is null ? Options : [.. Options, ("sheet", sheet)]);

        Assert.Equal(rows, tallies.RowsRead);
    }

    [Fact]
    public async Task Extract_MissingSheet_NamesThoseThatAreThere()
    {
        string path = Write(GoodRow);

        BenefitMeterException failure = await FailsAsync([.. Options, ("sheet", "sager")]);

        Assert.Equal(
            (FailureKind.Source, $"The file {path} has no sheet 'sager'; it has Sager."), (failure.Kind, failure.Message));
        Assert.EndsWith("Did you mean 'Sager'?", failure.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Extract_HeaderFurtherDown_PassesOverWhatIsAbove()
    {
        folder.Write(
            "cases.xlsx",
            Workbook("", ["14"], "", TextRow(1, "Udtræk 2026", "", "Amount") + TextRow(4, Columns) + GoodRow).Bytes());

        DatasetTallies tallies = await ExtractAsync(Extract(Sum), [.. Options, ("header-row", "4")]);

        Assert.EndsWith("2026-03-06: 1 rows, 1 filled, sum 1", tallies.Lines().First(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("3")]
    [InlineData("7")]
    [InlineData("10")]
    public async Task Extract_NothingInTheHeaderRow_SaysWhatToWrite(string row)
    {
        string path = Write(GoodRow);

        BenefitMeterException failure = await FailsAsync([.. Options, ("header-row", row)]);

        Assert.Equal($"The sheet {path}!Sager has nothing in row {row}, which shall name the columns.", failure.Message);
    }

    [Fact]
    public async Task Extract_NoHeader_NamesColumnsAsExcelDoes()
    {
        folder.Write("cases.xlsx", Workbook("", ["14"], "", GoodRow).Bytes());
        Extraction extraction = Extract(
            Cases with
            {
                UnitColumn = null,
                Dates = new Dictionary<string, DateColumn> { ["opened"] = new("opened", "A", DateMeaning.Date) },
            },
            new AdditiveTally("opened", All, new ColumnValue("F"))) with
        {
            Columns = [new("A", CellType.Date, DateMeaning.Date, null), new("F", CellType.Number, DateMeaning.Local, null)],
        };

        DatasetTallies tallies = await ExtractAsync(extraction, [.. Options, ("header", "false")]);

        Assert.EndsWith("2026-03-06: 1 rows, 1 filled, sum 1", tallies.Lines().First(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Extract_NoHeaderAndAName_SaysWhatToWrite()
    {
        Write(GoodRow);

        BenefitMeterException failure = await FailsAsync([.. Options, ("header", "false")]);

        Assert.Equal(
            (FailureKind.Catalogue, "Dataset 'cases' names a column 'Opened', and its sheets have no header."),
            (failure.Kind, failure.Message));
    }

    [Fact]
    public async Task Extract_HeaderThatLacksAColumn_NamesTheSheet()
    {
        string path = folder.Write(
            "cases.xlsx",
            Workbook("", ["14"], "", TextRow(1, "Opened", "Closed", "Moved", "Unit", "", "Kind", "Amount.") + GoodRow).Bytes());

        BenefitMeterException failure = await FailsAsync(Options);

        Assert.Equal(
            $"The sheet {path}!Sager has no column 'Amount'; it has Opened, Closed, Moved, Unit, Kind, Amount..",
            failure.Message);
    }

    [Theory]
    [InlineData(
        "D0CF11E0A1B11AE1", "is an old Excel workbook (.xls), or one with a password",
        "Open it in Excel and save it as Excel Workbook (*.xlsx), without a password.")]
    [InlineData(
        "EFBBBF0A3C68746D6C3E", "is a web page or XML under the name of a workbook",
        "Open it in Excel and save it as Excel Workbook (*.xlsx), without a password.")]
    [InlineData(
        "3C3F786D6C", "is a web page or XML under the name of a workbook",
        "Open it in Excel and save it as Excel Workbook (*.xlsx), without a password.")]
    [InlineData("", "is empty", "Have it exported anew.")]
    [InlineData(
        "613B620A313B32", "is no Excel workbook", "Have it exported as .xlsx; if it is text, read it with provider: csv.")]
    public async Task Extract_OtherFile_SaysWhatItIsAndWhatToDo(string bytes, string what, string hint)
    {
        string path = folder.Write("cases.xlsx", Convert.FromHexString(bytes));

        BenefitMeterException failure = await FailsAsync(Options);

        Assert.Equal((FailureKind.Source, $"The file {path} {what}.", hint), (failure.Kind, failure.Message, failure.Hint));
    }

    [Theory]
    [InlineData("<row r=\"2\"><c r=\"A2\"")]
    [InlineData("<row r=\"2\"><c r=\"D2\" t=\"s\"><v>5</v></c></row>")]
    [InlineData("<row r=\"x\"><c r=\"D2\"><v>5</v></c></row>")]
    [InlineData("<row r=\"99999999999\"><c r=\"D2\"><v>5</v></c></row>")]
    [InlineData("<row r=\"2\"><c r=\"2\"><v>5</v></c></row>")]
    public async Task Extract_BrokenSheet_SaysSo(string rows)
    {
        string path = Write(rows);

        BenefitMeterException failure = await FailsAsync(Options);

        Assert.StartsWith($"The file {path} cannot be read as an Excel workbook: ", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Extract_WorkbookCutShort_SaysSo()
    {
        byte[] whole = Workbook(GoodRow, ["14"]).Bytes();
        string path = folder.Write("cases.xlsx", whole[..(whole.Length / 2)]);

        Assert.StartsWith(
            $"The file {path} cannot be read as an Excel workbook: ", (await FailsAsync(Options)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Extract_EmptySheet_DeliversNoRows()
    {
        folder.Write("cases.xlsx", Workbook("", [], "", "").Bytes());

        Assert.Equal("Dataset 'cases' delivered no rows.", (await FailsAsync(Options)).Message);
    }

    [Fact]
    public async Task Extract_LockFileOfAnOpenWorkbook_IsPassedOver()
    {
        Write(GoodRow);
        folder.Write("~$cases.xlsx", Encoding.UTF8.GetBytes("Carl Eksempel"));

        Assert.Equal(1, (await ExtractAsync(Extract(Count), [("path", "*.xlsx")])).RowsRead);
    }

    [Fact]
    public async Task Extract_FileReplacedWhileRead_IsTransient()
    {
        string path = Write(GoodRow);
        await using ISource source = ExcelSource.Open(Source("excel", folder.Path, Options));

        BenefitMeterException failure = await TwoLanguages.FailAsync(() => source.ExtractAsync(
            Extract(Count), new Replacing(path), TestContext.Current.CancellationToken));

        Assert.Equal(
            (FailureKind.Transient, $"The file {path} was replaced while it was read."), (failure.Kind, failure.Message));
    }

    [Theory]
    [InlineData("header-row", "0", "Source 'system' has header-row: '0', which is no row.")]
    [InlineData("header-row", "x", "Source 'system' has header-row: 'x', which is no row.")]
    [InlineData("header", "no", "Source 'system' has header: 'no', which is not known.")]
    [InlineData("culture", "en-US", "Source 'system' has culture: 'en-US', which is not known.")]
    [InlineData("take", "some", "Source 'system' has take: 'some', which is not known.")]
    [InlineData("path", "drops/", "Source 'system' names no file.")]
    public void Open_UnknownSetting_IsRefused(string key, string value, string message)
    {
        (string, string)[] options = key == "path" ? [(key, value)] : [.. Options, (key, value)];

        BenefitMeterException failure = TwoLanguages.Fail(() => ExcelSource.Open(Source("excel", folder.Path, options)));

        Assert.Equal((FailureKind.Catalogue, message), (failure.Kind, failure.Message));
    }

    private static string Row(int number, params string[] cells) => $"<row r=\"{number}\">{string.Concat(cells)}</row>";

    private static string TextRow(int number, params string[] texts) => Row(number, [.. texts.Select((text, i) =>
        text.Length == 0 ? string.Empty : $"<c r=\"{(char)('A' + i)}{number}\" t=\"inlineStr\"><is><t>{text}</t></is></c>")]);

    private static WorkbookFile Workbook(string rows, string[] formats, string strings = "", string? all = null) =>
        new() { Sheets = [("Sager", all ?? Header + rows, false)], Formats = formats, SharedStrings = strings };

    private string Write(string rows, string[]? formats = null, string strings = "") =>
        folder.Write("cases.xlsx", Workbook(rows, formats ?? ["14"], strings).Bytes());

    private async Task<string> FirstAsync(Tally tally) => (await ExtractAsync(Extract(tally))).Lines().First();

    private async Task<DatasetTallies> ExtractAsync(Extraction extraction, (string Key, string Value)[]? options = null)
    {
        await using ISource source = ExcelSource.Open(Source("excel", folder.Path, options ?? Options));
        return await source.ExtractAsync(extraction, null, TestContext.Current.CancellationToken);
    }

    private async Task<BenefitMeterException> FailsAsync((string Key, string Value)[] options) =>
        await TwoLanguages.FailAsync(() => ExtractAsync(Extract(Count), options));

    private sealed class Replacing(string path) : IProgress<long>
    {
        public void Report(long value) => File.SetLastWriteTimeUtc(path, new DateTime(2020, 1, 1));
    }
}
