-- The reporting database. Figures are decimals of 28 digits before and 10 after the point, which is what they are rounded to;
-- moments are UTC with milliseconds. Flags are 0 or 1 as on every engine, so that one question does for all of them. What is
-- compared or sorted is compared by code point, whatever the database's collation. Readers use the bi_ views only.

CREATE TABLE bm_migration (
    name nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL PRIMARY KEY,
    number int NULL,  -- NULL for a script of views
    checksum nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,  -- SHA-256 of the normalised script
    applied_at datetime2(3) NOT NULL
);

CREATE TABLE bm_indicator (
    indicator_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL PRIMARY KEY,
    name_da nvarchar(4000) NOT NULL,
    name_en nvarchar(4000) NOT NULL,
    reads_da nvarchar(max) NULL,
    reads_en nvarchar(max) NULL,
    dataset_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    state nvarchar(20) COLLATE Latin1_General_BIN2 NOT NULL,
    owner_id nvarchar(100) COLLATE Latin1_General_BIN2 NULL,
    owner_name nvarchar(4000) NULL,
    direction nvarchar(20) COLLATE Latin1_General_BIN2 NOT NULL,
    judge nvarchar(20) COLLATE Latin1_General_BIN2 NOT NULL,
    level nvarchar(20) COLLATE Latin1_General_BIN2 NOT NULL,
    measured_in nvarchar(4000) NOT NULL,
    decimals int NOT NULL,
    grain nvarchar(20) COLLATE Latin1_General_BIN2 NOT NULL,
    aggregation nvarchar(20) COLLATE Latin1_General_BIN2 NOT NULL,
    is_percent smallint NOT NULL -- a ratio is shown times 100
);

CREATE TABLE bm_unit (
    unit_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL PRIMARY KEY,
    name_da nvarchar(4000) NOT NULL,
    name_en nvarchar(4000) NOT NULL,
    parent_id nvarchar(100) COLLATE Latin1_General_BIN2 NULL,
    path nvarchar(4000) COLLATE Latin1_General_BIN2 NOT NULL,
    unit_level int NOT NULL,
    responsible_name nvarchar(4000) NULL,
    sort_order int NOT NULL,
    is_current smallint NOT NULL -- 0 when it has left the catalogue
);

CREATE TABLE bm_period (
    grain nvarchar(20) COLLATE Latin1_General_BIN2 NOT NULL,
    period_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    period_start date NOT NULL,
    period_end date NOT NULL,  -- inclusive
    year int NULL,
    half int NULL,
    quarter int NULL,
    month int NULL,
    iso_year int NULL,
    iso_week int NULL,
    working_days int NOT NULL,
    label_da nvarchar(4000) NOT NULL,
    label_en nvarchar(4000) NOT NULL,
    previous_id nvarchar(100) COLLATE Latin1_General_BIN2 NULL,  -- the period before, same grain
    last_year_id nvarchar(100) COLLATE Latin1_General_BIN2 NULL,  -- the same period one year before
    number_in_year int NULL,  -- from 1; what a sum since 1 January counts up to
    PRIMARY KEY (grain, period_id)
);

CREATE TABLE bm_run (
    run_id bigint IDENTITY(1, 1) NOT NULL PRIMARY KEY,
    invocation_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    datasets nvarchar(4000) NOT NULL,
    as_of date NOT NULL,
    started_at datetime2(3) NOT NULL,
    ended_at datetime2(3) NULL,
    outcome nvarchar(20) COLLATE Latin1_General_BIN2 NOT NULL,
    node nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    process_id int NOT NULL,
    [system_user] nvarchar(4000) NOT NULL,
    command nvarchar(4000) NOT NULL,
    rows_read bigint NULL,
    figures_changed int NULL,
    failure nvarchar(max) NULL,
    hint nvarchar(max) NULL
);

CREATE TABLE bm_run_step (
    run_id bigint NOT NULL REFERENCES bm_run (run_id),
    step int NOT NULL,
    name nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    dataset_id nvarchar(100) COLLATE Latin1_General_BIN2 NULL,
    source_id nvarchar(100) COLLATE Latin1_General_BIN2 NULL,
    question nvarchar(max) NULL,
    started_at datetime2(3) NOT NULL,
    seconds decimal(19, 3) NOT NULL,
    rows_read bigint NULL,
    outcome nvarchar(20) COLLATE Latin1_General_BIN2 NOT NULL,
    failure nvarchar(max) NULL,
    hint nvarchar(max) NULL,
    PRIMARY KEY (run_id, step)
);

CREATE TABLE bm_finding (
    finding_id bigint IDENTITY(1, 1) NOT NULL PRIMARY KEY,
    run_id bigint NOT NULL REFERENCES bm_run (run_id),
    dataset_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    indicator_id nvarchar(100) COLLATE Latin1_General_BIN2 NULL,
    code nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    place nvarchar(4000) COLLATE Latin1_General_BIN2 NULL,
    column_name nvarchar(4000) COLLATE Latin1_General_BIN2 NULL,
    shape nvarchar(4000) COLLATE Latin1_General_BIN2 NULL,
    rows_counted bigint NOT NULL,
    detail nvarchar(max) NOT NULL
);

