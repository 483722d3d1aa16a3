-- The reporting database on SQLite: its tables. Readers use the bi_ views only. Flags are 0 or 1 on every
-- engine. An applied script never changes; a later change is a script of its own.

CREATE TABLE bm_migration (
    name TEXT NOT NULL PRIMARY KEY,
    number INTEGER NULL,
    checksum TEXT NOT NULL,
    applied_at TEXT NOT NULL
);

CREATE TABLE bm_indicator (
    indicator_id TEXT NOT NULL PRIMARY KEY,
    name_da TEXT NOT NULL,
    name_en TEXT NOT NULL,
    reads_da TEXT NULL,
    reads_en TEXT NULL,
    dataset_id TEXT NOT NULL,
    state TEXT NOT NULL,
    owner_id TEXT NULL,
    owner_name TEXT NULL,
    direction TEXT NOT NULL,
    judge TEXT NOT NULL,
    level TEXT NOT NULL,
    measured_in TEXT NOT NULL,
    decimals INTEGER NOT NULL,
    grain TEXT NOT NULL,
    aggregation TEXT NOT NULL,
    is_percent INTEGER NOT NULL
);

CREATE TABLE bm_unit (
    unit_id TEXT NOT NULL PRIMARY KEY,
    name_da TEXT NOT NULL,
    name_en TEXT NOT NULL,
    parent_id TEXT NULL,
    path TEXT NOT NULL,
    unit_level INTEGER NOT NULL,
    responsible_name TEXT NULL,
    sort_order INTEGER NOT NULL,
    is_current INTEGER NOT NULL,
    valid_from TEXT NULL,
    valid_to TEXT NULL
);

CREATE TABLE bm_period (
    grain TEXT NOT NULL,
    period_id TEXT NOT NULL,
    period_start TEXT NOT NULL,
    period_end TEXT NOT NULL,
    year INTEGER NULL,
    half INTEGER NULL,
    quarter INTEGER NULL,
    month INTEGER NULL,
    iso_year INTEGER NULL,
    iso_week INTEGER NULL,
    working_days INTEGER NOT NULL,
    label_da TEXT NOT NULL,
    label_en TEXT NOT NULL,
    previous_id TEXT NULL,
    last_year_id TEXT NULL,
    number_in_year INTEGER NULL,
    PRIMARY KEY (grain, period_id)
);

CREATE TABLE bm_baseline (
    indicator_id TEXT NOT NULL,
    unit_id TEXT NOT NULL,
    period_id TEXT NOT NULL,
    version INTEGER NOT NULL,
    value TEXT NOT NULL,
    numerator TEXT NULL,
    denominator TEXT NULL,
    measured_over TEXT NOT NULL,
    definition_version INTEGER NOT NULL,
    approved_by TEXT NOT NULL,
    "system_user" TEXT NOT NULL,
    approved_on TEXT NOT NULL,
    reference TEXT NOT NULL,
    PRIMARY KEY (indicator_id, unit_id, period_id, version)
);

CREATE TABLE bm_run (
    run_id INTEGER NOT NULL PRIMARY KEY,
    invocation_id TEXT NOT NULL,
    datasets TEXT NOT NULL,
    as_of TEXT NOT NULL,
    started_at TEXT NOT NULL,
    ended_at TEXT NULL,
    outcome TEXT NOT NULL,
    node TEXT NOT NULL,
    process_id INTEGER NOT NULL,
    "system_user" TEXT NOT NULL,
    command TEXT NOT NULL,
    rows_read INTEGER NULL,
    figures_changed INTEGER NULL,
    failure TEXT NULL,
    hint TEXT NULL,
    scheduled_for TEXT NULL
);
CREATE INDEX bm_run_outcome ON bm_run (outcome);
CREATE INDEX bm_run_started_at ON bm_run (started_at);

CREATE TABLE bm_run_step (
    run_id INTEGER NOT NULL REFERENCES bm_run (run_id),
    step INTEGER NOT NULL,
    name TEXT NOT NULL,
    dataset_id TEXT NULL,
    source_id TEXT NULL,
    question TEXT NULL,
    started_at TEXT NOT NULL,
    seconds TEXT NOT NULL,
    rows_read INTEGER NULL,
    outcome TEXT NOT NULL,
    failure TEXT NULL,
    hint TEXT NULL,
    PRIMARY KEY (run_id, step)
);

CREATE TABLE bm_run_dataset (
    dataset_id TEXT NOT NULL,
    run_id INTEGER NOT NULL REFERENCES bm_run (run_id),
    PRIMARY KEY (dataset_id, run_id)
);
CREATE INDEX bm_run_dataset_run_id ON bm_run_dataset (run_id);

CREATE TABLE bm_finding (
    finding_id INTEGER NOT NULL PRIMARY KEY,
    run_id INTEGER NOT NULL REFERENCES bm_run (run_id),
    dataset_id TEXT NOT NULL,
    indicator_id TEXT NULL,
    code TEXT NOT NULL,
    place TEXT NULL,
    column_name TEXT NULL,
    shape TEXT NULL,
    rows_counted INTEGER NOT NULL,
    detail TEXT NOT NULL,
    detail_da TEXT NULL
);
CREATE INDEX bm_finding_run_id ON bm_finding (run_id);

CREATE TABLE bm_definition (
    indicator_id TEXT NOT NULL,
    hash TEXT NOT NULL,
    version INTEGER NOT NULL,
    first_run_id INTEGER NOT NULL REFERENCES bm_run (run_id),
    recorded_at TEXT NOT NULL,
    PRIMARY KEY (indicator_id, hash)
);
CREATE INDEX bm_definition_first_run_id ON bm_definition (first_run_id);

CREATE TABLE bm_watermark (
    dataset_id TEXT NOT NULL PRIMARY KEY,
    data_through TEXT NULL,
    as_of TEXT NOT NULL,
    run_id INTEGER NOT NULL REFERENCES bm_run (run_id)
);
CREATE INDEX bm_watermark_run_id ON bm_watermark (run_id);

