# Hamkke's commands. `make` alone lists them.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help setup run test bench fmt bindings screens package

# One set of packages and features for every check, so that nothing compiles twice.
ALL := --workspace --all-features --locked
NPM := npm --prefix ui --silent
DATA := $(or $(XDG_DATA_HOME),$(HOME)/.local/share)/kr.hamkke.desk
SAMPLE := $(DATA)/sample
SAMPLE_FAMILIES := 300
CLI := cargo run --release --locked --quiet -p hamkke-cli --

help: ## List the commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-9s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## Install what building, running and testing need, and say what
	@.ci/setup test

run: ## Build the program and open it on a sample centre (without a display: the demo of the command line)
	@if [ -z "$${DISPLAY:-}$${WAYLAND_DISPLAY:-}" ]; then
		echo "There is no display here, so the window cannot open; this is the command line's demo."
		.ci/setup demo
		exec $(CLI) demo
	fi
	.ci/setup run
	$(NPM) run build
	# Made beside its place and moved there whole, so that an interrupted start leaves no half centre.
	if [ ! -d "$(SAMPLE)" ]; then
		rm -rf "$(SAMPLE).new"
		$(CLI) sample --centre "$(SAMPLE).new" --families $(SAMPLE_FAMILIES) --seed 1
		mv "$(SAMPLE).new" "$(SAMPLE)"
	fi
	exec cargo run --release --locked -p hamkke -- --centre "$(SAMPLE)"

test: ## Check everything: format, lints, licences, types, window journeys; ends with the runner's count
	.ci/setup test
	$(NPM) run build
	cargo fmt --all --check
	.ci/deny
	cargo clippy $(ALL) --all-targets -- -D warnings
	$(NPM) run check
	$(NPM) run lint
	$(NPM) test
	cargo build $(ALL)
	cargo test $(ALL) --doc
	.ci/rust-tests $(ALL)

bench: ## Measure the figures of the design on a centre of 20,000 families
	.ci/setup demo
	$(CLI) bench

fmt: ## Put Rust and the window's sources in form
	cargo fmt --all
	$(NPM) run lint -- --fix

bindings: ## Write the border's types for the window (ui/src/lib/generated/contract.ts)
	HAMKKE_WRITE_BINDINGS=1 cargo test --locked -p hamkke-core --features bindings typescript

screens: ## Take the README's pictures of every screen in Korean and English
	.ci/setup test
	$(NPM) run build
	cargo build $(ALL)
	HAMKKE_SCREENS="$(CURDIR)/src-tauri/docs/pictures" cargo test $(ALL) -p hamkke-tests --test screens -- --ignored

package: ## Build the installers (Linux: deb, and AppImage where its tools can be fetched; Windows: NSIS)
	.ci/setup run
	$(NPM) run build
	.ci/package
.ONESHELL:
