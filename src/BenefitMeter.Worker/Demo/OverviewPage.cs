using System.Globalization;
using System.Xml.Linq;
using BenefitMeter.Definitions;
using BenefitMeter.Realising;
using BenefitMeter.Worker.Pages;

namespace BenefitMeter.Worker.Demo;

/// <summary>The page <c>overblik.html</c>: self-contained, without script, readable on paper and without colour.</summary>
internal static class OverviewPage
{
    private static readonly Status[] Order = [Status.Green, Status.Yellow, Status.Red, Status.Grey];

    /// <summary>Renders the page. Everything in the model is text; none of it can become markup.</summary>
    public static string Render(OverviewModel model) => Page.Render(
        Language.Danish, $"{model.Municipality}: overblik", ["overview", "smiley"],
        Header(model), Summary(model), Contents(model), model.Indicators.Select(IndicatorSection.Render), Grey(model), Legend());

    private static XElement Header(OverviewModel model) => Html.Of(
        "header",
        Html.Styled("p", "over", "Gevinstrealisering \u00B7 overblik"), Html.Of("h1", model.Municipality),
        Html.Styled(
            "dl", "facts", Fact("Opgjort", DanishForm.Day(model.AsOf)),
            Fact("Data til og med", model.DataThrough is { } day ? DanishForm.Day(day) : "\u2013"), Fact("Kørsel", model.Run)));

    private static XElement Fact(string name, string value) => Html.Of("div", Html.Of("dt", name), Html.Of("dd", value));

    private static XElement Summary(OverviewModel model) => Html.Styled("ul", "counts", Order.Select(status => Html.Of(
        "li",
        Html.Of("strong", model.Indicators.Count(i => (i.Latest?.Result ?? Status.Grey) == status).ToString(CultureInfo.InvariantCulture)),
        Smiley.Of(status, Language.Danish))));

    private static XElement Contents(OverviewModel model) => Html.Of(
        "section",
        Html.Of("h2", "Alle indikatorer"),
        Html.Styled(
            "table", "contents",
            Html.Of("thead", Html.Of(
                "tr", Html.Of("th", "Indikator"), Html.Of("th", "Periode"), Html.Styled("th", "number", "Værdi"),
                Html.Of("th", "Resultat"), Html.Of("th", "Tidsplan"), Html.Of("th", "Ejer"))),
            Html.Of("tbody", model.Indicators.Select(indicator => Html.Of(
                "tr",
                Html.Of("td", Html.Of("a", new XAttribute("href", "#" + Html.Text(indicator.Id)), indicator.Name)),
                Html.Of("td", indicator.Latest is { } latest ? DanishForm.Long(latest.Period) : "\u2013"),
                Html.Styled("td", "number", DanishForm.Amount(indicator.Latest?.Value, indicator.Decimals, indicator.MeasuredIn)),
                Html.Of("td", Smiley.Of(indicator.Latest?.Result, Language.Danish)), Html.Of("td", Smiley.Of(indicator.Latest?.Timeline, Language.Danish)),
                Html.Of("td", indicator.Owner ?? "\u2013"))))));

    private static XElement? Grey(OverviewModel model) => model.Grey.Count == 0 ? null : Html.Of(
        "section",
        Html.Of("h2", "Ikke bedømt, og hvorfor"),
        Html.Styled(
            "table", "contents",
            Html.Of("thead", Html.Of("tr", Html.Of("th", "Indikator"), Html.Of("th", "Enhed"), Html.Of("th", "Periode"), Html.Of("th", "Hvorfor"))),
            Html.Of("tbody", model.Grey.Select(figure => Html.Of(
                "tr", Html.Of("td", figure.Indicator), Html.Of("td", figure.Unit),
                Html.Of("td", DanishForm.Long(figure.Period)), Html.Of("td", figure.Why))))));

    private static XElement Legend() => Html.Of("footer", Html.Of(
        "p",
        "Resultat: grøn fra 100 % af planen, gul fra 80 %, ellers rød, hvis indikatoren ikke siger andet. Tidsplan: gul, når vi er bagud, "
        + "rød fra to måneder. Bogstaverne G (grøn), Y (gul) og R (rød) kan læses uden farver; en grå figur er ikke bedømt."));
}
