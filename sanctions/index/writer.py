"""Entity versions to the files of an index."""

from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from itertools import chain, islice, pairwise
from pathlib import Path
from typing import Any

import numpy as np
import orjson

from sanctions.index.aside import FEW, learning
from sanctions.index.bodies import to_body
from sanctions.index.files import save, save_table
from sanctions.index.foreseen import foreseeable, save_foreseen
from sanctions.index.keys import (
    MOST_TOGETHER,
    SHORTEST_SLIPPED,
    acronym_key,
    every_heard_key,
    frame_key,
    hash_key,
    joined_bones_keys,
    link_keys,
    signed,
    slipped_joined_keys,
    target_key,
    whole_name_key,
    word_key,
    word_keys,
)
from sanctions.index.lexicon import Lexicon
from sanctions.index.links import save_ties
from sanctions.index.teaching import Lesson
from sanctions.index.words import Words
from sanctions.matching import comparable_form
from sanctions.matching.dates import read_span
from sanctions.model import SCHEMATA, Version, is_a
from sanctions.model.schema import IDENTIFIER_PROPERTIES, NAME_PROPERTIES
from sanctions.names import Kind, Name, Spelling, Word, acronyms, analyse, key_of, spell
from sanctions.names.heard import letters_heard
from sanctions.names.legal import is_form_alone
from sanctions.names.runs import initial_code
from sanctions.names.text import Script

FORMAT = 35
"""Raised with every change to what the files hold; part of a generation's identity."""

Write = Callable[[bytes], int]
"""Takes bytes and says how many."""

NEVER = 2**31 - 1
"""The ``until`` rank of a version that still stands."""


def write_index(folder: Path, versions: Iterable[Version], editions: Mapping[str, Sequence[str]]) -> None:
    """Writes the index of the versions to a folder that exists.

    ``editions`` maps each dataset to its editions in time order; ranks in the
    index are places in that sequence.
    """
    writer, coming = _Writer(editions), iter(versions)
    first = list(islice(coming, FEW + 1))
    with (
        (folder / "bodies.bin").open("wb") as bodies,
        (folder / "names.bin").open("wb") as names,
        learning(bodies, many=len(first) > FEW) as learner,
    ):
        for version in chain(first, coming):
            learner.add(version, writer.add(version, bodies.write, names.write))
        learner.end()
        spellings = [spell(form) for form in writer.words]
        writer.save(folder, spellings)
        lesson = learner.lesson()
        lexicon = lesson.lexicon()
        words = Words(folder, writer.save_learned(folder, spellings, lesson, lexicon), lexicon)
        likely = foreseeable(words.forms, words.counts()) if len(first) > FEW else ()
        save_foreseen(folder, {form: words.rows(form, Script.ALPHABET) for form in likely})


