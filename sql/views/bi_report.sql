-- The reports that somebody approved.

CREATE VIEW bi_report AS
SELECT report_id, kind, subject, as_of, content_hash, approved_by, approved_at
FROM bm_report;
