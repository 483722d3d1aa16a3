-- The reporting database on SQL Server: its tables. Readers use the bi_ views only. Flags are 0 or 1 on every
-- engine. An applied script never changes; a later change is a script of its own.

CREATE TABLE bm_migration (
    name nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL PRIMARY KEY,
    number int NULL,
    checksum nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    applied_at datetime2(3) NOT NULL
);

CREATE TABLE bm_indicator (
    indicator_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL PRIMARY KEY,
    name_da nvarchar(4000) NOT NULL,
    name_en nvarchar(4000) NOT NULL,
    reads_da nvarchar(max) NULL,
    reads_en nvarchar(max) NULL,
    dataset_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    state nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
    owner_id nvarchar(100) COLLATE Latin1_General_BIN2 NULL,
    owner_name nvarchar(4000) NULL,
    direction nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
    judge nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
    level nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
    measured_in nvarchar(max) NOT NULL,
    decimals int NOT NULL,
    grain nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
    aggregation nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
    is_percent smallint NOT NULL
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
    is_current smallint NOT NULL,
    valid_from date NULL,
    valid_to date NULL
);

CREATE TABLE bm_period (
    grain nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
    period_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    period_start date NOT NULL,
    period_end date NOT NULL,
    year int NULL,
    half int NULL,
    quarter int NULL,
    month int NULL,
    iso_year int NULL,
    iso_week int NULL,
    working_days int NOT NULL,
    label_da nvarchar(4000) NOT NULL,
    label_en nvarchar(4000) NOT NULL,
    previous_id nvarchar(100) COLLATE Latin1_General_BIN2 NULL,
    last_year_id nvarchar(100) COLLATE Latin1_General_BIN2 NULL,
    number_in_year int NULL,
    PRIMARY KEY (grain, period_id)
);

CREATE TABLE bm_baseline (
    indicator_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    unit_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    period_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    version int NOT NULL,
    value decimal(38, 10) NOT NULL,
    numerator decimal(38, 10) NULL,
    denominator decimal(38, 10) NULL,
    measured_over nvarchar(max) NOT NULL,
    definition_version int NOT NULL,
    approved_by nvarchar(4000) NOT NULL,
    [system_user] nvarchar(max) NOT NULL,
    approved_on date NOT NULL,
    reference nvarchar(max) NOT NULL,
    PRIMARY KEY (indicator_id, unit_id, period_id, version)
);

CREATE TABLE bm_run (
    run_id bigint IDENTITY(1, 1) NOT NULL PRIMARY KEY,
    invocation_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    datasets nvarchar(max) NOT NULL,
    as_of date NOT NULL,
    started_at datetime2(3) NOT NULL,
    ended_at datetime2(3) NULL,
    outcome nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
    node nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    process_id int NOT NULL,
    [system_user] nvarchar(max) NOT NULL,
    command nvarchar(max) NOT NULL,
    rows_read bigint NULL,
    figures_changed int NULL,
    failure nvarchar(max) NULL,
    hint nvarchar(max) NULL,
    scheduled_for datetime2(3) NULL
);
CREATE INDEX bm_run_outcome ON bm_run (outcome);
CREATE INDEX bm_run_started_at ON bm_run (started_at);

CREATE TABLE bm_run_step (
    run_id bigint NOT NULL REFERENCES bm_run (run_id),
    step int NOT NULL,
    name nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
    dataset_id nvarchar(100) COLLATE Latin1_General_BIN2 NULL,
    source_id nvarchar(100) COLLATE Latin1_General_BIN2 NULL,
    question nvarchar(max) NULL,
    started_at datetime2(3) NOT NULL,
    seconds decimal(38, 10) NOT NULL,
    rows_read bigint NULL,
    outcome nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
    failure nvarchar(max) NULL,
    hint nvarchar(max) NULL,
    PRIMARY KEY (run_id, step)
);

CREATE TABLE bm_run_dataset (
    dataset_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    run_id bigint NOT NULL REFERENCES bm_run (run_id),
    PRIMARY KEY (dataset_id, run_id)
);
CREATE INDEX bm_run_dataset_run_id ON bm_run_dataset (run_id);

CREATE TABLE bm_finding (
    finding_id bigint IDENTITY(1, 1) NOT NULL PRIMARY KEY,
    run_id bigint NOT NULL REFERENCES bm_run (run_id),
    dataset_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    indicator_id nvarchar(100) COLLATE Latin1_General_BIN2 NULL,
    code nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
    place nvarchar(max) NULL,
    column_name nvarchar(max) NULL,
    shape nvarchar(max) NULL,
    rows_counted bigint NOT NULL,
    detail nvarchar(max) NOT NULL,
    detail_da nvarchar(max) NULL
);
CREATE INDEX bm_finding_run_id ON bm_finding (run_id);

CREATE TABLE bm_definition (
    indicator_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    hash nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    version int NOT NULL,
    first_run_id bigint NOT NULL REFERENCES bm_run (run_id),
    recorded_at datetime2(3) NOT NULL,
    PRIMARY KEY (indicator_id, hash)
);
CREATE INDEX bm_definition_first_run_id ON bm_definition (first_run_id);

CREATE TABLE bm_watermark (
    dataset_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL PRIMARY KEY,
    data_through date NULL,
    as_of date NOT NULL,
    run_id bigint NOT NULL REFERENCES bm_run (run_id)
);
CREATE INDEX bm_watermark_run_id ON bm_watermark (run_id);

CREATE TABLE bm_accepted_rows (
    run_id bigint NOT NULL REFERENCES bm_run (run_id),
    dataset_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    grain nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
    period_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    period_start date NOT NULL,
    period_end date NOT NULL,
    rows_counted bigint NOT NULL,
    reason nvarchar(max) NOT NULL,
    accepted_by nvarchar(4000) NOT NULL,
    accepted_at datetime2(3) NOT NULL,
    PRIMARY KEY (run_id, dataset_id, grain, period_id)
);

