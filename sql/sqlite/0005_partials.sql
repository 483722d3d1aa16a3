-- What runs gathered of datasets whose rows may come late, so that the next run reads only what can have changed: sums and
-- counts of units' own rows, never lists of values or identifiers. Nothing is kept of datasets whose rows are persons.

CREATE TABLE bm_partial_dataset (
    dataset_id   TEXT NOT NULL PRIMARY KEY,
    fingerprint  TEXT NOT NULL,            -- of everything but the rows; another one makes the next run read everything
    as_of        TEXT NOT NULL,
    data_through TEXT NOT NULL
);

CREATE TABLE bm_partial (
    dataset_id   TEXT NOT NULL,
    measure      TEXT NOT NULL,            -- the tally's name
    unit_id      TEXT NOT NULL,
    day          TEXT NOT NULL,            -- the local day, or the first of its month
    rows_counted INTEGER NOT NULL,
    filled       INTEGER NOT NULL,
    total        TEXT NOT NULL,            -- exact
    PRIMARY KEY (dataset_id, measure, unit_id, day)
);

CREATE TABLE bm_partial_unit (
    dataset_id TEXT NOT NULL,
    unit_id    TEXT NOT NULL,
    first_day  TEXT NOT NULL,
    last_day   TEXT NOT NULL,
    PRIMARY KEY (dataset_id, unit_id)
);
