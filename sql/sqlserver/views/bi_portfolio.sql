-- Rendered from sql/views/bi_portfolio.sql; change that, not this.

CREATE VIEW bi_portfolio_amount AS
SELECT
    n.node_id, n.node_kind, n.name_da, n.name_en, a.class, a.basis,
    SUM(a.planned_this_year) AS planned_this_year, SUM(a.realised_this_year) AS realised_this_year,
    SUM(CASE WHEN a.realised_to_date IS NOT NULL THEN a.planned_to_date END) AS planned_to_date,
    SUM(a.realised_to_date) AS realised_to_date,
    CAST(ROUND(CAST(SUM(a.realised_to_date) * 100 AS float) / NULLIF(CAST(SUM(CASE WHEN a.realised_to_date IS NOT NULL THEN a.planned_to_date END) AS float), 0), 10) AS decimal(38, 10)) AS realised_pct,
    SUM(a.full_effect) AS full_effect,
    COUNT(*) AS benefits, SUM(CASE WHEN a.realised_to_date IS NULL THEN 1 ELSE 0 END) AS excluded
FROM bm_portfolio_node AS n
JOIN bm_portfolio_benefit AS b ON b.node_id = n.node_id
JOIN bm_benefit_amount AS a ON a.benefit_id = b.benefit_id
GROUP BY n.node_id, n.node_kind, n.name_da, n.name_en, a.class, a.basis;
GO

CREATE VIEW bi_portfolio AS
WITH counted AS (
    SELECT
        p.node_id, COUNT(*) AS benefits,
        SUM(CASE WHEN b.result_status = 'green' THEN 1 ELSE 0 END) AS result_green,
        SUM(CASE WHEN b.result_status = 'yellow' THEN 1 ELSE 0 END) AS result_yellow,
        SUM(CASE WHEN b.result_status = 'red' THEN 1 ELSE 0 END) AS result_red,
        SUM(CASE WHEN b.result_status = 'grey' OR b.result_status IS NULL THEN 1 ELSE 0 END) AS result_grey,
        SUM(CASE WHEN b.timeline_status = 'green' THEN 1 ELSE 0 END) AS timeline_green,
        SUM(CASE WHEN b.timeline_status = 'yellow' THEN 1 ELSE 0 END) AS timeline_yellow,
        SUM(CASE WHEN b.timeline_status = 'red' THEN 1 ELSE 0 END) AS timeline_red,
        SUM(CASE WHEN b.is_measured = 0 THEN 1 ELSE 0 END) AS unmeasured,
        MAX(b.follow_up_until) AS follow_up_until
    FROM bm_portfolio_benefit AS p
    JOIN bm_benefit AS b ON b.benefit_id = p.benefit_id
    GROUP BY p.node_id
), kroner AS (
    SELECT
        p.node_id, CASE WHEN MIN(a.basis) = MAX(a.basis) THEN MIN(a.basis) ELSE 'mixed' END AS amounts_basis,
        SUM(CASE WHEN a.class = 'cash-releasing' THEN a.planned_to_date END) AS cash_releasing_planned_to_date,
        SUM(CASE WHEN a.class = 'cash-releasing' THEN a.realised_to_date END) AS cash_releasing_realised_to_date,
        SUM(CASE WHEN a.class = 'revenue' THEN a.planned_to_date END) AS revenue_planned_to_date,
        SUM(CASE WHEN a.class = 'revenue' THEN a.realised_to_date END) AS revenue_realised_to_date,
        SUM(CASE WHEN a.class = 'cost-avoidance' THEN a.planned_to_date END) AS cost_avoidance_planned_to_date,
        SUM(CASE WHEN a.class = 'cost-avoidance' THEN a.realised_to_date END) AS cost_avoidance_realised_to_date,
        SUM(CASE WHEN a.class = 'non-cash-releasing' THEN a.planned_to_date END) AS non_cash_releasing_planned_to_date,
        SUM(CASE WHEN a.class = 'non-cash-releasing' THEN a.realised_to_date END) AS non_cash_releasing_realised_to_date,
        SUM(CASE WHEN a.class = 'disbenefit' THEN a.planned_to_date END) AS disbenefit_planned_to_date,
        SUM(CASE WHEN a.class = 'disbenefit' THEN a.realised_to_date END) AS disbenefit_realised_to_date
    FROM bm_portfolio_benefit AS p
    JOIN bm_benefit_amount AS a ON a.benefit_id = p.benefit_id
    GROUP BY p.node_id
)
SELECT
    n.node_id, n.node_kind, n.parent_id, n.portfolio_id, n.path, n.node_level, n.sort_order, n.name_da, n.name_en, n.triggered_by, n.phase,
    n.start_on, n.go_live, n.closed_on, n.approved_on, n.owner_names, n.goal_id, n.unit_ids, n.business_case_id,
    n.amount, n.hours, n.is_experiment, n.is_steered, n.readiness_score, n.charter_missing,
    n.roles_assigned, n.roles_confirmed, CAST(ROUND(CAST(n.roles_confirmed * 100 AS float) / NULLIF(CAST(n.roles_assigned AS float), 0), 10) AS decimal(38, 10)) AS roles_confirmed_pct, n.deliverables,
    n.origin, n.case_number, n.citizen_journey, n.link,
    COALESCE(c.benefits, 0) AS benefits, COALESCE(c.result_green, 0) AS result_green, COALESCE(c.result_yellow, 0) AS result_yellow,
    COALESCE(c.result_red, 0) AS result_red, COALESCE(c.result_grey, 0) AS result_grey, COALESCE(c.timeline_green, 0) AS timeline_green,
    COALESCE(c.timeline_yellow, 0) AS timeline_yellow, COALESCE(c.timeline_red, 0) AS timeline_red, COALESCE(c.unmeasured, 0) AS unmeasured,
    c.follow_up_until, k.amounts_basis, k.cash_releasing_planned_to_date, k.cash_releasing_realised_to_date,
        k.revenue_planned_to_date, k.revenue_realised_to_date,
        k.cost_avoidance_planned_to_date, k.cost_avoidance_realised_to_date,
        k.non_cash_releasing_planned_to_date, k.non_cash_releasing_realised_to_date,
        k.disbenefit_planned_to_date, k.disbenefit_realised_to_date,
    (SELECT COUNT(*) FROM bm_portfolio_check AS f WHERE f.node_id = n.node_id) AS checks, n.recipients
