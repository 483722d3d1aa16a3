-- Three roles with the least rights, for the reporting database on PostgreSQL. Run once as a superuser in the empty database;
-- give each role a password by your own means (ALTER ROLE … PASSWORD …), never in a script that is kept.
--   owner:  makes and changes tables (benefitmeter migrate), and nothing runs as it otherwise
--   worker: reads and writes rows, makes no tables but temporary ones
--   reader: reads the bi_ views, nothing else
CREATE ROLE benefitmeter_owner LOGIN;
CREATE ROLE benefitmeter_worker LOGIN;
CREATE ROLE benefitmeter_reader LOGIN;

REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT CREATE, USAGE ON SCHEMA public TO benefitmeter_owner;
GRANT USAGE ON SCHEMA public TO benefitmeter_worker, benefitmeter_reader;

-- What the owner makes from now on: rows for the worker. A view is granted to readers by name, when it is made.
ALTER DEFAULT PRIVILEGES FOR ROLE benefitmeter_owner IN SCHEMA public
    GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO benefitmeter_worker;
ALTER DEFAULT PRIVILEGES FOR ROLE benefitmeter_owner IN SCHEMA public
    GRANT USAGE, SELECT ON SEQUENCES TO benefitmeter_worker;

-- Readers may read every view that is made, and no table.
CREATE FUNCTION benefitmeter_grant_views() RETURNS event_trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    made record;
BEGIN
    FOR made IN SELECT * FROM pg_event_trigger_ddl_commands() WHERE command_tag = 'CREATE VIEW' LOOP
        IF made.object_identity LIKE 'public.bi\_%' THEN
            EXECUTE format('GRANT SELECT ON %s TO benefitmeter_reader', made.object_identity);
        END IF;
    END LOOP;
END $$;

CREATE EVENT TRIGGER benefitmeter_grant_views ON ddl_command_end WHEN TAG IN ('CREATE VIEW')
    EXECUTE FUNCTION benefitmeter_grant_views();
