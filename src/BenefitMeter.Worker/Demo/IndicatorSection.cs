using System.Xml.Linq;
using BenefitMeter.Definitions;
using BenefitMeter.Worker.Pages;

namespace BenefitMeter.Worker.Demo;

/// <summary>The section of one indicator on the page: figure, smileys, sentence, chart and units.</summary>
internal static class IndicatorSection
{
    /// <summary>Renders the section.</summary>
    public static XElement Render(IndicatorOverview indicator) => Html.Styled(
        "article", "indicator", new XAttribute("id", Html.Text(indicator.Id)),
        Html.Styled(
            "div", "top",
            Html.Element(
                "div", Html.Element("h2", indicator.Name),
                indicator.Reads is { } reads ? Html.Styled("p", "reads", reads) : null),
            Latest(indicator)),
        indicator.Latest is { Sentence.Length: > 0 } judged
            ? Html.Styled("p", "sentence " + Smiley.Name(judged.Result), judged.Sentence)
            : null,
        Html.Styled("div", "body", Chart(indicator), Units(indicator)),
        Html.Styled(
            "p", "duty", Responsibility("Ejer", indicator.Owner ?? "ingen"),
            indicator.ActWhen is { } rule ? Responsibility("Handlingsregel", rule) : null));

    private static XElement Responsibility(string name, string text) =>
        Html.Element("span", Html.Element("b", name + ": "), text);

    private static XElement Latest(IndicatorOverview indicator) => indicator.Latest is { } figure
        ? Html.Styled(
            "div", "latest",
            Html.Styled("p", "value", DanishForm.Amount(figure.Value, indicator.Decimals, indicator.MeasuredIn)),
            Html.Styled(
                "p", "period", DanishForm.Long(figure.Period) + (figure.IsProvisional ? " \u00B7 foreløbig" : string.Empty)),
            Html.Styled(
                "p", "smileys",
                Html.Element("span", Html.Element("small", "Resultat"), Smiley.Draw(figure.Result, Language.Danish)),
                Html.Element("span", Html.Element("small", "Tidsplan"), Smiley.Draw(figure.Timeline, Language.Danish))))
        : Html.Styled("div", "latest", Html.Styled("p", "value", "\u2013"), Html.Styled("p", "period", "endnu ikke målt"));

    private static XElement Chart(IndicatorOverview indicator) => Html.Element(
        "figure", SvgChart.Render(indicator),
        Html.Element(
            "figcaption", Key("actual", "Målt"), Key("plan", "Plan"), Key("baseline", "Nulpunkt"),
            indicator.Points.Any(point => !point.IsComplete && point.Actual is not null)
                ? Key("open", "Ufuldstændig periode")
                : null,
            indicator.Target?.Date is { } day ? Html.Element("span", $"\u25C6 Mål {DanishForm.Day(day)}") : null));

    private static XElement Key(string name, string word) =>
        Html.Element("span", Html.Styled("i", "key " + name, string.Empty), word);

    private static XElement? Units(IndicatorOverview indicator) => indicator.Units.Count == 0 ? null : Html.Styled(
        "table", "units",
        Html.Element("thead", Html.Element(
            "tr", Html.Element("th", "Enhed"), Html.Styled("th", "number", "Seneste"), Html.Element("th", "Resultat"),
            Html.Element("th", "Tidsplan"))),
        Html.Element("tbody", indicator.Units.Select(unit => Html.Element(
            "tr",
            Html.Element("td", unit.Name, Older(unit.Figure, indicator.Latest)),
            Html.Styled(
                "td", "number", unit.Figure?.Value is { } value ? DanishForm.Number(value, indicator.Decimals) : "\u2013"),
            Html.Element("td", Smiley.Draw(unit.Figure?.Result, Language.Danish)),
            Html.Element("td", Smiley.Draw(unit.Figure?.Timeline, Language.Danish))))));

    /// <summary>Returns the period of a unit's figure when it is not the municipality's.</summary>
    private static XElement? Older(OverviewFigure? figure, OverviewFigure? latest) =>
        figure is null || figure.Period == latest?.Period ? null : Html.Element("small", DanishForm.Long(figure.Period));
}
