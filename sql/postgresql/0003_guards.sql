-- Guards: small deliveries that someone let in, and findings in Danish too.

CREATE TABLE bm_accepted_rows (
    run_id bigint NOT NULL REFERENCES bm_run (run_id),
    dataset_id text COLLATE "C" NOT NULL,
    grain text COLLATE "C" NOT NULL,
    period_id text COLLATE "C" NOT NULL,
    period_start date NOT NULL,
    period_end date NOT NULL,  -- inclusive
    rows_counted bigint NOT NULL,
    reason text NOT NULL,
    accepted_by text NOT NULL,
    accepted_at timestamptz(3) NOT NULL,
    PRIMARY KEY (run_id, dataset_id, grain, period_id)
);

ALTER TABLE bm_finding ADD COLUMN detail_da text NULL;
