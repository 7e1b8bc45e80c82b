"""The index on its way to the executors: once to each, where it does not lie there already."""

import atexit
import shutil
from pathlib import Path
from tempfile import mkdtemp

from pyspark.sql import SparkSession


def is_local(session: SparkSession) -> bool:
    """Whether the executors are on the driver's machine and see its files."""
    return str(session.sparkContext.master).startswith("local")


def ship(session: SparkSession, folder: Path) -> None:
    """Every executor gets the folder before its first task and unpacks it beside its own files, once.

    ``SparkFiles.get(folder.name)`` is its path there.
    """
    context = session.sparkContext
    if any(str(archive).endswith(f"#{folder.name}") for archive in context.listArchives):
        return
    context.addArchive(f"{packed(folder)}#{folder.name}")


def packed(folder: Path) -> Path:
    """The folder as an archive that lies there until this process ends: executors may come at any time."""
    aside = mkdtemp(prefix="sanctions-index-")
    atexit.register(shutil.rmtree, aside, ignore_errors=True)
    return Path(shutil.make_archive(f"{aside}/{folder.name}", "zip", folder))
