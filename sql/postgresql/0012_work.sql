-- What people plan and do: work programmes with their quarterly reports, action plans, boards, improvement projects. Every row is
-- kept: an edit supersedes the version before it.

CREATE TABLE bm_work_line (
    programme_id text COLLATE "C" NOT NULL,
    line_key text COLLATE "C" NOT NULL,
    version integer NOT NULL,
    unit_id text COLLATE "C" NOT NULL,
    year integer NOT NULL,
    programme_version integer NOT NULL,
    programme_approved_on date NULL,
    programme_approved_by text NULL,
    recipients text NULL,  -- names, separated by ', '
    sort_order integer NOT NULL,
    kind text COLLATE "C" NOT NULL,  -- project, operating-target
    finance_act_purpose text NULL,
    core_task text NULL,
    activity text NULL,
    project text NOT NULL,
    description text NULL,
    success_criterion text NULL,
    milestone_q1 text NULL,
    milestone_q2 text NULL,
    milestone_q3 text NULL,
    milestone_q4 text NULL,
    hour_budget numeric NULL,
    hour_share_pct numeric NULL,
    hours_total numeric NULL,
    hours_used numeric NULL,
    nature text COLLATE "C" NULL,  -- operational, policy
    goal_id text COLLATE "C" NULL,
    indicator_id text COLLATE "C" NULL,
    owner_name text NULL,
    missing text NULL,  -- what the line lacks: words, separated by ', '
    recorded_at timestamptz(3) NOT NULL,
    superseded_at timestamptz(3) NULL,
    PRIMARY KEY (programme_id, line_key, version)
);

CREATE TABLE bm_quarterly_report (
    programme_id text COLLATE "C" NOT NULL,
    quarter text COLLATE "C" NOT NULL,  -- a period's id: 2026-Q4
    line_key text COLLATE "C" NOT NULL,
    version integer NOT NULL,
    unit_id text COLLATE "C" NOT NULL,
    sort_order integer NOT NULL,
    kind text COLLATE "C" NOT NULL,
    project text NOT NULL,
    milestone text NULL,
    grade text COLLATE "C" NOT NULL,
    scope_light text COLLATE "C" NOT NULL,
    time_light text COLLATE "C" NOT NULL,
    resources_light text COLLATE "C" NOT NULL,
    status_text text NULL,
    suggested_grade text COLLATE "C" NULL,
    suggested_time_light text COLLATE "C" NULL,
    delay_months numeric NULL,
    milestone_forecast date NULL,
    milestone_done date NULL,
    carried_over text NULL,
    carried_from text NULL,
    scope_changes text NULL,
    indicator_id text COLLATE "C" NULL,
    period_id text COLLATE "C" NULL,  -- the figure's
    measured_value numeric NULL,
    target_value numeric NULL,
    outstanding numeric NULL,
    realised_pct numeric NULL,
    result_status text COLLATE "C" NULL,
    result_reason text NULL,
    cause_category text COLLATE "C" NULL,
    cause text NULL,
    volume_change_pct numeric NULL,
    graded_by_name text NULL,
    graded_on date NULL,
    due_on date NOT NULL,
    correction_da text NULL,
    correction_en text NULL,
    is_approved smallint NOT NULL,
    recorded_at timestamptz(3) NOT NULL,
    superseded_at timestamptz(3) NULL,
    PRIMARY KEY (programme_id, quarter, line_key, version)
);

-- A report is approved once; what it said then stays.
CREATE TABLE bm_quarterly_approval (
    programme_id text COLLATE "C" NOT NULL,
    quarter text COLLATE "C" NOT NULL,
    approved_at timestamptz(3) NOT NULL,
    approved_on date NOT NULL,
    approved_by text NOT NULL,
    approved_by_name text NOT NULL,
    login_name text NOT NULL,
    reference text NULL,
    content_hash text NOT NULL,
    PRIMARY KEY (programme_id, quarter)
);

CREATE TABLE bm_action (
    plan_id text COLLATE "C" NOT NULL,
    action_id text COLLATE "C" NOT NULL,
    version integer NOT NULL,
    sort_order integer NOT NULL,
    change_text text NOT NULL,
    responsible_id text COLLATE "C" NULL,
    responsible_name text NULL,
    effect text NULL,
    states_no_kpi smallint NOT NULL,
    indicator_id text COLLATE "C" NULL,
    how text NULL,
    deadline date NULL,
    category text COLLATE "C" NULL,
    blocks_go_live smallint NOT NULL,
    state text COLLATE "C" NOT NULL,  -- open, done, dropped
    done_on date NULL,
    project_id text COLLATE "C" NULL,
    goal_id text COLLATE "C" NULL,
    benefit_id text COLLATE "C" NULL,
    missing text NULL,
    recorded_at timestamptz(3) NOT NULL,
    superseded_at timestamptz(3) NULL,
    PRIMARY KEY (plan_id, action_id, version)
);

