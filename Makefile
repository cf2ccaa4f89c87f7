# Two commands: `make load` fills a database from seeds/, `make test` runs everything that must hold.
# Needs Linux, make and Python 3.11 or newer with venv; all else comes from the lock files.
PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
SOURCES ?= seeds/

.PHONY: help load test test-15 lint types bench docs lock clean

help:
	@echo "make load    load $(SOURCES) into PostgreSQL (the embedded one, unless DATABASE_URL is set)"
	@echo "make test    linters, types, import rules and all tests"
	@echo "make test-15 the database tests once more, on the PostgreSQL 15 installed beside the embedded one"
	@echo "make bench   articles a second and milliseconds a layer, extraction alone, on one core; ARTICLES=FILE.jsonl;"
	@echo "             beside the POS tagger of underthesea, which it installs into .venv"
	@echo "make docs    data dictionary and diagram, from the models"
	@echo "make lock    resolve the dependencies anew"
	@echo "make clean   remove .venv and caches (never the database)"

.venv/runtime: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "quanhe needs Python 3.11 or newer; name one with: make $(MAKECMDGOALS) PYTHON=python3.12" >&2; exit 1; }
	@echo "building .venv …"
	@$(PYTHON) -m venv .venv \
	  || { echo "python3 has no venv module; on Debian and Ubuntu: apt-get install python3-venv" >&2; exit 1; }
	@$(PIP) install --require-hashes -r requirements.lock
	@$(PIP) install --no-deps --no-build-isolation -e .
	@touch $@

.venv/dev: requirements-dev.lock .venv/runtime
	@$(PIP) install --require-hashes -r requirements-dev.lock
	@touch $@

.venv/bench: requirements-bench.lock .venv/dev
	@$(PIP) install --require-hashes -r requirements-bench.lock
	@touch $@

load: .venv/runtime
	@$(BIN)/etl load $(SOURCES)

test: lint types
	@$(BIN)/python -m pytest

test-15: .venv/dev
	@.ci/with-server /usr/lib/postgresql/15/bin $(BIN)/python -m pytest -m db tests/db tests/cli

lint: .venv/dev
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/lint-imports

types: .venv/dev
	@$(BIN)/mypy

bench: .venv/bench
	@$(BIN)/python tests/benchmarks/extraction_speed.py $(ARTICLES)

docs: .venv/runtime
	@$(BIN)/python -m models.document

lock:
	@uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	  --no-annotate --group build --output-file requirements.lock pyproject.toml
	@uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	  --no-annotate --group dev --group build --constraint requirements.lock --output-file requirements-dev.lock pyproject.toml
	@uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	  --no-annotate --group bench --constraint requirements-dev.lock --output-file requirements-bench.lock pyproject.toml

clean:
	@rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
