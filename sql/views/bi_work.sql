-- What people plan and do: work programmes and their quarterly reports, action plans, boards, improvement projects. Names are
-- today's.

-- section_da text: the section's header in Danish
-- section_da da: afsnittets overskrift på dansk
-- section_en text: the same in English
-- section_en da: det samme på engelsk
-- lacks_goal boolean: it serves no goal
-- lacks_goal da: linjen understøtter intet mål
-- goal_title_da: the goal's title in Danish | it serves none
-- goal_title_da da: målets titel på dansk | linjen understøtter intet mål
-- goal_title_en: the same in English | it serves none
-- goal_title_en da: det samme på engelsk | linjen understøtter intet mål
-- rows u: bm_unit | it has left the organisation
-- rows u da: bm_unit | den er gået ud af organisationen
-- rows i: bm_indicator | it names none
-- rows i da: bm_indicator | den angiver ingen
CREATE VIEW bi_work_programme AS
SELECT
    l.programme_id, l.unit_id, u.name_da AS unit_name, l.year, l.programme_version, l.programme_approved_on, l.programme_approved_by,
    l.recipients, l.line_key, l.sort_order, l.kind AS section,
    {label work-line-kind heading-da: l.kind} AS section_da,
    {label work-line-kind heading-en: l.kind} AS section_en,
    l.finance_act_purpose, l.core_task, l.activity, l.project, l.description, l.success_criterion, l.milestone_q1, l.milestone_q2,
    l.milestone_q3, l.milestone_q4, l.hour_budget, l.hour_share_pct, l.hours_total, l.hours_used, l.nature, l.goal_id,
    CASE WHEN l.goal_id IS NULL THEN 1 ELSE 0 END AS lacks_goal,
    l.indicator_id, i.name_da AS indicator_name_da, i.name_en AS indicator_name_en, l.owner_name, l.missing, g.title_da AS goal_title_da,
    g.title_en AS goal_title_en
FROM bm_work_line AS l
LEFT JOIN bm_goal AS g ON g.goal_id = l.goal_id AND g.superseded_by IS NULL
LEFT JOIN bm_unit AS u ON u.unit_id = l.unit_id
LEFT JOIN bm_indicator AS i ON i.indicator_id = l.indicator_id;

-- section_da text: the section's header in Danish
-- section_da da: afsnittets overskrift på dansk
-- section_en text: the same in English
-- section_en da: det samme på engelsk
-- grade_da text: the same in Danish
-- grade_da da: det samme på dansk
-- grade_en text: the same in English
-- grade_en da: det samme på engelsk
-- scope_letter text: `G`, `Y`, `R`, `-`
-- scope_letter da: `G`, `Y`, `R`, `-`
-- time_letter text: its letter
-- time_letter da: lysets bogstav
-- resources_letter text: its letter
-- resources_letter da: lysets bogstav
-- rows u: bm_unit | it has left the organisation
-- rows u da: bm_unit | den er gået ud af organisationen
-- rows i: bm_indicator | it names none
-- rows i da: bm_indicator | den angiver ingen
-- rows a: bm_quarterly_approval | it is not
-- rows a da: bm_quarterly_approval | det er den ikke
CREATE VIEW bi_quarterly_report AS
SELECT
    r.programme_id, r.unit_id, u.name_da AS unit_name, r.quarter, r.line_key, r.sort_order, r.kind AS section,
    {label work-line-kind heading-da: r.kind} AS section_da,
    {label work-line-kind heading-en: r.kind} AS section_en,
    r.project, r.milestone, r.grade,
    {label milestone-grade da: r.grade} AS grade_da,
    {label milestone-grade en: r.grade} AS grade_en,
    r.scope_light,
    {label status letter: r.scope_light} AS scope_letter,
    r.time_light,
    {label status letter: r.time_light} AS time_letter,
    r.resources_light,
    {label status letter: r.resources_light} AS resources_letter,
    r.status_text, r.suggested_grade,
    r.grade_differs,
    r.suggested_time_light,
    r.time_differs,
    r.delay_months, r.milestone_forecast, r.milestone_done, r.carried_over, r.carried_from, r.scope_changes, r.indicator_id,
    i.name_da AS indicator_name_da, i.name_en AS indicator_name_en, i.measured_in, i.decimals, r.period_id,
    r.measured_value, r.target_value, r.outstanding, r.realised_pct, r.result_status, r.result_reason, r.cause_category, r.cause_text,
    r.volume_change_pct, r.graded_by_name, r.graded_on, r.due_on, r.is_approved, a.approved_on, a.approved_by_name, a.reference,
    a.content_hash, n.correction_da, n.correction_en, p.published_at AS recorded_at