CREATE TABLE bm_publication (
    publication_id bigint IDENTITY(1, 1) NOT NULL PRIMARY KEY,
    run_id bigint NOT NULL REFERENCES bm_run (run_id),
    published_at datetime2(3) NULL
);
CREATE INDEX bm_publication_run_id ON bm_publication (run_id);
CREATE INDEX bm_publication_published_at ON bm_publication (published_at);

CREATE TABLE bm_figure (
    figure_id bigint IDENTITY(1, 1) NOT NULL PRIMARY KEY,
    indicator_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    unit_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    grain nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
    period_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    period_start date NOT NULL,
    period_end date NOT NULL,
    definition_version int NOT NULL,
    definition_break smallint NOT NULL,
    value decimal(38, 10) NULL,
    numerator decimal(38, 10) NULL,
    denominator decimal(38, 10) NULL,
    rows_counted bigint NULL,
    state nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
    state_reason nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
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
    result_status nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
    result_basis nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
    result_reason nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
    timeline_status nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
    timeline_reason nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
    is_provisional smallint NOT NULL,
    status_reason_da nvarchar(max) NOT NULL,
    status_reason_en nvarchar(max) NOT NULL,
    run_id bigint NOT NULL,
    publication_id bigint NOT NULL,
    superseded_by bigint NULL,
    cause nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
    change_pct decimal(38, 10) NULL,
    is_material smallint NULL,
    structure nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL
);
CREATE UNIQUE INDEX bm_figure_current ON bm_figure (indicator_id, unit_id, grain, period_id, structure, superseded_by) INCLUDE (value, publication_id);

CREATE TABLE bm_true_figure (
    indicator_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    unit_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    grain nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
    period_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    value decimal(38, 10) NULL,
    numerator decimal(38, 10) NULL,
    denominator decimal(38, 10) NULL,
    rows_counted bigint NOT NULL,
    guarded_rows bigint NOT NULL,
    run_id bigint NOT NULL,
    PRIMARY KEY (indicator_id, unit_id, grain, period_id)
);

CREATE TABLE bm_organisation (
    hash nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL PRIMARY KEY,
    units nvarchar(max) NOT NULL
);

CREATE TABLE bm_measured_organisation (
    indicator_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL PRIMARY KEY REFERENCES bm_indicator (indicator_id),
    hash nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL REFERENCES bm_organisation (hash),
    as_of date NOT NULL
);
CREATE INDEX bm_measured_organisation_hash ON bm_measured_organisation (hash);

CREATE TABLE bm_partial_dataset (
    dataset_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL PRIMARY KEY,
    fingerprint nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    as_of date NOT NULL,
    data_through date NOT NULL
);

CREATE TABLE bm_partial (
    dataset_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    measure nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    unit_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    day date NOT NULL,
    rows_counted bigint NOT NULL,
    filled bigint NOT NULL,
    total nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    PRIMARY KEY (dataset_id, measure, unit_id, day)
);
CREATE INDEX bm_partial_dataset_id_day ON bm_partial (dataset_id, day);

CREATE TABLE bm_partial_unit (
    dataset_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    unit_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    first_day date NOT NULL,
    last_day date NOT NULL,
    PRIMARY KEY (dataset_id, unit_id)
);

CREATE TABLE bm_partial_series (
    dataset_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    indicator_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    unit_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    grain nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
    read_from nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    first_day date NULL,
    last_day date NULL,
    settled_before date NOT NULL,
    level_from date NOT NULL,
    PRIMARY KEY (dataset_id, indicator_id, unit_id, grain)
);

CREATE TABLE bm_job (
    dataset_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL PRIMARY KEY,
    name_da nvarchar(4000) NULL,
    name_en nvarchar(4000) NULL,
    source_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    contact nvarchar(max) NULL,
    schedule nvarchar(max) NULL,
    known_since datetime2(3) NOT NULL,
    next_run_at datetime2(3) NULL,
    run_expected_by datetime2(3) NULL,
    delivery_expected_by datetime2(3) NULL,
    expected_through date NULL,
    is_current smallint NOT NULL
);

CREATE TABLE bm_due (
    dataset_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL PRIMARY KEY,
    schedule nvarchar(max) NOT NULL,
    schedule_since datetime2(3) NOT NULL,
    meaning nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    requested_at datetime2(3) NULL,
    served_through datetime2(3) NULL,
    attempts int NOT NULL,
    next_try_at datetime2(3) NULL,
    waiting_for nvarchar(40) COLLATE Latin1_General_BIN2 NULL
);

CREATE TABLE bm_pause (
    source_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL PRIMARY KEY,
    until_at datetime2(3) NOT NULL,
    paused_by nvarchar(4000) NOT NULL,
    recorded_at datetime2(3) NOT NULL
);

CREATE TABLE bm_lease (
    name nvarchar(200) COLLATE Latin1_General_BIN2 NOT NULL PRIMARY KEY,
    fence bigint NOT NULL,
    node nvarchar(100) COLLATE Latin1_General_BIN2 NULL,
    process_id int NULL,
    taken_at datetime2(3) NULL,
    expires_at datetime2(3) NULL
);

CREATE TABLE bm_answer (
    answer_id bigint IDENTITY(1, 1) NOT NULL PRIMARY KEY,
    round_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    goal_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    cause nvarchar(max) NULL,
    consequence nvarchar(max) NULL,
    path_to_target nvarchar(max) NULL,
    cause_category nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
    person_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    person_name nvarchar(4000) NOT NULL,
    [system_user] nvarchar(max) NOT NULL,
    recorded_at datetime2(3) NOT NULL
);

CREATE TABLE bm_override (
    override_id bigint IDENTITY(1, 1) NOT NULL PRIMARY KEY,
    round_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    goal_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    result_status nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
    timeline_status nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
    reason nvarchar(max) NOT NULL,
    person_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    person_name nvarchar(4000) NOT NULL,
    [system_user] nvarchar(max) NOT NULL,
    recorded_at datetime2(3) NOT NULL
);

