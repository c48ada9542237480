# Two commands are enough: `make run` opens the demo office, `make test` proves the program; both set up a fresh machine.
# Without a display `make run` draws the main screens to PNG instead; PICTURES=DIR asks for that anywhere.

PYTHON ?= python3
BIN := .venv/bin
READY := $(BIN)/.ready
RUN := $(BIN)/python -m
export PYTHON

.PHONY: run test check rules bench soak translations lock clean libraries testing

run: libraries $(READY)
	$(RUN) kehu_desk demo $(if $(PICTURES),--pictures "$(PICTURES)")

test: testing $(READY)
	$(RUN) pytest -n 2

check: testing $(READY)
	$(BIN)/ruff check src tests packaging
	$(BIN)/mypy
	$(BIN)/mypy packaging
	PYTHONPATH=src $(BIN)/lint-imports
	$(BIN)/python packaging/translate.py check

rules: testing $(READY)
	$(BIN)/python packaging/rules.py

bench: libraries $(READY)
	$(RUN) bench

bench-%: libraries $(READY)
	$(RUN) bench $*

soak: testing $(READY)
	$(RUN) bench.soak
	KEHU_SOAK=1 $(RUN) pytest -k property -n 2

translations: libraries $(READY)
	$(BIN)/python packaging/translate.py update

lock: $(READY)
	$(BIN)/uv pip compile -q --universal --generate-hashes --group dev pyproject.toml -o requirements.lock
	echo uv | $(BIN)/uv pip compile -q --universal --generate-hashes - -o packaging/uv.txt

clean:
	rm -rf .venv build dist .mypy_cache .ruff_cache .hypothesis .import_linter_cache

# The environment is made anew only when what it is made from has changed.
$(READY): requirements.lock packaging/uv.txt packaging/setup.sh pyproject.toml
	sh packaging/setup.sh environment
	@touch $@

libraries testing:
	@sh packaging/setup.sh $@
