using System.Data;
using System.Data.SqlTypes;
using BenefitMeter.Worker.Providers.SqlServer;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Tests.Sources;
using Microsoft.Data.SqlClient;

namespace BenefitMeter.Worker.Tests.Providers.SqlServer;

/// <summary>The types of parameters: one statement is compiled once, whatever the length of its values.</summary>
public sealed class SqlServerParameterTests
{
    [Theory]
    [InlineData(0, 4000)]
    [InlineData(3999, 4000)]
    [InlineData(4000, -1)]
    [InlineData(100_000, -1)]
    public void Text_HasOneOfTwoSizes(int length, int size)
    {
        foreach (SqlParameter parameter in new[] { OfStore(new string('å', length)), OfSource(new string('å', length)) })
        {
            Assert.Equal((SqlDbType.NVarChar, size), (parameter.SqlDbType, parameter.Size));
        }
    }

    [Fact]
    public void Day_IsADate()
    {
        Assert.Equal(SqlDbType.Date, OfStore(new DateOnly(2026, 3, 9)).SqlDbType);
        Assert.Equal(SqlDbType.Date, OfSource(new DateOnly(2026, 3, 9)).SqlDbType);
    }

    [Fact]
    public void Moment_HasTheMillisecondsOfItsColumns()
    {
        SqlParameter parameter = OfStore(new DateTimeOffset(2026, 3, 31, 12, 0, 0, TimeSpan.FromHours(2)));

        Assert.Equal((SqlDbType.DateTime2, (byte)3), (parameter.SqlDbType, parameter.Scale));
        Assert.Equal(new DateTime(2026, 3, 31, 10, 0, 0), parameter.Value);
    }

    [Theory]
    [InlineData("1", "1.0000000000")]
    [InlineData("-0.25", "-0.2500000000")]
    [InlineData("0.00000000005", "0.0000000001")]
    [InlineData("9999999999999999999999999999", "9999999999999999999999999999.0000000000")]
    public void Number_OfTheStore_HasTheDigitsOfItsColumns(string number, string sent)
    {
        SqlParameter parameter = OfStore(StoredText.ToDecimal(number));

        Assert.Equal(
            (SqlDbType.Decimal, (byte)38, (byte)10), (parameter.SqlDbType, parameter.Precision, parameter.Scale));
        Assert.Equal(sent, Assert.IsType<SqlDecimal>(parameter.Value).ToString());
    }

    [Fact]
    public void Number_TooLargeForItsColumns_IsLeftToTheServer() =>
        Assert.Equal(decimal.MaxValue, OfStore(decimal.MaxValue).Value);

    // Rounded to ten decimals it would let other rows through a condition.
    [Fact]
    public void Number_OfASource_KeepsItsOwnDigits()
    {
        SqlParameter parameter = OfSource(12345678901234.12345678901233m);

        Assert.Equal(12345678901234.12345678901233m, parameter.Value);
        Assert.Equal((0, 0), (parameter.Precision, parameter.Scale));
    }

    [Theory]
    [InlineData(7, SqlDbType.Int)]
    [InlineData(7L, SqlDbType.BigInt)]
    public void Integer_IsOfItsType(object number, SqlDbType type) => Assert.Equal(type, OfStore(number).SqlDbType);

    [Fact]
    public void Nothing_IsNull() => Assert.Equal(DBNull.Value, OfStore(DBNull.Value).Value);

    private static SqlParameter OfStore(object value)
    {
        SqlParameter parameter = new() { Value = SqlServerStore.Dialect.Write(value) };
        SqlServerStore.Dialect.Bind(parameter);
        return parameter;
    }

    private static SqlParameter OfSource(object value)
    {
        SqlParameter parameter = new();
        new SqlServerEngine(
            SampleCases.Source("sqlserver", "/", ("connection", "Post")), SampleCases.Context(_ => string.Empty))
            .Bind(parameter, value);
        return parameter;
    }
}
