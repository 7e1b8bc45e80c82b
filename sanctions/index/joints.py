"""Words written together on one side and apart on the other, or by their initials: which listed names have any.

Such words share no key with what they stand for, so their names are found by
keys of their own, and most of them by chance: any short word is somebody's
initials. What agreeing so would be worth is laid over what the estimate knows
of the other words.
"""

from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from librt.vecs import vec
from mypy_extensions import i32, i64, u8

from sanctions.index.asked import Asked
from sanctions.index.columns import ANSWERS
from sanctions.index.keys import bones_keys, keys_together, word_key
from sanctions.index.words import LONG, RELATIONS, Alike, Words
from sanctions.names import Kind, Name, acronyms
from sanctions.names.compounds import ARTICLES
from sanctions.names.pairing import WHOLE_ACRONYM
from sanctions.names.runs import TELLING_ACRONYM
from sanctions.names.text import Script

JOINED, ACRONYM, WHOLE = map(RELATIONS.index, ("joined", "acronym", WHOLE_ACRONYM))


class Joint(NamedTuple):
    """Words of a name asked, ``span`` of them from place ``row``, that a listed name may have otherwise.

    ``listed`` are the words that the listed name has for them, 0 where that is not known.
    """

    row: int
    span: int
    relation: int
    listed: int


def joined(asked: Asked, together: Sequence[tuple[int, Joint]], meets: vec[u8]) -> dict[int, list[Joint]]:
    """The listed names that have a joint with the one asked, of those that it may meet, and their joints.

    ``together`` are those that have words of the name written together, by number.
    """
    found: dict[int, list[Joint]] = {}
    for joint, numbers in _apart(asked):
        for at in range(i64(len(numbers))):
            _note(found, i64(numbers[at]), joint, meets)
    for number, joint in together:
        _note(found, number, joint, meets)
    return found


def written_together(words: Words, names: Sequence[tuple[Name, Sequence[Alike]]]) -> list[list[tuple[int, Joint]]]:
    """The numbers of listed names that have words of a name asked as one, or parted elsewhere, and the joint of each.

    For each of the names, with what the lists have for its content words.
    """
    asked = [_written(name) for name, _ in names]
    sought, places = _Sought(), dict[_Written, int]()
    for written, (_, alike) in zip(asked, names, strict=True):
        if written not in places:
            places[written] = len(places)
            sought.add(places[written], written, alike)
    for at, (name, _) in enumerate(names, len(places)):
        if not name.person:
            sought.add_acronyms(at, name)
    found = sought.found(words, len(places) + len(names))
    return [found[places[written]] + found[at] for at, written in enumerate(asked, len(places))]


class _Written(NamedTuple):
    """The words of a name that may be parted otherwise, whether each is a particle, and the name's script.

    A person's reading and a firm's have mostly the same.
    """

    forms: tuple[str, ...]
    particles: tuple[bool, ...]
    script: Script

    @property
    def mistyped(self) -> bool:
        """Whether two words are put together with a slip; signs for syllables and consonants alone are not so."""
        return self.script <= Script.TRANSCRIBED

    @property
    def content(self) -> list[str]:
        """The words that are no particles."""
        return [form for form, particle in zip(self.forms, self.particles, strict=True) if not particle]


class _Sought:
    """Keys and forms that are looked for, and of each on behalf of which names, by place, and for which joint."""

    def __init__(self) -> None:
        self._as_one: dict[int, list[tuple[int, Joint]]] = {}
        self._acronyms: dict[str, list[tuple[int, Joint]]] = {}
        self._elsewhere: dict[int, list[tuple[int, Joint]]] = {}
        self._misspelt: dict[str, list[tuple[int, Joint]]] = {}
        self._both: dict[str, list[tuple[int, Joint]]] = {}

    def add(self, at: int, written: _Written, alike: Sequence[Alike]) -> None:
        """Adds what the words of a name make together, with what the lists have for those that are no particles."""
        unknown = [form not in its.known for form, its in zip(written.content, alike, strict=True)]
        for key, joint in _together(written, unknown):
            self._as_one.setdefault(key, []).append((at, joint))
        for form, joint in _misspelt(written, unknown):
            self._misspelt.setdefault(form, []).append((at, joint))
        for form, first, last in _neighbours(written):
            joint = Joint(first, last - first, JOINED, 2)
            if any(unknown[first:last]):
                self._elsewhere.setdefault(keys_together(form).as_neighbours, []).append((at, joint))
            if first < last and len(form) >= LONG and written.mistyped and all(unknown[first:last]):
                self._both.setdefault(form, []).append((at, joint))

    def add_acronyms(self, at: int, name: Name) -> None:
        """Adds what the words of an organisation's name are the initials of."""
        for text, joint in _acronyms(name):
            self._acronyms.setdefault(text, []).append((at, joint))

    def found(self, words: Words, size: int) -> list[list[tuple[int, Joint]]]:
        """For each of so many names the numbers of the listed names that have what is looked for, and the joint."""
        found: list[list[tuple[int, Joint]]] = [[] for _ in range(size)]
        for owners, numbers in (
            (list(self._as_one.values()), words.bearing(list(self._as_one))),
            (list(self._acronyms.values()), words.bearing_exactly(list(self._acronyms))),
            (list(self._elsewhere.values()), words.having_apart(list(self._elsewhere))),
            (list(self._misspelt.values()), words.bearing_slipped(list(self._misspelt))),
            (list(self._both.values()), words.having_apart_slipped(list(self._both))),
        ):
            for number, place in numbers:
                for at, joint in owners[place]:
                    found[at].append((number, joint))
        return found


