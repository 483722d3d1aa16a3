-- Rendered from sql/views/bi_figure.sql; change that, not this.

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
    CAST(f.value AS REAL) AS value,
    CAST(f.numerator AS REAL) AS numerator,
    CAST(f.denominator AS REAL) AS denominator,
    f.rows_counted,
    f.state,
    f.state_reason,
    f.is_complete,
    f.is_final,
    CAST(f.baseline AS REAL) AS baseline,
    CAST(f."plan" AS REAL) AS "plan",
    CAST(f.target AS REAL) AS target,
    CAST(f.realised_plan_pct AS REAL) AS realised_plan_pct,
    CAST(f.realised_target_pct AS REAL) AS realised_target_pct,
    CAST(f.deviation AS REAL) AS deviation,
    CAST(f.forecast AS REAL) AS forecast,
    CAST(f.forecast_low AS REAL) AS forecast_low,
    CAST(f.forecast_high AS REAL) AS forecast_high,
    CAST(f.delay_months AS REAL) AS delay_months,
    CASE WHEN f.state <> 'suppressed' THEN f.result_status END AS result_status,
    CASE WHEN f.state <> 'suppressed' THEN f.timeline_status END AS timeline_status,
    f.status_reason_da,
    f.status_reason_en,
    f.definition_version,
    f.run_id,
    f.data_through,
    y.recorded_at,
    CAST(f.baseline_first AS REAL) AS baseline_first,
    CAST(f.target_first AS REAL) AS target_first,
    CAST(f.plan_first AS REAL) AS plan_first,
    CAST(f.realised_first_pct AS REAL) AS realised_first_pct,
    CAST(f.realised_forecast_pct AS REAL) AS realised_forecast_pct,
    f.target_date,
    f.result_basis,
    f.result_reason,
    f.timeline_reason,
    f.delay_at_least,
    CAST(f.lead_months AS REAL) AS lead_months,
    CAST(f.trend_delay_months AS REAL) AS trend_delay_months,
    f.is_provisional,
    CAST(f.coverage_pct AS REAL) AS coverage_pct,
    f.definition_break,
    i.owner_name,
    u.responsible_name,
    i.measured_in,
    i.decimals,
    u.unit_level,
    i.aggregation,
    CASE WHEN y.superseded_at IS NULL THEN (
        SELECT CAST(previous.value AS REAL) FROM bm_figure AS previous
        WHERE previous.indicator_id = f.indicator_id AND previous.unit_id = f.unit_id AND previous.grain = f.grain
            AND previous.period_id = d.previous_id AND previous.structure = f.structure
            AND previous.publication_id IN (SELECT publication_id FROM bm_publication WHERE published_at IS NOT NULL)
            AND (previous.superseded_by IS NULL
                OR previous.superseded_by IN (SELECT publication_id FROM bm_publication WHERE published_at IS NULL)))
    END AS previous_value,
    CASE WHEN y.superseded_at IS NULL THEN (
        SELECT CAST(last_year.value AS REAL) FROM bm_figure AS last_year
        WHERE last_year.indicator_id = f.indicator_id AND last_year.unit_id = f.unit_id AND last_year.grain = f.grain
            AND last_year.period_id = d.last_year_id AND last_year.structure = f.structure
            AND last_year.publication_id IN (SELECT publication_id FROM bm_publication WHERE published_at IS NOT NULL)
            AND (last_year.superseded_by IS NULL
                OR last_year.superseded_by IN (SELECT publication_id FROM bm_publication WHERE published_at IS NULL)))
    END AS same_period_last_year,
    y.year_to_date,
    CAST(f.missing_amount AS REAL) AS missing_amount,
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
            WHEN i.aggregation = 'last' THEN CAST(f.value AS REAL)
            WHEN i.aggregation = 'sum' AND COUNT(f.value) OVER since_new_year = d.number_in_year
                THEN ROUND(SUM(CAST(f.value AS REAL)) OVER since_new_year, 10)
            WHEN i.aggregation = 'ratio'
                AND COUNT(CASE WHEN f.state = 'not-applicable' OR (f.numerator IS NOT NULL AND f.denominator IS NOT NULL) THEN 1 END)
                    OVER since_new_year = d.number_in_year
                THEN ROUND((CASE WHEN i.is_percent = 1 THEN 100 ELSE 1 END * SUM(CAST(f.numerator AS REAL)) OVER since_new_year) * 1.0 / NULLIF(SUM(CAST(f.denominator AS REAL)) OVER since_new_year, 0), 10)
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
    indicator_id, indicator_name_da, indicator_name_en, unit_id, unit_name, grain, period_id, period_start, period_end,
    value, numerator, denominator, rows_counted, state, state_reason, is_complete, is_final, baseline, "plan", target,
    realised_plan_pct, realised_target_pct, deviation, forecast, forecast_low, forecast_high, delay_months,
    result_status, timeline_status, status_reason_da, status_reason_en, definition_version, run_id, data_through,
    recorded_at, baseline_first, target_first, plan_first, realised_first_pct, realised_forecast_pct, target_date,
    result_basis, result_reason, timeline_reason, delay_at_least, lead_months, trend_delay_months, is_provisional,
    coverage_pct, definition_break, owner_name, responsible_name, measured_in, decimals, unit_level, aggregation,
    previous_value, same_period_last_year, year_to_date, missing_amount, figure_id
FROM bi_figure_history
WHERE superseded_at IS NULL;
