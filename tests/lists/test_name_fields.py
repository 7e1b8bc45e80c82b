"""Fields that are not taken over and may hold names."""

from collections import Counter

import pytest

from sanctions.lists.name_fields import counted, may_hold_names, words


@pytest.mark.parametrize(
    "field",
    [
        "INDIVIDUAL/…/INDIVIDUAL_OTHER_NAME",
        "sdnEntry/…/aka2",
        "sdnEntry/…/wholeName",
        "entity/…/translatedNames",
        "Designation/…/ColumnFormerNames",
        "sanctionEntity/nameAliasStrong",
        "nameAlias@nativeName",
        "person@name",
        "Person:birthName",
        "other names",
        "a.k.a.",
        "AKA",
        "ALIASES",
        "Nom",
        "surname in Chinese",
        "WHOLENAME",
        "maiden_name",
        "names beside the properties",
        "INDIVIDUAL/…/ORIGINAL_SCRIPT",
        "INDIVIDUAL/…/ALSO_CALLED",
        "also known as",
        "entity/…/transliteration",
    ],
)
def test_a_field_whose_name_speaks_of_names_may_hold_some(field):
    """Whatever the format, and however it is written."""
    assert may_hold_names({field: 3, "INDIVIDUAL/…/SHOE_SIZE": 9}) == {field: 3}


@pytest.mark.parametrize(
    "field",
    [
        "INDIVIDUAL/…/SHOE_SIZE",
        "AliasType Nickname",
        "aliasType Nickname",
        "name-type maiden-name",
        "Name Type akas",
        "Alias Type Prime Alias",
        "Remarks: free text",
        "Person:countryName",
        "listName",
        "fileName",
        "filename",
        "generic-attribute@name",
        "nameChangeDate",
        "name@lang",
        "economic sector",
        "akaline",
        "ID type Temporary suspension of deportation No.",
        "UN/LOCODE",
        "nameAlias@script",
        "spellingDate",
    ],
)
def test_other_fields_are_no_alarm(field):
    """A name of a kind that is new is taken as an alias; and not all that is called a name is a party's."""
    assert may_hold_names({field: 3}) == {}


def test_what_was_met_most_comes_first():
    """And what was not met at all is none."""
    assert list(may_hold_names({"aka": 1, "alias2": 5, "nom": 0})) == ["alias2", "aka"]


def test_a_field_that_holds_what_is_like_names_may_hold_some():
    """Letters other than Latin, or a word of the party's names; no sentence, no number, and not now and then."""
    names = words(["TAHER Muhammad Example"])
    unmapped = Counter()
    for text in ("محمد طاهر", "Mullah Taher", "Shura member", "Taher 77", "Тахир"):
        unmapped.update(counted("INDIVIDUAL/…/WRITTEN", text, names))
    assert may_hold_names(unmapped) == {"INDIVIDUAL/…/WRITTEN": 5}
    prose = Counter(counted("REMARK", "He was seen with Taher " * 10, names))
    assert may_hold_names(prose) == {}
    for text in [*["north"] * 20, "Taher Street"]:
        prose.update(counted("REGION", text, names))
    assert may_hold_names(prose) == {}
