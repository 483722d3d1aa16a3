-- Rendered from sql/views/bi_economy.sql; change that, not this.

CREATE VIEW bi_business_case AS
SELECT
    c.business_case_id, c.version, c.title_da, c.title_en, c.based_on, c.initiative, c.gate, c.decided_on, c.decision,
    c.approved_by, c.reason, c.price_level_year, c.discount_scheme, c.is_first, c.is_current, c.investment, c.running_cost,
    c.cash_benefit, c.cost_avoidance, c.non_cash_benefit, c.net_low, c.net, c.net_high, c.net_mean, c.net_sd, c.payback_years,
    c.npv, c.realised_benefit, c.planned_benefit_to_date, c.realised_pct, c.is_within_margin, c.experience_factor,
    c.experience_corrected_net
FROM bm_business_case AS c;

CREATE VIEW bi_business_case_line AS
SELECT
    l.business_case_id, l.version, l.line, l.kind, l.class, l.unit_id, l.account, l.year, l.low, l.likely, l.high
FROM bm_business_case_line AS l;

CREATE VIEW bi_assumption AS
SELECT
    a.business_case_id, a.version, a.assumption, a.value, a.measured_in, a.low, a.high, a.source, a.dated, a.used_by
FROM bm_assumption AS a;

CREATE VIEW bi_cash_flow AS
SELECT
    c.business_case_id, b.title_da, b.title_en, c.year, c.price_level_year, c.version_first, c.version_current,
    c.investment_first, c.investment_planned, c.investment_realised, c.running_cost_first, c.running_cost_planned,
    c.running_cost_realised, c.cash_releasing_first, c.cash_releasing_planned, c.cash_releasing_realised, c.revenue_first,
    c.revenue_planned, c.revenue_realised, c.cost_avoidance_first, c.cost_avoidance_planned, c.cost_avoidance_realised,
    c.non_cash_releasing_first, c.non_cash_releasing_planned, c.non_cash_releasing_realised, c.net_first, c.net_planned,
    c.net_low, c.net_high, c.net_realised, c.cumulative_first, c.cumulative_planned, c.cumulative_realised, c.discount_factor,
    c.present_value, c.realised_reason, c.cause, p.run_id, p.published_at AS recorded_at
FROM bm_cash_flow AS c
JOIN bm_publication AS p ON p.publication_id = c.publication_id AND p.published_at IS NOT NULL
LEFT JOIN bm_publication AS s ON s.publication_id = c.superseded_by AND s.published_at IS NOT NULL
LEFT JOIN bm_business_case AS b ON b.business_case_id = c.business_case_id AND b.is_current = 1
WHERE s.published_at IS NULL;

CREATE VIEW bi_budget AS
SELECT
    b.account, b.year, b.name_da, b.name_en, b.budget, b.cut, b.cut_references, b.room, b.calculated, b.booked_to_date,
    b.booked_last_year, b.expected_year_end, b.volume_effect, b.price_effect, b.booked_through, b.reason, b.cause, p.run_id,
    p.published_at AS recorded_at
FROM bm_budget AS b
JOIN bm_publication AS p ON p.publication_id = b.publication_id AND p.published_at IS NOT NULL
LEFT JOIN bm_publication AS s ON s.publication_id = b.superseded_by AND s.published_at IS NOT NULL
WHERE s.published_at IS NULL;

CREATE VIEW bi_budget_cut AS
SELECT
    c.benefit_id, c.line, c.unit_id, c.account, c.year, c.amount, c.hours, c.fte, c.decided_on, c.decided_by, c.reference
FROM bm_budget_cut AS c;

CREATE VIEW bi_pool AS
SELECT
    l.pool_id, l.loan, l.year, l.benefit_id, l.terms, l.is_realised, l.drawn, l.net_benefit, l.interest, l.due, l.repaid,
    l.arrears, l.balance, l.to_area, l.pool_balance, l.cause, p.run_id, p.published_at AS recorded_at
FROM bm_pool AS l
JOIN bm_publication AS p ON p.publication_id = l.publication_id AND p.published_at IS NOT NULL
LEFT JOIN bm_publication AS s ON s.publication_id = l.superseded_by AND s.published_at IS NOT NULL
WHERE s.published_at IS NULL;
