"""A name as written to its parts."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sanctions.names import Kind, Name, analyse
from sanctions.names.text import Script

LAW = settings(deadline=None, max_examples=50)
anything = st.text(max_size=200)


def content(name: str, person: bool = True) -> list[str]:
    return [word.form for word in analyse(name, person).content]


def kinds(name: str, person: bool = True) -> dict[str, Kind]:
    return {word.form: word.kind for word in analyse(name, person).words}


@pytest.mark.parametrize(
    "written",
    [
        "Nikolaevich",
        "Nikolayevich",
        "Николаевич",
        "Nikolaevic",
        "Nikolajewicz",
        "Nikolajevitj",
        "Nikolajewitsch",
        "Николаевна",
        "Nikolaevna",
        "Vladimirovich",
        "Vladimirovna",
        "Ilyinichna",
        "Миколайович",
        "Mykolaiovych",
        "Мікалаевіч",
        "Sergeyevich",
        "Dmitrievich",
        "Fedorovici",
    ],
)
def test_a_patronymic_is_known_in_every_romanisation(written: str) -> None:
    """The father's name is told from the family's by its ending."""
    word = analyse(f"Xx {written} Yyyyy", True).words[1]
    assert word.kind is Kind.PATRONYMIC


@pytest.mark.parametrize("written", ["Roman Abramovich", "Slobodan Milošević"])
def test_beside_one_given_name_it_is_the_surname(written: str) -> None:
    """Many surnames end as patronymics do; a name of two words has no other."""
    assert analyse(written, True).words[1].kind is Kind.WORD


@pytest.mark.parametrize("surname", ["Ivanov", "Shamalov", "Prigozhin", "Zelenskyy", "Putina", "Merkel"])
def test_most_surnames_are_no_patronymics(surname: str) -> None:
    """A word that says who it is stays one."""
    assert kinds(f"Xx {surname}")[surname.lower()] is Kind.WORD


@pytest.mark.parametrize(
    "title",
    "Mr Mr. MRS Ms Dr Dr. Prof Sir Sheikh Shaykh Sheik General Colonel Hajji Mullah Ayatollah Sayyid Captain".split(),
)
def test_an_honorific_says_nothing_about_who_it_is(title: str) -> None:
    """Address and rank are no part of the content."""
    assert content(f"{title} Kirill Shamalov") == ["kirill", "shamalov"]


@pytest.mark.parametrize("name", ["Bashar al-Assad", "Bashar el Assad", "Ludwig van Assad", "Ali bin Assad"])
def test_particles_come_and_go(name: str) -> None:
    """Articles and the small words between names are no part of the content."""
    assert len(content(name)) == 2


def test_initials_are_known_in_people() -> None:
    """One letter of a person's name stands for a name."""
    assert kinds("K. N. Shamalov") == {"k": Kind.INITIAL, "n": Kind.INITIAL, "shamalov": Kind.WORD}


@pytest.mark.parametrize(
    "name", ["Mr", "Sheikh", "General", "al", "Mr. van der", "LLC", "Ltd.", "Company Limited", "PAO"]
)
@pytest.mark.parametrize("person", [True, False])
def test_a_name_of_small_words_alone_keeps_them(name: str, person: bool) -> None:
    """Where nothing else is there, they are the name."""
    assert content(name, person)


@pytest.mark.parametrize(
    "written",
    [
        "Romashka LLC",
        "Romashka L.L.C.",
        "OOO Romashka",
        "ООО «Ромашка»",
        "ТОВ Ромашка",
        "Romashka Limited",
        "Romashka Ltd.",
        "Romashka Co., Ltd.",
        "Romashka Limited Liability Company",
        "Общество с ограниченной ответственностью Ромашка",
        "Romashka GmbH",
        "Romashka S.R.L.",
        "Romashka Sp. z o.o.",
        "Romashka Pvt. Ltd.",
    ],
)
def test_a_limited_company_is_one_thing_written_many_ways(written: str) -> None:
    """The form is taken off the name, and has one code."""
    name = analyse(written, False)
    assert [word.form for word in name.content] == ["romashka"]
    assert set(name.legal) == {"llc"}


@pytest.mark.parametrize(
    "written",
    [
        "VTB Bank PJSC",
        "ПАО Банк ВТБ",
        "PAO Bank VTB",
        "Public Joint Stock Company Bank VTB",
        "Публичное акционерное общество Банк ВТБ",
        "Bank VTB Public Joint-Stock Company",
    ],
)
def test_a_public_company_is_one_thing_written_many_ways(written: str) -> None:
    """ПАО, PJSC and the words that they stand for are the same form."""
    name = analyse(written, False)
    assert sorted(word.form for word in name.content) == ["bank", "vtb"]
    assert set(name.legal) == {"pjsc"}


@pytest.mark.parametrize("name", ["Pacific AG Trading", "Coffee at Home", "Hotel SA Coma"])
def test_a_form_that_is_a_common_word_counts_at_the_edge_only(name: str) -> None:
    """In the middle of a name, ag and at and sa are words like others."""
    assert analyse(name, False).legal == ()


