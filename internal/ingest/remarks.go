package ingest

import (
	"fmt"

	"travaux/corpus"
	"travaux/internal/extract"
)

// remarks are what a run has to say of documents that it could read, once for all of which the
// same is to be said: a folder of a thousand misnamed files is one note.
type remarks struct {
	order []string // in which they came
	named map[string]*remark
}

// remark is said of the first document, and of so many in all.
type remark struct {
	first string
	note  string
	count int
}

// add looks at a document that is in the index now.
func (r *remarks) add(name string, d DocRecord) {
	if d.Status != Indexed {
		return
	}
	if d.Format != "" {
		if says := extract.NamedOtherwise(name, d.Format); says != "" {
			r.note("name "+says, name, says)
		}
	}
	if d.OwnType != "" {
		r.note("type "+string(d.OwnType), name, fmt.Sprintf("type %q is none that is known and is kept as it is; %s", d.OwnType, corpus.TypeHint(string(d.OwnType))))
	}
}

func (r *remarks) note(key, name, note string) {
	if r.named == nil {
		r.named = map[string]*remark{}
	}
	if r.named[key] == nil {
		r.order = append(r.order, key)
		r.named[key] = &remark{first: name, note: note}
	}
	r.named[key].count++
}

// notes are the remarks as they are said to a librarian.
func (r *remarks) notes() []string {
	var list []string
	for _, key := range r.order {
		m := r.named[key]
		note := m.first + ": " + m.note
		if m.count > 1 {
			note = fmt.Sprintf("%s and %d more: %s", m.first, m.count-1, m.note)
		}
		list = append(list, note)
	}
	return list
}
