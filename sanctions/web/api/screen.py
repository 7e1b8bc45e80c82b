"""Names in, hits with reasons out; every question recorded before its answer leaves."""

from collections.abc import Mapping
from typing import Any

from flask.typing import ResponseReturnValue

from sanctions.errors import InvalidQuery
from sanctions.services import screening
from sanctions.services.screening import Options
from sanctions.store import screenings
from sanctions.web import pages
from sanctions.web.api.blueprint import Blueprint
from sanctions.web.api.options import options
from sanctions.web.engine import engine
from sanctions.web.negotiate import wants_page
from sanctions.wire.answers import (
    Answered,
    Compared,
    ComparisonSchema,
    MatchAnswer,
    Matches,
    ScreeningSchema,
    SearchAnswer,
)
from sanctions.wire.options import SCOPE, CompareParameters, MatchParameters, SearchParameters, search_query
from sanctions.wire.queries import Asked, CompareRequest, MatchRequest, Refused

DOOR = "api"
_SCOPE = f"{SCOPE}: the official lists in force and your own."
_WRONG = "The request can't be answered as it is; `detail` names what is at fault."
_NO_SCOPE = "No list of that scope is loaded here."

blp = Blueprint("screen", "Screen names against the lists in force, or as they stood on a day.")


@blp.route("/match/<scope>", method="POST", scope=_SCOPE)
@blp.arguments(MatchRequest)
@blp.arguments(MatchParameters, "query")
@blp.response(200, MatchAnswer)
@blp.errors(e404=_NO_SCOPE, e422=_WRONG)
def match(request: Mapping[str, Any], parameters: Mapping[str, Any], scope: str) -> Matches:
    """One or more parties, each given by example, against the lists of the scope.

    A query of which a value is wrong has its own error beside the others' answers; where it is all of them, it is the
    call's.
    """
    given: Mapping[str, Asked | Refused] = request["queries"]
    _check_number(len(given))
    chosen = options(engine(), scope, parameters)
    asked = {key: one for key, one in given.items() if isinstance(one, Asked)}
    answers, wrong = screening.match_each(
        engine().generation,
        {key: one.query for key, one in asked.items()},
        chosen,
        at=engine().now(),
        door=DOOR,
    )
    if not answers:
        raise _all_refused(given, wrong)
    recorded = screening.record(engine().record, list(answers.values()))
    found: dict[str, Answered | Refused] = {
        key: Answered(asked[key], answer) for key, answer in zip(answers, recorded, strict=True)
    }
    found |= {key: one for key, one in given.items() if isinstance(one, Refused)}
    found |= {key: Refused(_without(key, str(problem))) for key, problem in wrong.items()}
    return Matches({key: found[key] for key in given}, chosen.limit, recorded[0].coverage)


@blp.route("/search/<scope>", scope=_SCOPE)
@blp.arguments(SearchParameters, "query")
@blp.response(200, SearchAnswer)
@blp.errors(e404=_NO_SCOPE, e422=_WRONG)
def search(parameters: Mapping[str, Any], scope: str) -> Answered:
    """One party by a name or an identifier, against the lists of the scope."""
    chosen, query = options(engine(), scope, parameters), search_query(parameters)
    answer = screening.search(engine().generation, parameters["q"], query, chosen, at=engine().now(), door=DOOR)
    [recorded] = screening.record(engine().record, [answer])
    offset = parameters["offset"]
    return Answered(Asked(recorded.query), recorded, chosen.limit - offset, offset)


@blp.route("/compare", method="POST")
@blp.arguments(CompareRequest)
@blp.arguments(CompareParameters, "query")
@blp.response(200, ComparisonSchema)
@blp.errors(e422=_WRONG)
def compare(request: Mapping[str, Asked], parameters: Mapping[str, Any]) -> Compared:
    """Two parties of your own laid side by side: how likely they are one.

    Nothing is looked up: the lists in force only teach which words are rare.
    """
    query, candidate = request["query"].query, request["candidate"].query
    threshold = parameters.get("threshold", engine().settings.threshold)
    generation = engine().generation
    found = screening.compare(query, candidate, generation, threshold)
    coverage = generation.coverage(Options().scope, "", engine().now())
    return Compared(found.score, found.match, threshold, found.evidence, (query, candidate), coverage)


@blp.route("/screenings/<screening_id>", screening_id="The `screening` of an answer.")
@blp.response(200, ScreeningSchema)
@blp.errors(e404="No screening of that id was recorded.")
def show(screening_id: str) -> Answered | ResponseReturnValue:
    """A recorded question and its answer, as it was given; a page where HTML is preferred."""
    if wants_page():
        return pages.screening_page(screening_id)
    found = screenings.get(engine().record, screening_id)
    return Answered(Asked(found.query), found)


def _all_refused(given: Mapping[str, Asked | Refused], wrong: Mapping[str, InvalidQuery]) -> InvalidQuery:
    """The error of a call of which no query can be asked: what is wrong with each."""
    told = [f"queries.{key}.{one.detail}" for key, one in given.items() if isinstance(one, Refused)]
    field, _, reason = "; ".join((*told, *map(str, wrong.values()))).partition(": ")
    return InvalidQuery(field, reason)


def _without(key: str, detail: str) -> str:
    """What is wrong with a query, without the name that stands before it anyway."""
    return detail.removeprefix(f"{key}.").removeprefix(f"{key}: ")


def _check_number(asked: int) -> None:
    """Raises InvalidQuery for more queries than one request may hold."""
    most = engine().settings.max_queries
    if asked > most:
        raise InvalidQuery("queries", f"holds {asked}; {most} are the most in one request")
