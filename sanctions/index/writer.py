"""Entity versions to the files of an index."""

from array import array
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path

import numpy as np
import orjson

from sanctions.index.keys import hash_key, joined_key, word_keys
from sanctions.index.lexicon import Lexicon
from sanctions.matching import comparable_form
from sanctions.model import SCHEMATA, Version, entity_to_json, is_a
from sanctions.model.schema import IDENTIFIER_PROPERTIES, NAME_PROPERTIES
from sanctions.names import Kind, Name, analyse, spell

FORMAT = 5
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
    writer = _Writer(editions)
    with (folder / "bodies.bin").open("wb") as bodies, (folder / "names.bin").open("wb") as names:
        for version in versions:
            writer.add(version, bodies.write, names.write)
    writer.save(folder)


class _Writer:
    """The growing columns of an index."""

    def __init__(self, editions: Mapping[str, Sequence[str]]) -> None:
        self.datasets = list(editions)
        self.ranks = {code: {edition: rank for rank, edition in enumerate(known)} for code, known in editions.items()}
        self.body_ends, self.name_ends = array("q", [0]), array("q", [0])
        self.since, self.until = array("i"), array("i")
        self.dataset, self.schema = array("h"), array("b")
        self.name_version = array("i")
        self.postings: defaultdict[str, array[int]] = defaultdict(lambda: array("i"))
        self.joined: defaultdict[int, array[int]] = defaultdict(lambda: array("i"))
        self.identifiers: list[tuple[int, int]] = []
        self.ids: list[tuple[int, int]] = []
        self.bearers: Counter[str] = Counter()
        self.last_bearer: dict[str, str] = {}
        self.parties: set[str] = set()

    def add(self, version: Version, write_body: Write, write_name: Write) -> None:
        """Takes a version in: its body, its names and its identifiers."""
        entity, number = version.entity, len(self.since)
        body = orjson.dumps(
            [version.since, version.until, version.first_seen, version.last_seen, version.last_change]
        ) + entity_to_json(entity)
        self.body_ends.append(self.body_ends[-1] + write_body(body))
        ranks = self.ranks[entity.dataset]
        self.since.append(ranks[version.since])
        self.until.append(NEVER if version.until is None else ranks[version.until])
        self.dataset.append(self.datasets.index(entity.dataset))
        self.schema.append(SCHEMATA.index(entity.schema))
        self.ids.append((hash_key("e", entity.id), number))
        self._add_identifiers(version, number)
        for name, kinds in _distinct_names(version):
            self._add_name(name, kinds, number, write_name)
        self._count_words(version)

    def _add_identifiers(self, version: Version, number: int) -> None:
        values = [value for prop in IDENTIFIER_PROPERTIES for value in version.entity.get(prop)]
        values += [document.number for document in version.entity.documents]
        forms = {comparable_form(value) for value in values} - {""}
        self.identifiers.extend((hash_key("i", form), number) for form in sorted(forms))

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
        content = name.content
        for form in {word.form for word in content}:
            self.postings[form].append(number)
        for key in _joined_keys(name):
            self.joined[key].append(number)

    def _count_words(self, version: Version) -> None:
        """Counts each word once a party, however many versions and names of it bear the word."""
        entity = version.entity
        self.parties.add(entity.id)
        person = is_a(entity.schema, "Person")
        for name in entity.names:
            for word in analyse(name, person).content:
                key = spell(word.form).key
                if self.last_bearer.get(key) != entity.id:
                    self.last_bearer[key] = entity.id
                    self.bearers[key] += 1

    def save(self, folder: Path) -> None:
        """Writes the columns."""
        forms = sorted(self.postings)
        _save(folder, "body_ends", np.frombuffer(self.body_ends, np.int64))
        _save(folder, "name_ends", np.frombuffer(self.name_ends, np.int64))
        _save(folder, "since", np.array(self.since, np.int32))
        _save(folder, "until", np.array(self.until, np.int32))
        _save(folder, "dataset", np.array(self.dataset, np.int16))
        _save(folder, "schema", np.array(self.schema, np.int8))
        _save(folder, "name_version", np.array(self.name_version, np.int32))
        _save_lists(folder, "postings", [self.postings[form] for form in forms])
        _save(folder, "name_rarity", self._name_rarity(forms))
        _save_pairs(folder, "words", ((key, at) for at, form in enumerate(forms) for key in word_keys(form)))
        _save_pairs(folder, "joined", ((key, name) for key, names in self.joined.items() for name in names))
        _save_pairs(folder, "identifiers", self.identifiers)
        _save_pairs(folder, "ids", self.ids)
        meta = {
            "words": forms,
            "bearers": dict(self.bearers),
            "parties": len(self.parties),
            "datasets": self.datasets,
        }
        (folder / "lexicon.json").write_bytes(orjson.dumps(meta))

    def _name_rarity(self, forms: Sequence[str]) -> np.ndarray:
        """The summed rarity of each name's words."""
        lexicon = Lexicon(len(self.parties), self.bearers)
        total = np.zeros(len(self.name_version), np.float32)
        for form in forms:
            total[np.asarray(self.postings[form], np.int32)] += lexicon.rarity(form)
        return total


def _distinct_names(version: Version) -> Iterator[tuple[Name, str]]:
    """The names of a version, each set of words once, under its strongest kind."""
    person = is_a(version.entity.schema, "Person")
    seen: set[tuple[object, ...]] = set()
    for kind in NAME_PROPERTIES:
        for original in version.entity.get(kind):
            name = analyse(original, person)
            if name.words and name.words not in seen:
                seen.add(name.words)
                yield name, kind


def _joined_keys(name: Name) -> set[int]:
    """Keys of every two neighbours written together, and of the whole."""
    forms = [word.form for word in name.words if word.kind not in (Kind.LEGAL, Kind.HONORIFIC)]
    content = [word.form for word in name.content]
    together = {one + other for words in (forms, content) for one, other in pairwise(words)}
    if 2 < len(forms) <= 6:
        together.add("".join(forms))
        together |= {"".join(forms[at : at + 3]) for at in range(len(forms) - 2)}
    return {joined_key(text.replace(" ", "")) for text in together}


def _save(folder: Path, name: str, values: np.ndarray) -> None:
    np.save(folder / f"{name}.npy", values, allow_pickle=False)


def _save_lists(folder: Path, name: str, lists: Sequence[Sequence[int]]) -> None:
    """Lists of numbers as one array and where each ends."""
    ends = np.zeros(len(lists) + 1, np.int64)
    np.cumsum([len(values) for values in lists], out=ends[1:])
    flat = np.concatenate([np.asarray(values, np.int32) for values in lists]) if lists else np.zeros(0, np.int32)
    _save(folder, f"{name}_ends", ends)
    _save(folder, name, flat)


def _save_pairs(folder: Path, name: str, pairs: Iterable[tuple[int, int]]) -> None:
    """Hash and number pairs as two arrays, sorted by hash."""
    hashes, numbers = array("Q"), array("i")
    for key, number in pairs:
        hashes.append(key)
        numbers.append(number)
    keys, values = np.array(hashes, np.uint64), np.array(numbers, np.int32)
    order = np.lexsort((values, keys))
    _save(folder, f"{name}_hashes", keys[order])
    _save(folder, f"{name}_numbers", values[order])
