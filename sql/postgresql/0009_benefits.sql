-- Benefits in kroner: what is derived from published figures. Tables with row_id keep history like bm_figure: nothing in them is
-- overwritten. The others are lists that are written anew where they changed.

-- The benefit profiles, as the catalogue has them and as things stand.
CREATE TABLE bm_benefit (
    benefit_id text COLLATE "C" NOT NULL,
    title_da text NOT NULL,
    title_en text NOT NULL,
    outcome_da text NULL,
    outcome_en text NULL,
    state text COLLATE "C" NOT NULL,
    replaced_by text COLLATE "C" NULL,
    types text NOT NULL,
    class text COLLATE "C" NOT NULL,
    owner_name text NOT NULL,
    controller_name text NULL,
    timing text COLLATE "C" NOT NULL,
    reuse_of_means text COLLATE "C" NULL,
    citizen_journey text NULL,
    indicators text NOT NULL,
    guardrails text NOT NULL,
    unit_ids text NOT NULL,
    act_when_da text NULL,
    act_when_en text NULL,
    realisation_from date NULL,
    full_effect_from date NULL,
    go_live date NULL,
    follow_up_until date NULL,
    is_followed_up smallint NOT NULL,
    change_done_on date NULL,
    both_and text COLLATE "C" NOT NULL,
    missing_preconditions text NOT NULL,
    accepted_on date NULL,
    contract text NULL,
    contract_weight_pct numeric NULL,
    result_status text COLLATE "C" NOT NULL,
    timeline_status text COLLATE "C" NULL,
    realised_pct numeric NULL,
    target_first numeric NULL,
    target numeric NULL,
    target_decisions integer NOT NULL,
    is_measured smallint NOT NULL,
    budget_cut_this_year numeric NULL,
    experience_factor numeric NULL,
    PRIMARY KEY (benefit_id)
);

-- Kroner of a benefit by class and by how they are known; classes are never added.
CREATE TABLE bm_benefit_amount (
    benefit_id text COLLATE "C" NOT NULL,
    class text COLLATE "C" NOT NULL,
    basis text COLLATE "C" NOT NULL,
    planned_this_year numeric NULL,
    realised_this_year numeric NULL,
    planned_to_date numeric NULL,
    planned_first_to_date numeric NULL,
    realised_to_date numeric NULL,
    full_effect numeric NULL,
    hours_to_date numeric NULL,
    periods_missing integer NOT NULL,
    PRIMARY KEY (benefit_id, class, basis)
);

CREATE TABLE bm_benefit_realisation (
    row_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    benefit_id text COLLATE "C" NOT NULL,
    line text COLLATE "C" NOT NULL,
    class text COLLATE "C" NOT NULL,
    basis text COLLATE "C" NOT NULL,
    unit_id text COLLATE "C" NOT NULL,
    allocated_from text COLLATE "C" NOT NULL,
    grain text COLLATE "C" NOT NULL,
    period_id text COLLATE "C" NOT NULL,
    period_start date NOT NULL,
    period_end date NOT NULL,
    state text COLLATE "C" NOT NULL,
    reason text NULL,
    is_complete smallint NOT NULL,
    is_provisional smallint NOT NULL,
    indicator_id text COLLATE "C" NULL,
    indicator_value numeric NULL,
    baseline numeric NULL,
    baseline_first numeric NULL,
    plan numeric NULL,
    plan_first numeric NULL,
    volume numeric NULL,
    share_pct numeric NOT NULL,
    quantity_kind text COLLATE "C" NULL,
    quantity numeric NULL,
    quantity_planned numeric NULL,
    quantity_adjusted numeric NULL,
    quantity_plain numeric NULL,
    hours numeric NULL,
    fte numeric NULL,
    rate_id text NULL,
    rate_from date NULL,
    rate numeric NULL,
    planned_first numeric NULL,
    planned numeric NULL,
    realised numeric NULL,
    account text NULL,
    publication_id bigint NOT NULL REFERENCES bm_publication (publication_id),
    superseded_by bigint NULL REFERENCES bm_publication (publication_id),
    cause text COLLATE "C" NULL
);

CREATE UNIQUE INDEX bm_benefit_realisation_current ON bm_benefit_realisation (benefit_id, line, class, unit_id, allocated_from, grain, period_id) WHERE superseded_by IS NULL;

