-- Who may do what in the reporting database. An administrator runs this in the database once, after the first migrate; it may be
-- run any number of times. Later migrations keep the rights. Then give people and services a role:
--   GRANT benefitmeter_reader TO bi_service;            -- BI tools, dashboards, everyone who reads
--   GRANT benefitmeter_writer TO benefitmeter_worker;   -- the worker itself
--   GRANT benefitmeter_controller TO ann_example;       -- benefit controllers
-- The views read with the rights of their owner, so readers need no right to the tables under them.

DO $$
DECLARE
    role_name text;
    view_name text;
BEGIN
    FOREACH role_name IN ARRAY ARRAY['benefitmeter_reader', 'benefitmeter_writer', 'benefitmeter_controller'] LOOP
        IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = role_name) THEN
            EXECUTE format('CREATE ROLE %I NOLOGIN', role_name);
        END IF;
        EXECUTE format('GRANT USAGE ON SCHEMA %I TO %I', current_schema(), role_name);
    END LOOP;

    -- Nobody has a right by merely being there.
    EXECUTE format('REVOKE ALL ON ALL TABLES IN SCHEMA %I FROM PUBLIC', current_schema());

    -- reader: the bi_ views.
    FOR view_name IN SELECT viewname FROM pg_views WHERE schemaname = current_schema() AND viewname LIKE 'bi\_%' LOOP
        EXECUTE format('GRANT SELECT ON %I TO benefitmeter_reader', view_name);
    END LOOP;

    -- writer: the tables, and no change of the schema.
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA %I TO benefitmeter_writer', current_schema());
    EXECUTE format('GRANT USAGE ON ALL SEQUENCES IN SCHEMA %I TO benefitmeter_writer', current_schema());
END
$$;

-- controller: reads what readers read and the true numbers, and writes what a person decides.
GRANT benefitmeter_reader TO benefitmeter_controller;
GRANT SELECT ON bm_true_figure, bm_figure, bm_publication, bm_run, bm_definition, bm_indicator, bm_unit, bm_period, bm_baseline,
    bm_watermark, bm_migration, bm_report TO benefitmeter_controller;
GRANT INSERT, UPDATE ON bm_indicator, bm_unit, bm_period, bm_baseline TO benefitmeter_controller;
