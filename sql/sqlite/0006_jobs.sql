-- What the scheduled worker knows of each dataset. What is due follows from served_through, not from a trigger that fired.
-- Leases are in the file beside this one (see jobs.sql), so that their heartbeat never waits for a publication.

CREATE TABLE bm_due (
    dataset_id     TEXT NOT NULL PRIMARY KEY,
    schedule       TEXT NOT NULL,
    schedule_since TEXT NOT NULL,          -- what the schedule says of earlier moments does not count
    meaning        TEXT NOT NULL,          -- a hash of what is measured on it; a new one is measured at once
    requested_at   TEXT NULL,              -- when it was asked for besides its schedule
    served_through TEXT NULL,              -- when the last run began that answered what was due until then
    attempts       INTEGER NOT NULL,       -- failed runs since then
    next_try_at    TEXT NULL,
    waiting_for    TEXT NULL               -- retry, pause or hours
);

CREATE TABLE bm_pause (
    source_id   TEXT NOT NULL PRIMARY KEY,
    until_at    TEXT NOT NULL,
    paused_by   TEXT NOT NULL,
    recorded_at TEXT NOT NULL
);

ALTER TABLE bm_run ADD COLUMN scheduled_for TEXT NULL; -- the moment it was due at; NULL for a run by hand
