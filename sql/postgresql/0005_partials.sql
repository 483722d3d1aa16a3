-- What runs gathered of datasets whose rows may come late, so that the next run reads only what can have changed: sums and
-- counts of units' own rows, never lists of values or identifiers. Nothing is kept of datasets whose rows are persons.

CREATE TABLE bm_partial_dataset (
    dataset_id text COLLATE "C" NOT NULL PRIMARY KEY,
    fingerprint text COLLATE "C" NOT NULL,  -- of everything but the rows; another one makes the next run read everything
    as_of date NOT NULL,
    data_through date NOT NULL
);

CREATE TABLE bm_partial (
    dataset_id text COLLATE "C" NOT NULL,
    measure text COLLATE "C" NOT NULL,  -- the tally's name
    unit_id text COLLATE "C" NOT NULL,
    day date NOT NULL,  -- the local day, or the first of its month
    rows_counted bigint NOT NULL,
    filled bigint NOT NULL,
    total text COLLATE "C" NOT NULL,  -- exact
    PRIMARY KEY (dataset_id, measure, unit_id, day)
);

CREATE TABLE bm_partial_unit (
    dataset_id text COLLATE "C" NOT NULL,
    unit_id text COLLATE "C" NOT NULL,
    first_day date NOT NULL,
    last_day date NOT NULL,
    PRIMARY KEY (dataset_id, unit_id)
);
