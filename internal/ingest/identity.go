package ingest

import (
	"fmt"
	"path"
	"strconv"
	"strings"

	"travaux/corpus"
)

// identify gives a document its id: the one it had, while its content or its path is the
// same and the id does not name another symbol; else its symbol as a slug with the language;
// else the manifest's id; else a slug of its path. Where two documents would have the same
// id the later one gets a suffix.
func (r *run) identify(t *task) string {
	id := r.choose(t)
	if r.kept[id] {
		r.release(id)
	}
	r.used[id] = true
	return id
}

// release takes an id from a document that only keeps its last good version under it: the
// same content was found elsewhere.
func (r *run) release(id string) {
	delete(r.kept, id)
	for i := range r.files {
		for j := range r.files[i].Documents {
			if d := &r.files[i].Documents[j]; d.ID == id {
				d.ID, d.Passages, d.Statements = "", 0, 0
			}
		}
	}
	for i := range r.report.Failures {
		if f := &r.report.Failures[i]; f.KeptID == id {
			f.KeptID = ""
		}
	}
}

func (r *run) choose(t *task) string {
	base := baseID(t)
	if k := r.byHash[t.sha]; k != nil && !r.used[k.id] && !r.heldElsewhere(k, t) && fits(k.id, base, t) {
		return k.id
	}
	if t.prev != nil && t.prev.ID != "" && !r.used[t.prev.ID] && fits(t.prev.ID, base, t) {
		return t.prev.ID
	}
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

// foresee returns the id that a document would keep that a dry run does not make, empty where
// it would get a new one.
func (r *run) foresee(t *task) string {
	id := ""
	if k := r.byHash[t.sha]; k != nil && !r.used[k.id] && !r.heldElsewhere(k, t) {
		id = k.id
	} else if t.prev != nil && !r.used[t.prev.ID] {
		id = t.prev.ID
	}
	r.used[id] = id != ""
	return id
}

// fits reports whether an id may go on naming a document. The id of a document with a symbol
// must say that symbol, or an old link would silently show another document.
func fits(id, base string, t *task) bool {
	if t.doc.Symbol == "" {
		return true
	}
	rest, ok := strings.CutPrefix(id, base)
	_, err := strconv.Atoi(strings.TrimPrefix(rest, "-"))
	return ok && (rest == "" || err == nil)
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
	case t.inside:
		return corpus.Slug(stem(t.file.name) + " " + strings.TrimSuffix(t.member, path.Ext(t.member)))
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
