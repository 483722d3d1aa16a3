using System.Xml.Linq;
using BenefitMeter.Worker.Demo;

namespace BenefitMeter.Worker.Tests.Demo;

public sealed class OverviewPageTests
{
    [Fact]
    public void Render_IsWellFormedDanishAndSelfContained()
    {
        string page = OverviewPage.Render(SampleOverview.Of(60, 62, null, 71));
        Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"da\">", page, StringComparison.Ordinal);
        XElement html = XDocument.Parse(page).Root!;
        Assert.Empty(html.Descendants("script"));
        Assert.Empty(html.Descendants("link"));
        Assert.Empty(html.Descendants("img"));
        Assert.DoesNotContain("http", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("&gt;", html.Descendants("style").Single().ToString(), StringComparison.Ordinal);
        Assert.All(html.Descendants().Attributes("href"), link =>
            Assert.Single(html.Descendants().Attributes("id"), id => "#" + id.Value == link.Value));
    }

    [Fact]
    public void Render_SaysColourLetterAndWord()
    {
        XElement html = XDocument.Parse(OverviewPage.Render(SampleOverview.Of(60, 71))).Root!;
        XElement[] smileys = [.. html.Descendants("p").Single(p => p.Attribute("class")?.Value == "smileys").Descendants("span")
            .Where(span =>
                span.Attribute("class") is { Value: { } name } && name.StartsWith("smiley ", StringComparison.Ordinal))];
        Assert.Equal(["smiley red", "smiley yellow"], smileys.Select(smiley => smiley.Attribute("class")!.Value));
        Assert.Equal(["RRød", "YGul"], smileys.Select(smiley => smiley.Value));
    }

    [Fact]
    public void Render_ShowsFigureSentenceOwnerUnitsAndGreys()
    {
        string text = XDocument.Parse(OverviewPage.Render(SampleOverview.Of(60, 71))).Root!.Value;
        Assert.Contains("71,3\u00A0%", text, StringComparison.Ordinal);
        Assert.Contains("november 2025", text, StringComparison.Ordinal);
        Assert.Contains("Rød: 71,3 % mod plan 75,0 %.", text, StringComparison.Ordinal);
        Assert.Contains("Ejer: Anna Eksempel", text, StringComparison.Ordinal);
        Assert.Contains("Handlingsregel: Under 80 %: en kampagne.", text, StringComparison.Ordinal);
        Assert.Contains("Teknik og Miljø", text, StringComparison.Ordinal);
        Assert.Contains("Opgjort31.03.2026", text, StringComparison.Ordinal);
        Assert.Contains("Data til og med30.03.2026", text, StringComparison.Ordinal);
        Assert.Contains("Intet nulpunkt, ingen påstand.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_HostileText_StaysText()
    {
        OverviewModel model = SampleOverview.Of(60, 71);
        IndicatorOverview hostile = model.Indicators[0] with
        {
            Id = SampleOverview.Hostile,
            Name = SampleOverview.Hostile,
            Reads = SampleOverview.Hostile,
            Owner = SampleOverview.Hostile,
            ActWhen = SampleOverview.Hostile,
            MeasuredIn = SampleOverview.Hostile,
            Latest = model.Indicators[0].Latest! with { Sentence = SampleOverview.Hostile },
            Units = [new(SampleOverview.Hostile, null)],
        };
        string page = OverviewPage.Render(model with
        {
            Municipality = SampleOverview.Hostile,
            Run = SampleOverview.Hostile,
            Indicators = [hostile],
            Grey = [new(SampleOverview.Hostile, SampleOverview.Hostile, SampleOverview.Month(0), SampleOverview.Hostile)],
        });

        XElement html = XDocument.Parse(page).Root!;
        Assert.Empty(html.Descendants("script"));
        Assert.Equal("</title><script>alert(\"x\")</script> & 'æøå' \uFFFD \uFFFD http:", html.Descendants("h1").Single().Value);
    }

    [Fact]
    public void Render_NothingMeasured_StillRenders()
    {
        OverviewModel model = SampleOverview.Of(1);
        IndicatorOverview empty = SampleOverview.Indicator(1) with
        { Latest = null, Points = [], Units = [], Target = null, Owner = null, ActWhen = null, Reads = null };
        XElement html =
            XDocument.Parse(OverviewPage.Render(model with { DataThrough = null, Indicators = [empty], Grey = [] })).Root!;
        Assert.Contains("endnu ikke målt", html.Value, StringComparison.Ordinal);
        Assert.DoesNotContain("Tal, der ikke er bedømt", html.Value, StringComparison.Ordinal);
    }
}
