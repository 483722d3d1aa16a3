using System.Text;
using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Definitions.Measures;
using BenefitMeter.Measuring.Tallies;
using BenefitMeter.Planning;
using BenefitMeter.Tests;
using BenefitMeter.Worker.Providers.Excel;
using BenefitMeter.Worker.Sources;
using static BenefitMeter.Worker.Tests.Providers.Excel.CasesWorkbooks;
using static BenefitMeter.Worker.Tests.Sources.SampleCases;

namespace BenefitMeter.Worker.Tests.Providers.Excel;

/// <summary>
/// The files, sheets and headers of workbooks, and the keys of the source. The cells are in <see cref="ExcelCellTests"/>.
/// </summary>
public sealed class ExcelSourceTests : IDisposable
{
    private readonly CasesWorkbooks workbooks = new();

    public void Dispose() => workbooks.Dispose();

    [Theory]
    [InlineData(null, 1)]
    [InlineData("Sager", 1)]
    [InlineData("Gamle sager", 2)]
    [InlineData("Skjult", 3)]
    public async Task Extract_Sheet_IsTheFirstShownOrTheNamedOne(string? sheet, long rows)
    {
        workbooks.Folder.Write("cases.xlsx", new WorkbookFile
        {
            Formats = ["14"],
            Sheets =
            [
                ("Skjult", Header + GoodRow + GoodRow + GoodRow, true), ("Sager", Header + GoodRow, false),
                ("Gamle sager", Header + GoodRow + GoodRow, false),
            ],
        }.Bytes());

        DatasetTallies tallies =
            await workbooks.ExtractAsync(Extract(Count), sheet is null ? Options : [.. Options, ("sheet", sheet)]);

        Assert.Equal(rows, tallies.RowsRead);
    }

