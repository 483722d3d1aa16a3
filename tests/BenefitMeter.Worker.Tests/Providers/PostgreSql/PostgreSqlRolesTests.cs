using BenefitMeter.DisclosureControl;
using BenefitMeter.Measuring;
using BenefitMeter.Realising;
using BenefitMeter.Tests;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Reporting.Publishing;
using BenefitMeter.Worker.Reporting.Schema;
using BenefitMeter.Worker.Tests.Reporting;
using Npgsql;

namespace BenefitMeter.Worker.Tests.Providers.PostgreSql;

/// <summary>roles.sql on a real server: readers read the views and nothing else.</summary>
[Slow("starts PostgreSQL")]
[Collection(Alone)]
public sealed class PostgreSqlRolesTests : IDisposable
{
    // Two scripts that make the same roles at once would fail: roles are the whole server's.
    public const string Alone = "The roles of PostgreSQL";

    private readonly PostgreSqlStoreFixture fixture = new();

    public void Dispose() => fixture.Dispose();

    [Fact]
    public async Task Roles_RunTwice_LetEachReadAndWriteItsOwn()
    {
        await PublishHiddenAsync();
        await RunRolesAsync();
        await RunRolesAsync();

        // The view reads with its owner's rights; the tables under it are refused.
        Assert.Equal("suppressed", AsRole("benefitmeter_reader", "SELECT state FROM bi_figure"));
        Assert.Null(AsRole("benefitmeter_reader", "SELECT result_status FROM bi_figure"));
        Assert.Equal("refused", AsRole("benefitmeter_reader", "SELECT rows_counted FROM bm_true_figure"));
        Assert.Equal("refused", AsRole("benefitmeter_reader", "SELECT state FROM bm_figure"));
        Assert.Equal("refused", AsRole("benefitmeter_reader", "UPDATE bm_figure SET value = 0"));

        Assert.Equal(3L, AsRole("benefitmeter_controller", "SELECT rows_counted FROM bm_true_figure"));
        Assert.Equal("suppressed", AsRole("benefitmeter_controller", "SELECT state FROM bi_figure"));
        Assert.Equal("refused", AsRole("benefitmeter_controller", "DELETE FROM bm_true_figure"));
        Assert.Equal("refused", AsRole("benefitmeter_controller", "UPDATE bm_figure SET value = 0"));

        Assert.Null(AsRole("benefitmeter_writer", "DELETE FROM bm_true_figure"));
        Assert.Equal("refused", AsRole("benefitmeter_writer", "DROP TABLE bm_true_figure"));
        Assert.Equal("refused", AsRole("benefitmeter_writer", "CREATE TABLE other (id integer)"));
    }

    [Fact]
    public async Task MigrateAsync_ViewsAreMadeAgain_KeepTheirRights()
    {
        await fixture.OpenAsync();
        await RunRolesAsync();
        using TestRole some = new(fixture, "some \"role\"");
        fixture.Execute($"""
            GRANT SELECT ON bi_figure TO {some} WITH GRANT OPTION;
            GRANT SELECT (unit_id, valid_to), UPDATE (valid_to) ON bi_unit TO {some};
            GRANT SELECT ON bi_unit TO PUBLIC;
            REVOKE SELECT ON bi_run FROM benefitmeter_reader;
            """);
        List<string> before = Rights();
        Assert.Contains("bi_figure|some \"role\"|SELECT|YES|", before.Select(line => line.Replace(some.Suffix, string.Empty,
            StringComparison.Ordinal)));

        await MigrateViewsAsync();

        Assert.Equal(before, Rights());
        Assert.Null(AsRole("benefitmeter_reader", "SELECT state FROM bi_figure"));
        Assert.Equal("refused", AsRole("benefitmeter_reader", "SELECT outcome FROM bi_run"));
    }

    [Fact]
    public async Task MigrateAsync_NewView_GetsWhatAllOtherViewsHave()
    {
        await fixture.OpenAsync();
        await RunRolesAsync();
        using TestRole some = new(fixture, "some");
        fixture.Execute($"GRANT SELECT ON bi_figure, bi_period TO {some}");
        fixture.Execute("CREATE VIEW bi_of_somebody_else AS SELECT 1 AS x; DROP VIEW bi_report");

        await MigrateViewsAsync();

        string[] rights =
            [.. Rights().Where(line => line.StartsWith("bi_report|", StringComparison.Ordinal) && line.EndsWith('|'))];
        string[] expected =
        [
            "bi_report|benefitmeter_reader|SELECT|NO|", "bi_report|benefitmeter_writer|DELETE|NO|",
            "bi_report|benefitmeter_writer|INSERT|NO|", "bi_report|benefitmeter_writer|SELECT|NO|",
            "bi_report|benefitmeter_writer|UPDATE|NO|",
        ];
        Assert.Equal(expected, rights);
        Assert.DoesNotContain(Rights(), line => line.StartsWith("bi_of", StringComparison.Ordinal));
    }