FROM bm_quarterly_report AS r
JOIN bm_publication AS p ON p.publication_id = r.publication_id AND p.published_at IS NOT NULL
LEFT JOIN bm_publication AS s ON s.publication_id = r.superseded_by AND s.published_at IS NOT NULL
LEFT JOIN bm_quarterly_approval AS a ON a.programme_id = r.programme_id AND a.quarter = r.quarter
LEFT JOIN bm_quarterly_report AS n ON n.programme_id = r.programme_id AND n.quarter = r.quarter AND n.line_key = r.line_key
    AND n.superseded_by IS NULL AND n.row_id <> r.row_id
LEFT JOIN bm_unit AS u ON u.unit_id = r.unit_id
LEFT JOIN bm_indicator AS i ON i.indicator_id = r.indicator_id
WHERE r.is_approved = 1 OR (s.published_at IS NULL AND a.approved_at IS NULL);

-- version integer: which edit, from 1
-- version da: nummeret på redigeringen, regnet fra 1
-- category_da text: the same in Danish | not said
-- category_da da: det samme på dansk | ikke oplyst
-- recorded_at: when it was seen first
-- recorded_at da: hvornår den blev set første gang
-- superseded_at: when it was replaced | it is current
-- superseded_at da: hvornår den blev erstattet | rækken er gældende
-- rows i: bm_indicator | none
-- rows i da: bm_indicator | ingen
CREATE VIEW bi_action_history AS
SELECT
    a.plan_id, a.action_id, ROW_NUMBER() OVER (PARTITION BY a.plan_id, a.action_id ORDER BY a.row_id) AS version, a.sort_order, a.change_text, a.responsible_id, a.responsible_name, a.effect, a.states_no_kpi,
    a.indicator_id, i.name_da AS indicator_name_da, i.name_en AS indicator_name_en, a.how, a.deadline, a.category,
    {label action-category da: a.category} AS category_da,
    a.blocks_go_live, a.state, a.done_on, a.project_id, a.goal_id, a.benefit_id, a.missing, p.published_at AS recorded_at,
    s.published_at AS superseded_at
FROM bm_action AS a
JOIN bm_publication AS p ON p.publication_id = a.publication_id AND p.published_at IS NOT NULL
LEFT JOIN bm_publication AS s ON s.publication_id = a.superseded_by AND s.published_at IS NOT NULL
LEFT JOIN bm_indicator AS i ON i.indicator_id = a.indicator_id;

-- version: how often it was edited, from 1
-- version da: hvor mange gange den er redigeret, regnet fra 1
-- category: `organisation`, `workflow`, `communication`, `skills`, `channel-closing`, `budget-cut`, `staff-cut`, `behaviour` | not said
-- category da: `organisation`, `workflow`, `communication`, `skills`, `channel-closing`, `budget-cut`, `staff-cut`, `behaviour` | ikke oplyst
-- is_overdue boolean: open after its deadline, by the day of the latest run
-- is_overdue da: åben efter fristen, regnet pr. den seneste kørsels dag
-- missing: what it lacks, separated by `, `: `responsible`, `deadline`, `kpi` | nothing
-- missing da: det, den mangler, adskilt af `, `: `responsible`, `deadline`, `kpi` | intet
-- first_recorded_at moment: when its first version was seen
-- first_recorded_at da: hvornår den første version blev set
-- recorded_at: when this version was seen first
-- recorded_at da: hvornår denne version blev set første gang
CREATE VIEW bi_action AS
SELECT
    h.plan_id, h.action_id, h.version, h.sort_order, h.change_text, h.responsible_id, h.responsible_name, h.effect, h.states_no_kpi,
    h.indicator_id, h.indicator_name_da, h.indicator_name_en, h.how, h.deadline, h.category, h.category_da, h.blocks_go_live, h.state,
    h.done_on,
    CASE WHEN h.state = 'open' AND h.deadline < (SELECT as_of FROM bm_run WHERE run_id = (SELECT MAX(run_id) FROM bm_run))
        THEN 1 ELSE 0 END AS is_overdue,
    h.project_id, h.goal_id, h.benefit_id, h.missing,
    (SELECT MIN(f.recorded_at) FROM bi_action_history AS f WHERE f.plan_id = h.plan_id AND f.action_id = h.action_id) AS first_recorded_at,
    h.recorded_at
