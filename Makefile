# What can be done here. `make test` is what continuous integration runs.

.PHONY: build test tools bench bench-search fuzz cross looks

build:
	go run ./cmd/loa build

test: tools
	go vet ./...
	go tool staticcheck ./...
	go test -race -timeout 40m ./...

# Installs what the tests need and is missing, or says what to install.
tools:
	sh .ci/tools

bench:
	go test -run '^$$' -bench . -benchmem ./...
	go run ./internal/bench -n 1000,10000
	go run ./internal/bench serve -n 1000,10000

# The search of 10,000 articles, beside Pagefind on the same pages, and on a slow
# network in Chromium. SEARCH="-n 1000 -runs 1" is faster.
PAGEFIND ?= .tools/pagefind/node_modules/.bin/pagefind
bench-search:
	-npm install --prefix .tools/pagefind --no-save --no-package-lock --no-audit --no-fund --loglevel=error pagefind@1.6.0
	go run ./internal/bench search $$(test -x $(PAGEFIND) && echo -pagefind $(PAGEFIND)) $$(command -v chromium >/dev/null && echo -chromium chromium) $(SEARCH)

# A picture of each layout as readers have it, and an article on paper, in .tools/looks/.
looks:
	mkdir -p .tools/looks
	go test ./cmd/loa -run 'TestLooks|TestPrint$$' -artifacts -outputdir $(CURDIR)/.tools/looks

# Each fuzz target for a while: make fuzz TIME=1m
TIME ?= 10s
fuzz:
	for p in $$(go list ./internal/...); do \
		for f in $$(go test -list '^Fuzz' $$p | grep '^Fuzz'); do \
			go test -run '^$$' -fuzz "^$$f$$" -fuzztime $(TIME) $$p || exit 1; \
		done; \
	done

# The program for every system that editors work on.
cross:
	for os in linux windows darwin; do for arch in amd64 arm64; do \
		echo $$os/$$arch; CGO_ENABLED=0 GOOS=$$os GOARCH=$$arch go build -o /dev/null ./cmd/loa || exit 1; \
	done; done
