"""Files screened in one go, on the wire."""

from dataclasses import fields, replace

import pytest
from marshmallow import ValidationError

from sanctions.model import Coverage, Covered
from sanctions.store.batches import Batch
from sanctions.wire.batches import BatchSchema, BatchUpload, told

QUEUED = Batch(
    "one",
    "customers.csv",
    120,
    "ab",
    "api",
    {"name": "name"},
    {"scope": "default"},
    (),
    3,
    "2026-11-23T09:30:00+00:00",
)


def test_every_field_of_a_batch_goes_out() -> None:
    follows = {"expires", "rate", "result_files", "seconds_left", "waits_in_vain"}
    assert set(BatchSchema().dump(told(QUEUED, 90))) == {field.name for field in fields(Batch)} | follows


def test_what_is_not_known_yet_is_null() -> None:
    shown = BatchSchema().dump(told(QUEUED, 90))
    unknown = ("reason", "started", "finished", "generation", "engine", "coverage", "results_sha256")
    unknown += ("expires", "removed", "rate", "seconds_left")
    assert [shown[name] for name in unknown] == [None] * len(unknown)


def test_the_coverage_goes_out_with_its_datasets() -> None:
    coverage = Coverage("default", "g1", (Covered("eu_fsf", "EU list", "2026-05-01", 5860),))
    shown = BatchSchema().dump(told(replace(QUEUED, coverage=coverage), 90))
    assert shown["coverage"]["datasets"][0]["published"] == "2026-05-01"


def test_an_upload_needs_no_more_than_a_file() -> None:
    assert BatchUpload().load({"file": b"x"}) == {
        "file": b"x",
        "scope": "default",
        "schema": "LegalEntity",
        "all_hits": False,
        "map": [],
        "remember": None,
        "again": False,
        "draft": False,
    }


@pytest.mark.parametrize(
    ("given", "culprit"),
    [
        ({}, "file"),
        ({"file": b"", "treshold": "0.7"}, "treshold"),
        ({"file": b"", "threshold": "1.1"}, "threshold"),
        ({"file": b"", "schema": "Persn"}, "schema"),
        ({"file": b"", "as_of": "2024-02-30"}, "as_of"),
        ({"file": b"", "all_hits": "perhaps"}, "all_hits"),
    ],
)
def test_what_is_wrong_with_an_upload_is_named(given: dict[str, object], culprit: str) -> None:
    with pytest.raises(ValidationError) as problem:
        BatchUpload().load(given)
    assert list(problem.value.messages_dict) == [culprit]
