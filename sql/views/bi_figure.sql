-- Figures as readers see them: published ones only. A figure is current until a published one supersedes it; the three
-- comparisons (previous_value, same_period_last_year, year_to_date) are worked out here, over current figures, so that a
-- changed figure never restates its neighbours (decision 0014). The sums since New Year are worked out over narrow rows, and
-- the rest of each figure is joined to them; what a reader asks of indicator, unit, grain or period is asked of the narrow rows.

-- unit_name: its name in Danish, of `unmapped` `Ukendt enhed`; `bi_unit` has both languages
-- unit_name da: navnet på dansk, for `unmapped` `Ukendt enhed`; `bi_unit` har begge sprog
-- result_status word: the result smiley: `green`, `yellow`, `red`, `grey` | suppressed
-- result_status da: resultatsmileyen: `green`, `yellow`, `red`, `grey` | tallet er skjult
-- timeline_status word: the timeline smiley: `green`, `yellow`, `red`, `grey` | there is no end date, or suppressed
-- timeline_status da: tidsplansmileyen: `green`, `yellow`, `red`, `grey` | der er ingen slutdato, eller tallet er skjult
-- responsible_name: who answers for the unit now | nobody is named
-- responsible_name da: hvem der er ansvarlig for enheden nu | ingen er angivet
-- previous_value decimal: the value of the period before, same grain | that period has no value
-- previous_value da: værdien for perioden før, samme målefrekvens | den periode har ingen værdi
-- same_period_last_year decimal: the value of the same month, quarter, half-year, year, ISO week or date one year before | that period has no value; 29 February; week 53 after a year of 52; fortnights; `all`
-- same_period_last_year da: værdien for samme måned, kvartal, halvår, år, ISO-uge eller dato et år tidligere | den periode har ingen værdi; 29. februar; uge 53 efter et år med 52; 14-dages-perioder; `all`
-- year_to_date decimal: since 1 January (weeks and fortnights: since the ISO year's first): `sum` adds the values, `ratio` divides the added sides, `last` is the value itself | from the year's first gap on; `none`; grain `all`
-- year_to_date da: siden 1. januar (uger og 14-dages-perioder: siden ISO-årets første dag): `sum` lægger værdierne sammen, `ratio` dividerer de summerede tællere med de summerede nævnere, `last` er værdien selv | fra årets første hul og frem; `none`; målefrekvensen `all`
-- recorded_at moment: of its publication
-- superseded_at moment: when it was replaced, so that readers no longer saw it | it is current
-- superseded_at da: hvornår rækken blev erstattet, så læserne ikke længere så den | rækken er gældende
-- rows y: bm_figure
CREATE VIEW bi_figure_history AS
SELECT
    y.indicator_id,
    i.name_da AS indicator_name_da,
    i.name_en AS indicator_name_en,
    y.unit_id,
    u.name_da AS unit_name,
    y.grain,
    y.period_id,
    y.period_start,
    f.period_end,
    f.value,
    f.numerator,
    f.denominator,
    f.rows_counted,
    f.state,
    f.state_reason,
    f.is_complete,
    f.is_final,
    f.baseline,
    f."plan",
    f.target,
    f.realised_plan_pct,
    f.realised_target_pct,
    f.deviation,
    f.forecast,
    f.forecast_low,
    f.forecast_high,
    f.delay_months,
    CASE WHEN f.state <> 'suppressed' THEN f.result_status END AS result_status,
    CASE WHEN f.state <> 'suppressed' THEN f.timeline_status END AS timeline_status,
    f.status_reason_da,
    f.status_reason_en,
    f.definition_version,
    f.run_id,
    f.data_through,
    y.recorded_at,
    f.baseline_first,
    f.target_first,
    f.plan_first,
    f.realised_first_pct,
    f.realised_forecast_pct,
    f.target_date,
    f.result_basis,
    f.result_reason,
    f.timeline_reason,
    f.delay_at_least,
    f.lead_months,
    f.trend_delay_months,
    f.is_provisional,
    f.coverage_pct,
    f.definition_break,
    i.owner_name,
    u.responsible_name,
    i.measured_in,
    i.decimals,
    u.unit_level,
    i.aggregation,
    CASE WHEN y.superseded_at IS NULL THEN (
        SELECT {previous.value} FROM bm_figure AS previous
        WHERE previous.indicator_id = f.indicator_id AND previous.unit_id = f.unit_id AND previous.grain = f.grain
            AND previous.period_id = d.previous_id AND previous.structure = f.structure
            AND previous.publication_id IN (SELECT publication_id FROM bm_publication WHERE published_at IS NOT NULL)
            AND (previous.superseded_by IS NULL
                OR previous.superseded_by IN (SELECT publication_id FROM bm_publication WHERE published_at IS NULL)))
    END AS previous_value,
    CASE WHEN y.superseded_at IS NULL THEN (
        SELECT {last_year.value} FROM bm_figure AS last_year
        WHERE last_year.indicator_id = f.indicator_id AND last_year.unit_id = f.unit_id AND last_year.grain = f.grain
            AND last_year.period_id = d.last_year_id AND last_year.structure = f.structure
            AND last_year.publication_id IN (SELECT publication_id FROM bm_publication WHERE published_at IS NOT NULL)
            AND (last_year.superseded_by IS NULL
                OR last_year.superseded_by IN (SELECT publication_id FROM bm_publication WHERE published_at IS NULL)))
    END AS same_period_last_year,
    y.year_to_date,
    f.missing_amount,
    {* f except indicator_id, unit_id, grain, period_id, period_start, result_status, timeline_status, structure, change_pct, is_material},
    y.superseded_at,
    f.cause,
    f.figure_id
FROM (
    SELECT
        f.figure_id,
        f.indicator_id,
        f.unit_id,
        f.grain,
        f.period_id,
        f.period_start,
        p.published_at AS recorded_at,
        s.published_at AS superseded_at,
        CASE
            WHEN s.published_at IS NOT NULL OR f.grain = 'all' THEN NULL
            WHEN i.aggregation = 'last' THEN {f.value}
            WHEN i.aggregation = 'sum' AND COUNT(f.value) OVER since_new_year = d.number_in_year
                THEN ROUND(SUM({f.value}) OVER since_new_year, 10)
            WHEN i.aggregation = 'ratio'
                AND COUNT(CASE WHEN f.state = 'not-applicable' OR (f.numerator IS NOT NULL AND f.denominator IS NOT NULL) THEN 1 END)
                    OVER since_new_year = d.number_in_year
                THEN {quotient: CASE WHEN i.is_percent = 1 THEN 100 ELSE 1 END * SUM({f.numerator}) OVER since_new_year | SUM({f.denominator}) OVER since_new_year}
        END AS year_to_date
    FROM bm_figure AS f
    JOIN bm_publication AS p ON p.publication_id = f.publication_id AND p.published_at IS NOT NULL
    JOIN bm_indicator AS i ON i.indicator_id = f.indicator_id AND i.state <> 'draft'
    JOIN bm_period AS d ON d.grain = f.grain AND d.period_id = f.period_id
    LEFT JOIN bm_publication AS s ON s.publication_id = f.superseded_by AND s.published_at IS NOT NULL
    WHERE f.structure = 'as-was'
    WINDOW since_new_year AS (
        PARTITION BY f.indicator_id, f.unit_id, f.grain, d.year, s.published_at
        ORDER BY f.period_start ROWS UNBOUNDED PRECEDING)
) AS y
JOIN bm_figure AS f ON f.figure_id = y.figure_id
JOIN bm_indicator AS i ON i.indicator_id = y.indicator_id
JOIN bm_unit AS u ON u.unit_id = y.unit_id
JOIN bm_period AS d ON d.grain = y.grain AND d.period_id = y.period_id;

CREATE VIEW bi_figure AS
SELECT
    {* bi_figure_history except superseded_at, cause}
FROM bi_figure_history
WHERE superseded_at IS NULL;
