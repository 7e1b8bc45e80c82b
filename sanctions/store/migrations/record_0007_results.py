"""Checksums of the result files that were handed out; they stay when the files are removed."""

SQL = """
CREATE TABLE results (
    batch TEXT NOT NULL,
    format TEXT NOT NULL,
    only_rows TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    size INTEGER NOT NULL,
    made TEXT NOT NULL,
    PRIMARY KEY (batch, format, only_rows, sha256)
) STRICT;
CREATE INDEX results_by_checksum ON results (sha256);
"""
