"""Batches: how many rows have candidates below the threshold, and no hit."""

SQL = "ALTER TABLE batches ADD COLUMN near INTEGER NOT NULL DEFAULT 0;"
