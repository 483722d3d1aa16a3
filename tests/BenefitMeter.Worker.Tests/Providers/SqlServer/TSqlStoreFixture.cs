using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Tests.Providers.Sqlite;
using BenefitMeter.Worker.Tests.Reporting;
using Microsoft.Data.Sqlite;

namespace BenefitMeter.Worker.Tests.Providers.SqlServer;

/// <summary>A reporting database as a file, to which all statements are sent as T-SQL.</summary>
internal sealed class TSqlStoreFixture : StoreFixture
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("benefitmeter-tsql-");

    public TSqlStoreFixture(TSqlStatements statements)
    {
        statements.Use();
        Dialect = statements.Dialect;
    }

    public override StoreDialect Dialect { get; }

    public override string ConnectionString =>
        $"Data Source={Path.Combine(folder.FullName, "report.db")};Default Timeout=20;Pooling=False";

    // The tables are SQLite's.
    public override CatalogueQuestions Questions => SqliteStoreFixture.OfSqlite;

    public override string? WhyNoUsers => SqliteStoreFixture.NoUsers;

    public override List<string> Texts(string question, string name = "")
    {
        using SqliteConnection connection = new(ConnectionString);
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = question.Replace("{0}", name, StringComparison.Ordinal);
        using SqliteDataReader reader = command.ExecuteReader();
        List<string> texts = [];
        while (reader.Read())
        {
            texts.Add(reader.GetString(0));
        }

        return texts;
    }

    public override void Dispose() => folder.Delete(recursive: true);
}
