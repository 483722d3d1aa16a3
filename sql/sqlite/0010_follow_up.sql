-- Following up: the strategy plan, rounds, what owners answer and decide, what controllers review, and what follows from it.

-- What the strategy plan says.

CREATE TABLE bm_goal (
    row_id            INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    goal_id           TEXT NOT NULL,
    number            TEXT NOT NULL,
    kind              TEXT NOT NULL,
    title_da          TEXT NOT NULL,
    title_en          TEXT NOT NULL,
    theme_id          TEXT NOT NULL,
    theme_name_da     TEXT NOT NULL,
    theme_name_en     TEXT NOT NULL,
    area_id           TEXT NOT NULL,
    area_name_da      TEXT NOT NULL,
    area_name_en      TEXT NOT NULL,
    purpose_da        TEXT NULL,
    purpose_en        TEXT NULL,
    measured_by_da    TEXT NULL,
    measured_by_en    TEXT NULL,
    starting_point_da TEXT NULL,
    starting_point_en TEXT NULL,
    owner_unit_id     TEXT NOT NULL,
    owner_id          TEXT NOT NULL,
    owner_name        TEXT NOT NULL,
    controller_id     TEXT NULL,
    controller_name   TEXT NULL,
    due               TEXT NOT NULL,
    expected_on       TEXT NULL,  -- the end that a dependency moved it to
    follow_up_until   TEXT NOT NULL,
    source_contract   TEXT NULL,
    case_number       TEXT NULL,
    is_qualitative    INTEGER NOT NULL,
    indicator_id      TEXT NULL,
    unit_id           TEXT NULL,
    parts_total       INTEGER NOT NULL,
    parts_done        INTEGER NOT NULL,
    filled_fields     INTEGER NOT NULL,  -- of purpose, measured by and starting point
    version           INTEGER NOT NULL,
    changed_on        TEXT NULL,
    change_note_da    TEXT NULL,
    change_note_en    TEXT NULL,
    title_before_da   TEXT NULL,
    title_before_en   TEXT NULL,
    sort_order        INTEGER NOT NULL,
    publication_id    INTEGER NOT NULL,
    superseded_by     INTEGER NULL,
    cause             TEXT NULL  -- why it took the place of the one before; NULL for the first
);

CREATE TABLE bm_goal_milestone (
    goal_id         TEXT NOT NULL,
    milestone_id    TEXT NOT NULL,
    text_da         TEXT NOT NULL,
    text_en         TEXT NOT NULL,
    due             TEXT NOT NULL,  -- the first decided day, never changed
    forecast        TEXT NULL,
    actual          TEXT NULL,
    grade           TEXT NOT NULL,  -- recorded, never derived
    graded_by_name  TEXT NULL,
    graded_on       TEXT NULL,
    suggestion      TEXT NOT NULL,
    delay_months    TEXT NOT NULL,
    timeline_status TEXT NOT NULL,
    sort_order      INTEGER NOT NULL,
    PRIMARY KEY (goal_id, milestone_id)
);

-- What people did: each row is added once and never changed.

CREATE TABLE bm_answer (
    answer_id      INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    round_id       TEXT NOT NULL,
    goal_id        TEXT NOT NULL,
    cause          TEXT NULL,
    consequence    TEXT NULL,
    path_to_target TEXT NULL,
    cause_category TEXT NULL,
    person_id      TEXT NOT NULL,
    person_name    TEXT NOT NULL,
    system_user    TEXT NOT NULL,
    recorded_at    TEXT NOT NULL
);

CREATE TABLE bm_override (
    override_id     INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    round_id        TEXT NOT NULL,
    goal_id         TEXT NOT NULL,
    result_status   TEXT NULL,
    timeline_status TEXT NULL,
    reason          TEXT NOT NULL,
    person_id       TEXT NOT NULL,
    person_name     TEXT NOT NULL,
    system_user     TEXT NOT NULL,
    recorded_at     TEXT NOT NULL
);

CREATE TABLE bm_goal_publication (
    goal_publication_id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    round_id            TEXT NOT NULL,
    goal_id             TEXT NOT NULL,
    assessment_id       INTEGER NOT NULL,  -- the row of bm_assessment that was published
    person_id           TEXT NOT NULL,
    person_name         TEXT NOT NULL,
    system_user         TEXT NOT NULL,
    recorded_at         TEXT NOT NULL
);

CREATE TABLE bm_decision (
    decision_id   INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    indicator_id  TEXT NOT NULL,
    grain         TEXT NOT NULL,
    period_id     TEXT NOT NULL,
    period_end    TEXT NOT NULL,
    decision      TEXT NOT NULL,
    decision_text TEXT NOT NULL,
    is_proposal   INTEGER NOT NULL,  -- a controller proposes, the owner decides
    person_id     TEXT NOT NULL,
    person_name   TEXT NOT NULL,
    system_user   TEXT NOT NULL,
    recorded_at   TEXT NOT NULL
);

