using System.Globalization;
using System.Xml.Linq;
using BenefitMeter.Definitions;
using BenefitMeter.Realising;
using BenefitMeter.Worker.Pages;

namespace BenefitMeter.Worker.Demo;

/// <summary>The page <c>overblik.html</c>: one file without scripts, legible on paper and without colour.</summary>
internal static class OverviewPage
{
    private static readonly Status[] Order = [Status.Green, Status.Yellow, Status.Red, Status.Grey];

    /// <summary>Renders the page. Everything in the model is text, never markup.</summary>
    public static string Render(OverviewModel model) => Page.Render(
        Language.Danish, $"{model.Municipality}: overblik", ["overview", "smiley"],
        Header(model), Summary(model), Contents(model), model.Indicators.Select(IndicatorSection.Render), Grey(model), Legend());

    private static XElement Header(OverviewModel model) => Html.Element(
        "header",
        Html.Styled("p", "over", "Gevinstrealisering \u00B7 overblik"), Html.Element("h1", model.Municipality),
        Html.Styled(
            "dl", "facts", Fact("Opgjort", DanishForm.Day(model.AsOf)),
            Fact("Data til og med", model.DataThrough is { } day ? DanishForm.Day(day) : "\u2013"), Fact("Kørsel", model.Run)));

    private static XElement Fact(string name, string value) =>
        Html.Element("div", Html.Element("dt", name), Html.Element("dd", value));

    private static XElement Summary(OverviewModel model) => Html.Styled("ul", "counts", Order.Select(status => Html.Element(
        "li",
        Html.Element(
            "strong",
            model.Indicators.Count(i => (i.Latest?.Result ?? Status.Grey) == status).ToString(CultureInfo.InvariantCulture)),
        Smiley.Draw(status, Language.Danish))));

    private static XElement Contents(OverviewModel model) => Html.Element(
        "section",
        Html.Element("h2", "Alle indikatorer"),
        Html.Styled(
            "table", "contents",
            Html.Element("thead", Html.Element(
                "tr", Html.Element("th", "Indikator"), Html.Element("th", "Periode"), Html.Styled("th", "number", "Værdi"),
                Html.Element("th", "Resultat"), Html.Element("th", "Tidsplan"), Html.Element("th", "Ejer"))),
            Html.Element("tbody", model.Indicators.Select(indicator => Html.Element(
                "tr",
                Html.Element("td", Html.Element("a", new XAttribute("href", "#" + Html.Text(indicator.Id)), indicator.Name)),
                Html.Element("td", indicator.Latest is { } latest ? DanishForm.Long(latest.Period) : "\u2013"),
                Html.Styled("td", "number", DanishForm.Amount(indicator.Latest?.Value, indicator.Decimals, indicator.MeasuredIn)),
                Html.Element("td", Smiley.Draw(indicator.Latest?.Result, Language.Danish)),
                Html.Element("td", Smiley.Draw(indicator.Latest?.Timeline, Language.Danish)),
                Html.Element("td", indicator.Owner ?? "\u2013"))))));

    private static XElement? Grey(OverviewModel model) => model.Grey.Count == 0 ? null : Html.Element(
        "section",
        Html.Element("h2", "Tal, der ikke er bedømt"),
        Html.Styled(
            "table", "contents",
            Html.Element("thead", Html.Element(
                "tr", Html.Element("th", "Indikator"), Html.Element("th", "Enhed"), Html.Element("th", "Periode"),
                Html.Element("th", "Hvorfor"))),
            Html.Element("tbody", model.Grey.Select(figure => Html.Element(
                "tr", Html.Element("td", figure.Indicator), Html.Element("td", figure.Unit),
                Html.Element("td", DanishForm.Long(figure.Period)), Html.Element("td", figure.Why))))));

    private static XElement Legend() => Html.Element("footer", Html.Element(
        "p",
        "Resultat: grøn fra 100 % af planen, gul fra 80 % og ellers rød, medmindre andet er fastsat for indikatoren. "
        + "Tidsplan: gul ved forsinkelse og rød fra to måneders forsinkelse. "
        + "Bogstaverne G (grøn), Y (gul) og R (rød) kan læses uden farver; et gråt tal er ikke bedømt."));
}
