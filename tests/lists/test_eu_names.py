"""Names on the EU's list."""

from collections import Counter

import pytest
from lxml import etree

from sanctions.lists.drafts import Draft
from sanctions.lists.eu_names import take_names
from sanctions.model import Entity


def named(*aliases: str) -> Entity:
    draft = Draft("eu_fsf:EU.1.2", "Person", Counter())
    take_names(draft, [etree.fromstring(alias) for alias in aliases])
    return draft.build()


def alias(name: str, remark: str = "", **attributes: str) -> str:
    written = " ".join(
        f'{key}="{value}"' for key, value in {"wholeName": name, "strong": "true", **attributes}.items()
    )
    return f"<nameAlias {written}>{f'<remark>{remark}</remark>' if remark else ''}</nameAlias>"


def test_the_party_is_called_by_its_first_latin_name():
    """Of no foreign language, where there is one."""
    entity = named(
        alias("Пётр", nameLanguage="RU"), alias("Petras", nameLanguage="LT"), alias("Peter", nameLanguage="EN")
    )
    assert entity.get("name") == ("Peter",)
    assert entity.get("alias") == ("Пётр", "Petras")


def test_a_latin_name_of_another_language_is_better_than_none():
    """As is a Cyrillic one."""
    assert named(alias("Пётр", nameLanguage="RU"), alias("Petras", nameLanguage="LT")).get("name") == ("Petras",)
    assert named(alias("Пётр", nameLanguage="RU")).get("name") == ("Пётр",)


def test_a_weak_name_is_not_the_party_s_where_it_has_another():
    """Even where it comes first."""
    entity = named(alias("Pete", "low quality alias"), alias("Peter"))
    assert (entity.get("name"), entity.get("weakAlias")) == (("Peter",), ("Pete",))


@pytest.mark.parametrize(
    ("remark", "kind"),
    [
        ("low quality alias", "weakAlias"),
        ("Low qualtiy a.k.a.", "weakAlias"),
        ("birth name; low-quality alias", "weakAlias"),
        ("good quality a.k.a.", "alias"),
        ("formerly known as", "previousName"),
        ("formely known as", "previousName"),
        ("f.k.a.", "previousName"),
        ("Maiden name", "previousName"),
        ("previously listed as", "previousName"),
        ("(previous name)", "previousName"),
        ("he was formerly known to the police", "alias"),
        ("", "alias"),
    ],
)
def test_the_grade_opens_a_clause_of_the_remark(remark: str, kind: str):
    """`strong` is always true, whatever the name."""
    assert named(alias("Peter"), alias("Pete", remark)).get(kind) == ("Pete",)


def test_a_party_known_by_a_weak_name_only_keeps_it():
    """Nothing is dropped."""
    assert named(alias("Pete", "low quality alias")).names == ("Pete",)


def test_gender_title_and_function_stand_with_the_names():
    """Once each."""
    entity = named(
        alias("Peter", gender="M", title="(a) Dr., (b) General", function="Director"), alias("Petras", gender="M")
    )
    assert entity.get("gender") == ("male",)
    assert entity.get("title") == ("Dr.", "General")
    assert entity.get("position") == ("Director",)
