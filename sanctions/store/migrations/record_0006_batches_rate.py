"""How fast a batch is screened, in rows a second."""

SQL = """
ALTER TABLE batches ADD COLUMN rate REAL NOT NULL DEFAULT 0;
"""
