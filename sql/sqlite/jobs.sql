-- The file beside the reporting database: leases. The scheduler keeps its own tables here too.

CREATE TABLE IF NOT EXISTS bm_lease (
    name       TEXT NOT NULL PRIMARY KEY,
    fence      INTEGER NOT NULL,           -- one more for each holder
    node       TEXT NULL,                  -- NULL when nobody holds it
    process_id INTEGER NULL,
    taken_at   TEXT NULL,
    expires_at TEXT NULL
);
