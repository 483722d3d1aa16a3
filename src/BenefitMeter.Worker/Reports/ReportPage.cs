using System.Globalization;
using System.Xml.Linq;
using BenefitMeter.Definitions;
using BenefitMeter.Worker.Pages;

namespace BenefitMeter.Worker.Reports;

/// <summary>Renders a report as one HTML page that prints on A4 and is legible without colour.</summary>
internal static class ReportPage
{
    /// <summary>Renders the page.</summary>
    public static string Render(ReportDocument document, ReportKind kind, Language language) => Page.Render(
        language, document.Title,
        ["report", "smiley", kind.IsWide ? "landscape" : "portrait", .. kind.IsOnePage ? (string[])["dense"] : []],
        Html.Element(
            "header", Html.Element("h1", document.Title), document.Facts.Select(fact => Html.Styled("p", "facts", fact))),
        document.Sections.Select(section => Section(section, language)),
        Html.Element("footer", document.Foot.Select(line => Html.Element("p", line))));

    private static XElement Section(ReportSection section, Language language) => Html.Styled(
        "section", section.StartsPage ? "page" : "part",
        Html.Element("h2", section.Heading),
        section.Lead.Select(line => Html.Element("p", line)),
        section.Rows.Count == 0
            ? section.WhenEmpty.Length > 0 ? Html.Styled("p", "empty", section.WhenEmpty) : null
            : Html.Element("table", Head(section), Html.Element("tbody", section.Rows.Select(row =>
                Row(row, section.Columns.Count, language)))));

    private static XElement? Head(ReportSection section)
    {
        ShownRow? sample = section.Rows.FirstOrDefault(row => row.Cells.Count == section.Columns.Count);
        return section.Columns.All(heading => heading.Length == 0)
            ? null
            : Html.Element("thead", Html.Element("tr", section.Columns.Index().Select(column =>
                sample?.Cells[column.Index].IsNumber == true
                    ? Html.Styled("th", "number", column.Item)
                    : Html.Element("th", column.Item))));
    }

    private static XElement Row(ShownRow row, int columns, Language language) => row.Cells.Count == 1 && columns > 1
        ? Html.Styled("tr", "group", Html.Element("td", new XAttribute("colspan", columns), row.Cells[0].Text))
        : Html.Element("tr", row.Cells.Select(cell => Cell(cell, language)));

    private static XElement Cell(ShownCell cell, Language language) => cell switch
    {
        { Smiley: { } smiley } => Html.Element("td", Smiley.Draw(smiley.Status, language)),
        { Series: { } series } => Html.Element("td", Spark(series), Html.Styled("div", "series", cell.Text)),
        { IsNumber: true } => Html.Styled("td", "number", cell.Text),
        _ => Html.Element("td", cell.Text),
    };

    // A gap breaks the line, and the last value has a dot. The numbers themselves are below the chart.
    private static XElement Spark(IReadOnlyList<decimal?> series)
    {
        const decimal Width = 150, Height = 26, Margin = 4;
        decimal[] known = [.. series.OfType<decimal>()];
        decimal low = known.Length > 0 ? known.Min() : 0, span = known.Length > 0 && known.Max() > low ? known.Max() - low : 1;
        decimal step = (Width - (2 * Margin)) / Math.Max(series.Count - 1, 1);
        decimal Y(decimal value) => Height - Margin - ((value - low) / span * (Height - (2 * Margin)));
        decimal X(int i) => Margin + (i * step);
        string path = string.Concat(series.Index().Where(point => point.Item is not null).Select(point => string.Create(
            CultureInfo.InvariantCulture,
            $"{(point.Index > 0 && series[point.Index - 1] is not null ? 'L' : 'M')}{X(point.Index):0.#} "
                + $"{Y(point.Item!.Value):0.#}")));
        int last = series.Index().Where(point => point.Item is not null).Select(point => point.Index).DefaultIfEmpty(-1).Last();
        return new XElement(
            "svg", new XAttribute("viewBox", "0 0 150 26"), new XAttribute("class", "spark"),
            new XAttribute("aria-hidden", "true"), path.Length == 0 ? null : new XElement("path", new XAttribute("d", path)),
            last < 0 ? null : new XElement(
                "circle", new XAttribute("cx", X(last).ToString("0.#", CultureInfo.InvariantCulture)),
                new XAttribute("cy", Y(series[last]!.Value).ToString("0.#", CultureInfo.InvariantCulture)),
                new XAttribute("r", "2.4")));
    }
}