def test_people_have_no_legal_form() -> None:
    """Sa and Ag are names of people too."""
    assert analyse("Ag Mohamed Sa", True).legal == ()
    assert content("Ag Mohamed Sa") == ["ag", "mohamed", "sa"]


@pytest.mark.parametrize("written", ["Fund 2", "Fund II", "Fund 02", "2nd Fund", "Second Fund"])
def test_a_number_is_one_number_however_it_is_written(written: str) -> None:
    """Digits, Roman numerals and ordinals of an organisation mean the same."""
    assert kinds(written, False)["2"] is Kind.NUMBER


@pytest.mark.parametrize(
    ("roman", "number"),
    [("II", "2"), ("III", "3"), ("IV", "4"), ("VI", "6"), ("IX", "9"), ("XIV", "14"), ("XXI", "21")],
)
def test_roman_numerals_are_read(roman: str, number: str) -> None:
    """Fund IV is Fund 4."""
    assert content(f"Fund {roman}", False) == ["fund", number]


@pytest.mark.parametrize("word", ["MIX", "VIVI", "Civic", "Ivy", "IIII"])
def test_words_of_roman_letters_are_words(word: str) -> None:
    """What is no well-formed numeral is no number."""
    assert kinds(f"Fund {word}", False)[word.lower()] is Kind.WORD


def test_a_legal_word_written_together_with_the_name_comes_off() -> None:
    """Spreadsheets lose spaces: CompanyCitybike is the company Citybike."""
    assert content("CompanyCitybike", False) == ["citybike"]


@pytest.mark.parametrize(
    "name",
    [
        "POLIMETALLJOINTSTOCKCOMPANY",
        "LIMITEDLIABILITYCOMPANYPOLIMETALL",
        "POLIMETALLSADECV",
        "PolimetallCoLtd",
        "PolimetallPteLtd",
    ],
)
def test_a_legal_form_of_several_words_written_together_with_the_name_comes_off(name: str) -> None:
    """All as one word, as some systems write it."""
    assert content(name, False) == ["polimetall"]


@pytest.mark.parametrize(
    "name", ["Polimetall Limited Liabil", "Polimetall Joint Sto", "Polimetall Obshchestvo s ogranichennoi otvetst"]
)
def test_a_legal_form_that_was_cut_is_one(name: str) -> None:
    """Messages between banks end where they are full."""
    assert content(name, False) == ["polimetall"]


def test_a_legal_form_before_a_place_is_one() -> None:
    """AO and SA are words elsewhere."""
    assert analyse("Rostec AO Moscow", False).legal == ("jsc",)
    assert analyse("Rostec S.A. Movement Beirut", False).legal == ("jsc",)
    assert analyse("Rostec AO Steel", False).legal == ()


def test_a_form_that_stands_at_no_names_start_is_a_word_there() -> None:
    """Rt. is Hungarian, behind the name; RT-Komplekt is another firm than Komplekt."""
    assert content("RT-KOMPLEKT LLC", False) == content("LLC RT-KOMPLEKT", False) == ["rt", "komplekt"]
    assert analyse("Feodosia Rt.", False).legal == ("jsc",)


def test_a_word_that_begins_as_a_legal_one_is_a_word_of_its_own() -> None:
    """Where no form stands before it, or too little of it is left."""
    assert content("Limbo Company", False) == ["limbo"]
    assert content("Polimetall Joint St", False) == ["polimetall", "joint", "st"]


def test_a_name_in_ideographs_keeps_every_word() -> None:
    """Its syllables are no particles, and its one-letter ones no initials."""
    name = analyse("阿尔", True)
    assert name.script is Script.IDEOGRAPHS
    assert {word.kind for word in name.words} == {Kind.WORD}


def test_the_original_is_kept_as_written() -> None:
    """Evidence shows what was written, not what we made of it."""
    assert analyse("  ШАМАЛОВ, Кирилл ", True).original == "  ШАМАЛОВ, Кирилл "


@LAW
@given(anything, st.booleans())
def test_no_text_is_beyond_analysis(text: str, person: bool) -> None:
    """Any text has parts, perhaps none; whatever has a word has one that says who it is."""
    name = analyse(text, person)
    assert isinstance(name, Name)
    assert bool(name.content) == bool(name.words)
    assert name.person is person


@pytest.mark.parametrize("name", ["Miguel TREVINO MORALES", "Anna Valentina Petrova", "Jose PADRINO LOPEZ"])
def test_names_that_end_as_the_feminine_of_ilyich_does_not_are_no_fathers(name: str) -> None:
    """As fathers' names they weighed nothing: Miguel Morales was found for Trevino Morales."""
    assert Kind.PATRONYMIC not in {word.kind for word in analyse(name, True).words}


