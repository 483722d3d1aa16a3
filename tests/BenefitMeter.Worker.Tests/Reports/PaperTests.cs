using System.Text.RegularExpressions;
using System.Xml.Linq;
using BenefitMeter.Definitions;
using BenefitMeter.Tests;
using BenefitMeter.Worker.Reports;
using BenefitMeter.Worker.Tests.Demo;
using BenefitMeter.Worker.Tests.Ops;

namespace BenefitMeter.Worker.Tests.Reports;

/// <summary>The note and the kaizen sheet are one A4 page each, however much there is to tell.</summary>
public sealed class PaperTests
{
    public static TheoryData<string, Language> OnePage => new()
    {
        { "note", Language.Danish }, { "kaizen", Language.Danish }, { "kaizen", Language.English }, { "note", Language.English },
    };

    [Slow("starts a browser")]
    [Theory]
    [MemberData(nameof(OnePage))]
    public async Task Page_OfTheFullestReport_PrintsOnOneSheet(string name, Language language)
    {
        using Workspace folder = new();
        string page = Path.Combine(folder.Path, "report.html");
        string paper = Path.Combine(folder.Path, "report.pdf");
        await File.WriteAllTextAsync(page, Render(name, language), TestContext.Current.CancellationToken);

        (int code, string said) = await ExternalTool.RunAsync(
            "chromium", string.Empty, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
            $"--user-data-dir={Path.Combine(folder.Path, "profile")}", "--no-pdf-header-footer",
            $"--print-to-pdf={paper}", new Uri(page).AbsoluteUri);

        Assert.True(code == 0 && File.Exists(paper), said);
        Assert.Single(Regex.Matches(
            System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(paper, TestContext.Current.CancellationToken)),
            @"/Type\s*/Page\b"));
    }

    [Theory]
    [MemberData(nameof(OnePage))]
    public void Page_OfTheFullestReport_HasABoundOnRowsAndLetters(string name, Language language)
    {
        // What fits was tried with a browser (above); without one these bounds hold it.
        XElement body = XDocument.Parse(Render(name, language)).Root!.Element("body")!;

        Assert.True(body.Descendants("tr").Count() <= 28, $"{body.Descendants("tr").Count()} rows");
        Assert.All(body.Descendants("td"), cell => Assert.True(cell.Value.Length <= 340, cell.Value));
    }

    [Fact]
    public void Kaizen_WithoutColour_ShowsTheSameInWords()
    {
        XElement body = XDocument.Parse(Render("kaizen", Language.Danish)).Root!.Element("body")!;

        Assert.Contains("Tavlen i Borgerservice: Uge 12, 2025 (17.03.–23.03.)", body.Value, StringComparison.Ordinal);
        Assert.Contains("YGul", body.Value, StringComparison.Ordinal); // letter and word beside the face
        // the sparkline's numbers
        Assert.Contains("14,5 · 14,0 · – · 13,5 · – · 13,0 · 12,8 · 12,3", body.Value, StringComparison.Ordinal);
        Assert.Contains("-0,5 bedre", body.Value, StringComparison.Ordinal);
        XElement spark = body.Descendants("svg").First(svg => svg.Attribute("class")!.Value == "spark");
        Assert.Equal(3, spark.Element("path")!.Attribute("d")!.Value.Count(letter => letter == 'M')); // two gaps break the line
        Assert.Contains("De første 6 af 20.", body.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_HostileText_StaysText()
    {
        ReportDocument hostile = new(
            SampleOverview.Hostile, [SampleOverview.Hostile],
            [new(SampleOverview.Hostile, [SampleOverview.Hostile], [new([ShownCell.Of(SampleOverview.Hostile)])])],
            [SampleOverview.Hostile]);

        XElement page = XDocument.Parse(ReportPage.Render(hostile, QualityKind, Language.Danish)).Root!;

        Assert.Empty(page.Descendants("script"));
        Assert.Equal("</title><script>alert(\"x\")</script> & 'æøå' \uFFFD \uFFFD http:", page.Descendants("h1").Single().Value);
    }

    private static ReportKind QualityKind => ReportKinds.All.Single(kind => kind.Name == "quality");

    private static string Render(string name, Language language)
    {
        ReportKind kind = ReportKinds.All.Single(each => each.Name == name);
        return ReportPage.Render(kind.Document(name == "note" ? FullReports.Note : FullReports.Kaizen, language), kind, language);
    }
}
