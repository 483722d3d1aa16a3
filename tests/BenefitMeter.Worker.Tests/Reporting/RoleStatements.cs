using BenefitMeter.Worker.Reporting;

namespace BenefitMeter.Worker.Tests.Reporting;

/// <summary>What users with a role try, and what an administrator gives them, in words that every server takes.</summary>
internal static class RoleStatements
{
    /// <summary>Gets changes of the schema.</summary>
    public static IReadOnlyList<string> OfTheSchema { get; } =
    [
        "CREATE TABLE bm_more (id integer)", "ALTER TABLE bm_finding ADD more integer", "TRUNCATE TABLE bm_finding",
        "DROP TABLE bm_finding", "CREATE VIEW bi_more AS SELECT 1 AS x", "DROP VIEW bi_finding",
    ];

    /// <summary>
    /// Gets the four statements on a table or view, each by the right it needs and alone. A server checks the right first; where
    /// it is there, nothing changes.
    /// </summary>
    public static IReadOnlyList<(string Right, string Statement)> On(string table, string column) =>
    [
        ("SELECT", $"SELECT COUNT(*) FROM {table}"),
        ("INSERT", $"INSERT INTO {table} ({StoreSession.Quote(column)}) SELECT NULL WHERE 1 = 0"),
        ("UPDATE", $"UPDATE {table} SET {StoreSession.Quote(column)} = NULL WHERE 1 = 0"),
        ("DELETE", $"DELETE FROM {table} WHERE 1 = 0"),
    ];

    /// <summary>Gets changes of the rights that roles.sql gives.</summary>
    public static IReadOnlyList<string> OfRights(string user) =>
    [
        $"GRANT SELECT ON bi_figure TO {user} WITH GRANT OPTION",
        $"GRANT SELECT (unit_id, valid_to), UPDATE (valid_to) ON bi_unit TO {user}",
        "GRANT SELECT ON bi_unit TO PUBLIC",
        "REVOKE SELECT ON bi_run FROM benefitmeter_reader",
    ];
}
