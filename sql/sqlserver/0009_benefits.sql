-- Benefits in kroner: what is derived from published figures. Tables with row_id keep history like bm_figure: nothing in them is
-- overwritten. The others are lists that are written anew where they changed.

-- The benefit profiles, as the catalogue has them and as things stand.
CREATE TABLE bm_benefit (
    benefit_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    title_da nvarchar(4000) NOT NULL,
    title_en nvarchar(4000) NOT NULL,
    outcome_da nvarchar(max) NULL,
    outcome_en nvarchar(max) NULL,
    state nvarchar(20) COLLATE Latin1_General_BIN2 NOT NULL,
    replaced_by nvarchar(100) COLLATE Latin1_General_BIN2 NULL,
    types nvarchar(4000) NOT NULL,
    class nvarchar(20) COLLATE Latin1_General_BIN2 NOT NULL,
    owner_name nvarchar(4000) NOT NULL,
    controller_name nvarchar(4000) NULL,
    timing nvarchar(20) COLLATE Latin1_General_BIN2 NOT NULL,
    reuse_of_means nvarchar(20) COLLATE Latin1_General_BIN2 NULL,
    citizen_journey nvarchar(4000) NULL,
    indicators nvarchar(4000) NOT NULL,
    guardrails nvarchar(4000) NOT NULL,
    unit_ids nvarchar(4000) NOT NULL,
    act_when_da nvarchar(max) NULL,
    act_when_en nvarchar(max) NULL,
    realisation_from date NULL,
    full_effect_from date NULL,
    go_live date NULL,
    follow_up_until date NULL,
    is_followed_up smallint NOT NULL,
    change_done_on date NULL,
    both_and nvarchar(20) COLLATE Latin1_General_BIN2 NOT NULL,
    missing_preconditions nvarchar(4000) NOT NULL,
    accepted_on date NULL,
    contract nvarchar(4000) NULL,
    contract_weight_pct decimal(38, 10) NULL,
    result_status nvarchar(20) COLLATE Latin1_General_BIN2 NOT NULL,
    timeline_status nvarchar(20) COLLATE Latin1_General_BIN2 NULL,
    realised_pct decimal(38, 10) NULL,
    target_first decimal(38, 10) NULL,
    target decimal(38, 10) NULL,
    target_decisions int NOT NULL,
    is_measured smallint NOT NULL,
    budget_cut_this_year decimal(38, 10) NULL,
    experience_factor decimal(38, 10) NULL,
    PRIMARY KEY (benefit_id)
);

-- Kroner of a benefit by class and by how they are known; classes are never added.
CREATE TABLE bm_benefit_amount (
    benefit_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    class nvarchar(20) COLLATE Latin1_General_BIN2 NOT NULL,
    basis nvarchar(20) COLLATE Latin1_General_BIN2 NOT NULL,
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
    class nvarchar(20) COLLATE Latin1_General_BIN2 NOT NULL,
    basis nvarchar(20) COLLATE Latin1_General_BIN2 NOT NULL,
    unit_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    allocated_from nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    grain nvarchar(20) COLLATE Latin1_General_BIN2 NOT NULL,
    period_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    period_start date NOT NULL,
    period_end date NOT NULL,
    state nvarchar(20) COLLATE Latin1_General_BIN2 NOT NULL,
    reason nvarchar(100) NULL,
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
    quantity_kind nvarchar(20) COLLATE Latin1_General_BIN2 NULL,
    quantity decimal(38, 10) NULL,
    quantity_planned decimal(38, 10) NULL,
    quantity_adjusted decimal(38, 10) NULL,
    quantity_plain decimal(38, 10) NULL,
    hours decimal(38, 10) NULL,
    fte decimal(38, 10) NULL,
    rate_id nvarchar(4000) NULL,
    rate_from date NULL,
    rate decimal(38, 10) NULL,
    planned_first decimal(38, 10) NULL,
    planned decimal(38, 10) NULL,
    realised decimal(38, 10) NULL,
    account nvarchar(4000) NULL,
    publication_id bigint NOT NULL REFERENCES bm_publication (publication_id),
    superseded_by bigint NULL REFERENCES bm_publication (publication_id),
    cause nvarchar(20) COLLATE Latin1_General_BIN2 NULL
);

ALTER TABLE bm_benefit_realisation ADD CONSTRAINT bm_benefit_realisation_current UNIQUE (benefit_id, line, class, unit_id, allocated_from, grain, period_id, superseded_by);

