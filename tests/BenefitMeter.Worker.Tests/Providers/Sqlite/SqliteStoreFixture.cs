using BenefitMeter.Worker.Providers.Sqlite;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Tests.Reporting;

namespace BenefitMeter.Worker.Tests.Providers.Sqlite;

/// <summary>A reporting database as a file in a folder of its own.</summary>
internal sealed class SqliteStoreFixture : StoreFixture
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("benefitmeter-store-");

    public override StoreDialect Dialect => SqliteStore.Dialect;

    public string File => Path.Combine(folder.FullName, "report.db");

    public override string ConnectionString => $"Data Source={File};Default Timeout=20;Pooling=False";

    public override CatalogueQuestions Questions => OfSqlite;

    public override string? WhyNoUsers => NoUsers;

    /// <summary>Gets why a SQLite database has no roles.</summary>
    public static string NoUsers => "SQLite knows no users.";

    /// <summary>Gets the questions about what a SQLite database consists of.</summary>
    public static CatalogueQuestions OfSqlite { get; } = new(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE 'bm!_%' ESCAPE '!'",
        """
        SELECT name || ' ' || type || CASE WHEN "notnull" = 1 THEN ' NOT NULL' ELSE '' END FROM pragma_table_info('{0}')
        ORDER BY cid
        """,
        "SELECT name FROM pragma_table_info('{0}') WHERE pk > 0 ORDER BY pk",
        """
        SELECT i.name || CASE WHEN i."unique" = 1 THEN ' unique' ELSE '' END || CASE WHEN i.partial = 1 THEN ' some' ELSE '' END
            || ' (' || (
                SELECT group_concat(c.name, ', ') FROM (SELECT name FROM pragma_index_info(i.name) ORDER BY seqno) AS c) || ')'
        FROM pragma_index_list('{0}') AS i WHERE i.origin = 'c' ORDER BY i.name
        """,
        "SELECT name FROM pragma_table_info('{0}') ORDER BY cid",
        string.Empty);

    public override void Dispose() => folder.Delete(recursive: true);
}