def _written(name: Name) -> _Written:
    forms: list[str] = []
    particles: list[bool] = []
    for form, kind in name.words:
        if kind <= Kind.PARTICLE:
            forms.append(form)
            particles.append(kind is Kind.PARTICLE)
    return _Written(tuple(forms), tuple(particles), name.script)


def _note(found: dict[int, list[Joint]], number: i64, joint: Joint, meets: vec[u8]) -> None:
    if meets[number] == ANSWERS:
        its = found.setdefault(number, [])
        if joint not in its:
            its.append(joint)


def _apart(asked: Asked) -> list[tuple[Joint, vec[i32]]]:
    """Words that listed names have apart or are the initials of, and those names."""
    found: list[tuple[Joint, vec[i32]]] = []
    for row, its in enumerate(asked.alike):
        if len(its.joined):
            found.append((Joint(row, 1, JOINED, 0), its.joined))
        if len(its.initials) and not asked.person:
            size = len(asked.content[row].form)
            found.append((Joint(row, 1, _acronym(size, len(asked.content) == 1), size), its.initials))
    return found


def _together(written: _Written, unknown: Sequence[bool]) -> list[tuple[int, Joint]]:
    """The keys of what words of a name make together, of which a listed name may have any as one word.

    Three only where one of them is ``unknown``: no word of any list.
    """
    content = written.content
    found: list[tuple[int, Joint]] = []
    for row in range(len(content) - 1):
        joint = Joint(row, 2, JOINED, 1)
        found += [(key, joint) for key in _keys_as_one(content[row] + content[row + 1], written.script)]
    for row in range(len(content) - 2):
        if any(unknown[row : row + 3]):
            key = word_key("w", "".join(content[row : row + 3]))
            found.append((key, Joint(row, 3, JOINED, 1)))
    if written.script is Script.IDEOGRAPHS and len(content) > 1:
        # A firm's place stands in brackets behind its name, or before it.
        joint = Joint(0, len(content), JOINED, 1)
        found += [(key, joint) for key in _keys_as_one(content[-1] + "".join(content[:-1]), written.script)]
    if len(content) < len(written.forms):
        rows = _rows(written)
        for first, last in _beside_particles(written.particles):
            joint = Joint(rows[first], rows[last] - rows[first], JOINED, 1)
            forms = written.forms[first:last]
            found += [(key, joint) for key in _keys_as_one("".join(forms), written.script)]
            if len(forms) > 2 and forms[1] in ARTICLES:
                found += [(key, joint) for text in ("".join(forms), forms[0] + forms[2]) for key in bones_keys(text)]
    return found


def _keys_as_one(form: str, script: Script) -> tuple[int, ...]:
    """The keys of a word that a listed name may have for words together, which were asked for in a script."""
    keys = keys_together(form).as_word
    return (*keys, *bones_keys(form)) if script is Script.ABJAD else keys


def _rows(written: _Written) -> list[int]:
    """For each place among the words, and for their end, how many before it are no particles."""
    return list(accumulate((not particle for particle in written.particles), initial=0))


def _acronyms(name: Name) -> list[tuple[str, Joint]]:
    """The acronyms that an organisation's words make, of which a listed name may have any as a word."""
    content = [word for word in name.words if word.kind < Kind.PARTICLE]
    initials = "".join([word.form[0] for word in content])
    found: list[tuple[str, Joint]] = []
    for text in acronyms(content):
        relation = _acronym(len(text), len(text) == len(content))
        found.append((text, Joint(initials.index(text), len(text), relation, 1)))
    return found


def _acronym(size: int, whole: bool) -> int:
    """What an acronym of so many letters is at most, which is or stands for the ``whole`` name asked, or not."""
    return WHOLE if whole and size >= TELLING_ACRONYM else ACRONYM


def _neighbours(written: _Written) -> list[tuple[str, int, int]]:
    """Every two neighbours together, particles too, and their content words: the first to before the last.

    A listed name may have them parted elsewhere where no list has one of the two; with a slip where none has either.
    """
    forms, rows = written.forms, _rows(written)
    return [(forms[at] + forms[at + 1], rows[at], rows[at + 2]) for at in range(len(forms) - 1)]


def _misspelt(written: _Written, unknown: Sequence[bool]) -> list[tuple[str, Joint]]:
    """Neighbours together that a listed name may have as one, with a slip: no list has either of the two."""
    if not written.mistyped:
        return []
    content = written.content
    return [
        (form, Joint(row, 2, JOINED, 1))
        for row in range(len(content) - 1)
        if unknown[row] and unknown[row + 1] and len(form := content[row] + content[row + 1]) >= LONG
    ]


def _beside_particles(particles: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Runs of two and three words, from the first to before the last, in which a particle stands beside others."""
    for size in (2, 3):
        for first in range(len(particles) - size + 1):
            if 0 < sum(particles[first : first + size]) < size:
                yield first, first + size
