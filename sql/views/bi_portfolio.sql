-- Portfolios and initiatives with what their benefits are worth. Classes are never added, and every amount says how it is known:
-- measured, calculated or estimated.

-- node_kind: as in `bi_portfolio`
-- node_kind da: som i `bi_portfolio`
CREATE VIEW bi_portfolio_amount AS
SELECT
    a.node_id, n.node_kind, n.name_da, n.name_en, {* a}
FROM bm_portfolio_amount AS a
JOIN bm_portfolio_node AS n ON n.node_id = a.node_id;

-- benefits integer: the number of its benefits
-- benefits da: antal gevinster
-- result_green integer: how many of them have a green result smiley; benefits that are no money are only counted
-- result_green da: hvor mange af dem der har en grøn resultatsmiley; gevinster, der ikke er penge, tælles kun
-- result_yellow integer: how many have a yellow one
-- result_yellow da: hvor mange der har en gul
-- result_red integer: how many have a red one
-- result_red da: hvor mange der har en rød
-- result_grey integer: how many are not judged
-- result_grey da: hvor mange der ikke er vurderet
-- timeline_green integer: how many have a green timeline smiley
-- timeline_green da: hvor mange der har en grøn tidsplansmiley
-- timeline_yellow integer: how many have a yellow one
-- timeline_yellow da: hvor mange der har en gul
-- timeline_red integer: how many have a red one
-- timeline_red da: hvor mange der har en rød
-- unmeasured integer: how many have `is_measured` 0 in `bi_benefit`
-- unmeasured da: hvor mange der har `is_measured` 0 i `bi_benefit`
-- follow_up_until date: the last day any of them is followed | none is, or it has none
-- follow_up_until da: den sidste dag, der følges op på nogen af dem | ingen følges, eller den har ingen
-- cash_releasing_planned_to_date decimal: budget reductions planned to date, kroner | none of this class
-- cash_releasing_planned_to_date da: budgetreduktioner planlagt til dato, kroner | ingen i denne klasse
-- cash_releasing_realised_to_date decimal: realised to date | none is known
-- cash_releasing_realised_to_date da: realiseret til dato | ingen kendes
-- revenue_planned_to_date decimal: revenue planned to date | none of this class
-- revenue_planned_to_date da: merindtægt planlagt til dato | ingen i denne klasse
-- revenue_realised_to_date decimal: realised to date | none is known
-- revenue_realised_to_date da: realiseret til dato | ingen kendes
-- cost_avoidance_planned_to_date decimal: avoided cost planned to date | none of this class
-- cost_avoidance_planned_to_date da: undgået udgift planlagt til dato | ingen i denne klasse
-- cost_avoidance_realised_to_date decimal: realised to date | none is known
-- cost_avoidance_realised_to_date da: realiseret til dato | ingen kendes
-- non_cash_releasing_planned_to_date decimal: released time in kroner planned to date; not cash | none of this class
-- non_cash_releasing_planned_to_date da: frigjort tid i kroner planlagt til dato; ikke kontant | ingen i denne klasse
-- non_cash_releasing_realised_to_date decimal: realised to date | none is known
-- non_cash_releasing_realised_to_date da: realiseret til dato | ingen kendes
-- disbenefit_planned_to_date decimal: disbenefits planned to date | none of this class
-- disbenefit_planned_to_date da: ulemper planlagt til dato | ingen i denne klasse
-- disbenefit_realised_to_date decimal: realised to date | none is known
-- disbenefit_realised_to_date da: realiseret til dato | ingen kendes
-- checks integer: the number of rows it has in `bi_portfolio_check`
-- checks da: antal rækker, den har i `bi_portfolio_check`
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
        p.node_id, 
        {each cash-releasing revenue cost-avoidance non-cash-releasing disbenefit:
        SUM(CASE WHEN a.class = '{code}' THEN {a.planned_to_date} END) AS {name}_planned_to_date,
        SUM(CASE WHEN a.class = '{code}' THEN {a.realised_to_date} END) AS {name}_realised_to_date}
    FROM bm_portfolio_benefit AS p
    JOIN bm_benefit_amount AS a ON a.benefit_id = p.benefit_id
    GROUP BY p.node_id
)
SELECT
    n.node_id, n.node_kind, n.parent_id, n.portfolio_id, n.path, n.node_level, n.sort_order, n.name_da, n.name_en, n.triggered_by, n.phase,
    n.start_on, n.go_live, n.closed_on, n.approved_on, n.owner_names, n.goal_id, n.unit_ids, n.business_case_id,
    n.amount, n.hours, n.is_experiment, n.is_steered, n.readiness_score, n.charter_missing,
    n.roles_assigned, n.roles_confirmed, n.roles_confirmed_pct, n.deliverables,
    n.origin, n.case_number, n.citizen_journey, n.link,
    COALESCE(c.benefits, 0) AS benefits, COALESCE(c.result_green, 0) AS result_green, COALESCE(c.result_yellow, 0) AS result_yellow,
    COALESCE(c.result_red, 0) AS result_red, COALESCE(c.result_grey, 0) AS result_grey, COALESCE(c.timeline_green, 0) AS timeline_green,
    COALESCE(c.timeline_yellow, 0) AS timeline_yellow, COALESCE(c.timeline_red, 0) AS timeline_red, COALESCE(c.unmeasured, 0) AS unmeasured,
    c.follow_up_until, n.amounts_basis, {each cash-releasing revenue cost-avoidance non-cash-releasing disbenefit: k.{name}_planned_to_date, k.{name}_realised_to_date},
    (SELECT COUNT(*) FROM bm_portfolio_check AS f WHERE f.node_id = n.node_id) AS checks, n.recipients
