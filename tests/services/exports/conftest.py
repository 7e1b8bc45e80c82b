"""Files that were screened, so that there are results to be had."""

import io
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from sanctions.services import batch
from sanctions.services.batch import Batch, BatchOptions, Upload
from sanctions.services.generation import Keeper
from sanctions.store.connection import open_record
from sanctions.store.home import Home

AT = datetime(2026, 11, 27, 9, 30, tzinfo=UTC)
Screen = Callable[..., Batch]


@pytest.fixture
def screen(seeded: Home) -> Screen:
    """Screens a file: the batch, done."""

    def screen(content: str | bytes, name: str = "customers.csv", **options: Any) -> Batch:  # noqa: ANN401
        stream = io.BytesIO(content.encode() if isinstance(content, str) else content)
        mapping = options.pop("mapping", {})
        again = options.pop("again", True)
        asked = BatchOptions(**options)
        with open_record(seeded) as db:
            upload = Upload(stream, name, "api", again=again)
            queued = batch.submit(seeded, db, Keeper(seeded).current(), upload, asked, at=AT, mapping=mapping)
        return batch.run(seeded, queued.id)

    return screen
