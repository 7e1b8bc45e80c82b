"""The steps that make the tables: nothing else in this package creates or alters one.

A step is a module here, ``lists_0001_<what>.py`` or ``record_0001_<what>.py``,
named after the database that it changes, with its statements in ``SQL``. Numbers run
on within a database. A step that was released is never edited: add another.
"""

from importlib import import_module
from pkgutil import iter_modules

from sanctions.errors import SanctionsError
from sanctions.store.connection import write
from sanctions.store.database import Database, Migrations


def _steps(database: str) -> Migrations:
    """The steps of one database, in the order of their numbers."""
    steps = Migrations(database)
    for name in sorted(module.name for module in iter_modules(__path__)):
        if name.startswith(f"{database}_"):
            _add(steps, name, import_module(f"{__name__}.{name}").SQL)
    return steps


def _add(steps: Migrations, name: str, sql: str) -> None:
    """One step more, which runs those statements."""

    @steps(name=name)
    def step(db: Database) -> None:
        db.executescript(sql)


LISTS = _steps("lists")
"""Publications, and entities in time."""

STAGING = _steps("staging")
"""The list that is being loaded, if one is."""

RECORD = _steps("record")
"""Screenings and batches."""


def apply(db: Database, steps: Migrations) -> None:
    """The database has every step's tables: all that are missing are made in one transaction, or none is."""
    _refuse_newer(db, steps)
    if steps.pending(db):
        with write(db):
            steps.apply(db)


def require(db: Database, steps: Migrations) -> None:
    """Raises SanctionsError where the database, which is not ours to change, is not of this very version."""
    _refuse_newer(db, steps)
    if steps.pending(db):
        raise SanctionsError(
            "the lists were shipped by an older version: run the same one here and where they are loaded"
        )


def _refuse_newer(db: Database, steps: Migrations) -> None:
    """Tables of a version after ours may mean what we don't know, so we stay away from them."""
    unknown = {step.name for step in steps.applied(db)} - set(names(steps))
    if unknown:
        raise SanctionsError(f"the data folder was written by a newer version, which knows {min(unknown)}")


def names(steps: Migrations) -> list[str]:
    """The names of all steps of a database, in order."""
    with Database(memory=True) as nothing:
        return [step.name for step in steps.pending(nothing)]