-- Every version of the business cases, with what it promises and what came of it.
CREATE TABLE bm_business_case (
    business_case_id text COLLATE "C" NOT NULL,
    version integer NOT NULL,
    title_da text NOT NULL,
    title_en text NOT NULL,
    based_on text COLLATE "C" NULL,
    initiative text NULL,
    gate text COLLATE "C" NOT NULL,
    decided_on date NOT NULL,
    decision text COLLATE "C" NOT NULL,
    approved_by text NULL,
    reason text NULL,
    price_level_year integer NOT NULL,
    discount_scheme text COLLATE "C" NOT NULL,
    is_first smallint NOT NULL,
    is_current smallint NOT NULL,
    investment numeric NOT NULL,
    running_cost numeric NOT NULL,
    cash_benefit numeric NOT NULL,
    cost_avoidance numeric NOT NULL,
    non_cash_benefit numeric NOT NULL,
    net_low numeric NOT NULL,
    net numeric NOT NULL,
    net_high numeric NOT NULL,
    net_mean numeric NOT NULL,
    net_sd numeric NOT NULL,
    payback_years numeric NULL,
    npv numeric NOT NULL,
    realised_benefit numeric NULL,
    planned_benefit_to_date numeric NULL,
    realised_pct numeric NULL,
    is_within_margin smallint NULL,
    experience_factor numeric NULL,
    experience_corrected_net numeric NULL,
    PRIMARY KEY (business_case_id, version)
);

-- Every line of the versions, one class each; the first and the latest are compared.
CREATE TABLE bm_business_case_line (
    business_case_id text COLLATE "C" NOT NULL,
    version integer NOT NULL,
    line text COLLATE "C" NOT NULL,
    kind text COLLATE "C" NOT NULL,
    class text COLLATE "C" NULL,
    unit_id text COLLATE "C" NULL,
    account text NULL,
    year integer NOT NULL,
    low numeric NOT NULL,
    likely numeric NOT NULL,
    high numeric NOT NULL,
    PRIMARY KEY (business_case_id, version, line, year)
);

-- What the business cases take for given, with source and date.
CREATE TABLE bm_assumption (
    business_case_id text COLLATE "C" NOT NULL,
    version integer NOT NULL,
    assumption text COLLATE "C" NOT NULL,
    value numeric NULL,
    measured_in text NULL,
    low numeric NULL,
    high numeric NULL,
    source text NOT NULL,
    dated date NOT NULL,
    used_by text NOT NULL,
    PRIMARY KEY (business_case_id, version, assumption)
);

CREATE TABLE bm_cash_flow (
    row_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    business_case_id text COLLATE "C" NOT NULL,
    year integer NOT NULL,
    price_level_year integer NOT NULL,
    version_first integer NOT NULL,
    version_current integer NOT NULL,
    investment_first numeric NOT NULL,
    investment_planned numeric NOT NULL,
    investment_realised numeric NULL,
    running_cost_first numeric NOT NULL,
    running_cost_planned numeric NOT NULL,
    running_cost_realised numeric NULL,
    cash_releasing_first numeric NOT NULL,
    cash_releasing_planned numeric NOT NULL,
    cash_releasing_realised numeric NULL,
    revenue_first numeric NOT NULL,
    revenue_planned numeric NOT NULL,
    revenue_realised numeric NULL,
    cost_avoidance_first numeric NOT NULL,
    cost_avoidance_planned numeric NOT NULL,
    cost_avoidance_realised numeric NULL,
    non_cash_releasing_first numeric NOT NULL,
    non_cash_releasing_planned numeric NOT NULL,
    non_cash_releasing_realised numeric NULL,
    net_first numeric NOT NULL,
    net_planned numeric NOT NULL,
    net_low numeric NOT NULL,
    net_high numeric NOT NULL,
    net_realised numeric NULL,
    cumulative_first numeric NOT NULL,
    cumulative_planned numeric NOT NULL,
    cumulative_realised numeric NULL,
    discount_factor numeric NOT NULL,
    present_value numeric NOT NULL,
    realised_reason text NULL,
    publication_id bigint NOT NULL REFERENCES bm_publication (publication_id),
    superseded_by bigint NULL REFERENCES bm_publication (publication_id),
    cause text COLLATE "C" NULL
);

