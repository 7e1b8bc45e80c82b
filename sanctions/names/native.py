"""Titles and legal forms that are known only as they are written: 先生, 有限公司, בע"מ, H.E.

Once romanised they are words like any, or initials.
"""

import re
from typing import Final

from sanctions.names.tables.honorifics import HONORIFICS
from sanctions.names.text import EAST, is_beyond_latin

_HAS_EAST: Final = re.compile(f"[{EAST}]")

_TITLE_EAST: Final = re.compile(
    f"(?:(?<=[{EAST}]{{2}})|(?<![{EAST}]))"
    r"\s*(?:先生|女士|小姐|太太|博士|教授|老师|様|さま|さん|殿|氏|선생님|선생|박사|교수|여사|씨|님|귀하)\s*$"
)
"""At a name's end, after two characters of it at least, or beside one in another script."""

_TITLE_IN_FRONT: Final = re.compile(
    r"^\s*(?:(?:h\.\s?[eh]\.?|s\.\s?e\.?|г-н|г-жа|д-р|гр\.|тов\.|κ\.|[дк]\.\s?\w{1,2}\.\s?н\.?)[\s,]+"
    r"|(?:اللواء|العميد|الرائد|المقدم|الفريق|الأمير|سعادة|معالي|سمو|มร\.|"
    r"先生|女士|小姐|博士|教授)\s+)(?=\S{2,}\s+\S*\w{2})",
    re.I,
)
"""Before two words at least: H.E. Smith has initials."""

_TITLE_BEHIND: Final = re.compile(
    r"(?<=\w\w)(?:,\s*|\s+)(?:m\.\s?d|m\.\s?p|[qk]\.\s?c|b\.\s?a|m\.\s?a|m\.?b\.a|o\.b\.e|c\.b\.e|m\.b\.e|[дк]\.\s?\w{1,2}\.\s?н)"
    r"\.?\s*$",
    re.I,
)
_TWO_WORDS: Final = re.compile(r"\w{2,}[\s,]+(?:\w\.?\s+)*\w{2,}")


def without_titles(name: str) -> str:
    """A person's name without the titles that only their writing tells; as it is where nothing else would be left."""
    told = name
    if "." in name or not name.isascii():
        told = _TITLE_IN_FRONT.sub("", told)
        shorter = _TITLE_BEHIND.sub("", told)
        if shorter != told and _TWO_WORDS.search(shorter):
            told = shorter
        if is_beyond_latin(told):
            told = _TITLE_EAST.sub("", told)
            if _HAS_EAST.search(told):
                told = " ".join(filter(_is_no_title, told.split()))
    return told if told.strip() else name


def _is_no_title(word: str) -> bool:
    """Whether a word beside Chinese or Korean ones is no title in Latin letters."""
    return word.lower().translate(_NO_SIGNS).strip() not in HONORIFICS


_NO_SIGNS: Final = str.maketrans(".,()", "    ")


FORM_OF_THE_EAST: Final = "co ltd"
"""What stands for 有限公司 and its like, folded."""
_APART: Final = re.compile(r"(有限|株式|合同|有限责任|股份)\s+(公司|会社|會社)|(주식|유한)\s+(회사)")
_FORM_EAST: Final = re.compile(
    r"[(（]?(?:(?:集团|集團)?(?:股份|责任|責任)?有限(?:责任|責任)?公司|股份(?:公司|(?=$|[(（]))|(?:集团|集團)(?=$|[(（])|株式[会會]社|有限[会會]社|合同[会會]社|주식회사|유한회사)[)）]?"
    r"|㈜|㈱|[(（][주株유有][)）]"
)
_PLACE_EAST: Final = re.compile(
    r"^\s*(北京|上海|天津|重庆|重慶|香港|澳门|澳門|河北|山西|辽宁|遼寧|吉林|黑龙江|黑龍江|江苏|江蘇|浙江|安徽|福建|江西|山东|山東|河南|湖北|湖南|广东|廣東|海南|四川|贵州"
    r"|贵阳|云南|陕西|甘肃|青海|广西|内蒙古|宁夏|新疆|西藏|深圳|广州|廣州|武汉|武漢|南京|杭州|成都|西安|青岛|青島|大连|大連|沈阳|瀋陽|苏州|蘇州|厦门|廈門|宁波|寧波|珠海|东莞"
    r"|佛山|哈尔滨|长沙|長沙|郑州|济南|合肥|福州|昆明|无锡|常州|温州|烟台|南通|徐州|扬州|绍兴|嘉兴|保定|石家庄|太原|长春|南昌|南宁|乌鲁木齐|洛阳|丹东|丹東)"
    r"(?:市|省|特别行政区|特別行政區)?(?=[\u3400-\u9fff]{3,})"
)
"""A province or a large city of China, with which a firm's registered name begins."""
_FORMS: Final = (
    (re.compile(r"(?<!\w)בע[\"״'׳”]{1,2}מ(?!\w)"), "ltd"),
    (re.compile(r"(?<!\w)(?:ՍՊԸ|შპს)(?!\w)", re.I), "llc"),
    (re.compile(r"(?<!\w)(?:ՓԲԸ)(?!\w)", re.I), "cjsc"),
    (re.compile(r"(?<!\w)(?:ԲԲԸ)(?!\w)", re.I), "ojsc"),
    (re.compile(r"(?<!\w)(?:სს|АҚ)(?!\w)", re.I), "jsc"),
    (re.compile(r"(?<!\w)(?:ЧП|ПП|ФОП)(?!\w)", re.I), "firma"),
    (re.compile(r"(?<!\w)(?:КП|ДП|ГП|МУП|КУП)(?!\w)", re.I), "gup"),
)
"""Forms in other scripts, and Latin ones that stand for the same."""


def in_latin(name: str) -> str:
    """An organisation's name with the legal forms in Latin letters that would be read as something else."""
    if not is_beyond_latin(name):
        return name
    told = name
    for form, latin in _FORMS:
        told = form.sub(f" {latin} ", told)
    if _HAS_EAST.search(told) or "㈜" in told or "㈱" in told:
        told = _PLACE_EAST.sub(r"\1 ", _APART.sub(r"\1\2\3\4", told))
        if _says_who(_FORM_EAST.sub(" ", told)):
            told = _FORM_EAST.sub(f" {FORM_OF_THE_EAST} ", told)
    return told


def _says_who(rest: str) -> bool:
    """Whether what a legal form leaves is a name: Latin letters, or three characters at least."""
    eastern = len(_HAS_EAST.findall(rest))
    return eastern >= _FEWEST_EASTERN if eastern else any(map(str.isalpha, rest))


_FEWEST_EASTERN: Final = 3
"""Characters of a name that tell who it is: of 中国 many are."""
