-- Benefits and their kroner. Classes are never added, and every amount says how it is known: measured, calculated or estimated. A
-- realisation whose rate changed shows both rates.

-- amounts_basis word: `measured`, `calculated`, `estimated`, or `mixed` where its kroner are known in several ways | there are none
-- amounts_basis da: `measured`, `calculated`, `estimated` eller `mixed`, hvor dens kroner kendes på flere måder | der er ingen
-- cash_releasing_planned_this_year decimal: cash-releasing: planned this year, kroner | there are none
-- cash_releasing_planned_this_year da: budgetgevinst: planlagt i år, kroner | der er ingen
-- cash_releasing_realised_this_year decimal: cash-releasing: realised this year, kroner | there are none
-- cash_releasing_realised_this_year da: budgetgevinst: realiseret i år, kroner | der er ingen
-- cash_releasing_planned_to_date decimal: cash-releasing: planned to date, kroner | there are none
-- cash_releasing_planned_to_date da: budgetgevinst: planlagt til dato, kroner | der er ingen
-- cash_releasing_realised_to_date decimal: cash-releasing: realised to date, kroner | there are none
-- cash_releasing_realised_to_date da: budgetgevinst: realiseret til dato, kroner | der er ingen
-- cash_releasing_full_effect decimal: cash-releasing: a year at full effect, kroner | there are none
-- cash_releasing_full_effect da: budgetgevinst: et år med fuld effekt, kroner | der er ingen
-- revenue_planned_this_year decimal: additional revenue: planned this year, kroner | there are none
-- revenue_planned_this_year da: merindtægt: planlagt i år, kroner | der er ingen
-- revenue_realised_this_year decimal: additional revenue: realised this year, kroner | there are none
-- revenue_realised_this_year da: merindtægt: realiseret i år, kroner | der er ingen
-- revenue_planned_to_date decimal: additional revenue: planned to date, kroner | there are none
-- revenue_planned_to_date da: merindtægt: planlagt til dato, kroner | der er ingen
-- revenue_realised_to_date decimal: additional revenue: realised to date, kroner | there are none
-- revenue_realised_to_date da: merindtægt: realiseret til dato, kroner | der er ingen
-- revenue_full_effect decimal: additional revenue: a year at full effect, kroner | there are none
-- revenue_full_effect da: merindtægt: et år med fuld effekt, kroner | der er ingen
-- cost_avoidance_planned_this_year decimal: cost avoidance: planned this year, kroner | there are none
-- cost_avoidance_planned_this_year da: undgået udgift: planlagt i år, kroner | der er ingen
-- cost_avoidance_realised_this_year decimal: cost avoidance: realised this year, kroner | there are none
-- cost_avoidance_realised_this_year da: undgået udgift: realiseret i år, kroner | der er ingen
-- cost_avoidance_planned_to_date decimal: cost avoidance: planned to date, kroner | there are none
-- cost_avoidance_planned_to_date da: undgået udgift: planlagt til dato, kroner | der er ingen
-- cost_avoidance_realised_to_date decimal: cost avoidance: realised to date, kroner | there are none
-- cost_avoidance_realised_to_date da: undgået udgift: realiseret til dato, kroner | der er ingen
-- cost_avoidance_full_effect decimal: cost avoidance: a year at full effect, kroner | there are none
-- cost_avoidance_full_effect da: undgået udgift: et år med fuld effekt, kroner | der er ingen
-- non_cash_releasing_planned_this_year decimal: released time: planned this year, kroner | there are none
-- non_cash_releasing_planned_this_year da: frigjort tid: planlagt i år, kroner | der er ingen
-- non_cash_releasing_realised_this_year decimal: released time: realised this year, kroner | there are none
-- non_cash_releasing_realised_this_year da: frigjort tid: realiseret i år, kroner | der er ingen
-- non_cash_releasing_planned_to_date decimal: released time: planned to date, kroner | there are none
-- non_cash_releasing_planned_to_date da: frigjort tid: planlagt til dato, kroner | der er ingen
-- non_cash_releasing_realised_to_date decimal: released time: realised to date, kroner | there are none
-- non_cash_releasing_realised_to_date da: frigjort tid: realiseret til dato, kroner | der er ingen
-- non_cash_releasing_full_effect decimal: released time: a year at full effect, kroner | there are none
-- non_cash_releasing_full_effect da: frigjort tid: et år med fuld effekt, kroner | der er ingen
-- disbenefit_planned_this_year decimal: disbenefits: planned this year, kroner | there are none
-- disbenefit_planned_this_year da: ulemper: planlagt i år, kroner | der er ingen
-- disbenefit_realised_this_year decimal: disbenefits: realised this year, kroner | there are none
-- disbenefit_realised_this_year da: ulemper: realiseret i år, kroner | der er ingen
-- disbenefit_planned_to_date decimal: disbenefits: planned to date, kroner | there are none
-- disbenefit_planned_to_date da: ulemper: planlagt til dato, kroner | der er ingen
-- disbenefit_realised_to_date decimal: disbenefits: realised to date, kroner | there are none
-- disbenefit_realised_to_date da: ulemper: realiseret til dato, kroner | der er ingen
-- disbenefit_full_effect decimal: disbenefits: a year at full effect, kroner | there are none
-- disbenefit_full_effect da: ulemper: et år med fuld effekt, kroner | der er ingen
CREATE VIEW bi_benefit AS
WITH amounts AS (
    SELECT
        benefit_id,
        CASE WHEN MIN(basis) = MAX(basis) THEN MIN(basis) ELSE 'mixed' END AS amounts_basis,
        {each cash-releasing revenue cost-avoidance non-cash-releasing disbenefit:
        SUM(CASE WHEN class = '{code}' THEN {planned_this_year} END) AS {name}_planned_this_year,
        SUM(CASE WHEN class = '{code}' THEN {realised_this_year} END) AS {name}_realised_this_year,
        SUM(CASE WHEN class = '{code}' THEN {planned_to_date} END) AS {name}_planned_to_date,
        SUM(CASE WHEN class = '{code}' THEN {realised_to_date} END) AS {name}_realised_to_date,
        SUM(CASE WHEN class = '{code}' THEN {full_effect} END) AS {name}_full_effect}
    FROM bm_benefit_amount
    GROUP BY benefit_id
)
SELECT
    {* b}, a.amounts_basis, {each cash-releasing revenue cost-avoidance non-cash-releasing disbenefit: a.{name}_planned_this_year, a.{name}_realised_this_year, a.{name}_planned_to_date, a.{name}_realised_to_date, a.{name}_full_effect}