CREATE TABLE bm_goal_publication (
    goal_publication_id bigint IDENTITY(1, 1) NOT NULL PRIMARY KEY,
    round_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    goal_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    assessment_id bigint NOT NULL,
    person_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    person_name nvarchar(4000) NOT NULL,
    [system_user] nvarchar(max) NOT NULL,
    recorded_at datetime2(3) NOT NULL
);
CREATE UNIQUE INDEX bm_goal_publication_once ON bm_goal_publication (round_id, goal_id);

CREATE TABLE bm_decision (
    decision_id bigint IDENTITY(1, 1) NOT NULL PRIMARY KEY,
    indicator_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    grain nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
    period_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    period_end date NOT NULL,
    decision nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
    decision_text nvarchar(max) NOT NULL,
    is_proposal smallint NOT NULL,
    person_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    person_name nvarchar(4000) NOT NULL,
    [system_user] nvarchar(max) NOT NULL,
    recorded_at datetime2(3) NOT NULL
);

CREATE TABLE bm_review (
    review_id bigint IDENTITY(1, 1) NOT NULL PRIMARY KEY,
    subject_kind nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
    subject_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    conclusion nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
    evidence nvarchar(max) NOT NULL,
    reviewed_on date NOT NULL,
    next_review date NULL,
    person_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    person_name nvarchar(4000) NOT NULL,
    [system_user] nvarchar(max) NOT NULL,
    recorded_at datetime2(3) NOT NULL
);

CREATE TABLE bm_quarterly_approval (
    programme_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    quarter nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    approved_at datetime2(3) NOT NULL,
    approved_on date NOT NULL,
    approved_by nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    approved_by_name nvarchar(max) NOT NULL,
    login_name nvarchar(max) NOT NULL,
    reference nvarchar(max) NULL,
    content_hash nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    PRIMARY KEY (programme_id, quarter)
);

CREATE TABLE bm_report (
    report_id bigint IDENTITY(1, 1) NOT NULL PRIMARY KEY,
    kind nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
    subject nvarchar(400) COLLATE Latin1_General_BIN2 NOT NULL,
    as_of date NOT NULL,
    content nvarchar(max) NOT NULL,
    content_hash nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    approved_by nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    [system_user] nvarchar(max) NOT NULL,
    approved_at datetime2(3) NOT NULL
);
CREATE INDEX bm_report_kind_subject ON bm_report (kind, subject);

CREATE TABLE bm_benefit (
    benefit_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL PRIMARY KEY,
    title_da nvarchar(4000) NOT NULL,
    title_en nvarchar(4000) NOT NULL,
    outcome_da nvarchar(max) NULL,
    outcome_en nvarchar(max) NULL,
    state nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
    replaced_by nvarchar(100) COLLATE Latin1_General_BIN2 NULL,
    types nvarchar(max) NOT NULL,
    class nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
    owner_name nvarchar(4000) NOT NULL,
    controller_name nvarchar(4000) NULL,
    timing nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
    reuse_of_means nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
    citizen_journey nvarchar(4000) NULL,
    indicators nvarchar(max) NOT NULL,
    guardrails nvarchar(max) NOT NULL,
    unit_ids nvarchar(max) NOT NULL,
    act_when_da nvarchar(max) NULL,
    act_when_en nvarchar(max) NULL,
    realisation_from date NULL,
    full_effect_from date NULL,
    go_live date NULL,
    follow_up_until date NULL,
    is_followed_up smallint NOT NULL,
    change_done_on date NULL,
    both_and nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
    missing_preconditions nvarchar(max) NOT NULL,
    accepted_on date NULL,
    contract nvarchar(4000) NULL,
    contract_weight_pct decimal(38, 10) NULL,
    result_status nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
    timeline_status nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
    realised_pct decimal(38, 10) NULL,
    target_first decimal(38, 10) NULL,
    target decimal(38, 10) NULL,
    target_decisions int NOT NULL,
    is_measured smallint NOT NULL,
    budget_cut_this_year decimal(38, 10) NULL,
    experience_factor decimal(38, 10) NULL,
    amounts_basis nvarchar(40) COLLATE Latin1_General_BIN2 NULL
);

CREATE TABLE bm_benefit_amount (
    benefit_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    class nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
    basis nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
    planned_this_year decimal(38, 10) NULL,
    realised_this_year decimal(38, 10) NULL,
    planned_to_date decimal(38, 10) NULL,
    planned_first_to_date decimal(38, 10) NULL,
    realised_to_date decimal(38, 10) NULL,
    full_effect decimal(38, 10) NULL,
    hours_to_date decimal(38, 10) NULL,
    periods_missing int NOT NULL,
    PRIMARY KEY (benefit_id, class, basis)
);

CREATE TABLE bm_benefit_realisation (
    row_id bigint IDENTITY(1, 1) NOT NULL PRIMARY KEY,
    benefit_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    line nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    class nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
    basis nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
    unit_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    allocated_from nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    grain nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
    period_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    period_start date NOT NULL,
    period_end date NOT NULL,
    state nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
    reason nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
    is_complete smallint NOT NULL,
    is_provisional smallint NOT NULL,
    indicator_id nvarchar(100) COLLATE Latin1_General_BIN2 NULL,
    indicator_value decimal(38, 10) NULL,
    baseline decimal(38, 10) NULL,
    baseline_first decimal(38, 10) NULL,
    [plan] decimal(38, 10) NULL,
    plan_first decimal(38, 10) NULL,
    volume decimal(38, 10) NULL,
    share_pct decimal(38, 10) NOT NULL,
    quantity_kind nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
    quantity decimal(38, 10) NULL,
    quantity_planned decimal(38, 10) NULL,
    quantity_adjusted decimal(38, 10) NULL,
    quantity_plain decimal(38, 10) NULL,
    hours decimal(38, 10) NULL,
    fte decimal(38, 10) NULL,
    rate_id nvarchar(max) NULL,
    rate_from date NULL,
    rate decimal(38, 10) NULL,
    planned_first decimal(38, 10) NULL,
    planned decimal(38, 10) NULL,
    realised decimal(38, 10) NULL,
    account nvarchar(100) COLLATE Latin1_General_BIN2 NULL,
    publication_id bigint NOT NULL,
    superseded_by bigint NULL,
    cause nvarchar(40) COLLATE Latin1_General_BIN2 NULL
);
CREATE UNIQUE INDEX bm_benefit_realisation_current ON bm_benefit_realisation (benefit_id, line, class, unit_id, allocated_from, grain, period_id, superseded_by);

