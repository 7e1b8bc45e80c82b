"""Lists on the wire."""

from sanctions.model import Publication
from sanctions.services.refresh import LoadReport
from sanctions.services.status import DatasetStatus
from sanctions.store.publications import Refusal
from sanctions.wire.lists import DatasetStatusSchema, LoadReportSchema

PUBLICATION = Publication(
    id=7,
    dataset="us_ofac_sdn",
    edition="2024-05-03.00",
    published="2024-05-03",
    fetched="2026-11-23T09:30:00+00:00",
    in_force="2026-11-23T09:30:09+00:00",
    format="ofac_csv",
    source="sdn.csv",
    checksums={"sdn.csv": "ab"},
    counts={"entities": 2, "names": 3, "Person": 2},
    partial=True,
    notes=("a note",),
    unmapped={"Height": 1},
)
REPORT = LoadReport(
    dataset="us_ofac_sdn",
    edition="2024-05-03.00",
    in_force="2024-05-03.00",
    publication=PUBLICATION,
    generation="g1",
    seconds=1.5,
    added=2,
    notes=("a note",),
    unmapped={"Height": 1},
)


def test_a_load_report_tells_all_that_was_put_in_force():
    """Its publication as it stands on record, less the row's number, which means nothing outside."""
    sent = LoadReportSchema().dump(REPORT)
    assert (sent["added"], sent["previous"], sent["notes"]) == (2, None, ["a note"])
    assert sent["publication"]["partial"] is True
    assert sent["publication"]["checksums"] == {"sdn.csv": "ab"}
    assert "id" not in sent["publication"]


def test_what_a_report_promises_it_keeps():
    """Every field is there, also where there was nothing to do."""
    nothing = LoadReport("us_ofac_sdn", "2024-05-03.00", "2024-05-03.00", None, "g1", 0.1)
    for report in (REPORT, nothing):
        assert LoadReportSchema().validate(LoadReportSchema().dump(report)) == {}
    assert LoadReportSchema().dump(nothing)["publication"] is None


def test_a_list_in_force_is_sent_with_its_last_refusal():
    """Both are of interest to whoever runs the service."""
    refusal = Refusal("2026-11-22T00:00:00+00:00", "us_ofac_sdn", "sdn.csv", "is empty")
    status = DatasetStatus(
        "us_ofac_sdn",
        "SDN",
        "OFAC",
        in_default=True,
        published="2024-05-03",
        partial=True,
        counts={"entities": 2},
        editions=("2024-05-03.00",),
        last_refusal=refusal,
    )
    sent = DatasetStatusSchema().dump(status)
    assert DatasetStatusSchema().validate(sent) == {}
    assert (sent["partial"], sent["editions"]) == (True, ["2024-05-03.00"])
    assert sent["last_refusal"]["reason"] == "is empty"


def test_a_list_that_is_not_loaded_has_no_dates():
    """Null, and not an empty text that a program would try to read as a date."""
    sent = DatasetStatusSchema().dump(DatasetStatus("eu_fsf", "FSF", "EU", in_default=True))
    assert (sent["published"], sent["fetched"], sent["in_force"], sent["last_refusal"]) == (None, None, None, None)
