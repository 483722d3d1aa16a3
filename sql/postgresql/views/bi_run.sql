-- Rendered from sql/views/bi_run.sql; change that, not this.

CREATE VIEW bi_run AS
SELECT
    run_id, invocation_id, datasets, as_of, scheduled_for, started_at, ended_at,
    ROUND(CAST(EXTRACT(EPOCH FROM ended_at - started_at) AS numeric), 3) AS seconds,
    outcome, node, "system_user", command, rows_read, figures_changed, failure, hint
FROM bm_run;

CREATE VIEW bi_run_step AS
SELECT
    run_id, step, name, dataset_id, source_id, question, started_at, seconds, rows_read, outcome,
    failure, hint
FROM bm_run_step;

CREATE VIEW bi_finding AS
SELECT
    run_id, dataset_id, indicator_id, code, place, column_name, shape, NULLIF(rows_counted, 0) AS rows_counted, detail, detail_da
FROM bm_finding;
