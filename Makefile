# Two commands: `make run` serves, `make test` is all that CI runs. `make check` is the quick half. `make bench` measures.
# Only Python 3.11 to 3.13 is needed; everything else goes into .venv. Where there is a C compiler, names are compared by
# compiled code (compiled.txt); what has been edited since runs from source.

FITS := import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))
PYTHON ?= $(shell for python in python3.13 python3.12 python3.11 python3; do \
	$$python -c '$(FITS)' 2>/dev/null && echo $$python && break; done)
VENV := .venv
BIN := $(VENV)/bin
COMPILED := $(shell cat compiled.txt)
export PORT ?= 8000
export SANCTIONS_DATA ?= data

.PHONY: run test check lint types contracts requirements bench clean

run: $(VENV)/code.stamp
	$(BIN)/sanctions lists load seeds/seed_article.json
	$(BIN)/sanctions run

test: lint types contracts $(VENV)/code.stamp
	$(BIN)/python -m pytest -n 2 --dist loadfile --no-loadscope-reorder

check: lint types contracts $(VENV)/code.stamp
	$(BIN)/python -m pytest -n 2 --dist loadfile -q -m "not slow and not browser"

lint: $(VENV)/dev.stamp
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/dev.stamp
	$(BIN)/mypy

contracts: $(VENV)/dev.stamp
	$(BIN)/lint-imports --no-cache

# The command that requirements*.txt name in their first lines.
requirements: $(VENV)/dev.stamp
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
		--custom-compile-command "make requirements" pyproject.toml --output-file requirements.txt
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
		--custom-compile-command "make requirements" pyproject.toml --group dev --output-file requirements-dev.txt

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "Python 3.11, 3.12 or 3.13 is needed; name one with PYTHON=…"; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/run.stamp: $(BIN)/python requirements.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	touch $@

# A minute, once, and again when what is compiled has been edited.
$(VENV)/code.stamp: $(VENV)/run.stamp pyproject.toml setup.py compiled.txt $(COMPILED)
	PYTHONWARNINGS=ignore $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps \
		--config-settings editable_mode=compat --editable .
	touch $@

$(VENV)/dev.stamp: $(VENV)/run.stamp requirements-dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	touch $@

bench: $(VENV)/dev.stamp $(VENV)/code.stamp
	PYTHONPATH=. $(BIN)/python benchmarks/page.py

clean:
	rm -rf $(VENV) build dist *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis sanctions/compiled.json
	find sanctions -name "*.so" -delete
