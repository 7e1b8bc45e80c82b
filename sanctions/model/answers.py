"""Questions, and the answers with their reasons."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from sanctions.model.entities import Version
from sanctions.model.publications import Coverage
from sanctions.model.schema import NAME_PROPERTIES, PERSON_NAME_PARTS
from sanctions.model.ties import Referent


@dataclass(frozen=True)
class Query:
    """What is asked: an FtM schema and properties, by example."""

    schema: str
    properties: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The names asked for, a person's joined from parts where no whole one is given."""
        whole = tuple(name for kind in NAME_PROPERTIES for name in self.properties.get(kind, ()))
        if whole:
            return whole
        joined = " ".join(value for part in PERSON_NAME_PARTS for value in self.properties.get(part, ()))
        return (joined,) if joined else ()

    def get(self, name: str) -> tuple[str, ...]:
        """The values of one property; empty where the query gives none."""
        return self.properties.get(name, ())


@dataclass(frozen=True, slots=True)
class WordPair:
    """What became of one word when two names were laid side by side.

    ``relation`` is a plain phrase: "same", "spelled alike", "initial",
    "joined", "only in the query", "only on the list", "contradicts", ….
    ``query`` or ``candidate`` is empty where the other side has no such word.
    ``weight`` is the part of the log-odds that this pair gave.
    """

    query: str
    candidate: str
    relation: str
    similarity: float
    weight: float


@dataclass(frozen=True, slots=True)
class Term:
    """A part of a name's weight that no single word gives: ``detail`` says what, ``weight`` is in log-odds."""

    detail: str
    weight: float


@dataclass(frozen=True, slots=True)
class Evidence:
    """One reason behind a score.

    ``rule`` is the key in the API, ``detail`` the sentence for people,
    ``weight`` its term of the log-odds (for, if positive), ``score`` how well
    the two values agree, 0 to 1. ``words`` and ``terms`` are filled for names;
    their weights add up to that of the evidence, but for rounding.
    """

    rule: str
    detail: str
    weight: float
    score: float
    query: str = ""
    candidate: str = ""
    words: tuple[WordPair, ...] = ()
    terms: tuple[Term, ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """A listed party that answers a query.

    ``score`` is 0 to 1, the logistic of the evidence's summed weights;
    ``match`` whether it reaches the threshold; ``matched_name`` the listed
    name that agreed best. ``referents`` are the party's entries on other
    lists. ``entries`` are the party's other entries that answer the query
    too, best first, where hits of one party are shown as one.
    """

    version: Version
    score: float
    match: bool
    matched_name: str
    evidence: tuple[Evidence, ...]
    referents: tuple[Referent, ...] = ()
    entries: tuple["Hit", ...] = ()

    @property
    def reason(self) -> str:
        """One plain sentence: why this is, or is not, a hit."""
        return "; ".join(item.detail for item in self.evidence)


@dataclass(frozen=True, slots=True)
class Screening:
    """One query answered: what was asked, how, of what, and what came of it.

    ``id`` is empty until it is recorded. ``hits`` are the best ones up to the
    limit asked for, ``total`` the number of all. ``options`` holds scope,
    threshold, cutoff, limit, as_of and merge as they were applied.
    ``warnings`` say what an answer without a match can't tell.
    """

    id: str
    at: str
    door: str
    query: Query
    options: Mapping[str, str | int | float]
    hits: tuple[Hit, ...]
    total: int
    coverage: Coverage
    warnings: tuple[str, ...] = ()
