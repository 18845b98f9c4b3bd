# okpay: two commands do everything: `make chat` and `make test`.
SWIFT ?= swift
# The program carries the Swift libraries in itself: it starts ten milliseconds sooner and runs where no Swift is installed.
BUILD = -c release --static-swift-stdlib -Xswiftc -use-ld=lld
# Tests are optimised too, since every catalogue they load learns its intents; `swift test` links dynamically only.
TEST = -c release -Xswiftc -enable-testing --scratch-path .build-tests
OKPAY = .build/release/okpay

.PHONY: chat test build setup lint unit check replay bench clean

chat: build
	@$(OKPAY) chat

test: setup lint unit check replay

build: setup
	$(SWIFT) build $(BUILD) --product okpay

# What the build needs from the system, installed where it is missing.
setup:
	@command -v $(SWIFT) >/dev/null || { echo "okpay: no Swift toolchain; install Swift 6.1 or newer from swift.org" >&2; exit 1; }
	@$(SWIFT) --version 2>&1 | grep -Eq 'Swift version (6\.[1-9]|[7-9])' || { echo "okpay: Swift 6.1 or newer is needed" >&2; exit 1; }
	@sh .ci/install-libraries

lint:
	$(SWIFT) format lint --strict --recursive --parallel Package.swift Sources Tests

unit:
	$(SWIFT) test $(TEST)

check: build
	$(OKPAY) check Intents

replay: build
	$(OKPAY) replay Transcripts

bench: build
	@sh Benchmarks/run $(OKPAY)

clean:
	rm -rf .build .build-tests
