-- What people plan and do: work programmes with their quarterly reports, action plans, boards, improvement projects. Quarterly reports
-- and actions keep every version; the rest is a list that is written anew where it changed.

CREATE TABLE bm_work_line (
    programme_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    line_key nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    unit_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    year int NOT NULL,
    programme_version int NOT NULL,
    programme_approved_on date NULL,
    programme_approved_by nvarchar(max) NULL,
    recipients nvarchar(max) NULL,  -- names, separated by ', '
    sort_order int NOT NULL,
    kind nvarchar(30) COLLATE Latin1_General_BIN2 NOT NULL,  -- project, operating-target
    finance_act_purpose nvarchar(max) NULL,
    core_task nvarchar(max) NULL,
    activity nvarchar(max) NULL,
    project nvarchar(max) NOT NULL,
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
    nature nvarchar(30) COLLATE Latin1_General_BIN2 NULL,  -- operational, policy
    goal_id nvarchar(100) COLLATE Latin1_General_BIN2 NULL,
    indicator_id nvarchar(100) COLLATE Latin1_General_BIN2 NULL,
    owner_name nvarchar(max) NULL,
    missing nvarchar(max) NULL,  -- what the line lacks: words, separated by ', '
    PRIMARY KEY (programme_id, line_key)
);

CREATE TABLE bm_quarterly_report (
    row_id bigint IDENTITY(1, 1) NOT NULL PRIMARY KEY,
    programme_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    quarter nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,  -- a period's id: 2026-Q4
    line_key nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    unit_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    sort_order int NOT NULL,
    kind nvarchar(30) COLLATE Latin1_General_BIN2 NOT NULL,
    project nvarchar(max) NOT NULL,
    milestone nvarchar(max) NULL,
    grade nvarchar(30) COLLATE Latin1_General_BIN2 NOT NULL,
    scope_light nvarchar(30) COLLATE Latin1_General_BIN2 NOT NULL,
    time_light nvarchar(30) COLLATE Latin1_General_BIN2 NOT NULL,
    resources_light nvarchar(30) COLLATE Latin1_General_BIN2 NOT NULL,
    status_text nvarchar(max) NULL,
    suggested_grade nvarchar(30) COLLATE Latin1_General_BIN2 NULL,
    suggested_time_light nvarchar(30) COLLATE Latin1_General_BIN2 NULL,
    delay_months decimal(38, 10) NULL,
    milestone_forecast date NULL,
    milestone_done date NULL,
    carried_over nvarchar(max) NULL,
    carried_from nvarchar(max) NULL,
    scope_changes nvarchar(max) NULL,
    indicator_id nvarchar(100) COLLATE Latin1_General_BIN2 NULL,
    period_id nvarchar(100) COLLATE Latin1_General_BIN2 NULL,  -- the figure's
    measured_value decimal(38, 10) NULL,
    target_value decimal(38, 10) NULL,
    outstanding decimal(38, 10) NULL,
    realised_pct decimal(38, 10) NULL,
    result_status nvarchar(30) COLLATE Latin1_General_BIN2 NULL,
    result_reason nvarchar(max) NULL,
    cause_category nvarchar(30) COLLATE Latin1_General_BIN2 NULL,
    cause_text nvarchar(max) NULL,
    volume_change_pct decimal(38, 10) NULL,
    graded_by_name nvarchar(max) NULL,
    graded_on date NULL,
    due_on date NOT NULL,
    correction_da nvarchar(max) NULL,
    correction_en nvarchar(max) NULL,
    is_approved smallint NOT NULL DEFAULT 0,  -- 1 once its report was approved
    publication_id bigint NOT NULL,
    superseded_by bigint NULL,  -- a publication
    cause nvarchar(30) COLLATE Latin1_General_BIN2 NULL,
    CONSTRAINT bm_quarterly_report_current UNIQUE (programme_id, quarter, line_key, superseded_by)
);

-- A report is approved once; what it said then stays.
CREATE TABLE bm_quarterly_approval (
    programme_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    quarter nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    approved_at datetime2(3) NOT NULL,
    approved_on date NOT NULL,
    approved_by nvarchar(max) NOT NULL,
    approved_by_name nvarchar(max) NOT NULL,
    login_name nvarchar(max) NOT NULL,
    reference nvarchar(max) NULL,
    content_hash nvarchar(max) NOT NULL,
    PRIMARY KEY (programme_id, quarter)
);

