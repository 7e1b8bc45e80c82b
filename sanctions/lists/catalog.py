"""The one door to all formats: which list is this, and what does it say."""

import re
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from types import MappingProxyType

from sanctions.errors import ListUnreadable, UnknownDataset
from sanctions.lists import (
    canada_xml,
    csl_csv,
    csl_json,
    dfat_xlsx,
    eu_csv,
    eu_xml,
    house_csv,
    ofac_advanced,
    ofac_csv,
    ofac_enhanced,
    ofac_xml,
    ofsi_csv,
    opensanctions_ftm,
    opensanctions_nested,
    opensanctions_simple,
    seco_xml,
    seed,
    uk_csv,
    uk_ods,
    uk_xml,
    un_xml,
)
from sanctions.lists.contract import Format, Reading, Recognised, Source
from sanctions.lists.datasets import DATASETS, Dataset
from sanctions.lists.dates import partial
from sanctions.lists.strangers import looks, reason_to_refuse

__all__ = ["DATASETS", "FORMATS", "Dataset", "read", "recognise"]

_MODULES: tuple[Format, ...] = (
    seed,
    ofac_xml,
    ofac_advanced,
    ofac_enhanced,
    un_xml,
    eu_xml,
    uk_xml,
    seco_xml,
    canada_xml,
    eu_csv,
    uk_csv,
    uk_ods,
    ofsi_csv,
    ofac_csv,
    dfat_xlsx,
    csl_csv,
    csl_json,
    opensanctions_ftm,
    opensanctions_nested,
    opensanctions_simple,
    # Last: what it knows by its columns may be somebody else's table.
    house_csv,
)

FORMATS: Mapping[str, Format] = MappingProxyType({module.FORMAT: module for module in _MODULES})
"""Every format that we read, by name."""

_ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_TAKES = timedelta(days=3)
_DATE_IN_NAME = re.compile(r"(?<!\d)(\d{4})[-_.]?(\d{2})[-_.]?(\d{2})(?!\d)")


def recognise(sources: Sequence[Source], dataset: str | None = None, published: str | None = None) -> Recognised:
    """What these files are: format, dataset and the publisher's date.

    ``dataset`` and ``published``, where given, go before what the files say;
    the date is read from the list, else from a file's name, else None. Raises
    UnknownDataset, and ListUnreadable where the files are no list that we
    know, not one list, or of another dataset than the one given.
    """
    if dataset is not None and dataset not in DATASETS:
        raise UnknownDataset(dataset, tuple(DATASETS))
    found = _format_of(sources)
    if published is not None and not _ISO_DATE.fullmatch(published):
        raise ListUnreadable(sources[0].name, f"can't be of {published!r}: that is no date like 2024-05-03")
    named = _date_in_names(sources)
    if found.saved and not published and named and found.published and _is_later(found.published, named):
        reason = f"was saved on {found.published}, and its name says {named}: say of which day it is (--published)"
        raise ListUnreadable(sources[0].name, reason)
    dates = (("given", published), ("list", found.published), ("filename", named))
    dated, day = next(((dated, day) for dated, day in dates if day), ("", None))
    return Recognised(found.format, _settle_dataset(sources[0], found, dataset), day, dated)


def _is_later(day: str, named: str) -> bool:
    """Whether a day is later than the one in a file's name by more than a publisher takes."""
    return len(named) == len(day) and date.fromisoformat(day) - date.fromisoformat(named) > _TAKES


def read(sources: Sequence[Source], dataset: str | None = None, published: str | None = None) -> Reading:
    """A reading of these files; see ``recognise``. Entities are parsed as they are asked for."""
    found = recognise(sources, dataset, published)
    reading = FORMATS[found.format].read(sources, found.dataset)
    if reading.published and found.published and reading.published != found.published:
        reading.notes.append(f"the list says that it is of {reading.published}; loaded as of {found.published}")
    reading.published = found.published
    return reading


def _format_of(sources: Sequence[Source]) -> Recognised:
    """The first format that knows these files."""
    if not sources:
        raise ListUnreadable("(no file)", "there is nothing to read")
    for source in sources:
        if reason := reason_to_refuse(source):
            raise ListUnreadable(source.name, reason)
    for module in _MODULES:
        if found := module.recognise(sources):
            return found
    said = _apart(sources) or f": it is {looks(sources[0])}"
    raise ListUnreadable(_names(sources), f"not a list that we know{said}; formats: {', '.join(FORMATS)}")


def _apart(sources: Sequence[Source]) -> str:
    """What is wrong with files that are no list together: those that are none by themselves, beside one that is."""
    if len(sources) == 1:
        return ""
    none = [source.name for source in sources if not any(module.recognise([source]) for module in _MODULES)]
    if none and len(none) < len(sources):
        return f": {', '.join(none)} {'is' if len(none) == 1 else 'are'} no part of it; leave out what is no list"
    return " together: load one list at a time"


def _settle_dataset(source: Source, found: Recognised, given: str | None) -> str:
    """The dataset, given or recognised. Raises ListUnreadable where neither tells, or they contradict."""
    fitting = [code for code, row in DATASETS.items() if found.format in row.formats]
    if given is None and not found.dataset:
        raise ListUnreadable(source.name, f"fits several datasets: say which one it is, {' or '.join(fitting)}")
    if given is not None and given not in fitting:
        raise ListUnreadable(source.name, f"is in the format {found.format}, which {given} does not come in")
    return given or found.dataset


def _date_in_names(sources: Sequence[Source]) -> str | None:
    """The first date in a file's name."""
    for source in sources:
        if (found := _DATE_IN_NAME.search(source.name)) and (date := partial(found[1], found[2], found[3])):
            return date
    return None


def _names(sources: Sequence[Source]) -> str:
    return ", ".join(source.name for source in sources)
