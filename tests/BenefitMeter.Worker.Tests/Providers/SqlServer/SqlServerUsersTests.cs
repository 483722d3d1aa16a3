using BenefitMeter.Worker.Tests.Reporting;
using Microsoft.Data.SqlClient;

namespace BenefitMeter.Worker.Tests.Providers.SqlServer;

/// <summary>What the conformance suite sends about users and rights on SQL Server, without a server.</summary>
public sealed class SqlServerUsersTests
{
    private const string Owners = "Server=db1;Database=bm;Integrated Security=True;Encrypt=True";

    [Fact]
    public void Statements_OfUsersAndRights_Parse()
    {
        (StoreUser user, string[] statements) = SqlServerUsers.New(Owners, StoreFixture.Writer);
        CatalogueQuestions asked = SqlServerCatalogue.Questions;

        Assert.All(
            [
                SqlServerUsers.WhyNone, .. statements, .. SqlServerUsers.Remove(user), .. RoleStatements.OfTheSchema,
                .. RoleStatements.On("bm_finding", "detail").Select(each => each.Statement),
                .. RoleStatements.OfRights(user.Quoted),
                asked.Tables, asked.Columns, asked.Key, asked.Indexes, asked.ViewColumns, asked.Rights,
            ],
            TSql.Check);
    }

    [Fact]
    public void New_OnAnOwnersConnection_SignsInWithANameAndPasswordOfItsOwn()
    {
        (StoreUser user, string[] statements) = SqlServerUsers.New(Owners, StoreFixture.Writer);

        SqlConnectionStringBuilder builder = new(user.ConnectionString);
        Assert.Equal(("db1", "bm", false, false), (
            builder.DataSource, builder.InitialCatalog, builder.IntegratedSecurity, builder.Pooling));
        Assert.Equal(user.Name, builder.UserID);
        Assert.Contains($"N'{builder.Password}'", statements[0], StringComparison.Ordinal);
        Assert.Contains("Encrypt", user.ConnectionString, StringComparison.Ordinal);
        Assert.StartsWith("\"benefitmeter_writer \"\"", user.Quoted, StringComparison.Ordinal);
    }
}