CREATE TABLE bm_accepted_rows (
    run_id INTEGER NOT NULL REFERENCES bm_run (run_id),
    dataset_id TEXT NOT NULL,
    grain TEXT NOT NULL,
    period_id TEXT NOT NULL,
    period_start TEXT NOT NULL,
    period_end TEXT NOT NULL,
    rows_counted INTEGER NOT NULL,
    reason TEXT NOT NULL,
    accepted_by TEXT NOT NULL,
    accepted_at TEXT NOT NULL,
    PRIMARY KEY (run_id, dataset_id, grain, period_id)
);

CREATE TABLE bm_publication (
    publication_id INTEGER NOT NULL PRIMARY KEY,
    run_id INTEGER NOT NULL REFERENCES bm_run (run_id),
    published_at TEXT NULL
);
CREATE INDEX bm_publication_run_id ON bm_publication (run_id);
CREATE UNIQUE INDEX bm_publication_published_at ON bm_publication (published_at);

CREATE TABLE bm_figure (
    figure_id INTEGER NOT NULL PRIMARY KEY,
    indicator_id TEXT NOT NULL,
    unit_id TEXT NOT NULL,
    grain TEXT NOT NULL,
    period_id TEXT NOT NULL,
    period_start TEXT NOT NULL,
    period_end TEXT NOT NULL,
    definition_version INTEGER NOT NULL,
    definition_break INTEGER NOT NULL,
    value TEXT NULL,
    numerator TEXT NULL,
    denominator TEXT NULL,
    rows_counted INTEGER NULL,
    state TEXT NOT NULL,
    state_reason TEXT NULL,
    is_complete INTEGER NOT NULL,
    is_final INTEGER NOT NULL,
    coverage_pct TEXT NULL,
    data_through TEXT NULL,
    baseline TEXT NULL,
    baseline_first TEXT NULL,
    "plan" TEXT NULL,
    plan_first TEXT NULL,
    target TEXT NULL,
    target_first TEXT NULL,
    target_date TEXT NULL,
    realised_plan_pct TEXT NULL,
    realised_target_pct TEXT NULL,
    realised_first_pct TEXT NULL,
    realised_forecast_pct TEXT NULL,
    deviation TEXT NULL,
    missing_amount TEXT NULL,
    forecast TEXT NULL,
    forecast_low TEXT NULL,
    forecast_high TEXT NULL,
    delay_months TEXT NULL,
    delay_at_least INTEGER NOT NULL,
    lead_months TEXT NULL,
    trend_delay_months TEXT NULL,
    result_status TEXT NOT NULL,
    result_basis TEXT NULL,
    result_reason TEXT NULL,
    timeline_status TEXT NULL,
    timeline_reason TEXT NULL,
    is_provisional INTEGER NOT NULL,
    status_reason_da TEXT NOT NULL,
    status_reason_en TEXT NOT NULL,
    run_id INTEGER NOT NULL,
    publication_id INTEGER NOT NULL,
    superseded_by INTEGER NULL,
    cause TEXT NULL,
    change_pct TEXT NULL,
    is_material INTEGER NULL,
    structure TEXT NOT NULL
);
CREATE UNIQUE INDEX bm_figure_current ON bm_figure (indicator_id, unit_id, grain, period_id, structure) WHERE superseded_by IS NULL;
CREATE INDEX bm_figure_identity ON bm_figure (indicator_id, unit_id, grain, period_id, publication_id);

CREATE TABLE bm_organisation (
    hash TEXT NOT NULL PRIMARY KEY,
    units TEXT NOT NULL
);

CREATE TABLE bm_measured_organisation (
    indicator_id TEXT NOT NULL PRIMARY KEY REFERENCES bm_indicator (indicator_id),
    hash TEXT NOT NULL REFERENCES bm_organisation (hash),
    as_of TEXT NOT NULL
);
CREATE INDEX bm_measured_organisation_hash ON bm_measured_organisation (hash);

CREATE TABLE bm_partial_dataset (
    dataset_id TEXT NOT NULL PRIMARY KEY,
    fingerprint TEXT NOT NULL,
    as_of TEXT NOT NULL,
    data_through TEXT NOT NULL
);

CREATE TABLE bm_partial (
    dataset_id TEXT NOT NULL,
    measure TEXT NOT NULL,
    unit_id TEXT NOT NULL,
    day TEXT NOT NULL,
    rows_counted INTEGER NOT NULL,
    filled INTEGER NOT NULL,
    total TEXT NOT NULL,
    PRIMARY KEY (dataset_id, measure, unit_id, day)
);
CREATE INDEX bm_partial_dataset_id_day ON bm_partial (dataset_id, day);

CREATE TABLE bm_partial_unit (
    dataset_id TEXT NOT NULL,
    unit_id TEXT NOT NULL,
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    PRIMARY KEY (dataset_id, unit_id)
);

CREATE TABLE bm_partial_series (
    dataset_id TEXT NOT NULL,
    indicator_id TEXT NOT NULL,
    unit_id TEXT NOT NULL,
    grain TEXT NOT NULL,
    read_from TEXT NOT NULL,
    first_day TEXT NULL,
    last_day TEXT NULL,
    settled_before TEXT NOT NULL,
    level_from TEXT NOT NULL,
    PRIMARY KEY (dataset_id, indicator_id, unit_id, grain)
);

CREATE TABLE bm_job (
    dataset_id TEXT NOT NULL PRIMARY KEY,
    name_da TEXT NULL,
    name_en TEXT NULL,
    source_id TEXT NOT NULL,
    contact TEXT NULL,
    schedule TEXT NULL,
    known_since TEXT NOT NULL,
    next_run_at TEXT NULL,
    run_expected_by TEXT NULL,
    delivery_expected_by TEXT NULL,
    expected_through TEXT NULL,
    is_current INTEGER NOT NULL
);

