-- Units over time: figures in today's organisation stand beside those of the organisation as it was on each day.

ALTER TABLE bm_unit ADD COLUMN valid_from TEXT NULL;
ALTER TABLE bm_unit ADD COLUMN valid_to TEXT NULL;      -- inclusive

ALTER TABLE bm_figure ADD COLUMN structure TEXT NOT NULL DEFAULT 'as-was';   -- or 'current'

DROP INDEX bm_figure_current;
CREATE UNIQUE INDEX bm_figure_current ON bm_figure (indicator_id, unit_id, grain, period_id, structure) WHERE superseded_by IS NULL;

-- Each organisation that figures were measured by, once; as JSON, without names.
CREATE TABLE bm_organisation (
    hash  TEXT NOT NULL PRIMARY KEY,
    units TEXT NOT NULL
);

CREATE TABLE bm_measured_organisation (
    indicator_id TEXT NOT NULL PRIMARY KEY REFERENCES bm_indicator (indicator_id),
    hash         TEXT NOT NULL REFERENCES bm_organisation (hash),
    as_of        TEXT NOT NULL
);
