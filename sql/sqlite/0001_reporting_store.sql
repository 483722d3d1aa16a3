-- The reporting database. Decimals are exact text (invariant, no exponent, no trailing zeros), dates ISO text, moments
-- UTC text with milliseconds, booleans 0/1, words lower case. Readers use the bi_ views only.

CREATE TABLE bm_migration (
    name       TEXT NOT NULL PRIMARY KEY,
    number     INTEGER NULL,               -- NULL for a script of views
    checksum   TEXT NOT NULL,              -- SHA-256 of the normalised script
    applied_at TEXT NOT NULL
);

CREATE TABLE bm_indicator (
    indicator_id TEXT NOT NULL PRIMARY KEY,
    name_da      TEXT NOT NULL,
    name_en      TEXT NOT NULL,
    reads_da     TEXT NULL,
    reads_en     TEXT NULL,
    dataset_id   TEXT NOT NULL,
    state        TEXT NOT NULL,
    owner_id     TEXT NULL,
    owner_name   TEXT NULL,
    direction    TEXT NOT NULL,
    judge        TEXT NOT NULL,
    level        TEXT NOT NULL,
    measured_in  TEXT NOT NULL,
    decimals     INTEGER NOT NULL,
    grain        TEXT NOT NULL,
    aggregation  TEXT NOT NULL,
    is_percent   INTEGER NOT NULL          -- a ratio is shown times 100
);

CREATE TABLE bm_unit (
    unit_id          TEXT NOT NULL PRIMARY KEY,
    name_da          TEXT NOT NULL,
    name_en          TEXT NOT NULL,
    parent_id        TEXT NULL,
    path             TEXT NOT NULL,
    unit_level       INTEGER NOT NULL,
    responsible_name TEXT NULL,
    sort_order       INTEGER NOT NULL,
    is_current       INTEGER NOT NULL      -- 0 when it has left the catalogue
);

CREATE TABLE bm_period (
    grain          TEXT NOT NULL,
    period_id      TEXT NOT NULL,
    period_start   TEXT NOT NULL,
    period_end     TEXT NOT NULL,          -- inclusive
    year           INTEGER NULL,
    half           INTEGER NULL,
    quarter        INTEGER NULL,
    month          INTEGER NULL,
    iso_year       INTEGER NULL,
    iso_week       INTEGER NULL,
    working_days   INTEGER NOT NULL,
    label_da       TEXT NOT NULL,
    label_en       TEXT NOT NULL,
    previous_id    TEXT NULL,              -- the period before, same grain
    last_year_id   TEXT NULL,              -- the same period one year before
    number_in_year INTEGER NULL,           -- from 1; what a sum since 1 January counts up to
    PRIMARY KEY (grain, period_id)
);

CREATE TABLE bm_run (
    run_id          INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    invocation_id   TEXT NOT NULL,
    datasets        TEXT NOT NULL,
    as_of           TEXT NOT NULL,
    started_at      TEXT NOT NULL,
    ended_at        TEXT NULL,
    outcome         TEXT NOT NULL,
    node            TEXT NOT NULL,
    process_id      INTEGER NOT NULL,
    system_user     TEXT NOT NULL,
    command         TEXT NOT NULL,
    rows_read       INTEGER NULL,
    figures_changed INTEGER NULL,
    failure         TEXT NULL,
    hint            TEXT NULL
);

CREATE TABLE bm_run_step (
    run_id     INTEGER NOT NULL REFERENCES bm_run (run_id),
    step       INTEGER NOT NULL,
    name       TEXT NOT NULL,
    dataset_id TEXT NULL,
    source_id  TEXT NULL,
    question   TEXT NULL,
    started_at TEXT NOT NULL,
    seconds    TEXT NOT NULL,
    rows_read  INTEGER NULL,
    outcome    TEXT NOT NULL,
    failure    TEXT NULL,
    hint       TEXT NULL,
    PRIMARY KEY (run_id, step)
);

CREATE TABLE bm_finding (
    finding_id   INTEGER NOT NULL PRIMARY KEY,
    run_id       INTEGER NOT NULL REFERENCES bm_run (run_id),
    dataset_id   TEXT NOT NULL,
    indicator_id TEXT NULL,
    code         TEXT NOT NULL,
    place        TEXT NULL,
    column_name  TEXT NULL,
    shape        TEXT NULL,
    rows_counted INTEGER NOT NULL,
    detail       TEXT NOT NULL
);

CREATE INDEX bm_finding_run ON bm_finding (run_id);