    [Fact]
    public async Task Extract_MissingSheet_NamesTheSheetsOfTheWorkbook()
    {
        string path = workbooks.Write(GoodRow);

        BenefitMeterException failure = await workbooks.FailAsync([.. Options, ("sheet", "sager")]);

        Assert.Equal(
            (FailureKind.Source, $"The file {path} has no sheet 'sager'; it has Sager."), (failure.Kind, failure.Message));
        Assert.EndsWith("Did you mean 'Sager'?", failure.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Extract_HeaderFurtherDown_SkipsTheRowsAbove()
    {
        workbooks.Folder.Write(
            "cases.xlsx",
            Workbook("", ["14"], "", TextRow(1, "Udtræk 2026", "", "Amount") + TextRow(4, Columns) + GoodRow).Bytes());

        DatasetTallies tallies = await workbooks.ExtractAsync(Extract(Sum), [.. Options, ("header-row", "4")]);

        Assert.EndsWith("2026-03-06: 1 rows, 1 filled, sum 1", tallies.Lines().First(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("3")]
    [InlineData("7")]
    [InlineData("10")]
    public async Task Extract_NothingInTheHeaderRow_SaysWhatToWrite(string row)
    {
        string path = workbooks.Write(GoodRow);

        BenefitMeterException failure = await workbooks.FailAsync([.. Options, ("header-row", row)]);

        Assert.Equal($"The sheet {path}!Sager is empty in row {row}, which should name the columns.", failure.Message);
    }

    [Fact]
    public async Task Extract_NoHeader_NamesColumnsAsExcelDoes()
    {
        workbooks.Folder.Write("cases.xlsx", Workbook("", ["14"], "", GoodRow).Bytes());
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

        DatasetTallies tallies = await workbooks.ExtractAsync(extraction, [.. Options, ("header", "false")]);

        Assert.EndsWith("2026-03-06: 1 rows, 1 filled, sum 1", tallies.Lines().First(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Extract_NoHeaderAndAName_SaysWhatToWrite()
    {
        workbooks.Write(GoodRow);

        BenefitMeterException failure = await workbooks.FailAsync([.. Options, ("header", "false")]);

        Assert.Equal(
            (FailureKind.Catalogue, "Dataset 'cases' uses the column 'Opened', but its sheets have no header."),
            (failure.Kind, failure.Message));
    }

    [Fact]
    public async Task Extract_HeaderThatLacksAColumn_NamesTheSheet()
    {
        string path = workbooks.Folder.Write(
            "cases.xlsx",
            Workbook("", ["14"], "", TextRow(1, "Opened", "Closed", "Moved", "Unit", "", "Kind", "Amount.") + GoodRow).Bytes());

        BenefitMeterException failure = await workbooks.FailAsync(Options);

        Assert.Equal(
            $"The sheet {path}!Sager has no column 'Amount'; it has Opened, Closed, Moved, Unit, Kind, Amount..",
            failure.Message);
    }

    [Theory]
    [InlineData(
        "D0CF11E0A1B11AE1", "is an old Excel workbook (.xls), or one with a password",
        "Open it in Excel and save it as Excel Workbook (*.xlsx), without a password.")]
    [InlineData(
        "EFBBBF0A3C68746D6C3E", "is a web page or XML with the name of a workbook",
        "Open it in Excel and save it as Excel Workbook (*.xlsx), without a password.")]
    [InlineData(
        "3C3F786D6C", "is a web page or XML with the name of a workbook",
        "Open it in Excel and save it as Excel Workbook (*.xlsx), without a password.")]
    [InlineData("", "is empty", "Have it exported again.")]
    [InlineData(
        "613B620A313B32", "is not an Excel workbook", "Have it exported as .xlsx; if it is text, read it with provider: csv.")]
    public async Task Extract_OtherFile_SaysWhatItIsAndWhatToDo(string bytes, string what, string hint)
    {
        string path = workbooks.Folder.Write("cases.xlsx", Convert.FromHexString(bytes));

        BenefitMeterException failure = await workbooks.FailAsync(Options);

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
        string path = workbooks.Write(rows);

        BenefitMeterException failure = await workbooks.FailAsync(Options);

        Assert.StartsWith($"The file {path} cannot be read as an Excel workbook: ", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Extract_WorkbookCutShort_SaysSo()
    {
        byte[] whole = Workbook(GoodRow, ["14"]).Bytes();
        string path = workbooks.Folder.Write("cases.xlsx", whole[..(whole.Length / 2)]);

        Assert.StartsWith(
            $"The file {path} cannot be read as an Excel workbook: ", (await workbooks.FailAsync(Options)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Extract_EmptySheet_DeliversNoRows()
    {
        workbooks.Folder.Write("cases.xlsx", Workbook("", [], "", "").Bytes());

        Assert.Equal("Dataset 'cases' delivered no rows.", (await workbooks.FailAsync(Options)).Message);
    }

    [Fact]
    public async Task Extract_LockFileOfAnOpenWorkbook_IsSkipped()
    {
        workbooks.Write(GoodRow);
        workbooks.Folder.Write("~$cases.xlsx", Encoding.UTF8.GetBytes("Carl Eksempel"));

        Assert.Equal(1, (await workbooks.ExtractAsync(Extract(Count), [("path", "*.xlsx")])).RowsRead);
    }

    [Fact]
    public async Task Extract_FileReplacedWhileRead_IsTransient()
    {
        string path = workbooks.Write(GoodRow);
        await using ISource source = ExcelSource.Open(Source("excel", workbooks.Folder.Path, Options));

        BenefitMeterException failure = await TwoLanguages.FailAsync(() => source.ExtractAsync(
            Extract(Count), new Replacing(path), TestContext.Current.CancellationToken));

        Assert.Equal(
            (FailureKind.Transient, $"The file {path} was replaced while it was read."), (failure.Kind, failure.Message));
    }

    [Theory]
    [InlineData("header-row", "0", "Source 'system' has header-row: '0', which is not a row number.")]
    [InlineData("header-row", "x", "Source 'system' has header-row: 'x', which is not a row number.")]
    [InlineData("header", "no", "Source 'system' has header: 'no', which is not a valid value.")]
    [InlineData("culture", "en-US", "Source 'system' has culture: 'en-US', which is not a valid value.")]
    [InlineData("take", "some", "Source 'system' has take: 'some', which is not a valid value.")]
    [InlineData("path", "drops/", "Source 'system' names no file.")]
    public void Open_UnknownSetting_IsRefused(string key, string value, string message)
    {
        (string, string)[] options = key == "path" ? [(key, value)] : [.. Options, (key, value)];

        BenefitMeterException failure =
            TwoLanguages.Fail(() => ExcelSource.Open(Source("excel", workbooks.Folder.Path, options)));

        Assert.Equal((FailureKind.Catalogue, message), (failure.Kind, failure.Message));
    }

    private sealed class Replacing(string path) : IProgress<long>
    {
        public void Report(long value) => File.SetLastWriteTimeUtc(path, new DateTime(2020, 1, 1));
    }
}
