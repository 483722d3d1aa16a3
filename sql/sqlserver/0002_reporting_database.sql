-- The reporting database on SQL Server: a later change. An applied script never changes.
-- Keeps bm_finding from being locked as a whole.
-- Keeps bm_figure from being locked as a whole.
-- Keeps bm_true_figure from being locked as a whole.
-- Keeps bm_partial from being locked as a whole.
-- Keeps bm_partial_unit from being locked as a whole.
-- Keeps bm_partial_series from being locked as a whole.

ALTER TABLE bm_finding SET (LOCK_ESCALATION = DISABLE);

ALTER TABLE bm_figure SET (LOCK_ESCALATION = DISABLE);

ALTER TABLE bm_true_figure SET (LOCK_ESCALATION = DISABLE);

ALTER TABLE bm_partial SET (LOCK_ESCALATION = DISABLE);

ALTER TABLE bm_partial_unit SET (LOCK_ESCALATION = DISABLE);

ALTER TABLE bm_partial_series SET (LOCK_ESCALATION = DISABLE);