CREATE TABLE bm_definition (
    indicator_id TEXT NOT NULL,
    hash         TEXT NOT NULL,
    version      INTEGER NOT NULL,
    first_run_id INTEGER NOT NULL REFERENCES bm_run (run_id),
    recorded_at  TEXT NOT NULL,
    PRIMARY KEY (indicator_id, hash)
);

CREATE TABLE bm_baseline (
    indicator_id       TEXT NOT NULL,
    unit_id            TEXT NOT NULL,
    period_id          TEXT NOT NULL,
    version            INTEGER NOT NULL,
    value              TEXT NOT NULL,
    numerator          TEXT NULL,
    denominator        TEXT NULL,
    measured_over      TEXT NOT NULL,
    definition_version INTEGER NOT NULL,
    approved_by        TEXT NOT NULL,
    system_user        TEXT NOT NULL,
    approved_on        TEXT NOT NULL,
    reference          TEXT NOT NULL,
    PRIMARY KEY (indicator_id, unit_id, period_id, version)
);

CREATE TABLE bm_watermark (
    dataset_id   TEXT NOT NULL PRIMARY KEY,
    data_through TEXT NULL,
    as_of        TEXT NOT NULL,
    run_id       INTEGER NOT NULL REFERENCES bm_run (run_id)
);

-- The switch: what carries a publication's number is seen from the moment published_at is set, and not before.
CREATE TABLE bm_publication (
    publication_id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    run_id         INTEGER NOT NULL REFERENCES bm_run (run_id),
    published_at   TEXT NULL UNIQUE
);

CREATE TABLE bm_figure (
    figure_id             INTEGER NOT NULL PRIMARY KEY,
    indicator_id          TEXT NOT NULL REFERENCES bm_indicator (indicator_id),
    unit_id               TEXT NOT NULL REFERENCES bm_unit (unit_id),
    grain                 TEXT NOT NULL,
    period_id             TEXT NOT NULL,
    period_start          TEXT NOT NULL,
    period_end            TEXT NOT NULL,   -- inclusive
    definition_version    INTEGER NOT NULL,
    definition_break      INTEGER NOT NULL,
    value                 TEXT NULL,
    numerator             TEXT NULL,
    denominator           TEXT NULL,
    rows_counted          INTEGER NULL,
    state                 TEXT NOT NULL,
    state_reason          TEXT NULL,
    is_complete           INTEGER NOT NULL,
    is_final              INTEGER NOT NULL,
    coverage_pct          TEXT NULL,
    data_through          TEXT NULL,
    baseline              TEXT NULL,
    baseline_first        TEXT NULL,
    plan                  TEXT NULL,
    plan_first            TEXT NULL,
    target                TEXT NULL,
    target_first          TEXT NULL,
    target_date           TEXT NULL,
    realised_plan_pct     TEXT NULL,
    realised_target_pct   TEXT NULL,
    realised_first_pct    TEXT NULL,
    realised_forecast_pct TEXT NULL,
    deviation             TEXT NULL,
    missing_amount        TEXT NULL,
    forecast              TEXT NULL,
    forecast_low          TEXT NULL,
    forecast_high         TEXT NULL,
    delay_months          TEXT NULL,
    delay_at_least        INTEGER NOT NULL,
    lead_months           TEXT NULL,
    trend_delay_months    TEXT NULL,
    result_status         TEXT NOT NULL,
    result_basis          TEXT NULL,
    result_reason         TEXT NULL,
    timeline_status       TEXT NULL,
    timeline_reason       TEXT NULL,
    is_provisional        INTEGER NOT NULL,
    status_reason_da      TEXT NOT NULL,
    status_reason_en      TEXT NOT NULL,
    run_id                INTEGER NOT NULL REFERENCES bm_run (run_id),
    publication_id        INTEGER NOT NULL REFERENCES bm_publication (publication_id),
    superseded_by         INTEGER NULL REFERENCES bm_publication (publication_id),
    cause                 TEXT NULL,       -- NULL for the first figure of its indicator, unit and period
    FOREIGN KEY (grain, period_id) REFERENCES bm_period (grain, period_id)
);

-- One current figure per indicator, unit and period, whatever goes wrong.
CREATE UNIQUE INDEX bm_figure_current ON bm_figure (indicator_id, unit_id, grain, period_id) WHERE superseded_by IS NULL;

CREATE INDEX bm_figure_identity ON bm_figure (indicator_id, unit_id, grain, period_id, publication_id);
