using BenefitMeter.Measuring.Rows;

namespace BenefitMeter.Tests.Measuring.Rows;

public sealed class CellShapeTests
{
    // Ten digits that begin with a day and a month are a CPR number, but not where they are the decimals of a number.
    [Theory]
    [InlineData("2011028219", "9999999999, length 10")]
    [InlineData("60.2011028219", "60.2011028219")]
    [InlineData("-0.0101901234", "-0.0101901234")]
    [InlineData("60.201102-8219", "60.999999-9999, length 11")]
    [InlineData("1,0101901234", "1,9999999999, length 10")]
    [InlineData("sag 1.0101901234", "sag 1.9999999999, length 10")]
    [InlineData("0.5 0101901234", "0.5 9999999999, length 10")]
    public void WithoutCpr_Decimals_AreNone(string text, string expected) => Assert.Equal(expected, CellShape.WithoutCpr(text));
}
