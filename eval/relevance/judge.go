package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"time"
	"unicode"
	"unicode/utf8"

	"travaux/analyzers"
	"travaux/corpus"
	"travaux/index"
	"travaux/internal/engine"
	"travaux/query"
)

// depth is how far down a ranking is looked at.
const depth = index.MaxSize

// scores are the means over the questions of a collection.
type scores struct {
	Collection string  `json:"collection"`
	Documents  int     `json:"documents"`
	Questions  int     `json:"questions"`
	NDCG10     float64 `json:"ndcg_10"`
	MAP        float64 `json:"map_100"`
	Recall100  float64 `json:"recall_100"`
	Judgements string  `json:"judgements"`
	Seconds    float64 `json:"seconds"`
	// Spelling is measured on the collections of one language, Chinese left out.
	Spelling *spellingScore `json:"spelling,omitempty"`
}

// judge indexes a collection in a temporary folder and asks all its questions.
func judge(ctx context.Context, root string, c collection) (*scores, error) {
	start := time.Now()
	dir, err := os.MkdirTemp("", "travaux-relevance-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	e, err := engine.Open(dir)
	if err != nil {
		return nil, err
	}
	defer e.Close()
	documents, err := readRecords(root, c.Docs)
	if err != nil {
		return nil, err
	}
	if err := publish(ctx, e, c, documents); err != nil {
		return nil, err
	}
	s, err := e.Open(ctx)
	if err != nil {
		return nil, err
	}
	defer s.Close()
	sc, err := askAll(ctx, s, root, c)
	if err != nil {
		return nil, err
	}
	sc.Collection, sc.Documents, sc.Judgements = c.Name, len(documents), c.Judgements
	if len(c.Language) == 1 && c.Language[0] != corpus.Chinese {
		if sc.Spelling, err = spelling(ctx, s, c.Language[0], documents); err != nil {
			return nil, err
		}
	}
	sc.Seconds = time.Since(start).Seconds()
	return sc, nil
}

func publish(ctx context.Context, e index.Engine, c collection, documents []record) error {
	w, err := e.Begin(ctx, true)
	if err != nil {
		return err
	}
	for _, r := range documents {
		if err := w.Put(ctx, document(c, r)); err != nil {
			return errors.Join(err, w.Discard())
		}
	}
	_, err = w.Publish(ctx)
	return err
}

// document makes a record a document of one section and one passage. A title, which a
// passage has no place for, is its first line.
func document(c collection, r record) *corpus.Document {
	lang := r.Lang
	if lang == "" && len(c.Language) == 1 {
		lang = c.Language[0]
	}
	text := r.Text
	if r.Title != "" {
		text = r.Title + "\n" + text
	}
	return &corpus.Document{ID: r.ID, Type: corpus.Other, Language: lang, Sections: []corpus.Section{{
		ID: "s1", Form: corpus.FormText,
		Passages: []corpus.Passage{{ID: "p1", Ordinal: 1, Language: lang, Text: text}},
	}}}
}

func askAll(ctx context.Context, s index.Searcher, root string, c collection) (*scores, error) {
	questions, err := readRecords(root, c.Queries)
	if err != nil {
		return nil, err
	}
	j, err := readJudgements(root, c.Qrels)
	if err != nil {
		return nil, err
	}
	sc := &scores{}
	chain := analyzers.For("")
	for _, q := range questions {
		grades := j[q.ID]
		if relevant(grades) == 0 {
			continue
		}
		ranking, err := ask(ctx, s, chain, q.Text)
		if err != nil {
			return nil, fmt.Errorf("question %s: %w", q.ID, err)
		}
		sc.Questions++
		sc.NDCG10 += ndcg(ranking, grades, 10)
		sc.MAP += averagePrecision(ranking, grades)
		sc.Recall100 += recall(ranking, grades)
	}
	if sc.Questions == 0 {
		return nil, errors.New("there are no judged questions")
	}
	n := float64(sc.Questions)
	sc.NDCG10, sc.MAP, sc.Recall100 = sc.NDCG10/n, sc.MAP/n, sc.Recall100/n
	return sc, nil
}

// ask returns the ids of the documents found, best first. The language of a question is
// not told: the engine has to find it out, as it has for a reader.
func ask(ctx context.Context, s index.Searcher, chain analyzers.Analyzer, text string) ([]string, error) {
	res, err := s.Search(ctx, index.Request{Query: anyOf(chain, text), Scope: index.InPassage, Size: depth})
	if err != nil {
		return nil, err
	}
	var ids []string
	for _, h := range res.Hits {
		ids = append(ids, h.Document.ID)
	}
	return ids, nil
}

// anyOf asks for any of the words of a text, each once, as many as a query may have. In
// Chinese, which is written without spaces, each character and each two are a word.
func anyOf(chain analyzers.Analyzer, text string) *query.Query {
	seen := map[string]bool{}
	var parts []query.Node
	add := func(word string) {
		if !seen[word] && len(parts) < index.MaxClauses {
			seen[word] = true
			parts = append(parts, &query.Word{Text: word})
		}
	}
	tokens := chain.Tokens(nil, text)
	for i, t := range tokens {
		add(text[t.Start:t.End])
		if i > 0 && isHan(t.Exact) && isHan(tokens[i-1].Exact) && tokens[i-1].End == t.Start {
			add(text[tokens[i-1].Start:t.End])
		}
	}
	switch len(parts) {
	case 0:
		return &query.Query{Text: text}
	case 1:
		return &query.Query{Text: text, Root: parts[0]}
	}
	return &query.Query{Text: text, Root: &query.Or{Parts: parts}}
}

func isHan(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.Is(unicode.Han, r)
}
