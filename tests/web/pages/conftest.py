"""An installation with two small lists made by hand: versions, ended measures, scripts, a hostile name."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from lxml import html
from lxml.etree import XPath

from sanctions.model import Document, Entity, Link, Measure, Publication, Version
from sanctions.services import generation
from sanctions.settings import Settings
from sanctions.store import checks, entities, probes, publications, staging
from sanctions.store.checks import Check
from sanctions.store.connection import open_lists, write
from sanctions.store.home import Home
from sanctions.store.probes import Probe
from sanctions.store.publications import Refusal
from sanctions.web import create_app

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
FIRST, LAST = "2024-03-01.00", "2024-05-03.00"
OFAC = "United States (OFAC)"

PETROV = Entity(
    id="us_ofac_sdn:1",
    schema="Person",
    caption="Ivan PETROV",
    properties={
        "name": ("Ivan Sergeyevich PETROV",),
        "alias": ("Иван Сергеевич Петров", "إيفان بيتروف"),
        "weakAlias": ("Vanya",),
        "birthDate": ("1982-03-22",),
        "birthPlace": ("Omsk, Russia",),
        "nationality": ("ru",),
        "position": ("Director", "Shareholder of Example Oil"),
        "passportNumber": ("4009 123456",),
        "innCode": ("781018091409",),
        "email": ("ivan@petrov.example",),
        "address": ("1 Lenin Street, Omsk",),
        "program": ("UKRAINE-EO13661", "RUSSIA-EO14024"),
        "programId": ("US-RUS",),
        "notes": ("Owns a <b>yacht</b>.",),
        "sourceUrl": ("https://list.example/1", "javascript:alert(1)"),
    },
    measures=(
        Measure(
            OFAC, "asset freeze", "UKRAINE-EO13661", "2018-04-06", "", "Executive Order 13661", "All is blocked."
        ),
        Measure(OFAC, "travel ban", "UKRAINE-EO13661", "2018-04-06", "2023-01-02", "Proclamation 8693"),
    ),
    links=(
        Link("Ownership", "EXAMPLE OIL", "owner of", "us_ofac_sdn:2"),
        Link("Family", "Olga PETROVA", "husband of"),
    ),
    documents=(Document("passportNumber", "4009 123456", "Passport", "ru", "2008-05-01", "2018-05-01", "expired"),),
    referents=("gb_fcdo_sanctions:RUS1", "eu_fsf:EU.1.1"),
)
PETROV_BEFORE = replace(
    PETROV,
    properties={name: values for name, values in PETROV.properties.items() if name != "innCode"}
    | {"position": ("Deputy director", "Shareholder of Example Oil")},
    measures=PETROV.measures[:1],
)
OIL = Entity("us_ofac_sdn:2", "Company", "EXAMPLE OIL", {"name": ("EXAMPLE OIL",), "previousName": ("Sample Oil",)})
HOSTILE = Entity(
    "us_ofac_sdn:3",
    "Organization",
    "<img src=x onerror=alert(1)> MALICE & SONS",
    {"name": ("<img src=x onerror=alert(1)> MALICE & SONS",), "alias": ("</script><script>alert(2)</script>",)},
)
GONE = Entity("us_ofac_sdn:4", "Vessel", "GONE LADY", {"name": ("GONE LADY",), "imoNumber": ("9187629",)})
NAMESAKE = Entity("gb_fcdo_sanctions:RUS1", "Person", "Ivan PETROFF", {"name": ("Ivan PETROFF",)})


def _publication(number: int, edition: str, entities: int, *, partial: bool = False) -> Publication:
    dataset = "gb_fcdo_sanctions" if number == 3 else "us_ofac_sdn"
    loaded = "2026-11-23T08:00:00+00:00"
    counts = {"entities": entities, "names": entities * 2}
    file = f"list{number}.csv"
    checksums = {file: str(number) * 64}
    return Publication(
        number,
        dataset,
        edition,
        edition[:10],
        loaded,
        loaded,
        "made",
        file,
        checksums,
        counts,
        partial,
        dated="given",
    )


PUBLICATIONS = (_publication(1, FIRST, 3), _publication(2, LAST, 1_234, partial=True), _publication(3, LAST, 1))
VERSIONS = (
    Version(PETROV_BEFORE, FIRST, LAST, "2024-03-01", "2024-05-03", "2024-03-01"),
    Version(PETROV, LAST, None, "2024-03-01", "2024-05-03", "2024-05-03"),
    Version(OIL, FIRST, None, "2024-03-01", "2024-05-03", "2024-03-01"),
    Version(HOSTILE, LAST, None, "2024-05-03", "2024-05-03", "2024-05-03"),
    Version(GONE, FIRST, LAST, "2024-03-01", "2024-03-01", "2024-03-01"),
    Version(NAMESAKE, LAST, None, "2024-05-03", "2024-05-03", "2024-05-03"),
)
CHECKED = "2026-11-23T09:00:00+00:00"
CONFIRMED = ("us_ofac_sdn", "gb_fcdo_sanctions")
REFUSALS = (
    Refusal("2026-11-22T10:00:00+00:00", "us_ofac_sdn", "empty.csv", "the file is empty"),
    Refusal("2026-11-22T11:00:00+00:00", "", "holiday.jpg", "not a list that we know"),
)


@pytest.fixture(scope="module")
def made_home(tmp_path_factory: pytest.TempPathFactory) -> Home:
    """The data folder of the hand-made lists."""
    home = Home(tmp_path_factory.mktemp("made") / "data")
    home.prepare()
    with open_lists(home) as db:
        for publication in PUBLICATIONS:
            with staging.opened(db, home.staging):
                list(staging.stage(db, _standing(publication)))
                with write(db):
                    entities.slot_in(db, publications.insert(db, publication))
        with write(db):
            for refusal in REFUSALS:
                publications.refuse(db, refusal)
            for dataset in CONFIRMED:
                checks.save(db, Check(dataset, CHECKED, "unchanged", "its publisher has nothing newer", CHECKED))
            probes.save(db, Probe("us_ofac_sdn", CHECKED, "g1", 8))
            missed = ("Ivan PETORFF (gb_fcdo_sanctions:RUS1)",)
            probes.save(db, Probe("gb_fcdo_sanctions", CHECKED, "g1", 2, missed))
    generation.confirm(home, dict.fromkeys(CONFIRMED, CHECKED))
    generation.put_in_force(home, generation.build(home, PUBLICATIONS, VERSIONS))
    return home


def _standing(publication: Publication) -> Iterator[Entity]:
    """The entities that the publication held."""
    for version in VERSIONS:
        here = version.since <= publication.edition and (version.until is None or version.until > publication.edition)
        if version.entity.dataset == publication.dataset and here:
            yield version.entity


@pytest.fixture
def made(made_home: Home) -> Iterator[Flask]:
    """The app on the hand-made lists, at nine thirty on 23 November 2026."""
    yield from _app(made_home)


@pytest.fixture
def later(made_home: Home) -> Iterator[Flask]:
    """The same ten days later."""
    yield from _app(made_home, NOW + timedelta(days=10))


@pytest.fixture
def bare(tmp_path: Path) -> Iterator[Flask]:
    """The app before any list is loaded."""
    yield from _app(Home(tmp_path / "bare"))


def _app(home: Home, now: datetime = NOW) -> Iterator[Flask]:
    app = create_app(Settings(data=home.folder), clock=lambda: now)
    yield app
    app.extensions["sanctions"].close()


_STEP = re.compile(r"(?P<tag>[a-z0-9]*)(?P<rest>(?:[.#][\w-]+|\[[^]]+\])*)")
_TEST = re.compile(r"\.([\w-]+)|#([\w-]+)|\[([\w-]+)(?:=([^]]+))?\]")


@dataclass(frozen=True)
class Part:
    """A page or a part of one, as a test reads it."""

    element: html.HtmlElement

    @property
    def said(self) -> str:
        """Its words, as they are read."""
        return " ".join(self.element.text_content().split())

    def get(self, attribute: str) -> str:
        """An attribute, empty where there is none."""
        return self.element.get(attribute, "")

    def all(self, selector: str) -> list["Part"]:
        """The parts that a selector of tags, .classes, #ids and [attributes] finds."""
        path = "".join(f"//{_xpath(step)}" for step in selector.split())
        return [Part(found) for found in XPath(f".{path}")(self.element)]

    def one(self, selector: str) -> "Part":
        """The only part that the selector finds."""
        [found] = self.all(selector)
        return found


