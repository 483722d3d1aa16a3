-- One row: on which figures benefits, economy, follow-up, work and portfolios rest, and whether newer figures have been published
-- since. They are derived after each run; in between, and after a failure, they lag behind.

-- figures_at moment: when the latest figures that they rest on were published | there are none
-- figures_at da: hvornår de seneste tal, de bygger på, blev offentliggjort | der er ingen
-- newest_figures_at moment: when figures were last published | there are none
-- newest_figures_at da: hvornår der sidst blev offentliggjort tal | der er ingen
-- is_behind boolean: newer figures have been published than those that they rest on
-- is_behind da: der er offentliggjort nyere tal end dem, de bygger på
-- failure: what failed when they were last derived | nothing did
-- failure da: det, der fejlede, da de sidst skulle beregnes | intet fejlede
-- hint: what to do about it | nothing failed
-- hint da: hvad man kan gøre ved det | intet fejlede
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
