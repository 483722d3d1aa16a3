using BenefitMeter.Worker.Tests.Reporting;

namespace BenefitMeter.Worker.Tests.Providers.SqlServer;

/// <summary>What SQL Server says of its own tables, views and rights, as the conformance suite asks it.</summary>
internal static class SqlServerCatalogue
{
    public static CatalogueQuestions Questions { get; } = new(
        "SELECT CAST(name AS nvarchar(200)) FROM sys.tables WHERE LOWER(name) LIKE 'bm[_]%'",
        """
        SELECT CAST(c.name + ' ' + t.name + CASE
                WHEN t.name = 'nvarchar' AND c.max_length = -1 THEN '(max)'
                WHEN t.name = 'nvarchar' THEN '(' + CAST(c.max_length / 2 AS varchar(10)) + ')'
                WHEN t.name = 'decimal' THEN '(' + CAST(c.precision AS varchar(10)) + ', ' + CAST(c.scale AS varchar(10)) + ')'
                WHEN t.name = 'datetime2' THEN '(' + CAST(c.scale AS varchar(10)) + ')'
                ELSE '' END
            + CASE WHEN c.is_identity = 1 THEN ' IDENTITY(1, 1)' ELSE '' END
            + CASE WHEN c.collation_name = 'Latin1_General_BIN2' THEN ' COLLATE Latin1_General_BIN2' ELSE '' END
            + CASE WHEN c.is_nullable = 0 THEN ' NOT NULL' ELSE '' END AS nvarchar(400))
        FROM sys.columns AS c JOIN sys.types AS t ON t.user_type_id = c.user_type_id
        WHERE c.object_id = OBJECT_ID('{0}') ORDER BY c.column_id
        """,
        """
        SELECT CAST(COL_NAME(k.object_id, k.column_id) AS nvarchar(200))
        FROM sys.indexes AS i JOIN sys.index_columns AS k ON k.object_id = i.object_id AND k.index_id = i.index_id
        WHERE i.object_id = OBJECT_ID('{0}') AND i.is_primary_key = 1 ORDER BY k.key_ordinal
        """,
        """
        SELECT CAST(i.name + CASE WHEN i.is_unique = 1 THEN ' unique' ELSE '' END
            + CASE WHEN i.has_filter = 1 THEN ' some' ELSE '' END + ' (' + STUFF((
                SELECT ', ' + COL_NAME(k.object_id, k.column_id) FROM sys.index_columns AS k
                WHERE k.object_id = i.object_id AND k.index_id = i.index_id AND k.is_included_column = 0
                ORDER BY k.key_ordinal FOR XML PATH('')), 1, 2, '') + ')' AS nvarchar(400))
        FROM sys.indexes AS i WHERE i.object_id = OBJECT_ID('{0}') AND i.is_primary_key = 0 AND i.index_id > 0 ORDER BY i.name
        """,
        """
        SELECT CAST(c.name + ' ' + CASE
            WHEN t.name IN ('smallint', 'int', 'bigint') THEN 'whole' WHEN t.name = 'datetime2' THEN 'moment'
            WHEN t.name = 'nvarchar' THEN 'text' ELSE t.name END AS nvarchar(400))
        FROM sys.columns AS c JOIN sys.types AS t ON t.user_type_id = c.user_type_id
        WHERE c.object_id = OBJECT_ID('{0}') ORDER BY c.column_id
        """,
        """
        SELECT CAST(OBJECT_NAME(p.major_id) + '|' + USER_NAME(p.grantee_principal_id) + '|'
            + p.permission_name COLLATE DATABASE_DEFAULT + '|' + p.state_desc COLLATE DATABASE_DEFAULT + '|'
            + COALESCE(COL_NAME(p.major_id, NULLIF(p.minor_id, 0)), '') AS nvarchar(400))
        FROM sys.database_permissions AS p WHERE p.class = 1 AND LOWER(OBJECT_NAME(p.major_id)) LIKE 'bi[_]%'
        """);
}
