package main

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"strings"

	"travaux/analyzers"
	"travaux/index"
)

// poolDepth is how far down each ranking is judged.
const poolDepth = 8

// pool opens the collection of our own and writes its pool.
func pool(ctx context.Context, root string, opt options, systems []system) error {
	o, release, err := openOwnIn(ctx, root, opt)
	if err != nil {
		return err
	}
	defer release()
	return o.pool(ctx, opt.pool, systems)
}

// pool writes the passages that any system has among its best for a question and that
// nobody judged yet, one a line in the form of judgements.tsv, with "?" for the grade and
// the text at the end.
func (o *own) pool(ctx context.Context, path string, systems []system) error {
	pools := map[string][]string{} // keys by question, in order
	seen := map[string]bool{}
	add := func(q, id string) {
		p := o.byID[id]
		if p == nil {
			return
		}
		if _, judged := o.grades[q][p.key]; !judged && !seen[q+p.key] {
			seen[q+p.key] = true
			pools[q] = append(pools[q], id)
		}
	}
	if err := o.poolOurs(ctx, add); err != nil {
		return err
	}
	for _, sys := range append(systems, system{"scan", scanRanker}) {
		r, err := sys.rank(ctx, o.plain(), o.words(), poolDepth)
		if err != nil {
			return err
		}
		for q, ids := range r {
			for _, id := range ids {
				add(q, id)
			}
		}
	}
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	out := bufio.NewWriter(f)
	for _, q := range o.questions {
		for _, id := range pools[q.ID] {
			p := o.byID[id]
			fmt.Fprintf(out, "%s\t%s\t?\t%s\t%s\t%s\n", q.ID, p.key, opening(p.text), p.title, oneLine(p.text))
		}
	}
	if err := out.Flush(); err != nil {
		return err
	}
	return f.Close()
}

// opening is the first words of a text, to know it by.
func opening(text string) string {
	words := strings.Fields(text)
	s := []rune(strings.Join(words[:min(keyWords, len(words))], " "))
	return string(s[:min(60, len(s))])
}

// poolOurs adds the passages of the best sections as the page has them, and the best
// passages for any of the words.
func (o *own) poolOurs(ctx context.Context, add func(q, id string)) error {
	s, release, err := o.live.Acquire()
	if err != nil {
		return err
	}
	defer release()
	chain := analyzers.For("")
	for i, q := range o.words() {
		a, _, err := o.ask(ctx, o.questions[i].Text)
		if err != nil {
			return err
		}
		for _, h := range a.Hits[:min(poolDepth, len(a.Hits))] {
			for _, p := range h.Passages[:min(2, len(h.Passages))] {
				add(q.id, p.ID)
			}
		}
		res, err := s.Search(ctx, index.Request{Query: anyOf(chain, q.text), Scope: index.InPassage, Size: poolDepth})
		if err != nil {
			return err
		}
		for _, h := range res.Hits {
			best := h.Passages[0]
			for _, p := range h.Passages {
				if p.Score > best.Score {
					best = p
				}
			}
			add(q.id, h.Document.ID+"~"+best.Passage.ID)
		}
	}
	return nil
}