def _spaced(document: html.HtmlElement) -> html.HtmlElement:
    """The document with a blank between cells, which are read apart."""
    for cell in document.iter("dt", "dd", "td", "th"):
        cell.tail = f" {cell.tail or ''}"
    return document


def _xpath(step: str) -> str:
    """One step of a selector as XPath."""
    found = _STEP.fullmatch(step)
    assert found, step
    tests = ""
    for name, key, attribute, value in _TEST.findall(found["rest"]):
        equal = f"='{key or value}'" if key or value else ""
        has = f"contains(concat(' ', @class, ' '), ' {name} ')"
        tests += f"[{has}]" if name else f"[@{'id' if key else attribute}{equal}]"
    return (found["tag"] or "*") + tests


Opened = Callable[..., Part]


@pytest.fixture
def client(made: Flask) -> FlaskClient:
    """A client of the hand-made lists."""
    return made.test_client()


@pytest.fixture
def page(client: FlaskClient) -> Opened:
    """Opens a page as a browser would, and expects that status."""

    def opened(path: str, status: int = 200, **parameters: str) -> Part:
        answer = client.get(path, query_string=parameters or None, headers={"Accept": "text/html"})
        assert (answer.status_code, answer.mimetype) == (status, "text/html")
        return Part(_spaced(html.document_fromstring(answer.text)))

    return opened
