-- The reporting database on SQL Server: a later change. An applied script never changes.
-- Adds the table bm_derivation.

CREATE TABLE bm_derivation (
    derived_at datetime2(3) NOT NULL PRIMARY KEY,
    as_of date NOT NULL,
    figures_publication_id bigint NOT NULL
);
