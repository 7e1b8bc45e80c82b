"""Styles and templates: readable in light and dark, and nothing that our own policy would refuse."""

import re
from pathlib import Path

import pytest

import sanctions.web

WEB = Path(sanctions.web.__file__).parent
GROUND = (WEB / "static" / "ground.css").read_text()
TEMPLATES = sorted((WEB / "templates").rglob("*.html"))
STATIC = sorted(path for path in (WEB / "static").rglob("*") if path.is_file())

LIGHT, DARK = (
    dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", block))
    for block in re.findall(r":root \{(.*?)\}", GROUND, re.S)[:2]
)
PAIRS = [
    *(
        (ink, ground)
        for ink in ("ink", "muted", "accent", "bad", "warn", "good", "ban")
        for ground in ("card", "paper")
    ),
    ("ink", "sunk"),
    ("muted", "sunk"),
    ("accent-ink", "accent"),
    *((ink, f"{ink}-soft") for ink in ("bad", "warn", "good", "ban", "accent")),
    *(("ink", f"{soft}-soft") for soft in ("bad", "warn", "good", "ban", "accent")),
]


def luminance(colour: str) -> float:
    """Relative luminance, as WCAG 2.2 defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), PAIRS)
def test_text_has_the_contrast_of_wcag_aa(scheme, ink, ground):
    lighter, darker = sorted((luminance(scheme[ink]), luminance(scheme[ground])), reverse=True)
    assert (lighter + 0.05) / (darker + 0.05) >= 4.5


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
def test_the_border_of_a_field_can_be_seen(scheme):
    lighter, darker = sorted((luminance(scheme["line-strong"]), luminance(scheme["card"])), reverse=True)
    assert (lighter + 0.05) / (darker + 0.05) >= 3


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_a_template_has_no_style_or_script_of_its_own(template):
    text = template.read_text()
    assert not re.search(r"\sstyle=|<style|\son\w+=|javascript:", text)
    assert all("src=" in tag for tag in re.findall(r"<script[^>]*>", text))


@pytest.mark.parametrize("path", [*TEMPLATES, *STATIC], ids=lambda path: path.name)
def test_nothing_is_fetched_from_elsewhere(path):
    text = path.read_text().replace("http://www.w3.org/2000/svg", "")
    assert not re.search(r"https?://|//[a-z]+\.|@import|@font-face|url\(", text)


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_nothing_is_marked_as_safe_without_being_escaped(template):
    assert not re.search(r"\|\s*safe|autoescape", template.read_text())