CREATE TABLE bm_benefit_tree (
    from_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    from_kind nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
    from_title_da nvarchar(4000) NOT NULL,
    from_title_en nvarchar(4000) NOT NULL,
    to_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    to_kind nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
    to_title_da nvarchar(4000) NOT NULL,
    to_title_en nvarchar(4000) NOT NULL,
    contribution nvarchar(max) NULL,
    origin nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
    PRIMARY KEY (from_id, to_id)
);

CREATE TABLE bm_rate (
    rate_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    name_da nvarchar(4000) NOT NULL,
    name_en nvarchar(4000) NOT NULL,
    kind nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
    valid_from date NOT NULL,
    valid_to date NULL,
    amount decimal(38, 10) NOT NULL,
    norm_name nvarchar(4000) NULL,
    norm_hours decimal(38, 10) NULL,
    hourly decimal(38, 10) NULL,
    source nvarchar(max) NULL,
    used_by nvarchar(max) NOT NULL,
    PRIMARY KEY (rate_id, valid_from)
);

CREATE TABLE bm_business_case (
    business_case_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    version int NOT NULL,
    title_da nvarchar(4000) NOT NULL,
    title_en nvarchar(4000) NOT NULL,
    based_on nvarchar(100) COLLATE Latin1_General_BIN2 NULL,
    initiative nvarchar(100) COLLATE Latin1_General_BIN2 NULL,
    gate nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
    decided_on date NOT NULL,
    decision nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
    approved_by nvarchar(4000) NULL,
    reason nvarchar(max) NULL,
    price_level_year int NOT NULL,
    discount_scheme nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
    is_first smallint NOT NULL,
    is_current smallint NOT NULL,
    investment decimal(38, 10) NOT NULL,
    running_cost decimal(38, 10) NOT NULL,
    cash_benefit decimal(38, 10) NOT NULL,
    cost_avoidance decimal(38, 10) NOT NULL,
    non_cash_benefit decimal(38, 10) NOT NULL,
    net_low decimal(38, 10) NOT NULL,
    net decimal(38, 10) NOT NULL,
    net_high decimal(38, 10) NOT NULL,
    net_mean decimal(38, 10) NOT NULL,
    net_sd decimal(38, 10) NOT NULL,
    payback_years decimal(38, 10) NULL,
    npv decimal(38, 10) NOT NULL,
    realised_benefit decimal(38, 10) NULL,
    planned_benefit_to_date decimal(38, 10) NULL,
    realised_pct decimal(38, 10) NULL,
    is_within_margin smallint NULL,
    experience_factor decimal(38, 10) NULL,
    experience_corrected_net decimal(38, 10) NULL,
    PRIMARY KEY (business_case_id, version)
);

CREATE TABLE bm_business_case_line (
    business_case_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    version int NOT NULL,
    line nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    kind nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
    class nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
    unit_id nvarchar(100) COLLATE Latin1_General_BIN2 NULL,
    account nvarchar(100) COLLATE Latin1_General_BIN2 NULL,
    year int NOT NULL,
    low decimal(38, 10) NOT NULL,
    likely decimal(38, 10) NOT NULL,
    high decimal(38, 10) NOT NULL,
    PRIMARY KEY (business_case_id, version, line, year)
);

CREATE TABLE bm_assumption (
    business_case_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    version int NOT NULL,
    assumption nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    value decimal(38, 10) NULL,
    measured_in nvarchar(max) NULL,
    low decimal(38, 10) NULL,
    high decimal(38, 10) NULL,
    source nvarchar(max) NOT NULL,
    dated date NOT NULL,
    used_by nvarchar(max) NOT NULL,
    PRIMARY KEY (business_case_id, version, assumption)
);

CREATE TABLE bm_cash_flow (
    row_id bigint IDENTITY(1, 1) NOT NULL PRIMARY KEY,
    business_case_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    year int NOT NULL,
    price_level_year int NOT NULL,
    version_first int NOT NULL,
    version_current int NOT NULL,
    investment_first decimal(38, 10) NOT NULL,
    investment_planned decimal(38, 10) NOT NULL,
    investment_realised decimal(38, 10) NULL,
    running_cost_first decimal(38, 10) NOT NULL,
    running_cost_planned decimal(38, 10) NOT NULL,
    running_cost_realised decimal(38, 10) NULL,
    cash_releasing_first decimal(38, 10) NOT NULL,
    cash_releasing_planned decimal(38, 10) NOT NULL,
    cash_releasing_realised decimal(38, 10) NULL,
    revenue_first decimal(38, 10) NOT NULL,
    revenue_planned decimal(38, 10) NOT NULL,
    revenue_realised decimal(38, 10) NULL,
    cost_avoidance_first decimal(38, 10) NOT NULL,
    cost_avoidance_planned decimal(38, 10) NOT NULL,
    cost_avoidance_realised decimal(38, 10) NULL,
    non_cash_releasing_first decimal(38, 10) NOT NULL,
    non_cash_releasing_planned decimal(38, 10) NOT NULL,
    non_cash_releasing_realised decimal(38, 10) NULL,
    net_first decimal(38, 10) NOT NULL,
    net_planned decimal(38, 10) NOT NULL,
    net_low decimal(38, 10) NOT NULL,
    net_high decimal(38, 10) NOT NULL,
    net_realised decimal(38, 10) NULL,
    cumulative_first decimal(38, 10) NOT NULL,
    cumulative_planned decimal(38, 10) NOT NULL,
    cumulative_realised decimal(38, 10) NULL,
    discount_factor decimal(38, 10) NOT NULL,
    present_value decimal(38, 10) NOT NULL,
    realised_reason nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
    publication_id bigint NOT NULL,
    superseded_by bigint NULL,
    cause nvarchar(40) COLLATE Latin1_General_BIN2 NULL
);
CREATE UNIQUE INDEX bm_cash_flow_current ON bm_cash_flow (business_case_id, year, superseded_by);

