package main

import (
	"context"
	"errors"
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

// scores are the means over the questions of a collection, for Travaux.
type scores struct {
	Collection string `json:"collection"`
	Documents  int    `json:"documents"`
	Questions  int    `json:"questions"`
	figures
	Judgements string  `json:"judgements"`
	Seconds    float64 `json:"seconds"`
	// Lost counts judgements whose passage the collection has no longer.
	Lost int `json:"lost_judgements,omitempty"`
	// Nothing counts questions that find nothing as they were typed.
	Nothing int `json:"nothing_as_typed,omitempty"`
	// Peers are the same questions asked of other systems.
	Peers []comparison `json:"peers,omitempty"`
	// Kinds has the means by kind of question, where those have kinds.
	Kinds []kindScore `json:"kinds,omitempty"`
	// Spelling is measured on the collections of one language, Chinese left out.
	Spelling *spellingScore `json:"spelling,omitempty"`

	each []figures // of the questions, in order
}

// figures are of one question, or the means of several.
type figures struct {
	NDCG10    float64 `json:"ndcg_10"`
	MAP       float64 `json:"map_100"`
	Recall100 float64 `json:"recall_100"`
}

// comparison is another system's figures, and how likely differences of nDCG@10 and of
// average precision as large as those to Travaux are by chance.
type comparison struct {
	System string `json:"system"`
	figures
	PNDCG10 float64 `json:"p_ndcg_10"`
	PMAP    float64 `json:"p_map_100"`
}

// kindScore is the mean over the questions of one kind or language.
type kindScore struct {
	Kind      string `json:"kind"`
	Questions int    `json:"questions"`
	figures
}

// measureRankings returns the figures of each question that was asked.
func measureRankings(r rankings, grades judgements, asked []string) []figures {
	var each []figures
	for _, q := range asked {
		ids := r[q][:min(depth, len(r[q]))]
		each = append(each, figures{ndcg(ids, grades[q], 10), averagePrecision(ids, grades[q]), recall(ids, grades[q])})
	}
	return each
}

func mean(each []figures) figures {
	var m figures
	for _, f := range each {
		m.NDCG10 += f.NDCG10
		m.MAP += f.MAP
		m.Recall100 += f.Recall100
	}
	n := float64(max(len(each), 1))
	return figures{m.NDCG10 / n, m.MAP / n, m.Recall100 / n}
}

// column returns one figure of each question.
func column(each []figures, of func(figures) float64) []float64 {
	v := make([]float64, len(each))
	for i, f := range each {
		v[i] = of(f)
	}
	return v
}

// compare adds a system that was asked the same questions.
func (s *scores) compare(name string, each []figures) {
	p := func(of func(figures) float64) float64 { return randomization(column(s.each, of), column(each, of)) }
	s.Peers = append(s.Peers, comparison{name, mean(each),
		p(func(f figures) float64 { return f.NDCG10 }), p(func(f figures) float64 { return f.MAP })})
}

func (s *scores) finish() {
	s.Questions, s.figures = len(s.each), mean(s.each)
}

// judge indexes a collection in a temporary folder and asks all its questions.
func judge(ctx context.Context, root string, c collection, opt options, systems []system) (*scores, error) {
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
	sc, err := askAll(ctx, s, root, c, opt.half, documents, systems)
	if err != nil {
		return nil, err
	}
	sc.Collection, sc.Documents, sc.Judgements = c.Name, len(documents), c.Judgements
	if opt.spelling && len(c.Language) == 1 && c.Language[0] != corpus.Chinese {
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

// document makes a record a document of one section and one passage.
func document(c collection, r record) *corpus.Document {
	lang := c.languageOf(r)
	return &corpus.Document{ID: r.ID, Type: corpus.Other, Language: lang, Sections: []corpus.Section{{
		ID: "s1", Form: corpus.FormText,
		Passages: []corpus.Passage{{ID: "p1", Ordinal: 1, Language: lang, Text: r.whole()}},
	}}}
}

func askAll(ctx context.Context, s index.Searcher, root string, c collection, h half, documents []record, systems []system) (*scores, error) {
	list, err := readRecords(root, c.Queries)
	if err != nil {
		return nil, err
	}
	j, err := readJudgements(root, c.Qrels)
	if err != nil {
		return nil, err
	}
	var questions []question
	var asked []string
	for _, q := range list {
		if relevant(j[q.ID]) > 0 && h.has(q.ID) {
			questions = append(questions, question{q.ID, q.Text, c.languageOf(q)})
			asked = append(asked, q.ID)
		}
	}
	if len(asked) == 0 {
		return nil, errors.New("there are no judged questions")
	}
	r, err := travauxRanker(ctx, s, questions)
	if err != nil {
		return nil, err
	}
	sc := &scores{each: measureRankings(r, j, asked)}
	var passages []passage
	for _, d := range documents {
		passages = append(passages, passage{d.ID, d.whole(), c.languageOf(d)})
	}
	for _, sys := range systems {
		r, err := sys.rank(ctx, passages, questions, depth)
		if err != nil {
			return nil, err
		}
		sc.compare(sys.name, measureRankings(r, j, asked))
	}
	sc.finish()
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