-- Every version of the business cases, with what it promises and what came of it.
CREATE TABLE bm_business_case (
    business_case_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    version int NOT NULL,
    title_da nvarchar(4000) NOT NULL,
    title_en nvarchar(4000) NOT NULL,
    based_on nvarchar(100) COLLATE Latin1_General_BIN2 NULL,
    initiative nvarchar(4000) NULL,
    gate nvarchar(20) COLLATE Latin1_General_BIN2 NOT NULL,
    decided_on date NOT NULL,
    decision nvarchar(20) COLLATE Latin1_General_BIN2 NOT NULL,
    approved_by nvarchar(4000) NULL,
    reason nvarchar(max) NULL,
    price_level_year int NOT NULL,
    discount_scheme nvarchar(20) COLLATE Latin1_General_BIN2 NOT NULL,
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

-- Every line of the versions, one class each; the first and the latest are compared.
CREATE TABLE bm_business_case_line (
    business_case_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    version int NOT NULL,
    line nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    kind nvarchar(20) COLLATE Latin1_General_BIN2 NOT NULL,
    class nvarchar(20) COLLATE Latin1_General_BIN2 NULL,
    unit_id nvarchar(100) COLLATE Latin1_General_BIN2 NULL,
    account nvarchar(4000) NULL,
    year int NOT NULL,
    low decimal(38, 10) NOT NULL,
    likely decimal(38, 10) NOT NULL,
    high decimal(38, 10) NOT NULL,
    PRIMARY KEY (business_case_id, version, line, year)
);

-- What the business cases take for given, with source and date.
CREATE TABLE bm_assumption (
    business_case_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    version int NOT NULL,
    assumption nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    value decimal(38, 10) NULL,
    measured_in nvarchar(4000) NULL,
    low decimal(38, 10) NULL,
    high decimal(38, 10) NULL,
    source nvarchar(4000) NOT NULL,
    dated date NOT NULL,
    used_by nvarchar(4000) NOT NULL,
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
    realised_reason nvarchar(100) NULL,
    publication_id bigint NOT NULL REFERENCES bm_publication (publication_id),
    superseded_by bigint NULL REFERENCES bm_publication (publication_id),
    cause nvarchar(20) COLLATE Latin1_General_BIN2 NULL
);

ALTER TABLE bm_cash_flow ADD CONSTRAINT bm_cash_flow_current UNIQUE (business_case_id, year, superseded_by);

CREATE TABLE bm_budget (
    row_id bigint IDENTITY(1, 1) NOT NULL PRIMARY KEY,
    account nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    year int NOT NULL,
    name_da nvarchar(4000) NULL,
    name_en nvarchar(4000) NULL,
    budget decimal(38, 10) NULL,
    cut decimal(38, 10) NOT NULL,
    cut_references nvarchar(4000) NOT NULL,
    room decimal(38, 10) NULL,
    calculated decimal(38, 10) NULL,
    booked_to_date decimal(38, 10) NULL,
    booked_last_year decimal(38, 10) NULL,
    expected_year_end decimal(38, 10) NULL,
    volume_effect decimal(38, 10) NULL,
    price_effect decimal(38, 10) NULL,
    booked_through date NULL,
    reason nvarchar(100) NULL,
    publication_id bigint NOT NULL REFERENCES bm_publication (publication_id),
    superseded_by bigint NULL REFERENCES bm_publication (publication_id),
    cause nvarchar(20) COLLATE Latin1_General_BIN2 NULL
);

ALTER TABLE bm_budget ADD CONSTRAINT bm_budget_current UNIQUE (account, year, superseded_by);

-- The cuts that were decided, by unit and year.
CREATE TABLE bm_budget_cut (
    benefit_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    line nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    unit_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    account nvarchar(4000) NOT NULL,
    year int NOT NULL,
    amount decimal(38, 10) NOT NULL,
    hours decimal(38, 10) NULL,
    fte decimal(38, 10) NULL,
    decided_on date NOT NULL,
    decided_by nvarchar(4000) NOT NULL,
    reference nvarchar(4000) NOT NULL,
    PRIMARY KEY (benefit_id, line, unit_id, account, year)
);

CREATE TABLE bm_pool (
    row_id bigint IDENTITY(1, 1) NOT NULL PRIMARY KEY,
    pool_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    loan int NOT NULL,
    year int NOT NULL,
    benefit_id nvarchar(100) COLLATE Latin1_General_BIN2 NULL,
    terms nvarchar(20) COLLATE Latin1_General_BIN2 NOT NULL,
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
    publication_id bigint NOT NULL REFERENCES bm_publication (publication_id),
    superseded_by bigint NULL REFERENCES bm_publication (publication_id),
    cause nvarchar(20) COLLATE Latin1_General_BIN2 NULL
);

ALTER TABLE bm_pool ADD CONSTRAINT bm_pool_current UNIQUE (pool_id, loan, year, superseded_by);

-- The edges of the benefit tree, left to right.
CREATE TABLE bm_benefit_tree (
    from_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    from_kind nvarchar(20) COLLATE Latin1_General_BIN2 NOT NULL,
    from_title_da nvarchar(4000) NOT NULL,
    from_title_en nvarchar(4000) NOT NULL,
    to_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    to_kind nvarchar(20) COLLATE Latin1_General_BIN2 NOT NULL,
    to_title_da nvarchar(4000) NOT NULL,
    to_title_en nvarchar(4000) NOT NULL,
    contribution nvarchar(max) NULL,
    origin nvarchar(20) COLLATE Latin1_General_BIN2 NULL,
    PRIMARY KEY (from_id, to_id)
);

-- The rates and prices by the day they hold from, each with its norm.
CREATE TABLE bm_rate (
    rate_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    name_da nvarchar(4000) NOT NULL,
    name_en nvarchar(4000) NOT NULL,
    kind nvarchar(20) COLLATE Latin1_General_BIN2 NOT NULL,
    valid_from date NOT NULL,
    valid_to date NULL,
    amount decimal(38, 10) NOT NULL,
    norm_name nvarchar(4000) NULL,
    norm_hours decimal(38, 10) NULL,
    hourly decimal(38, 10) NULL,
    source nvarchar(4000) NULL,
    used_by nvarchar(4000) NOT NULL,
    PRIMARY KEY (rate_id, valid_from)
);

-- The approved versions of business cases as they were first seen: an approved version is never changed (rule B3).
CREATE TABLE bm_business_case_seen (
    business_case_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    version int NOT NULL,
    hash nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    first_seen date NOT NULL,
    PRIMARY KEY (business_case_id, version)
);
