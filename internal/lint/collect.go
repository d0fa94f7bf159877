package lint

import (
	"context"
	"errors"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"travaux/corpus"
	"travaux/index"
	"travaux/internal/ingest"
)

// document is what lint keeps of a document: its fields, and who speaks in it.
type document struct {
	doc        corpus.Document // without its sections
	record     ingest.DocRecord
	listed     bool // in a manifest
	statements int
	voices     []voice
	first      place // the first paragraph
	// mostly is the language of most of the text, share how much of it.
	mostly corpus.Lang
	share  float64
}

// voice is a way in which someone is printed as the speaker of statements of a document.
type voice struct {
	name, speaker        string // as printed, and the id
	delegated            string // the delegation as printed
	delegation, onBehalf string
	groups               []string
	office, organization bool // by the rule that found it, or by the document's type
	count                int
	at                   place
}

// place is a passage.
type place struct {
	document, passage, text string
	language                corpus.Lang
}

// listing is a document of the ledger.
type listing struct {
	id     string
	record ingest.DocRecord
	listed bool
}

// collect reads all documents of the generation, on all cores, and returns them in order
// of id.
func collect(ctx context.Context, in *Input) ([]*document, error) {
	all := listings(in.Ledger)
	docs := make([]*document, len(all))
	var next atomic.Int64
	var wait sync.WaitGroup
	errs := make([]error, runtime.GOMAXPROCS(0))
	for n := range errs {
		wait.Go(func() {
			for errs[n] == nil {
				i := int(next.Add(1)) - 1
				if i >= len(all) {
					return
				}
				docs[i], errs[n] = read(ctx, in.Searcher, all[i])
			}
		})
	}
	wait.Wait()
	if err := errors.Join(errs...); err != nil {
		return nil, err
	}
	return slices.DeleteFunc(docs, func(d *document) bool { return d == nil }), nil
}

func listings(l *ingest.Ledger) []listing {
	var all []listing
	for _, f := range l.Files {
		for _, d := range f.Documents {
			if d.ID != "" && d.Status == ingest.Indexed {
				all = append(all, listing{d.ID, d, f.Manifest != "" || d.Entry != ""})
			}
		}
	}
	slices.SortFunc(all, func(a, b listing) int { return strings.Compare(a.id, b.id) })
	return slices.CompactFunc(all, func(a, b listing) bool { return a.id == b.id })
}

func read(ctx context.Context, s index.Searcher, l listing) (*document, error) {
	doc, err := s.Document(ctx, l.id)
	if errors.Is(err, index.ErrNotFound) {
		return nil, nil // its last good version is gone too
	}
	if err != nil {
		return nil, err
	}
	d := &document{record: l.record, listed: l.listed}
	d.take(doc)
	d.doc = *doc
	d.doc.Sections = nil
	return d, nil
}

// take gathers the voices, and how much of the text is in which language.
func (d *document) take(doc *corpus.Document) {
	type key struct{ name, speaker, delegated, delegation, onBehalf string }
	at := map[key]int{}
	counted := map[string]bool{} // statements
	type utterance struct {
		voice int
		id    string
	}
	uttered := map[utterance]bool{}
	letters, all := map[corpus.Lang]int{}, 0
	for _, p := range doc.Passages {
		letters[p.Language] += len(p.Text)
		all += len(p.Text)
		if d.first.passage == "" && p.Kind == corpus.Paragraph {
			d.first = place{doc.ID, p.ID, excerpt(p.Text, 0), p.Language}
		}
		for i := range p.Statements {
			st := &p.Statements[i]
			k := key{st.Speaker, st.SpeakerID, st.DelegationName, st.Delegation, st.OnBehalfOf}
			n, seen := at[k]
			if !seen {
				n = len(d.voices)
				at[k] = n
				d.voices = append(d.voices, voice{name: st.Speaker, speaker: st.SpeakerID, delegated: st.DelegationName,
					delegation: st.Delegation, onBehalf: st.OnBehalfOf, groups: st.Groups, office: true,
					at: place{doc.ID, p.ID, excerpt(p.Text, st.Span.Start), p.Language}})
			}
			v := &d.voices[n]
			v.office = v.office && (strings.Contains(st.Rule, ": office") || st.Speaker == st.Capacity)
			v.organization = v.organization || strings.Contains(st.Rule, ": organization") || doc.Type == corpus.NGOStatement
			if !counted[st.ID] {
				counted[st.ID] = true
				d.statements++
			}
			if by := (utterance{n, st.ID}); !uttered[by] {
				uttered[by] = true
				v.count++
			}
		}
	}
	for l, n := range letters {
		if share := float64(n) / float64(max(all, 1)); l != "" && (share > d.share || share == d.share && l < d.mostly) {
			d.mostly, d.share = l, share
		}
	}
}

// excerpt is about a line of text from a byte on.
func excerpt(text string, from int) string {
	const most = 110
	if from < 0 || from >= len(text) {
		from = 0
	}
	r := []rune(strings.ToValidUTF8(text[from:], ""))
	short := strings.Join(strings.Fields(string(r[:min(len(r), most)])), " ")
	if len(r) > most {
		short += "…"
	}
	return short
}