CREATE TABLE bm_due (
    dataset_id TEXT NOT NULL PRIMARY KEY,
    schedule TEXT NOT NULL,
    schedule_since TEXT NOT NULL,
    meaning TEXT NOT NULL,
    requested_at TEXT NULL,
    served_through TEXT NULL,
    attempts INTEGER NOT NULL,
    next_try_at TEXT NULL,
    waiting_for TEXT NULL
);

CREATE TABLE bm_pause (
    source_id TEXT NOT NULL PRIMARY KEY,
    until_at TEXT NOT NULL,
    paused_by TEXT NOT NULL,
    recorded_at TEXT NOT NULL
);

CREATE TABLE bm_answer (
    answer_id INTEGER NOT NULL PRIMARY KEY,
    round_id TEXT NOT NULL,
    goal_id TEXT NOT NULL,
    cause TEXT NULL,
    consequence TEXT NULL,
    path_to_target TEXT NULL,
    cause_category TEXT NULL,
    person_id TEXT NOT NULL,
    person_name TEXT NOT NULL,
    "system_user" TEXT NOT NULL,
    recorded_at TEXT NOT NULL
);

CREATE TABLE bm_override (
    override_id INTEGER NOT NULL PRIMARY KEY,
    round_id TEXT NOT NULL,
    goal_id TEXT NOT NULL,
    result_status TEXT NULL,
    timeline_status TEXT NULL,
    reason TEXT NOT NULL,
    person_id TEXT NOT NULL,
    person_name TEXT NOT NULL,
    "system_user" TEXT NOT NULL,
    recorded_at TEXT NOT NULL
);

CREATE TABLE bm_goal_publication (
    goal_publication_id INTEGER NOT NULL PRIMARY KEY,
    round_id TEXT NOT NULL,
    goal_id TEXT NOT NULL,
    assessment_id INTEGER NOT NULL,
    person_id TEXT NOT NULL,
    person_name TEXT NOT NULL,
    "system_user" TEXT NOT NULL,
    recorded_at TEXT NOT NULL
);
CREATE UNIQUE INDEX bm_goal_publication_once ON bm_goal_publication (round_id, goal_id);

CREATE TABLE bm_decision (
    decision_id INTEGER NOT NULL PRIMARY KEY,
    indicator_id TEXT NOT NULL,
    grain TEXT NOT NULL,
    period_id TEXT NOT NULL,
    period_end TEXT NOT NULL,
    decision TEXT NOT NULL,
    decision_text TEXT NOT NULL,
    is_proposal INTEGER NOT NULL,
    person_id TEXT NOT NULL,
    person_name TEXT NOT NULL,
    "system_user" TEXT NOT NULL,
    recorded_at TEXT NOT NULL
);

CREATE TABLE bm_review (
    review_id INTEGER NOT NULL PRIMARY KEY,
    subject_kind TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    conclusion TEXT NOT NULL,
    evidence TEXT NOT NULL,
    reviewed_on TEXT NOT NULL,
    next_review TEXT NULL,
    person_id TEXT NOT NULL,
    person_name TEXT NOT NULL,
    "system_user" TEXT NOT NULL,
    recorded_at TEXT NOT NULL
);

CREATE TABLE bm_quarterly_approval (
    programme_id TEXT NOT NULL,
    quarter TEXT NOT NULL,
    approved_at TEXT NOT NULL,
    approved_on TEXT NOT NULL,
    approved_by TEXT NOT NULL,
    approved_by_name TEXT NOT NULL,
    login_name TEXT NOT NULL,
    reference TEXT NULL,
    content_hash TEXT NOT NULL,
    PRIMARY KEY (programme_id, quarter)
);

CREATE TABLE bm_report (
    report_id INTEGER NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    as_of TEXT NOT NULL,
    content TEXT NOT NULL,
    content_hash TEXT NOT NULL,
    approved_by TEXT NOT NULL,
    "system_user" TEXT NOT NULL,
    approved_at TEXT NOT NULL
);
CREATE INDEX bm_report_kind_subject ON bm_report (kind, subject);

CREATE TABLE bm_benefit (
    benefit_id TEXT NOT NULL PRIMARY KEY,
    title_da TEXT NOT NULL,
    title_en TEXT NOT NULL,
    outcome_da TEXT NULL,
    outcome_en TEXT NULL,
    state TEXT NOT NULL,
    replaced_by TEXT NULL,
    types TEXT NOT NULL,
    class TEXT NOT NULL,
    owner_name TEXT NOT NULL,
    controller_name TEXT NULL,
    timing TEXT NOT NULL,
    reuse_of_means TEXT NULL,
    citizen_journey TEXT NULL,
    indicators TEXT NOT NULL,
    guardrails TEXT NOT NULL,
    unit_ids TEXT NOT NULL,
    act_when_da TEXT NULL,
    act_when_en TEXT NULL,
    realisation_from TEXT NULL,
    full_effect_from TEXT NULL,
    go_live TEXT NULL,
    follow_up_until TEXT NULL,
    is_followed_up INTEGER NOT NULL,
    change_done_on TEXT NULL,
    both_and TEXT NOT NULL,
    missing_preconditions TEXT NOT NULL,
    accepted_on TEXT NULL,
    contract TEXT NULL,
    contract_weight_pct TEXT NULL,
    result_status TEXT NOT NULL,
    timeline_status TEXT NULL,
    realised_pct TEXT NULL,
    target_first TEXT NULL,
    target TEXT NULL,
    target_decisions INTEGER NOT NULL,
    is_measured INTEGER NOT NULL,
    budget_cut_this_year TEXT NULL,
    experience_factor TEXT NULL,
    amounts_basis TEXT NULL
);

CREATE TABLE bm_benefit_amount (
    benefit_id TEXT NOT NULL,
    class TEXT NOT NULL,
    basis TEXT NOT NULL,
    planned_this_year TEXT NULL,
    realised_this_year TEXT NULL,
    planned_to_date TEXT NULL,
    planned_first_to_date TEXT NULL,
    realised_to_date TEXT NULL,
    full_effect TEXT NULL,
    hours_to_date TEXT NULL,
    periods_missing INTEGER NOT NULL,
    PRIMARY KEY (benefit_id, class, basis)
);