FROM bi_action_history AS h
WHERE h.superseded_at IS NULL;

-- label_da: as Danes write it, such as `uge 12, 2025` or `14 dage fra uge 12, 2025`
-- label_da da: sådan som danskere skriver det, fx `uge 12, 2025` eller `14 dage fra uge 12, 2025`
-- label_en: the same in English, such as `week 12, 2025` or `fortnight from week 12, 2025`
-- label_en da: det samme på engelsk, fx `week 12, 2025` eller `fortnight from week 12, 2025`
-- result_letter text: `G`, `Y`, `R`, `-`
-- result_letter da: `G`, `Y`, `R`, `-`
-- rows u: bm_unit | it has left the organisation
-- rows u da: bm_unit | den er gået ud af organisationen
CREATE VIEW bi_kaizen AS
SELECT
    k.board_id, k.board_name_da, k.board_name_en, k.unit_id, u.name_da AS unit_name, k.grain, k.period_id, k.period_start, k.period_end,
    p.label_da, p.label_en, k.sort_order, k.indicator_id, i.name_da AS indicator_name_da, i.name_en AS indicator_name_en,
    i.measured_in, i.decimals, k.target_value, k.measured_value, k.previous_value, k.value_change, k.change_is_better,
    k.recent_periods, k.recent_values, k.result_status,
    COALESCE({label status letter: k.result_status}, '-') AS result_letter,
    k.periods_on_target, k.celebrate, k.propose_adoption, k.project_id, k.redesign_link, k.step_no, k.step_name, k.workflow_id,
    k.workflow_name, k.workflow_decision, k.meeting_on, k.meeting_minutes, k.facilitator_name, k.last_meeting_on,
    k.last_meeting_minutes, k.days_between, k.is_late, k.is_too_long, k.take_over_on, k.meeting_topics,
    k.meeting_actions
FROM bm_kaizen AS k
LEFT JOIN bm_unit AS u ON u.unit_id = k.unit_id
LEFT JOIN bm_indicator AS i ON i.indicator_id = k.indicator_id
LEFT JOIN bm_period AS p ON p.grain = k.grain AND p.period_id = k.period_id;

CREATE VIEW bi_improvement_project AS
SELECT
    p.project_id, p.name_da AS project_name_da, p.name_en AS project_name_en, p.journey, p.leader_name, p.phase, p.phase_since,
    p.go_live, p.closed_on, p.redesign_link, p.steps_as_is, p.steps_to_be, p.minutes_as_is, p.minutes_to_be, p.hand_overs_as_is,
    p.hand_overs_to_be, p.citizen_contacts_as_is, p.citizen_contacts_to_be, p.steps_removed, p.minutes_removed, p.mapping_hours,
    p.steering_meetings, p.open_blockers, p.undecided_workflows, p.concerns_da, p.concerns_en
FROM bm_improvement_project AS p;

CREATE VIEW bi_process_step AS
SELECT
    s.project_id, s.process, s.step_no, s.sort_order, s.name AS step_name, s.actor, s.minutes, s.uses_it, s.citizen_contact,
    s.hand_over, s.keeps_value
FROM bm_process_step AS s;

CREATE VIEW bi_workflow AS
SELECT
    w.project_id, w.workflow_id, w.sort_order, w.name_da AS workflow_name_da, w.name_en AS workflow_name_en, w.decision, w.decided_on,
    w.decided_by_name, w.decision_text, w.periods_on_target, w.propose_adoption
FROM bm_workflow AS w;

CREATE VIEW bi_volume_rule AS
SELECT
    v.programme_id, v.rule_id, v.period_id, v.name_da AS rule_name_da, v.name_en AS rule_name_en, v.indicator_id, v.minimum,
    v.units_counted, v.units_hidden, v.units_below, v.volume_total, v.volume_below, v.share_sustainable_pct, v.below
FROM bm_volume_rule AS v;
