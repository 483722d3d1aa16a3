-- Rendered from sql/views/bi_benefit.sql; change that, not this.

CREATE VIEW bi_benefit AS
WITH amounts AS (
    SELECT
        benefit_id,
        CASE WHEN MIN(basis) = MAX(basis) THEN MIN(basis) ELSE 'mixed' END AS amounts_basis,
        SUM(CASE WHEN class = 'cash-releasing' THEN planned_this_year END) AS cash_releasing_planned_this_year,
        SUM(CASE WHEN class = 'cash-releasing' THEN realised_this_year END) AS cash_releasing_realised_this_year,
        SUM(CASE WHEN class = 'cash-releasing' THEN planned_to_date END) AS cash_releasing_planned_to_date,
        SUM(CASE WHEN class = 'cash-releasing' THEN realised_to_date END) AS cash_releasing_realised_to_date,
        SUM(CASE WHEN class = 'cash-releasing' THEN full_effect END) AS cash_releasing_full_effect,
        SUM(CASE WHEN class = 'revenue' THEN planned_this_year END) AS revenue_planned_this_year,
        SUM(CASE WHEN class = 'revenue' THEN realised_this_year END) AS revenue_realised_this_year,
        SUM(CASE WHEN class = 'revenue' THEN planned_to_date END) AS revenue_planned_to_date,
        SUM(CASE WHEN class = 'revenue' THEN realised_to_date END) AS revenue_realised_to_date,
        SUM(CASE WHEN class = 'revenue' THEN full_effect END) AS revenue_full_effect,
        SUM(CASE WHEN class = 'cost-avoidance' THEN planned_this_year END) AS cost_avoidance_planned_this_year,
        SUM(CASE WHEN class = 'cost-avoidance' THEN realised_this_year END) AS cost_avoidance_realised_this_year,
        SUM(CASE WHEN class = 'cost-avoidance' THEN planned_to_date END) AS cost_avoidance_planned_to_date,
        SUM(CASE WHEN class = 'cost-avoidance' THEN realised_to_date END) AS cost_avoidance_realised_to_date,
        SUM(CASE WHEN class = 'cost-avoidance' THEN full_effect END) AS cost_avoidance_full_effect,
        SUM(CASE WHEN class = 'non-cash-releasing' THEN planned_this_year END) AS non_cash_releasing_planned_this_year,
        SUM(CASE WHEN class = 'non-cash-releasing' THEN realised_this_year END) AS non_cash_releasing_realised_this_year,
        SUM(CASE WHEN class = 'non-cash-releasing' THEN planned_to_date END) AS non_cash_releasing_planned_to_date,
        SUM(CASE WHEN class = 'non-cash-releasing' THEN realised_to_date END) AS non_cash_releasing_realised_to_date,
        SUM(CASE WHEN class = 'non-cash-releasing' THEN full_effect END) AS non_cash_releasing_full_effect,
        SUM(CASE WHEN class = 'disbenefit' THEN planned_this_year END) AS disbenefit_planned_this_year,
        SUM(CASE WHEN class = 'disbenefit' THEN realised_this_year END) AS disbenefit_realised_this_year,
        SUM(CASE WHEN class = 'disbenefit' THEN planned_to_date END) AS disbenefit_planned_to_date,
        SUM(CASE WHEN class = 'disbenefit' THEN realised_to_date END) AS disbenefit_realised_to_date,
        SUM(CASE WHEN class = 'disbenefit' THEN full_effect END) AS disbenefit_full_effect
    FROM bm_benefit_amount
    GROUP BY benefit_id
)
SELECT
    b.benefit_id, b.title_da, b.title_en, b.outcome_da, b.outcome_en, b.state, b.replaced_by, b.types, b.class,
    b.owner_name, b.controller_name, b.timing, b.reuse_of_means, b.citizen_journey, b.indicators, b.guardrails,
    b.unit_ids, b.act_when_da, b.act_when_en, b.realisation_from, b.full_effect_from, b.go_live, b.follow_up_until,
    b.is_followed_up, b.change_done_on, b.both_and, b.missing_preconditions, b.accepted_on, b.contract,
    b.contract_weight_pct, b.result_status, b.timeline_status, b.realised_pct, b.target_first, b.target,
    b.target_decisions, b.is_measured, b.budget_cut_this_year, b.experience_factor, a.amounts_basis, a.cash_releasing_planned_this_year, a.cash_releasing_realised_this_year, a.cash_releasing_planned_to_date, a.cash_releasing_realised_to_date, a.cash_releasing_full_effect,
        a.revenue_planned_this_year, a.revenue_realised_this_year, a.revenue_planned_to_date, a.revenue_realised_to_date, a.revenue_full_effect,
        a.cost_avoidance_planned_this_year, a.cost_avoidance_realised_this_year, a.cost_avoidance_planned_to_date, a.cost_avoidance_realised_to_date, a.cost_avoidance_full_effect,
        a.non_cash_releasing_planned_this_year, a.non_cash_releasing_realised_this_year, a.non_cash_releasing_planned_to_date, a.non_cash_releasing_realised_to_date, a.non_cash_releasing_full_effect,
        a.disbenefit_planned_this_year, a.disbenefit_realised_this_year, a.disbenefit_planned_to_date, a.disbenefit_realised_to_date, a.disbenefit_full_effect
