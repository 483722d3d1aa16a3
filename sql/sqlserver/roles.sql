-- Who may do what in the reporting database. An administrator runs this in the database, after each migrate that adds a view or
-- a table; it may be run any number of times. Then give people and services a role:
--   ALTER ROLE benefitmeter_reader ADD MEMBER [KOMMUNE\bi_service];       -- BI tools, dashboards, everyone who reads
--   ALTER ROLE benefitmeter_writer ADD MEMBER [KOMMUNE\benefitmeter$];    -- the worker itself
--   ALTER ROLE benefitmeter_controller ADD MEMBER [KOMMUNE\ann_example];  -- benefit controllers
-- Views and tables have one owner, so readers need no right to the tables under the views.

IF DATABASE_PRINCIPAL_ID('benefitmeter_reader') IS NULL CREATE ROLE benefitmeter_reader;
IF DATABASE_PRINCIPAL_ID('benefitmeter_writer') IS NULL CREATE ROLE benefitmeter_writer;
IF DATABASE_PRINCIPAL_ID('benefitmeter_controller') IS NULL CREATE ROLE benefitmeter_controller;
GO

-- reader: the bi_ views.
DECLARE @grants nvarchar(max) = N'';
SELECT @grants = @grants + N'GRANT SELECT ON ' + QUOTENAME(SCHEMA_NAME(schema_id)) + N'.' + QUOTENAME(name) + N' TO benefitmeter_reader; '
FROM sys.views
WHERE name LIKE 'bi[_]%';

-- writer: the tables and what the worker reads of the views, and no change of the schema.
SELECT @grants = @grants + N'GRANT SELECT, INSERT, UPDATE, DELETE ON ' + QUOTENAME(SCHEMA_NAME(schema_id)) + N'.' + QUOTENAME(name) + N' TO benefitmeter_writer; '
FROM sys.tables
WHERE name LIKE 'bm[_]%';
SELECT @grants = @grants + N'GRANT SELECT ON ' + QUOTENAME(SCHEMA_NAME(schema_id)) + N'.' + QUOTENAME(name) + N' TO benefitmeter_writer; '
FROM sys.views
WHERE name LIKE 'bi[_]%';
EXEC sp_executesql @grants;
GO

-- controller: reads what readers read and the true numbers, and writes what a person decides.
IF IS_ROLEMEMBER('benefitmeter_reader', 'benefitmeter_controller') = 0 ALTER ROLE benefitmeter_reader ADD MEMBER benefitmeter_controller;
GRANT SELECT ON bm_true_figure TO benefitmeter_controller;
GRANT SELECT ON bm_figure TO benefitmeter_controller;
GRANT SELECT ON bm_publication TO benefitmeter_controller;
GRANT SELECT ON bm_run TO benefitmeter_controller;
GRANT SELECT ON bm_definition TO benefitmeter_controller;
GRANT SELECT ON bm_watermark TO benefitmeter_controller;
GRANT SELECT ON bm_migration TO benefitmeter_controller;
GRANT SELECT, INSERT, UPDATE ON bm_indicator TO benefitmeter_controller;
GRANT SELECT, INSERT, UPDATE ON bm_unit TO benefitmeter_controller;
GRANT SELECT, INSERT, UPDATE ON bm_period TO benefitmeter_controller;
GRANT SELECT, INSERT, UPDATE ON bm_baseline TO benefitmeter_controller;
GO
