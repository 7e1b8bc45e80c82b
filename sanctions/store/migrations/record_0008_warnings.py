"""What an answer without a match could not tell, as it was said."""

SQL = """
ALTER TABLE screenings ADD COLUMN warnings TEXT NOT NULL DEFAULT '[]';
"""