CREATE TABLE bm_benefit_realisation (
    row_id INTEGER NOT NULL PRIMARY KEY,
    benefit_id TEXT NOT NULL,
    line TEXT NOT NULL,
    class TEXT NOT NULL,
    basis TEXT NOT NULL,
    unit_id TEXT NOT NULL,
    allocated_from TEXT NOT NULL,
    grain TEXT NOT NULL,
    period_id TEXT NOT NULL,
    period_start TEXT NOT NULL,
    period_end TEXT NOT NULL,
    state TEXT NOT NULL,
    reason TEXT NULL,
    is_complete INTEGER NOT NULL,
    is_provisional INTEGER NOT NULL,
    indicator_id TEXT NULL,
    indicator_value TEXT NULL,
    baseline TEXT NULL,
    baseline_first TEXT NULL,
    "plan" TEXT NULL,
    plan_first TEXT NULL,
    volume TEXT NULL,
    share_pct TEXT NOT NULL,
    quantity_kind TEXT NULL,
    quantity TEXT NULL,
    quantity_planned TEXT NULL,
    quantity_adjusted TEXT NULL,
    quantity_plain TEXT NULL,
    hours TEXT NULL,
    fte TEXT NULL,
    rate_id TEXT NULL,
    rate_from TEXT NULL,
    rate TEXT NULL,
    planned_first TEXT NULL,
    planned TEXT NULL,
    realised TEXT NULL,
    account TEXT NULL,
    publication_id INTEGER NOT NULL,
    superseded_by INTEGER NULL,
    cause TEXT NULL
);
CREATE UNIQUE INDEX bm_benefit_realisation_current ON bm_benefit_realisation (benefit_id, line, class, unit_id, allocated_from, grain, period_id) WHERE superseded_by IS NULL;

CREATE TABLE bm_benefit_tree (
    from_id TEXT NOT NULL,
    from_kind TEXT NOT NULL,
    from_title_da TEXT NOT NULL,
    from_title_en TEXT NOT NULL,
    to_id TEXT NOT NULL,
    to_kind TEXT NOT NULL,
    to_title_da TEXT NOT NULL,
    to_title_en TEXT NOT NULL,
    contribution TEXT NULL,
    origin TEXT NULL,
    PRIMARY KEY (from_id, to_id)
);

CREATE TABLE bm_rate (
    rate_id TEXT NOT NULL,
    name_da TEXT NOT NULL,
    name_en TEXT NOT NULL,
    kind TEXT NOT NULL,
    valid_from TEXT NOT NULL,
    valid_to TEXT NULL,
    amount TEXT NOT NULL,
    norm_name TEXT NULL,
    norm_hours TEXT NULL,
    hourly TEXT NULL,
    source TEXT NULL,
    used_by TEXT NOT NULL,
    PRIMARY KEY (rate_id, valid_from)
);

CREATE TABLE bm_business_case (
    business_case_id TEXT NOT NULL,
    version INTEGER NOT NULL,
    title_da TEXT NOT NULL,
    title_en TEXT NOT NULL,
    based_on TEXT NULL,
    initiative TEXT NULL,
    gate TEXT NOT NULL,
    decided_on TEXT NOT NULL,
    decision TEXT NOT NULL,
    approved_by TEXT NULL,
    reason TEXT NULL,
    price_level_year INTEGER NOT NULL,
    discount_scheme TEXT NOT NULL,
    is_first INTEGER NOT NULL,
    is_current INTEGER NOT NULL,
    investment TEXT NOT NULL,
    running_cost TEXT NOT NULL,
    cash_benefit TEXT NOT NULL,
    cost_avoidance TEXT NOT NULL,
    non_cash_benefit TEXT NOT NULL,
    net_low TEXT NOT NULL,
    net TEXT NOT NULL,
    net_high TEXT NOT NULL,
    net_mean TEXT NOT NULL,
    net_sd TEXT NOT NULL,
    payback_years TEXT NULL,
    npv TEXT NOT NULL,
    realised_benefit TEXT NULL,
    planned_benefit_to_date TEXT NULL,
    realised_pct TEXT NULL,
    is_within_margin INTEGER NULL,
    experience_factor TEXT NULL,
    experience_corrected_net TEXT NULL,
    PRIMARY KEY (business_case_id, version)
);

CREATE TABLE bm_business_case_line (
    business_case_id TEXT NOT NULL,
    version INTEGER NOT NULL,
    line TEXT NOT NULL,
    kind TEXT NOT NULL,
    class TEXT NULL,
    unit_id TEXT NULL,
    account TEXT NULL,
    year INTEGER NOT NULL,
    low TEXT NOT NULL,
    likely TEXT NOT NULL,
    high TEXT NOT NULL,
    PRIMARY KEY (business_case_id, version, line, year)
);

CREATE TABLE bm_assumption (
    business_case_id TEXT NOT NULL,
    version INTEGER NOT NULL,
    assumption TEXT NOT NULL,
    value TEXT NULL,
    measured_in TEXT NULL,
    low TEXT NULL,
    high TEXT NULL,
    source TEXT NOT NULL,
    dated TEXT NOT NULL,
    used_by TEXT NOT NULL,
    PRIMARY KEY (business_case_id, version, assumption)
);

