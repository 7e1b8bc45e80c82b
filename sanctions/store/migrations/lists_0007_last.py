"""Who stood last in a publication's files, so that the next one can be seen to be cut off."""

SQL = """
ALTER TABLE publications ADD COLUMN last TEXT NOT NULL DEFAULT '[]';
"""
