"""Entries of several lists that are one party, and why."""

from dataclasses import dataclass

TIE_KINDS: dict[str, str] = {
    "reference": "both carry the UN's reference for the party",
    "named": "one list names the other's entry",
    "identifier": "an identifier of which a party has its own is on both",
    "birth date": "name and birth date agree",
    "names": "names agree, with what else is known",
}
"""What a tie rests on mainly, the surest first, and what that means."""


@dataclass(frozen=True, slots=True)
class Tie:
    """Two entries, by id, that are one party.

    ``kind`` is a key of ``TIE_KINDS``, ``reason`` a sentence for people and
    ``weight`` the log-odds that speak for it. ``joined`` says that both are in
    one cluster: a tie that would bring together what contradicts each other is
    told and joins nothing.
    """

    one: str
    other: str
    kind: str
    reason: str
    weight: float
    joined: bool = True


@dataclass(frozen=True, slots=True)
class Referent:
    """Another entry of the same party, as one entry sees it.

    ``via`` is the entry through which the two are tied where no tie is between
    themselves; ``reason`` is then why that entry and this one are the same
    party. ``listed`` says whether it stood on its list at the moment asked
    for, ``joined`` whether both are shown as one hit where hits are merged.
    """

    id: str
    caption: str
    kind: str
    reason: str
    via: str = ""
    listed: bool = True
    joined: bool = True

    @property
    def dataset(self) -> str:
        """The list that it stands on."""
        return self.id.partition(":")[0]
