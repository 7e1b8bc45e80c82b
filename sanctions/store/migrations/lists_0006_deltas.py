"""What lists that hold changes only said themselves, so that they are made again where one before them comes late."""

SQL = """
-- 'kept' where the list holds changes only; 'lost' where it does, and an earlier version of us kept none of them.
ALTER TABLE publications ADD COLUMN delta TEXT NOT NULL DEFAULT '' CHECK (delta IN ('', 'kept', 'lost'));
UPDATE publications SET delta = 'lost'
    WHERE notes LIKE '%"a delta to the list of %' OR notes LIKE '%"it holds changes only, and no list %';

-- One row an entity that such a list writes anew, or takes off: then without a body.
CREATE TABLE deltas (
    dataset TEXT NOT NULL,
    edition TEXT NOT NULL,
    id TEXT NOT NULL,
    sha256 TEXT,
    schema TEXT,
    body TEXT,
    PRIMARY KEY (dataset, edition, id),
    FOREIGN KEY (dataset, edition) REFERENCES publications (dataset, edition)
) STRICT, WITHOUT ROWID;
"""
