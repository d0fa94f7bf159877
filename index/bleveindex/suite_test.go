package bleveindex_test

import (
	"testing"

	"travaux/index"
	"travaux/index/indextest"
)

func engine(t testing.TB) index.Engine { return open(t) }

func TestSuite(t *testing.T) { indextest.Run(t, engine) }

func TestAnswersAreWhatTheDocumentsSay(t *testing.T) {
	for seed := range uint64(6) {
		indextest.Compare(t, engine, seed, 12)
	}
}

// Many more passages than are looked at together.
func TestManyPassagesAnswerAsTheirDocumentsSay(t *testing.T) {
	if testing.Short() {
		t.Skip("takes a minute under the race detector")
	}
	indextest.CompareMany(t, engine, 99, 1100, 10)
}
