-- What the scheduled worker knows of each dataset. What is due follows from served_through, not from a trigger that fired.

CREATE TABLE bm_due (
    dataset_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL PRIMARY KEY,
    schedule nvarchar(200) NOT NULL,
    schedule_since datetime2(3) NOT NULL,  -- what the schedule says of earlier moments does not count
    meaning nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,  -- a hash of what is measured on it; a new one is measured at once
    requested_at datetime2(3) NULL,  -- when it was asked for besides its schedule
    served_through datetime2(3) NULL,  -- when the last run began that answered what was due until then
    attempts int NOT NULL,  -- failed runs since then
    next_try_at datetime2(3) NULL,
    waiting_for nvarchar(20) COLLATE Latin1_General_BIN2 NULL  -- retry, pause or hours
);

CREATE TABLE bm_pause (
    source_id nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL PRIMARY KEY,
    until_at datetime2(3) NOT NULL,
    paused_by nvarchar(200) NOT NULL,
    recorded_at datetime2(3) NOT NULL
);

ALTER TABLE bm_run ADD scheduled_for datetime2(3) NULL;  -- the moment it was due at; NULL for a run by hand

CREATE TABLE bm_lease (
    name nvarchar(200) COLLATE Latin1_General_BIN2 NOT NULL PRIMARY KEY,
    fence bigint NOT NULL,  -- one more for each holder
    node nvarchar(100) COLLATE Latin1_General_BIN2 NULL,  -- NULL when nobody holds it
    process_id int NULL,
    taken_at datetime2(3) NULL,
    expires_at datetime2(3) NULL
);
