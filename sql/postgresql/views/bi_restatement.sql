-- Rendered from sql/views/bi_restatement.sql; change that, not this.

CREATE VIEW bi_restatement AS
SELECT
    n.indicator_id, i.name_da AS indicator_name_da, i.name_en AS indicator_name_en, n.unit_id, u.name_da AS unit_name,
    n.grain, n.period_id, n.period_start, n.period_end,
    o.value AS old_value, n.value AS new_value,
    n.change_pct,
    o.realised_plan_pct AS old_realised_plan_pct, n.realised_plan_pct AS new_realised_plan_pct,
    o.result_status AS old_result_status, n.result_status AS new_result_status,
    o.timeline_status AS old_timeline_status, n.timeline_status AS new_timeline_status,
    n.is_material,
    n.cause, n.run_id, was.published_at AS old_recorded_at, p.published_at AS recorded_at,
    o.definition_version AS old_definition_version, n.definition_version AS new_definition_version
FROM bm_figure AS o
JOIN bm_publication AS p ON p.publication_id = o.superseded_by AND p.published_at IS NOT NULL
JOIN bm_publication AS was ON was.publication_id = o.publication_id
JOIN bm_figure AS n ON n.publication_id = p.publication_id
    AND n.indicator_id = o.indicator_id AND n.unit_id = o.unit_id AND n.grain = o.grain AND n.period_id = o.period_id
    AND n.structure = o.structure
JOIN bm_indicator AS i ON i.indicator_id = n.indicator_id AND i.state <> 'draft'
JOIN bm_unit AS u ON u.unit_id = n.unit_id
WHERE n.is_material IS NOT NULL;

CREATE VIEW bi_status_change AS
WITH judged AS (
    SELECT
        indicator_id, indicator_name_da, indicator_name_en, unit_id, unit_name, grain, period_id, period_start,
        result_status, timeline_status, status_reason_da, status_reason_en, run_id, recorded_at,
        LAG(period_id) OVER series AS previous_period_id,
        LAG(result_status) OVER series AS previous_result_status,
        LAG(timeline_status) OVER series AS previous_timeline_status
    FROM bi_figure
    WHERE result_status <> 'grey'
    WINDOW series AS (PARTITION BY indicator_id, unit_id, grain ORDER BY period_start)
)
SELECT
    'period' AS kind, indicator_id, indicator_name_da, indicator_name_en, unit_id, unit_name, grain, previous_period_id, period_id,
    previous_result_status AS old_result_status, result_status AS new_result_status,
    previous_timeline_status AS old_timeline_status, timeline_status AS new_timeline_status,
    status_reason_da, status_reason_en, NULL AS cause, run_id, recorded_at
FROM judged
WHERE previous_period_id IS NOT NULL
    AND (result_status <> previous_result_status OR timeline_status IS DISTINCT FROM previous_timeline_status)
UNION ALL
SELECT
    'correction', r.indicator_id, r.indicator_name_da, r.indicator_name_en, r.unit_id, r.unit_name, r.grain, r.period_id, r.period_id,
    r.old_result_status, r.new_result_status, r.old_timeline_status, r.new_timeline_status,
    h.status_reason_da, h.status_reason_en, r.cause, r.run_id, r.recorded_at
FROM bi_restatement AS r
JOIN bi_figure_history AS h ON h.indicator_id = r.indicator_id AND h.unit_id = r.unit_id AND h.grain = r.grain
    AND h.period_id = r.period_id AND h.recorded_at = r.recorded_at
WHERE r.old_result_status <> r.new_result_status OR r.old_timeline_status IS DISTINCT FROM r.new_timeline_status;
