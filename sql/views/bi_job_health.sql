-- One row for each dataset of the catalogue: what operations must know of it.

-- health word: `ok`, `overdue`, `paused`, `failing` (runs failed since one succeeded), `waiting` (no run has succeeded yet)
-- health da: `ok`, `overdue`, `paused`, `failing` (mindst én kørsel er fejlet efter den seneste, der lykkedes), `waiting` (ingen kørsel er lykkedes endnu)
-- last_run_id: its last run | it never ran
-- last_run_id da: den seneste kørsel | det har aldrig været kørt
-- last_run_at: when that run started | it never ran
-- last_run_at da: hvornår den kørsel startede | det har aldrig været kørt
-- last_outcome: how that run ended; `running` while it goes on | it never ran
-- last_outcome da: hvordan den kørsel endte; `running`, mens den er i gang | det har aldrig været kørt
-- last_success_at: when a run last ended well, whether or not it changed a figure | none did
-- last_success_at da: hvornår en kørsel sidst endte godt, uanset om den ændrede et tal | ingen har gjort det
-- last_change_at: when a run last changed a figure | none did
-- last_change_at da: hvornår en kørsel sidst ændrede et tal | ingen har gjort det
-- data_through date: the day its data reach to | it never delivered
-- data_through da: den dag, datasættets data når til | det har aldrig leveret
-- expected_by moment: by when it must have run again, or been delivered, whichever is first | nothing is expected
-- expected_by da: hvornår det senest skal være kørt igen eller leveret, alt efter hvad der kommer først | der forventes ikke noget
-- overdue boolean: `expected_by` has passed, and its source is not paused
-- overdue da: `expected_by` er passeret, og kilden er ikke sat på pause
-- overdue_reason word: `run`: no run has succeeded; `delivery`: runs succeed, and the data are not there | it is not overdue
-- overdue_reason da: `run`: ingen kørsel er lykkedes; `delivery`: kørsler lykkes, men data mangler | datasættet er ikke forsinket
-- next_retry_at moment: when a failed run is tried again | nothing waits for that
-- next_retry_at da: hvornår en fejlet kørsel prøves igen | ingen kørsel venter på det
-- waiting_for word: why a run that is due waits: `retry`, `pause` or `hours` | none waits
-- waiting_for da: hvorfor en kørsel, der er forfalden, venter: `retry`, `pause` eller `hours` | ingen venter
-- paused_until moment: until when its source is paused | it is not
-- paused_until da: hvor længe kilden er sat på pause | det er ikke sket
-- rows_read: the number of rows its last run read | it is running, or never ran
-- rows_read da: antal rækker, den seneste kørsel læste | kørslen er i gang, eller datasættet har aldrig været kørt
-- figures_changed: the number of figures its last run changed | it is running, or never ran
-- figures_changed da: antal tal, den seneste kørsel ændrede | kørslen er i gang, eller datasættet har aldrig været kørt
-- seconds decimal: how long its last run took | it is running, or never ran
-- seconds da: hvor længe den seneste kørsel varede | kørslen er i gang, eller datasættet har aldrig været kørt
-- attempts integer: the number of runs that failed since one succeeded
-- attempts da: antal kørsler, der er fejlet efter den seneste, der lykkedes
-- node: the machine its last run ran on | it never ran
-- node da: maskinen, den seneste kørsel kørte på | det har aldrig været kørt
-- failure: what failed last | a run has succeeded since
-- failure da: det, der sidst fejlede | en kørsel er lykkedes siden
-- hint: what to do about it | a run has succeeded since
-- hint da: hvad man kan gøre ved det | en kørsel er lykkedes siden
-- rows h: bm_job
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
    CASE WHEN h.overdue = 0 THEN NULL WHEN h.run_expected_by <= {now} THEN 'run' ELSE 'delivery' END AS overdue_reason,
    h.next_run_at, h.next_retry_at, h.waiting_for, h.paused_until, l.rows_read, l.figures_changed,
    {seconds: l.started_at | l.ended_at} AS seconds,
    h.attempts, l.node, f.failure, f.hint, h.contact
FROM (
    SELECT
        e.*,
        CASE WHEN e.expected_by <= {now} AND e.paused_until IS NULL THEN 1 ELSE 0 END AS overdue,
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
        LEFT JOIN bm_pause AS p ON p.source_id = j.source_id AND p.until_at > {now}
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