CREATE TABLE bm_kaizen (
    board_id text COLLATE "C" NOT NULL,
    period_id text COLLATE "C" NOT NULL,
    indicator_id text COLLATE "C" NOT NULL,
    version integer NOT NULL,
    board_name_da text NOT NULL,
    board_name_en text NOT NULL,
    unit_id text COLLATE "C" NOT NULL,
    grain text COLLATE "C" NOT NULL,  -- week, fortnight
    period_start date NOT NULL,
    period_end date NOT NULL,
    sort_order integer NOT NULL,
    target_value numeric NULL,
    measured_value numeric NULL,
    previous_value numeric NULL,
    value_change numeric NULL,
    change_is_better smallint NULL,
    recent_periods text NOT NULL,  -- ids, the oldest first, separated by ';'
    recent_values text NOT NULL,  -- one for each, empty where there is none
    result_status text COLLATE "C" NULL,
    periods_on_target integer NOT NULL,
    celebrate smallint NOT NULL,
    propose_adoption smallint NOT NULL,
    project_id text COLLATE "C" NULL,
    redesign_link text NULL,
    step_no text NULL,
    step_name text NULL,
    workflow_id text COLLATE "C" NULL,
    workflow_name text NULL,
    workflow_decision text COLLATE "C" NULL,
    meeting_on date NULL,
    meeting_minutes integer NULL,
    facilitator_name text NULL,
    last_meeting_on date NULL,
    last_meeting_minutes integer NULL,
    days_between integer NULL,
    is_late smallint NOT NULL,
    is_too_long smallint NOT NULL,
    take_over_on date NULL,
    recorded_at timestamptz(3) NOT NULL,
    superseded_at timestamptz(3) NULL,
    PRIMARY KEY (board_id, period_id, indicator_id, version)
);

CREATE TABLE bm_improvement_project (
    project_id text COLLATE "C" NOT NULL,
    version integer NOT NULL,
    name_da text NOT NULL,
    name_en text NOT NULL,
    journey text NULL,
    leader_name text NOT NULL,
    phase text COLLATE "C" NOT NULL,
    phase_since date NOT NULL,
    go_live date NULL,
    closed_on date NULL,
    redesign_link text NULL,
    steps_as_is integer NOT NULL,
    steps_to_be integer NOT NULL,
    minutes_as_is numeric NULL,
    minutes_to_be numeric NULL,
    hand_overs_as_is integer NOT NULL,
    hand_overs_to_be integer NOT NULL,
    citizen_contacts_as_is integer NOT NULL,
    citizen_contacts_to_be integer NOT NULL,
    steps_removed integer NOT NULL,
    minutes_removed numeric NULL,
    mapping_hours numeric NULL,
    steering_meetings integer NOT NULL,
    open_blockers integer NOT NULL,
    undecided_workflows integer NOT NULL,
    concerns_da text NULL,
    concerns_en text NULL,
    recorded_at timestamptz(3) NOT NULL,
    superseded_at timestamptz(3) NULL,
    PRIMARY KEY (project_id, version)
);

CREATE TABLE bm_process_step (
    project_id text COLLATE "C" NOT NULL,
    process text COLLATE "C" NOT NULL,  -- as-is, to-be
    step_no text COLLATE "C" NOT NULL,
    version integer NOT NULL,
    sort_order integer NOT NULL,
    name text NOT NULL,
    actor text NULL,
    minutes numeric NULL,
    uses_it smallint NOT NULL,
    citizen_contact smallint NOT NULL,
    hand_over smallint NOT NULL,
    keeps_value smallint NULL,
    recorded_at timestamptz(3) NOT NULL,
    superseded_at timestamptz(3) NULL,
    PRIMARY KEY (project_id, process, step_no, version)
);

CREATE TABLE bm_workflow (
    project_id text COLLATE "C" NOT NULL,
    workflow_id text COLLATE "C" NOT NULL,
    version integer NOT NULL,
    sort_order integer NOT NULL,
    name_da text NOT NULL,
    name_en text NOT NULL,
    decision text COLLATE "C" NOT NULL,  -- on-trial, adopted, develop-further, cancelled
    decided_on date NULL,
    decided_by_name text NULL,
    decision_text text NULL,
    periods_on_target integer NOT NULL,
    propose_adoption smallint NOT NULL,
    recorded_at timestamptz(3) NOT NULL,
    superseded_at timestamptz(3) NULL,
    PRIMARY KEY (project_id, workflow_id, version)
);

CREATE TABLE bm_volume_rule (
    programme_id text COLLATE "C" NOT NULL,
    rule_id text COLLATE "C" NOT NULL,
    period_id text COLLATE "C" NOT NULL,
    version integer NOT NULL,
    name_da text NOT NULL,
    name_en text NOT NULL,
    indicator_id text COLLATE "C" NOT NULL,
    minimum numeric NOT NULL,
    units_counted integer NOT NULL,
    units_hidden integer NOT NULL,  -- left out, for their volume is hidden or missing
    units_below integer NOT NULL,
    volume_total numeric NOT NULL,
    volume_below numeric NOT NULL,
    share_sustainable_pct numeric NULL,
    below text NULL,  -- the units below, separated by ', '
    recorded_at timestamptz(3) NOT NULL,
    superseded_at timestamptz(3) NULL,
    PRIMARY KEY (programme_id, rule_id, period_id, version)
);
