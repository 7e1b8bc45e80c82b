"""sqlite-utils, by which all tables are read and written.

It imports pandas where that is installed, as it is beside Spark, and we use nothing of what it does with it: that
would be 86 MB in each process, and half a second at its start.
"""

import sys

_NOT_NEEDED = "pandas"

if _NOT_NEEDED in sys.modules:
    from sqlite_utils import Database, Migrations
else:
    sys.modules[_NOT_NEEDED] = None  # type: ignore[assignment]  # how Python is told that a module is not there
    try:
        from sqlite_utils import Database, Migrations
    finally:
        del sys.modules[_NOT_NEEDED]

__all__ = ["Database", "Migrations"]
