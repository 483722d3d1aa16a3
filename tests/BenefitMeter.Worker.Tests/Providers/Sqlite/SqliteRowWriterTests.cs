using System.Data.Common;
using BenefitMeter.Worker.Providers.Sqlite;
using BenefitMeter.Worker.Reporting;
using Microsoft.Data.Sqlite;

namespace BenefitMeter.Worker.Tests.Providers.Sqlite;

/// <summary>The rows that are bound by place, beside the same rows written by the driver's own parameters.</summary>
public sealed class SqliteRowWriterTests : IDisposable
{
    private static readonly string Repeated = new('r', 3);

    private readonly SqliteConnection connection = new("Data Source=:memory:");

    public SqliteRowWriterTests()
    {
        connection.Open();
        Execute("CREATE TABLE fast (one TEXT, two TEXT, three); CREATE TABLE plain (one TEXT, two TEXT, three)");
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>A value stays bound until another takes its place, so each follows each, and each follows itself.</summary>
    [Fact]
    public async Task BulkWrite_AnyValueAfterAnyOther_IsWhatTheDriverWrites()
    {
        object?[] values =
        [
            null, string.Empty, Repeated, new string('r', 3), "Æ ø å € 😀 'quoted' \"twice\" \\ \n \t", new string('å', 2000),
            "\uD800", 0L, -1, long.MaxValue, long.MinValue, 0m, -0.0m, 1.50m, 100m, -0.0000000000000000000000000001m,
            decimal.MaxValue, decimal.MinValue, 1234567890123456.789012345678m, DateOnly.MinValue, DateOnly.MaxValue,
            new DateOnly(2026, 2, 28), new DateTimeOffset(2026, 3, 29, 3, 0, 0, 1, TimeSpan.FromHours(2)),
        ];
        object?[][] rows = [.. values.SelectMany(_ => values, (first, second) => (object?[])[first, second, first])];
        StoreSession session = new(connection, SqliteStore.Dialect, "memory");

        await session.BulkWriteAsync("fast", ["one", "two", "three"], rows.Select(Cells), Token);
        foreach (object?[] row in rows)
        {
            await session.ExecuteAsync(
                "INSERT INTO plain VALUES (@one, @two, @three)", Token, ("one", row[0]), ("two", row[1]), ("three", row[2]));
        }

        const string All = "SELECT rowid, one, two, three, typeof(one), typeof(two), typeof(three)";
        Assert.Equal((long)rows.Length, Ask("SELECT COUNT(*) FROM fast"));
        Assert.Equal(0L, Ask($"SELECT COUNT(*) FROM ({All} FROM fast EXCEPT {All} FROM plain)"));
        Assert.Equal(0L, Ask($"SELECT COUNT(*) FROM ({All} FROM plain EXCEPT {All} FROM fast)"));
    }

    [Fact]
    public async Task BulkWrite_RefusedRow_FailsAsTheDriverDoesAndLeavesTheConnectionUsable()
    {
        Execute("CREATE UNIQUE INDEX once ON fast (one)");
        StoreSession session = new(connection, SqliteStore.Dialect, "memory");

        SqliteException error = await Assert.ThrowsAsync<SqliteException>(
            () => session.BulkWriteAsync("fast", ["one"], [Cells(["a"]), Cells(["b"]), Cells(["a"])], Token));

        Assert.Equal(19, error.SqliteErrorCode);
        Assert.Contains("UNIQUE constraint failed: fast.one", error.Message, StringComparison.Ordinal);
        Execute("DROP TABLE fast");
    }

    [Fact]
    public async Task BulkWrite_NoSuchColumn_IsRefused()
    {
        StoreSession session = new(connection, SqliteStore.Dialect, "memory");

        SqliteException error =
            await Assert.ThrowsAsync<SqliteException>(() => session.BulkWriteAsync("fast", ["four"], [Cells(["a"])], Token));

        Assert.Contains("four", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BulkWrite_Stopped_WritesNoFurtherRow()
    {
        using CancellationTokenSource stop = new();
        StoreSession session = new(connection, SqliteStore.Dialect, "memory");
        IEnumerable<object?[]> Rows()
        {
            yield return ["a"];
            stop.Cancel();
            yield return ["b"];
        }

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            session.BulkWriteAsync("fast", ["one"], Rows().Select(Cells), stop.Token));

        Assert.Equal(1L, Ask("SELECT COUNT(*) FROM fast"));
    }

    public void Dispose() => connection.Dispose();

    private static WriteCells Cells(object?[] row) => cells => Array.ForEach(row, cells.Value);

    private void Execute(string sql)
    {
        using DbCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private object? Ask(string sql)
    {
        using DbCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
