"""Memory of the service, master and two workers together, after some hundred queries over HTTP."""

from serving import descendants, match, running, share
from workbench import SEARCHED, Result, arguments, sample_queries, stocked, tell


def main() -> None:
    """Measures and prints."""
    options = arguments(__doc__, queries=400)
    with stocked(options.data, SEARCHED) as home, running(home) as (first, port):
        for row in sample_queries(options.queries):
            match(port, {"schema": row["schema"], "name": row["name"]})
        shares = [share(pid) for pid in (first.pid, *descendants(first.pid))]
    tell(
        [
            Result("processes, the master among them", len(shares), ""),
            Result("proportional set size of all of them", sum(shares), "MB"),
            Result("of the largest worker", max(shares), "MB"),
        ],
        options.json,
    )


if __name__ == "__main__":
    main()
