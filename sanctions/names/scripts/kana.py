"""Japanese kana, of which two may write one syllable (Hepburn). Kanji can't be read from their shape."""

import re

from anyascii import anyascii

LETTERS = re.compile(r"[\u3041-\u30ff]")

_SMALL = re.compile(r"([きぎしじちにひびぴみりキギシジチニヒビピミリ])([ゃゅょャュョ])")
_DOUBLED = re.compile(r"[っッ](?=([\u3041-\u30ff]))")
_LONG = re.compile(r"(?<=[おこごそぞとどのほぼぽもよょろオコゴソゾトドノホボポモヨョロ])[うウ]|(?<=[ou])[うウ]|ー")
_WITHOUT_GLIDE = ("shi", "ji", "chi")


def read(text: str) -> str:
    """The Latin letters of syllables written with two signs; a long vowel is written short."""
    return _LONG.sub("", _SMALL.sub(_glide, _DOUBLED.sub(_doubled, text)))


def _glide(found: re.Match[str]) -> str:
    first, second = anyascii(found.group(1)), anyascii(found.group(2))
    return first[:-1] + (second[-1] if first in _WITHOUT_GLIDE else "y" + second[-1])


def _doubled(found: re.Match[str]) -> str:
    return anyascii(found.group(1))[:1]
