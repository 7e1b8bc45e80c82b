"""Chinese characters, read in pinyin; which surname it is and how it is read as one."""

import re

LETTERS = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]")

_COMPOUND = frozenset(
    "欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 夏侯 皇甫 尉迟 尉遲 公孙 公孫 慕容 令狐 司徒 "
    "司空 长孙 長孫 东方 東方 独孤 獨孤 南宫 南宮 轩辕 軒轅 宇文 端木 百里 呼延 申屠 "
    "太史 澹台 澹臺 公冶 濮阳 濮陽 万俟 西门 西門 拓跋 耶律 完颜 完顏 赫连 赫連 钟离 "
    "鍾離 宗政 闻人 聞人 东郭 東郭 公羊 左丘 鲜于 鮮于 欧陽".split()
)
"""Surnames of two characters."""

_READ_AS_SURNAME = {
    "尉迟": "yuchi", "尉遲": "yuchi", "万俟": "moqi", "长孙": "zhangsun", "長孫": "zhangsun", "澹台": "tantai",
    "澹臺": "tantai",
    "单": "shan", "單": "shan", "解": "xie", "曾": "zeng", "仇": "qiu", "区": "ou", "區": "ou",
    "查": "zha", "任": "ren", "盖": "ge", "蓋": "ge", "朴": "piao", "翟": "zhai", "覃": "qin",
    "乐": "yue", "樂": "yue", "缪": "miao", "繆": "miao", "秘": "bi", "冼": "xian", "佘": "she",
    "种": "chong", "员": "yun", "員": "yun", "繁": "po", "召": "shao", "折": "she", "黑": "he",
    "能": "nai", "莘": "shen", "沈": "shen", "葛": "ge", "贾": "jia", "賈": "jia", "纪": "ji",
    "紀": "ji", "牟": "mu", "薄": "bo", "郗": "xi", "郇": "xun", "隗": "wei", "车": "che",
    "車": "che", "谷": "gu", "柏": "bai", "石": "shi", "万": "wan", "萬": "wan", "瞿": "qu",
    "卜": "bu", "藏": "zang", "臧": "zang", "洗": "xian", "逄": "pang", "费": "fei", "費": "fei",
    "阚": "kan", "闞": "kan", "干": "gan", "于": "yu", "余": "yu", "应": "ying", "應": "ying",
    "宁": "ning", "甯": "ning", "长": "chang", "褚": "chu", "祝": "zhu", "谌": "chen", "諶": "chen",
    "眭": "sui", "郜": "gao", "晁": "chao", "訾": "zi", "都": "du",
}  # fmt: skip
"""Characters that are read otherwise as surnames than in most words."""

_READ_IN_WORDS = {
    "银行": "yinhang", "銀行": "yinhang", "重庆": "chongqing", "重慶": "chongqing", "成都": "chengdu",
    "厦门": "xiamen", "廈門": "xiamen",
    "长": "chang", "長": "chang", "晟": "sheng",
}  # fmt: skip
_IN_WORDS = re.compile("|".join(_READ_IN_WORDS))


def read(text: str) -> str:
    """The text with words in pinyin that the characters one by one would misread."""
    return _IN_WORDS.sub(lambda found: _READ_IN_WORDS[found.group()], text)


def surname_apart(name: str) -> str:
    """A name of two to four characters: the surname stands first, and is two long if known so, or of four."""
    size = 2 if len(name) == 4 or (len(name) == 3 and name[:2] in _COMPOUND) else 1
    surname = _READ_AS_SURNAME.get(name[:size], name[:size])
    return f"{surname} {name[size:]}"
