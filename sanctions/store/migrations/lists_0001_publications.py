"""lists.db from nothing: publications, entities in time, refusals."""

SQL = """
CREATE TABLE publications (
    id INTEGER PRIMARY KEY,
    dataset TEXT NOT NULL,
    edition TEXT NOT NULL,
    published TEXT NOT NULL,
    fetched TEXT NOT NULL,
    in_force TEXT NOT NULL,
    format TEXT NOT NULL,
    source TEXT NOT NULL,
    checksums TEXT NOT NULL,
    counts TEXT NOT NULL,
    partial INTEGER NOT NULL CHECK (partial IN (0, 1)),
    notes TEXT NOT NULL,
    unmapped TEXT NOT NULL,
    UNIQUE (dataset, edition),
    CHECK (edition GLOB published || '.[0-9][0-9]')
) STRICT;

-- One row a version of an entity, with the editions in which it stood so:
-- from since on, and no longer in until; NULL while it stands in the newest.
CREATE TABLE entities (
    id TEXT NOT NULL,
    dataset TEXT NOT NULL,
    since TEXT NOT NULL,
    until TEXT,
    sha256 TEXT NOT NULL,
    schema TEXT NOT NULL,
    body TEXT NOT NULL,
    UNIQUE (id, since),
    CHECK (until > since),
    FOREIGN KEY (dataset, since) REFERENCES publications (dataset, edition),
    FOREIGN KEY (dataset, until) REFERENCES publications (dataset, edition)
) STRICT;
CREATE INDEX entities_by_dataset ON entities (dataset, since, until);

-- Each version beside the first and the last edition with any version of its entity.
CREATE VIEW versions AS
    SELECT id, dataset, since, until, body,
        (SELECT min(since) FROM entities AS o WHERE o.id = e.id) AS first_edition,
        (SELECT max(edition) FROM publications AS p WHERE p.dataset = e.dataset AND edition < (
            SELECT max(coalesce(until, '~')) FROM entities AS o WHERE o.id = e.id
        )) AS last_edition
    FROM entities AS e;

CREATE TABLE refusals (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    dataset TEXT NOT NULL,
    source TEXT NOT NULL,
    reason TEXT NOT NULL
) STRICT;
CREATE INDEX refusals_by_dataset ON refusals (dataset, id);
"""
