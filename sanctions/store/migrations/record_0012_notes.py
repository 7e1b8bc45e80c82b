"""Batches: a note on a column that is not screened is kept with the column's name, in the same JSON as others."""

SQL = "UPDATE batches SET notes = notes WHERE 0;"
