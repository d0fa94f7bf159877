package lint

import (
	"context"
	"fmt"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"travaux/index"
)

// copies looks for documents that are there more than once.
func (c *checker) copies(ctx context.Context) error {
	if c.in.wants(Reissue) {
		c.reissues()
	}
	if !c.in.wants(Twin) {
		return nil
	}
	return c.twins(ctx)
}

// reissues finds documents of one symbol in one language.
func (c *checker) reissues() {
	byText := map[string][]*document{}
	var keys []string
	for _, d := range c.docs {
		if d.doc.Symbol == "" {
			continue
		}
		k := d.doc.Symbol.Key() + " " + string(d.doc.Language)
		if byText[k] == nil {
			keys = append(keys, k)
		}
		byText[k] = append(byText[k], d)
	}
	for _, k := range keys {
		list := byText[k]
		if len(list) < 2 {
			continue
		}
		f := Finding{Kind: Reissue, Value: strings.TrimSpace(string(list[0].doc.Symbol) + " " + string(list[0].doc.Language)), Count: len(list), Document: list[0].doc.ID,
			Passage: list[0].first.passage, Example: list[0].called(), Why: fmt.Sprintf("%d documents have this symbol in this language", len(list)),
			Do: "reissues may stay: searches show the one under the other; remove a copy that is none, or correct its symbol in the manifest"}
		for _, d := range list {
			f.Documents = append(f.Documents, d.doc.ID)
		}
		c.add(f)
	}
}

// pair is two documents with sections that have nearly the same text.
type pair struct{ a, b string }

// twins groups documents with nearly the same text.
func (c *checker) twins(ctx context.Context) error {
	pairs, err := c.pairs(ctx)
	if err != nil {
		return err
	}
	group := map[string]string{} // document -> the first of its group
	var find func(id string) string
	find = func(id string) string {
		if g, ok := group[id]; ok && g != id {
			return find(g)
		}
		return id
	}
	for _, p := range pairs {
		a, b := find(p.a), find(p.b)
		group[max(a, b)] = min(a, b)
	}
	members := map[string][]string{}
	for _, d := range c.docs {
		if g := find(d.doc.ID); g != d.doc.ID || group[g] != "" || slices.ContainsFunc(pairs, func(p pair) bool { return p.a == g }) {
			members[g] = append(members[g], d.doc.ID)
		}
	}
	for _, d := range c.docs {
		list := members[d.doc.ID]
		if len(list) < 2 || c.oneText(list) {
			continue
		}
		c.add(Finding{Kind: Twin, Value: d.called(), Why: fmt.Sprintf("%d documents have nearly the same text, or a section with it", len(list)), Count: len(list),
			Document: d.doc.ID, Passage: d.first.passage, Example: d.first.text, Documents: list,
			Do: "keep what is two issues of one text (searches show one under the other); take away what is the same file twice"})
	}
	return nil
}

// oneText reports whether documents are reissues of one symbol and language, which are
// reported as such.
func (c *checker) oneText(ids []string) bool {
	first := c.byID[ids[0]]
	for _, id := range ids {
		d := c.byID[id]
		if d.doc.Symbol == "" || d.doc.Symbol.Key() != first.doc.Symbol.Key() || d.doc.Language != first.doc.Language {
			return false
		}
	}
	return true
}

// pairs asks the index for the twins of every document, on all cores. They are in order of
// the first document.
func (c *checker) pairs(ctx context.Context) ([]pair, error) {
	found := make([][]pair, len(c.docs))
	errs := make([]error, runtime.GOMAXPROCS(0))
	var next atomic.Int64
	var wait sync.WaitGroup
	for n := range errs {
		wait.Go(func() {
			for errs[n] == nil {
				i := int(next.Add(1)) - 1
				if i >= len(c.docs) {
					return
				}
				found[i], errs[n] = twinsOf(ctx, c.in.Searcher, c.docs[i].doc.ID)
			}
		})
	}
	wait.Wait()
	for _, err := range errs {
		if err != nil {
			return nil, err
		}
	}
	return slices.Concat(found...), nil
}

func twinsOf(ctx context.Context, s index.Searcher, id string) ([]pair, error) {
	sections, err := s.Twins(ctx, id)
	if err != nil {
		return nil, err
	}
	var out []pair
	for _, list := range sections {
		for _, t := range list {
			if p := (pair{id, t.Document.ID}); p.b != id && !slices.Contains(out, p) {
				out = append(out, p)
			}
		}
	}
	slices.SortFunc(out, func(a, b pair) int { return strings.Compare(a.b, b.b) })
	return out, nil
}
