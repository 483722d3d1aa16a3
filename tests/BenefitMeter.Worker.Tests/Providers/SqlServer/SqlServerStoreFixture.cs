using BenefitMeter.Worker.Providers.SqlServer;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Tests.Reporting;

namespace BenefitMeter.Worker.Tests.Providers.SqlServer;

/// <summary>
/// The database that BENEFITMETER_TEST_SQLSERVER points to, emptied of what starts with bi_ or bm_: one test at a time, which
/// the collection <see cref="Alone"/> sees to.
/// </summary>
internal sealed class SqlServerStoreFixture : StoreFixture
{
    public const string Alone = "The reporting database on SQL Server";

    private bool isEmpty;

    public override StoreDialect Dialect => SqlServerStore.Dialect;

    public override string ConnectionString
    {
        get
        {
            string server = SqlServerFixture.Server();
            if (!isEmpty)
            {
                isEmpty = true;
                Drop("SELECT 'DROP VIEW ' + TABLE_NAME FROM INFORMATION_SCHEMA.VIEWS WHERE LOWER(TABLE_NAME) LIKE 'bi[_]%'");
                Drop("""
                    SELECT 'ALTER TABLE ' + TABLE_NAME + ' DROP CONSTRAINT ' + CONSTRAINT_NAME
                      FROM INFORMATION_SCHEMA.TABLE_CONSTRAINTS
                    WHERE CONSTRAINT_TYPE = 'FOREIGN KEY' AND LOWER(TABLE_NAME) LIKE 'bm[_]%'
                    """);
                Drop("SELECT 'DROP TABLE ' + TABLE_NAME FROM INFORMATION_SCHEMA.TABLES WHERE LOWER(TABLE_NAME) LIKE 'bm[_]%'");
            }

            return server;
        }
    }

    public override decimal Largest => 9999999999999999999999999999m;

    public override decimal Smallest => 0.0000000001m;

    public override CatalogueQuestions Questions => SqlServerCatalogue.Questions;

    public override string? WhyNoUsers => Text(SqlServerUsers.WhyNone);

    public override void Dispose()
    {
        foreach (StoreUser user in Users)
        {
            Remove(user);
        }
    }

    protected override StoreUser AddUser(string role)
    {
        (StoreUser user, string[] statements) = SqlServerUsers.New(ConnectionString, role);
        try
        {
            Array.ForEach(statements, Execute);
            return user;
        }
        catch
        {
            Remove(user);
            throw;
        }
    }

    private void Remove(StoreUser user) => Array.ForEach(SqlServerUsers.Remove(user), Execute);

    private void Drop(string statements)
    {
        foreach (object?[] statement in Rows(statements))
        {
            Execute((string)statement[0]!);
        }
    }
}
