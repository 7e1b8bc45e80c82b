"""``/screenings/<id>``: an answer as it was given, shown again."""

from flask import Response

from sanctions.store import screenings
from sanctions.web.engine import engine
from sanctions.web.pages.answer import Answer
from sanctions.web.pages.rendering import page


def screening_page(screening_id: str) -> Response:
    """The recorded screening of that id. Raises UnknownRecord."""
    recorded = screenings.get(engine().record, screening_id)
    return page("screening.html", here="search", answer=Answer(recorded), more="")
