"""staging.db from nothing: the rows of the one list that is being loaded."""

SQL = """
-- A record that the publisher repeats is kept once and its copies counted;
-- one id with two bodies makes two rows, by which a conflict is found.
CREATE TABLE staged (
    id TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    schema TEXT NOT NULL,
    names INTEGER NOT NULL,
    body TEXT NOT NULL,
    copies INTEGER NOT NULL DEFAULT 1,
    UNIQUE (id, sha256)
) STRICT;
"""