FROM bm_portfolio_node AS n
LEFT JOIN counted AS c ON c.node_id = n.node_id
LEFT JOIN kroner AS k ON k.node_id = n.node_id;
GO

CREATE VIEW bi_portfolio_benefit AS
SELECT node_id, benefit_id, is_own
FROM bm_portfolio_benefit;
GO

CREATE VIEW bi_portfolio_check AS
SELECT f.node_id, n.node_kind, n.name_da, n.name_en, f.code, f.detail_da, f.detail_en
FROM bm_portfolio_check AS f
JOIN bm_portfolio_node AS n ON n.node_id = f.node_id;
GO

CREATE VIEW bi_portfolio_load AS
SELECT
    l.unit_id, u.name_da AS unit_name, l.period_id, l.initiatives, l.going_on, l.go_lives, l.capacity,
    CASE WHEN l.going_on > l.capacity THEN 1 ELSE 0 END AS is_too_much
FROM bm_portfolio_load AS l
LEFT JOIN bm_unit AS u ON u.unit_id = l.unit_id;
GO

CREATE VIEW bi_initiative_role AS
SELECT
    initiative_id, sort_order, role_code, role_name_da, role_name_en, person_name, role_level, benefit_id, appointed_by, confirmed_on, valid_from, valid_to
FROM bm_initiative_role;
GO

CREATE VIEW bi_checklist AS
SELECT initiative_id, template_id, version, sort_order, item, done_on
FROM bm_checklist_item;
GO

CREATE VIEW bi_target_movement AS
SELECT
    t.indicator_id, i.name_da AS indicator_name_da, i.name_en AS indicator_name_en, t.unit_id, u.name_da AS unit_name,
    t.target_first, t.target, t.decisions, t.lowered, t.raised,
    t.change_pct, t.is_eased, t.phrase_da, t.phrase_en
FROM bm_target_movement AS t
JOIN bm_indicator AS i ON i.indicator_id = t.indicator_id AND i.state <> 'draft'
LEFT JOIN bm_unit AS u ON u.unit_id = t.unit_id;
