package bleveindex_test

import (
	"testing"

	"travaux/index"
	"travaux/index/indextest"
)

func TestAnswersAreWhatTheDocumentsSay(t *testing.T) {
	for seed := range uint64(6) {
		indextest.Compare(t, func(t testing.TB) index.Engine { return open(t) }, seed, 12)
	}
}
