using BenefitMeter.Tests;
using BenefitMeter.Worker.Reporting.Schema;
using BenefitMeter.Worker.Tests.Reporting;
using Microsoft.Data.SqlClient;

namespace BenefitMeter.Worker.Tests.Providers.SqlServer;

/// <summary>What a server does with the script that is applied by hand, and with rights.</summary>
[Slow("needs SQL Server")]
[Collection(SqlServerStoreFixture.Alone)]
public sealed class SqlServerMigrationTests : IDisposable
{
    private const string BySomebody = "SELECT COUNT(*) FROM sys.database_permissions WHERE class = 1 AND "
        + "grantee_principal_id = DATABASE_PRINCIPAL_ID(N'bm some''body')";

    private readonly SqlServerStoreFixture fixture = new();

    public void Dispose() => fixture.Dispose();

    // Execution of the one fails, which rolls back; compilation of the other does, which leaves the transaction open.
    [Theory]
    [InlineData("INSERT INTO bm_no_such_table (id) VALUES (1);")]
    [InlineData("SELECT FROM WHERE;")]
    public async Task ScriptText_ABatchFails_LeavesNothing(string wrong)
    {
        MigrationScript script = new(null, string.Empty, Migrations.ScriptText(fixture.Dialect));
        string[] batches = [.. script.Batches(fixture.Dialect)];

        // The first batch begins the transaction; every second one after it is a guard.
        batches[(batches.Length / 4 * 2) + 1] = wrong;
        int errors = 0;
        await using (SqlConnection connection = (SqlConnection)fixture.Connect())
        {
            foreach (string batch in batches)
            {
                try
                {
                    await using SqlCommand command = new(batch, connection);
                    await command.ExecuteNonQueryAsync(StoreFixture.Token);
                }
                catch (SqlException)
                {
                    errors++;
                }
            }
        }

        Assert.True(errors > 1, "The script did not end with an error of its own.");
        Assert.Equal(0, fixture.Integer("SELECT COUNT(*) FROM sys.objects WHERE name LIKE 'b[im][_]%'"));
    }

    [Fact]
    public async Task MigrateAsync_ViewsAreMadeAgain_KeepTheirRights()
    {
        await fixture.OpenAsync();
        fixture.Execute("IF DATABASE_PRINCIPAL_ID(N'bm some''body') IS NULL CREATE ROLE [bm some'body]");
        fixture.Execute("GRANT SELECT ON bi_figure TO [bm some'body] WITH GRANT OPTION");
        fixture.Execute("DENY SELECT (value) ON bi_figure_history TO [bm some'body]");
        long rights = fixture.Integer(BySomebody);
        fixture.Execute("UPDATE bm_migration SET checksum = 'old' WHERE name = 'views/bi_catalogue'");

        Assert.NotEmpty(await fixture.AsOwner.MigrateAsync(StoreFixture.Token));

        Assert.Equal((2, 2), (rights, fixture.Integer(BySomebody)));
        Assert.Equal(1, fixture.Integer(BySomebody + " AND state = 'W'"));
        Assert.Equal(1, fixture.Integer(BySomebody + " AND state = 'D' AND minor_id > 0"));
    }
}
