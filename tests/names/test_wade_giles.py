"""Wade-Giles read as pinyin."""

import pytest

from sanctions.names.scripts.wade_giles import in_pinyin


@pytest.mark.parametrize(
    ("name", "pinyin"),
    [
        ("Mao Tse-tung", "mao zedong"),
        ("Hsi Chin-p'ing", "xi jinping"),
        ("TENG Hsiao-p’ing", "deng xiaoping"),
        ("Yeh Chien-ying", "ye jianying"),
        ("Ts'ai Ing-wen", "cai yingwen"),
        ("Chien-ying, Yeh", "jianying ye"),
        ("T'ang Fei", "tang fei"),
        ("Mr. Mao Tse-tung", "mr mao zedong"),
        ("Meng Hsi-chih, Dr", "meng xizhi dr"),
    ],
)
def test_a_name_in_wade_giles_is_written_in_pinyin(name: str, pinyin: str) -> None:
    """Aspiration, hs, ts and the finals of that system tell it, in either order of the names."""
    assert in_pinyin(name) == pinyin


@pytest.mark.parametrize(
    "name",
    [
        "Kim Ch'ol-su",
        "Ch'oe Ryong-hae",
        "Han Chang-su",
        "Xi Jinping",
        "Zhu Hailun",
        "Peter Hsi",
        "John Smith",
        "Hsi",
        "",
    ],
)
def test_other_names_stay_as_they_are(name: str) -> None:
    """Korean names share most syllables, pinyin is no Wade-Giles, and one odd word leaves the whole alone."""
    assert in_pinyin(name) == name
