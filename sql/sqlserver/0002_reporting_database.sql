-- The reporting database on SQL Server: its tables. Readers use the bi_ views only. Flags are 0 or 1 on every
-- engine. An applied script never changes; a later change is a script of its own.

ALTER TABLE bm_finding SET (LOCK_ESCALATION = DISABLE);

ALTER TABLE bm_figure SET (LOCK_ESCALATION = DISABLE);

ALTER TABLE bm_true_figure SET (LOCK_ESCALATION = DISABLE);

ALTER TABLE bm_partial SET (LOCK_ESCALATION = DISABLE);

ALTER TABLE bm_partial_unit SET (LOCK_ESCALATION = DISABLE);

ALTER TABLE bm_partial_series SET (LOCK_ESCALATION = DISABLE);
