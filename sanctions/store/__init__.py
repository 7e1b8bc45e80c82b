"""SQLite through sqlite-utils: lists.db (publications, entities in time) and record.db (screenings, batches).

Every query of the product is written out here and named. A function that
writes runs inside the caller's ``connection.write``: one transaction a use case.
"""