    [Fact]
    public async Task RestoreAsync_NewTable_GetsWhatAllOtherTablesHave()
    {
        ReportingStore store = await fixture.OpenAsync();
        await RunRolesAsync();

        await store.WithSessionAsync(
            async session =>
            {
                GrantedRights rights = await GrantedRights.ReadAsync(session, StoreFixture.Token);
                await session.ExecuteAsync("CREATE TABLE bm_new (id integer)", StoreFixture.Token);
                await rights.RestoreAsync(session, StoreFixture.Token);
            },
            StoreFixture.Token);

        Assert.Null(AsRole("benefitmeter_writer", "INSERT INTO bm_new VALUES (1)"));
        Assert.Equal("refused", AsRole("benefitmeter_reader", "SELECT id FROM bm_new"));
        Assert.Equal("refused", AsRole("benefitmeter_controller", "SELECT id FROM bm_new"));
    }

    [Fact]
    public async Task MigrateAsync_WithoutRoles_GrantsNothing()
    {
        await fixture.OpenAsync();

        await MigrateViewsAsync();

        Assert.Empty(Rights());
    }

    private async Task RunRolesAsync() => fixture.Execute(
        await File.ReadAllTextAsync(Path.Combine(Repository.Root, "sql", "postgresql", "roles.sql"), StoreFixture.Token));

    private async Task MigrateViewsAsync()
    {
        fixture.Execute("UPDATE bm_migration SET checksum = 'old' WHERE name = 'views/bi_catalogue'");
        Assert.NotEmpty(await ReportingStore.At(fixture.Dialect, fixture.ConnectionString).MigrateAsync(StoreFixture.Token));
    }

    // Every right on a view or one of its columns, but for the owner's: as PostgreSQL lists them, not as the program reads them.
    private List<string> Rights() =>
    [
        .. fixture.Rows("""
            SELECT table_name || '|' || grantee || '|' || privilege_type || '|' || is_grantable || '|'
            FROM information_schema.table_privileges WHERE table_schema = current_schema() AND table_name LIKE 'bi%'
                AND grantee <> current_user
            UNION ALL
            SELECT table_name || '|' || grantee || '|' || privilege_type || '|' || is_grantable || '|' || column_name
            FROM information_schema.column_privileges WHERE table_schema = current_schema() AND table_name LIKE 'bi%'
                AND grantee <> current_user
            ORDER BY 1
            """).Select(row => (string)row[0]!),
    ];

    private async Task PublishHiddenAsync()
    {
        Figure figure = StoreFixture.Figure("share", StoreFixture.Month(2026, 1), 731.25m);
        Observation truth = figure.Observation with { RowsCounted = 3 };
        Figure hidden = figure with { Observation = truth.Suppressed(nameof(HidingReason.SmallGroup)) };
        ReportingStore store = await fixture.OpenAsync(figure.Observation.Period);
        long run = await StoreFixture.BeginAsync(store);
        TrueFigures kept = new(["share"], [new TrueFigure(FigureKey.Of(figure), truth, 3)]);
        await store.PublishAsync(
            run, StoreFixture.Publication(StoreFixture.First(hidden)) with { TrueFigures = kept }, StoreFixture.Token);
        Assert.Equal(3, (await store.ReadGuardedRowsAsync(StoreFixture.Token))[FigureKey.Of(figure)]);
        Assert.Equal(hidden, Assert.Single(await store.ReadCurrentFiguresAsync(["share"], StoreFixture.Token)));
    }

    private object? AsRole(string role, string sql)
    {
        using NpgsqlConnection connection = (NpgsqlConnection)fixture.Connect();
        using NpgsqlCommand take = new($"SET ROLE {role}", connection);
        take.ExecuteNonQuery();
        try
        {
            using NpgsqlCommand command = new(sql, connection);
            return command.ExecuteScalar() is { } cell and not DBNull ? cell : null;
        }
        catch (PostgresException error) when (error.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            return "refused";
        }
        finally
        {
            using NpgsqlCommand leave = new("RESET ROLE", connection);
            leave.ExecuteNonQuery();
        }
    }

    /// <summary>A role of one test: roles are the whole server's.</summary>
    private sealed class TestRole : IDisposable
    {
        private readonly StoreFixture fixture;
        private readonly string name;

        public TestRole(StoreFixture fixture, string name)
        {
            this.fixture = fixture;
            this.name = $"\"{(name + Suffix).Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
            fixture.Execute($"CREATE ROLE {this.name}");
        }

        public string Suffix { get; } = $" {Guid.NewGuid():N}";

        public override string ToString() => name;

        public void Dispose() => fixture.Execute($"DROP OWNED BY {name}; DROP ROLE {name}");
    }
}
