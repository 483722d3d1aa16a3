using System.Data.Common;
using BenefitMeter.Tests;
using BenefitMeter.Worker.Providers.PostgreSql;
using BenefitMeter.Worker.Reporting;
using Npgsql;
using static BenefitMeter.Worker.Tests.Reporting.StoreFixture;

namespace BenefitMeter.Worker.Tests.Providers.PostgreSql;

/// <summary>What only a reporting database on PostgreSQL does.</summary>
[Slow("starts PostgreSQL")]
public sealed class PostgreSqlStoreTests : IDisposable
{
    private readonly PostgreSqlStoreFixture fixture = new();

    public void Dispose() => fixture.Dispose();

    [Fact]
    public async Task OpenAsync_NoDatabase_SaysHowToMakeOne()
    {
        BenefitMeterException failure = await RefusedAsync(builder => builder.Database = "nowhere");

        Assert.Contains("'nowhere on 127.0.0.1:", failure.Message, StringComparison.Ordinal);
        Assert.Contains("does not exist", failure.Message, StringComparison.Ordinal);
        Assert.Contains("CREATE DATABASE", failure.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenAsync_NoServer_SaysSoWithoutTheSecret()
    {
        BenefitMeterException failure = await RefusedAsync(builder => (builder.Port, builder.Password) = (1, "hemmelig"));

        Assert.Contains("does not answer", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hemmelig", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenAsync_UnknownUser_IsNotLetIn()
    {
        BenefitMeterException failure = await RefusedAsync(builder => builder.Username = "nobody_knows");

        Assert.Contains("rejected the login (SQLSTATE 28000)", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MigrateAsync_WithoutTheRight_SaysWhoMay()
    {
        string role = $"reader_{Guid.NewGuid():N}";
        fixture.Execute($"CREATE ROLE {role} LOGIN");
        try
        {
            string connection =
                new NpgsqlConnectionStringBuilder(fixture.ConnectionString) { Username = role, Pooling = false }.ToString();

            BenefitMeterException failure = await TwoLanguages.FailAsync(
                () => ReportingStore.At(PostgreSqlStore.Dialect, connection).MigrateAsync(Token));

            Assert.True(failure.Message.Contains("because the user lacks a right", StringComparison.Ordinal)
                || failure.Message.Contains("rejected a query", StringComparison.Ordinal), failure.Message);
        }
        finally
        {
            fixture.Execute($"DROP ROLE {role}");
        }
    }

    [Fact]
    public async Task MigrateAsync_DefaultPrivileges_GiveBackNoRightThatWasTakenAway()
    {
        const string Rights = "SELECT COALESCE(string_agg(DISTINCT a.privilege_type || ' ' || a.is_grantable, ', '), '') "
            + "FROM pg_class AS c, aclexplode(c.relacl) AS a WHERE c.relname LIKE 'bi\\_%' "
            + "AND c.relnamespace = current_schema()::regnamespace AND a.grantee = ";
        const string OfEverybody = Rights + "0";
        const string OfReaders = Rights + "'benefitmeter_reader'::regrole";
        await fixture.OpenAsync();
        fixture.RunRoles();

        // In the schema of this test: others are beside it.
        string schema = fixture.Text("SELECT current_schema()")!;
        string given = $"ALTER DEFAULT PRIVILEGES IN SCHEMA \"{schema}\" GRANT SELECT ON TABLES TO ";
        fixture.Execute(given + "PUBLIC");
        fixture.Execute(given + "benefitmeter_reader WITH GRANT OPTION");
        Assert.Equal((string.Empty, "SELECT false"), (fixture.Text(OfEverybody), fixture.Text(OfReaders)));
        fixture.Execute("UPDATE bm_migration SET checksum = 'x' WHERE name = 'views/bi_run'");

        await fixture.OpenAsync();

        Assert.Equal((string.Empty, "SELECT false"), (fixture.Text(OfEverybody), fixture.Text(OfReaders)));
    }

    [Fact]
    public async Task MigrateAsync_ViewOfSomebodyElseOnAView_SaysSoAndLeavesAllAsItWas()
    {
        await fixture.OpenAsync();
        fixture.Execute("CREATE VIEW my_units AS SELECT * FROM bi_unit");
        fixture.Execute("UPDATE bm_migration SET checksum = 'x' WHERE name = 'views/bi_run'");

        BenefitMeterException failure = await TwoLanguages.FailAsync(() => fixture.OpenAsync());

        Assert.Contains("has views or functions on BenefitMeter's views", failure.Message, StringComparison.Ordinal);
        Assert.Contains("cannot drop view bi_unit", failure.Message, StringComparison.Ordinal);
        Assert.Contains("create them again", failure.Hint, StringComparison.Ordinal);
        Assert.Equal(fixture.Count("bi_unit"), fixture.Count("my_units"));
    }

    [Fact]
    public async Task PublishAsync_AnotherHoldsTheLock_WaitsNoLongerThanSaid()
    {
        ReportingStore store = await fixture.OpenAsync();
        await using DbConnection other = fixture.Connect();
        await new StoreSession(other, PostgreSqlStore.Dialect, string.Empty).InTransactionAsync(
            async () =>
            {
                await using DbCommand hold = other.CreateCommand();
                hold.CommandText = PostgreSqlStore.Dialect.Lock;
                await hold.ExecuteNonQueryAsync(Token);
                using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
                stop.CancelAfter(TimeSpan.FromMilliseconds(200));
                long run = await BeginAsync(store);
                await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.PublishAsync(run, Publication(), stop.Token));
                return 0;
            },
            Token);
    }

    [Theory]
    [InlineData("28P01", "rejected the login", "user and password")]
    [InlineData("42501", "because the user lacks a right", "benefitmeter migrate")]
    [InlineData("55P03", "is locked by another program", "other run to end")]
    [InlineData("57014", "stopped a statement", "statement_timeout")]
    [InlineData("40P01", "written to by another run", "Measure again")]
    [InlineData("53100", "the disk is full", "already published are kept")]
    [InlineData("53300", "has no free connections", "max_connections")]
    [InlineData("25006", "is read-only", "accepts writes")]
    [InlineData("23505", "rejected the data that the run wrote", "measure again")]
    [InlineData("42P01", "rejected a query", "benefitmeter migrate")]
    [InlineData("57P01", "broke the connection", "already published are kept")]
    [InlineData("22003", "failed", "server's log")]
    public void Failure_OfAState_SaysWhatToDoAndQuotesNoValue(string state, string what, string next)
    {
        StoreFailure failure = PostgreSqlStoreFailure.Of(new PostgresException("the words", "ERROR", "ERROR", state), 600);

        TwoLanguages.Told(failure.What);
        TwoLanguages.Told(failure.Next);
        Assert.Contains(what, failure.What.English, StringComparison.Ordinal);
        Assert.Contains(next, failure.Next.English, StringComparison.Ordinal);
        Assert.Equal(state is "28P01" or "22003" ? $"SQLSTATE {state}" : $"the words, SQLSTATE {state}", failure.Words);
    }

    private async Task<BenefitMeterException> RefusedAsync(Action<NpgsqlConnectionStringBuilder> change)
    {
        NpgsqlConnectionStringBuilder builder = new(fixture.ConnectionString) { Pooling = false };
        change(builder);
        BenefitMeterException failure = await TwoLanguages.FailAsync(
            () => ReportingStore.OpenAsync(PostgreSqlStore.Dialect, builder.ToString(), migrate: true, Token));
        Assert.Equal(FailureKind.Store, failure.Kind);
        return failure;
    }
}
