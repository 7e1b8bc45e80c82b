"""Which listed parties are worth scoring, and what the lists teach about words.

A generation's index is one folder of files, written once and mapped into
memory by every worker: nothing in it changes, so all of them share it.
"""

from sanctions.index.links import Ties, Way
from sanctions.index.reader import Index, Moment
from sanctions.index.seals import damages, seal
from sanctions.index.search import Found, search, search_all, search_others
from sanctions.index.words import WORDS_KEPT
from sanctions.index.writer import FORMAT, write_index

__all__ = [
    "FORMAT",
    "WORDS_KEPT",
    "Found",
    "Index",
    "Moment",
    "Ties",
    "Way",
    "damages",
    "seal",
    "search",
    "search_all",
    "search_others",
    "write_index",
]
