-- Guards: small deliveries that someone let in, and findings in Danish too.

CREATE TABLE bm_accepted_rows (
    run_id       INTEGER NOT NULL REFERENCES bm_run (run_id),
    dataset_id   TEXT NOT NULL,
    grain        TEXT NOT NULL,
    period_id    TEXT NOT NULL,
    period_start TEXT NOT NULL,
    period_end   TEXT NOT NULL,            -- inclusive
    rows_counted INTEGER NOT NULL,
    reason       TEXT NOT NULL,
    system_user  TEXT NOT NULL,
    accepted_at  TEXT NOT NULL,
    PRIMARY KEY (run_id, dataset_id, grain, period_id)
);

ALTER TABLE bm_finding ADD COLUMN detail_da TEXT NULL;
