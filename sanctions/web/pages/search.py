"""``/``: one name asked about, and the answer with its reasons."""

from typing import Any, NamedTuple
from urllib.parse import urlencode

from flask import Response, request, url_for

from sanctions.errors import InvalidQuery, NotCovered, UnknownDataset
from sanctions.model import Screening
from sanctions.services import screening
from sanctions.services.scopes import DEFAULT
from sanctions.web.api.options import options
from sanctions.web.engine import engine
from sanctions.web.pages.answer import Answer
from sanctions.web.pages.blueprint import pages
from sanctions.web.pages.choices import countries, kinds, scopes
from sanctions.web.pages.form import MOST, SearchForm, blame, read_form, without
from sanctions.web.pages.formats import share
from sanctions.web.pages.rendering import page

DOOR = "page"


class Example(NamedTuple):
    """A search to try, and what it shows."""

    q: str
    schema: str
    why: str


EXAMPLES = (
    Example("Kiril Shamalof", "Person", "a person, spelled by ear"),
    Example("7702070139", "Thing", "a tax number: whose is it?"),
    Example("Аэрофлот", "Company", "another script, and a ban that is no asset freeze"),
    Example("Petr Fiala", "Person", "in the news, and on no list: a clear"),
)


@pages.get("/")
def search_page() -> Response:
    """The search form, and under it the answer to what was asked."""
    generation = engine().generation
    form = read_form(request.args)
    if not form.asked:
        coverage = generation.coverage(DEFAULT, "", engine().now())
        return _page(form, coverage=coverage, examples=EXAMPLES)
    if form.faults:
        return _page(form, 422)
    try:
        answered = _screen(form)
    except (InvalidQuery, UnknownDataset, NotCovered) as error:
        return _page(blame(form, error), 422, without=without(error, url_for("pages.search_page"), request.args))
    return _page(form, answer=Answer(answered), more=_more(answered), apart=_apart(answered))


def _screen(form: SearchForm) -> Screening:
    """The question answered from the lists in force, and recorded."""
    asked, house = form.values, engine()
    chosen = options(house, asked["scope"], {name: value for name, value in asked.items() if value != ""})
    answer = screening.search(house.generation, asked["q"], form.query, chosen, at=house.now(), door=DOOR)
    return screening.record(house.record, [answer])[0]


def _more(answered: Screening) -> str:
    """The address that shows all candidates, empty where all are shown."""
    if answered.total <= len(answered.hits):
        return ""
    asked = {**request.args.to_dict(), "limit": str(min(answered.total, MOST))}
    return f"{url_for('pages.search_page')}?{urlencode(asked)}"


def _apart(answered: Screening) -> str:
    """The address that shows each entry as a hit of its own, empty where each is."""
    if not any(hit.entries for hit in answered.hits):
        return ""
    return f"{url_for('pages.search_page')}?{urlencode({**request.args.to_dict(), 'merge': 'false'})}"


def _page(form: SearchForm, status: int = 200, **context: Any) -> Response:  # noqa: ANN401
    """The page with its form as it was filled in."""
    shown = {"threshold": share(engine().settings.threshold), **form.typed, **form.values}
    choices = {"kinds": kinds(), "countries": countries(), "scopes": scopes(shown.get("scope", ""))}
    return page("search.html", here="search", status=status, form=form, shown=shown, **choices, **context)
