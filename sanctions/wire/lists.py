"""Lists on the wire: what a load did, and what is in force."""

from marshmallow import fields, validate

from sanctions.wire.strict import Answer, OrNull, Request
from sanctions.wire.values import Text

_DATED = (
    "Where `published` comes from: `list`, `filename`, `given` (whoever loaded it said so), `last_modified` (its "
    "publisher's server) or `fetched` (the day of the fetch); null where that was not recorded."
)
_UNLIKE = (
    "What its publisher's whole list has and this one lacks, or which programmes it lost most parties of:"
    " it may be a part, or a sample."
)


def _counts(description: str) -> fields.Dict:
    """Numbers by name."""
    return fields.Dict(keys=fields.String(), values=fields.Integer(), metadata={"description": description})


class VouchedSchema(Answer):
    """A check that a list failed and that somebody vouched for."""

    reason = fields.String()
    by = fields.String()
    because = fields.String()


class PublicationSchema(Answer):
    """One accepted version of a dataset."""

    dataset = fields.String()
    edition = fields.String(metadata={"description": "Its place in time: date and running number."})
    published = fields.String(metadata={"description": "The publisher's date."})
    dated = OrNull(metadata={"description": _DATED})
    fetched = fields.String(metadata={"description": "When we got it."})
    in_force = OrNull(metadata={"description": "Since when searches are answered with it; null while they are not."})
    format = fields.String()
    source = fields.String(metadata={"description": "The files' names as given."})
    checksums = fields.Dict(
        keys=fields.String(), values=fields.String(), metadata={"description": "SHA-256 by file name."}
    )
    counts = _counts("Entities, names, and entities of each schema.")
    incomplete = fields.Boolean(
        attribute="partial",
        data_key="partial",
        metadata={"description": "A part of the publisher's files was missing."},
    )
    notes = fields.List(fields.String(), metadata={"description": "Warnings of the load."})
    vouched = fields.List(fields.Nested(VouchedSchema), metadata={"description": "What it was taken in spite of."})
    unmapped = _counts("Fields that were met and not taken over, and how often.")
    unlike = fields.List(fields.String(), metadata={"description": _UNLIKE})


class LoadReportSchema(Answer):
    """What loading a list did."""

    dataset = fields.String()
    edition = fields.String()
    in_force = fields.String(metadata={"description": "The dataset's edition in force now: this one or a later."})
    publication = fields.Nested(
        PublicationSchema,
        allow_none=True,
        metadata={"description": "What was put in force; null where the same bytes were loaded before."},
    )
    generation = fields.String(metadata={"description": "In force now."})
    seconds = fields.Float()
    previous = OrNull(metadata={"description": "The edition before it; null where it is the first."})
    added = fields.Integer(metadata={"description": "Entities that the edition before it did not have."})
    removed = fields.Integer(metadata={"description": "Entities that only the edition before it has."})
    changed = fields.Integer(metadata={"description": "Entities of both that differ."})
    duplicates_dropped = fields.Integer(metadata={"description": "Records repeated word for word."})
    notes = fields.List(fields.String())
    unmapped = _counts("Fields that were met and not taken over, and how often.")
    vouched = fields.List(fields.Nested(VouchedSchema))
    tried = fields.Integer(metadata={"description": "Names screened as a self-test, once the list answered."})
    missed = fields.List(fields.String(), metadata={"description": "Those that were not found."})


class RefusalSchema(Answer):
    """A list that was not put in force."""

    at = fields.String()
    dataset = fields.String()
    source = fields.String()
    reason = fields.String()
    kept = OrNull(metadata={"description": "The folder under `refused/` that holds its files; null where none does."})


class AcknowledgementSchema(Answer):
    """A warning that somebody has seen to."""

    told = fields.String(metadata={"description": "The warning as it was told."})
    at = fields.String()
    by = fields.String()
    because = fields.String()


class AcknowledgedSchema(AcknowledgementSchema):
    """The same, of a list among others."""

    dataset = fields.String()


