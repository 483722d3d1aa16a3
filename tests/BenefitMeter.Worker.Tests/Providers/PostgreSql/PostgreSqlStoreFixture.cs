using BenefitMeter.Worker.Providers.PostgreSql;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Tests.Reporting;
using Npgsql;

namespace BenefitMeter.Worker.Tests.Providers.PostgreSql;

/// <summary>A reporting database in a schema of its own of the tests' server.</summary>
internal sealed class PostgreSqlStoreFixture : StoreFixture
{
    private readonly string schema = $"r{Guid.NewGuid():N}";
    private bool isMade;

    public override StoreDialect Dialect => PostgreSqlStore.Dialect;

    public override string ConnectionString
    {
        get
        {
            if (!isMade)
            {
                isMade = true;
                Run($"CREATE SCHEMA {schema}");
            }

            return $"{PostgreSqlCluster.ConnectionString};Search Path={schema};Pooling=true";
        }
    }

    public override void Dispose()
    {
        if (isMade)
        {
            using NpgsqlConnection pooled = new(Dialect.Address(ConnectionString).ConnectionString);
            NpgsqlConnection.ClearPool(pooled);
            Run($"DROP SCHEMA {schema} CASCADE");
        }
    }

    private static void Run(string sql)
    {
        using NpgsqlConnection connection = new(PostgreSqlCluster.ConnectionString);
        connection.Open();
        using NpgsqlCommand command = new(sql, connection);
        command.ExecuteNonQuery();
    }
}
