-- What the worker did: runs, their steps, and what they found in the data.

-- seconds decimal: how long it took | running
-- seconds da: hvor længe det varede | kørslen er i gang
CREATE VIEW bi_run AS
SELECT
    run_id, invocation_id, datasets, as_of, scheduled_for, started_at, ended_at,
    {seconds: started_at | ended_at} AS seconds,
    outcome, node, "system_user", command, rows_read, figures_changed, failure, hint
FROM bm_run;

CREATE VIEW bi_run_step AS
SELECT
    run_id, step, name, dataset_id, source_id, question, started_at, seconds, rows_read, outcome,
    failure, hint
FROM bm_run_step;

-- rows_counted integer: the number of rows it concerns | they are so few that their number could reveal something about individual persons
-- rows_counted da: antal rækker, fundet vedrører | de er så få, at antallet kunne afsløre noget om enkeltpersoner
CREATE VIEW bi_finding AS
SELECT
    run_id, dataset_id, indicator_id, code, place, column_name, shape, NULLIF(rows_counted, 0) AS rows_counted, detail, detail_da
FROM bm_finding;
