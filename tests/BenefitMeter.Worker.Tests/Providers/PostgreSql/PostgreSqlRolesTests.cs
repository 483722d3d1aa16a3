using BenefitMeter.DisclosureControl;
using BenefitMeter.Measuring;
using BenefitMeter.Realising;
using BenefitMeter.Tests;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Reporting.Publishing;
using BenefitMeter.Worker.Tests.Reporting;
using Npgsql;

namespace BenefitMeter.Worker.Tests.Providers.PostgreSql;

/// <summary>roles.sql on a real server: readers read the views and nothing else.</summary>
[Slow("starts PostgreSQL")]
public sealed class PostgreSqlRolesTests : IDisposable
{
    private readonly PostgreSqlStoreFixture fixture = new();

    public void Dispose() => fixture.Dispose();

    [Fact]
    public async Task Roles_RunTwice_LetEachReadAndWriteItsOwn()
    {
        await PublishHiddenAsync();
        string script =
            await File.ReadAllTextAsync(Path.Combine(Repository.Root, "sql", "postgresql", "roles.sql"), StoreFixture.Token);
        fixture.Execute(script);
        fixture.Execute(script);

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
}