CREATE TABLE bm_review (
    review_id    INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    subject_kind TEXT NOT NULL,  -- goal or benefit
    subject_id   TEXT NOT NULL,
    conclusion   TEXT NOT NULL,
    evidence     TEXT NOT NULL,
    reviewed_on  TEXT NOT NULL,
    next_review  TEXT NULL,
    person_id    TEXT NOT NULL,
    person_name  TEXT NOT NULL,
    system_user  TEXT NOT NULL,
    recorded_at  TEXT NOT NULL
);

-- What follows from figures, plan and acts. What changes is superseded; an assessment that was published never changes.

CREATE TABLE bm_assessment (
    row_id                INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    round_id              TEXT NOT NULL,
    round_name_da         TEXT NOT NULL,
    round_name_en         TEXT NOT NULL,
    as_of                 TEXT NOT NULL,
    answers_due           TEXT NOT NULL,
    goal_id               TEXT NOT NULL,
    goal_version          INTEGER NOT NULL,
    indicator_id          TEXT NULL,
    unit_id               TEXT NULL,
    grain                 TEXT NULL,
    period_id             TEXT NULL,
    result_computed       TEXT NOT NULL,
    result_status         TEXT NOT NULL,
    result_basis          TEXT NULL,
    result_reason         TEXT NULL,
    timeline_computed     TEXT NOT NULL,
    timeline_status       TEXT NOT NULL,
    timeline_basis        TEXT NULL,
    timeline_reason       TEXT NULL,
    worst_status          TEXT NOT NULL,
    realised_plan_pct     TEXT NULL,
    realised_target_pct   TEXT NULL,
    realised_forecast_pct TEXT NULL,
    delay_months          TEXT NULL,
    delay_at_least        INTEGER NOT NULL,
    trend_delay_months    TEXT NULL,
    trend_never           INTEGER NOT NULL,
    status_reason_da      TEXT NOT NULL,
    status_reason_en      TEXT NOT NULL,
    override_reason       TEXT NULL,
    override_by           TEXT NULL,
    override_at           TEXT NULL,
    answer_cause          TEXT NULL,
    answer_consequence    TEXT NULL,
    answer_path           TEXT NULL,
    cause_category        TEXT NULL,
    answered_by           TEXT NULL,
    answered_at           TEXT NULL,
    lacks_cause           INTEGER NOT NULL,
    lacks_consequence     INTEGER NOT NULL,
    lacks_path_to_target  INTEGER NOT NULL,
    state                 TEXT NOT NULL,
    published_by          TEXT NULL,
    published_at          TEXT NULL,
    publication_id        INTEGER NOT NULL,
    superseded_by         INTEGER NULL,
    cause                 TEXT NULL  -- why it took the place of the one before; NULL for the first
);

CREATE TABLE bm_followed_indicator (
    indicator_id       TEXT NOT NULL PRIMARY KEY,
    unit_id            TEXT NOT NULL,
    last_grain         TEXT NULL,
    last_period_id     TEXT NULL,
    last_period_end    TEXT NULL,
    last_value         TEXT NULL,
    last_result_status TEXT NULL,
    not_green_in_a_row INTEGER NOT NULL,
    open_actions       INTEGER NOT NULL,
    last_decision      TEXT NULL,
    last_decision_on   TEXT NULL,
    decision_due       TEXT NULL,  -- where it is yellow or red and nobody has decided
    reasons            TEXT NOT NULL,
    proposed           TEXT NULL,
    measuring_hours    TEXT NULL,
    is_idle            INTEGER NOT NULL
);

CREATE TABLE bm_alert (
    row_id         INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    kind           TEXT NOT NULL,
    indicator_id   TEXT NOT NULL,
    unit_id        TEXT NOT NULL,
    grain          TEXT NOT NULL,
    period_id      TEXT NOT NULL,  -- the period it began with: it is told once
    to_id          TEXT NULL,
    to_name        TEXT NULL,
    detail_da      TEXT NOT NULL,
    detail_en      TEXT NOT NULL,
    publication_id INTEGER NOT NULL,
    superseded_by  INTEGER NULL,
    cause          TEXT NULL  -- why it took the place of the one before; NULL for the first
);

CREATE UNIQUE INDEX bm_goal_publication_once ON bm_goal_publication (round_id, goal_id);

CREATE INDEX bm_assessment_goal ON bm_assessment (goal_id, round_id);
