using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Reporting.Schema;
using static BenefitMeter.Worker.Tests.Reporting.StoreFixture;

namespace BenefitMeter.Worker.Tests.Reporting;

/// <summary>
/// What every engine of the reporting database does. An engine joins with one line: its class, and its fixture. On engines with
/// users all work but migrating is done by a user who only has the role of the worker.
/// </summary>
public abstract partial class StoreConformance : IDisposable
{
    private const string OlderViews = "UPDATE bm_migration SET checksum = 'old' WHERE name = 'views/bi_catalogue'";

    private readonly StoreFixture fixture;

    private protected StoreConformance(StoreFixture fixture) => this.fixture = fixture;

    // The same names on every engine: what another one has, this one has too.
    // The same on every engine, and the scheduler's own where its tables are in the same database.
    private string[] Scripts =>
    [
        .. MigrationScript.For(BenefitMeter.Worker.Providers.Sqlite.SqliteStore.Dialect).Select(script => script.Name)
            .Concat(fixture.Dialect.Jobs.SchedulerScript is null ? [] : ["scheduler"])
            .OrderBy(name => char.IsAsciiDigit(name[0]) ? 0 : 1).ThenBy(name => name, StringComparer.Ordinal),
    ];

    public void Dispose()
    {
        fixture.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task MigrateAsync_Twice_AppliesEverythingOnce()
    {
        ReportingStore store = fixture.AsOwner;

        IReadOnlyList<string> first = await store.MigrateAsync(Token);
        IReadOnlyList<string> second = await store.MigrateAsync(Token);

        Assert.Equal(Scripts, first);
        Assert.Empty(second);
    }

    [Fact]
    public async Task MigrateAsync_SeveralAtOnce_OneAppliesAndTheOthersFindItDone()
    {
        IReadOnlyList<string>[] applied = await Task.WhenAll(Enumerable.Range(0, 4).Select(
            _ => Task.Run(() => ReportingStore.At(fixture.Dialect, fixture.ConnectionString).MigrateAsync(Token), Token)));

        Assert.Single(applied, scripts => scripts.SequenceEqual(Scripts));
        Assert.Equal(3, applied.Count(scripts => scripts.Count == 0));
    }

    [Fact]
    public async Task MigrateAsync_ViewsOfAnOlderVersion_AreMadeAnew()
    {
        await fixture.OpenAsync();
        fixture.Execute("DROP VIEW bi_unit");
        fixture.Execute("CREATE VIEW bi_unit AS SELECT 1 AS old");
        fixture.Execute(OlderViews);

        Assert.Equal(Scripts.Where(MigrationScript.IsRepeated), await fixture.AsOwner.MigrateAsync(Token));
        Assert.Equal(3, fixture.Count("bi_unit"));
    }

    [Fact]
    public async Task ScriptText_RunByHand_IsACompleteSchema()
    {
        fixture.Execute(Migrations.ScriptText(fixture.Dialect));

        ReportingStore store = await ReportingStore.OpenAsync(fixture.Dialect, fixture.ConnectionString, migrate: false, Token);

        Assert.Empty(await store.MigrateAsync(Token));
    }

    [Fact]
    public async Task OpenAsync_TamperedMigration_IsRefused()
    {
        await fixture.OpenAsync();
        fixture.Execute("UPDATE bm_migration SET checksum = 'tampered' WHERE number = 1");

        BenefitMeterException failure = await RefusedAsync(migrate: true);

        Assert.Contains("'0001_reporting_database'", failure.Message, StringComparison.Ordinal);
        Assert.Contains("checksum", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenAsync_DatabaseFromBeforeTheFirstRelease_IsRefusedAndLeftUntouched()
    {
        // What the program looks at; the other tables of such a database are not read.
        fixture.Execute(
            """
            CREATE TABLE bm_migration (name varchar(100) NOT NULL, checksum varchar(100) NOT NULL);
            INSERT INTO bm_migration VALUES ('0001_reporting_store', 'a'), ('0013_series', 'b'), ('views/bi_run', 'c');
            CREATE TABLE bm_unit (unit_id varchar(100) NOT NULL);
            INSERT INTO bm_unit VALUES ('borger');
            """);

        foreach (bool migrate in (bool[])[true, false])
        {
            BenefitMeterException failure = await RefusedAsync(migrate);

            Assert.Contains("before the first release", failure.Message, StringComparison.Ordinal);
            Assert.Contains("left untouched", failure.Message, StringComparison.Ordinal);
            Assert.Contains(", and run: benefitmeter migrate, benefitmeter measure.", failure.Hint, StringComparison.Ordinal);
        }

        Assert.Equal((3, 1), (fixture.Count("bm_migration"), fixture.Count("bm_unit")));
        Assert.Equal("a", fixture.Text("SELECT checksum FROM bm_migration WHERE name = '0001_reporting_store'"));
    }

    [Fact]
    public async Task OpenAsync_DatabaseOfANewerVersion_IsRefused()
    {
        await fixture.OpenAsync();
        fixture.Execute("INSERT INTO bm_migration VALUES ('0999_future', 999, 'x', '2026-01-01T00:00:00.000Z')");

        BenefitMeterException failure = await RefusedAsync(migrate: true);

        Assert.Contains("'0999_future', which this version does not know", failure.Message, StringComparison.Ordinal);
        Assert.Contains("newer", failure.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenAsync_WithoutMigratingAnEmptyDatabase_NamesTheCommand()
    {
        fixture.Execute("CREATE VIEW bi_other AS SELECT 1 AS x");

        BenefitMeterException failure = await RefusedAsync(migrate: false);

        Assert.Equal("Run: benefitmeter migrate.", failure.Hint);
    }

    private async Task<BenefitMeterException> RefusedAsync(bool migrate)
    {
        BenefitMeterException failure = await TwoLanguages.FailAsync(
            () => ReportingStore.OpenAsync(fixture.Dialect, fixture.ConnectionString, migrate, Token));
        Assert.Equal(FailureKind.Store, failure.Kind);
        Assert.Contains(fixture.Dialect.Address(fixture.ConnectionString).Place, failure.Message, StringComparison.Ordinal);
        return failure;
    }
}
