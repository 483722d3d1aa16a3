using BenefitMeter.Worker.Tests.Reporting;
using Microsoft.Data.SqlClient;

namespace BenefitMeter.Worker.Tests.Providers.SqlServer;

/// <summary>Logins of SQL Server with a user in the database of the tests, each for one test.</summary>
internal static class SqlServerUsers
{
    /// <summary>The question why there can be none; NULL where there can.</summary>
    public const string WhyNone = """
        SELECT CASE
            WHEN CAST(SERVERPROPERTY('EngineEdition') AS int) = 5 THEN N'Azure SQL makes logins in its database master only.'
            WHEN CAST(SERVERPROPERTY('IsIntegratedSecurityOnly') AS int) = 1 THEN N'The server accepts no logins with passwords.'
            WHEN HAS_PERMS_BY_NAME(NULL, NULL, N'ALTER ANY LOGIN') = 0 THEN N'The test account may not create logins.'
            WHEN HAS_PERMS_BY_NAME(DB_NAME(), N'DATABASE', N'CONTROL') = 0 THEN N'The test account does not own the database.'
        END
        """;

    /// <summary>Gets a new user with a role of roles.sql, and the statements that make it.</summary>
    public static (StoreUser User, string[] Statements) New(string connectionString, string role)
    {
        // Letters of every kind that a server with rules for passwords asks for.
        (string name, string password) = ($"{role} \"{Guid.NewGuid():N}\"", $"aA1!{Guid.NewGuid():N}");
        SqlConnectionStringBuilder builder = new(connectionString);
        builder.Remove("Authentication");
        builder.IntegratedSecurity = false;
        builder.UserID = name;
        builder.Password = password;

        // A login that a pool has a connection of cannot be dropped.
        builder.Pooling = false;
        StoreUser user = new(name, builder.ToString());
        return (
            user,
            [
                $"CREATE LOGIN {user.Quoted} WITH PASSWORD = N'{password}'", $"CREATE USER {user.Quoted} FOR LOGIN {user.Quoted}",
                $"ALTER ROLE {role} ADD MEMBER {user.Quoted}",
            ]);
    }

    /// <summary>Gets the statements that remove what is there of a user.</summary>
    public static string[] Remove(StoreUser user) =>
    [
        $"DROP USER IF EXISTS {user.Quoted}",

        // A moment after its last connection was closed, the server may still count the login as logged in (15434).
        $"""
        DECLARE @tries int = 0;
        WHILE SUSER_ID(N'{user.Name}') IS NOT NULL
        BEGIN
            BEGIN TRY
                DROP LOGIN {user.Quoted};
            END TRY
            BEGIN CATCH
                IF ERROR_NUMBER() <> 15434 OR @tries >= 100
                BEGIN
                    THROW;
                END;
                SET @tries += 1;
                WAITFOR DELAY '00:00:00.100';
            END CATCH;
        END;
        """,
    ];
}
