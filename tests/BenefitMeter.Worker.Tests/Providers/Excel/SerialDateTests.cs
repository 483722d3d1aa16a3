using System.Globalization;
using BenefitMeter.Time;
using BenefitMeter.Worker.Providers.Excel;

namespace BenefitMeter.Worker.Tests.Providers.Excel;

public sealed class SerialDateTests
{
    // 39448 and 36526 are the numbers that Excel's own documentation gives for 1 January 2008 and 2000.
    [Theory]
    [InlineData("39448", false, "2008-01-01")]
    [InlineData("36526", false, "2000-01-01")]
    [InlineData("1", false, "1900-01-01")]
    [InlineData("59", false, "1900-02-28")]
    [InlineData("61", false, "1900-03-01")]
    [InlineData("2958465", false, "9999-12-31")]
    [InlineData("0", true, "1904-01-01")]
    [InlineData("37986", true, "2008-01-01")]
    [InlineData("2957003", true, "9999-12-31")]
    [InlineData("39448.5", false, "2008-01-01 12:00:00.000")]
    [InlineData("39448.979166666664", false, "2008-01-01 23:30:00.000")]
    [InlineData("39448.000011574076", false, "2008-01-01 00:00:01.000")]
    [InlineData("39448.00000001", false, "2008-01-01 00:00:00.001")]
    [InlineData("39448.000000001", false, "2008-01-01")]
    [InlineData("39448.999999999", false, "2008-01-02")]
    public void Of_Number_IsItsDay(string serial, bool from1904, string written) =>
        Assert.Equal(written, Print(SerialDate.Of(Number(serial), from1904, withTime: false)!.Value));

    [Fact]
    public void Of_WholeNumberWithTime_IsMidnight() =>
        Assert.Equal("2008-01-01 00:00:00.000", Print(SerialDate.Of(39448, from1904: false, withTime: true)!.Value));

    [Theory]
    [InlineData("60", false)]
    [InlineData("60.5", false)]
    [InlineData("0", false)]
    [InlineData("0.5", false)]
    [InlineData("-1", false)]
    [InlineData("-1", true)]
    [InlineData("2958466", false)]
    [InlineData("2958465.9999999999", false)]
    [InlineData("2957004", true)]
    [InlineData("79228162514264337593543950335", false)]
    public void Of_NumberThatIsNoDay_IsNull(string serial, bool from1904) =>
        Assert.Null(SerialDate.Of(Number(serial), from1904, withTime: true));

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static string Print(WrittenTime written) => written.Time is { } time
        ? written.Day.ToDateTime(time).ToString("yyyy-MM-dd HH:mm:ss.fff", CultureInfo.InvariantCulture)
        : written.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
