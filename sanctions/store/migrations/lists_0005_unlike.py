"""In which ways a publication is unlike its publisher's whole list."""

SQL = """
ALTER TABLE publications ADD COLUMN unlike TEXT NOT NULL DEFAULT '[]';
"""
