-- The true numbers of the figures that readers must not see. Only the worker and the controller have rights here; see
-- roles.sql. No view rests on it.

CREATE TABLE bm_true_figure (
    indicator_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    unit_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    grain nvarchar(20) COLLATE Latin1_General_BIN2 NOT NULL,
    period_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    value decimal(38, 10) NULL,
    numerator decimal(38, 10) NULL,
    denominator decimal(38, 10) NULL,
    rows_counted bigint NOT NULL,
    guarded_rows bigint NOT NULL,  -- the rows it had when last a small group needed it hidden
    run_id bigint NOT NULL,  -- the run that measured it
    PRIMARY KEY (indicator_id, unit_id, grain, period_id)
);