FROM bm_benefit AS b
LEFT JOIN amounts AS a ON a.benefit_id = b.benefit_id;

CREATE VIEW bi_benefit_amount AS
SELECT
    a.benefit_id, b.title_da, b.title_en, b.owner_name, a.class, a.basis, a.planned_this_year, a.realised_this_year,
    a.planned_to_date, a.planned_first_to_date, a.realised_to_date, a.full_effect, a.hours_to_date, a.periods_missing
FROM bm_benefit_amount AS a
JOIN bm_benefit AS b ON b.benefit_id = a.benefit_id;

-- allocated_from text: the unit whose amount was shared, of which this is a part | it is the unit's own
-- allocated_from da: enheden, hvis beløb er fordelt, og som dette er en del af | det er enhedens eget
-- old_rate_from: the first day of the rate before | no rate changed
-- old_rate_from da: den første dag for den forrige sats | ingen sats er ændret
-- old_rate: the rate before | no rate changed
-- old_rate da: den forrige sats | ingen sats er ændret
-- superseded_at: when it was replaced, so that readers no longer saw it | it is current
-- superseded_at da: hvornår rækken blev erstattet, så læserne ikke længere så den | rækken er gældende
-- rows u: bm_unit | it has left the organisation
-- rows u da: bm_unit | den er gået ud af organisationen
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
