"""`POST /match` and a row of a file say the same of the same name, also what an answer without a hit can't tell."""

from collections import Counter
from pathlib import Path
from typing import Any

import orjson
import pytest

from sanctions.errors import InvalidQuery
from sanctions.model import Query
from sanctions.services import bulk, rows, screening
from sanctions.services.bulk import Desk, Task
from sanctions.services.doubts import COMMON
from sanctions.services.generation import Generation, Keeper, build, put_in_force
from sanctions.services.screening import Options
from sanctions.store.home import Home
from tests.services.test_screening import AT, FIRST, SECOND, VERSIONS, listed, publication

SCHEMATA = ("Person", "Company", "LegalEntity", "Organization", "Vessel")
ODD = (
    *("VTB", "VTB INC.", "vtb, ООО", "Rising", "Sun", "RISING LTD", "عمر", "Шамалов", "Shamalov", "Prigozhin"),
    *("de la Cruz", "al", "Mr. Shamalov", "K. Shamalov", "K S", "Maria", "Maria Ltd", "Trading LLC", "Mr.", "Ltd"),
    *("Bank", "VTB Bank", "VTB Trade House", "Kirill Shamalov", "Shamalov, Kirill", "Kirill", "Omar Tarabulsi"),
    *(
        "山田太郎",
        "习近平",
        "ウラジーミル・プーチン",
        "블라디미르 푸틴",
        "금성",
        "N/A",
        "unknown",
        "Test",
        "-",
        "¿?",
        "null null",
    ),
    *("Kirill NULL", "FNU Shamalov", "#VALUE!", "{{name}}", "Kirill M?ller", "Jos\ufffd Smith", "40", "40 40", "A"),
    *("x" * 1_001, "Kirill " * 101, "Somebody Else", "Ivan the Engineer", "O'Neil", "Nguyen", "Ng", "Muhammad"),
)


@pytest.fixture(scope="module")
def generation(tmp_path_factory: pytest.TempPathFactory) -> Generation:
    """Lists with names of ships and firms of which a word is asked alone."""
    home = Home(tmp_path_factory.mktemp("doors") / "data")
    home.prepare()
    longer = [
        listed("50", "Vessel", "Rising Sun"),
        listed("51", "Company", "Rising Sun Shipping"),
        listed("52", "Organization", "Jabhat Prigozhin"),
        listed("53", "Company", "شركة عمر"),
    ]
    put_in_force(home, build(home, [publication(FIRST), publication(SECOND)], [*VERSIONS, *longer]))
    return Keeper(home).current()


def of_match(generation: Generation, schema: str, properties: dict[str, tuple[str, ...]], options: Options) -> Any:  # noqa: ANN401
    """Whether anything matches and the warnings, or the error."""
    try:
        asked = {"q": Query(schema, properties)}
        answer = screening.match(generation, asked, options, at=AT, door="api")["q"]
    except InvalidQuery as problem:
        return "error", str(problem).removeprefix("q.").removeprefix("q: ")
    return "hit" if any(hit.match for hit in answer.hits) else "near" if answer.hits else "clear", answer.warnings


def of_row(generation: Generation, folder: Path, schema: str, cells: dict[str, str], options: Options) -> list[str]:
    """The cells of the row's best line."""
    form = rows.form(tuple(cells), {name: name for name in cells}, schema, today=AT.isoformat())
    [[cells_, *_]] = Desk(generation, Task(folder, form, options, False)).answer([list(cells.values())])
    return list(cells_)


@pytest.mark.parametrize("cutoff", [0.7, 0.1])
@pytest.mark.parametrize("schema", SCHEMATA)
def test_both_doors_say_the_same_of_odd_names(generation: Generation, schema: str, cutoff: float) -> None:
    """But that a row which nothing but a common word tells is an error, where a caller is warned."""
    options, seen = Options(cutoff=cutoff), Counter[str]()
    for name in ODD:
        status, told = of_match(generation, schema, {"name": (name,)}, options)
        line = of_row(generation, generation.folder, schema, {"name": name}, options)
        if status == "error":
            assert line[0] == "error", (name, told, line)
            continue
        if told and COMMON in told[0]:
            assert (line[0], line[-1]) == ("error", f"name: {told[0]}"), (name, told, line)
            continue
        assert line[0] == status, (name, told, line)
        warned = "; ".join(told)
        assert line[-1] == warned if status == "clear" else line[-1].endswith(warned), (name, told, line)
        seen["warned" if warned and status != "hit" else status] += 1
    assert seen["warned"] > 3, seen


@pytest.mark.parametrize("name", ["VTB", "RISING LTD"])
def test_a_word_of_longer_names_is_told_in_the_row_and_counted(generation: Generation, name: str) -> None:
    form = rows.form(("name",), {"name": "name"}, "Company")
    [chunk] = bulk.answered(generation, Task(generation.folder, form, Options(cutoff=0.7), False), [[name]])
    [[line]] = [orjson.loads(each) for each in chunk.answers.splitlines()]
    assert (line[0], "is a word of longer names on the lists" in line[-1]) == ("clear", True)
    assert chunk.statuses == {"warned": 1}


@pytest.mark.parametrize("born", ["2090-01-01", "1850"])
def test_both_doors_say_the_same_of_a_birth_date_of_nobody(generation: Generation, born: str) -> None:
    """Each by its own name of the field."""
    name, options = "Ada Lovelace", Options(cutoff=0.7)
    _, [told] = of_match(generation, "Person", {"name": (name,), "birthDate": (born,)}, options)
    line = of_row(generation, generation.folder, "Person", {"name": name, "birth_date": born}, options)
    assert (line[0], line[-1]) == ("clear", told.replace("birthDate", "birth_date"))
