"""References from one list to another's entries."""

import re

from sanctions.lists.drafts import Draft, entity_id, is_nothing

_UN_REFERENCE = re.compile(r"([A-Z]{2})([ie])\.?(\d{3})", re.IGNORECASE)


def take_un_reference(draft: Draft, reference: str) -> None:
    """The UN's number for the same party, and its entry there.

    Only a whole number names an entry: the EU's "QDi.43" and "HTi.00" are cut
    off, and completing them by guess would point at another party.
    """
    reference = reference.strip()
    if is_nothing(reference):
        return
    if found := _UN_REFERENCE.fullmatch(reference):
        # The UN writes them all alike, "QDe.145"; the UK has some as "QDE.145".
        reference = f"{found[1].upper()}{found[2].lower()}.{found[3]}"
        draft.refer(entity_id("un_sc_sanctions", reference))
    draft.add("unscId", reference)
