-- The true numbers of the figures that readers must not see. Only the worker and the controller have rights here; see
-- roles.sql. No view rests on it.

CREATE TABLE bm_true_figure (
    indicator_id text COLLATE "C" NOT NULL,
    unit_id text COLLATE "C" NOT NULL,
    grain text COLLATE "C" NOT NULL,
    period_id text COLLATE "C" NOT NULL,
    value numeric NULL,
    numerator numeric NULL,
    denominator numeric NULL,
    rows_counted bigint NOT NULL,
    guarded_rows bigint NOT NULL,  -- the rows it had when last a small group needed it hidden
    run_id bigint NOT NULL,  -- the run that measured it
    PRIMARY KEY (indicator_id, unit_id, grain, period_id)
);
