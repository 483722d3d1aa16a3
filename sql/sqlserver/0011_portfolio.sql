-- Reports that somebody approved, with all their values: written once, never changed. Later corrections are told beside them.

CREATE TABLE bm_report (
    report_id bigint IDENTITY(1, 1) NOT NULL PRIMARY KEY,
    kind nvarchar(20) COLLATE Latin1_General_BIN2 NOT NULL,
    subject nvarchar(400) COLLATE Latin1_General_BIN2 NOT NULL,  -- what tells reports of one kind apart; empty for the whole organisation now
    as_of date NOT NULL,
    content nvarchar(max) NOT NULL,  -- all its values, as text
    content_hash nvarchar(100) NOT NULL,  -- the SHA-256 of that text
    approved_by nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    [system_user] nvarchar(4000) NOT NULL,
    approved_at datetime2(3) NOT NULL
);

CREATE INDEX bm_report_subject ON bm_report (kind, subject);

-- Portfolios and the initiatives below them, as the catalogue has them; what is derived of them is a list that is written anew.
CREATE TABLE bm_portfolio_node (
    node_id nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL PRIMARY KEY,  -- a portfolio's id after 'portfolio:', an initiative's as it is
    node_kind nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    parent_id nvarchar(120) COLLATE Latin1_General_BIN2 NULL,
    portfolio_id nvarchar(100) COLLATE Latin1_General_BIN2 NULL,
    path nvarchar(4000) COLLATE Latin1_General_BIN2 NOT NULL,
    node_level int NOT NULL,
    sort_order int NOT NULL,
    name_da nvarchar(4000) NOT NULL,
    name_en nvarchar(4000) NOT NULL,
    triggered_by nvarchar(100) COLLATE Latin1_General_BIN2 NULL,
    phase nvarchar(100) COLLATE Latin1_General_BIN2 NULL,
    start_on date NULL,
    go_live date NULL,
    closed_on date NULL,
    approved_on date NULL,
    owner_names nvarchar(4000) NULL,
    goal_id nvarchar(100) COLLATE Latin1_General_BIN2 NULL,
    unit_ids nvarchar(4000) NULL,
    business_case_id nvarchar(100) COLLATE Latin1_General_BIN2 NULL,
    amount decimal(38, 10) NULL,
    hours decimal(38, 10) NULL,
    is_experiment smallint NOT NULL,
    is_steered smallint NOT NULL,  -- 0 below the portfolio's threshold
    readiness_score int NULL,  -- of five
    charter_missing nvarchar(4000) NULL,
    roles_assigned int NOT NULL,
    roles_confirmed int NOT NULL,
    deliverables int NOT NULL,
    origin nvarchar(4000) NULL,
    case_number nvarchar(4000) NULL,
    citizen_journey nvarchar(4000) NULL,
    link nvarchar(4000) NULL,
    recipients nvarchar(4000) NULL
);

-- The benefits of each node, those of everything below it among them, each once.
CREATE TABLE bm_portfolio_benefit (
    node_id nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
    benefit_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    is_own smallint NOT NULL,  -- 0 where it is that of one below
    PRIMARY KEY (node_id, benefit_id)
);

CREATE TABLE bm_portfolio_check (
    node_id nvarchar(120) COLLATE Latin1_General_BIN2 NOT NULL,
    code nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    detail_da nvarchar(4000) NOT NULL,
    detail_en nvarchar(4000) NOT NULL
);

CREATE TABLE bm_portfolio_load (
    unit_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    period_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    initiatives nvarchar(4000) NOT NULL,
    going_on int NOT NULL,
    go_lives int NOT NULL,
    capacity int NULL,
    PRIMARY KEY (unit_id, period_id)
);

CREATE TABLE bm_initiative_role (
    initiative_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    sort_order int NOT NULL,
    role_code nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    role_name_da nvarchar(4000) NOT NULL,
    role_name_en nvarchar(4000) NOT NULL,
    person_name nvarchar(4000) NOT NULL,
    role_level nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
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
    item nvarchar(4000) NOT NULL,
    done_on date NULL,
    PRIMARY KEY (initiative_id, template_id, version, sort_order)
);

-- How each indicator's target has moved since it was first decided.
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
    phrase_da nvarchar(4000) NULL,
    phrase_en nvarchar(4000) NULL,
    PRIMARY KEY (indicator_id, unit_id)
);
