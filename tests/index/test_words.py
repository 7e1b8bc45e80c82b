"""The words of an index: what is kept of each is what spelling it out gives."""

from sanctions.names import spell
from tests.index.conftest import Write, person, version

NAMES = (
    "Kirill Nikolaevich Shamalov",
    "Кирилл Шамалов",
    "Владислав Сурков",
    "Yevgenia Timoshenko-Kowalska",
    "بشار الأسد",
    "خالد منصور الزبيدي",
    "יוסף אברהם כהן",
    "陈伟国",
    "김민수",
    "Jong-hyuk Choe",
    "Muhammad Abd al-Rahman bin Hussein",
    "Γιώργος Παπαδάκης",
    "Łukasz Wiśniewski",
    "Jürgen Großmann",
    "J. R. Smith",
    "Xu Na",
    "Aung Ko Ko",
)


def test_a_words_spelling_comes_back_from_the_index_as_it_went_in(write: Write) -> None:
    """Several of its texts are kept once where they are equal: a mix-up would change what it is like."""
    words = write([version(person(str(at), name), "2022-01-01.00") for at, name in enumerate(NAMES)]).words
    spellings = [words.spelling(at) for at in range(len(words.forms))]
    for field in ("form", "key", "skeleton", "bones", "stem", "classes", "ending", "root", "eastern"):
        went_in = [getattr(spell(form), field) for form in words.forms]
        assert [getattr(spelling, field) for spelling in spellings] == went_in, field
    for field in ("key", "skeleton", "bones", "stem", "classes", "eastern"):
        others = [getattr(spelling, field) != spelling.form for spelling in spellings]
        assert any(others), field
    assert any(spelling.stem != spelling.eastern for spelling in spellings)
    assert any(spelling.bones != spelling.skeleton for spelling in spellings)
