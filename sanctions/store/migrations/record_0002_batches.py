"""Files screened; the answers to their rows stand in a file each."""

SQL = """
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
    status TEXT NOT NULL CHECK (status IN ('queued', 'running', 'done', 'failed')),
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
    results_sha256 TEXT NOT NULL
) STRICT;
CREATE INDEX batches_by_time ON batches (submitted);
CREATE INDEX batches_unfinished ON batches (submitted) WHERE status IN ('queued', 'running');
"""
