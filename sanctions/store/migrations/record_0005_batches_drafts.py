"""A batch may be a draft that nobody has confirmed, and its files may have been removed."""

SQL = """
ALTER TABLE batches RENAME TO batches_before;
DROP INDEX batches_by_time;
DROP INDEX batches_unfinished;
DROP INDEX batches_by_file;
CREATE TABLE batches (
    id TEXT NOT NULL PRIMARY KEY,
    filename TEXT NOT NULL,
    size INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    door TEXT NOT NULL,
    mapping TEXT NOT NULL,
    options TEXT NOT NULL,
    notes TEXT NOT NULL,
    rows INTEGER NOT NULL,
    submitted TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('draft', 'queued', 'running', 'stopped', 'done', 'failed', 'cancelled')),
    reason TEXT NOT NULL,
    generation TEXT NOT NULL,
    engine TEXT NOT NULL,
    coverage TEXT NOT NULL,
    started TEXT NOT NULL,
    finished TEXT NOT NULL,
    done INTEGER NOT NULL,
    hits INTEGER NOT NULL,
    clears INTEGER NOT NULL,
    errors INTEGER NOT NULL,
    results_sha256 TEXT NOT NULL,
    removed TEXT NOT NULL
) STRICT;
INSERT INTO batches SELECT *, '' FROM batches_before ORDER BY rowid;
DROP TABLE batches_before;
CREATE INDEX batches_by_time ON batches (submitted);
CREATE INDEX batches_unfinished ON batches (submitted) WHERE status IN ('queued', 'running');
CREATE INDEX batches_by_file ON batches (sha256);
"""
