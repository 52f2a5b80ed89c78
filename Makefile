# `make help` lists what there is. Each of these sets up .venv first, when that is needed.

FOR := gemeente-hilversum
IN := nl

BIN := .venv/bin
READY := .venv/ready

.DEFAULT_GOAL := help
.PHONY: help brief briefs test lint format benchmark gallery verapdf accessibility clean distclean

help: ## print this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-13s %s\n", $$1, $$2 }' Makefile

brief: $(READY) ## make one brief, such as: make brief FOR=gemeente-hilversum IN=nl
	@$(BIN)/briefs build --stakeholder $(FOR) --lang $(IN)
	@ls build/stakeholder/$(FOR).$(IN).pdf

briefs: $(READY) ## make every brief in every language and format
	@$(BIN)/briefs build --all --lang all --format all

test: lint ## run the linters and all tests
	@$(BIN)/pytest -n 2

lint: $(READY) ## check style and types
	@$(BIN)/ruff check --output-format concise
	@$(BIN)/ruff format --check
	@$(BIN)/mypy

format: $(READY) ## let ruff mend what it can
	@$(BIN)/ruff check --fix
	@$(BIN)/ruff format

benchmark: $(READY) ## measure how long the work takes
	@$(BIN)/python -m benchmarks

gallery: $(READY) ## make docs/gallery.md with its pictures
	@PYTHONPATH=. $(BIN)/python scripts/gallery.py

verapdf: $(READY) .venv/verapdf ## hold every brief against veraPDF
	@$(BIN)/briefs build --all --lang all --format pdf
	@$(BIN)/python scripts/verapdf.py build

accessibility: $(READY) .venv/verapdf ## write docs/accessibility-report.md, from every brief and validator
	@PYTHONPATH=. $(BIN)/python scripts/accessibility_report.py

.venv/verapdf: requirements-verapdf.lock $(READY)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes \
		-r requirements-verapdf.lock
	@touch $@

clean: ## remove what was built
	@rm -rf build dist .mypy_cache .pytest_cache .ruff_cache
	@find . -name __pycache__ -not -path './.venv/*' -prune -exec rm -rf {} +

distclean: clean ## remove the environment as well
	@rm -rf .venv

$(READY): requirements.lock pyproject.toml scripts/setup.sh
	@scripts/setup.sh
	@touch $@
