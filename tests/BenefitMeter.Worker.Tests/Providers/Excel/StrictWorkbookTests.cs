using System.IO.Compression;
using BenefitMeter.Definitions.Measures;
using BenefitMeter.Measuring.Tallies;
using BenefitMeter.Planning;
using BenefitMeter.Tests;
using BenefitMeter.Worker.Providers.Excel;
using BenefitMeter.Worker.Sources;
using static BenefitMeter.Worker.Tests.Sources.SampleCases;

namespace BenefitMeter.Worker.Tests.Providers.Excel;

/// <summary>
/// A workbook saved as "Strict Open XML", with other XML namespaces than usual workbooks. It is written by hand.
/// </summary>
public sealed class StrictWorkbookTests : IDisposable
{
    private const string Main = "xmlns=\"http://purl.oclc.org/ooxml/spreadsheetml/main\"";
    private const string Relations = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Content = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    private static readonly (string Name, string Xml)[] Parts =
    [
        ("[Content_Types].xml", $"""
            <Types xmlns="{Package}/content-types">
              <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
              <Override PartName="/xl/workbook.xml" ContentType="{Content}.sheet.main+xml"/>
              <Override PartName="/xl/sheet.xml" ContentType="{Content}.worksheet+xml"/>
              <Override PartName="/xl/styles.xml" ContentType="{Content}.styles+xml"/>
            </Types>
            """),
        ("_rels/.rels", $"""
            <Relationships xmlns="{Package}/relationships">
              <Relationship Id="a" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/>
            </Relationships>
            """),
        ("xl/_rels/workbook.xml.rels", $"""
            <Relationships xmlns="{Package}/relationships">
              <Relationship Id="b" Type="{Relations}/worksheet" Target="sheet.xml"/>
              <Relationship Id="c" Type="{Relations}/styles" Target="styles.xml"/>
            </Relationships>
            """),
        ("xl/workbook.xml", $"""
            <workbook {Main} xmlns:r="{Relations}" conformance="strict">
              <sheets><sheet name="Ark1" sheetId="1" r:id="b"/></sheets>
            </workbook>
            """),
        ("xl/styles.xml", $"""
            <styleSheet {Main}>
              <numFmts><numFmt numFmtId="170" formatCode="dd/mm/yy"/></numFmts>
              <cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs>
            </styleSheet>
            """),
        ("xl/sheet.xml", $"""
            <worksheet {Main}><sheetData>
              <row>
                <c t="str"><v>Opened</v></c><c t="str"><v>Closed</v></c><c t="str"><v>Moved</v></c><c t="str"><v>Unit</v></c>
                <c t="str"><v>Kind</v></c><c t="str"><v>Amount</v></c>
              </row>
              <row><c s="1"><v>46086</v></c><c/><c/><c t="str"><v>CBS</v></c><c/><c><v>2.5</v></c></row>
              <row><c t="d"><v>2026-03-05T00:00:00</v></c><c/><c/><c t="str"><v>CBS</v></c><c/><c><v>3</v></c></row>
            </sheetData></worksheet>
            """),
    ];

    private readonly Workspace folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Extract_StrictWorkbook_IsReadAsAnyOther()
    {
        using (ZipArchive zip = ZipFile.Open(folder["cases.xlsx"], ZipArchiveMode.Create))
        {
            foreach ((string name, string xml) in Parts)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(xml);
            }
        }

        await using ISource source = ExcelSource.Open(Source("excel", folder.Path, ("path", "cases.xlsx")));
        DatasetTallies tallies = await source.ExtractAsync(
            Extract(new AdditiveTally("opened", All, new ColumnValue("Amount"))), null, TestContext.Current.CancellationToken);

        Assert.Equal("tally 0 borger 2026-03-05: 2 rows, 2 filled, sum 5.5", tallies.Lines().First());
    }
}