@pytest.mark.parametrize("name", ["Vera Ilyinichna Petrova", "Vera Nikitichna Petrova", "Vera Kuzminična Petrova"])
def test_the_feminine_of_ilyich_is_a_fathers_name(name: str) -> None:
    assert analyse(name, True).words[1].kind is Kind.PATRONYMIC


def test_a_title_after_an_article_at_a_names_end_is_a_surname() -> None:
    assert [word.kind for word in analyse("Diyab AL-SHAYKH", True).words] == [Kind.WORD, Kind.PARTICLE, Kind.WORD]
    assert analyse("al-Shaykh Diyab Rahimi", True).words[1].kind is Kind.HONORIFIC


@pytest.mark.parametrize("name", ["EIRBURG ش.م.م", "Eirburg MMC", "ПрАТ Eirburg", "Eirburg e.V."])
def test_legal_forms_of_other_scripts_are_read(name: str) -> None:
    assert [word.form for word in analyse(name, False).content] == ["eirburg"]


@pytest.mark.parametrize(
    ("one", "other"), [("Holding Four", "Holding 4"), ("Lady Seven", "LADY VII"), ("Two Fund", "Second Fund")]
)
def test_a_number_in_words_is_a_number(one: str, other: str) -> None:
    """Of organisations; a person may be called Nine."""
    assert analyse(one, False).words == analyse(other, False).words
    assert Kind.NUMBER not in [word.kind for word in analyse(one, True).words]


@pytest.mark.parametrize("name", ["Xu Na", "Na Xu", "Mr Xu Na", "An Ming Wu", "WEI, Lin Na", "Bin Xu", "Li Da"])
def test_a_name_of_chinese_syllables_has_no_particles(name: str) -> None:
    """Without its Na, Xu Na was Bin Xu, word by word."""
    assert {word.kind for word in analyse(name, True).words} <= {Kind.WORD, Kind.HONORIFIC}


@pytest.mark.parametrize("name", ["Ahmad bin Ali", "Osama bin Laden", "Ana da Silva", "Xu bin Rashid", "Ben Ali"])
def test_small_words_of_other_names_are_particles(name: str) -> None:
    """One that is no syllable makes the name another language's."""
    assert Kind.PARTICLE in {word.kind for word in analyse(name, True).words}


@pytest.mark.parametrize(
    "name", ["Faisal Sheikh", "Sheikh Faisal", "Faisal al-Sheikh", "Anjali Das", "Mr Bilal Agha"]
)
def test_a_title_beside_a_single_given_name_is_a_surname(name: str) -> None:
    """Whichever of both comes first: a person is not known by one word."""
    assert len(analyse(name, True).content) == 2


def test_of_two_titles_beside_a_given_name_one_is_a_surname() -> None:
    """And none where somebody is known by a son."""
    assert [word.form for word in analyse("Sheikh Sadudin Sayed", True).content] == ["sadudin", "sayed"]
    assert [word.form for word in analyse("Sheikh Abou Malek", True).content] == ["malek"]


def test_a_title_beside_two_names_is_none() -> None:
    assert [word.form for word in analyse("Sheikh Faisal Rahimi", True).content] == ["faisal", "rahimi"]


def test_md_before_a_name_is_mohammad_and_behind_it_a_doctor() -> None:
    assert [word.form for word in analyse("Md. Abdul Karim", True).content] == ["mohammad", "abdul", "karim"]
    assert [word.form for word in analyse("John Smith MD", True).content] == ["john", "smith"]


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("I R G C Air Force", ["irgc", "air", "force"]),
        ("C I D C O Cement Holding", ["cidco", "cement", "holding"]),
        ("A G O C S A", ["agoc"]),
        ("Romashka S p A", ["romashka"]),
        ("O O O Romashka", ["romashka"]),
        ("K L M", ["klm"]),
        ("J J Trading", ["j", "j", "trading"]),
    ],
)
def test_letters_that_stand_apart_are_one_word(written: str, words: list[str]) -> None:
    """As they are with full stops; what is left of a legal form is none."""
    assert content(written, False) == words


@pytest.mark.parametrize("form", ["ФГБОУ ВО", "ФГАОУ ВО", "ФГБУ", "ГБУЗ"])
def test_a_state_institution_has_a_form(form: str) -> None:
    """Two universities have it in common, and nothing by it."""
    assert analyse(f"{form} Самарский университет", False).legal == ("institution",)


@pytest.mark.parametrize("name", ["El-Hajj Hassan", "Hassan El-Hajj", "HASSAN AL-HAJJ", "Al-Hajj, Hassan"])
def test_a_title_with_an_article_beside_one_name_is_a_surname_in_any_order(name: str) -> None:
    assert {word.form for word in analyse(name, True).content} == {"hassan", "hajj"}


@pytest.mark.parametrize("name", ["Xu Bin Vincent", "Vincent Xu Bin", "Michael Shih Huan Chen", "Wei Lin Na Tony"])
def test_a_western_name_beside_a_chinese_one_changes_nothing_in_it(name: str) -> None:
    assert {word.kind for word in analyse(name, True).words} == {Kind.WORD}
