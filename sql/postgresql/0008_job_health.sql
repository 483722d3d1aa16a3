-- What operations look at: which datasets there are, and by when each must have run and been delivered. Both moments are
-- worked out ahead, so that a dataset turns overdue by itself, also where no worker runs any more.

CREATE TABLE bm_job (
    dataset_id text COLLATE "C" NOT NULL PRIMARY KEY,
    name_da text NULL,
    name_en text NULL,
    source_id text COLLATE "C" NOT NULL,
    contact text NULL,
    schedule text NULL,
    known_since timestamptz(3) NOT NULL,  -- nothing is expected of a dataset before it was known
    next_run_at timestamptz(3) NULL,
    run_expected_by timestamptz(3) NULL,  -- a run that began after the last success must have succeeded by then
    delivery_expected_by timestamptz(3) NULL,
    expected_through date NULL,  -- the day that delivery reaches to
    is_current smallint NOT NULL  -- 0 when it has left the catalogue
);

CREATE TABLE bm_run_dataset (
    dataset_id text COLLATE "C" NOT NULL,
    run_id bigint NOT NULL REFERENCES bm_run (run_id),
    PRIMARY KEY (dataset_id, run_id)
);

CREATE INDEX bm_run_dataset_run ON bm_run_dataset (run_id);

INSERT INTO bm_run_dataset (dataset_id, run_id)
SELECT DISTINCT dataset_id, run_id FROM bm_run_step WHERE dataset_id IS NOT NULL;
