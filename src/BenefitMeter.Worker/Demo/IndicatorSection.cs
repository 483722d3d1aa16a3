using System.Xml.Linq;
using BenefitMeter.Definitions;
using BenefitMeter.Worker.Pages;

namespace BenefitMeter.Worker.Demo;

/// <summary>One indicator of the page: figure, smileys, sentence, picture and units.</summary>
internal static class IndicatorSection
{
    /// <summary>Renders the section.</summary>
    public static XElement Render(IndicatorOverview indicator) => Html.Styled(
        "article", "indicator", new XAttribute("id", Html.Text(indicator.Id)),
        Html.Styled(
            "div", "top",
            Html.Of("div", Html.Of("h2", indicator.Name), indicator.Reads is { } reads ? Html.Styled("p", "reads", reads) : null),
            Latest(indicator)),
        indicator.Latest is { Sentence.Length: > 0 } judged ? Html.Styled("p", "sentence " + Smiley.Name(judged.Result), judged.Sentence) : null,
        Html.Styled("div", "body", Picture(indicator), Units(indicator)),
        Html.Styled(
            "p", "duty", Duty("Ejer", indicator.Owner ?? "ingen"), indicator.ActWhen is { } rule ? Duty("Handlingsregel", rule) : null));

    private static XElement Duty(string name, string text) => Html.Of("span", Html.Of("b", name + ": "), text);

    private static XElement Latest(IndicatorOverview indicator) => indicator.Latest is { } figure
        ? Html.Styled(
            "div", "latest",
            Html.Styled("p", "value", DanishForm.Amount(figure.Value, indicator.Decimals, indicator.MeasuredIn)),
            Html.Styled("p", "period", DanishForm.Long(figure.Period) + (figure.IsProvisional ? " \u00B7 foreløbig" : string.Empty)),
            Html.Styled(
                "p", "smileys",
                Html.Of("span", Html.Of("small", "Resultat"), Smiley.Of(figure.Result, Language.Danish)),
                Html.Of("span", Html.Of("small", "Tidsplan"), Smiley.Of(figure.Timeline, Language.Danish))))
        : Html.Styled("div", "latest", Html.Styled("p", "value", "\u2013"), Html.Styled("p", "period", "intet er målt"));

    private static XElement Picture(IndicatorOverview indicator) => Html.Of(
        "figure", SvgChart.Render(indicator),
        Html.Of(
            "figcaption", Key("actual", "Målt"), Key("plan", "Plan"), Key("baseline", "Nulpunkt"),
            indicator.Points.Any(point => !point.IsComplete && point.Actual is not null) ? Key("open", "Ufuldstændig periode") : null,
            indicator.Target?.Date is { } day ? Html.Of("span", $"\u25C6 Mål {DanishForm.Day(day)}") : null));

    private static XElement Key(string name, string word) => Html.Of("span", Html.Styled("i", "key " + name, string.Empty), word);

    private static XElement? Units(IndicatorOverview indicator) => indicator.Units.Count == 0 ? null : Html.Styled(
        "table", "units",
        Html.Of("thead", Html.Of(
            "tr", Html.Of("th", "Enhed"), Html.Styled("th", "number", "Seneste"), Html.Of("th", "Resultat"), Html.Of("th", "Tidsplan"))),
        Html.Of("tbody", indicator.Units.Select(unit => Html.Of(
            "tr",
            Html.Of("td", unit.Name, Older(unit.Figure, indicator.Latest)),
            Html.Styled("td", "number", unit.Figure?.Value is { } value ? DanishForm.Number(value, indicator.Decimals) : "\u2013"),
            Html.Of("td", Smiley.Of(unit.Figure?.Result, Language.Danish)), Html.Of("td", Smiley.Of(unit.Figure?.Timeline, Language.Danish))))));

    /// <summary>Says a unit's period where it is not the municipality's.</summary>
    private static XElement? Older(OverviewFigure? figure, OverviewFigure? latest) =>
        figure is null || figure.Period == latest?.Period ? null : Html.Of("small", DanishForm.Long(figure.Period));
}