CREATE TABLE bm_action (
    row_id bigint IDENTITY(1, 1) NOT NULL PRIMARY KEY,
    plan_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    action_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    sort_order int NOT NULL,
    change_text nvarchar(max) NOT NULL,
    responsible_id nvarchar(100) COLLATE Latin1_General_BIN2 NULL,
    responsible_name nvarchar(max) NULL,
    effect nvarchar(max) NULL,
    states_no_kpi smallint NOT NULL,
    indicator_id nvarchar(100) COLLATE Latin1_General_BIN2 NULL,
    how nvarchar(max) NULL,
    deadline date NULL,
    category nvarchar(30) COLLATE Latin1_General_BIN2 NULL,
    blocks_go_live smallint NOT NULL,
    state nvarchar(30) COLLATE Latin1_General_BIN2 NOT NULL,  -- open, done, dropped
    done_on date NULL,
    project_id nvarchar(100) COLLATE Latin1_General_BIN2 NULL,
    goal_id nvarchar(100) COLLATE Latin1_General_BIN2 NULL,
    benefit_id nvarchar(100) COLLATE Latin1_General_BIN2 NULL,
    missing nvarchar(max) NULL,
    publication_id bigint NOT NULL,
    superseded_by bigint NULL,  -- a publication
    cause nvarchar(30) COLLATE Latin1_General_BIN2 NULL,
    CONSTRAINT bm_action_current UNIQUE (plan_id, action_id, superseded_by)
);

CREATE TABLE bm_kaizen (
    board_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    period_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    indicator_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    board_name_da nvarchar(max) NOT NULL,
    board_name_en nvarchar(max) NOT NULL,
    unit_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    grain nvarchar(30) COLLATE Latin1_General_BIN2 NOT NULL,  -- week, fortnight
    period_start date NOT NULL,
    period_end date NOT NULL,
    sort_order int NOT NULL,
    target_value decimal(38, 10) NULL,
    measured_value decimal(38, 10) NULL,
    previous_value decimal(38, 10) NULL,
    value_change decimal(38, 10) NULL,
    change_is_better smallint NULL,
    recent_periods nvarchar(max) NOT NULL,  -- ids, the oldest first, separated by ';'
    recent_values nvarchar(max) NOT NULL,  -- one for each, empty where there is none
    result_status nvarchar(30) COLLATE Latin1_General_BIN2 NULL,
    periods_on_target int NOT NULL,
    celebrate smallint NOT NULL,
    propose_adoption smallint NOT NULL,
    project_id nvarchar(100) COLLATE Latin1_General_BIN2 NULL,
    redesign_link nvarchar(max) NULL,
    step_no nvarchar(max) NULL,
    step_name nvarchar(max) NULL,
    workflow_id nvarchar(100) COLLATE Latin1_General_BIN2 NULL,
    workflow_name nvarchar(max) NULL,
    workflow_decision nvarchar(30) COLLATE Latin1_General_BIN2 NULL,
    meeting_on date NULL,
    meeting_minutes int NULL,
    facilitator_name nvarchar(max) NULL,
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
    project_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    name_da nvarchar(max) NOT NULL,
    name_en nvarchar(max) NOT NULL,
    journey nvarchar(max) NULL,
    leader_name nvarchar(max) NOT NULL,
    phase nvarchar(30) COLLATE Latin1_General_BIN2 NOT NULL,
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
    concerns_en nvarchar(max) NULL,
    PRIMARY KEY (project_id)
);

CREATE TABLE bm_process_step (
    project_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    process nvarchar(30) COLLATE Latin1_General_BIN2 NOT NULL,  -- as-is, to-be
    step_no nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    sort_order int NOT NULL,
    name nvarchar(max) NOT NULL,
    actor nvarchar(max) NULL,
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
    name_da nvarchar(max) NOT NULL,
    name_en nvarchar(max) NOT NULL,
    decision nvarchar(30) COLLATE Latin1_General_BIN2 NOT NULL,  -- on-trial, adopted, develop-further, cancelled
    decided_on date NULL,
    decided_by_name nvarchar(max) NULL,
    decision_text nvarchar(max) NULL,
    periods_on_target int NOT NULL,
    propose_adoption smallint NOT NULL,
    PRIMARY KEY (project_id, workflow_id)
);

CREATE TABLE bm_volume_rule (
    programme_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    rule_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    period_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    name_da nvarchar(max) NOT NULL,
    name_en nvarchar(max) NOT NULL,
    indicator_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    minimum decimal(38, 10) NOT NULL,
    units_counted int NOT NULL,
    units_hidden int NOT NULL,  -- left out, for their volume is hidden or missing
    units_below int NOT NULL,
    volume_total decimal(38, 10) NOT NULL,
    volume_below decimal(38, 10) NOT NULL,
    share_sustainable_pct decimal(38, 10) NULL,
    below nvarchar(max) NULL,  -- the units below, separated by ', '
    PRIMARY KEY (programme_id, rule_id, period_id)
);
