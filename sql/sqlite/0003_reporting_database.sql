-- The reporting database on SQLite: a later change. An applied script never changes.
-- Adds the table bm_derivation.

CREATE TABLE bm_derivation (
    derived_at TEXT NOT NULL PRIMARY KEY,
    as_of TEXT NOT NULL,
    figures_publication_id INTEGER NOT NULL
);