CREATE TABLE bm_cash_flow (
    row_id INTEGER NOT NULL PRIMARY KEY,
    business_case_id TEXT NOT NULL,
    year INTEGER NOT NULL,
    price_level_year INTEGER NOT NULL,
    version_first INTEGER NOT NULL,
    version_current INTEGER NOT NULL,
    investment_first TEXT NOT NULL,
    investment_planned TEXT NOT NULL,
    investment_realised TEXT NULL,
    running_cost_first TEXT NOT NULL,
    running_cost_planned TEXT NOT NULL,
    running_cost_realised TEXT NULL,
    cash_releasing_first TEXT NOT NULL,
    cash_releasing_planned TEXT NOT NULL,
    cash_releasing_realised TEXT NULL,
    revenue_first TEXT NOT NULL,
    revenue_planned TEXT NOT NULL,
    revenue_realised TEXT NULL,
    cost_avoidance_first TEXT NOT NULL,
    cost_avoidance_planned TEXT NOT NULL,
    cost_avoidance_realised TEXT NULL,
    non_cash_releasing_first TEXT NOT NULL,
    non_cash_releasing_planned TEXT NOT NULL,
    non_cash_releasing_realised TEXT NULL,
    net_first TEXT NOT NULL,
    net_planned TEXT NOT NULL,
    net_low TEXT NOT NULL,
    net_high TEXT NOT NULL,
    net_realised TEXT NULL,
    cumulative_first TEXT NOT NULL,
    cumulative_planned TEXT NOT NULL,
    cumulative_realised TEXT NULL,
    discount_factor TEXT NOT NULL,
    present_value TEXT NOT NULL,
    realised_reason TEXT NULL,
    publication_id INTEGER NOT NULL,
    superseded_by INTEGER NULL,
    cause TEXT NULL
);
CREATE UNIQUE INDEX bm_cash_flow_current ON bm_cash_flow (business_case_id, year) WHERE superseded_by IS NULL;

CREATE TABLE bm_business_case_seen (
    business_case_id TEXT NOT NULL,
    version INTEGER NOT NULL,
    hash TEXT NOT NULL,
    first_seen TEXT NOT NULL,
    PRIMARY KEY (business_case_id, version)
);

CREATE TABLE bm_budget (
    row_id INTEGER NOT NULL PRIMARY KEY,
    account TEXT NOT NULL,
    year INTEGER NOT NULL,
    name_da TEXT NULL,
    name_en TEXT NULL,
    budget TEXT NULL,
    cut TEXT NOT NULL,
    cut_references TEXT NOT NULL,
    room TEXT NULL,
    calculated TEXT NULL,
    booked_to_date TEXT NULL,
    booked_last_year TEXT NULL,
    expected_year_end TEXT NULL,
    volume_effect TEXT NULL,
    price_effect TEXT NULL,
    booked_through TEXT NULL,
    reason TEXT NULL,
    publication_id INTEGER NOT NULL,
    superseded_by INTEGER NULL,
    cause TEXT NULL
);
CREATE UNIQUE INDEX bm_budget_current ON bm_budget (account, year) WHERE superseded_by IS NULL;

CREATE TABLE bm_budget_cut (
    benefit_id TEXT NOT NULL,
    line TEXT NOT NULL,
    unit_id TEXT NOT NULL,
    account TEXT NOT NULL,
    year INTEGER NOT NULL,
    amount TEXT NOT NULL,
    hours TEXT NULL,
    fte TEXT NULL,
    decided_on TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    reference TEXT NOT NULL,
    PRIMARY KEY (benefit_id, line, unit_id, account, year)
);

CREATE TABLE bm_pool (
    row_id INTEGER NOT NULL PRIMARY KEY,
    pool_id TEXT NOT NULL,
    loan INTEGER NOT NULL,
    year INTEGER NOT NULL,
    benefit_id TEXT NULL,
    terms TEXT NOT NULL,
    is_realised INTEGER NOT NULL,
    drawn TEXT NOT NULL,
    net_benefit TEXT NULL,
    interest TEXT NOT NULL,
    due TEXT NOT NULL,
    repaid TEXT NOT NULL,
    arrears TEXT NOT NULL,
    balance TEXT NOT NULL,
    to_area TEXT NULL,
    pool_balance TEXT NOT NULL,
    publication_id INTEGER NOT NULL,
    superseded_by INTEGER NULL,
    cause TEXT NULL
);
CREATE UNIQUE INDEX bm_pool_current ON bm_pool (pool_id, loan, year) WHERE superseded_by IS NULL;

CREATE TABLE bm_goal (
    row_id INTEGER NOT NULL PRIMARY KEY,
    goal_id TEXT NOT NULL,
    number TEXT NOT NULL,
    kind TEXT NOT NULL,
    title_da TEXT NOT NULL,
    title_en TEXT NOT NULL,
    theme_id TEXT NOT NULL,
    theme_name_da TEXT NOT NULL,
    theme_name_en TEXT NOT NULL,
    area_id TEXT NOT NULL,
    area_name_da TEXT NOT NULL,
    area_name_en TEXT NOT NULL,
    purpose_da TEXT NULL,
    purpose_en TEXT NULL,
    measured_by_da TEXT NULL,
    measured_by_en TEXT NULL,
    starting_point_da TEXT NULL,
    starting_point_en TEXT NULL,
    owner_unit_id TEXT NOT NULL,
    owner_id TEXT NOT NULL,
    owner_name TEXT NOT NULL,
    controller_id TEXT NULL,
    controller_name TEXT NULL,
    due TEXT NOT NULL,
    expected_on TEXT NULL,
    follow_up_until TEXT NOT NULL,
    source_contract TEXT NULL,
    case_number TEXT NULL,
    is_qualitative INTEGER NOT NULL,
    indicator_id TEXT NULL,
    unit_id TEXT NULL,
    parts_total INTEGER NOT NULL,
    parts_done INTEGER NOT NULL,
    parts_done_pct TEXT NULL,
    filled_fields INTEGER NOT NULL,
    version INTEGER NOT NULL,
    changed_on TEXT NULL,
    change_note_da TEXT NULL,
    change_note_en TEXT NULL,
    title_before_da TEXT NULL,
    title_before_en TEXT NULL,
    sort_order INTEGER NOT NULL,
    publication_id INTEGER NOT NULL,
    superseded_by INTEGER NULL,
    cause TEXT NULL
);
CREATE UNIQUE INDEX bm_goal_current ON bm_goal (goal_id) WHERE superseded_by IS NULL;

