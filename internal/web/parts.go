package web

import (
	"net/url"
	"strconv"

	"travaux/corpus"
)

// A long document is shown in parts of partSize passages. The part of a passage follows from
// its ordinal alone, so a link to it needs to know nothing else of the document.
const (
	// partSize keeps the longest page near that of a long report, which phones still show.
	partSize = 400
	// maxContents is up to how many lines the table of contents of a document in parts lists
	// the whole document; beyond it lists the part.
	maxContents = 300
)

func partOf(ordinal int) int { return max(0, ordinal-1)/partSize + 1 }

// window is the part of a document that a page shows.
type window struct {
	number, parts int
	at            func(part int) string // address of a part
}

// partLinks is the way to the other parts, on the page of one.
type partLinks struct{ Label, Previous, Next string }

// readPart takes `part` out of a query string, which is otherwise that of a search.
func readPart(values url.Values) (int, []Fault) {
	r := paramReader{values: values}
	part := r.number("part", 1, 1<<20, 1)
	values.Del("part")
	return part, r.faults
}

// window returns the part of d with a number; a problem where d has fewer.
func (v viewer) window(d *corpus.Document, number int) (window, error) {
	last := 0
	for i := range d.Sections {
		last += len(d.Sections[i].Passages)
	}
	w := window{number: number, parts: partOf(last)}
	if number > w.parts {
		return w, newProblem(notFound, "document %q has no part %d; its last is %d", d.ID, number, w.parts)
	}
	w.at = func(part int) string { return documentPath(d.ID) + v.params.documentQuery(part) }
	return w, nil
}

func (w window) shows(ordinal int) bool { return partOf(ordinal) == w.number }

// href is the address of a place on the page, or on that of another part.
func (w window) href(ordinal int, anchor string) string {
	if w.shows(ordinal) {
		return "#" + anchor
	}
	return w.at(partOf(ordinal)) + "#" + anchor
}

// links returns the way to the other parts; nil for a document in one piece.
func (w window) links(pr *printer) *partLinks {
	if w.parts < 2 {
		return nil
	}
	out := &partLinks{Label: pr.T("document.part", "part", w.number, "parts", w.parts)}
	if w.number > 1 {
		out.Previous = w.at(w.number - 1)
	}
	if w.number < w.parts {
		out.Next = w.at(w.number + 1)
	}
	return out
}

// partPair is the parameter of a part; the first needs none.
func partPair(part int) []pair {
	if part < 2 {
		return nil
	}
	return []pair{{"part", strconv.Itoa(part)}}
}
