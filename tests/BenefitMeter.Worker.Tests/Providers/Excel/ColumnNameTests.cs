using BenefitMeter.Worker.Providers.Excel;

namespace BenefitMeter.Worker.Tests.Providers.Excel;

public sealed class ColumnNameTests
{
    [Theory]
    [InlineData("A", 0)]
    [InlineData("Z", 25)]
    [InlineData("AA", 26)]
    [InlineData("AZ", 51)]
    [InlineData("ZZ", 701)]
    [InlineData("AAA", 702)]
    [InlineData("XFD", 16383)]
    public void IndexOf_Name_IsItsPlaceAndBack(string name, int index) =>
        Assert.Equal((index, name), (ColumnName.IndexOf(name + "17"), ColumnName.Of(index)));

    [Theory]
    [InlineData("")]
    [InlineData("17")]
    [InlineData("beløb")]
    [InlineData("XFE")]
    [InlineData("ZZZZZZZZZZZZZZ")]
    public void IndexOf_NoName_IsNull(string name) => Assert.Null(ColumnName.IndexOf(name));
}
