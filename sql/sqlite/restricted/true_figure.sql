-- The true numbers of the figures that readers must not see. This is the second file beside the reporting database
-- (<store>-restricted.db), attached as "restricted" while the worker writes; roles.sql says who may read it.

CREATE TABLE IF NOT EXISTS restricted.bm_true_figure (
    indicator_id TEXT NOT NULL,
    unit_id      TEXT NOT NULL,
    grain        TEXT NOT NULL,
    period_id    TEXT NOT NULL,
    value        TEXT NULL,
    numerator    TEXT NULL,
    denominator  TEXT NULL,
    rows_counted INTEGER NOT NULL,
    guarded_rows INTEGER NOT NULL,         -- the rows it had when last a small group needed it hidden
    run_id       INTEGER NOT NULL,         -- the run that measured it
    PRIMARY KEY (indicator_id, unit_id, grain, period_id)
);
