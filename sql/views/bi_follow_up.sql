-- Following up, as readers see it: goals by round, what is still open, what people decided and reviewed, and whom it went to.

-- is_latest_round boolean: it is the goal's latest round that has begun, or there is none
-- is_latest_round da: det er målets seneste begyndte runde, eller der er ingen
-- missing_answers integer: how many of the three answers are lacking | no round has begun
-- missing_answers da: hvor mange af de tre svar der mangler | ingen runde er begyndt
-- is_measurable boolean: all three are
-- is_measurable da: alle tre er udfyldt
-- goal_version integer: the goal's version that was judged, from 1
-- goal_version da: den version af målet, der blev vurderet, regnet fra 1
-- recorded_at moment: when readers saw it first | no round has begun
-- recorded_at da: hvornår læserne så rækken første gang | ingen runde er begyndt
-- is_current boolean: the goal is still in the plan; one that left it stays in the rounds it was published in
-- is_current da: målet er stadig i planen; et mål, der er udgået, bliver stående i de runder, det blev offentliggjort i
-- rows a: bm_assessment | no round has begun
-- rows a da: bm_assessment | ingen runde er begyndt
-- rows u: bm_unit | it has left the organisation
-- rows u da: bm_unit | den er gået ud af organisationen
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
    a.result_change, a.timeline_change,
    a.result_computed, a.timeline_computed, a.override_reason, a.override_by, a.override_at, a.result_reason,
    a.timeline_basis, a.timeline_reason, a.realised_plan_pct, a.realised_target_pct,
    a.status_reason_da, a.status_reason_en, a.worst_status,
    g.purpose_da, g.purpose_en, g.measured_by_da, g.measured_by_en, g.starting_point_da, g.starting_point_en,
    g.filled_fields, CASE WHEN g.filled_fields = 3 THEN 1 ELSE 0 END AS is_measurable, g.is_qualitative,
    g.parts_total, g.parts_done, g.parts_done_pct,
    g.source_contract, g.case_number, g.controller_name, a.indicator_id, a.unit_id, a.grain, a.period_id,
    COALESCE(a.goal_version, g.version) AS goal_version, g.changed_on, g.change_note_da, g.change_note_en,
    g.title_before_da, g.title_before_en, g.follow_up_until, a.answers_due, a.published_by, a.published_at,
    g.sort_order, a.recorded_at, CASE WHEN g.superseded_by IS NULL THEN 1 ELSE 0 END AS is_current
