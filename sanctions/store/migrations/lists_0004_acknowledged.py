"""Who has seen to what is wrong with a list: the warning is told as acknowledged from then on."""

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