CREATE TABLE bm_business_case_seen (
    business_case_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    version int NOT NULL,
    hash nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    first_seen date NOT NULL,
    PRIMARY KEY (business_case_id, version)
);

CREATE TABLE bm_budget (
    row_id bigint IDENTITY(1, 1) NOT NULL PRIMARY KEY,
    account nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    year int NOT NULL,
    name_da nvarchar(4000) NULL,
    name_en nvarchar(4000) NULL,
    budget decimal(38, 10) NULL,
    cut decimal(38, 10) NOT NULL,
    cut_references nvarchar(max) NOT NULL,
    room decimal(38, 10) NULL,
    calculated decimal(38, 10) NULL,
    booked_to_date decimal(38, 10) NULL,
    booked_last_year decimal(38, 10) NULL,
    expected_year_end decimal(38, 10) NULL,
    volume_effect decimal(38, 10) NULL,
    price_effect decimal(38, 10) NULL,
    booked_through date NULL,
    reason nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
    publication_id bigint NOT NULL,
    superseded_by bigint NULL,
    cause nvarchar(40) COLLATE Latin1_General_BIN2 NULL
);
CREATE UNIQUE INDEX bm_budget_current ON bm_budget (account, year, superseded_by);

CREATE TABLE bm_budget_cut (
    benefit_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    line nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    unit_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    account nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    year int NOT NULL,
    amount decimal(38, 10) NOT NULL,
    hours decimal(38, 10) NULL,
    fte decimal(38, 10) NULL,
    decided_on date NOT NULL,
    decided_by nvarchar(4000) NOT NULL,
    reference nvarchar(max) NOT NULL,
    PRIMARY KEY (benefit_id, line, unit_id, account, year)
);

CREATE TABLE bm_pool (
    row_id bigint IDENTITY(1, 1) NOT NULL PRIMARY KEY,
    pool_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    loan int NOT NULL,
    year int NOT NULL,
    benefit_id nvarchar(100) COLLATE Latin1_General_BIN2 NULL,
    terms nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
    is_realised smallint NOT NULL,
    drawn decimal(38, 10) NOT NULL,
    net_benefit decimal(38, 10) NULL,
    interest decimal(38, 10) NOT NULL,
    due decimal(38, 10) NOT NULL,
    repaid decimal(38, 10) NOT NULL,
    arrears decimal(38, 10) NOT NULL,
    balance decimal(38, 10) NOT NULL,
    to_area decimal(38, 10) NULL,
    pool_balance decimal(38, 10) NOT NULL,
    publication_id bigint NOT NULL,
    superseded_by bigint NULL,
    cause nvarchar(40) COLLATE Latin1_General_BIN2 NULL
);
CREATE UNIQUE INDEX bm_pool_current ON bm_pool (pool_id, loan, year, superseded_by);

CREATE TABLE bm_goal (
    row_id bigint IDENTITY(1, 1) NOT NULL PRIMARY KEY,
    goal_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    number nvarchar(4000) NOT NULL,
    kind nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
    title_da nvarchar(4000) NOT NULL,
    title_en nvarchar(4000) NOT NULL,
    theme_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    theme_name_da nvarchar(4000) NOT NULL,
    theme_name_en nvarchar(4000) NOT NULL,
    area_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    area_name_da nvarchar(4000) NOT NULL,
    area_name_en nvarchar(4000) NOT NULL,
    purpose_da nvarchar(max) NULL,
    purpose_en nvarchar(max) NULL,
    measured_by_da nvarchar(max) NULL,
    measured_by_en nvarchar(max) NULL,
    starting_point_da nvarchar(max) NULL,
    starting_point_en nvarchar(max) NULL,
    owner_unit_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    owner_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    owner_name nvarchar(4000) NOT NULL,
    controller_id nvarchar(100) COLLATE Latin1_General_BIN2 NULL,
    controller_name nvarchar(4000) NULL,
    due date NOT NULL,
    expected_on date NULL,
    follow_up_until date NOT NULL,
    source_contract nvarchar(4000) NULL,
    case_number nvarchar(4000) NULL,
    is_qualitative smallint NOT NULL,
    indicator_id nvarchar(100) COLLATE Latin1_General_BIN2 NULL,
    unit_id nvarchar(100) COLLATE Latin1_General_BIN2 NULL,
    parts_total int NOT NULL,
    parts_done int NOT NULL,
    parts_done_pct decimal(38, 10) NULL,
    filled_fields int NOT NULL,
    version int NOT NULL,
    changed_on date NULL,
    change_note_da nvarchar(max) NULL,
    change_note_en nvarchar(max) NULL,
    title_before_da nvarchar(4000) NULL,
    title_before_en nvarchar(4000) NULL,
    sort_order int NOT NULL,
    publication_id bigint NOT NULL,
    superseded_by bigint NULL,
    cause nvarchar(40) COLLATE Latin1_General_BIN2 NULL
);
CREATE UNIQUE INDEX bm_goal_current ON bm_goal (goal_id, superseded_by);

