"""Customer files as they are handed in, each in a folder of its own, with the result beside it."""

import hashlib
import os
import re
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from sanctions.errors import DiskFull, FileTooLarge, is_without_room
from sanctions.services import tables
from sanctions.services.tables import Layout
from sanctions.store.batches import Batch
from sanctions.store.home import Home
from sanctions.store.lock import alone

_INPUT, _ANSWERS = "input.csv", "answers.jsonl"
_LAYOUT = "layout.json"
_LOCK, _CANCEL = "lock", "cancel"
_BLOCK = 1 << 20
_LONGEST_NAME = 200
"""Characters of a file's name that are kept: the first and the last, of which those say what it is."""

_UNPRINTED = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
"""Characters that no file's name needs, and with which it reads as another."""


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that is handed in, through which door, and how many bytes and rows of it are taken at most.

    ``again`` wants it screened even where its answers are known. ``remember``
    uses and keeps what is said of the columns of files with the same header;
    None does neither, and False forgets what was kept.
    """

    stream: BinaryIO
    filename: str
    door: str
    max_size: int | None = None
    again: bool = False
    remember: bool | None = None
    max_rows: int | None = None

    @property
    def name(self) -> str:
        """The file's name without the folders that a client put before it, and what no file system takes."""
        name = self.filename.replace("\\", "/").rpartition("/")[2]
        plain, half = _UNPRINTED.sub("", name).strip(), _LONGEST_NAME // 2
        return plain[:half] + plain[half:][-half:] or "file.csv"


def input_path(home: Home, batch_id: str) -> Path:
    """The file as it was handed in."""
    return home.uploads / batch_id / _INPUT


def keep_layout(home: Home, batch_id: str, layout: Layout) -> None:
    """What was found out about the file is written down beside it."""
    tables.save(layout, home.uploads / batch_id / _LAYOUT)


def forget_layout(home: Home, batch_id: str) -> None:
    """The file is to be read in another way."""
    (home.uploads / batch_id / _LAYOUT).unlink(missing_ok=True)


def remove(home: Home, batch_id: str) -> None:
    """Nothing is left of what was handed in, nor of its answers."""
    shutil.rmtree(home.uploads / batch_id, ignore_errors=True)


def layout(home: Home, batch: Batch, max_rows: int | None = None) -> Layout:
    """What was found out about a batch's file; found out again where that is gone. Raises FileUnreadable."""
    file = input_path(home, batch.id)
    try:
        return tables.load(home.uploads / batch.id / _LAYOUT, file)
    except (OSError, ValueError, TypeError, KeyError):
        told = tables.Options(**batch.options.get("reading", {}))
        return tables.inspect(file, batch.filename, options=told, most_rows=max_rows)


def was_kept(home: Home, batch_id: str) -> bool:
    """Whether the file was handed in here, and not to a cluster."""
    return any((home.uploads / batch_id / name).exists() for name in (_INPUT, _LAYOUT))


def result_path(home: Home, batch_id: str, form: str) -> Path:
    """The result of a batch that is done, in one of its forms, such as `hits.xlsx`."""
    return home.uploads / batch_id / f"results.{form}"


def answers_path(home: Home, batch_id: str) -> Path:
    """The answers to its rows, as far as it is screened."""
    return home.uploads / batch_id / _ANSWERS


def cancel_path(home: Home, batch_id: str) -> Path:
    """The file that is there once somebody wants the batch to stop."""
    return home.uploads / batch_id / _CANCEL


def held(home: Home, batch_id: str, patience: float = 0) -> AbstractContextManager[None]:
    """The batch is ours alone; raises Busy where it is another's for longer than ``patience`` seconds."""
    folder = home.uploads / batch_id
    folder.mkdir(exist_ok=True)
    return alone(folder / _LOCK, "the batch is being screened", patience=patience)


@contextmanager
def kept(home: Home, batch_id: str, upload: Upload) -> Iterator[tuple[int, str]]:
    """Size and SHA-256 of an upload, now that it stands in its folder, which is gone again if the block fails.

    Raises FileTooLarge, and DiskFull where the disk is full.
    """
    folder = home.uploads / batch_id
    folder.mkdir(parents=True)
    try:
        with _on_a_full_disk(folder):
            yield _keep(upload, folder / _INPUT)
    except BaseException:
        shutil.rmtree(folder)
        raise


@contextmanager
def _on_a_full_disk(folder: Path) -> Iterator[None]:
    """Where the disk is full, the error says so."""
    try:
        yield
    except (OSError, sqlite3.OperationalError) as problem:
        if is_without_room(problem):
            raise DiskFull("the disk is full; nothing of the file was kept", folder.parent) from problem
        raise


@contextmanager
def linked(home: Home, earlier: str, batch_id: str) -> Iterator[None]:
    """The file of an earlier batch is that of another too, unless the block fails.

    Raises FileNotFoundError where it is not kept here.
    """
    folder = home.uploads / batch_id
    folder.mkdir(parents=True)
    try:
        os.link(input_path(home, earlier), folder / _INPUT)
        with suppress(FileNotFoundError):
            os.link(home.uploads / earlier / _LAYOUT, folder / _LAYOUT)
        yield
    except BaseException:
        shutil.rmtree(folder)
        raise


def checksum(path: Path) -> str:
    """A file's SHA-256."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _keep(upload: Upload, path: Path) -> tuple[int, str]:
    size, digest = 0, hashlib.sha256()
    with path.open("wb") as file:
        while block := upload.stream.read(_BLOCK):
            size += len(block)
            if upload.max_size is not None and size > upload.max_size:
                raise FileTooLarge(upload.name, f"larger than {upload.max_size:,} bytes, the most that is taken")
            digest.update(block)
            file.write(block)
    return size, digest.hexdigest()
