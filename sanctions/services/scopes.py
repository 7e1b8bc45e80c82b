"""A scope as it is asked for: a code, or several joined by commas."""

DEFAULT = "default"


def codes(scope: str) -> tuple[str, ...]:
    """The codes of a scope, each once. They are not checked: one may be empty, or of no dataset."""
    return tuple(dict.fromkeys(code.strip() for code in scope.split(",")))
