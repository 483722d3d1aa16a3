using System.Data;
using System.Data.Common;
using System.Reflection;
using BenefitMeter.Worker.Providers.SqlServer;
using BenefitMeter.Worker.Reporting;
using Microsoft.Data.SqlClient;

namespace BenefitMeter.Worker.Tests.Providers.SqlServer;

/// <summary>What bulk copy into a reporting database on SQL Server refuses, and how that is reported.</summary>
public sealed class SqlServerBulkCopyTests
{
    private const string Secret = "hemmelig-hemmelig-hem";

    [Fact]
    public void Text_LongerThanItsColumn_NamesColumnAndWidthWithoutTheText()
    {
        Assert.Equal(21, Secret.Length);

        BenefitMeterException failure = Refused(Column("class", "nvarchar", 20), cells => cells.Text(Secret));

        Assert.Equal(
            "The reporting database 'bm on db' cannot store a text of 21 characters in column bm_benefit.class, "
                + "which has room for 20.",
            failure.Message);
        Assert.DoesNotContain(Secret, failure.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(20)]
    [InlineData(int.MaxValue)]
    public void Text_ThatFits_IsWritten(int width) =>
        Assert.Equal(Secret[..20], Written(Column("class", "nvarchar", width), cells => cells.Text(Secret[..20])));

    // decimal(38, 10) has 28 digits before the point, decimal(19, 3) has 16.
    [Theory]
    [InlineData(38, 10, "9999999999999999999999999999", true)]
    [InlineData(38, 10, "10000000000000000000000000000", false)]
    [InlineData(38, 10, "-10000000000000000000000000000", false)]
    [InlineData(19, 3, "9999999999999999.999", true)]
    [InlineData(19, 3, "9999999999999999.9994", true)]
    [InlineData(19, 3, "9999999999999999.9995", false)]
    public void Number_FitsByItsDigitsBeforeThePoint(byte precision, byte scale, string number, bool fits)
    {
        TestColumn column = new("value", typeof(decimal), "decimal", null, precision, scale, isNullable: true);
        decimal value = StoredText.ToDecimal(number);

        if (fits)
        {
            Assert.Equal(value, Written(column, cells => cells.Number(value)));
            return;
        }

        BenefitMeterException failure = Refused(column, cells => cells.Number(value));
        Assert.Contains("cannot store a number in column bm_benefit.value, because it is too large", failure.Message,
            StringComparison.Ordinal);
        Assert.Contains("28 digits", failure.Hint, StringComparison.Ordinal);
        Assert.DoesNotContain("00000", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(typeof(short), 32767L, true)]
    [InlineData(typeof(short), -32768L, true)]
    [InlineData(typeof(short), 32768L, false)]
    [InlineData(typeof(int), 2147483647L, true)]
    [InlineData(typeof(int), -2147483649L, false)]
    [InlineData(typeof(long), long.MaxValue, true)]
    [InlineData(typeof(decimal), long.MinValue, true)]
    public void Integer_FitsByItsType(Type type, long number, bool fits)
    {
        TestColumn column = new("days", type, "int", null, 38, 10, isNullable: true);

        if (fits)
        {
            Assert.Equal(number, Convert.ToInt64(Written(column, cells => cells.Integer(number)), null));
        }
        else
        {
            Assert.Contains("bm_benefit.days", Refused(column, cells => cells.Integer(number)).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Empty_WhereAValueIsNeeded_NamesTheColumn()
    {
        TestColumn needed = new("class", typeof(string), "nvarchar", 20, null, null, isNullable: false);

        BenefitMeterException failure = Refused(needed, cells => cells.Text(null));

        Assert.Contains("rejected the data that the run wrote (bm_benefit.class is empty)", failure.Message,
            StringComparison.Ordinal);
        Assert.Equal(DBNull.Value, Written(Column("class", "nvarchar", 20), cells => cells.Text(null)));
    }

    [Fact]
    public void DayAndMoment_AreWrittenAsTheDriverHasThem()
    {
        TestColumn day = new("day", typeof(DateTime), "date", 3, null, null, isNullable: true);
        DateTimeOffset noon = new(2026, 3, 31, 12, 0, 0, TimeSpan.FromHours(2));

        Assert.Equal(new DateTime(2026, 3, 31), Written(day, cells => cells.Day(new DateOnly(2026, 3, 31))));
        Assert.Equal(new DateTime(2026, 3, 31, 10, 0, 0), Written(day, cells => cells.Moment(noon)));
    }

    // The exceptions are made by the driver itself, so that their shape is the one that a server's copy has.
    [Fact]
    public void Of_ErrorOfTheServer_IsReportedAsThatError()
    {
        InvalidOperationException error = Driver("BulkLoadInvalidDestinationTable", "bm_figure", ErrorOf(229));

        StoreFailure failure = SqlServerStoreFailure.Of(error, 600);

        Assert.Equal(StoreFailure.PermissionDenied.What, failure.What);
        Assert.Equal("the server's words, error 229", failure.Words);
    }

    [Fact]
    public void Of_ValueThatCannotBeConverted_IsNotQuoted()
    {
        Exception cause = Driver("BulkLoadStringTooLong", "bm_benefit", "class", Secret);
        InvalidOperationException error = Driver(
            "BulkLoadCannotConvertValue", typeof(string), TypeOf(SqlDbType.NVarChar), 5, 1, false, "class", Secret, cause);
        Assert.Contains(Secret, error.Message, StringComparison.Ordinal);

        StoreFailure failure = SqlServerStoreFailure.Of(error, 600);

        Assert.Equal(StoreFailure.Failed.What, failure.What);
        Assert.Equal("InvalidOperationException", failure.Words);
    }

    [Fact]
    public void Of_AnyOtherError_HasTheDriversWords()
    {
        StoreFailure failure =
            SqlServerStoreFailure.Of(Driver("BulkLoadNonMatchingColumnName", "qantity"), 600);

        Assert.Equal("The given ColumnName 'qantity' does not match up with any column in data source", failure.Words);
        Assert.Equal(StoreFailure.Failed.What, failure.What);
    }

    private static TestColumn Column(string name, string type, int width) =>
        new(name, typeof(string), type, width, null, null, isNullable: true);

    private static object Written(TestColumn column, Action<IRowWriter> write)
    {
        using DataTable table = new();
        table.Columns.Add(column.ColumnName, column.DataType!);
        SqlServerRowWriter writer = new("bm on db", [new SqlServerColumn("bm_benefit", column)], table.NewRow());
        write(writer);
        return writer.Row[0];
    }

    private static BenefitMeterException Refused(TestColumn column, Action<IRowWriter> write) =>
        TwoLanguages.Fail(() => Written(column, write));

    private static InvalidOperationException Driver(string method, params object?[] arguments) =>
        (InvalidOperationException)Call("SQL", method, arguments)!;

    private static object TypeOf(SqlDbType type) => Call("MetaType", "GetMetaTypeFromSqlDbType", type, false)!;

    private static SqlException ErrorOf(int number)
    {
        object errors = Activator.CreateInstance(typeof(SqlErrorCollection), nonPublic: true)!;
        object error = typeof(SqlError).GetConstructors(BindingFlags.Instance | BindingFlags.NonPublic)
            .First(made => made.GetParameters().Length == 8 && made.GetParameters()[7].ParameterType == typeof(Exception))
            .Invoke([number, (byte)0, (byte)14, "server", "the server's words.", "", 1, null]);
        typeof(SqlErrorCollection).GetMethod("Add", BindingFlags.Instance | BindingFlags.NonPublic)!.Invoke(errors, [error]);
        return (SqlException)Call("SqlException", "CreateException", errors, "16.0")!;
    }

    private static object? Call(string type, string method, params object?[] arguments) =>
        typeof(SqlConnection).Assembly.GetType($"Microsoft.Data.SqlClient.{type}", throwOnError: true)!
            .GetMethods(BindingFlags.Static | BindingFlags.NonPublic)
            .Single(one => one.Name == method && one.GetParameters().Length == arguments.Length)
            .Invoke(null, arguments);

    private sealed class TestColumn : DbColumn
    {
        public TestColumn(string name, Type type, string typeName, int? size, byte? precision, byte? scale, bool isNullable)
        {
            (ColumnName, DataType, DataTypeName, ColumnSize) = (name, type, typeName, size);
            (NumericPrecision, NumericScale, AllowDBNull) = (precision, scale, isNullable);
        }
    }
}
