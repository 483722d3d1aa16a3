-- Current figures in today's organisation: the rows of closed units count for their successors, moved units for their parents of
-- today. A unit whose history is the same in both shows the figure that bi_figure has.

-- unit_name: its name in Danish, of `unmapped` `Ukendt enhed`; `bi_unit` has both languages
-- unit_name da: navnet på dansk, for `unmapped` `Ukendt enhed`; `bi_unit` har begge sprog
-- rows_counted: the number of rows behind the value, each once, also where a share of it counts only | suppressed
-- rows_counted da: antal rækker bag værdien, hver talt én gang, også hvor kun en andel af rækken tæller med | tallet er skjult
-- state_reason: as in `bi_figure`; `NonAdditive` is a median, percentile or distinct count, which cannot be shared out | measured
-- state_reason da: som i `bi_figure`; `NonAdditive` er en median, en percentil eller et antal forskellige, som ikke kan fordeles | tallet er målt
-- is_complete: the period has ended, was delivered, and at least 95 % of the units expected then are in it
-- is_complete da: perioden er slut, der er leveret, og mindst 95 % af de enheder, der var forventet dengang, er med
CREATE VIEW bi_figure_current_structure AS
SELECT
    f.indicator_id,
    i.name_da AS indicator_name_da,
    i.name_en AS indicator_name_en,
    f.unit_id,
    u.name_da AS unit_name,
    f.grain,
    f.period_id,
    f.period_start,
    f.period_end,
    f.value,
    f.numerator,
    f.denominator,
    f.rows_counted,
    f.state,
    f.state_reason,
    f.is_complete,
    f.is_final,
    f.coverage_pct,
    f.definition_version,
    f.definition_break,
    f.run_id,
    f.data_through,
    p.published_at AS recorded_at,
    i.measured_in,
    i.decimals,
    u.unit_level,
    i.aggregation,
    f.structure,
    f.figure_id
FROM bm_figure AS f
JOIN bm_publication AS p ON p.publication_id = f.publication_id AND p.published_at IS NOT NULL
JOIN bm_indicator AS i ON i.indicator_id = f.indicator_id AND i.state <> 'draft'
JOIN bm_unit AS u ON u.unit_id = f.unit_id AND u.is_current = 1
LEFT JOIN bm_publication AS s ON s.publication_id = f.superseded_by AND s.published_at IS NOT NULL
WHERE s.published_at IS NULL
    AND (f.structure = 'current' OR NOT EXISTS (
        SELECT 1
        FROM bm_figure AS c
        JOIN bm_publication AS cp ON cp.publication_id = c.publication_id AND cp.published_at IS NOT NULL
        LEFT JOIN bm_publication AS cs ON cs.publication_id = c.superseded_by AND cs.published_at IS NOT NULL
        WHERE c.indicator_id = f.indicator_id AND c.unit_id = f.unit_id AND c.grain = f.grain AND c.period_id = f.period_id
            AND c.structure = 'current' AND cs.published_at IS NULL));
