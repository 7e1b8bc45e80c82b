"""Batches: how many of their clear rows say in the reason what they can't tell."""

SQL = "ALTER TABLE batches ADD COLUMN warned INTEGER NOT NULL DEFAULT 0;"
