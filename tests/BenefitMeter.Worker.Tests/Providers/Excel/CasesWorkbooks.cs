using BenefitMeter.Definitions.Measures;
using BenefitMeter.Measuring.Tallies;
using BenefitMeter.Planning;
using BenefitMeter.Tests;
using BenefitMeter.Worker.Providers.Excel;
using BenefitMeter.Worker.Sources;
using static BenefitMeter.Worker.Tests.Sources.SampleCases;

namespace BenefitMeter.Worker.Tests.Providers.Excel;

/// <summary>A folder with workbooks of cases, written as XML, and the source that reads them.</summary>
internal sealed class CasesWorkbooks : IDisposable
{
    public const string GoodRow =
        """<row r="9"><c r="A9" s="1"><v>46087</v></c><c r="D9" t="inlineStr"><is><t>CBS</t></is></c><c """
        + """r="F9"><v>1</v></c></row>""";

    public static readonly string Header = TextRow(1, Columns);

    public static readonly (string, string)[] Options = [("path", "cases*.xlsx")];

    public static readonly AdditiveTally Count = new("opened", All, null);

    public static readonly AdditiveTally Sum = new("opened", All, new ColumnValue("Amount"));

    public Workspace Folder { get; } = new();

    public void Dispose() => Folder.Dispose();

    public static string Row(int number, params string[] cells) => $"<row r=\"{number}\">{string.Concat(cells)}</row>";

    public static string TextRow(int number, params string[] texts) => Row(number, [.. texts.Select((text, i) =>
        text.Length == 0 ? string.Empty : $"<c r=\"{(char)('A' + i)}{number}\" t=\"inlineStr\"><is><t>{text}</t></is></c>")]);

    /// <summary>Makes a workbook of the sheet "Sager": the header and rows, or all rows without a header.</summary>
    public static WorkbookFile Workbook(string rows, string[] formats, string strings = "", string? all = null) =>
        new() { Sheets = [("Sager", all ?? Header + rows, false)], Formats = formats, SharedStrings = strings };

    /// <summary>Writes the workbook <c>cases.xlsx</c>.</summary>
    /// <returns>Its path.</returns>
    public string Write(string rows, string[]? formats = null, string strings = "") =>
        Folder.Write("cases.xlsx", Workbook(rows, formats ?? ["14"], strings).Bytes());

    public async Task<string> FirstAsync(Tally tally) => (await ExtractAsync(Extract(tally))).Lines().First();

    public async Task<DatasetTallies> ExtractAsync(Extraction extraction, (string Key, string Value)[]? options = null)
    {
        await using ISource source = ExcelSource.Open(Source("excel", Folder.Path, options ?? Options));
        return await source.ExtractAsync(extraction, null, TestContext.Current.CancellationToken);
    }

    public async Task<BenefitMeterException> FailAsync((string Key, string Value)[] options) =>
        await TwoLanguages.FailAsync(() => ExtractAsync(Extract(Count), options));
}
