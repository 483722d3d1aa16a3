using System.Xml.Linq;
using BenefitMeter.Worker.Demo;

namespace BenefitMeter.Worker.Tests.Demo;

public sealed class SvgChartTests
{
    [Fact]
    public void Render_MissingValue_LeavesAGap()
    {
        XElement chart = SvgChart.Render(SampleOverview.Indicator(60, 62, null, 66, 67));
        string actual = Path(chart, "actual");
        Assert.Equal(2, actual.Count(letter => letter == 'M'));
        Assert.Equal(2, actual.Count(letter => letter == 'L'));
        Assert.Equal(1, Path(chart, "plan").Count(letter => letter == 'M'));
    }

    [Fact]
    public void Render_LoneAndIncompleteValues_AreDots()
    {
        IndicatorOverview indicator = SampleOverview.Indicator(60, null, 62, null, 66, 67, 70);
        indicator =
            indicator with { Points = [.. indicator.Points.SkipLast(1), indicator.Points[^1] with { IsComplete = false }] };
        XElement chart = SvgChart.Render(indicator);
        string[] dots = [.. chart.Elements("circle").Select(dot => dot.Attribute("class")!.Value)];

        // 60 and 62 stand alone, 67 is the last complete one, 70 is incomplete.
        Assert.Equal(["dot", "dot", "dot", "dot open"], dots);
        Assert.Equal(3, Path(chart, "actual").Count(letter => letter == 'M'));
    }

    [Fact]
    public void Render_HasNameDescriptionTargetAndDanishTicks()
    {
        XElement chart = SvgChart.Render(SampleOverview.Indicator(60, 62.5m));
        Assert.Equal("img", chart.Attribute("role")!.Value);
        Assert.Equal("Andel digital post", chart.Element("title")!.Value);
        Assert.Equal("71,3\u00A0% i november 2025. Mål: 85,0\u00A0% den 31.12.2026.", chart.Element("desc")!.Value);
        Assert.NotNull(chart.Elements("path").Single(path => path.Attribute("class")!.Value == "target"));
        Assert.Equal(
            ["60", "65", "70", "75", "80", "85", "nov 25", "okt 25", "85,0"], chart.Elements("text").Select(text => text.Value));
    }

    [Theory]
    [InlineData("0", "0", "0,000|0,002|0,004|0,006|0,008|0,010")]
    [InlineData("55", "88", "50|60|70|80|90")]
    [InlineData("280", "773", "0|200|400|600|800")]
    [InlineData("0.29", "0.43", "0,25|0,30|0,35|0,40|0,45")]
    [InlineData("-3", "4", "−4|−2|0|2|4")]
    public void Covering_GivesRoundTicks(string lowest, string highest, string ticks)
    {
        ChartAxis axis = ChartAxis.Covering(Number(lowest), Number(highest));
        Assert.Equal(ticks, string.Join('|', axis.Ticks.Select(tick => DanishForm.Number(tick, axis.Decimals))));

        static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
    }

    private static string Path(XElement chart, string name) =>
        chart.Elements("path").Single(path => path.Attribute("class")!.Value == name).Attribute("d")!.Value;
}
