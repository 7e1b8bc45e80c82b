"""What names are: strings in, values out. No IO, no clock."""

from sanctions.names.analysis import analyse, identifies
from sanctions.names.compare import compare
from sanctions.names.judge import BEYOND, NOT_ASKED, Judgement, judge, left_open
from sanctions.names.pairing import SAYS_WHO, Pairing
from sanctions.names.parts import MAY_BE_LEFT_OUT, Kind, Name, Word
from sanctions.names.runs import acronyms
from sanctions.names.spelling import Spelling, bones_of, key_of, spell
from sanctions.names.text import fold, is_latin, romanise

__all__ = [
    "BEYOND",
    "MAY_BE_LEFT_OUT",
    "NOT_ASKED",
    "SAYS_WHO",
    "Judgement",
    "Kind",
    "Name",
    "Pairing",
    "Spelling",
    "Word",
    "acronyms",
    "analyse",
    "bones_of",
    "compare",
    "fold",
    "identifies",
    "is_latin",
    "judge",
    "key_of",
    "left_open",
    "romanise",
    "spell",
]
