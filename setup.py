"""Compiles the modules in which names are compared, where there is a C compiler; the rest is in pyproject.toml.

The same code in half the time: mypyc takes the sources as they are. Where compiling fails the package is installed
all the same and runs from its sources. ``sanctions/compiled.py`` tells which.
"""

import json
import sys
from hashlib import sha256
from pathlib import Path

from mypyc.build import mypycify
from setuptools import setup
from setuptools.command.build_ext import build_ext

SOURCES = Path("compiled.txt").read_text(encoding="utf-8").split()
"""Where the time goes when names are asked for (docs/matching.md, "Speed")."""

LENIENT = ("--config-file=", "--ignore-missing-imports", "--follow-imports=silent")
"""Types are checked by ``make types``; here the packages that we build on are not installed."""


class Recorded(build_ext):
    """Writes down of which sources the compiled modules are made, once all of them are there."""

    def run(self) -> None:
        """Compiles, and records."""
        in_place = self.inplace or self.editable_mode
        record = Path("" if in_place else self.build_lib, "sanctions", "compiled.json")
        record.unlink(missing_ok=True)
        for left in Path("sanctions").glob("*/*.so"):  # of an earlier build: Python would take it for the module
            if str(left.with_name(f"{left.name.partition('.')[0]}.py")) not in SOURCES:
                left.unlink()
        super().run()
        if self.extensions and all(Path(self.get_ext_fullpath(each.name)).exists() for each in self.extensions):
            made = {path: sha256(Path(path).read_bytes()).hexdigest() for path in SOURCES}
            record.write_text(json.dumps(made, indent=1), encoding="utf-8")


def extensions() -> list[object]:
    """What to compile, each allowed to fail; nothing where a command only asks what this package is."""
    if {"egg_info", "dist_info", "sdist", "clean"} & set(sys.argv):
        return []
    try:
        found = mypycify([*LENIENT, *SOURCES], opt_level="2", debug_level="0", group_name="sanctions.compiled")
    except SystemExit:  # mypyc's way of telling that it can't, after it has said why
        return []
    for extension in found:
        extension.optional = True
        # The same sums on every machine: no multiplying and adding in one step, which would round once for twice.
        # And functions that only this library calls, which are called the faster for it.
        extension.extra_compile_args += ["-ffp-contract=off", "-fvisibility=hidden"]
    return found


setup(ext_modules=extensions(), cmdclass={"build_ext": Recorded})
