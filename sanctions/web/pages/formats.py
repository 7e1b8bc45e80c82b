"""Dates, numbers and scripts as people read them: the templates' filters."""

import re
import unicodedata
from datetime import UTC, date, datetime
from urllib.parse import urlsplit

_PARTIAL_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_MONTHS = tuple(date(2000, month, 1).strftime("%B") for month in range(1, 13))

# BCP 47 tags: the script is known from the letters, the language is not.
_SCRIPT_TAGS: dict[str, str] = {
    "CYRILLIC": "und-Cyrl",
    "ARABIC": "und-Arab",
    "HEBREW": "und-Hebr",
    "GREEK": "und-Grek",
    "CJK": "und-Hani",
    "HIRAGANA": "und-Jpan",
    "KATAKANA": "und-Jpan",
    "HANGUL": "und-Kore",
    "GEORGIAN": "und-Geor",
    "ARMENIAN": "und-Armn",
    "THAI": "und-Thai",
    "DEVANAGARI": "und-Deva",
    "BENGALI": "und-Beng",
    "MYANMAR": "und-Mymr",
    "KHMER": "und-Khmr",
    "ETHIOPIC": "und-Ethi",
    "TAMIL": "und-Taml",
}


def script_tag(text: str) -> str:
    """The language tag of a text in a script other than Latin, else empty: ``und-Cyrl`` for Москва."""
    for letter in text:
        if letter.isalpha():
            return _SCRIPT_TAGS.get(unicodedata.name(letter, "").partition(" ")[0], "")
    return ""


def day(value: str) -> str:
    """A whole or partial ISO date in words: "22 March 1982", "March 1982", "about 1961", "1958 to 1962".

    What is no such date comes back as it is.
    """
    parts = [_spoken(part) for part in value.split("/", 1)]
    return " to ".join(parts) if all(parts) else value


def _spoken(value: str) -> str:
    """One date in words; empty for what is none."""
    if value.endswith("~"):
        about = _spoken(value[:-1])
        return about and f"about {about}"
    found = _PARTIAL_DATE.fullmatch(value[:10])
    return _in_words(found) if found else ""


def _in_words(found: re.Match[str]) -> str:
    """The parts of a date in words; empty where there is no such month."""
    year, month, number = found.groups()
    if month is None:
        return year
    if not 1 <= int(month) <= 12:
        return ""
    return f"{int(number)} {_MONTHS[int(month) - 1]} {year}" if number else f"{_MONTHS[int(month) - 1]} {year}"


def moment(value: str | datetime | None) -> str:
    """A point in time, to the minute and in UTC: "3 May 2024, 14:02 UTC". Empty for none."""
    if not value:
        return ""
    when = datetime.fromisoformat(value) if isinstance(value, str) else value
    when = when.astimezone(UTC) if when.tzinfo else when
    return f"{day(when.date().isoformat())}, {when:%H:%M} UTC"


def edition_date(edition: str) -> str:
    """The publisher's ISO date in an edition."""
    return edition.partition(".")[0]


def age(published: str, now: datetime) -> int:
    """Whole days from an ISO date until now; none for a date to come."""
    return max(0, (now.date() - date.fromisoformat(published)).days)


def days_ago(days: int) -> str:
    """An age in words."""
    return {0: "today", 1: "1 day old"}.get(days, f"{days:,} days old")


def whole_date(value: str) -> bool:
    """Whether a text is a date that exists, as a machine-readable time needs it."""
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return len(value) == 10


def weight(value: float) -> str:
    """A term of the log-odds with its sign, a true minus included: "+2.31", "−0.40"."""
    return f"{value:+.2f}".replace("-", "\N{MINUS SIGN}")


def change(value: float) -> str:
    """A change in hundredths with its sign: "+4.2 %", "−8.3 %"."""
    return f"{value * 100:+,.1f}\N{NO-BREAK SPACE}%".replace("-", "\N{MINUS SIGN}")


def score(value: float) -> str:
    """A score to two places, cut and not rounded: 0.699 must not read as having reached 0.70."""
    return f"{int(value * 100 + 1e-9) / 100:.2f}"


def share(value: float) -> str:
    """A threshold as it was set, to two places at least: "0.70", "0.999"."""
    return max(f"{value:.2f}", f"{value:.4f}".rstrip("0"), key=len)


def sentence(text: str) -> str:
    """The text with a capital at its start; the rest stays as its author wrote it."""
    return text[:1].upper() + text[1:]


def told(text: str) -> str:
    """A message as a sentence, with a full stop where it has no other end."""
    return sentence(text) + ("" if text.endswith((".", "?", "!")) else ".")


def count(number: int, one: str, many: str = "") -> str:
    """A number and its noun: "1 entity", "14,965 entities"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def duration(seconds: int) -> str:
    """A length of time in words, no more precise than anybody can know: "3 seconds", "12 minutes", "2 h 10 min"."""
    if seconds < 60:
        return count(seconds, "second")
    minutes = round(seconds / 60)
    return count(minutes, "minute") if minutes < 60 else f"{minutes // 60:,} h {minutes % 60} min"


def web_address(text: str) -> str:
    """The text if it is a web address that is safe to link to, else empty."""
    try:
        parts = urlsplit(text)
    except ValueError:
        return ""
    return text if parts.scheme in ("http", "https") and parts.netloc else ""