CREATE TABLE bm_goal_milestone (
    goal_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    milestone_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    text_da nvarchar(4000) NOT NULL,
    text_en nvarchar(4000) NOT NULL,
    due date NOT NULL,
    forecast date NULL,
    actual date NULL,
    grade nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
    graded_by_name nvarchar(4000) NULL,
    graded_on date NULL,
    suggestion nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
    differs smallint NOT NULL,
    delay_months decimal(38, 10) NOT NULL,
    timeline_status nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
    sort_order int NOT NULL,
    PRIMARY KEY (goal_id, milestone_id)
);

CREATE TABLE bm_assessment (
    row_id bigint IDENTITY(1, 1) NOT NULL PRIMARY KEY,
    round_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    round_name_da nvarchar(4000) NOT NULL,
    round_name_en nvarchar(4000) NOT NULL,
    as_of date NOT NULL,
    answers_due date NOT NULL,
    goal_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    goal_version int NOT NULL,
    indicator_id nvarchar(100) COLLATE Latin1_General_BIN2 NULL,
    unit_id nvarchar(100) COLLATE Latin1_General_BIN2 NULL,
    grain nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
    period_id nvarchar(100) COLLATE Latin1_General_BIN2 NULL,
    result_computed nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
    result_status nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
    result_basis nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
    result_reason nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
    timeline_computed nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
    timeline_status nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
    timeline_basis nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
    timeline_reason nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
    result_before nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
    timeline_before nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
    result_change nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
    timeline_change nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
    worst_status nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
    realised_plan_pct decimal(38, 10) NULL,
    realised_target_pct decimal(38, 10) NULL,
    realised_forecast_pct decimal(38, 10) NULL,
    delay_months decimal(38, 10) NULL,
    delay_at_least smallint NOT NULL,
    trend_delay_months decimal(38, 10) NULL,
    trend_never smallint NOT NULL,
    status_reason_da nvarchar(max) NOT NULL,
    status_reason_en nvarchar(max) NOT NULL,
    override_reason nvarchar(max) NULL,
    override_by nvarchar(4000) NULL,
    override_at datetime2(3) NULL,
    answer_cause nvarchar(max) NULL,
    answer_consequence nvarchar(max) NULL,
    answer_path nvarchar(max) NULL,
    cause_category nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
    answered_by nvarchar(4000) NULL,
    answered_at datetime2(3) NULL,
    lacks_cause smallint NOT NULL,
    lacks_consequence smallint NOT NULL,
    lacks_path_to_target smallint NOT NULL,
    state nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
    published_by nvarchar(4000) NULL,
    published_at datetime2(3) NULL,
    publication_id bigint NOT NULL,
    superseded_by bigint NULL,
    cause nvarchar(40) COLLATE Latin1_General_BIN2 NULL
);
CREATE UNIQUE INDEX bm_assessment_current ON bm_assessment (round_id, goal_id, superseded_by);
CREATE INDEX bm_assessment_goal ON bm_assessment (goal_id, round_id);

CREATE TABLE bm_followed_indicator (
    indicator_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL PRIMARY KEY,
    unit_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    last_grain nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
    last_period_id nvarchar(100) COLLATE Latin1_General_BIN2 NULL,
    last_period_end date NULL,
    last_value decimal(38, 10) NULL,
    last_result_status nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
    not_green_in_a_row int NOT NULL,
    open_actions int NOT NULL,
    last_decision nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
    last_decision_on date NULL,
    decision_due date NULL,
    reasons nvarchar(max) NOT NULL,
    proposed nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
    measuring_hours decimal(38, 10) NULL,
    is_idle smallint NOT NULL
);

CREATE TABLE bm_alert (
    row_id bigint IDENTITY(1, 1) NOT NULL PRIMARY KEY,
    kind nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
    indicator_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    unit_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    grain nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
    period_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    to_id nvarchar(100) COLLATE Latin1_General_BIN2 NULL,
    to_name nvarchar(4000) NULL,
    detail_da nvarchar(max) NOT NULL,
    detail_en nvarchar(max) NOT NULL,
    publication_id bigint NOT NULL,
    superseded_by bigint NULL,
    cause nvarchar(40) COLLATE Latin1_General_BIN2 NULL
);
CREATE UNIQUE INDEX bm_alert_current ON bm_alert (kind, indicator_id, unit_id, grain, period_id, superseded_by);

CREATE TABLE bm_portfolio_node (
    node_id nvarchar(110) COLLATE Latin1_General_BIN2 NOT NULL PRIMARY KEY,
    node_kind nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
    parent_id nvarchar(110) COLLATE Latin1_General_BIN2 NULL,
    portfolio_id nvarchar(100) COLLATE Latin1_General_BIN2 NULL,
    path nvarchar(4000) COLLATE Latin1_General_BIN2 NOT NULL,
    node_level int NOT NULL,
    sort_order int NOT NULL,
    name_da nvarchar(4000) NOT NULL,
    name_en nvarchar(4000) NOT NULL,
    triggered_by nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
    phase nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
    start_on date NULL,
    go_live date NULL,
    closed_on date NULL,
    approved_on date NULL,
    owner_names nvarchar(max) NULL,
    goal_id nvarchar(100) COLLATE Latin1_General_BIN2 NULL,
    unit_ids nvarchar(max) NULL,
    business_case_id nvarchar(100) COLLATE Latin1_General_BIN2 NULL,
    amount decimal(38, 10) NULL,
    hours decimal(38, 10) NULL,
    is_experiment smallint NOT NULL,
    is_steered smallint NOT NULL,
    readiness_score int NULL,
    charter_missing nvarchar(max) NULL,
    roles_assigned int NOT NULL,
    roles_confirmed int NOT NULL,
    roles_confirmed_pct decimal(38, 10) NULL,
    deliverables int NOT NULL,
    origin nvarchar(4000) NULL,
    case_number nvarchar(4000) NULL,
    citizen_journey nvarchar(4000) NULL,
    link nvarchar(max) NULL,
    recipients nvarchar(max) NULL,
    amounts_basis nvarchar(40) COLLATE Latin1_General_BIN2 NULL
);

