"""A screening as a page shows it, whether just answered or read from the record."""

from dataclasses import dataclass

from sanctions.model import Hit, Screening
from sanctions.web.pages.formats import day, share
from sanctions.web.pages.labels import dataset_title, property_label, schema_label, scope_title
from sanctions.web.pages.record import words


@dataclass(frozen=True, slots=True)
class Answer:
    """A screening with its hits told apart by the threshold that was applied."""

    screening: Screening

    @property
    def asked(self) -> str:
        """What was asked for: the name, or else the first property of the query."""
        query = self.screening.query
        return " / ".join(query.names) or next(
            (value for values in query.properties.values() for value in values), ""
        )

    @property
    def threshold(self) -> float:
        """The score from which a hit is a match."""
        return float(self.screening.options["threshold"])

    @property
    def cutoff(self) -> float:
        """The score below which nothing is shown."""
        return min(float(self.screening.options["cutoff"]), self.threshold)

    @property
    def matches(self) -> tuple[Hit, ...]:
        """The hits that reach the threshold."""
        return tuple(hit for hit in self.screening.hits if hit.match)

    @property
    def weaker(self) -> tuple[Hit, ...]:
        """The hits that do not."""
        return tuple(hit for hit in self.screening.hits if not hit.match)

    @property
    def entries(self) -> int:
        """How many entries of lists the hits shown stand for."""
        return sum(1 + len(hit.entries) for hit in self.screening.hits)

    @property
    def gaps(self) -> tuple[str, ...]:
        """What keeps the coverage from being whole, each in a sentence."""
        covered, missing = self.screening.coverage.datasets, self.screening.coverage.missing
        stale = [item.title for item in covered if item.stale]
        partial = [item.title for item in covered if item.partial]
        told = (
            ("Not searched, because no list is in force: {}.", [dataset_title(code) for code in missing]),
            ("Not fetched lately: {}.", stale),
            ("Partial, so that aliases or addresses may be missing: {}.", partial),
        )
        return tuple(text.format("; ".join(titles)) for text, titles in told if titles)

    @property
    def summary(self) -> str:
        """The question in one line."""
        query, options = self.screening.query, self.screening.options
        known = (
            f"{property_label(name).lower()} {', '.join(words(name, values))}"
            for name, values in query.properties.items()
            if name != "name"
        )
        as_of = f"as of {day(str(options['as_of']))}" if options["as_of"] else ""
        merged = "one hit a party" if options.get("merge") else ""
        threshold = f"threshold {share(self.threshold)}"
        scope = scope_title(str(options["scope"]))
        parts = (schema_label(query.schema).lower(), *known, scope, as_of, threshold, merged)
        return " · ".join(filter(None, parts))
