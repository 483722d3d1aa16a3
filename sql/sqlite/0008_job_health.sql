-- What operations look at: which datasets there are, and by when each must have run and been delivered. Both moments are
-- worked out ahead, so that a dataset turns overdue by itself, also where no worker runs any more.

CREATE TABLE bm_job (
    dataset_id           TEXT NOT NULL PRIMARY KEY,
    name_da              TEXT NULL,
    name_en              TEXT NULL,
    source_id            TEXT NOT NULL,
    contact              TEXT NULL,
    schedule             TEXT NULL,
    known_since          TEXT NOT NULL,    -- nothing is expected of a dataset before it was known
    next_run_at          TEXT NULL,
    run_expected_by      TEXT NULL,        -- a run that began after the last success must have succeeded by then
    delivery_expected_by TEXT NULL,
    expected_through     TEXT NULL,        -- the day that delivery reaches to
    is_current           INTEGER NOT NULL  -- 0 when it has left the catalogue
);

CREATE TABLE bm_run_dataset (
    dataset_id TEXT NOT NULL,
    run_id     INTEGER NOT NULL REFERENCES bm_run (run_id),
    PRIMARY KEY (dataset_id, run_id)
);

CREATE INDEX bm_run_dataset_run ON bm_run_dataset (run_id);

INSERT INTO bm_run_dataset (dataset_id, run_id)
SELECT DISTINCT dataset_id, run_id FROM bm_run_step WHERE dataset_id IS NOT NULL;
