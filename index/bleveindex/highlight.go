package bleveindex

import (
	"context"
	"fmt"
	"slices"

	"travaux/analyzers"
	"travaux/corpus"
	"travaux/index"
)

// marker finds a clause in the tokens of a text.
type marker interface {
	mark(lang corpus.Lang, tokens []analyzers.Token, m *matcher, dst []stretch) []stretch
	// bytes is what keeping it takes, about.
	bytes() int64
}

// wordBytes is what a word in a set takes, about.
const wordBytes = 64

// wordMarker marks a word in any of its forms.
type wordMarker struct {
	stems map[corpus.Lang]string
	exact string
}

func (w *wordMarker) mark(lang corpus.Lang, tokens []analyzers.Token, _ *matcher, dst []stretch) []stretch {
	stem := w.stems[lang]
	for i := range tokens {
		if t := &tokens[i]; t.Exact == w.exact || stem != "" && t.Stem == stem {
			dst = append(dst, stretch{uint32(i), uint32(i + 1)})
		}
	}
	return dst
}

func (w *wordMarker) bytes() int64 { return wordBytes * int64(1+len(w.stems)) }

// termsMarker marks any of a set of exact words.
type termsMarker struct{ words map[string]bool }

func (t *termsMarker) mark(_ corpus.Lang, tokens []analyzers.Token, _ *matcher, dst []stretch) []stretch {
	for i := range tokens {
		if t.words[tokens[i].Exact] {
			dst = append(dst, stretch{uint32(i), uint32(i + 1)})
		}
	}
	return dst
}

func (t *termsMarker) bytes() int64 { return wordBytes * int64(len(t.words)) }

// patternMarker marks each occurrence of a pattern as a whole. It has the words of the
// pattern and not the postings, which would stay in memory with it.
type patternMarker struct{ pattern *clausePattern }

func newPatternMarker(p *clausePattern) *patternMarker {
	bare := *p
	bare.left = p.left.bare()
	if p.right != nil {
		bare.right = p.right.bare()
	}
	return &patternMarker{&bare}
}

func (p *pattern) bare() *pattern {
	b := &pattern{slop: p.slop, twin: p.twin}
	for _, sl := range p.slots {
		b.slots = append(b.slots, &slot{words: sl.words})
	}
	return b
}

func (p *patternMarker) mark(_ corpus.Lang, tokens []analyzers.Token, m *matcher, dst []stretch) []stretch {
	slots := p.pattern.slots()
	m.reset(len(slots))
	for k, sl := range slots {
		m.own[k] = m.own[k][:0]
		for i := range tokens {
			if sl.words[tokens[i].Exact] {
				m.own[k] = append(m.own[k], uint32(i))
			}
		}
		m.at[k] = m.own[k]
	}
	return append(dst, p.pattern.find(m)...)
}

func (p *patternMarker) bytes() (n int64) {
	for _, sl := range p.pattern.slots() {
		n += wordBytes * int64(len(sl.words))
	}
	return n
}

// marking marks the clauses of a plan in one text after another.
type marking struct {
	*searcher
	plan    *plan
	tokens  []analyzers.Token
	matcher matcher
	found   []stretch
}

// spans returns where the clauses that are asked for occur in a text.
func (m *marking) spans(lang corpus.Lang, text string) []corpus.Span {
	m.found = m.found[:0]
	tokenized := false
	for i := range m.plan.clauses {
		cl := &m.plan.clauses[i]
		if cl.mark == nil || m.plan.positive&(1<<i) == 0 {
			continue
		}
		if !tokenized {
			m.tokens = m.lexicon.tokens(lang, m.tokens[:0], text)
			tokenized = true
		}
		m.found = cl.mark.mark(lang, m.tokens, &m.matcher, m.found)
	}
	return m.united()
}

// united turns stretches of tokens into spans of bytes; those that overlap become one.
func (m *marking) united() []corpus.Span {
	slices.SortFunc(m.found, func(a, b stretch) int {
		if a.from != b.from {
			return int(a.from) - int(b.from)
		}
		return int(a.to) - int(b.to)
	})
	var spans []corpus.Span
	end := uint32(0)
	for _, f := range m.found {
		to := m.tokens[f.to-1].End
		if n := len(spans); n > 0 && f.from < end {
			if f.to > end {
				spans[n-1].End, end = to, f.to
			}
			continue
		}
		spans = append(spans, corpus.Span{Start: m.tokens[f.from].Start, End: to})
		end = f.to
	}
	return spans
}

// Highlight implements index.Searcher. It marks every passage of the document, also those
// that the request's selections leave out.
func (s *searcher) Highlight(ctx context.Context, req index.Request, id string) (spans map[int][]corpus.Span, err error) {
	if err := s.usable(ctx); err != nil {
		return nil, err
	}
	defer s.catchFault(&err)()
	doc, ok := s.docByID[id]
	if !ok {
		return nil, fmt.Errorf("document %q: %w", id, index.ErrNotFound)
	}
	p, err := s.compile(ctx, req.Query)
	if err != nil {
		return nil, err
	}
	m := marking{searcher: s, plan: p}
	marked := map[int][]corpus.Span{}
	from, to := s.cols.docPassages(doc)
	for ord := from; ord < to; ord++ {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		passage, err := load(s, s.cols.passAt[ord], getPassage)
		if err != nil {
			return nil, err
		}
		if spans := m.spans(s.cols.lang(ord), passage.Text); len(spans) > 0 {
			marked[passage.Ordinal] = spans
		}
	}
	return marked, nil
}
