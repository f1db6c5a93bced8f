# Everything on a fresh machine: `make run` and `make test` build .venv from the lock first.
PYTHON ?= python3
BIN := .venv/bin
STAMP := .venv/installed

.PHONY: run test check lock models bench torture package test-bundle test-readme test-wheel test-window screenshots translations clean

run: $(STAMP)
	$(BIN)/studio

test: $(STAMP)
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -n auto --maxprocesses 4 --dist loadfile

check: $(STAMP)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

$(STAMP): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed; name one with: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	@$(PYTHON) -m shipping.machine
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

# The lock holds every package with its hash and no address; it is proved by pip, which installs it.
lock:
	uv pip compile pyproject.toml --extra dev --generate-hashes --universal --no-header --no-emit-index-url --python-version 3.11 --upgrade --output-file requirements.lock

# Trains the models that ship, from MNIST (STUDIO_MNIST or `studio mnist fetch`), without its validation part.
models: $(STAMP)
	$(BIN)/python -m studio.training.ship --out models compact accurate nn cnn

bench: $(STAMP)
	$(BIN)/studio bench

torture: $(STAMP)
	$(BIN)/python -m pytest -m torture tests/torture

test-readme: $(STAMP)
	$(BIN)/python -m pytest -m readme tests/readme

test-window: $(STAMP)
	$(BIN)/python -m pytest -m window tests/window

# The program with its Python, for machines that have none: dist/glyph-studio, and on Linux an archive and a Debian package.
package: $(STAMP)
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m shipping

test-bundle: $(STAMP)
	$(BIN)/python -m pytest -m bundle tests/bundle

# The wheel in an environment of its own, built in dist/: the whole loop, without a screen and without the source.
test-wheel: $(STAMP)
	$(BIN)/python -m shipping.wheel

screenshots: $(STAMP)
	$(BIN)/python -m tests.window.screenshots

# Brings resources/translations up to date with the sources and makes what the window loads of them. What is new is then to
# be translated, with Linguist (.venv/bin/pyside6-linguist) or an editor; a second run takes it in.
translations: $(STAMP)
	$(BIN)/python -m tests.ui.translations

clean:
	rm -rf .venv build dist
