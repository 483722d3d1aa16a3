-- Rendered from the table's description; change that, not this.

CREATE TABLE IF NOT EXISTS bm_lease (
    name TEXT NOT NULL PRIMARY KEY,
    fence INTEGER NOT NULL,
    node TEXT NULL,
    process_id INTEGER NULL,
    taken_at TEXT NULL,
    expires_at TEXT NULL
);
