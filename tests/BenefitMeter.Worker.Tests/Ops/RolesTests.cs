using BenefitMeter.Tests;
using BenefitMeter.Worker.Tests.Municipalities;
using BenefitMeter.Worker.Tests.Providers.PostgreSql;
using Npgsql;

namespace BenefitMeter.Worker.Tests.Ops;

/// <summary>The roles that operations are given, tried on a real server: each may do its work, and nothing more.</summary>
[Slow("starts PostgreSQL")]
public sealed class RolesTests
{
    [Fact]
    public async Task PostgreSql_EachRoleMayDoItsWorkAndNoMore()
    {
        using Workspace folder = TestMunicipality.ScheduledLetters.Indicator("amount", """
            name: Amount, dataset: letters, dated-by: received, measure: { sum: amount }, measured-in: kr., judge: improvement,
            act-when: The head decides., effect-from: 2025-03-01, baseline: { window: 2025-01..2025-02 },
            targets: [ { decided: { date: 2025-02-20, by: owner }, profile: step, points: { 2025-03: 300 } } ]
            """).Create();
        string database = $"roles_{Guid.NewGuid():N}";
        NpgsqlConnectionStringBuilder super = new(PostgreSqlCluster.ConnectionString) { Pooling = false };
        await ExecuteAsync(super, $"CREATE DATABASE {database}");
        super.Database = database;

        // Roles are the whole server's, so these logins belong to this test alone.
        (string writer, string reads, string approves) =
            ($"writer_{database}", $"reader_{database}", $"approver_{database}");
        string[] As(string role) =>
        [
            "--ReportingStore:Provider", "postgresql", "--ReportingStore:ConnectionString",
            new NpgsqlConnectionStringBuilder(super.ConnectionString) { Username = role }.ConnectionString,
        ];
        await folder.SucceedAsync(["migrate", .. As(super.Username!)]);
        PostgreSqlCluster.RunRoles(super.ConnectionString);
        await ExecuteAsync(
            super,
            $"CREATE ROLE {writer} LOGIN IN ROLE benefitmeter_writer; CREATE ROLE {reads} LOGIN IN ROLE benefitmeter_reader; "
                + $"CREATE ROLE {approves} LOGIN IN ROLE benefitmeter_controller");
        await folder.SucceedAsync(["measure", "--as-of", folder.AsOf, .. As(writer)]);
        await folder.SucceedAsync(["health", .. As(writer)]);
        await folder.SucceedAsync(
            ["baseline", "approve", "amount", "--by", "owner", "--Measure:AsOf", folder.AsOf, .. As(approves)]);
        NpgsqlConnectionStringBuilder reader = new(super.ConnectionString) { Username = reads };
        NpgsqlConnectionStringBuilder worker = new(super.ConnectionString) { Username = writer };

        Assert.Equal(2L, await ExecuteAsync(reader, "SELECT COUNT(*) FROM bi_job_health WHERE health = 'ok'"));
        Assert.True((long)(await ExecuteAsync(reader, "SELECT COUNT(*) FROM bi_figure"))! > 0);
        Assert.True((long)(await ExecuteAsync(super, "SELECT COUNT(*) FROM bm_baseline"))! > 0);
        await RefusedAsync(reader, "SELECT COUNT(*) FROM bm_figure");
        await RefusedAsync(reader, "DELETE FROM bm_run");
        await RefusedAsync(worker, "CREATE TABLE more (a int)");
        await RefusedAsync(worker, "DROP TABLE bm_figure CASCADE");
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static async Task RefusedAsync(NpgsqlConnectionStringBuilder connection, string sql)
    {
        PostgresException refused = await Assert.ThrowsAsync<PostgresException>(() => ExecuteAsync(connection, sql));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    private static async Task<object?> ExecuteAsync(NpgsqlConnectionStringBuilder connection, string sql)
    {
        await using NpgsqlConnection open = new(connection.ConnectionString);
        await open.OpenAsync(Token);
        await using NpgsqlCommand command = new(sql, open);
        return await command.ExecuteScalarAsync(Token);
    }
}
