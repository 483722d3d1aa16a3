-- Following up: the strategy plan, rounds, what owners answer and decide, what controllers review, and what follows from it.

-- What the strategy plan says.

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
    purpose_da nvarchar(4000) NULL,
    purpose_en nvarchar(4000) NULL,
    measured_by_da nvarchar(4000) NULL,
    measured_by_en nvarchar(4000) NULL,
    starting_point_da nvarchar(4000) NULL,
    starting_point_en nvarchar(4000) NULL,
    owner_unit_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    owner_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    owner_name nvarchar(4000) NOT NULL,
    controller_id nvarchar(100) COLLATE Latin1_General_BIN2 NULL,
    controller_name nvarchar(4000) NULL,
    due date NOT NULL,
    expected_on date NULL,  -- the end that a dependency moved it to
    follow_up_until date NOT NULL,
    source_contract nvarchar(4000) NULL,
    case_number nvarchar(4000) NULL,
    is_qualitative smallint NOT NULL,
    indicator_id nvarchar(100) COLLATE Latin1_General_BIN2 NULL,
    unit_id nvarchar(100) COLLATE Latin1_General_BIN2 NULL,
    parts_total int NOT NULL,
    parts_done int NOT NULL,
    filled_fields int NOT NULL,  -- of purpose, measured by and starting point
    version int NOT NULL,
    changed_on date NULL,
    change_note_da nvarchar(4000) NULL,
    change_note_en nvarchar(4000) NULL,
    title_before_da nvarchar(4000) NULL,
    title_before_en nvarchar(4000) NULL,
    sort_order int NOT NULL,
    publication_id bigint NOT NULL,
    superseded_by bigint NULL,
    cause nvarchar(40) COLLATE Latin1_General_BIN2 NULL  -- why it took the place of the one before; NULL for the first
);

CREATE TABLE bm_goal_milestone (
    goal_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    milestone_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    text_da nvarchar(4000) NOT NULL,
    text_en nvarchar(4000) NOT NULL,
    due date NOT NULL,  -- the first decided day, never changed
    forecast date NULL,
    actual date NULL,
    grade nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,  -- recorded, never derived
    graded_by_name nvarchar(4000) NULL,
    graded_on date NULL,
    suggestion nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
    delay_months decimal(38, 10) NOT NULL,
    timeline_status nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
    sort_order int NOT NULL,
    PRIMARY KEY (goal_id, milestone_id)
);

-- What people did: each row is added once and never changed.

CREATE TABLE bm_answer (
    answer_id bigint IDENTITY(1, 1) NOT NULL PRIMARY KEY,
    round_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    goal_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    cause nvarchar(4000) NULL,
    consequence nvarchar(4000) NULL,
    path_to_target nvarchar(4000) NULL,
    cause_category nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
    person_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    person_name nvarchar(4000) NOT NULL,
    [system_user] nvarchar(4000) NOT NULL,
    recorded_at datetime2(3) NOT NULL
);

CREATE TABLE bm_override (
    override_id bigint IDENTITY(1, 1) NOT NULL PRIMARY KEY,
    round_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    goal_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    result_status nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
    timeline_status nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
    reason nvarchar(4000) NOT NULL,
    person_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    person_name nvarchar(4000) NOT NULL,
    [system_user] nvarchar(4000) NOT NULL,
    recorded_at datetime2(3) NOT NULL
);

CREATE TABLE bm_goal_publication (
    goal_publication_id bigint IDENTITY(1, 1) NOT NULL PRIMARY KEY,
    round_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    goal_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    assessment_id bigint NOT NULL,  -- the row of bm_assessment that was published
    person_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    person_name nvarchar(4000) NOT NULL,
    [system_user] nvarchar(4000) NOT NULL,
    recorded_at datetime2(3) NOT NULL
);

CREATE TABLE bm_decision (
    decision_id bigint IDENTITY(1, 1) NOT NULL PRIMARY KEY,
    indicator_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    grain nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
    period_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    period_end date NOT NULL,
    decision nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
    decision_text nvarchar(4000) NOT NULL,
    is_proposal smallint NOT NULL,  -- a controller proposes, the owner decides
    person_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    person_name nvarchar(4000) NOT NULL,
    [system_user] nvarchar(4000) NOT NULL,
    recorded_at datetime2(3) NOT NULL
);

CREATE TABLE bm_review (
    review_id bigint IDENTITY(1, 1) NOT NULL PRIMARY KEY,
    subject_kind nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,  -- goal or benefit
    subject_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    conclusion nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
    evidence nvarchar(4000) NOT NULL,
    reviewed_on date NOT NULL,
    next_review date NULL,
    person_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    person_name nvarchar(4000) NOT NULL,
    [system_user] nvarchar(4000) NOT NULL,
    recorded_at datetime2(3) NOT NULL
);

-- What follows from figures, plan and acts. What changes is superseded; an assessment that was published never changes.

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
    worst_status nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
    realised_plan_pct decimal(38, 10) NULL,
    realised_target_pct decimal(38, 10) NULL,
    realised_forecast_pct decimal(38, 10) NULL,
    delay_months decimal(38, 10) NULL,
    delay_at_least smallint NOT NULL,
    trend_delay_months decimal(38, 10) NULL,
    trend_never smallint NOT NULL,
    status_reason_da nvarchar(4000) NOT NULL,
    status_reason_en nvarchar(4000) NOT NULL,
    override_reason nvarchar(4000) NULL,
    override_by nvarchar(4000) NULL,
    override_at datetime2(3) NULL,
    answer_cause nvarchar(4000) NULL,
    answer_consequence nvarchar(4000) NULL,
    answer_path nvarchar(4000) NULL,
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
    cause nvarchar(40) COLLATE Latin1_General_BIN2 NULL  -- why it took the place of the one before; NULL for the first
);

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
    decision_due date NULL,  -- where it is yellow or red and nobody has decided
    reasons nvarchar(4000) NOT NULL,
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
    period_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,  -- the period it began with: it is told once
    to_id nvarchar(100) COLLATE Latin1_General_BIN2 NULL,
    to_name nvarchar(4000) NULL,
    detail_da nvarchar(4000) NOT NULL,
    detail_en nvarchar(4000) NOT NULL,
    publication_id bigint NOT NULL,
    superseded_by bigint NULL,
    cause nvarchar(40) COLLATE Latin1_General_BIN2 NULL  -- why it took the place of the one before; NULL for the first
);

CREATE UNIQUE INDEX bm_goal_publication_once ON bm_goal_publication (round_id, goal_id);

CREATE INDEX bm_assessment_goal ON bm_assessment (goal_id, round_id);
