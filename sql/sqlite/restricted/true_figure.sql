-- Rendered from the table's description; change that, not this.

CREATE TABLE IF NOT EXISTS restricted.bm_true_figure (
    indicator_id TEXT NOT NULL,
    unit_id TEXT NOT NULL,
    grain TEXT NOT NULL,
    period_id TEXT NOT NULL,
    value TEXT NULL,
    numerator TEXT NULL,
    denominator TEXT NULL,
    rows_counted INTEGER NOT NULL,
    guarded_rows INTEGER NOT NULL,
    run_id INTEGER NOT NULL,
    PRIMARY KEY (indicator_id, unit_id, grain, period_id)
);
