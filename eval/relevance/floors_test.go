package main

import (
	"encoding/json"
	"flag"
	"math"
	"os"
	"path/filepath"
	"testing"

	"travaux/internal/shared"
)

var update = flag.Bool("update", false, "rewrite the floors from what is measured")

// floor is how low the figures of a collection may fall: what was measured when it was
// written, rounded down to the third decimal.
type floor struct {
	NDCG10    float64 `json:"ndcg_10"`
	MAP       float64 `json:"map_100"`
	Recall100 float64 `json:"recall_100"`
}

// TestRankingKeepsItsFloors measures some of the collections, so that a change which makes
// the ranking worse shows its price. Command relevance measures all.
func TestRankingKeepsItsFloors(t *testing.T) {
	root := shared.Dir(t)
	path := filepath.Join("testdata", "floors.json")
	floors := readFloors(t, path)
	for name, want := range floors {
		list, err := choose(root, []string{name})
		if err != nil {
			t.Fatal(err)
		}
		s, err := judge(t.Context(), root, list[0], options{}, nil)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		floors[name] = floor{down(s.NDCG10), down(s.MAP), down(s.Recall100)}
		if !*update && (s.NDCG10 < want.NDCG10 || s.MAP < want.MAP || s.Recall100 < want.Recall100) {
			t.Errorf("%s: nDCG@10 %.4f, MAP@100 %.4f, recall@100 %.4f; want at least %+v", name, s.NDCG10, s.MAP, s.Recall100, want)
		}
	}
	if *update {
		writeFloors(t, path, floors)
	}
}

func down(v float64) float64 { return math.Floor(v*1000) / 1000 }

func readFloors(t *testing.T, path string) map[string]floor {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	floors := map[string]floor{}
	if err := json.Unmarshal(b, &floors); err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	return floors
}

func writeFloors(t *testing.T, path string, floors map[string]floor) {
	t.Helper()
	b, err := json.MarshalIndent(floors, "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, append(b, '\n'), 0o644); err != nil {
		t.Fatal(err)
	}
}