CREATE TABLE bm_portfolio_benefit (
    node_id nvarchar(110) COLLATE Latin1_General_BIN2 NOT NULL,
    benefit_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    is_own smallint NOT NULL,
    PRIMARY KEY (node_id, benefit_id)
);

CREATE TABLE bm_portfolio_amount (
    node_id nvarchar(110) COLLATE Latin1_General_BIN2 NOT NULL,
    class nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
    basis nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
    planned_this_year decimal(38, 10) NULL,
    realised_this_year decimal(38, 10) NULL,
    planned_to_date decimal(38, 10) NULL,
    realised_to_date decimal(38, 10) NULL,
    realised_pct decimal(38, 10) NULL,
    full_effect decimal(38, 10) NULL,
    benefits int NOT NULL,
    excluded int NOT NULL,
    PRIMARY KEY (node_id, class, basis)
);

CREATE TABLE bm_portfolio_check (
    node_id nvarchar(110) COLLATE Latin1_General_BIN2 NOT NULL,
    code nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
    detail_da nvarchar(max) NOT NULL,
    detail_en nvarchar(max) NOT NULL
);

CREATE TABLE bm_portfolio_load (
    unit_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    period_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    initiatives nvarchar(max) NOT NULL,
    going_on int NOT NULL,
    go_lives int NOT NULL,
    capacity int NULL,
    is_too_much smallint NOT NULL,
    PRIMARY KEY (unit_id, period_id)
);

CREATE TABLE bm_initiative_role (
    initiative_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    sort_order int NOT NULL,
    role_code nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    role_name_da nvarchar(4000) NOT NULL,
    role_name_en nvarchar(4000) NOT NULL,
    person_name nvarchar(4000) NOT NULL,
    role_level nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
    benefit_id nvarchar(100) COLLATE Latin1_General_BIN2 NULL,
    appointed_by nvarchar(4000) NULL,
    confirmed_on date NULL,
    valid_from date NULL,
    valid_to date NULL,
    PRIMARY KEY (initiative_id, sort_order)
);

CREATE TABLE bm_checklist_item (
    initiative_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    template_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    version int NOT NULL,
    sort_order int NOT NULL,
    item nvarchar(max) NOT NULL,
    done_on date NULL,
    PRIMARY KEY (initiative_id, template_id, version, sort_order)
);

CREATE TABLE bm_target_movement (
    indicator_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    unit_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    target_first decimal(38, 10) NOT NULL,
    target decimal(38, 10) NOT NULL,
    decisions int NOT NULL,
    lowered int NOT NULL,
    raised int NOT NULL,
    change_pct decimal(38, 10) NULL,
    is_eased smallint NOT NULL,
    phrase_da nvarchar(max) NULL,
    phrase_en nvarchar(max) NULL,
    PRIMARY KEY (indicator_id, unit_id)
);

CREATE TABLE bm_work_line (
    programme_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    line_key nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    unit_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    year int NOT NULL,
    programme_version int NOT NULL,
    programme_approved_on date NULL,
    programme_approved_by nvarchar(4000) NULL,
    recipients nvarchar(max) NULL,
    sort_order int NOT NULL,
    kind nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
    finance_act_purpose nvarchar(max) NULL,
    core_task nvarchar(max) NULL,
    activity nvarchar(max) NULL,
    project nvarchar(4000) NOT NULL,
    description nvarchar(max) NULL,
    success_criterion nvarchar(max) NULL,
    milestone_q1 nvarchar(max) NULL,
    milestone_q2 nvarchar(max) NULL,
    milestone_q3 nvarchar(max) NULL,
    milestone_q4 nvarchar(max) NULL,
    hour_budget decimal(38, 10) NULL,
    hour_share_pct decimal(38, 10) NULL,
    hours_total decimal(38, 10) NULL,
    hours_used decimal(38, 10) NULL,
    nature nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
    goal_id nvarchar(100) COLLATE Latin1_General_BIN2 NULL,
    indicator_id nvarchar(100) COLLATE Latin1_General_BIN2 NULL,
    owner_name nvarchar(4000) NULL,
    missing nvarchar(max) NULL,
    PRIMARY KEY (programme_id, line_key)
);

CREATE TABLE bm_quarterly_report (
    row_id bigint IDENTITY(1, 1) NOT NULL PRIMARY KEY,
    programme_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    quarter nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    line_key nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    unit_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    sort_order int NOT NULL,
    kind nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
    project nvarchar(4000) NOT NULL,
    milestone nvarchar(max) NULL,
    grade nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
    scope_light nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
    time_light nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
    resources_light nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
    status_text nvarchar(max) NULL,
    suggested_grade nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
    suggested_time_light nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
    delay_months decimal(38, 10) NULL,
    milestone_forecast date NULL,
    milestone_done date NULL,
    carried_over nvarchar(max) NULL,
    carried_from nvarchar(max) NULL,
    scope_changes nvarchar(max) NULL,
    indicator_id nvarchar(100) COLLATE Latin1_General_BIN2 NULL,
    period_id nvarchar(100) COLLATE Latin1_General_BIN2 NULL,
    measured_value decimal(38, 10) NULL,
    target_value decimal(38, 10) NULL,
    outstanding decimal(38, 10) NULL,
    realised_pct decimal(38, 10) NULL,
    result_status nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
    result_reason nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
    cause_category nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
    cause_text nvarchar(max) NULL,
    volume_change_pct decimal(38, 10) NULL,
    graded_by_name nvarchar(4000) NULL,
    graded_on date NULL,
    due_on date NOT NULL,
    correction_da nvarchar(max) NULL,
    correction_en nvarchar(max) NULL,
    grade_differs smallint NOT NULL,
    time_differs smallint NOT NULL,
    is_approved smallint NOT NULL DEFAULT 0,
    publication_id bigint NOT NULL,
    superseded_by bigint NULL,
    cause nvarchar(40) COLLATE Latin1_General_BIN2 NULL
);
CREATE UNIQUE INDEX bm_quarterly_report_current ON bm_quarterly_report (programme_id, quarter, line_key, superseded_by);

