"""Names in Russian and Ukrainian in other cases than the nominative."""

import pytest

from sanctions.names.scripts import declension


@pytest.mark.parametrize(
    ("written", "nominative"),
    [
        # To, from, with and about him.
        ("Дмитрию Александровичу Белоглазову", "дмитрий александрович белоглазов"),
        ("Сергея Колунова", "сергей колунов"),
        ("Путиным Владимиром Владимировичем", "путин владимир владимирович"),
        ("Павлом Дуровым", "павел дуров"),
        ("Римскому-Корсакову Николаю Андреевичу", "римский-корсаков николай андреевич"),
        ("Саркисяну Сергею", "саркисян сергей"),
        ("Ковалю Игорю", "коваль игорь"),
        ("Вайнбергом А.В.", "вайнберг а.в."),
        ("Антона Владимировича Коляго", "антон владимирович коляго"),
        ("Шойгу Сергеем Кужугетовичем", "шойгу сергей кужугетович"),
        ("Кравцу В.В.", "кравец в.в."),
        ("Росселю Э.Э.", "россель э.э."),
        ("г-ну Сечину И.И.", "сечин и.и."),
        ("Президенту Путину В.В.", "президент путин в.в."),
        # And her.
        ("Кузнецовой Анастасией", "кузнецова анастасия"),
        ("БАРХАТНОВОЙ А.В.", "бархатнова а.в."),
        ("Любови Орловой", "любовь орлова"),
        ("Черных Анне Петровне", "черных анна петровна"),
        ("Марии Бондаренко", "мария бондаренко"),
        ("Натальей Ильиничной Захаровой", "наталья ильинична захарова"),
        # In Ukrainian.
        ("Шевченку Тарасу Григоровичу", "шевченко тарас григорович"),
        ("Зеленського Володимира", "зеленський володимир"),
        ("Оксані Петрівні Лисенко", "оксана петрівна лисенко"),
        ("Ковальською Оленою", "ковальська олена"),
    ],
)
def test_a_name_in_another_case_is_read_in_the_nominative(written: str, nominative: str) -> None:
    """Given name, father's name and surname alike; initials stay."""
    assert nominative in declension.nominatives(written)


@pytest.mark.parametrize(
    "name",
    [
        "Иванова Анна Ивановна",
        "Александра Тимофеева",
        "Валентина Матвиенко",
        "Толстой Лев Николаевич",
        "Каменской Игорь",
        "Трубецкой Никита",
        "Артем Ким",
        "Диего Марадона",
        "Русу Ион",
        "Лю Цзыян",
        "Мустафа Камаль",
        "Джозеф Кони",
        "Майя Плисецкая",
        "Зеленська Олена",
        "Vladimir Putin",
        "",
        "у",
    ],
)
def test_a_name_in_the_nominative_is_read_as_it_stands(name: str) -> None:
    """Of which a part may look like another case: a woman's surname is a man's genitive."""
    assert declension.nominatives(name) == []


def test_whoever_may_be_a_man_or_a_woman_is_read_as_both() -> None:
    """To him, or about her: the dative of men is the accusative of women."""
    assert declension.nominatives("Толмачёву А.Р.") == ["толмачёв а.р.", "толмачёва а.р."]


def test_a_long_text_is_no_name() -> None:
    """It is not worked through word by word."""
    assert declension.nominatives("Иванову " * 2_000) == []
    assert declension.nominatives("Ивано" * 2_000 + "ву") != []
