-- What the scheduled worker knows of each dataset. What is due follows from served_through, not from a trigger that fired.

CREATE TABLE bm_due (
    dataset_id text COLLATE "C" NOT NULL PRIMARY KEY,
    schedule text NOT NULL,
    schedule_since timestamptz(3) NOT NULL,  -- what the schedule says of earlier moments does not count
    meaning text COLLATE "C" NOT NULL,  -- a hash of what is measured on it; a new one is measured at once
    requested_at timestamptz(3) NULL,  -- when it was asked for besides its schedule
    served_through timestamptz(3) NULL,  -- when the last run began that answered what was due until then
    attempts integer NOT NULL,  -- failed runs since then
    next_try_at timestamptz(3) NULL,
    waiting_for text COLLATE "C" NULL  -- retry, pause or hours
);

CREATE TABLE bm_pause (
    source_id text COLLATE "C" NOT NULL PRIMARY KEY,
    until_at timestamptz(3) NOT NULL,
    paused_by text NOT NULL,
    recorded_at timestamptz(3) NOT NULL
);

ALTER TABLE bm_run ADD COLUMN scheduled_for timestamptz(3) NULL;  -- the moment it was due at; NULL for a run by hand

CREATE TABLE bm_lease (
    name text COLLATE "C" NOT NULL PRIMARY KEY,
    fence bigint NOT NULL,  -- one more for each holder
    node text COLLATE "C" NULL,  -- NULL when nobody holds it
    process_id integer NULL,
    taken_at timestamptz(3) NULL,
    expires_at timestamptz(3) NULL
);
