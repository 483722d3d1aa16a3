-- Reports that somebody approved, with all their values: written once, never changed. Later corrections are told beside them.

CREATE TABLE bm_report (
    report_id    INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    kind         TEXT NOT NULL,
    subject      TEXT NOT NULL,    -- what tells reports of one kind apart; empty for the whole organisation now
    as_of        TEXT NOT NULL,
    content      TEXT NOT NULL,    -- all its values, as text
    content_hash TEXT NOT NULL,    -- the SHA-256 of that text
    approved_by  TEXT NOT NULL,
    system_user  TEXT NOT NULL,
    approved_at  TEXT NOT NULL
);

CREATE INDEX bm_report_subject ON bm_report (kind, subject);

-- Portfolios and the initiatives below them, as the catalogue has them; what is derived of them is a list that is written anew.
CREATE TABLE bm_portfolio_node (
    node_id           TEXT NOT NULL PRIMARY KEY,  -- a portfolio's id after 'portfolio:', an initiative's as it is
    node_kind         TEXT NOT NULL,
    parent_id         TEXT NULL,
    portfolio_id      TEXT NULL,
    path              TEXT NOT NULL,
    node_level        INTEGER NOT NULL,
    sort_order        INTEGER NOT NULL,
    name_da           TEXT NOT NULL,
    name_en           TEXT NOT NULL,
    triggered_by      TEXT NULL,
    phase             TEXT NULL,
    start_on          TEXT NULL,
    go_live           TEXT NULL,
    closed_on         TEXT NULL,
    approved_on       TEXT NULL,
    owner_names       TEXT NULL,
    goal_id           TEXT NULL,
    unit_ids          TEXT NULL,
    business_case_id  TEXT NULL,
    amount            TEXT NULL,
    hours             TEXT NULL,
    is_experiment     INTEGER NOT NULL,
    is_steered        INTEGER NOT NULL,  -- 0 below the portfolio's threshold
    readiness_score   INTEGER NULL,      -- of five
    charter_missing   TEXT NULL,
    roles_assigned    INTEGER NOT NULL,
    roles_confirmed   INTEGER NOT NULL,
    deliverables      INTEGER NOT NULL,
    origin            TEXT NULL,
    case_number       TEXT NULL,
    citizen_journey   TEXT NULL,
    link              TEXT NULL,
    recipients        TEXT NULL
);

-- The benefits of each node, those of everything below it among them, each once.
CREATE TABLE bm_portfolio_benefit (
    node_id    TEXT NOT NULL,
    benefit_id TEXT NOT NULL,
    is_own     INTEGER NOT NULL,  -- 0 where it is that of one below
    PRIMARY KEY (node_id, benefit_id)
);

CREATE TABLE bm_portfolio_check (
    node_id   TEXT NOT NULL,
    code      TEXT NOT NULL,
    detail_da TEXT NOT NULL,
    detail_en TEXT NOT NULL
);

CREATE TABLE bm_portfolio_load (
    unit_id      TEXT NOT NULL,
    period_id    TEXT NOT NULL,
    initiatives  TEXT NOT NULL,
    going_on     INTEGER NOT NULL,
    go_lives     INTEGER NOT NULL,
    capacity     INTEGER NULL,
    PRIMARY KEY (unit_id, period_id)
);

CREATE TABLE bm_initiative_role (
    initiative_id TEXT NOT NULL,
    sort_order    INTEGER NOT NULL,
    role_code          TEXT NOT NULL,
    role_name_da       TEXT NOT NULL,
    role_name_en       TEXT NOT NULL,
    person_name   TEXT NOT NULL,
    role_level    TEXT NOT NULL,
    benefit_id    TEXT NULL,
    appointed_by  TEXT NULL,
    confirmed_on  TEXT NULL,
    valid_from    TEXT NULL,
    valid_to      TEXT NULL,
    PRIMARY KEY (initiative_id, sort_order)
);

CREATE TABLE bm_checklist_item (
    initiative_id TEXT NOT NULL,
    template_id   TEXT NOT NULL,
    version       INTEGER NOT NULL,
    sort_order    INTEGER NOT NULL,
    item          TEXT NOT NULL,
    done_on       TEXT NULL,
    PRIMARY KEY (initiative_id, template_id, version, sort_order)
);

-- How each indicator's target has moved since it was first decided.
CREATE TABLE bm_target_movement (
    indicator_id TEXT NOT NULL,
    unit_id      TEXT NOT NULL,
    target_first TEXT NOT NULL,
    target       TEXT NOT NULL,
    decisions    INTEGER NOT NULL,
    lowered      INTEGER NOT NULL,
    raised       INTEGER NOT NULL,
    change_pct   TEXT NULL,
    is_eased     INTEGER NOT NULL,
    phrase_da    TEXT NULL,
    phrase_en    TEXT NULL,
    PRIMARY KEY (indicator_id, unit_id)
);