CREATE TABLE bm_goal_milestone (
    goal_id TEXT NOT NULL,
    milestone_id TEXT NOT NULL,
    text_da TEXT NOT NULL,
    text_en TEXT NOT NULL,
    due TEXT NOT NULL,
    forecast TEXT NULL,
    actual TEXT NULL,
    grade TEXT NOT NULL,
    graded_by_name TEXT NULL,
    graded_on TEXT NULL,
    suggestion TEXT NOT NULL,
    differs INTEGER NOT NULL,
    delay_months TEXT NOT NULL,
    timeline_status TEXT NOT NULL,
    sort_order INTEGER NOT NULL,
    PRIMARY KEY (goal_id, milestone_id)
);

CREATE TABLE bm_assessment (
    row_id INTEGER NOT NULL PRIMARY KEY,
    round_id TEXT NOT NULL,
    round_name_da TEXT NOT NULL,
    round_name_en TEXT NOT NULL,
    as_of TEXT NOT NULL,
    answers_due TEXT NOT NULL,
    goal_id TEXT NOT NULL,
    goal_version INTEGER NOT NULL,
    indicator_id TEXT NULL,
    unit_id TEXT NULL,
    grain TEXT NULL,
    period_id TEXT NULL,
    result_computed TEXT NOT NULL,
    result_status TEXT NOT NULL,
    result_basis TEXT NULL,
    result_reason TEXT NULL,
    timeline_computed TEXT NOT NULL,
    timeline_status TEXT NOT NULL,
    timeline_basis TEXT NULL,
    timeline_reason TEXT NULL,
    result_before TEXT NULL,
    timeline_before TEXT NULL,
    result_change TEXT NULL,
    timeline_change TEXT NULL,
    worst_status TEXT NOT NULL,
    realised_plan_pct TEXT NULL,
    realised_target_pct TEXT NULL,
    realised_forecast_pct TEXT NULL,
    delay_months TEXT NULL,
    delay_at_least INTEGER NOT NULL,
    trend_delay_months TEXT NULL,
    trend_never INTEGER NOT NULL,
    status_reason_da TEXT NOT NULL,
    status_reason_en TEXT NOT NULL,
    override_reason TEXT NULL,
    override_by TEXT NULL,
    override_at TEXT NULL,
    answer_cause TEXT NULL,
    answer_consequence TEXT NULL,
    answer_path TEXT NULL,
    cause_category TEXT NULL,
    answered_by TEXT NULL,
    answered_at TEXT NULL,
    lacks_cause INTEGER NOT NULL,
    lacks_consequence INTEGER NOT NULL,
    lacks_path_to_target INTEGER NOT NULL,
    state TEXT NOT NULL,
    published_by TEXT NULL,
    published_at TEXT NULL,
    publication_id INTEGER NOT NULL,
    superseded_by INTEGER NULL,
    cause TEXT NULL
);
CREATE UNIQUE INDEX bm_assessment_current ON bm_assessment (round_id, goal_id) WHERE superseded_by IS NULL;
CREATE INDEX bm_assessment_goal ON bm_assessment (goal_id, round_id);

CREATE TABLE bm_followed_indicator (
    indicator_id TEXT NOT NULL PRIMARY KEY,
    unit_id TEXT NOT NULL,
    last_grain TEXT NULL,
    last_period_id TEXT NULL,
    last_period_end TEXT NULL,
    last_value TEXT NULL,
    last_result_status TEXT NULL,
    not_green_in_a_row INTEGER NOT NULL,
    open_actions INTEGER NOT NULL,
    last_decision TEXT NULL,
    last_decision_on TEXT NULL,
    decision_due TEXT NULL,
    reasons TEXT NOT NULL,
    proposed TEXT NULL,
    measuring_hours TEXT NULL,
    is_idle INTEGER NOT NULL
);

CREATE TABLE bm_alert (
    row_id INTEGER NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    indicator_id TEXT NOT NULL,
    unit_id TEXT NOT NULL,
    grain TEXT NOT NULL,
    period_id TEXT NOT NULL,
    to_id TEXT NULL,
    to_name TEXT NULL,
    detail_da TEXT NOT NULL,
    detail_en TEXT NOT NULL,
    publication_id INTEGER NOT NULL,
    superseded_by INTEGER NULL,
    cause TEXT NULL
);
CREATE UNIQUE INDEX bm_alert_current ON bm_alert (kind, indicator_id, unit_id, grain, period_id) WHERE superseded_by IS NULL;

CREATE TABLE bm_portfolio_node (
    node_id TEXT NOT NULL PRIMARY KEY,
    node_kind TEXT NOT NULL,
    parent_id TEXT NULL,
    portfolio_id TEXT NULL,
    path TEXT NOT NULL,
    node_level INTEGER NOT NULL,
    sort_order INTEGER NOT NULL,
    name_da TEXT NOT NULL,
    name_en TEXT NOT NULL,
    triggered_by TEXT NULL,
    phase TEXT NULL,
    start_on TEXT NULL,
    go_live TEXT NULL,
    closed_on TEXT NULL,
    approved_on TEXT NULL,
    owner_names TEXT NULL,
    goal_id TEXT NULL,
    unit_ids TEXT NULL,
    business_case_id TEXT NULL,
    amount TEXT NULL,
    hours TEXT NULL,
    is_experiment INTEGER NOT NULL,
    is_steered INTEGER NOT NULL,
    readiness_score INTEGER NULL,
    charter_missing TEXT NULL,
    roles_assigned INTEGER NOT NULL,
    roles_confirmed INTEGER NOT NULL,
    roles_confirmed_pct TEXT NULL,
    deliverables INTEGER NOT NULL,
    origin TEXT NULL,
    case_number TEXT NULL,
    citizen_journey TEXT NULL,
    link TEXT NULL,
    recipients TEXT NULL,
    amounts_basis TEXT NULL
);