CREATE UNIQUE INDEX bm_cash_flow_current ON bm_cash_flow (business_case_id, year) WHERE superseded_by IS NULL;

CREATE TABLE bm_budget (
    row_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    account text COLLATE "C" NOT NULL,
    year integer NOT NULL,
    name_da text NULL,
    name_en text NULL,
    budget numeric NULL,
    cut numeric NOT NULL,
    cut_references text NOT NULL,
    room numeric NULL,
    calculated numeric NULL,
    booked_to_date numeric NULL,
    booked_last_year numeric NULL,
    expected_year_end numeric NULL,
    volume_effect numeric NULL,
    price_effect numeric NULL,
    booked_through date NULL,
    reason text NULL,
    publication_id bigint NOT NULL REFERENCES bm_publication (publication_id),
    superseded_by bigint NULL REFERENCES bm_publication (publication_id),
    cause text COLLATE "C" NULL
);

CREATE UNIQUE INDEX bm_budget_current ON bm_budget (account, year) WHERE superseded_by IS NULL;

-- The cuts that were decided, by unit and year.
CREATE TABLE bm_budget_cut (
    benefit_id text COLLATE "C" NOT NULL,
    line text COLLATE "C" NOT NULL,
    unit_id text COLLATE "C" NOT NULL,
    account text NOT NULL,
    year integer NOT NULL,
    amount numeric NOT NULL,
    hours numeric NULL,
    fte numeric NULL,
    decided_on date NOT NULL,
    decided_by text NOT NULL,
    reference text NOT NULL,
    PRIMARY KEY (benefit_id, line, unit_id, account, year)
);

CREATE TABLE bm_pool (
    row_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    pool_id text COLLATE "C" NOT NULL,
    loan integer NOT NULL,
    year integer NOT NULL,
    benefit_id text COLLATE "C" NULL,
    terms text COLLATE "C" NOT NULL,
    is_realised smallint NOT NULL,
    drawn numeric NOT NULL,
    net_benefit numeric NULL,
    interest numeric NOT NULL,
    due numeric NOT NULL,
    repaid numeric NOT NULL,
    arrears numeric NOT NULL,
    balance numeric NOT NULL,
    to_area numeric NULL,
    pool_balance numeric NOT NULL,
    publication_id bigint NOT NULL REFERENCES bm_publication (publication_id),
    superseded_by bigint NULL REFERENCES bm_publication (publication_id),
    cause text COLLATE "C" NULL
);

CREATE UNIQUE INDEX bm_pool_current ON bm_pool (pool_id, loan, year) WHERE superseded_by IS NULL;

-- The edges of the benefit tree, left to right.
CREATE TABLE bm_benefit_tree (
    from_id text COLLATE "C" NOT NULL,
    from_kind text COLLATE "C" NOT NULL,
    from_title_da text NOT NULL,
    from_title_en text NOT NULL,
    to_id text COLLATE "C" NOT NULL,
    to_kind text COLLATE "C" NOT NULL,
    to_title_da text NOT NULL,
    to_title_en text NOT NULL,
    contribution text NULL,
    origin text COLLATE "C" NULL,
    PRIMARY KEY (from_id, to_id)
);

-- The rates and prices by the day they hold from, each with its norm.
CREATE TABLE bm_rate (
    rate_id text COLLATE "C" NOT NULL,
    name_da text NOT NULL,
    name_en text NOT NULL,
    kind text COLLATE "C" NOT NULL,
    valid_from date NOT NULL,
    valid_to date NULL,
    amount numeric NOT NULL,
    norm_name text NULL,
    norm_hours numeric NULL,
    hourly numeric NULL,
    source text NULL,
    used_by text NOT NULL,
    PRIMARY KEY (rate_id, valid_from)
);

-- The approved versions of business cases as they were first seen: an approved version is never changed (rule B3).
CREATE TABLE bm_business_case_seen (
    business_case_id text COLLATE "C" NOT NULL,
    version integer NOT NULL,
    hash text COLLATE "C" NOT NULL,
    first_seen date NOT NULL,
    PRIMARY KEY (business_case_id, version)
);
