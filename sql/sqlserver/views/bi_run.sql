-- Rendered from sql/views/bi_run.sql; change that, not this.

CREATE VIEW bi_run AS
SELECT
    run_id, invocation_id, datasets, as_of, scheduled_for, started_at, ended_at,
    CAST(DATEDIFF_BIG(MILLISECOND, started_at, ended_at) / 1000.0 AS decimal(38, 10)) AS seconds,
    outcome, node, [system_user], command, rows_read, figures_changed, failure, hint
FROM bm_run;
GO

CREATE VIEW bi_run_step AS
SELECT
    run_id, step, name, dataset_id, source_id, question, started_at, seconds, rows_read, outcome,
    failure, hint
FROM bm_run_step;
GO

CREATE VIEW bi_finding AS
SELECT
    run_id, dataset_id, indicator_id, code, place, column_name, shape, NULLIF(rows_counted, 0) AS rows_counted, detail, detail_da
FROM bm_finding;
