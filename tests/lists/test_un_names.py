"""Names in the UN's alias fields."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sanctions.lists.un_names import is_former, names_in_note, split_names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Abdul Rehman; Abd Ur-Rehman; Abdur Rahman", ["Abdul Rehman", "Abd Ur-Rehman", "Abdur Rahman"]),
        ("حسن غول (Hassan Ghul; Hassan Gul)", ["حسن غول", "Hassan Ghul", "Hassan Gul"]),
        ("Haji Gulab Gul (حاجی گلاب گل)", ["Haji Gulab Gul", "حاجی گلاب گل"]),
        ("Amir Khazmat (original script: Амир Хазмат)", ["Amir Khazmat", "Амир Хазмат"]),
        (
            "Hay’at (HTS) (هيئة (original script); Hay’et; Tahrir Hay’at)",
            ["Hay’at (HTS)", "هيئة", "Hay’et", "Tahrir Hay’at"],
        ),
        ("ABDALLAH AZZAM BRIGADES (AAB)", ["ABDALLAH AZZAM BRIGADES (AAB)"]),
        ("(Sheikh) Musa Example", ["(Sheikh) Musa Example"]),
        ("Example, born 1 Jan. 1953 (Oman passport no. 03825239)", ["Example"]),
        ("Akhter son of Noor (اختر ),", ["Akhter son of Noor", "اختر"]),
        (") Abdelrahman", ["Abdelrahman"]),
        ("", []),
    ],
)
def test_the_names_of_one_field_come_apart(text: str, names: list[str]):
    """A bracket opens only where it holds several names or another script."""
    assert split_names(text) == names


@given(st.text(max_size=60))
def test_no_text_raises(text: str):
    """And no empty name comes out."""
    assert all(split_names(text))


def test_a_note_tells_a_former_name():
    """In two ways."""
    assert is_former("previously listed as")
    assert is_former("Formerly listed as. In Arabic: …")
    assert not is_former("nom de guerre")


@pytest.mark.parametrize(
    ("alias", "note", "names"),
    [
        ("Abu Banat", "original script: Абу Банат", ["Абу Банат"]),
        ("Al Kawthar Co.", "in Arabic script: شركة الكوثر", ["شركة الكوثر"]),
        ("شيخ يونس", "Yunis al-Mauritani; Younis al-Mauritani", ["Yunis al-Mauritani", "Younis al-Mauritani"]),
        (
            "ABU MOHAMED",
            "Abu Muhammad, Abu Mohammed (transliterations of original script name)",
            ["Abu Muhammad", "Abu Mohammed"],
        ),
        ("Ali Zafir", "in Baghdad; (Nationality - Iraq)", []),
        ("Yunis", "a; b", []),
        ("Lydia", "When he was part of APR.", []),
    ],
)
def test_a_note_may_hold_more_spellings(alias: str, note: str, names: list[str]):
    """And is prose otherwise."""
    assert names_in_note(alias, note) == names
