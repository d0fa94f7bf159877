package bleveindex

import (
	"context"
	"fmt"

	"travaux/index"
	"travaux/query"
)

// probe opens a generation as a daemon would and asks what must have an answer: everything,
// and for each language a word of one of its own passages.
func (e *Engine) probe(ctx context.Context, dir string, m *Manifest) error {
	s, err := e.openDir(dir, m.Number)
	if err != nil {
		return err
	}
	defer s.release()
	m.Generation.Languages = s.manifest.Languages
	res, err := s.Search(ctx, index.Request{Facets: []index.Field{index.Language}})
	if err != nil {
		return err
	}
	want := index.Total{Sections: s.sectionsWithPassages(), Documents: res.Total.Documents, Passages: m.Passages}
	if res.Total != want || len(s.cols.docs) != m.Documents {
		return damaged(m.Number, columnsFile, fmt.Errorf("everything is %v, not %v", res.Total, want))
	}
	for _, l := range s.langs {
		if err := s.probeWord(ctx, l); err != nil {
			return err
		}
	}
	return nil
}

func (s *searcher) sectionsWithPassages() int {
	n := 0
	for i := range s.cols.secDoc {
		if s.cols.secPass[i] < s.cols.secPass[i+1] {
			n++
		}
	}
	return n
}

// probeWord takes a word from the first passage of a language and expects to find the
// passage by it, and to read its text.
func (s *searcher) probeWord(ctx context.Context, l langField) error {
	for ord, lang := range s.cols.passLang {
		if lang != l.id || s.cols.stems[ord] == 0 {
			continue
		}
		p, err := load(s, s.cols.passAt[ord], getPassage)
		if err != nil {
			return err
		}
		for _, t := range s.lexicon.tokens(l.lang, nil, p.Text) {
			if t.Stem == "" {
				continue
			}
			found, err := s.read(l.field, t.Stem)
			if err != nil {
				return err
			}
			if _, ok := found.find(0, uint32(ord)); !ok {
				return damaged(s.manifest.Number, bleveFolder, fmt.Errorf("%q does not find its passage", t.Exact))
			}
			_, err = s.Search(ctx, index.Request{Query: &query.Query{Root: &query.Phrase{Text: t.Exact}}, Size: 1})
			return err
		}
	}
	return nil
}
