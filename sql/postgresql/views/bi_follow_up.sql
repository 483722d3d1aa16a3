-- Rendered from sql/views/bi_follow_up.sql; change that, not this.

CREATE VIEW bi_goal_overview AS
SELECT
    g.goal_id, g.number, g.kind, g.title_da, g.title_en, g.theme_id, g.theme_name_da, g.theme_name_en, g.area_id,
    g.area_name_da, g.area_name_en, a.round_id, a.round_name_da, a.round_name_en, a.as_of,
    CASE WHEN a.round_id IS NULL OR a.is_last = 1 THEN 1 ELSE 0 END AS is_latest_round,
    a.result_status, a.realised_forecast_pct, a.result_basis, a.timeline_status,
    a.delay_months, a.delay_at_least, a.trend_delay_months, a.trend_never,
    g.due, g.expected_on, g.owner_unit_id, u.name_da AS owner_unit_name, g.owner_id, g.owner_name,
    a.answer_cause AS cause, a.answer_consequence AS consequence, a.answer_path AS path_to_target, a.cause_category, a.answered_by, a.answered_at,
    a.state, a.lacks_cause + a.lacks_consequence + a.lacks_path_to_target AS missing_answers,
    a.result_before, a.timeline_before,
    CASE
        WHEN a.result_before IS NULL OR a.result_status = 'grey' OR a.result_before = 'grey' THEN NULL
        WHEN a.result_status = a.result_before THEN 'same'
        WHEN a.result_status = 'green' OR a.result_before = 'red' THEN 'up'
        ELSE 'down'
    END AS result_change,
    CASE
        WHEN a.timeline_before IS NULL OR a.timeline_status = 'grey' OR a.timeline_before = 'grey' THEN NULL
        WHEN a.timeline_status = a.timeline_before THEN 'same'
        WHEN a.timeline_status = 'green' OR a.timeline_before = 'red' THEN 'up'
        ELSE 'down'
    END AS timeline_change,
    a.result_computed, a.timeline_computed, a.override_reason, a.override_by, a.override_at, a.result_reason,
    a.timeline_basis, a.timeline_reason, a.realised_plan_pct, a.realised_target_pct,
    a.status_reason_da, a.status_reason_en, a.worst_status,
    g.purpose_da, g.purpose_en, g.measured_by_da, g.measured_by_en, g.starting_point_da, g.starting_point_en,
    g.filled_fields, CASE WHEN g.filled_fields = 3 THEN 1 ELSE 0 END AS is_measurable, g.is_qualitative,
    g.parts_total, g.parts_done, ROUND(ROUND(g.parts_done * 100, 20) / NULLIF(g.parts_total, 0), 10) AS parts_done_pct,
    g.source_contract, g.case_number, g.controller_name, a.indicator_id, a.unit_id, a.grain, a.period_id,
    COALESCE(a.goal_version, g.version) AS goal_version, g.changed_on, g.change_note_da, g.change_note_en,
    g.title_before_da, g.title_before_en, g.follow_up_until, a.answers_due, a.published_by, a.published_at,
    g.sort_order, a.recorded_at, CASE WHEN g.superseded_by IS NULL THEN 1 ELSE 0 END AS is_current
FROM bm_goal AS g
LEFT JOIN bm_unit AS u ON u.unit_id = g.owner_unit_id
LEFT JOIN (
    SELECT
        s.*, p.published_at AS recorded_at,
        CASE WHEN LEAD(s.round_id) OVER (PARTITION BY s.goal_id ORDER BY s.as_of, s.round_id) IS NULL THEN 1 ELSE 0 END AS is_last,
        LAG(s.result_status) OVER (PARTITION BY s.goal_id ORDER BY s.as_of, s.round_id) AS result_before,
        LAG(s.timeline_status) OVER (PARTITION BY s.goal_id ORDER BY s.as_of, s.round_id) AS timeline_before
    FROM bm_assessment AS s
    JOIN bm_publication AS p ON p.publication_id = s.publication_id
    WHERE s.superseded_by IS NULL
) AS a ON a.goal_id = g.goal_id
WHERE g.row_id = (SELECT MAX(l.row_id) FROM bm_goal AS l WHERE l.goal_id = g.goal_id)
    AND (g.superseded_by IS NULL OR a.state = 'published');

CREATE VIEW bi_goal_milestone AS
SELECT
    m.goal_id, g.number, g.title_da, g.title_en, m.milestone_id, m.text_da, m.text_en, m.due, m.forecast, m.actual, m.grade,
    m.graded_by_name AS graded_by, m.graded_on, m.suggestion,
    CASE WHEN m.suggestion <> 'not-assessed' AND m.grade <> 'not-assessed' AND m.suggestion <> m.grade THEN 1 ELSE 0 END AS differs,
    m.delay_months, m.timeline_status, m.sort_order
FROM bm_goal_milestone AS m
JOIN bm_goal AS g ON g.goal_id = m.goal_id AND g.superseded_by IS NULL;

CREATE VIEW bi_open_answer AS
SELECT
    a.round_id, a.round_name_da, a.round_name_en, a.goal_id, g.number, g.title_da, g.title_en,
    g.owner_unit_id, u.name_da AS owner_unit_name, g.owner_id, g.owner_name, 'cause' AS answer,
    CASE WHEN a.state = 'missing-answers' THEN 1 ELSE 0 END AS is_required, a.result_status, a.timeline_status, a.answers_due