FROM bm_goal AS g
LEFT JOIN bm_unit AS u ON u.unit_id = g.owner_unit_id
LEFT JOIN (
    SELECT
        s.*, p.published_at AS recorded_at,
        CASE WHEN LEAD(s.round_id) OVER (PARTITION BY s.goal_id ORDER BY s.as_of, s.round_id) IS NULL THEN 1 ELSE 0 END AS is_last
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
    m.differs,
    m.delay_months, m.timeline_status, m.sort_order
FROM bm_goal_milestone AS m
JOIN bm_goal AS g ON g.goal_id = m.goal_id AND g.superseded_by IS NULL;

-- round_id: the follow-up round
-- round_id da: opfølgningsrunden
-- round_name_da: its name in Danish
-- round_name_da da: navnet på dansk
-- round_name_en: its name in English
-- round_name_en da: navnet på engelsk
-- answer word: `cause`, `consequence` or `path-to-target`
-- answer da: `cause`, `consequence` eller `path-to-target`
-- is_required boolean: the assessment cannot be published without it; else it is asked for only, of a grey goal past its end
-- is_required da: vurderingen kan ikke offentliggøres uden svaret; ellers bedes der kun om det, for et gråt mål efter slutdatoen
-- result_status: the result smiley that counts
-- result_status da: den resultatsmiley, der tæller
-- timeline_status: the timeline smiley that counts
-- timeline_status da: tidsplansmileyen, der gælder
-- answers_due: when the owner shall have answered
-- answers_due da: hvornår ejeren senest skal have svaret
-- rows u: bm_unit | it has left the organisation
-- rows u da: bm_unit | den er gået ud af organisationen
CREATE VIEW bi_open_answer AS
SELECT
    a.round_id, a.round_name_da, a.round_name_en, a.goal_id, g.number, g.title_da, g.title_en,
    g.owner_unit_id, u.name_da AS owner_unit_name, g.owner_id, g.owner_name, {'cause'} AS answer,
    CASE WHEN a.state = 'missing-answers' THEN 1 ELSE 0 END AS is_required, a.result_status, a.timeline_status, a.answers_due
FROM bm_assessment AS a
JOIN bm_goal AS g ON g.goal_id = a.goal_id AND g.superseded_by IS NULL
LEFT JOIN bm_unit AS u ON u.unit_id = g.owner_unit_id
WHERE a.superseded_by IS NULL AND a.lacks_cause = 1
UNION ALL
SELECT
    a.round_id, a.round_name_da, a.round_name_en, a.goal_id, g.number, g.title_da, g.title_en,
    g.owner_unit_id, u.name_da AS owner_unit_name, g.owner_id, g.owner_name, {'consequence'} AS answer,
    CASE WHEN a.state = 'missing-answers' THEN 1 ELSE 0 END AS is_required, a.result_status, a.timeline_status, a.answers_due
FROM bm_assessment AS a
JOIN bm_goal AS g ON g.goal_id = a.goal_id AND g.superseded_by IS NULL
LEFT JOIN bm_unit AS u ON u.unit_id = g.owner_unit_id
WHERE a.superseded_by IS NULL AND a.lacks_consequence = 1
UNION ALL
SELECT
    a.round_id, a.round_name_da, a.round_name_en, a.goal_id, g.number, g.title_da, g.title_en,
    g.owner_unit_id, u.name_da AS owner_unit_name, g.owner_id, g.owner_name, {'path-to-target'} AS answer,
    CASE WHEN a.state = 'missing-answers' THEN 1 ELSE 0 END AS is_required, a.result_status, a.timeline_status, a.answers_due
FROM bm_assessment AS a
JOIN bm_goal AS g ON g.goal_id = a.goal_id AND g.superseded_by IS NULL
LEFT JOIN bm_unit AS u ON u.unit_id = g.owner_unit_id
WHERE a.superseded_by IS NULL AND a.lacks_path_to_target = 1;

-- grain: its grain
-- grain da: dens målefrekvens
-- period_id: the latest closed period
-- period_id da: den seneste lukkede periode
-- period_end: its last day
-- period_end da: sidste dag
-- result_status: its result smiley, `yellow` or `red`
-- result_status da: dens resultatsmiley, `yellow` eller `red`
-- is_overdue boolean: that day is past
-- is_overdue da: den dag er passeret
-- as_of date: the last day looked at
-- as_of da: den sidste dag, der er set på
-- rows u: bm_unit | it has left the organisation
-- rows u da: bm_unit | den er gået ud af organisationen
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

-- days_since_decision integer: the days since | never
-- days_since_decision da: antal dage siden da | aldrig
-- as_of date: the last day looked at
-- as_of da: den sidste dag, der er set på
-- rows u: bm_unit | it has left the organisation
-- rows u da: bm_unit | den er gået ud af organisationen
CREATE VIEW bi_idle_indicator AS
SELECT
    f.indicator_id, i.name_da AS indicator_name_da, i.name_en AS indicator_name_en, i.owner_id, i.owner_name, f.unit_id,
    u.name_da AS unit_name, f.last_grain, f.last_period_id, f.last_period_end, f.last_value, i.measured_in, i.decimals,
    f.last_result_status, f.not_green_in_a_row, f.open_actions, f.last_decision, f.last_decision_on, {days: f.last_decision_on | o.as_of} AS days_since_decision,
    f.reasons, f.measuring_hours, f.proposed, o.as_of
FROM bm_followed_indicator AS f
JOIN bm_indicator AS i ON i.indicator_id = f.indicator_id AND i.state = 'active'
LEFT JOIN bm_unit AS u ON u.unit_id = f.unit_id
CROSS JOIN (SELECT MAX(as_of) AS as_of FROM bm_run) AS o
WHERE f.is_idle = 1;

-- is_latest boolean: it is the owner's latest decision
-- is_latest da: det er ejerens seneste beslutning
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

-- is_latest boolean: it is the latest review of its subject
-- is_latest da: det er det seneste review af emnet
CREATE VIEW bi_review AS
SELECT
    v.review_id, v.subject_kind, v.subject_id, v.conclusion, v.evidence, v.reviewed_on, v.next_review,
    CASE
        WHEN LEAD(v.review_id) OVER (PARTITION BY v.subject_kind, v.subject_id ORDER BY v.review_id) IS NULL THEN 1 ELSE 0
    END AS is_latest,
    v.person_id, v.person_name, v."system_user", v.recorded_at
FROM bm_review AS v;

-- alert_id: the alert
-- alert_id da: adviseringen
-- recorded_at: when it was reported
-- recorded_at da: hvornår den blev meldt
-- rows u: bm_unit | it has left the organisation
-- rows u da: bm_unit | den er gået ud af organisationen
CREATE VIEW bi_alert AS
SELECT
    a.row_id AS alert_id, a.kind, a.indicator_id, i.name_da AS indicator_name_da, i.name_en AS indicator_name_en, a.unit_id,
    u.name_da AS unit_name, a.grain, a.period_id, a.to_id, a.to_name, a.detail_da, a.detail_en, p.published_at AS recorded_at
FROM bm_alert AS a
JOIN bm_publication AS p ON p.publication_id = a.publication_id
JOIN bm_indicator AS i ON i.indicator_id = a.indicator_id AND i.state <> 'draft'
LEFT JOIN bm_unit AS u ON u.unit_id = a.unit_id;
