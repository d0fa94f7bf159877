# Names for long commands. None is needed to start: see README.md.

.PHONY: check test race bench golden fuzz build

check: ## what .ci/run does
	bash .ci/run

build: ## both programs, without cgo, in bin/
	CGO_ENABLED=0 go build -tags nomsgpack -trimpath -o bin/ ./indexer ./searchd

test:
	go test ./...

race: ## the packages that use goroutines
	go test -race -short ./index/... ./internal/ingest/... ./internal/web/... ./searchd/...
	go test -race -short -run 'Pool|SecondReader|Cache' ./internal/extract ./internal/extract/pdf

bench: ## speed and size on the real documents, alone and beside other engines, kept in eval/runs/
	go run ./eval/speed
	go run ./eval/peers

golden: ## rewrite the golden files; read the diff before you commit it
	go test ./analyzers ./query ./corpus/sample ./internal/annotate ./internal/annotate/language ./internal/extract ./internal/segment ./indexer ./searchd ./eval/relevance ./eval/extraction -update

fuzz: ## a minute for each fuzz target
	bash eval/fuzz.sh 60s
