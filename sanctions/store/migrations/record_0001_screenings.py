"""record.db from nothing: screenings, and the entity versions that their hits show."""

SQL = """
CREATE TABLE screenings (
    id TEXT NOT NULL PRIMARY KEY,
    at TEXT NOT NULL,
    door TEXT NOT NULL,
    query TEXT NOT NULL,
    options TEXT NOT NULL,
    generation TEXT NOT NULL,
    coverage TEXT NOT NULL,
    total INTEGER NOT NULL CHECK (total >= 0),
    hits TEXT NOT NULL
) STRICT;

-- Each listed party as a hit showed it, kept once however often it is hit,
-- so that the record can be read without the lists.
CREATE TABLE shown (
    sha256 TEXT NOT NULL PRIMARY KEY,
    body TEXT NOT NULL
) STRICT;
"""
