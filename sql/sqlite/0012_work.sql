-- What people plan and do: work programmes with their quarterly reports, action plans, boards, improvement projects. Quarterly reports
-- and actions keep every version; the rest is a list that is written anew where it changed.

CREATE TABLE bm_work_line (
    programme_id          TEXT NOT NULL,
    line_key              TEXT NOT NULL,
    unit_id               TEXT NOT NULL,
    year                  INTEGER NOT NULL,
    programme_version     INTEGER NOT NULL,
    programme_approved_on TEXT NULL,
    programme_approved_by TEXT NULL,
    recipients            TEXT NULL,  -- names, separated by ', '
    sort_order            INTEGER NOT NULL,
    kind                  TEXT NOT NULL,  -- project, operating-target
    finance_act_purpose   TEXT NULL,
    core_task             TEXT NULL,
    activity              TEXT NULL,
    project               TEXT NOT NULL,
    description           TEXT NULL,
    success_criterion     TEXT NULL,
    milestone_q1          TEXT NULL,
    milestone_q2          TEXT NULL,
    milestone_q3          TEXT NULL,
    milestone_q4          TEXT NULL,
    hour_budget           TEXT NULL,
    hour_share_pct        TEXT NULL,
    hours_total           TEXT NULL,
    hours_used            TEXT NULL,
    nature                TEXT NULL,  -- operational, policy
    goal_id               TEXT NULL,
    indicator_id          TEXT NULL,
    owner_name            TEXT NULL,
    missing               TEXT NULL,  -- what the line lacks: words, separated by ', '
    PRIMARY KEY (programme_id, line_key)
);

CREATE TABLE bm_quarterly_report (
    row_id               INTEGER NOT NULL PRIMARY KEY,
    programme_id         TEXT NOT NULL,
    quarter              TEXT NOT NULL,  -- a period's id: 2026-Q4
    line_key             TEXT NOT NULL,
    unit_id              TEXT NOT NULL,
    sort_order           INTEGER NOT NULL,
    kind                 TEXT NOT NULL,
    project              TEXT NOT NULL,
    milestone            TEXT NULL,
    grade                TEXT NOT NULL,
    scope_light          TEXT NOT NULL,
    time_light           TEXT NOT NULL,
    resources_light      TEXT NOT NULL,
    status_text          TEXT NULL,
    suggested_grade      TEXT NULL,
    suggested_time_light TEXT NULL,
    delay_months         TEXT NULL,
    milestone_forecast   TEXT NULL,
    milestone_done       TEXT NULL,
    carried_over         TEXT NULL,
    carried_from         TEXT NULL,
    scope_changes        TEXT NULL,
    indicator_id         TEXT NULL,
    period_id            TEXT NULL,  -- the figure's
    measured_value       TEXT NULL,
    target_value         TEXT NULL,
    outstanding          TEXT NULL,
    realised_pct         TEXT NULL,
    result_status        TEXT NULL,
    result_reason        TEXT NULL,
    cause_category       TEXT NULL,
    cause_text           TEXT NULL,
    volume_change_pct    TEXT NULL,
    graded_by_name       TEXT NULL,
    graded_on            TEXT NULL,
    due_on               TEXT NOT NULL,
    correction_da        TEXT NULL,
    correction_en        TEXT NULL,
    is_approved          INTEGER NOT NULL DEFAULT 0,  -- 1 once its report was approved
    publication_id       INTEGER NOT NULL,
    superseded_by        INTEGER NULL,  -- a publication
    cause                TEXT NULL
);

CREATE UNIQUE INDEX bm_quarterly_report_current ON bm_quarterly_report (programme_id, quarter, line_key) WHERE superseded_by IS NULL;

-- A report is approved once; what it said then stays.
CREATE TABLE bm_quarterly_approval (
    programme_id     TEXT NOT NULL,
    quarter          TEXT NOT NULL,
    approved_at      TEXT NOT NULL,
    approved_on      TEXT NOT NULL,
    approved_by      TEXT NOT NULL,
    approved_by_name TEXT NOT NULL,
    login_name       TEXT NOT NULL,
    reference        TEXT NULL,
    content_hash     TEXT NOT NULL,
    PRIMARY KEY (programme_id, quarter)
);

CREATE TABLE bm_action (
    row_id           INTEGER NOT NULL PRIMARY KEY,
    plan_id          TEXT NOT NULL,
    action_id        TEXT NOT NULL,
    sort_order       INTEGER NOT NULL,
    change_text      TEXT NOT NULL,
    responsible_id   TEXT NULL,
    responsible_name TEXT NULL,
    effect           TEXT NULL,
    states_no_kpi    INTEGER NOT NULL,
    indicator_id     TEXT NULL,
    how              TEXT NULL,
    deadline         TEXT NULL,
    category         TEXT NULL,
    blocks_go_live   INTEGER NOT NULL,
    state            TEXT NOT NULL,  -- open, done, dropped
    done_on          TEXT NULL,
    project_id       TEXT NULL,
    goal_id          TEXT NULL,
    benefit_id       TEXT NULL,
    missing          TEXT NULL,
    publication_id   INTEGER NOT NULL,
    superseded_by    INTEGER NULL,  -- a publication
    cause            TEXT NULL
);

CREATE UNIQUE INDEX bm_action_current ON bm_action (plan_id, action_id) WHERE superseded_by IS NULL;

