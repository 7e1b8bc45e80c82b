"""What Canada's parties are called."""

from sanctions.lists.canada_ids import key_of, regime_of


def key(name: str, country: str = "Russia / Russie", **fields: str) -> str:
    return key_of({"Country": country, "EntityOrShip": name, **fields})


def test_case_accents_and_marks_don_t_count():
    """Lists mend them."""
    assert key("Société «Exemple», LLC") == key("SOCIETE EXEMPLE LLC") == "russia.societe-exemple-llc"


def test_names_without_latin_letters_are_told_apart():
    """Which is more than a dash, as the rest of an id would make of them."""
    assert key("Пример") != key("Образец")
    assert key("Пример").startswith("russia.~")


def test_long_names_are_cut_and_told_apart():
    """By the whole of them."""
    assert len(key("x " * 99)) < 110
    assert key("x " * 99) != key("x " * 98)


def test_a_regulation_is_called_by_its_country_or_its_acronym():
    """In English, without what is in brackets."""
    assert regime_of("Russia / Russie") == "Russia"
    assert regime_of("Russia|Russie") == "Russia"
    assert key("x", "Myanmar (Burma) / Myanmar (Birmanie)") == "myanmar.x"
    assert key("x", "Justice for Victims (JVCFOR) / Justice (RJVDEC)", Schedule="1, Part 1") == "jvcfor.1-part-1.x"


def test_a_ship_keeps_its_id_when_it_is_renamed():
    """Its number is on its hull."""
    assert key("Star", IMO="9074729") == key("Moon", IMO="9074729") == "russia.imo-9074729"
