-- Rendered from sql/views/bi_job_health.sql; change that, not this.

CREATE VIEW bi_job_health AS
SELECT
    h.dataset_id, h.name_da AS dataset_name_da, h.name_en AS dataset_name_en, h.source_id, h.schedule,
    CASE
        WHEN h.overdue = 1 THEN 'overdue'
        WHEN h.paused_until IS NOT NULL THEN 'paused'
        WHEN h.attempts > 0 THEN 'failing'
        WHEN h.last_success_id IS NULL THEN 'waiting'
        ELSE 'ok'
    END AS health,
    l.run_id AS last_run_id, l.started_at AS last_run_at, l.outcome AS last_outcome, s.ended_at AS last_success_at,
    c.ended_at AS last_change_at, h.data_through, h.expected_by, h.expected_through, h.overdue,
    CASE WHEN h.overdue = 0 THEN NULL WHEN h.run_expected_by <= SYSUTCDATETIME() THEN 'run' ELSE 'delivery' END AS overdue_reason,
    h.next_run_at, h.next_retry_at, h.waiting_for, h.paused_until, l.rows_read, l.figures_changed,
    CAST(DATEDIFF_BIG(MILLISECOND, l.started_at, l.ended_at) / 1000.0 AS decimal(38, 10)) AS seconds,
    h.attempts, l.node, f.failure, f.hint, h.contact
FROM (
    SELECT
        e.*,
        CASE WHEN e.expected_by <= SYSUTCDATETIME() AND e.paused_until IS NULL THEN 1 ELSE 0 END AS overdue,
        (
            SELECT COUNT(*) FROM bm_run_dataset AS d JOIN bm_run AS r ON r.run_id = d.run_id
            WHERE d.dataset_id = e.dataset_id AND d.run_id > COALESCE(e.last_success_id, 0)
                AND r.outcome IN ('failed', 'abandoned', 'partly')
        ) AS attempts
    FROM (
        SELECT
            j.dataset_id, j.name_da, j.name_en, j.source_id, j.contact, j.schedule, j.run_expected_by, j.next_run_at,
            CASE WHEN j.delivery_expected_by < j.run_expected_by OR j.run_expected_by IS NULL
                THEN j.delivery_expected_by ELSE j.run_expected_by END AS expected_by,
            j.expected_through, w.data_through, u.next_try_at AS next_retry_at, u.waiting_for, p.until_at AS paused_until,
            t.last_run_id, t.last_success_id, t.last_change_id, t.last_failure_id
        FROM bm_job AS j
        LEFT JOIN bm_watermark AS w ON w.dataset_id = j.dataset_id
        LEFT JOIN bm_due AS u ON u.dataset_id = j.dataset_id
        LEFT JOIN bm_pause AS p ON p.source_id = j.source_id AND p.until_at > SYSUTCDATETIME()
        LEFT JOIN (
            SELECT
                d.dataset_id, MAX(d.run_id) AS last_run_id,
                MAX(CASE WHEN r.outcome IN ('succeeded', 'nothing-changed') THEN d.run_id END) AS last_success_id,
                MAX(CASE WHEN r.figures_changed > 0 THEN d.run_id END) AS last_change_id,
                MAX(CASE WHEN r.outcome IN ('failed', 'abandoned', 'partly') THEN d.run_id END) AS last_failure_id
            FROM bm_run_dataset AS d JOIN bm_run AS r ON r.run_id = d.run_id
            GROUP BY d.dataset_id
        ) AS t ON t.dataset_id = j.dataset_id
        WHERE j.is_current = 1
    ) AS e
) AS h
LEFT JOIN bm_run AS l ON l.run_id = h.last_run_id
LEFT JOIN bm_run AS s ON s.run_id = h.last_success_id
LEFT JOIN bm_run AS c ON c.run_id = h.last_change_id
LEFT JOIN bm_run AS f ON f.run_id = h.last_failure_id AND h.attempts > 0;
