-- Rendered from sql/views/bi_economy.sql; change that, not this.

CREATE VIEW bi_business_case AS
SELECT
    c.business_case_id, c.version, c.title_da, c.title_en, c.based_on, c.initiative, c.gate, c.decided_on, c.decision,
    c.approved_by, c.reason, c.price_level_year, c.discount_scheme, c.is_first, c.is_current, CAST(c.investment AS REAL) AS investment, CAST(c.running_cost AS REAL) AS running_cost,
    CAST(c.cash_benefit AS REAL) AS cash_benefit, CAST(c.cost_avoidance AS REAL) AS cost_avoidance, CAST(c.non_cash_benefit AS REAL) AS non_cash_benefit, CAST(c.net_low AS REAL) AS net_low, CAST(c.net AS REAL) AS net, CAST(c.net_high AS REAL) AS net_high, CAST(c.net_mean AS REAL) AS net_mean, CAST(c.net_sd AS REAL) AS net_sd, CAST(c.payback_years AS REAL) AS payback_years,
    CAST(c.npv AS REAL) AS npv, CAST(c.realised_benefit AS REAL) AS realised_benefit, CAST(c.planned_benefit_to_date AS REAL) AS planned_benefit_to_date, CAST(c.realised_pct AS REAL) AS realised_pct, c.is_within_margin, CAST(c.experience_factor AS REAL) AS experience_factor,
    CAST(c.experience_corrected_net AS REAL) AS experience_corrected_net
FROM bm_business_case AS c;

CREATE VIEW bi_business_case_line AS
SELECT
    l.business_case_id, l.version, l.line, l.kind, l.class, l.unit_id, l.account, l.year, CAST(l.low AS REAL) AS low, CAST(l.likely AS REAL) AS likely, CAST(l.high AS REAL) AS high
FROM bm_business_case_line AS l;

CREATE VIEW bi_assumption AS
SELECT
    a.business_case_id, a.version, a.assumption, CAST(a.value AS REAL) AS value, a.measured_in, CAST(a.low AS REAL) AS low, CAST(a.high AS REAL) AS high, a.source, a.dated, a.used_by
FROM bm_assumption AS a;

CREATE VIEW bi_cash_flow AS
SELECT
    c.business_case_id, b.title_da, b.title_en, c.year, c.price_level_year, c.version_first, c.version_current,
    CAST(c.investment_first AS REAL) AS investment_first, CAST(c.investment_planned AS REAL) AS investment_planned, CAST(c.investment_realised AS REAL) AS investment_realised, CAST(c.running_cost_first AS REAL) AS running_cost_first, CAST(c.running_cost_planned AS REAL) AS running_cost_planned,
    CAST(c.running_cost_realised AS REAL) AS running_cost_realised, CAST(c.cash_releasing_first AS REAL) AS cash_releasing_first, CAST(c.cash_releasing_planned AS REAL) AS cash_releasing_planned, CAST(c.cash_releasing_realised AS REAL) AS cash_releasing_realised, CAST(c.revenue_first AS REAL) AS revenue_first,
    CAST(c.revenue_planned AS REAL) AS revenue_planned, CAST(c.revenue_realised AS REAL) AS revenue_realised, CAST(c.cost_avoidance_first AS REAL) AS cost_avoidance_first, CAST(c.cost_avoidance_planned AS REAL) AS cost_avoidance_planned, CAST(c.cost_avoidance_realised AS REAL) AS cost_avoidance_realised,
    CAST(c.non_cash_releasing_first AS REAL) AS non_cash_releasing_first, CAST(c.non_cash_releasing_planned AS REAL) AS non_cash_releasing_planned, CAST(c.non_cash_releasing_realised AS REAL) AS non_cash_releasing_realised, CAST(c.net_first AS REAL) AS net_first, CAST(c.net_planned AS REAL) AS net_planned,
    CAST(c.net_low AS REAL) AS net_low, CAST(c.net_high AS REAL) AS net_high, CAST(c.net_realised AS REAL) AS net_realised, CAST(c.cumulative_first AS REAL) AS cumulative_first, CAST(c.cumulative_planned AS REAL) AS cumulative_planned, CAST(c.cumulative_realised AS REAL) AS cumulative_realised, CAST(c.discount_factor AS REAL) AS discount_factor,
    CAST(c.present_value AS REAL) AS present_value, c.realised_reason, c.cause, p.run_id, p.published_at AS recorded_at
FROM bm_cash_flow AS c
JOIN bm_publication AS p ON p.publication_id = c.publication_id AND p.published_at IS NOT NULL
LEFT JOIN bm_publication AS s ON s.publication_id = c.superseded_by AND s.published_at IS NOT NULL
LEFT JOIN bm_business_case AS b ON b.business_case_id = c.business_case_id AND b.is_current = 1
WHERE s.published_at IS NULL;

CREATE VIEW bi_budget AS
SELECT
    b.account, b.year, b.name_da, b.name_en, CAST(b.budget AS REAL) AS budget, CAST(b.cut AS REAL) AS cut, b.cut_references, CAST(b.room AS REAL) AS room, CAST(b.calculated AS REAL) AS calculated, CAST(b.booked_to_date AS REAL) AS booked_to_date,
    CAST(b.booked_last_year AS REAL) AS booked_last_year, CAST(b.expected_year_end AS REAL) AS expected_year_end, CAST(b.volume_effect AS REAL) AS volume_effect, CAST(b.price_effect AS REAL) AS price_effect, b.booked_through, b.reason, b.cause, p.run_id,
    p.published_at AS recorded_at
FROM bm_budget AS b
JOIN bm_publication AS p ON p.publication_id = b.publication_id AND p.published_at IS NOT NULL
LEFT JOIN bm_publication AS s ON s.publication_id = b.superseded_by AND s.published_at IS NOT NULL
WHERE s.published_at IS NULL;

CREATE VIEW bi_budget_cut AS
SELECT
    c.benefit_id, c.line, c.unit_id, c.account, c.year, CAST(c.amount AS REAL) AS amount, CAST(c.hours AS REAL) AS hours, CAST(c.fte AS REAL) AS fte, c.decided_on, c.decided_by, c.reference
FROM bm_budget_cut AS c;

CREATE VIEW bi_pool AS
SELECT
    l.pool_id, l.loan, l.year, l.benefit_id, l.terms, l.is_realised, CAST(l.drawn AS REAL) AS drawn, CAST(l.net_benefit AS REAL) AS net_benefit, CAST(l.interest AS REAL) AS interest, CAST(l.due AS REAL) AS due, CAST(l.repaid AS REAL) AS repaid,
    CAST(l.arrears AS REAL) AS arrears, CAST(l.balance AS REAL) AS balance, CAST(l.to_area AS REAL) AS to_area, CAST(l.pool_balance AS REAL) AS pool_balance, l.cause, p.run_id, p.published_at AS recorded_at
FROM bm_pool AS l
JOIN bm_publication AS p ON p.publication_id = l.publication_id AND p.published_at IS NOT NULL
LEFT JOIN bm_publication AS s ON s.publication_id = l.superseded_by AND s.published_at IS NOT NULL
WHERE s.published_at IS NULL;
