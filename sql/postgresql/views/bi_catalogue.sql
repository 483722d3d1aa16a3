-- Rendered from sql/views/bi_catalogue.sql; change that, not this.

CREATE VIEW bi_indicator AS
SELECT
    indicator_id, name_da AS indicator_name_da, name_en AS indicator_name_en, reads_da, reads_en, dataset_id, state,
    owner_id, owner_name, direction, judge, level, measured_in, decimals, grain, aggregation
FROM bm_indicator
WHERE state <> 'draft';

CREATE VIEW bi_unit AS
SELECT
    unit_id, name_da AS unit_name_da, name_en AS unit_name_en, parent_id, path, unit_level, responsible_name, sort_order,
    is_current, valid_from, valid_to
FROM bm_unit;

CREATE VIEW bi_period AS
SELECT
    grain, period_id, period_start, period_end, year, half, quarter, month, iso_year, iso_week, working_days,
    label_da, label_en
FROM bm_period;
