using BenefitMeter.Worker.Providers.Excel;

namespace BenefitMeter.Worker.Tests.Providers.Excel;

public sealed class CellFormatsTests
{
    [Theory]
    [InlineData("dd-mm-yyyy")]
    [InlineData("[$-406]d. mmmm yyyy;@")]
    [InlineData("YYYY")]
    [InlineData("mmm\\ yy")]
    public void OfCode_DateLetters_AreADate(string code) => Assert.Equal(CellFormat.Date, CellFormats.OfCode(code));

    [Theory]
    [InlineData("dd-mm-yyyy hh:mm")]
    [InlineData("h:mm AM/PM")]
    [InlineData("[h]:mm:ss")]
    [InlineData("[mm]")]
    [InlineData("[Red][hh]")]
    [InlineData("mm:ss.0")]
    public void OfCode_TimeLetters_AreATime(string code) => Assert.Equal(CellFormat.Time, CellFormats.OfCode(code));

    [Theory]
    [InlineData("General")]
    [InlineData("")]
    [InlineData("#,##0.00")]
    [InlineData("0.00E+00")]
    [InlineData("#,##0\" stk. dyrt\"")]
    [InlineData("#,##0.00\\ \\d\\y")]
    [InlineData("0_d_h")]
    [InlineData("0*h")]
    [InlineData("[Red]-0;[>100]0")]
    [InlineData("[$kr.-406]\\ #,##0.00")]
    [InlineData("\"unclosed d")]
    [InlineData("[unclosed d")]
    [InlineData("@")]
    public void OfCode_NoLetterOfItsOwn_IsANumber(string code) => Assert.Equal(CellFormat.Number, CellFormats.OfCode(code));
}