FROM bm_assessment AS a
JOIN bm_goal AS g ON g.goal_id = a.goal_id AND g.superseded_by IS NULL
LEFT JOIN bm_unit AS u ON u.unit_id = g.owner_unit_id
WHERE a.superseded_by IS NULL AND a.lacks_cause = 1
UNION ALL
SELECT
    a.round_id, a.round_name_da, a.round_name_en, a.goal_id, g.number, g.title_da, g.title_en,
    g.owner_unit_id, u.name_da AS owner_unit_name, g.owner_id, g.owner_name, 'consequence' AS answer,
    CASE WHEN a.state = 'missing-answers' THEN 1 ELSE 0 END AS is_required, a.result_status, a.timeline_status, a.answers_due
FROM bm_assessment AS a
JOIN bm_goal AS g ON g.goal_id = a.goal_id AND g.superseded_by IS NULL
LEFT JOIN bm_unit AS u ON u.unit_id = g.owner_unit_id
WHERE a.superseded_by IS NULL AND a.lacks_consequence = 1
UNION ALL
SELECT
    a.round_id, a.round_name_da, a.round_name_en, a.goal_id, g.number, g.title_da, g.title_en,
    g.owner_unit_id, u.name_da AS owner_unit_name, g.owner_id, g.owner_name, 'path-to-target' AS answer,
    CASE WHEN a.state = 'missing-answers' THEN 1 ELSE 0 END AS is_required, a.result_status, a.timeline_status, a.answers_due
FROM bm_assessment AS a
JOIN bm_goal AS g ON g.goal_id = a.goal_id AND g.superseded_by IS NULL
LEFT JOIN bm_unit AS u ON u.unit_id = g.owner_unit_id
WHERE a.superseded_by IS NULL AND a.lacks_path_to_target = 1;

CREATE VIEW bi_open_decision AS
SELECT
    f.indicator_id, i.name_da AS indicator_name_da, i.name_en AS indicator_name_en, i.owner_id, i.owner_name, f.unit_id,
    u.name_da AS unit_name, f.last_grain AS grain, f.last_period_id AS period_id, f.last_period_end AS period_end,
    f.last_result_status AS result_status, f.decision_due, CASE WHEN f.decision_due < o.as_of THEN 1 ELSE 0 END AS is_overdue, o.as_of
FROM bm_followed_indicator AS f
JOIN bm_indicator AS i ON i.indicator_id = f.indicator_id AND i.state = 'active'
LEFT JOIN bm_unit AS u ON u.unit_id = f.unit_id
CROSS JOIN (SELECT MAX(as_of) AS as_of FROM bm_run) AS o
WHERE f.decision_due IS NOT NULL;

CREATE VIEW bi_idle_indicator AS
SELECT
    f.indicator_id, i.name_da AS indicator_name_da, i.name_en AS indicator_name_en, i.owner_id, i.owner_name, f.unit_id,
    u.name_da AS unit_name, f.last_grain, f.last_period_id, f.last_period_end, f.last_value, i.measured_in, i.decimals,
    f.last_result_status, f.not_green_in_a_row, f.open_actions, f.last_decision, f.last_decision_on, o.as_of - f.last_decision_on AS days_since_decision,
    f.reasons, f.measuring_hours, f.proposed, o.as_of
FROM bm_followed_indicator AS f
JOIN bm_indicator AS i ON i.indicator_id = f.indicator_id AND i.state = 'active'
LEFT JOIN bm_unit AS u ON u.unit_id = f.unit_id
CROSS JOIN (SELECT MAX(as_of) AS as_of FROM bm_run) AS o
WHERE f.is_idle = 1;

CREATE VIEW bi_decision AS
SELECT
    d.decision_id, d.indicator_id, i.name_da AS indicator_name_da, i.name_en AS indicator_name_en, d.grain, d.period_id,
    d.decision, d.decision_text, d.is_proposal,
    CASE
        WHEN d.is_proposal = 0 AND LEAD(d.decision_id) OVER (PARTITION BY d.indicator_id, d.is_proposal ORDER BY d.decision_id) IS NULL
        THEN 1 ELSE 0
    END AS is_latest,
    d.person_id, d.person_name, d."system_user", d.recorded_at
FROM bm_decision AS d
JOIN bm_indicator AS i ON i.indicator_id = d.indicator_id AND i.state <> 'draft';

CREATE VIEW bi_review AS
SELECT
    v.review_id, v.subject_kind, v.subject_id, v.conclusion, v.evidence, v.reviewed_on, v.next_review,
    CASE
        WHEN LEAD(v.review_id) OVER (PARTITION BY v.subject_kind, v.subject_id ORDER BY v.review_id) IS NULL THEN 1 ELSE 0
    END AS is_latest,
    v.person_id, v.person_name, v."system_user", v.recorded_at
FROM bm_review AS v;

CREATE VIEW bi_alert AS
SELECT
    a.row_id AS alert_id, a.kind, a.indicator_id, i.name_da AS indicator_name_da, i.name_en AS indicator_name_en, a.unit_id,
    u.name_da AS unit_name, a.grain, a.period_id, a.to_id, a.to_name, a.detail_da, a.detail_en, p.published_at AS recorded_at
FROM bm_alert AS a
JOIN bm_publication AS p ON p.publication_id = a.publication_id
JOIN bm_indicator AS i ON i.indicator_id = a.indicator_id AND i.state <> 'draft'
LEFT JOIN bm_unit AS u ON u.unit_id = a.unit_id;
