"""``python -m sanctions`` is the console script ``sanctions``."""

from sanctions.cli import main

main()
