package main

import (
	"encoding/json"
	"flag"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
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

// The documents of our own collection are read from files, so that reading them better can
// part a passage that was judged, or make a section of another.
const (
	ownSlack = 0.01
	mayLose  = 40 // of some 1,700 judgements
)

// TestRankingKeepsItsFloors measures some of the collections, so that a change which makes
// the ranking worse shows its price. Command relevance measures all.
func TestRankingKeepsItsFloors(t *testing.T) {
	root := shared.Dir(t)
	path := filepath.Join("testdata", "floors.json")
	floors := readFloors(t, path)
	own, err := judgeOwn(t.Context(), root, options{}, nil, t.Output())
	if err != nil {
		t.Fatal(err)
	}
	for i := range own {
		if own[i].Lost > mayLose {
			t.Errorf("%s: %d judged passages are not in the collection any more; own/README.md says what to do", own[i].Collection, own[i].Lost)
		}
	}
	for name, want := range floors {
		if i := slices.IndexFunc(own, func(s scores) bool { return s.Collection == name }); i >= 0 {
			floors[name] = check(t, &own[i], want)
			continue
		}
		list, err := choose(root, []string{name})
		if err != nil {
			t.Fatal(err)
		}
		s, err := judge(t.Context(), root, list[0], options{}, nil)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		floors[name] = check(t, s, want)
	}
	if *update {
		writeFloors(t, path, floors)
	}
}

// check compares with a floor and returns the one that these scores would make.
func check(t *testing.T, s *scores, want floor) floor {
	t.Helper()
	if !*update && (s.NDCG10 < want.NDCG10 || s.MAP < want.MAP || s.Recall100 < want.Recall100) {
		t.Errorf("%s: nDCG@10 %.4f, MAP@100 %.4f, recall@100 %.4f; want at least %+v", s.Collection, s.NDCG10, s.MAP, s.Recall100, want)
	}
	slack := 0.0
	if strings.HasPrefix(s.Collection, ownName) {
		slack = ownSlack
	}
	return floor{down(s.NDCG10 - slack), down(s.MAP - slack), down(s.Recall100 - slack)}
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
