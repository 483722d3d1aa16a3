-- Reports that somebody approved, with all their values: written once, never changed. Later corrections are told beside them.

CREATE TABLE bm_report (
    report_id bigint IDENTITY(1, 1) NOT NULL PRIMARY KEY,
    kind nvarchar(20) COLLATE Latin1_General_BIN2 NOT NULL,
    subject nvarchar(400) COLLATE Latin1_General_BIN2 NOT NULL,  -- what tells reports of one kind apart; empty for the whole organisation now
    as_of date NOT NULL,
    content nvarchar(max) NOT NULL,  -- all its values, as text
    content_hash nvarchar(100) NOT NULL,  -- the SHA-256 of that text
    approved_by nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    [system_user] nvarchar(4000) NOT NULL,
    approved_at datetime2(3) NOT NULL
);

CREATE INDEX bm_report_subject ON bm_report (kind, subject);
