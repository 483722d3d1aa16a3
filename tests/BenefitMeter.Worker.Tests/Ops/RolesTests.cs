using BenefitMeter.Tests;
using BenefitMeter.Worker.Tests.Municipalities;
using BenefitMeter.Worker.Tests.Providers.PostgreSql;
using Npgsql;

namespace BenefitMeter.Worker.Tests.Ops;

/// <summary>The roles that operations are given, tried on a real server: each may do its work, and nothing more.</summary>
[Slow("starts PostgreSQL")]
[Collection(PostgreSqlRolesTests.Alone)]
public sealed class RolesTests
{
    [Fact]
    public async Task PostgreSql_EachRoleMayDoItsWorkAndNoMore()
    {
        using Workspace folder = TestMunicipality.ScheduledLetters.Create();
        string database = $"roles_{Guid.NewGuid():N}";
        NpgsqlConnectionStringBuilder super = new(PostgreSqlCluster.ConnectionString) { Pooling = false };
        await ExecuteAsync(super, $"CREATE DATABASE {database}");
        super.Database = database;

        // Roles are the whole server's, so these logins belong to this test alone.
        (string writer, string reads) = ($"writer_{database}", $"reader_{database}");
        string[] As(string role) =>
        [
            "--ReportingStore:Provider", "postgresql", "--ReportingStore:ConnectionString",
            new NpgsqlConnectionStringBuilder(super.ConnectionString) { Username = role }.ConnectionString,
        ];
        await folder.SucceedAsync(["migrate", .. As(super.Username!)]);
        await ExecuteAsync(
            super, await File.ReadAllTextAsync(Path.Combine(Repository.Root, "sql", "postgresql", "roles.sql"), Token));
        await ExecuteAsync(
            super,
            $"CREATE ROLE {writer} LOGIN IN ROLE benefitmeter_writer; CREATE ROLE {reads} LOGIN IN ROLE benefitmeter_reader");
        await folder.SucceedAsync(["measure", "--as-of", folder.AsOf, .. As(writer)]);
        await folder.SucceedAsync(["health", .. As(writer)]);
        NpgsqlConnectionStringBuilder reader = new(super.ConnectionString) { Username = reads };
        NpgsqlConnectionStringBuilder worker = new(super.ConnectionString) { Username = writer };

        Assert.Equal(2L, await ExecuteAsync(reader, "SELECT COUNT(*) FROM bi_job_health WHERE health = 'ok'"));
        Assert.True((long)(await ExecuteAsync(reader, "SELECT COUNT(*) FROM bi_figure"))! > 0);
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
