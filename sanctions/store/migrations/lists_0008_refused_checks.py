"""What a publisher said of the file that was refused last, to be asked whether it is still that one."""

SQL = """
ALTER TABLE checks ADD COLUMN refused TEXT NOT NULL DEFAULT '';
"""
