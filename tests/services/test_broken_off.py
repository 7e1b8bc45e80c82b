"""Files without a mark at their end that break off between two lines: seen by who stood last in the ones before."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest

from sanctions.errors import ListRejected
from sanctions.services import refresh
from sanctions.services.acceptance import Accept
from sanctions.services.refresh import LoadReport
from sanctions.store import connection, publications
from sanctions.store.home import Home

AT = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
EU = "fileGenerationDate;Entity_LogicalId;Entity_EU_ReferenceNumber;Entity_SubjectType;NameAlias_WholeName"
ALL = tuple(range(1, 101))
TAKEN = Accept(shrink=True, by="alice", because="looked at the EU's page")

Give = Callable[..., LoadReport]


def eu(day: str, parties: Sequence[int], names: int = 2) -> str:
    """The EU's CSV: a row for each name."""
    year, month, date = day.split("-")
    rows = [
        f"{date}/{month}/{year};{number};EU.{number}.1;P;{name} SIDOROV {number}"
        for number in parties
        for name in ("Ivan", "Vanya")[:names]
    ]
    return "\n".join([EU, *rows, ""])


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path / "data")


@pytest.fixture
def given(home: Home, tmp_path: Path) -> Give:
    """Loads a text as a file."""

    def give(text: str, day: str, name: str = "list.csv", **options: object) -> LoadReport:
        path = tmp_path / f"{day}-{name}"
        path.write_text(text)
        return refresh.load(home, [path], at=AT, published=day, answering=False, **options)

    return give


def test_a_file_that_ends_where_the_one_before_goes_on_is_refused(home: Home, given: Give) -> None:
    """Two of a hundred lack, which no bound on shrinking sees."""
    given(eu("2026-05-01", ALL), "2026-05-01")
    with pytest.raises(
        ListRejected,
        match=r"ends where the files of 2026-05-01 go on, with eu_fsf:EU.99.1, eu_fsf:EU.100.1: it was cut off"
        r" at its end.*--accept-shrink",
    ):
        given(eu("2026-05-02", ALL[:-2]), "2026-05-02")
    assert given(eu("2026-05-02", ALL[:-2]), "2026-05-02", accept=TAKEN).removed == 2
    with connection.open_lists(home, read_only=True) as db:
        [vouched] = publications.in_force(db)["eu_fsf"].vouched
    assert vouched.by == "alice"


def test_a_party_that_lost_rows_where_the_file_ends_betrays_the_cut(given: Give) -> None:
    """The last is gone, and of the one before it the last row."""
    given(eu("2026-05-01", ALL), "2026-05-01")
    cut = eu("2026-05-02", ALL).splitlines(keepends=True)[:-3]
    with pytest.raises(ListRejected, match=r"go on, with eu_fsf:EU.100.1: it was cut off"):
        given("".join(cut), "2026-05-02")


@pytest.mark.parametrize(("gone", "refused"), [(1, False), (2, True)])
def test_a_csv_after_the_xml_is_held_against_it(given: Give, gone: int, refused: bool) -> None:
    """Whoever stood last in the one format does in the other, of a publisher who writes both from one table."""
    given(eu_xml(ALL), "2026-05-01", name="eu.xml")
    cut = eu("2026-05-02", ALL[:-gone])
    if refused:
        with pytest.raises(ListRejected, match=r"go on, with eu_fsf:EU.99.1, eu_fsf:EU.100.1"):
            given(cut, "2026-05-02")
    else:
        assert given(cut, "2026-05-02").removed == 1


@pytest.mark.parametrize(
    "parties",
    [
        pytest.param(ALL[:-1], id="the last alone"),
        pytest.param([*ALL[:90], *ALL[94:]], id="some within"),
        pytest.param([*ALL[:-4], 101], id="the last, and others came behind them"),
    ],
)
def test_who_is_taken_off_a_list_is_no_cut(given: Give, parties: Sequence[int]) -> None:
    given(eu("2026-05-01", ALL), "2026-05-01")
    assert given(eu("2026-05-02", parties), "2026-05-02").edition == "2026-05-02.00"


def test_a_house_list_may_lose_its_last_rows(given: Give) -> None:
    """Whoever keeps it takes them off."""
    rows = [f"{number},Person,Ivan Sidorov {number}" for number in ALL]
    given("\n".join(["id,schema,name", *rows, ""]), "2026-05-01", dataset="house")
    report = given("\n".join(["id,schema,name", *rows[:-3], ""]), "2026-05-02", dataset="house")
    assert report.removed == 3


def test_a_file_that_tells_its_end_is_not_measured_so(given: Give) -> None:
    """What is missing at the end of well-formed XML was left out by its publisher."""
    assert given(un(ALL), "2026-05-01", name="un.xml").publication is not None
    assert given(un(ALL[:-3]), "2026-05-02", name="un.xml").removed == 3


def eu_xml(parties: Sequence[int]) -> str:
    """The EU's XML of the same."""
    people = "".join(
        f'<sanctionEntity euReferenceNumber="EU.{number}.1" logicalId="{number}"><subjectType code="person"'
        f' classificationCode="P"/><nameAlias wholeName="Ivan SIDOROV {number}"/>'
        f'<nameAlias wholeName="Vanya SIDOROV {number}"/></sanctionEntity>'
        for number in parties
    )
    head = '<export xmlns="http://eu.europa.ec/fpi/fsd/export" generationDate="2026-05-01T10:00:00.000+02:00">'
    return f"{head}{people}</export>"


def un(parties: Sequence[int]) -> str:
    """The UN's list of so many people."""
    people = "".join(
        f"<INDIVIDUAL><DATAID>{number}</DATAID><FIRST_NAME>IVAN</FIRST_NAME><SECOND_NAME>SIDOROV {number}"
        f"</SECOND_NAME><UN_LIST_TYPE>DPRK</UN_LIST_TYPE><REFERENCE_NUMBER>KPi.{number}</REFERENCE_NUMBER></INDIVIDUAL>"
        for number in parties
    )
    head = '<CONSOLIDATED_LIST dateGenerated="2026-05-01T00:00:00Z">'
    return f"{head}<INDIVIDUALS>{people}</INDIVIDUALS></CONSOLIDATED_LIST>"