class _Writer:
    """The growing columns of an index."""

    def __init__(self, editions: Mapping[str, Sequence[str]]) -> None:
        self.datasets = list(editions)
        self.ranks = {code: {edition: rank for rank, edition in enumerate(known)} for code, known in editions.items()}
        self.body_ends, self.name_ends = array("q", [0]), array("q", [0])
        self.since, self.until = array("i"), array("i")
        self.dataset, self.schema = array("h"), array("b")
        self.birth_from, self.birth_to = array("h"), array("h")
        self.name_version = array("i")
        self.words: dict[str, int] = {}
        self.name_words, self.name_word_ends = array("i"), array("q", [0])
        self.name_word_kinds = array("b")
        self.name_person, self.in_abjad = array("b"), set[int]()
        self.together: dict[str, str] = {}
        self.joined: defaultdict[int, array[int]] = defaultdict(lambda: array("i"))
        self.identifiers: list[tuple[int, int]] = []
        self.ids: list[tuple[int, int]] = []
        self.whole: list[tuple[int, int]] = []
        self.links: list[tuple[int, int]] = []

    def add(self, version: Version, write_body: Write, write_name: Write) -> int:
        """Takes a version in: its body, its names and its identifiers. Says how many bytes the body has."""
        entity, number = version.entity, len(self.since)
        size = write_body(to_body(version))
        self.body_ends.append(self.body_ends[-1] + size)
        ranks = self.ranks[entity.dataset]
        self.since.append(ranks[version.since])
        self.until.append(NEVER if version.until is None else ranks[version.until])
        self.dataset.append(self.datasets.index(entity.dataset))
        self.schema.append(SCHEMATA.index(entity.schema))
        first, last = _birth_years(version)
        self.birth_from.append(first)
        self.birth_to.append(last)
        self.ids.append((hash_key("e", entity.id), number))
        self._add_identifiers(version, number)
        for name, kinds in _distinct_names(version):
            self._add_name(name, kinds, number, write_name)
            self.whole.append((whole_name_key(entity.dataset, name), number))
        self._add_links(version, number)
        return size

    def _add_identifiers(self, version: Version, number: int) -> None:
        values = [value for prop in IDENTIFIER_PROPERTIES for value in version.entity.get(prop)]
        values += [document.number for document in version.entity.documents]
        forms = {comparable_form(value) for value in values} - {""}
        self.identifiers.extend((hash_key("i", form), number) for form in sorted(forms))

    def _add_links(self, version: Version, number: int) -> None:
        """Files the version under those whom its links name: by id where the list gives one, else by name."""
        entity = version.entity
        keys: set[int] = set()
        for other in entity.links:
            keys.update((target_key(other.target),) if other.target else link_keys(entity.dataset, other.name))
        self.links.extend((key, number) for key in sorted(keys))

    def _add_name(self, name: Name, kind: str, version: int, write: Write) -> None:
        number = len(self.name_version)
        self.name_version.append(version)
        row = [
            NAME_PROPERTIES.index(kind),
            name.original,
            [list(word) for word in name.words],
            list(name.legal),
            name.person,
            int(name.script),
        ]
        self.name_ends.append(self.name_ends[-1] + write(orjson.dumps(row)))
        self.name_person.append(name.person)
        for form, kind_of_word in name.content:
            word = self.words.setdefault(form, len(self.words))
            self.name_words.append(word)
            self.name_word_kinds.append(kind_of_word)
            if name.script is Script.ABJAD:
                self.in_abjad.add(word)
        self.name_word_ends.append(len(self.name_words))
        neighbours = _neighbours(name)
        for text in neighbours:
            if len(text) >= SHORTEST_SLIPPED and text not in self.together:
                self.together[text] = key_of(text)
        for key in _joined_keys(name, neighbours, self.together):
            self.joined[key].append(number)

    def save(self, folder: Path, spellings: Sequence[Spelling]) -> None:
        """Writes the columns, but for what is learned of words, whose spellings are given in their order."""
        forms = list(self.words)
        save(folder, "body_ends", np.frombuffer(self.body_ends, np.int64))
        save(folder, "name_ends", np.frombuffer(self.name_ends, np.int64))
        save(folder, "since", np.array(self.since, np.int32))
        save(folder, "until", np.array(self.until, np.int32))
        save(folder, "dataset", np.array(self.dataset, np.int16))
        save(folder, "schema", np.array(self.schema, np.int8))
        save(folder, "birth_from", np.array(self.birth_from, np.int16))
        save(folder, "birth_to", np.array(self.birth_to, np.int16))
        save(folder, "name_version", np.array(self.name_version, np.int32))
        save(folder, "name_person", np.array(self.name_person, bool))
        save(folder, "name_words", np.array(self.name_words, np.int32))
        save(folder, "name_word_kinds", np.array(self.name_word_kinds, np.int8))
        save(folder, "name_word_ends", np.array(self.name_word_ends, np.int64))
        save(folder, "word_abjad", np.isin(np.arange(len(forms)), sorted(self.in_abjad)))
        save(folder, "word_initial", np.array([initial_code(form) for form in forms], np.uint8))
        save(folder, "word_frame", np.array([frame_key(spelling) for spelling in spellings], np.uint32))
        save(folder, "word_heard", np.array([letters_heard(form) for form in forms], np.int64))
        save(folder, "word_ending", np.array([spelling.ending for spelling in spellings], np.int8))
        save(folder, "word_root", np.array([spelling.root for spelling in spellings], np.int32))
        self._save_postings(folder)
        save_table(
            folder, "words", ((chain(*word_keys(form), every_heard_key(form)), at) for at, form in enumerate(forms))
        )
        save_table(folder, "joined", (((key,), name) for key, names in self.joined.items() for name in names))
        save_table(
            folder,
            "slips",
            ((slipped_joined_keys(form, key), signed(word_key("j", key))) for form, key in self.together.items()),
        )
        save_table(folder, "identifiers", (((key,), number) for key, number in self.identifiers))
        save_table(folder, "ids", (((key,), number) for key, number in self.ids))
        save_table(folder, "whole", (((key,), number) for key, number in self.whole))
        save_table(folder, "links", (((key,), number) for key, number in self.links))

    def save_learned(
        self, folder: Path, spellings: Sequence[Spelling], lesson: Lesson, lexicon: Lexicon
    ) -> dict[str, Any]:
        """Writes what all versions teach of words, which it returns, and which entries are one party."""
        forms = list(self.words)
        save(folder, "word_rarity", np.array([lexicon.rarity(form) for form in forms], np.float32))
        save(folder, "word_given", np.array([lexicon.given(form) for form in forms], np.float32))
        meta = {
            "words": forms,
            "keys": [spelling.key for spelling in spellings],
            "skeletons": [spelling.skeleton for spelling in spellings],
            "bones": [spelling.bones for spelling in spellings],
            "stems": [spelling.stem for spelling in spellings],
            "classes": [spelling.classes for spelling in spellings],
            "easterns": [spelling.eastern for spelling in spellings],
            "bearers": lesson.bearers,
            "parties": lesson.parties,
            "variants": lesson.variants,
            "datasets": self.datasets,
        }
        (folder / "lexicon.json").write_bytes(orjson.dumps(meta))
        save_ties(folder, lesson.ties, lesson.renamed)
        return meta

    def _save_postings(self, folder: Path) -> None:
        """For each word the names that have it, ascending, each once."""
        words = np.array(self.name_words, np.int64)
        ends = np.array(self.name_word_ends, np.int64)
        sizes = ends[1:] - ends[:-1]
        names = np.repeat(np.arange(len(sizes)), sizes)
        both = np.unique(words * len(sizes) + names) if len(sizes) else words
        holders, count = both // max(len(sizes), 1), len(self.words)
        save(folder, "postings", (both % max(len(sizes), 1)).astype(np.int32))
        save(folder, "postings_ends", np.searchsorted(holders, np.arange(count + 1)).astype(np.int64))