CREATE TABLE bm_kaizen (
    board_id             TEXT NOT NULL,
    period_id            TEXT NOT NULL,
    indicator_id         TEXT NOT NULL,
    board_name_da        TEXT NOT NULL,
    board_name_en        TEXT NOT NULL,
    unit_id              TEXT NOT NULL,
    grain                TEXT NOT NULL,  -- week, fortnight
    period_start         TEXT NOT NULL,
    period_end           TEXT NOT NULL,
    sort_order           INTEGER NOT NULL,
    target_value         TEXT NULL,
    measured_value       TEXT NULL,
    previous_value       TEXT NULL,
    value_change         TEXT NULL,
    change_is_better     INTEGER NULL,
    recent_periods       TEXT NOT NULL,  -- ids, the oldest first, separated by ';'
    recent_values        TEXT NOT NULL,  -- one for each, empty where there is none
    result_status        TEXT NULL,
    periods_on_target    INTEGER NOT NULL,
    celebrate            INTEGER NOT NULL,
    propose_adoption     INTEGER NOT NULL,
    project_id           TEXT NULL,
    redesign_link        TEXT NULL,
    step_no              TEXT NULL,
    step_name            TEXT NULL,
    workflow_id          TEXT NULL,
    workflow_name        TEXT NULL,
    workflow_decision    TEXT NULL,
    meeting_on           TEXT NULL,
    meeting_minutes      INTEGER NULL,
    facilitator_name     TEXT NULL,
    last_meeting_on      TEXT NULL,
    last_meeting_minutes INTEGER NULL,
    days_between         INTEGER NULL,
    is_late              INTEGER NOT NULL,
    is_too_long          INTEGER NOT NULL,
    take_over_on         TEXT NULL,
    meeting_topics       TEXT NULL,
    meeting_actions      TEXT NULL,
    PRIMARY KEY (board_id, period_id, indicator_id)
);

CREATE TABLE bm_improvement_project (
    project_id             TEXT NOT NULL,
    name_da                TEXT NOT NULL,
    name_en                TEXT NOT NULL,
    journey                TEXT NULL,
    leader_name            TEXT NOT NULL,
    phase                  TEXT NOT NULL,
    phase_since            TEXT NOT NULL,
    go_live                TEXT NULL,
    closed_on              TEXT NULL,
    redesign_link          TEXT NULL,
    steps_as_is            INTEGER NOT NULL,
    steps_to_be            INTEGER NOT NULL,
    minutes_as_is          TEXT NULL,
    minutes_to_be          TEXT NULL,
    hand_overs_as_is       INTEGER NOT NULL,
    hand_overs_to_be       INTEGER NOT NULL,
    citizen_contacts_as_is INTEGER NOT NULL,
    citizen_contacts_to_be INTEGER NOT NULL,
    steps_removed          INTEGER NOT NULL,
    minutes_removed        TEXT NULL,
    mapping_hours          TEXT NULL,
    steering_meetings      INTEGER NOT NULL,
    open_blockers          INTEGER NOT NULL,
    undecided_workflows    INTEGER NOT NULL,
    concerns_da            TEXT NULL,
    concerns_en            TEXT NULL,
    PRIMARY KEY (project_id)
);

CREATE TABLE bm_process_step (
    project_id      TEXT NOT NULL,
    process         TEXT NOT NULL,  -- as-is, to-be
    step_no         TEXT NOT NULL,
    sort_order      INTEGER NOT NULL,
    name            TEXT NOT NULL,
    actor           TEXT NULL,
    minutes         TEXT NULL,
    uses_it         INTEGER NOT NULL,
    citizen_contact INTEGER NOT NULL,
    hand_over       INTEGER NOT NULL,
    keeps_value     INTEGER NULL,
    PRIMARY KEY (project_id, process, step_no)
);

CREATE TABLE bm_workflow (
    project_id        TEXT NOT NULL,
    workflow_id       TEXT NOT NULL,
    sort_order        INTEGER NOT NULL,
    name_da           TEXT NOT NULL,
    name_en           TEXT NOT NULL,
    decision          TEXT NOT NULL,  -- on-trial, adopted, develop-further, cancelled
    decided_on        TEXT NULL,
    decided_by_name   TEXT NULL,
    decision_text     TEXT NULL,
    periods_on_target INTEGER NOT NULL,
    propose_adoption  INTEGER NOT NULL,
    PRIMARY KEY (project_id, workflow_id)
);

CREATE TABLE bm_volume_rule (
    programme_id          TEXT NOT NULL,
    rule_id               TEXT NOT NULL,
    period_id             TEXT NOT NULL,
    name_da               TEXT NOT NULL,
    name_en               TEXT NOT NULL,
    indicator_id          TEXT NOT NULL,
    minimum               TEXT NOT NULL,
    units_counted         INTEGER NOT NULL,
    units_hidden          INTEGER NOT NULL,  -- left out, for their volume is hidden or missing
    units_below           INTEGER NOT NULL,
    volume_total          TEXT NOT NULL,
    volume_below          TEXT NOT NULL,
    share_sustainable_pct TEXT NULL,
    below                 TEXT NULL,  -- the units below, separated by ', '
    PRIMARY KEY (programme_id, rule_id, period_id)
);
