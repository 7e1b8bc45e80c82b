import pytest

from sanctions.names import fold


@pytest.mark.parametrize(
    ("written", "listed"),
    [("김정은", "kim jongun"), ("박봉주", "pak pongju"), ("최룡해", "choe ryonghae"), ("리설주", "ri solju")],
)
def test_korean_leaders_read_as_they_stand_on_the_lists(written: str, listed: str) -> None:
    """The surname apart, the given name as one word, in the letters that the UN and OFAC use."""
    assert fold(written) == listed


def test_a_syllable_alone_is_read_too() -> None:
    """A name of one syllable has no given name to part from."""
    assert fold("한") == "han"
