# make demo: audit the sample sites; make test: linters, import contracts, all tests.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

PROOF_READY := $(VENV)/.proof-ready

.PHONY: demo test lint lock docs proof bench clean

$(READY): constraints.txt pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r constraints.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $(READY)

$(PROOF_READY): $(READY) constraints-proof.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r constraints-proof.txt
	touch $(PROOF_READY)

demo: $(READY)
	$(BIN)/kuzgu demo

# four at once: many tests wait for a server
test: $(READY) lint
	$(BIN)/python -m pytest -n 4 --dist loadfile

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/kuzgu checks docs --test

docs: $(READY)
	$(BIN)/kuzgu checks docs

# ROUNDS=1 for a quick look; needs nginx, Chromium and npm
ROUNDS := 5

bench: $(PROOF_READY)
	$(BIN)/python -m benchmarks.inspect_pages
	$(BIN)/python -m benchmarks.judge_site
	$(BIN)/python -m benchmarks.judge_again --rounds $(ROUNDS)
	$(BIN)/python -m benchmarks.crawl --rounds $(ROUNDS)
	$(BIN)/python -m benchmarks.crawl --rounds $(ROUNDS) --sites 1 --pages 2000
	$(BIN)/python -m benchmarks.memory
	$(BIN)/python -m benchmarks.rendering --rounds $(ROUNDS)

# what is too long for every change; REAL_SITES names a folder of archived real sites
proof: $(PROOF_READY)
	$(BIN)/python -m pytest tests/proof/mutations.py
	$(BIN)/python -m pytest tests/proof/durability.py
	$(BIN)/python -m pytest tests/proof/doubling.py
	$(BIN)/python -m pytest tests/proof/fuzzing.py
	KUZGU_EXAMPLES=2000 $(BIN)/python -m pytest tests/corpus tests/crawler/extract tests/audits/facts
	$(BIN)/python -m pytest tests/proof/five_hundred_sites.py
	$(BIN)/python -m pytest -s tests/proof/rendering.py
	KUZGU_EVERY_FIXTURE=1 $(BIN)/python -m pytest tests/rendering
	REAL_SITES=$(REAL_SITES) $(BIN)/python -m pytest tests/proof/real_sites.py

# needs uv; run after a change of dependencies
LOCK := uv pip compile pyproject.toml --extra browser --extra pdf --extra postgres --extra parquet --extra dev \
	  --python-version 3.11 --universal --generate-hashes --no-emit-index-url --no-annotate --no-header --quiet

lock:
	$(LOCK) --output-file constraints.txt
	$(LOCK) --extra proof --output-file constraints-proof.txt

clean:
	rm -rf $(VENV) out build *.egg-info
