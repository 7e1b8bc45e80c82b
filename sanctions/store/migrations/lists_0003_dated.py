"""Where a publication's date comes from: the list, its file's name, whoever loaded it, its publisher's server."""

SQL = """
ALTER TABLE publications ADD COLUMN dated TEXT NOT NULL DEFAULT '';
"""
