-- Corrections and turning statuses. A correction is a figure that had been complete and was published again with another value
-- or status; a figure that only one of the two publications has is none.

-- unit_id: the unit
-- unit_id da: enheden
-- grain: the period's grain
-- grain da: periodens målefrekvens
-- period_id: the period
-- period_id da: perioden
-- period_start: its first day
-- period_start da: første dag
-- period_end: its last day
-- period_end da: sidste dag
-- old_value: the value that readers saw
-- old_value da: værdien, som læserne så
-- new_value: the value that replaced it
-- new_value da: værdien, der erstattede den
-- old_realised_plan_pct: the realisation against the plan that readers saw | none was said
-- old_realised_plan_pct da: realiseringsgraden i forhold til planen, som læserne så | ingen var opgjort
-- new_realised_plan_pct: the one that replaced it | none is said
-- new_realised_plan_pct da: den, der erstattede den | ingen er opgjort
-- new_result_status: the one that replaced it
-- new_result_status da: den, der erstattede den
-- new_timeline_status: the one that replaced it | there is no end date
-- new_timeline_status da: den, der erstattede den | der er ingen slutdato
-- is_material: the value changed by more than 1 %, or a status changed (rule C9.5)
-- is_material da: værdien er ændret med mere end 1 %, eller en status er ændret (regel C9.5)
-- cause: why: {words}
-- cause da: årsagen: {words}
-- run_id: the run that corrected
-- run_id da: kørslen, der korrigerede
-- old_recorded_at: when readers saw the old figure first
-- old_recorded_at da: hvornår læserne så det gamle tal første gang
-- recorded_at: when they saw the new one first
-- recorded_at da: hvornår læserne så det nye første gang
-- old_definition_version: the definition the old figure was measured with
-- old_definition_version da: definitionen, som det gamle tal er målt med
-- new_definition_version: the definition of the new one
-- new_definition_version da: definitionen for det nye
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

-- kind word: `period` or `correction`
-- kind da: `period` eller `correction`
-- unit_id: the unit
-- unit_id da: enheden
-- grain: the periods' grain
-- grain da: periodernes målefrekvens
-- previous_period_id text: the judged period before; for a correction the same period
-- previous_period_id da: den foregående vurderede periode; for en korrektion den samme periode
-- period_id: the period that turned
-- period_id da: perioden, der skiftede farve
-- old_result_status word: the result smiley before
-- old_result_status da: resultatsmileyen før
-- new_result_status: the result smiley now
-- new_result_status da: resultatsmileyen nu
-- old_timeline_status word: the timeline smiley before | there was no end date
-- old_timeline_status da: tidsplansmileyen før | der var ingen slutdato
-- new_timeline_status: the timeline smiley now | there is no end date
-- new_timeline_status da: tidsplansmileyen nu | der er ingen slutdato
-- status_reason_da: the Danish sentence that explains the new smileys
-- status_reason_da da: den danske sætning, der forklarer de nye smileys
-- status_reason_en: the English one
-- status_reason_en da: den engelske
-- cause word: why it was corrected; the words are those of `bi_restatement` | it is no correction
-- cause da: hvorfor tallet blev korrigeret; ordene er dem i `bi_restatement` | det er ikke en korrektion
-- run_id: the run that published the new status
-- run_id da: kørslen, der offentliggjorde den nye status
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
    status_reason_da, status_reason_en, {null word} AS cause, run_id, recorded_at
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
