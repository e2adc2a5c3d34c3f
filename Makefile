# Hamkke's commands. `make` alone lists them.

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help setup run test screens bench bench-window fuzz torture fmt bindings package

# One set of packages and features for every check, so that nothing compiles twice.
ALL := --workspace --all-features --locked
NPM := npm --prefix ui --silent

help: ## List the commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-13s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## Install what building, running and testing need, and say what
	@.ci/setup test

run: ## Build the program and open it on a sample centre (without a display: the command line's demo)
	@.ci/open

# The window comes first: the shell embeds it. The Rust tests come last: their count is the end.
test: ## Check everything: form, lints, licences, types, all tests, window journeys
	.ci/setup test
	$(NPM) run build
	cargo fmt --all --check
	.ci/deny
	cargo clippy $(ALL) --all-targets -- -D warnings
	$(NPM) run check
	$(NPM) run lint
	$(NPM) test
	cargo build $(ALL) --bins --tests
	cargo test $(ALL) --doc
	.ci/rust-tests $(ALL)

screens: ## Picture every screen, in both languages, light and dark: target/tmp/screens
	.ci/setup test
	$(NPM) run build
	cargo build $(ALL) --bins --tests
	cargo test $(ALL) --test windows -- --ignored pictured

BENCH_WINDOW := cargo test --release $(ALL) --test windows -- --ignored --nocapture measured

bench: ## Measure the core and the window with 20,000 made-up families, which are made once and kept
	.ci/setup test
	$(NPM) run build
	cargo build --release $(ALL) --bins --tests
	"$${CARGO_TARGET_DIR:-target}/release/hamkke-cli" bench --language en
	$(BENCH_WINDOW)

bench-window: ## Measure only what a person waits for at the window
	.ci/setup test
	$(NPM) run build
	cargo build --release $(ALL) --bins --tests
	$(BENCH_WINDOW)

# Needs cargo-fuzz. Without a sanitizer, since nothing here is unsafe, and so on stable Rust too.
FUZZ := RUSTC_BOOTSTRAP=1 cargo fuzz run --fuzz-dir tests/fuzz --sanitizer none
SECONDS := 300

fuzz: ## Feed any text to the readers of facts and of rulebooks (SECONDS=300 each; needs cargo-fuzz)
	@mkdir -p tests/fuzz/corpus/facts tests/fuzz/corpus/rulebook
	$(FUZZ) facts tests/fuzz/corpus/facts tests/fuzz/seeds/facts -- -max_total_time=$(SECONDS)
	$(FUZZ) rulebook tests/fuzz/corpus/rulebook src-tauri/eligibility/rulebook -- -max_total_time=$(SECONDS) -max_len=8000

ROUNDS := 500

torture: ## Kill programs at the shelf and while a laptop comes home (ROUNDS=500), and say what was lost
	HAMKKE_KILL_ROUNDS=$(ROUNDS) cargo test $(ALL) --test shelf -- --nocapture killed::

fmt: ## Put Rust and the window's sources in form
	cargo fmt --all
	$(NPM) run lint -- --fix

bindings: ## Write the border's types for the window (ui/src/lib/generated/contract.ts)
	HAMKKE_WRITE_BINDINGS=1 cargo test --locked -p hamkke-core --features bindings typescript

package: ## Build the installers (Linux: deb, and AppImage where its tools can be fetched; Windows: NSIS)
	.ci/setup run
	$(NPM) run build
	.ci/package