CREATE TABLE bm_portfolio_benefit (
    node_id TEXT NOT NULL,
    benefit_id TEXT NOT NULL,
    is_own INTEGER NOT NULL,
    PRIMARY KEY (node_id, benefit_id)
);

CREATE TABLE bm_portfolio_amount (
    node_id TEXT NOT NULL,
    class TEXT NOT NULL,
    basis TEXT NOT NULL,
    planned_this_year TEXT NULL,
    realised_this_year TEXT NULL,
    planned_to_date TEXT NULL,
    realised_to_date TEXT NULL,
    realised_pct TEXT NULL,
    full_effect TEXT NULL,
    benefits INTEGER NOT NULL,
    excluded INTEGER NOT NULL,
    PRIMARY KEY (node_id, class, basis)
);

CREATE TABLE bm_portfolio_check (
    node_id TEXT NOT NULL,
    code TEXT NOT NULL,
    detail_da TEXT NOT NULL,
    detail_en TEXT NOT NULL
);

CREATE TABLE bm_portfolio_load (
    unit_id TEXT NOT NULL,
    period_id TEXT NOT NULL,
    initiatives TEXT NOT NULL,
    going_on INTEGER NOT NULL,
    go_lives INTEGER NOT NULL,
    capacity INTEGER NULL,
    is_too_much INTEGER NOT NULL,
    PRIMARY KEY (unit_id, period_id)
);

CREATE TABLE bm_initiative_role (
    initiative_id TEXT NOT NULL,
    sort_order INTEGER NOT NULL,
    role_code TEXT NOT NULL,
    role_name_da TEXT NOT NULL,
    role_name_en TEXT NOT NULL,
    person_name TEXT NOT NULL,
    role_level TEXT NOT NULL,
    benefit_id TEXT NULL,
    appointed_by TEXT NULL,
    confirmed_on TEXT NULL,
    valid_from TEXT NULL,
    valid_to TEXT NULL,
    PRIMARY KEY (initiative_id, sort_order)
);

CREATE TABLE bm_checklist_item (
    initiative_id TEXT NOT NULL,
    template_id TEXT NOT NULL,
    version INTEGER NOT NULL,
    sort_order INTEGER NOT NULL,
    item TEXT NOT NULL,
    done_on TEXT NULL,
    PRIMARY KEY (initiative_id, template_id, version, sort_order)
);

CREATE TABLE bm_target_movement (
    indicator_id TEXT NOT NULL,
    unit_id TEXT NOT NULL,
    target_first TEXT NOT NULL,
    target TEXT NOT NULL,
    decisions INTEGER NOT NULL,
    lowered INTEGER NOT NULL,
    raised INTEGER NOT NULL,
    change_pct TEXT NULL,
    is_eased INTEGER NOT NULL,
    phrase_da TEXT NULL,
    phrase_en TEXT NULL,
    PRIMARY KEY (indicator_id, unit_id)
);

CREATE TABLE bm_work_line (
    programme_id TEXT NOT NULL,
    line_key TEXT NOT NULL,
    unit_id TEXT NOT NULL,
    year INTEGER NOT NULL,
    programme_version INTEGER NOT NULL,
    programme_approved_on TEXT NULL,
    programme_approved_by TEXT NULL,
    recipients TEXT NULL,
    sort_order INTEGER NOT NULL,
    kind TEXT NOT NULL,
    finance_act_purpose TEXT NULL,
    core_task TEXT NULL,
    activity TEXT NULL,
    project TEXT NOT NULL,
    description TEXT NULL,
    success_criterion TEXT NULL,
    milestone_q1 TEXT NULL,
    milestone_q2 TEXT NULL,
    milestone_q3 TEXT NULL,
    milestone_q4 TEXT NULL,
    hour_budget TEXT NULL,
    hour_share_pct TEXT NULL,
    hours_total TEXT NULL,
    hours_used TEXT NULL,
    nature TEXT NULL,
    goal_id TEXT NULL,
    indicator_id TEXT NULL,
    owner_name TEXT NULL,
    missing TEXT NULL,
    PRIMARY KEY (programme_id, line_key)
);

CREATE TABLE bm_quarterly_report (
    row_id INTEGER NOT NULL PRIMARY KEY,
    programme_id TEXT NOT NULL,
    quarter TEXT NOT NULL,
    line_key TEXT NOT NULL,
    unit_id TEXT NOT NULL,
    sort_order INTEGER NOT NULL,
    kind TEXT NOT NULL,
    project TEXT NOT NULL,
    milestone TEXT NULL,
    grade TEXT NOT NULL,
    scope_light TEXT NOT NULL,
    time_light TEXT NOT NULL,
    resources_light TEXT NOT NULL,
    status_text TEXT NULL,
    suggested_grade TEXT NULL,
    suggested_time_light TEXT NULL,
    delay_months TEXT NULL,
    milestone_forecast TEXT NULL,
    milestone_done TEXT NULL,
    carried_over TEXT NULL,
    carried_from TEXT NULL,
    scope_changes TEXT NULL,
    indicator_id TEXT NULL,
    period_id TEXT NULL,
    measured_value TEXT NULL,
    target_value TEXT NULL,
    outstanding TEXT NULL,
    realised_pct TEXT NULL,
    result_status TEXT NULL,
    result_reason TEXT NULL,
    cause_category TEXT NULL,
    cause_text TEXT NULL,
    volume_change_pct TEXT NULL,
    graded_by_name TEXT NULL,
    graded_on TEXT NULL,
    due_on TEXT NOT NULL,
    correction_da TEXT NULL,
    correction_en TEXT NULL,
    grade_differs INTEGER NOT NULL,
    time_differs INTEGER NOT NULL,
    is_approved INTEGER NOT NULL DEFAULT 0,
    publication_id INTEGER NOT NULL,
    superseded_by INTEGER NULL,
    cause TEXT NULL
);
CREATE UNIQUE INDEX bm_quarterly_report_current ON bm_quarterly_report (programme_id, quarter, line_key) WHERE superseded_by IS NULL;

