using BenefitMeter.Worker.Demo;

namespace BenefitMeter.Worker.Tests.Demo;

public sealed class DanishFormTests
{
    [Theory]
    [InlineData(29.45, 1, "days", "29,5\u00A0dage")]
    [InlineData(5.54, 2, "hours", "5,54\u00A0timer")]
    [InlineData(71.25, 1, "percent", "71,3\u00A0%")]
    [InlineData(-1234.5, 1, "e-mails", "\u22121.234,5\u00A0e-mails")]
    public void Amount_SpeaksDanish_AndKeepsNumberAndUnitTogether(
        decimal number, int decimals, string measuredIn, string expected) =>
            Assert.Equal(expected, DanishForm.Amount(number, decimals, measuredIn));
}
