using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Definitions.Measures;
using BenefitMeter.Measuring;
using BenefitMeter.Measuring.Tallies;
using BenefitMeter.Planning;
using BenefitMeter.Tests;
using static BenefitMeter.Worker.Tests.Providers.Excel.CasesWorkbooks;
using static BenefitMeter.Worker.Tests.Sources.SampleCases;

namespace BenefitMeter.Worker.Tests.Providers.Excel;

/// <summary>The cells of a workbook: numbers, dates, texts, errors and empty cells.</summary>
public sealed class ExcelCellTests : IDisposable
{
    private const string Opened = "<c r=\"A2\" s=\"1\"><v>46086</v></c>";

    private const string Unit = "<c r=\"D2\" t=\"inlineStr\"><is><t>CBS</t></is></c>";

    private readonly CasesWorkbooks workbooks = new();

    public void Dispose() => workbooks.Dispose();

    [Theory]
    [InlineData("<c r=\"F2\"><v>0.1</v></c>", "0.1")]
    [InlineData("<c r=\"F2\"><v>0.30000000000000004</v></c>", "0.30000000000000004")]
    [InlineData("<c r=\"F2\" t=\"n\"><v>-2.5E-3</v></c>", "-0.0025")]
    [InlineData("<c r=\"F2\"><v>1.2E+6</v></c>", "1200000")]
    [InlineData("<c r=\"F2\"><f>SUM(G2:H2)</f><v>7.25</v></c>", "7.25")]
    [InlineData("<c r=\"F2\" t=\"str\"><f>TEXT(1)</f><v>12.5</v></c>", "12.5")]
    [InlineData("<c r=\"F2\" t=\"s\"><v>1</v></c>", "75.4")]
    [InlineData("<c r=\"F2\" s=\"2\"><v>0.754</v></c>", "0.754")]
    public async Task Extract_Number_IsTheDecimalInTheFile(string cell, string sum)
    {
        workbooks.Write(Row(2, Opened, Unit, cell), ["14", "0.0%"], "<si><t>other</t></si><si><t>75.4 %</t></si>");

        Assert.EndsWith($"1 filled, sum {sum}", await workbooks.FirstAsync(Sum), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0.30000000000000004", 2, "0.3")]
    [InlineData("2.675", 2, "2.68")]
    [InlineData("-2.5", 0, "-3")]
    public async Task Extract_NumberWithDecimals_IsRoundedHalfAwayFromZero(string number, int decimals, string sum)
    {
        workbooks.Write(Row(2, Opened, Unit, $"<c r=\"F2\"><v>{number}</v></c>"));
        var columns = new Dictionary<string, ColumnDefinition> { ["Amount"] = new(ColumnType.Decimal, decimals) };

        DatasetTallies tallies = await workbooks.ExtractAsync(Extract(Cases with { Columns = columns }, Sum));

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
    public async Task Extract_UnreadableCell_LeavesTheRowOutAndNamesSheetAndRow(string cell, string column, string shape)
    {
        workbooks.Write(Row(2, cell) + GoodRow, ["14", "22"]);

        DatasetTallies tallies = await workbooks.ExtractAsync(Extract(Count));

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
        workbooks.Write(Row(2, cell, Unit), ["14", "22", "[$-406]d. mmmm yyyy"]);

        Assert.StartsWith("tally 0 borger 2026-03-05: 1 rows", await workbooks.FirstAsync(Count), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Extract_Workbook1904_CountsFromItsOwnFirstDay()
    {
        WorkbookFile file = Workbook(Row(2, "<c r=\"A2\" s=\"1\"><v>44624</v></c>", Unit), ["14"]);
        workbooks.Folder.Write("cases.xlsx", (file with { From1904 = true }).Bytes());

        Assert.StartsWith("tally 0 borger 2026-03-05: 1 rows", await workbooks.FirstAsync(Count), StringComparison.Ordinal);
    }

    // 29 March 2026 01:30 to 03:30 is one hour; a shown midnight is a time of day.
    [Theory]
    [InlineData("46110.0625", "46110.145833333336", "3600000000")]
    [InlineData("46032", "46033.25", "108000000000")]
    public async Task Extract_SerialTimes_AreLocalMoments(string opened, string closed, string microseconds)
    {
        workbooks.Write(Row(2, $"<c r=\"A2\" s=\"2\"><v>{opened}</v></c><c r=\"B2\" s=\"2\"><v>{closed}</v></c>"), ["14", "22"]);

        Assert.Contains(
            microseconds, await workbooks.FirstAsync(new ValuesTally("opened", All, Duration(DurationUnit.Hours))),
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
    public async Task Extract_Text_IsComparedUnchanged(string cell, string text)
    {
        workbooks.Write(
            Row(2, Opened, Unit, cell), ["14", "22"],
            "<si><r><t>Rød </t></r><r><t xml:space=\"preserve\">tråd</t></r><rPh sb=\"0\" "
                + "eb=\"1\"><t>reading</t></rPh><phoneticPr/></si>");

        Assert.StartsWith(
            "tally 0 borger 2026-03-05: 1 rows",
            await workbooks.FirstAsync(Count with { Where = Where("Kind", ConditionOperator.In, text) }),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<c r=\"E2\" s=\"1\"/>")]
    [InlineData("<c r=\"E2\" t=\"str\"><f>IF(A2,\"\",1)</f><v></v></c>")]
    [InlineData("<c r=\"E2\" t=\"s\"><v>0</v></c>")]
    public async Task Extract_EmptyCell_IsEmpty(string cell)
    {
        workbooks.Write(Row(2, Opened, Unit, cell), ["14"], "<si><t/></si>");

        Assert.StartsWith(
            "tally 0 borger 2026-03-05: 1 rows",
            await workbooks.FirstAsync(Count with { Where = Where("Kind", ConditionOperator.Empty) }),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Extract_CellsWithoutReferences_FollowOneAnother()
    {
        workbooks.Write(
            "<row><c s=\"1\"><v>46086</v></c><c/><c/><c t=\"inlineStr\"><is><t>CBS</t></is></c><c/><c><v>3</v></c></row>");

        Assert.EndsWith("2026-03-05: 1 rows, 1 filled, sum 3", await workbooks.FirstAsync(Sum), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Extract_HiddenRowsCount_AndRowsOfFormatsOnlyDoNot()
    {
        workbooks.Write(GoodRow.Replace("<row ", "<row hidden=\"1\" ", StringComparison.Ordinal)
            + "<row r=\"10\"/><row r=\"11\"><c r=\"A11\" s=\"1\"/></row>");

        Assert.Equal(1, (await workbooks.ExtractAsync(Extract(Count))).RowsRead);
    }

    [Fact]
    public async Task Extract_TextInDanish_IsReadByTheCulture()
    {
        workbooks.Write(TextRow(2, "05-03-2026", "", "", "CBS", "", "1.234,5"));

        DatasetTallies tallies = await workbooks.ExtractAsync(Extract(Sum), [.. Options, ("culture", "da-DK")]);

        Assert.EndsWith("borger 2026-03-05: 1 rows, 1 filled, sum 1234.5", tallies.Lines().First(), StringComparison.Ordinal);
    }
}
