"""Which rows a list that holds changes only does not have itself: they stand on from the one before it."""

SQL = """
ALTER TABLE staged ADD COLUMN carried INTEGER NOT NULL DEFAULT 0;
"""