def _birth_years(version: Version) -> tuple[int, int]:
    """The first and the last year in which the party may be born; zeros where that is unknown."""
    spans = [span for value in version.entity.get("birthDate") if (span := read_span(value))]
    return (min(span.first_year for span in spans), max(span.last_year for span in spans)) if spans else (0, 0)


def _distinct_names(version: Version) -> Iterator[tuple[Name, str]]:
    """The names of a version, each set of words once, under its strongest kind; no legal form that stands alone."""
    person = is_a(version.entity.schema, "Person")
    seen: set[tuple[object, ...]] = set()
    for kind in NAME_PROPERTIES:
        for original in version.entity.get(kind):
            name = analyse(original, person)
            if name.words and name.words not in seen and not (not person and is_form_alone(_forms(name.words))):
                seen.add(name.words)
                yield name, kind


def _joined_keys(name: Name, neighbours: Set[str], sounded: Mapping[str, str]) -> set[int]:
    """Keys of every two neighbours written together, and of the whole; ``sounded`` has spelling keys of some."""
    forms = _without_forms(name)
    wholes = {"".join(whole) for whole in (forms, _forms(name.words)) if 2 < len(whole) <= MOST_TOGETHER}
    if name.person and 2 < len(forms) <= MOST_TOGETHER:
        wholes |= {"".join(forms[-1:] + forms[:-1]), "".join(forms[1:] + forms[:1])}  # the family name first, or last
    together = neighbours | wholes
    if 2 < len(forms) <= 6:
        together |= {"".join(forms[at : at + 3]) for at in range(len(forms) - 2)}
    keys = {word_key("j", sounded.get(text) or key_of(text)) for text in together}.union(
        *map(joined_bones_keys, neighbours)
    )
    return keys if name.person else keys | {acronym_key(text) for text in acronyms(name.content)}


def _neighbours(name: Name) -> set[str]:
    """Every two neighbours written together: of all words, without titles and legal forms, without particles too.

    A person's last word stands before the first as well: either may be the family name.
    """
    runs = [_forms(name.words), _without_forms(name), _forms(name.content)]
    if name.person:
        runs = [[*words, *words[:1]] for words in runs]
    return {one + other for words in runs for one, other in pairwise(words)}


def _without_forms(name: Name) -> list[str]:
    """The words of a name, but for its titles and its legal form."""
    return [word.form for word in name.words if word.kind not in (Kind.LEGAL, Kind.HONORIFIC)]


def _forms(words: Sequence[Word]) -> list[str]:
    return [word.form for word in words]
