package bleveindex_test

import (
	"strings"
	"testing"

	"travaux/index"
	"travaux/query"
)

// A word that a hit has is in one of the passages shown of it, however much better the
// others are.
func TestEachWordOfAHitIsShown(t *testing.T) {
	texts := []string{"On this day the long report of the harbour office mentions among very many other matters a lantern once."}
	for range index.MaxHitPassages + 5 {
		texts = append(texts, "Ferry, ferry, ferry.")
	}
	e := open(t)
	publish(t, e, true, speech("a", "Ivo Hollander", "2018", texts...))
	res := search(t, searcher(t, e), index.Request{Query: query.Parse("ferry lantern"), Size: 1})
	shown := res.Hits[0].Passages
	if len(shown) != index.MaxHitPassages || !strings.Contains(shown[0].Passage.Text, "lantern") || shown[0].Clauses == shown[1].Clauses {
		t.Errorf("%d passages, the first %q; want %d, the first with the lantern", len(shown), shown[0].Passage.Text, index.MaxHitPassages)
	}
}
