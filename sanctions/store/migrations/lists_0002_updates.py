"""Who vouched for what, where refused files are kept, when each list was last asked for, and whether it is found."""

SQL = """
ALTER TABLE publications ADD COLUMN vouched TEXT NOT NULL DEFAULT '[]';
ALTER TABLE refusals ADD COLUMN kept TEXT NOT NULL DEFAULT '';

-- The last time that a list's publisher was asked for it, and what came of it.
-- confirmed is when the publisher last gave what was in force here, or new;
-- etag to checksum are what a publisher said of the file that was taken last.
CREATE TABLE checks (
    dataset TEXT PRIMARY KEY,
    at TEXT NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('new', 'unchanged', 'refused', 'failed')),
    detail TEXT NOT NULL,
    confirmed TEXT NOT NULL,
    failures INTEGER NOT NULL,
    url TEXT NOT NULL,
    etag TEXT NOT NULL,
    last_modified TEXT NOT NULL,
    checksum TEXT NOT NULL
) STRICT;

-- The last self-test of a list in force: one of its names and a misspelling of it, screened end to end.
CREATE TABLE probes (
    dataset TEXT PRIMARY KEY,
    at TEXT NOT NULL,
    generation TEXT NOT NULL,
    tried INTEGER NOT NULL,
    missed TEXT NOT NULL
) STRICT;
"""
