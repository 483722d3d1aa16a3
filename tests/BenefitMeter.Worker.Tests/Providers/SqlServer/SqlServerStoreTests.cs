using BenefitMeter.Worker.Providers.SqlServer;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Reporting.Schema;
using Microsoft.Data.SqlClient;

namespace BenefitMeter.Worker.Tests.Providers.SqlServer;

/// <summary>What can be said of a reporting database on SQL Server without a server.</summary>
public sealed class SqlServerStoreTests
{
    private const string Secret = "hemmelig";

    private static readonly StoreDialect Dialect = SqlServerStore.Dialect;

    [Fact]
    public void Scripts_HaveTheNamesAndViewsOfTheEmbeddedEngine()
    {
        StoreDialect embedded = BenefitMeter.Worker.Providers.Sqlite.SqliteStore.Dialect;

        // The scheduler's tables lie beside the embedded database, in a file of their own.
        // The second script is about locks that SQLite does not have.
        Assert.Equal(
            [.. NamesOf(embedded).Concat(["0002_reporting_database", "scheduler"]).Order(StringComparer.Ordinal)],
            NamesOf(Dialect).Order(StringComparer.Ordinal));
        Assert.Equal(ViewsOf(embedded), ViewsOf(Dialect));
    }

    private static IEnumerable<string> NamesOf(StoreDialect dialect) =>
        MigrationScript.For(dialect).Select(script => script.Name);

    [Fact]
    public void Scripts_MakeEachViewAloneInItsBatch() => Assert.All(
        MigrationScript.For(Dialect).SelectMany(script => script.Batches(Dialect))
            .Where(batch => batch.Contains("CREATE VIEW", StringComparison.Ordinal)),
        batch =>
        {
            string[] lines =
                [.. batch.Split('\n').Where(line => line.Length > 0 && !line.StartsWith("--", StringComparison.Ordinal))];
            Assert.StartsWith("CREATE VIEW bi_", lines[0], StringComparison.Ordinal);
            Assert.Equal(1, string.Concat(lines).Count(letter => letter == ';'));
            Assert.DoesNotContain("GO", lines);
        });

    // What does not run on every server that speaks T-SQL, and the words that need brackets.
    [Theory]
    [InlineData(@"\bMERGE\b")]
    [InlineData(@"CREATE OR ALTER")]
    [InlineData(@"\bWINDOW\b")]
    [InlineData(@"IS (NOT )?DISTINCT FROM")]
    [InlineData(@"CREATE (UNIQUE )?INDEX[^;]*\bWHERE\b")]
    [InlineData(@"\n +INDEX ")]
    [InlineData(@"\bRETURNING\b")]
    [InlineData(@"(?<![\[\w])plan\b(?!\])")]
    [InlineData(@"(?<![\[\w])system_user\b(?!\])")]
    [InlineData(@"\bLIMIT\b")]
    public void Scripts_HoldNothingThatIsNotPlain(string pattern) => Assert.All(
        MigrationScript.For(Dialect),
        script => Assert.DoesNotMatch(pattern, string.Join('\n', script.Text.Split('\n').Select(line => line.Split("--")[0]))));

    [Fact]
    public void Address_NamesServerAndDatabaseOnly()
    {
        StoreAddress address = Dialect.Address($"Server=db1;Database=bm;User ID=u;Password={Secret};Encrypt=True");

        Assert.Equal("bm on db1", address.Place);
    }

    // A statement may take as long as on the other engines, and longer than a lock is waited for, so the wait is told as one.
    [Theory]
    [InlineData("", 15, 600)]
    [InlineData(";Connect Timeout=40;Command Timeout=1800", 40, 1800)]
    public void Address_TimesOut_AsTheStringSays(string more, int connectSeconds, int commandSeconds)
    {
        SqlConnectionStringBuilder builder = new(Dialect.Address($"Server=db1;Database=bm;Encrypt=True{more}").ConnectionString);

        Assert.Equal((connectSeconds, commandSeconds), (builder.ConnectTimeout, builder.CommandTimeout));
        Assert.Contains("SET LOCK_TIMEOUT 30000", Dialect.Begin, StringComparison.Ordinal);
        Assert.Contains("@LockTimeout = 30000", Dialect.Lock, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenAsync_NoServer_SaysSoWithoutTheSecret()
    {
        string connection = $"Server=127.0.0.1,1;Database=bm;User ID=u;Password={Secret};Encrypt=False;Connect Timeout=1";

        BenefitMeterException failure = await TwoLanguages.FailAsync(
            () => ReportingStore.OpenAsync(Dialect, connection, migrate: false, TestContext.Current.CancellationToken));

        Assert.Equal(FailureKind.Store, failure.Kind);
        Assert.Contains("'bm on 127.0.0.1,1' does not answer", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, failure.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4060, "cannot be opened", "CREATE DATABASE")]
    [InlineData(18456, "rejected the login", "user and password")]
    [InlineData(229, "because the user lacks a right", "benefitmeter migrate")]
    [InlineData(1088, "because the user lacks a right", "benefitmeter migrate")]
    [InlineData(3701, "because the user lacks a right", "benefitmeter migrate")]
    [InlineData(1222, "is locked by another program", "other run to end")]
    [InlineData(50000, "is locked by another program", "other run to end")]
    [InlineData(-2, "took more than 600 seconds", "Command Timeout=1800")]
    [InlineData(40613, "does not answer", "Start the server")]
    [InlineData(18487, "rejected the login", "user and password")]
    [InlineData(1230, "because the user lacks a right", "roles.sql")]
    [InlineData(50001, "because the user lacks a right", "roles.sql")]
    [InlineData(1205, "written to by another run", "Measure again")]
    [InlineData(1105, "disk or its log is full", "already published are kept")]
    [InlineData(9002, "disk or its log is full", "already published are kept")]
    [InlineData(2627, "rejected the data that the run wrote", "measure again")]
    [InlineData(208, "rejected a query", "benefitmeter migrate")]
    [InlineData(3906, "is read-only", "accepts writes")]
    [InlineData(515, "rejected the data that the run wrote", "measure again")]
    [InlineData(2628, "cannot store a text that is too long", "100 characters")]
    [InlineData(8152, "cannot store a text that is too long", "100 characters")]
    [InlineData(8115, "cannot store a number", "28 digits")]
    [InlineData(241, "failed", "server's log")]
    [InlineData(777, "failed", "server's log")]
    public void Failure_OfANumber_SaysWhatToDoAndQuotesNoValue(int number, string what, string next)
    {
        StoreFailure failure = SqlServerStoreFailure.Of(number, isLost: false, "The words.", 600);

        TwoLanguages.Told(failure.What);
        TwoLanguages.Told(failure.Next);
        Assert.Contains(what, failure.What.English, StringComparison.Ordinal);
        Assert.Contains(next, failure.Next.English, StringComparison.Ordinal);
        bool mayQuote = number is -2 or 18456 or 18487 or 2627 or 2628 or 8152 or 8115 or 241;
        Assert.Equal(mayQuote ? $"error {number}" : $"The words, error {number}", failure.Words);
    }

    private static IEnumerable<string> ViewsOf(StoreDialect dialect) =>
        MigrationScript.For(dialect).SelectMany(script => script.Views(dialect)).Select(view => view.Name);
}
