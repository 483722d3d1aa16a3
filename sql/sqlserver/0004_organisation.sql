-- Units over time: figures in today's organisation stand beside those of the organisation as it was on each day.

ALTER TABLE bm_unit ADD valid_from date NULL, valid_to date NULL; -- inclusive

ALTER TABLE bm_figure ADD
    structure nvarchar(20) COLLATE Latin1_General_BIN2 NOT NULL CONSTRAINT bm_figure_structure DEFAULT 'as-was'; -- or 'current'

ALTER TABLE bm_figure DROP CONSTRAINT bm_figure_current;
GO

ALTER TABLE bm_figure ADD CONSTRAINT bm_figure_current UNIQUE (indicator_id, unit_id, grain, period_id, structure, superseded_by);

-- Each organisation that figures were measured by, once; as JSON, without names.
CREATE TABLE bm_organisation (
    hash nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL PRIMARY KEY,
    units nvarchar(max) NOT NULL
);

CREATE TABLE bm_measured_organisation (
    indicator_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL PRIMARY KEY REFERENCES bm_indicator (indicator_id),
    hash nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL REFERENCES bm_organisation (hash),
    as_of date NOT NULL
);
