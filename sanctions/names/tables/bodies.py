"""Words that tell what sort of body an organisation is, and not which: group, party, militia, branch, in liquidation.

Customers and newspapers add them and leave them out as they please: VTB Group,
Hamas Movement, Haqqani Network. The first lines name the meanings of
tables/translations.py, by a word of each.
"""

from typing import Final

from sanctions.names.tables.translations import MEANINGS

_MEANT: Final = frozenset("group movement party organization network army brigade battalion front".split())

_OTHERS: Final = """
concern concerne kontsern konzern koncern konsern
consortium konsortsium konsortium consorcio
conglomerate konglomerat
militia militias milis milice
regiment regiments
faction factions
militants fighters insurgents rebels terrorists
gang gangs cartel clan mafia syndicate parti jituan guruh goruh alliance
sect cult
branch filial filiale sucursal succursale zweigniederlassung liquidation likvidatsiya likvidatsii liquidacion
"""
"""Words for which that table has no line."""

BODIES: Final = frozenset(_OTHERS.split()).union(*(words for words in MEANINGS if not _MEANT.isdisjoint(words)))
"""Folded words."""
