"""Legal forms are written as names are read."""

from collections.abc import Callable

import pytest

from sanctions.names import analyse, fold
from sanctions.names.tables.legal_forms import LEGAL_FORMS, LONGEST


def test_every_legal_form_is_folded() -> None:
    """One that folding would change could never be met."""
    assert [form for form in LEGAL_FORMS if fold(form) != form] == []


def test_every_legal_form_is_found_at_the_end_of_a_name() -> None:
    """Each row of the table is reached, not hidden by a shorter one."""
    read = {form: analyse(f"Romashka {form}", False) for form in LEGAL_FORMS}
    assert {form: name.legal for form, name in read.items()} == {form: (code,) for form, code in LEGAL_FORMS.items()}
    assert {word.form for name in read.values() for word in name.content} == {"romashka"}


def test_the_longest_is_as_long_as_said() -> None:
    """Longer ones that begin with the word would never be looked for."""
    sizes: dict[str, list[int]] = {}
    for form in LEGAL_FORMS:
        sizes.setdefault(form.split()[0], []).append(len(form.split()))
    assert {first: max(its) for first, its in sizes.items()} == LONGEST


FORMS = (
    "OÜ|AÜ|SPRL|GesmbH|Ges.m.b.H.|e.K.|KGaA|UG (haftungsbeschränkt)|GbR|d.d.|j.d.o.o.|v.o.s.|sp.k.|Sp. z o.o. sp.k."
    "|S.r.l.s.|S.à r.l.|S.A.C.|S.A.B. de C.V.|EIRELI|GIE|SCI|ULC|DAC|LLLP|PLLC|P.C.|Ltée|Proprietary Limited|(P) Ltd"
    "|Pty|PT|CV|Tbk|HB|I/S|K/S|K.S.C.|S.A.E.|XK|& Sons|& Co.|& Cie|et Fils|& Söhne|Ets|ЖШС|АҚ|ОсОО|МУП|ЧП|ТДВ|ՍՊԸ|შპს"
    '|בע"מ|בע״מ|ش.م.ح|ش.م.م|ذ.م.م|有限公司|有限 公司|股份有限公司|有限责任公司|株式会社|株式 会社'
    "|㈱|（株）|㈜|(주)|주식회사|주식 회사"
    "|Công ty TNHH|A.Ş.|San. ve Tic. Ltd. Şti."
).split("|")


@pytest.mark.parametrize("name", ["BRUKIDA", "Brukida Melkan"])
@pytest.mark.parametrize("form", FORMS)
def test_a_form_comes_and_goes(is_match: Callable[..., bool], form: str, name: str) -> None:
    """On either side, in front or behind, whatever the punctuation: it is the company of that name."""
    assert is_match(f"{name} {form}", name, False)
    assert is_match(name, f"{name} {form}", False)
    assert is_match(f"{form} {name}", name, False)
    assert is_match(f"{name}, {form}", f"{form} {name}", False)


@pytest.mark.parametrize("form", FORMS)
def test_a_form_makes_no_two_companies_one(log_odds: Callable[..., float], form: str) -> None:
    """Another company of that form is none."""
    assert log_odds(f"BRUKIDA {form}", f"VOLZANT {form}", False) < -1
    assert log_odds(f"Brukida Melkan {form}", f"Volzant Orpest {form}", False) < -1


@pytest.mark.parametrize("name", ["CV", "HB Ltd", "PT Limited", "SCI Company", "P.C."])
def test_a_name_of_legal_forms_alone_is_a_name(log_odds: Callable[..., float], name: str) -> None:
    """The one that is a word as well is what it is called."""
    assert log_odds(name, name, False) > 3
    assert analyse(name, False).content


@pytest.mark.parametrize("name", ["Blue CV Services", "Volvo HB Motors", "Red SCI Labs", "Warner Bros Pictures"])
def test_a_short_form_in_the_middle_is_a_word(name: str) -> None:
    """Only at an end is it a form."""
    assert analyse(name, False).legal == ()


def test_letters_of_an_arabic_form_are_no_initials(is_match: Callable[..., bool]) -> None:
    """A free zone company is not H&M."""
    assert not is_match("H&M", "بروكيدا ش.م.ح", False)
    assert analyse("بروكيدا ش.م.ح", False).legal == ("llc",)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("保利科技有限责任公司", "保利科技有限公司"),
        ("廈門林巴賀航空發動機股份有限公司", "厦门林巴贺航空发动机股份有限公司"),
        ("부루키다 주식회사", "부루키다"),
        ("ブルキダ株式会社", "ブルキダ"),
    ],
)
def test_a_form_of_the_east_comes_and_goes(is_match: Callable[..., bool], one: str, other: str) -> None:
    """Behind a name in the same characters, simplified or not."""
    assert is_match(one, other, False)
    assert is_match(other, one, False)


@pytest.mark.parametrize("other", ["中国科技有限公司", "保利置业有限公司", "有限公司", "华为技术有限公司"])
def test_a_form_of_the_east_makes_no_two_companies_one(log_odds: Callable[..., float], other: str) -> None:
    assert log_odds("保利科技有限公司", other, False) < -1
