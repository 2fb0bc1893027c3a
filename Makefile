# The project's commands. `make help` lists them.

VENV := .venv
BIN := $(VENV)/bin
BENCHMARK := .venv-benchmark

version_of = $(shell $(1) -c 'import sys; print("%d.%d" % sys.version_info[:2])' 2>/dev/null)
HAVE := $(call version_of,$(BIN)/python)
WANT := $(if $(PYTHON),$(call version_of,$(PYTHON)),$(HAVE))
# An environment that does not start, or has another Python than PYTHON names, is made anew.
ANEW := $(if $(HAVE),$(if $(filter $(HAVE),$(WANT)),,anew),anew)

PROPERTIES := $(addprefix tests/labels/core/test_,reading_properties.py rule_properties.py text.py unseen_changes.py)
FUZZ := var/fuzz/venv
RUNS := 2000000
LENGTH := 400

.DEFAULT_GOAL := help
.PHONY: help install run test properties fuzz faults check static format coverage benchmark docs messages lock anew

help:  ## This list
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-10s %s\n", $$1, $$2}' Makefile

install: $(VENV)/installed-dev  ## Set up .venv with everything (PYTHON=python3.12 for another Python)

run: $(VENV)/installed-prod  ## Start the site (HOST=, PORT=, and docs/settings.md)
	@$(BIN)/python -m shop_compare.running --stop-with-parent

test: $(VENV)/installed-dev  ## The whole suite on SQLite, then what needs servers on PostgreSQL and Valkey
	@$(BIN)/python -m pytest -n auto --dist loadgroup
	@$(BIN)/python -m pytest -n auto --dist loadgroup --servers

properties: $(VENV)/installed-dev  ## The label reader against 100,000 examples a property, then against the clock
	@$(BIN)/python -m pytest -n auto --timeout=0 --hypothesis-profile=thorough $(PROPERTIES)
	@$(BIN)/python -m pytest tests/labels/core/timed_reading.py

fuzz: $(FUZZ)/installed  ## Fuzz the label reader (RUNS=, LENGTH= in bytes); findings in var/fuzz/findings/
	@$(FUZZ)/bin/python -m tests.fuzz var/fuzz -runs=$(RUNS) -max_len=$(LENGTH)

faults: $(VENV)/installed-dev  ## What the running site survives, and six bugs that must be caught (an hour); docs/faults.md
	@code=0; for kind in --servers --embedded --planted; do \
		$(BIN)/python -m tests.faults $$kind --record || code=1; \
	done; exit $$code

check: static test  ## All that CI checks: format, lint, types, contracts, drift, tests

static: $(VENV)/installed-dev  ## All of `make check` but the tests
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/deptry .
	$(BIN)/python manage.py check --fail-level WARNING
	$(BIN)/python manage.py makemigrations --check --dry-run
	$(BIN)/python manage.py extract_messages --check
	$(BIN)/python manage.py compile_translations
	$(BIN)/python manage.py spectacular --validate --fail-on-warn --file var/openapi.yaml
	$(BIN)/shellcheck .ci/run requirements/install
	$(BIN)/hadolint Dockerfile
	$(BIN)/check-jsonschema --builtin-schema vendor.compose-spec docker-compose.yml

format: $(VENV)/installed-dev  ## Format the code and repair what ruff can
	$(BIN)/ruff format
	$(BIN)/ruff check --fix

coverage: $(VENV)/installed-dev  ## Branch coverage of both lanes, as a table and in htmlcov/
	@mkdir -p var
	@$(BIN)/coverage erase
	@$(BIN)/python -m pytest -n auto --dist loadgroup --cov --cov-report=
	@$(BIN)/python -m pytest -n auto --dist loadgroup --cov --cov-append --cov-report=term --cov-report=html --servers

benchmark: $(BENCHMARK)/installed  ## Labels a second, beside a general parser of ingredients
	@$(BENCHMARK)/bin/python -m benchmarks.labels

docs: $(VENV)/installed-dev  ## Write the pages under docs/ that are made from the code
	$(BIN)/python manage.py settings_table > docs/settings.md

messages: $(VENV)/installed-dev  ## Bring locale/ up to date with the texts in code and templates
	$(BIN)/python manage.py extract_messages

lock: $(VENV)/installed-dev  ## Write requirements/*.txt anew from *.in (UPGRADE=--upgrade for the newest)
	@for lock in base prod dev benchmark fuzz; do \
		$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header \
			--no-strip-extras \
			$(UPGRADE) requirements/$$lock.in --output-file requirements/$$lock.txt || exit 1; \
	done

$(VENV)/installed-dev: requirements/dev.txt requirements/install $(ANEW)
	@requirements/install $(VENV) dev
	@touch $(VENV)/installed-prod $@

$(VENV)/installed-prod: requirements/prod.txt requirements/install $(ANEW)
	@requirements/install $(VENV) prod
	@touch $@

$(BENCHMARK)/installed: requirements/benchmark.txt requirements/install
	@requirements/install $(BENCHMARK) benchmark
	@touch $@

$(FUZZ)/installed: requirements/fuzz.txt requirements/install
	@requirements/install $(FUZZ) fuzz
	@touch $@

anew:
