-- Rendered from sql/views/bi_derivation.sql; change that, not this.

CREATE VIEW bi_derivation AS
SELECT
    d.as_of, d.derived_at, f.published_at AS figures_at, n.published_at AS newest_figures_at,
    CASE WHEN n.publication_id > COALESCE(d.figures_publication_id, 0) THEN 1 ELSE 0 END AS is_behind,
    r.failure, r.hint
FROM (
    SELECT
        (SELECT MAX(p.publication_id)
         FROM bm_publication AS p
         JOIN bm_run AS u ON u.run_id = p.run_id
         WHERE p.published_at IS NOT NULL AND u.command <> 'benefits') AS newest_id,
        (SELECT MAX(b.run_id) FROM bm_run AS b WHERE b.command = 'benefits') AS last_run_id
    ) AS x
LEFT JOIN bm_derivation AS d ON d.figures_publication_id IS NOT NULL
LEFT JOIN bm_publication AS f ON f.publication_id = d.figures_publication_id
LEFT JOIN bm_publication AS n ON n.publication_id = x.newest_id
LEFT JOIN bm_run AS r
    ON r.run_id = x.last_run_id AND r.outcome = 'failed' AND (d.derived_at IS NULL OR r.started_at > d.derived_at);