FROM bm_portfolio_node AS n
LEFT JOIN counted AS c ON c.node_id = n.node_id
LEFT JOIN kroner AS k ON k.node_id = n.node_id;

CREATE VIEW bi_portfolio_benefit AS
SELECT node_id, benefit_id, is_own
FROM bm_portfolio_benefit;

-- node_kind: as in `bi_portfolio`
-- node_kind da: som i `bi_portfolio`
CREATE VIEW bi_portfolio_check AS
SELECT f.node_id, n.node_kind, n.name_da, n.name_en, f.code, f.detail_da, f.detail_en
FROM bm_portfolio_check AS f
JOIN bm_portfolio_node AS n ON n.node_id = f.node_id;

-- rows u: bm_unit | it has left the organisation
-- rows u da: bm_unit | den er gået ud af organisationen
CREATE VIEW bi_portfolio_load AS
SELECT
    l.unit_id, u.name_da AS unit_name, l.period_id, l.initiatives, l.going_on, l.go_lives, l.capacity,
    l.is_too_much
FROM bm_portfolio_load AS l
LEFT JOIN bm_unit AS u ON u.unit_id = l.unit_id;

CREATE VIEW bi_initiative_role AS
SELECT
    initiative_id, sort_order, role_code, role_name_da, role_name_en, person_name, role_level, benefit_id, appointed_by, confirmed_on, valid_from, valid_to
FROM bm_initiative_role;

CREATE VIEW bi_checklist AS
SELECT initiative_id, template_id, version, sort_order, item, done_on
FROM bm_checklist_item;

-- rows u: bm_unit | it has left the organisation
-- rows u da: bm_unit | den er gået ud af organisationen
CREATE VIEW bi_target_movement AS
SELECT
    t.indicator_id, i.name_da AS indicator_name_da, i.name_en AS indicator_name_en, t.unit_id, u.name_da AS unit_name,
    t.target_first, t.target, t.decisions, t.lowered, t.raised,
    t.change_pct, t.is_eased, t.phrase_da, t.phrase_en
FROM bm_target_movement AS t
JOIN bm_indicator AS i ON i.indicator_id = t.indicator_id AND i.state <> 'draft'
LEFT JOIN bm_unit AS u ON u.unit_id = t.unit_id;
