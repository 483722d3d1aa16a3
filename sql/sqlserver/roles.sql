-- Who may do what in the reporting database. An administrator runs this in the database once, after the first migrate; it may be
-- run any number of times. Later migrations keep the rights. Then give people and services a role:
--   ALTER ROLE benefitmeter_reader ADD MEMBER [KOMMUNE\bi_service];       -- BI tools, dashboards, everyone who reads
--   ALTER ROLE benefitmeter_writer ADD MEMBER [KOMMUNE\benefitmeter$];    -- the worker itself
--   ALTER ROLE benefitmeter_controller ADD MEMBER [KOMMUNE\ann_example];  -- benefit controllers
-- Views and tables have one owner, so readers need no right to the tables under the views.

IF DATABASE_PRINCIPAL_ID('benefitmeter_reader') IS NULL CREATE ROLE benefitmeter_reader;
IF DATABASE_PRINCIPAL_ID('benefitmeter_writer') IS NULL CREATE ROLE benefitmeter_writer;
IF DATABASE_PRINCIPAL_ID('benefitmeter_controller') IS NULL CREATE ROLE benefitmeter_controller;
GO

-- reader: the bi_ views. writer: the tables and what the worker reads of the views, and no change of the schema.
DECLARE @grant nvarchar(1000);
DECLARE grants CURSOR LOCAL FAST_FORWARD FOR
    SELECT N'GRANT SELECT ON dbo.' + QUOTENAME(name) + N' TO benefitmeter_reader, benefitmeter_writer;'
    FROM sys.views
    WHERE schema_id = SCHEMA_ID(N'dbo') AND name LIKE N'bi[_]%'
    UNION ALL
    SELECT N'GRANT SELECT, INSERT, UPDATE, DELETE ON dbo.' + QUOTENAME(name) + N' TO benefitmeter_writer;'
    FROM sys.tables
    WHERE schema_id = SCHEMA_ID(N'dbo') AND name LIKE N'bm[_]%';
OPEN grants;
FETCH NEXT FROM grants INTO @grant;
WHILE @@FETCH_STATUS = 0
BEGIN
    EXEC sp_executesql @grant;
    FETCH NEXT FROM grants INTO @grant;
END;
CLOSE grants;
DEALLOCATE grants;
GO

-- Who publishes waits for a lock of the role benefitmeter_controller, which a reader therefore cannot have.
IF IS_ROLEMEMBER('benefitmeter_controller', 'benefitmeter_writer') = 0 ALTER ROLE benefitmeter_controller ADD MEMBER benefitmeter_writer;

-- controller: reads what readers read and the true numbers, and writes what a person decides.
IF IS_ROLEMEMBER('benefitmeter_reader', 'benefitmeter_controller') = 0 ALTER ROLE benefitmeter_reader ADD MEMBER benefitmeter_controller;
GRANT SELECT ON bm_true_figure TO benefitmeter_controller;
GRANT SELECT ON bm_figure TO benefitmeter_controller;
GRANT SELECT ON bm_publication TO benefitmeter_controller;
GRANT SELECT ON bm_run TO benefitmeter_controller;
GRANT SELECT ON bm_definition TO benefitmeter_controller;
GRANT SELECT ON bm_watermark TO benefitmeter_controller;
GRANT SELECT ON bm_migration TO benefitmeter_controller;
GRANT SELECT ON bm_report TO benefitmeter_controller;
GRANT SELECT, INSERT, UPDATE ON bm_indicator TO benefitmeter_controller;
GRANT SELECT, INSERT, UPDATE ON bm_unit TO benefitmeter_controller;
GRANT SELECT, INSERT, UPDATE ON bm_period TO benefitmeter_controller;
GRANT SELECT, INSERT, UPDATE ON bm_baseline TO benefitmeter_controller;
GO
