"""Which warnings about lists were acknowledged, by whom and why: kept also where the lists are made anew."""

SQL = """
CREATE TABLE acknowledgements (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    dataset TEXT NOT NULL,
    subject TEXT NOT NULL,
    told TEXT NOT NULL,
    by TEXT NOT NULL,
    because TEXT NOT NULL
) STRICT;
"""
