using BenefitMeter.Worker.Reports;

namespace BenefitMeter.Worker.Tests.Reports;

public sealed class ContentTextTests
{
    [Fact]
    public void Write_ReadBack_IsTheSameText()
    {
        ReportContent content = FullReports.Of("note", ("t", "a, b, c, d, e", FullReports.Rows(1, _ => new()
        {
            ["a"] = "<\"'æ\n\u2028",
            ["b"] = 12345678901234.1234567891m,
            ["c"] = -3L,
            ["d"] = null,
            ["e"] = 1.50m,
        })));

        string text = ContentText.Write(content);

        Assert.Equal(text, ContentText.Write(ContentText.Read(text)));
        Assert.Equal(12345678901234.1234567891m, ContentText.Read(text)["t"].Rows.Single().Number("b"));
        Assert.Equal("<\"'æ\n\u2028", ContentText.Read(text)["t"].Rows.Single().Text("a"));
        Assert.Contains(",1.5]", text, StringComparison.Ordinal); // an engine's trailing zeros change no hash
    }
}