CREATE TABLE bm_volume_rule (
    programme_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    rule_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    period_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    name_da nvarchar(4000) NOT NULL,
    name_en nvarchar(4000) NOT NULL,
    indicator_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    minimum decimal(38, 10) NOT NULL,
    units_counted int NOT NULL,
    units_hidden int NOT NULL,
    units_below int NOT NULL,
    volume_total decimal(38, 10) NOT NULL,
    volume_below decimal(38, 10) NOT NULL,
    share_sustainable_pct decimal(38, 10) NULL,
    below nvarchar(max) NULL,
    PRIMARY KEY (programme_id, rule_id, period_id)
);

CREATE TABLE bm_action (
    row_id bigint IDENTITY(1, 1) NOT NULL PRIMARY KEY,
    plan_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    action_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    sort_order int NOT NULL,
    change_text nvarchar(max) NOT NULL,
    responsible_id nvarchar(100) COLLATE Latin1_General_BIN2 NULL,
    responsible_name nvarchar(4000) NULL,
    effect nvarchar(max) NULL,
    states_no_kpi smallint NOT NULL,
    indicator_id nvarchar(100) COLLATE Latin1_General_BIN2 NULL,
    how nvarchar(max) NULL,
    deadline date NULL,
    category nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
    blocks_go_live smallint NOT NULL,
    state nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
    done_on date NULL,
    project_id nvarchar(100) COLLATE Latin1_General_BIN2 NULL,
    goal_id nvarchar(100) COLLATE Latin1_General_BIN2 NULL,
    benefit_id nvarchar(100) COLLATE Latin1_General_BIN2 NULL,
    missing nvarchar(max) NULL,
    publication_id bigint NOT NULL,
    superseded_by bigint NULL,
    cause nvarchar(40) COLLATE Latin1_General_BIN2 NULL
);
CREATE UNIQUE INDEX bm_action_current ON bm_action (plan_id, action_id, superseded_by);

CREATE TABLE bm_kaizen (
    board_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    period_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    indicator_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    board_name_da nvarchar(4000) NOT NULL,
    board_name_en nvarchar(4000) NOT NULL,
    unit_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    grain nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
    period_start date NOT NULL,
    period_end date NOT NULL,
    sort_order int NOT NULL,
    target_value decimal(38, 10) NULL,
    measured_value decimal(38, 10) NULL,
    previous_value decimal(38, 10) NULL,
    value_change decimal(38, 10) NULL,
    change_is_better smallint NULL,
    recent_periods nvarchar(max) NOT NULL,
    recent_values nvarchar(max) NOT NULL,
    result_status nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
    periods_on_target int NOT NULL,
    celebrate smallint NOT NULL,
    propose_adoption smallint NOT NULL,
    project_id nvarchar(100) COLLATE Latin1_General_BIN2 NULL,
    redesign_link nvarchar(max) NULL,
    step_no nvarchar(100) COLLATE Latin1_General_BIN2 NULL,
    step_name nvarchar(4000) NULL,
    workflow_id nvarchar(100) COLLATE Latin1_General_BIN2 NULL,
    workflow_name nvarchar(4000) NULL,
    workflow_decision nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
    meeting_on date NULL,
    meeting_minutes int NULL,
    facilitator_name nvarchar(4000) NULL,
    last_meeting_on date NULL,
    last_meeting_minutes int NULL,
    days_between int NULL,
    is_late smallint NOT NULL,
    is_too_long smallint NOT NULL,
    take_over_on date NULL,
    meeting_topics nvarchar(max) NULL,
    meeting_actions nvarchar(max) NULL,
    PRIMARY KEY (board_id, period_id, indicator_id)
);

CREATE TABLE bm_improvement_project (
    project_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL PRIMARY KEY,
    name_da nvarchar(4000) NOT NULL,
    name_en nvarchar(4000) NOT NULL,
    journey nvarchar(4000) NULL,
    leader_name nvarchar(4000) NOT NULL,
    phase nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
    phase_since date NOT NULL,
    go_live date NULL,
    closed_on date NULL,
    redesign_link nvarchar(max) NULL,
    steps_as_is int NOT NULL,
    steps_to_be int NOT NULL,
    minutes_as_is decimal(38, 10) NULL,
    minutes_to_be decimal(38, 10) NULL,
    hand_overs_as_is int NOT NULL,
    hand_overs_to_be int NOT NULL,
    citizen_contacts_as_is int NOT NULL,
    citizen_contacts_to_be int NOT NULL,
    steps_removed int NOT NULL,
    minutes_removed decimal(38, 10) NULL,
    mapping_hours decimal(38, 10) NULL,
    steering_meetings int NOT NULL,
    open_blockers int NOT NULL,
    undecided_workflows int NOT NULL,
    concerns_da nvarchar(max) NULL,
    concerns_en nvarchar(max) NULL
);

CREATE TABLE bm_process_step (
    project_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    process nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
    step_no nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    sort_order int NOT NULL,
    name nvarchar(4000) NOT NULL,
    actor nvarchar(4000) NULL,
    minutes decimal(38, 10) NULL,
    uses_it smallint NOT NULL,
    citizen_contact smallint NOT NULL,
    hand_over smallint NOT NULL,
    keeps_value smallint NULL,
    PRIMARY KEY (project_id, process, step_no)
);

CREATE TABLE bm_workflow (
    project_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    workflow_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    sort_order int NOT NULL,
    name_da nvarchar(4000) NOT NULL,
    name_en nvarchar(4000) NOT NULL,
    decision nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
    decided_on date NULL,
    decided_by_name nvarchar(4000) NULL,
    decision_text nvarchar(max) NULL,
    periods_on_target int NOT NULL,
    propose_adoption smallint NOT NULL,
    PRIMARY KEY (project_id, workflow_id)
);