FROM bm_benefit AS b
LEFT JOIN amounts AS a ON a.benefit_id = b.benefit_id;

CREATE VIEW bi_benefit_amount AS
SELECT
    a.benefit_id, b.title_da, b.title_en, b.owner_name, a.class, a.basis, a.planned_this_year, a.realised_this_year,
    a.planned_to_date, a.planned_first_to_date, a.realised_to_date, a.full_effect, a.hours_to_date, a.periods_missing
FROM bm_benefit_amount AS a
JOIN bm_benefit AS b ON b.benefit_id = a.benefit_id;

CREATE VIEW bi_benefit_realisation_history AS
SELECT
    r.benefit_id, b.title_da, b.title_en, r.unit_id, u.name_da AS unit_name, u.unit_level,
    NULLIF(r.allocated_from, '') AS allocated_from, r.line, r.class, r.basis, r.grain, r.period_id, r.period_start,
    r.period_end, r.state, r.reason, r.is_complete, r.is_provisional, r.indicator_id, r.indicator_value, r.baseline,
    r.baseline_first, r."plan", r.plan_first, r.volume, r.share_pct, r.quantity_kind, r.quantity, r.quantity_planned,
    r.quantity_adjusted, r.quantity_plain, r.hours, r.fte, r.rate_id, r.rate_from, r.rate, r.planned_first, r.planned,
    r.realised, r.account, o.rate_from AS old_rate_from, o.rate AS old_rate, r.cause, p.run_id, p.published_at AS recorded_at,
    s.published_at AS superseded_at
FROM bm_benefit_realisation AS r
JOIN bm_publication AS p ON p.publication_id = r.publication_id AND p.published_at IS NOT NULL
LEFT JOIN bm_publication AS s ON s.publication_id = r.superseded_by AND s.published_at IS NOT NULL
LEFT JOIN bm_benefit_realisation AS o ON r.cause = 'rates' AND o.superseded_by = r.publication_id
    AND o.benefit_id = r.benefit_id AND o.line = r.line AND o.class = r.class AND o.unit_id = r.unit_id
    AND o.allocated_from = r.allocated_from AND o.grain = r.grain AND o.period_id = r.period_id
LEFT JOIN bm_benefit AS b ON b.benefit_id = r.benefit_id
LEFT JOIN bm_unit AS u ON u.unit_id = r.unit_id;

CREATE VIEW bi_benefit_realisation AS
SELECT
    benefit_id, title_da, title_en, unit_id, unit_name, unit_level, allocated_from, line, class, basis, grain, period_id,
    period_start, period_end, state, reason, is_complete, is_provisional, indicator_id, indicator_value, baseline,
    baseline_first, "plan", plan_first, volume, share_pct, quantity_kind, quantity, quantity_planned, quantity_adjusted,
    quantity_plain, hours, fte, rate_id, rate_from, rate, planned_first, planned, realised, account, old_rate_from, old_rate,
    cause, run_id, recorded_at
FROM bi_benefit_realisation_history
WHERE superseded_at IS NULL;

CREATE VIEW bi_benefit_tree AS
SELECT
    t.from_id, t.from_kind, t.from_title_da, t.from_title_en, t.to_id, t.to_kind, t.to_title_da, t.to_title_en, t.contribution,
    t.origin
FROM bm_benefit_tree AS t;

CREATE VIEW bi_rate AS
SELECT
    r.rate_id, r.name_da, r.name_en, r.kind, r.valid_from, r.valid_to, r.amount, r.norm_name, r.norm_hours, r.hourly, r.source,
    r.used_by
FROM bm_rate AS r;
