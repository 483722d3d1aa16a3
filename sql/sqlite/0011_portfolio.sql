-- Reports that somebody approved, with all their values: written once, never changed. Later corrections are told beside them.

CREATE TABLE bm_report (
    report_id    INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    kind         TEXT NOT NULL,
    subject      TEXT NOT NULL,    -- what tells reports of one kind apart; empty for the whole organisation now
    as_of        TEXT NOT NULL,
    content      TEXT NOT NULL,    -- all its values, as text
    content_hash TEXT NOT NULL,    -- the SHA-256 of that text
    approved_by  TEXT NOT NULL,
    system_user  TEXT NOT NULL,
    approved_at  TEXT NOT NULL
);

CREATE INDEX bm_report_subject ON bm_report (kind, subject);