CREATE TABLE bm_volume_rule (
    programme_id TEXT NOT NULL,
    rule_id TEXT NOT NULL,
    period_id TEXT NOT NULL,
    name_da TEXT NOT NULL,
    name_en TEXT NOT NULL,
    indicator_id TEXT NOT NULL,
    minimum TEXT NOT NULL,
    units_counted INTEGER NOT NULL,
    units_hidden INTEGER NOT NULL,
    units_below INTEGER NOT NULL,
    volume_total TEXT NOT NULL,
    volume_below TEXT NOT NULL,
    share_sustainable_pct TEXT NULL,
    below TEXT NULL,
    PRIMARY KEY (programme_id, rule_id, period_id)
);

CREATE TABLE bm_action (
    row_id INTEGER NOT NULL PRIMARY KEY,
    plan_id TEXT NOT NULL,
    action_id TEXT NOT NULL,
    sort_order INTEGER NOT NULL,
    change_text TEXT NOT NULL,
    responsible_id TEXT NULL,
    responsible_name TEXT NULL,
    effect TEXT NULL,
    states_no_kpi INTEGER NOT NULL,
    indicator_id TEXT NULL,
    how TEXT NULL,
    deadline TEXT NULL,
    category TEXT NULL,
    blocks_go_live INTEGER NOT NULL,
    state TEXT NOT NULL,
    done_on TEXT NULL,
    project_id TEXT NULL,
    goal_id TEXT NULL,
    benefit_id TEXT NULL,
    missing TEXT NULL,
    publication_id INTEGER NOT NULL,
    superseded_by INTEGER NULL,
    cause TEXT NULL
);
CREATE UNIQUE INDEX bm_action_current ON bm_action (plan_id, action_id) WHERE superseded_by IS NULL;

CREATE TABLE bm_kaizen (
    board_id TEXT NOT NULL,
    period_id TEXT NOT NULL,
    indicator_id TEXT NOT NULL,
    board_name_da TEXT NOT NULL,
    board_name_en TEXT NOT NULL,
    unit_id TEXT NOT NULL,
    grain TEXT NOT NULL,
    period_start TEXT NOT NULL,
    period_end TEXT NOT NULL,
    sort_order INTEGER NOT NULL,
    target_value TEXT NULL,
    measured_value TEXT NULL,
    previous_value TEXT NULL,
    value_change TEXT NULL,
    change_is_better INTEGER NULL,
    recent_periods TEXT NOT NULL,
    recent_values TEXT NOT NULL,
    result_status TEXT NULL,
    periods_on_target INTEGER NOT NULL,
    celebrate INTEGER NOT NULL,
    propose_adoption INTEGER NOT NULL,
    project_id TEXT NULL,
    redesign_link TEXT NULL,
    step_no TEXT NULL,
    step_name TEXT NULL,
    workflow_id TEXT NULL,
    workflow_name TEXT NULL,
    workflow_decision TEXT NULL,
    meeting_on TEXT NULL,
    meeting_minutes INTEGER NULL,
    facilitator_name TEXT NULL,
    last_meeting_on TEXT NULL,
    last_meeting_minutes INTEGER NULL,
    days_between INTEGER NULL,
    is_late INTEGER NOT NULL,
    is_too_long INTEGER NOT NULL,
    take_over_on TEXT NULL,
    meeting_topics TEXT NULL,
    meeting_actions TEXT NULL,
    PRIMARY KEY (board_id, period_id, indicator_id)
);

CREATE TABLE bm_improvement_project (
    project_id TEXT NOT NULL PRIMARY KEY,
    name_da TEXT NOT NULL,
    name_en TEXT NOT NULL,
    journey TEXT NULL,
    leader_name TEXT NOT NULL,
    phase TEXT NOT NULL,
    phase_since TEXT NOT NULL,
    go_live TEXT NULL,
    closed_on TEXT NULL,
    redesign_link TEXT NULL,
    steps_as_is INTEGER NOT NULL,
    steps_to_be INTEGER NOT NULL,
    minutes_as_is TEXT NULL,
    minutes_to_be TEXT NULL,
    hand_overs_as_is INTEGER NOT NULL,
    hand_overs_to_be INTEGER NOT NULL,
    citizen_contacts_as_is INTEGER NOT NULL,
    citizen_contacts_to_be INTEGER NOT NULL,
    steps_removed INTEGER NOT NULL,
    minutes_removed TEXT NULL,
    mapping_hours TEXT NULL,
    steering_meetings INTEGER NOT NULL,
    open_blockers INTEGER NOT NULL,
    undecided_workflows INTEGER NOT NULL,
    concerns_da TEXT NULL,
    concerns_en TEXT NULL
);

CREATE TABLE bm_process_step (
    project_id TEXT NOT NULL,
    process TEXT NOT NULL,
    step_no TEXT NOT NULL,
    sort_order INTEGER NOT NULL,
    name TEXT NOT NULL,
    actor TEXT NULL,
    minutes TEXT NULL,
    uses_it INTEGER NOT NULL,
    citizen_contact INTEGER NOT NULL,
    hand_over INTEGER NOT NULL,
    keeps_value INTEGER NULL,
    PRIMARY KEY (project_id, process, step_no)
);

CREATE TABLE bm_workflow (
    project_id TEXT NOT NULL,
    workflow_id TEXT NOT NULL,
    sort_order INTEGER NOT NULL,
    name_da TEXT NOT NULL,
    name_en TEXT NOT NULL,
    decision TEXT NOT NULL,
    decided_on TEXT NULL,
    decided_by_name TEXT NULL,
    decision_text TEXT NULL,
    periods_on_target INTEGER NOT NULL,
    propose_adoption INTEGER NOT NULL,
    PRIMARY KEY (project_id, workflow_id)
);