class AcknowledgeForm(Request):
    """Who has seen to a list's warnings, and why they are none any more."""

    because = Text(
        required=True,
        validate=validate.Length(min=1, error="says nothing"),
        metadata={"description": "Why it is no warning any more; goes on record."},
    )
    by = Text(
        required=True,
        validate=validate.Length(min=1, error="says nothing"),
        metadata={"description": "Who says so; goes on record."},
    )
    warning = fields.List(
        fields.String(),
        load_default=(),
        metadata={"description": "A warning that was seen, as `/lists` tells it; may be repeated. All, if left out."},
    )


class AllAcknowledgedSchema(Answer):
    """What was acknowledged, and what stays a warning until it is mended."""

    acknowledged = fields.List(fields.Nested(AcknowledgedSchema))
    warnings = fields.List(fields.String())


class CheckSchema(Answer):
    """The last time that a list's publisher was asked for it."""

    at = fields.String()
    outcome = fields.String(metadata={"description": "`new`, `unchanged`, `refused` or `failed`."})
    detail = fields.String()
    confirmed = OrNull(metadata={"description": "When it last gave what is in force here."})
    failures = fields.Integer(metadata={"description": "How often in a row it did not."})
    url = fields.String(metadata={"description": "Where the list in force was fetched."})


class ProbeSchema(Answer):
    """The last self-test of a list: its names, and misspellings of them, screened."""

    at = fields.String()
    generation = fields.String()
    tried = fields.Integer()
    missed = fields.List(fields.String(), metadata={"description": "What was not found: each is an alarm."})


class ThenSchema(Answer):
    """A list as it was a year before the publication in force, or at first where it is not known for as long."""

    published = fields.String()
    entities = fields.Integer()
    change = fields.Float(metadata={"description": "Of the number of parties since, as a share: -0.083 is a loss."})


class DatasetStatusSchema(Answer):
    """One dataset: its publication in force, and what is known besides.

    The dataset `unknown`, told while there are such, is of refused files that are no list we know.
    """

    dataset = fields.String()
    title = fields.String()
    publisher = fields.String()
    in_default = fields.Boolean(metadata={"description": "Searched by the scope `default`."})
    expected = fields.Boolean(metadata={"description": "Named as missing while it is not loaded."})
    published = OrNull(metadata={"description": "The publisher's date; null where no list is in force."})
    dated = OrNull(metadata={"description": _DATED})
    fetched = OrNull(metadata={"description": "When we got it."})
    in_force = OrNull(metadata={"description": "Since when searches are answered with it."})
    incomplete = fields.Boolean(
        attribute="partial",
        data_key="partial",
        metadata={"description": "A part of the publisher's files is missing."},
    )
    counts = _counts("Entities, names, and entities of each schema.")
    age_hours = fields.Float(metadata={"description": "Hours since it was fetched, or confirmed by its publisher."})
    stale = fields.Boolean(metadata={"description": "Older than this list should be."})
    editions = fields.List(fields.String(), metadata={"description": "All that are known, oldest first."})
    waiting = fields.List(
        fields.String(), metadata={"description": "Editions that are stored, and answer once a load is done."}
    )
    last_refusal = fields.Nested(RefusalSchema, allow_none=True)
    vouched = fields.List(fields.Nested(VouchedSchema), metadata={"description": "What it was taken in spite of."})
    unread = _counts("Fields of the list in force that may hold names and were not taken over, and how often.")
    unlike = fields.List(fields.String(), metadata={"description": _UNLIKE})
    then = fields.Nested(
        ThenSchema,
        allow_none=True,
        metadata={"description": "What its size is compared with; null where nothing is."},
    )
    check = fields.Nested(CheckSchema, allow_none=True)
    next_check = OrNull(metadata={"description": "When its publisher is asked next; null where nobody asks."})
    probe = fields.Nested(ProbeSchema, allow_none=True)
    wanted = fields.Boolean(metadata={"description": "A warning while it is not loaded."})
    warnings = fields.List(fields.String(), metadata={"description": "What somebody has to look at."})
    acknowledged = fields.List(
        fields.Nested(AcknowledgementSchema), metadata={"description": "What would be a warning, but for them."}
    )
