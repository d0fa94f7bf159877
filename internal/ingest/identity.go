package ingest

import (
	"fmt"
	"path"
	"strings"

	"travaux/corpus"
)

// identify gives a document its id: the one it had, while its path or its content is the
// same; else its symbol as a slug with the language; else the manifest's id; else a slug of
// its path. Where two documents would have the same id the later one gets a suffix.
func (r *run) identify(t *task) string {
	if t.prev != nil && t.prev.ID != "" {
		return t.prev.ID
	}
	if k := r.byHash[t.sha]; k != nil && !r.heldElsewhere(k, t) {
		return k.id
	}
	base := baseID(t)
	for n := 1; ; n++ {
		id := base
		if n > 1 {
			id = fmt.Sprintf("%s-%d", base, n)
		}
		if !r.ids[id] {
			r.ids[id] = true
			return id
		}
	}
}

// heldElsewhere reports whether the id of a content is still in use by another document.
func (r *run) heldElsewhere(k *known, t *task) bool {
	return (k.path != t.file.path || k.member != t.member) && r.holds(k)
}

func baseID(t *task) string {
	d := t.doc
	switch {
	case d.Symbol != "":
		slug := corpus.SymbolSlug(d.Symbol)
		if d.Language != "" {
			slug += "-" + string(d.Language)
		}
		return slug
	case t.entry.ID != "":
		return corpus.Slug(t.entry.ID)
	case t.member != "":
		return corpus.Slug(stem(t.file.name) + " " + t.member)
	}
	return corpus.Slug(stem(t.file.name))
}

// stem is a name without its folder's parents and its extension.
func stem(name string) string {
	base := path.Base(name)
	for _, ext := range []string{".gz", ".jsonl", ".csv", path.Ext(base)} {
		base = strings.TrimSuffix(base, ext)
	}
	if base == "" {
		return name
	}
	return base
}
