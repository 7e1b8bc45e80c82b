"""Honorifics are written as names are read."""

from collections.abc import Callable

import pytest

from sanctions.names import Kind, analyse, fold
from sanctions.names.tables.honorifics import HONORIFICS, NAMES_TOO, PHRASES


def test_every_honorific_is_a_folded_word() -> None:
    """One that folding would change could never be met."""
    assert [word for word in HONORIFICS | NAMES_TOO if fold(word) != word or " " in word] == []
    assert [phrase for phrase in PHRASES if fold(" ".join(phrase)) != " ".join(phrase)] == []
    assert HONORIFICS.isdisjoint(NAMES_TOO)


IN_FRONT = (
    "H.E.|HE|H.R.H.|HRH|HH|Senator|Ambassador|His Excellency|His/Her Excellency|Vice Admiral|Rear Admiral|"
    "Field Marshal|Lt. Gen.|Rt. Hon.|Hon'ble|Dr. med.|Prof. Dr. h.c.|Avv.|Dott.|Sig.|CEO|MP|Prince|"
    "Princess|Governor|Judge|Justice|Attorney|Advocate|Adv.|Deputy|Honourable|Mgr inż.|JUDr.|Cdr|Sgt|Cpl|"
    "Bishop|Patriarch|Hojjatoleslam|Maître|Lic.|Excmo.|Señorita|Senhor|Fräulein|Signor|Pani|Гражданин|"
    "Товарищ|г-н|Sayın|Doç. Dr.|Shri|Smt.|Daw|Bapak|Datuk|Tan Sri|الدكتور|اللواء|المهندس|دکتر|Κύριος"
).split("|")
BEHIND = "Bey|efendi|OBE|M.D.|, MD|B.Sc.|LL.M.|LLM|MBA|MP|QC|Q.C.|Jnr|II|III|先生|女士|様|씨".split("|")


@pytest.mark.parametrize("name", ["Kirill Shamalov", "Brunhild Okonjatu", "Wei Li"])
@pytest.mark.parametrize("title", IN_FRONT)
def test_a_title_in_front_changes_nothing(log_odds: Callable[..., float], title: str, name: str) -> None:
    """Customers are written with it, listed ones without, or both with it; or in capitals."""
    alone = log_odds(name, name)
    assert log_odds(f"{title} {name}", name) == alone
    assert log_odds(f"{title} {name}", f"{title} {name}") == alone
    assert log_odds(f"{title.upper()} {name.upper()}", name) == alone


@pytest.mark.parametrize("name", ["Kirill Shamalov", "Brunhild Okonjatu", "Wei Li"])
@pytest.mark.parametrize("title", BEHIND)
def test_a_title_behind_changes_nothing(log_odds: Callable[..., float], title: str, name: str) -> None:
    """Degrees, orders, and what Turks and East Asians write behind a name."""
    assert log_odds(f"{name} {title}", name) == log_odds(name, name)


@pytest.mark.parametrize("title", ["Mr", "H.E.", "Prince", "Bishop", "Гражданин", "الدكتور"])
def test_a_title_makes_nobody_the_same(is_match: Callable[..., bool], title: str) -> None:
    """Two of one rank are two."""
    assert not is_match(f"{title} Kirill Shamalov", f"{title} Brunhild Okonjatu")


@pytest.mark.parametrize(
    "name",
    [
        "Prince Nelson",
        "Justice Smith",
        "Mario Bishop",
        "Cheng He Li",
        "Pan Wei",
        "H. E. Smith",
        "Daw Thida Oo",
        "Mayor Li",
    ],
)
def test_a_title_that_is_a_name_stays_one(log_odds: Callable[..., float], name: str) -> None:
    """Nobody is lost who is called Prince: as himself he scores as anyone."""
    assert log_odds(name, name) == 5.0
    assert log_odds(f"Mr {name}", name) == 5.0
    assert all(word.kind is not Kind.HONORIFIC for word in analyse(name, True).words)


def test_a_title_that_is_a_name_is_held_against_another(log_odds: Callable[..., float]) -> None:
    """Where the list has another word in its place, it is that person's name."""
    assert log_odds("Mario Luca Bishop", "Mario Luca Vermeulen") < log_odds("Mario Luca Bishop", "Mario Luca")
    assert log_odds("Prince Nelson", "Nelson") < log_odds("Rogers Prince Nelson", "Rogers Nelson")


def test_initials_that_are_no_title_stay_initials() -> None:
    """H.E. is Excellency before two words only, M.D. a doctor behind two."""
    assert [word.form for word in analyse("H.E. Smith", True).content] == ["h", "e", "smith"]
    assert [word.form for word in analyse("Smith M.D.", True).content] == ["smith", "m", "d"]
    assert [word.form for word in analyse("Dr. A. Smith", True).content] == ["a", "smith"]


def test_a_name_in_chinese_with_its_title_is_the_name() -> None:
    """The title is no part of it, and one of a single character behind one more is no title."""
    assert analyse("王伟先生", True).words == analyse("王伟", True).words
    assert analyse("김정은 씨", True).words == analyse("김정은", True).words
    assert analyse("先生", True).content


def test_an_arabic_given_name_is_no_title() -> None:
    """Amir is a prince, and what many are called."""
    assert len(analyse("امیر علی محمد شبیری", True).content) == 4
