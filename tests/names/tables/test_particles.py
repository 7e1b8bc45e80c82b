"""Particles are written as names are read."""

from sanctions.names import fold
from sanctions.names.tables.honorifics import HONORIFICS
from sanctions.names.tables.particles import PARTICLES


def test_every_particle_is_a_folded_word() -> None:
    """One that folding would change could never be met."""
    assert [word for word in PARTICLES if fold(word) != word or " " in word] == []


def test_no_particle_is_an_honorific_too() -> None:
    """A word of both tables would be whichever is asked first."""
    assert PARTICLES.isdisjoint(HONORIFICS)
