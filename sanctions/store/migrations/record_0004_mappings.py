"""What people said that columns hold, for the next file with the same header."""

SQL = """
CREATE TABLE mappings (
    header TEXT NOT NULL PRIMARY KEY,
    mapping TEXT NOT NULL,
    at TEXT NOT NULL,
    door TEXT NOT NULL
) STRICT, WITHOUT ROWID;
"""
