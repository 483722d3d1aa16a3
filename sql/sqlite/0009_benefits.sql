-- Benefits in kroner: what is derived from published figures. Tables with row_id keep history like bm_figure: nothing in them is
-- overwritten. The others are lists that are written anew where they changed.

-- The benefit profiles, as the catalogue has them and as things stand.
CREATE TABLE bm_benefit (
    benefit_id TEXT NOT NULL,
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
    PRIMARY KEY (benefit_id)
);

-- Kroner of a benefit by class and by how they are known; classes are never added.
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
    plan TEXT NULL,
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
    publication_id INTEGER NOT NULL REFERENCES bm_publication (publication_id),
    superseded_by INTEGER NULL REFERENCES bm_publication (publication_id),
    cause TEXT NULL
);

CREATE UNIQUE INDEX bm_benefit_realisation_current ON bm_benefit_realisation (benefit_id, line, class, unit_id, allocated_from, grain, period_id) WHERE superseded_by IS NULL;

-- Every version of the business cases, with what it promises and what came of it.
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

-- Every line of the versions, one class each; the first and the latest are compared.
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

-- What the business cases take for given, with source and date.
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
    publication_id INTEGER NOT NULL REFERENCES bm_publication (publication_id),
    superseded_by INTEGER NULL REFERENCES bm_publication (publication_id),
    cause TEXT NULL
);

CREATE UNIQUE INDEX bm_cash_flow_current ON bm_cash_flow (business_case_id, year) WHERE superseded_by IS NULL;

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
    publication_id INTEGER NOT NULL REFERENCES bm_publication (publication_id),
    superseded_by INTEGER NULL REFERENCES bm_publication (publication_id),
    cause TEXT NULL
);

CREATE UNIQUE INDEX bm_budget_current ON bm_budget (account, year) WHERE superseded_by IS NULL;

-- The cuts that were decided, by unit and year.
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
    publication_id INTEGER NOT NULL REFERENCES bm_publication (publication_id),
    superseded_by INTEGER NULL REFERENCES bm_publication (publication_id),
    cause TEXT NULL
);

CREATE UNIQUE INDEX bm_pool_current ON bm_pool (pool_id, loan, year) WHERE superseded_by IS NULL;

-- The edges of the benefit tree, left to right.
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

-- The rates and prices by the day they hold from, each with its norm.
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

-- The approved versions of business cases as they were first seen: an approved version is never changed (rule B3).
CREATE TABLE bm_business_case_seen (
    business_case_id TEXT NOT NULL,
    version INTEGER NOT NULL,
    hash TEXT NOT NULL,
    first_seen TEXT NOT NULL,
    PRIMARY KEY (business_case_id, version)
);
