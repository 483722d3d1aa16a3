-- Guards: small deliveries that someone let in, and findings in Danish too.

CREATE TABLE bm_accepted_rows (
    run_id bigint NOT NULL REFERENCES bm_run (run_id),
    dataset_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    grain nvarchar(20) COLLATE Latin1_General_BIN2 NOT NULL,
    period_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    period_start date NOT NULL,
    period_end date NOT NULL,  -- inclusive
    rows_counted bigint NOT NULL,
    reason nvarchar(max) NOT NULL,
    accepted_by nvarchar(4000) NOT NULL,
    accepted_at datetime2(3) NOT NULL,
    PRIMARY KEY (run_id, dataset_id, grain, period_id)
);

ALTER TABLE bm_finding ADD detail_da nvarchar(max) NULL;
