-- Three roles with the least rights, for the reporting database on SQL Server. Run once in the empty database as its owner, then
-- make a user for each login and add it: ALTER ROLE benefitmeter_worker ADD MEMBER [DOMAIN\benefitmeter$].
--   owner:  makes and changes tables (benefitmeter migrate), and nothing runs as it otherwise
--   worker: reads and writes rows, makes no tables but temporary ones
--   reader: reads the bi_ views, nothing else; after each migrate run the last statement again, for new views
ALTER DATABASE CURRENT SET READ_COMMITTED_SNAPSHOT ON WITH ROLLBACK IMMEDIATE;
GO

CREATE ROLE benefitmeter_owner;
CREATE ROLE benefitmeter_worker;
CREATE ROLE benefitmeter_reader;
GO

ALTER ROLE db_ddladmin ADD MEMBER benefitmeter_owner;
GRANT SELECT, INSERT, UPDATE, DELETE, REFERENCES ON SCHEMA::dbo TO benefitmeter_owner;
GRANT SELECT, INSERT, UPDATE, DELETE ON SCHEMA::dbo TO benefitmeter_worker;
GO

DECLARE @grant nvarchar(max) = N'';
SELECT @grant += N'GRANT SELECT ON ' + QUOTENAME(SCHEMA_NAME(schema_id)) + N'.' + QUOTENAME(name) + N' TO benefitmeter_reader;'
FROM sys.views WHERE name LIKE N'bi[_]%';
EXEC sys.sp_executesql @grant;
GO