CREATE INDEX bm_finding_run ON bm_finding (run_id);

CREATE TABLE bm_definition (
    indicator_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    hash nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    version int NOT NULL,
    first_run_id bigint NOT NULL REFERENCES bm_run (run_id),
    recorded_at datetime2(3) NOT NULL,
    PRIMARY KEY (indicator_id, hash)
);

CREATE TABLE bm_baseline (
    indicator_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    unit_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    period_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    version int NOT NULL,
    value decimal(38, 10) NOT NULL,
    numerator decimal(38, 10) NULL,
    denominator decimal(38, 10) NULL,
    measured_over nvarchar(4000) NOT NULL,
    definition_version int NOT NULL,
    approved_by nvarchar(4000) NOT NULL,
    [system_user] nvarchar(4000) NOT NULL,
    approved_on date NOT NULL,
    reference nvarchar(4000) NOT NULL,
    PRIMARY KEY (indicator_id, unit_id, period_id, version)
);

CREATE TABLE bm_watermark (
    dataset_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL PRIMARY KEY,
    data_through date NULL,
    as_of date NOT NULL,
    run_id bigint NOT NULL REFERENCES bm_run (run_id)
);

-- The switch: what carries a publication's number is seen from the moment published_at is set, and not before.
CREATE TABLE bm_publication (
    publication_id bigint IDENTITY(1, 1) NOT NULL PRIMARY KEY,
    run_id bigint NOT NULL REFERENCES bm_run (run_id),
    published_at datetime2(3) NULL
);

-- No foreign keys: checking them row by row takes several times as long as writing the figures. A run writes what they refer
-- to before it publishes them.
CREATE TABLE bm_figure (
    figure_id bigint IDENTITY(1, 1) NOT NULL PRIMARY KEY,
    indicator_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    unit_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    grain nvarchar(20) COLLATE Latin1_General_BIN2 NOT NULL,
    period_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    period_start date NOT NULL,
    period_end date NOT NULL,  -- inclusive
    definition_version int NOT NULL,
    definition_break smallint NOT NULL,
    value decimal(38, 10) NULL,
    numerator decimal(38, 10) NULL,
    denominator decimal(38, 10) NULL,
    rows_counted bigint NULL,
    state nvarchar(20) COLLATE Latin1_General_BIN2 NOT NULL,
    state_reason nvarchar(100) NULL,
    is_complete smallint NOT NULL,
    is_final smallint NOT NULL,
    coverage_pct decimal(38, 10) NULL,
    data_through date NULL,
    baseline decimal(38, 10) NULL,
    baseline_first decimal(38, 10) NULL,
    [plan] decimal(38, 10) NULL,
    plan_first decimal(38, 10) NULL,
    target decimal(38, 10) NULL,
    target_first decimal(38, 10) NULL,
    target_date date NULL,
    realised_plan_pct decimal(38, 10) NULL,
    realised_target_pct decimal(38, 10) NULL,
    realised_first_pct decimal(38, 10) NULL,
    realised_forecast_pct decimal(38, 10) NULL,
    deviation decimal(38, 10) NULL,
    missing_amount decimal(38, 10) NULL,
    forecast decimal(38, 10) NULL,
    forecast_low decimal(38, 10) NULL,
    forecast_high decimal(38, 10) NULL,
    delay_months decimal(38, 10) NULL,
    delay_at_least smallint NOT NULL,
    lead_months decimal(38, 10) NULL,
    trend_delay_months decimal(38, 10) NULL,
    result_status nvarchar(20) COLLATE Latin1_General_BIN2 NOT NULL,
    result_basis nvarchar(100) NULL,
    result_reason nvarchar(100) NULL,
    timeline_status nvarchar(20) COLLATE Latin1_General_BIN2 NULL,
    timeline_reason nvarchar(100) NULL,
    is_provisional smallint NOT NULL,
    status_reason_da nvarchar(max) NOT NULL,
    status_reason_en nvarchar(max) NOT NULL,
    run_id bigint NOT NULL,
    publication_id bigint NOT NULL,
    superseded_by bigint NULL,
    cause nvarchar(20) COLLATE Latin1_General_BIN2 NULL  -- NULL for the first figure of its indicator, unit and period
);

-- One current figure per indicator, unit and period, whatever goes wrong: only one row of a key has NULL here.
ALTER TABLE bm_figure ADD CONSTRAINT bm_figure_current UNIQUE (indicator_id, unit_id, grain, period_id, superseded_by);

CREATE INDEX bm_figure_identity ON bm_figure (indicator_id, unit_id, grain, period_id, publication_id);
