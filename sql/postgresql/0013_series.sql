-- What the next run must know of each series so that it reads back its latest figures only, and an index by which it reads and
-- replaces the sums of some days only.

CREATE TABLE bm_partial_series (
    dataset_id text COLLATE "C" NOT NULL,
    indicator_id text COLLATE "C" NOT NULL,
    unit_id text COLLATE "C" NOT NULL,
    grain text COLLATE "C" NOT NULL,
    read_from text COLLATE "C" NOT NULL,  -- the first period whose figure is needed; empty for all of them
    first_day date NULL,  -- its first day
    last_day date NULL,
    settled_before date NOT NULL,  -- the first day of the first period whose step may still change
    level_from date NOT NULL,  -- the first day of the level that this period is held against
    PRIMARY KEY (dataset_id, indicator_id, unit_id, grain)
);

CREATE INDEX bm_partial_day ON bm_partial (dataset_id, day);
