# okpay: two commands do everything: `make chat` and `make test`.
SWIFT ?= swift
# The program carries the Swift libraries in itself: it starts ten milliseconds sooner and runs where no Swift is installed.
BUILD = -c release --static-swift-stdlib -Xswiftc -use-ld=lld
# Tests are optimised too, since every catalogue they load learns its intents; `swift test` links dynamically only.
TEST = -c release -Xswiftc -enable-testing --scratch-path .build-tests
OKPAY = .build/release/okpay
# The program that the tests run, so that `make test` builds it once.
TESTED = .build-tests/release/okpay

BENCH = $(BUILD) --package-path Benchmarks --scratch-path .build-bench
# How many lines `make fuzz` reads, for how many seconds it is a bad host, how often it kills, and with how many sessions it talks
# at a time; OKPAY_FUZZ_SEED and OKPAY_FUZZ_FIRST repeat a case.
OKPAY_FUZZ_LINES ?= 2000000
OKPAY_FUZZ_SECONDS ?= 600
OKPAY_KILLS ?= 500
OKPAY_SESSIONS ?= 10000

.PHONY: chat test build tested setup lint unit check replay evaluate rehearse simulate fuzz bench clean

chat: build
	@$(OKPAY) chat

test: setup lint unit check replay evaluate rehearse

build: setup
	$(SWIFT) build $(BUILD) --product okpay

# What the build needs from the system, installed where it is missing.
setup:
	@command -v $(SWIFT) >/dev/null || { echo "okpay: no Swift toolchain; install Swift 6.1 or newer from swift.org" >&2; exit 1; }
	@$(SWIFT) --version 2>&1 | grep -Eq 'Swift version (6\.[1-9]|[7-9])' || { echo "okpay: Swift 6.1 or newer is needed" >&2; exit 1; }
	@sh .ci/install-libraries

lint:
	$(SWIFT) format lint --strict --recursive --parallel Package.swift Sources Tests Benchmarks/Package.swift Benchmarks/Sources

tested: setup
	$(SWIFT) build --build-tests $(TEST)

unit: tested
	$(SWIFT) test $(TEST) --skip-build

check: tested
	$(TESTED) check --prove Intents

replay: tested
	$(TESTED) replay Transcripts

# Sentences and values that nothing is learned from.
evaluate: tested
	$(TESTED) eval --min-accuracy 93 Tests/Evaluation/en.tsv Tests/Evaluation/zh.tsv
	$(TESTED) eval --slots --min-accuracy 99 Tests/Evaluation/slots.jsonl

# Simulated customers, a few of them.
rehearse: tested
	$(TESTED) simulate --talks 3000 --min-cooperative 99.5 --min-success 97 --max-broken 0

# The same, so many that rare faults show; the talks that failed are written down.
simulate: build
	$(OKPAY) simulate --talks 100000 --min-cooperative 99.5 --min-success 97 --max-broken 0 --top 40 --failures .build/failures --max-failures 200

# Lines that nobody would write, many of them, and how long the slowest takes; hosts that nobody would want, and kills.
fuzz: tested
	OKPAY_FUZZ_LINES=$(OKPAY_FUZZ_LINES) $(SWIFT) test $(TEST) --skip-build --filter 'UnderstandingTests.FuzzTests'
	OKPAY_FUZZ_SECONDS=$(OKPAY_FUZZ_SECONDS) $(SWIFT) test $(TEST) --skip-build --filter 'okpayTests.[A-Za-z]+FuzzTests'
	OKPAY_KILLS=$(OKPAY_KILLS) OKPAY_SESSIONS=$(OKPAY_SESSIONS) $(SWIFT) test $(TEST) --skip-build \
		--filter 'okpayTests.(StoreProcessTests/killed|PipeSessionTests/interleavedInStore)'

# A package of its own, which no other target builds.
bench: build
	$(SWIFT) build $(BENCH)
	@sh Benchmarks/run $(OKPAY) .build-bench/release/Measure

clean:
	rm -rf .build .build-tests .build-bench
