package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"

	"travaux/analyzers"
	"travaux/corpus"
)

// quotedText is a text of the gold with its quotations.
type quotedText struct {
	File       string
	Language   corpus.Lang
	Quotations []quotation
}

// quotation is one stretch of words in a text of the gold.
type quotation struct {
	Paragraph    int // blocks between empty lines, from 1
	Begins, Ends string
	Kind         string // direct, partial, nested, indirect
	Speaker      *string
	Capacity     string
}

// quoteTargets are asked of direct, partial and nested quotations, in per cent.
var quoteTargets = map[corpus.Lang]float64{"en": 92, "fr": 88, "es": 88, "ru": 80, "ar": 80, "zh": 80}

// quotesPart judges who speaks: in the texts that those who write the rules may read, and
// in those that they may not, whose figures alone tell what to expect.
func quotesPart(ctx context.Context, b *bench) ([]figure, error) {
	var out []figure
	for _, set := range []string{"unseen", "seen"} {
		texts, err := readQuotes(filepath.Join(b.gold, "quotes", set))
		if err != nil {
			return nil, err
		}
		for _, lang := range []corpus.Lang{"en", "fr", "es", "ru", "ar", "zh"} {
			var s quoteScore
			for _, t := range texts {
				if t.Language != lang {
					continue
				}
				path := filepath.Join(b.gold, "quotes", set, t.File)
				d, err := b.document(ctx, path)
				if err != nil {
					return nil, err
				}
				raw, err := os.ReadFile(path)
				if err != nil {
					return nil, err
				}
				s.judge(t, paragraphsOf(string(raw)), d)
			}
			out = append(out, s.figures(set, lang)...)
		}
	}
	return out, nil
}

func readQuotes(dir string) ([]quotedText, error) {
	raw, err := os.ReadFile(filepath.Join(dir, "gold.json"))
	if err != nil {
		return nil, err
	}
	var texts []quotedText
	if err := json.Unmarshal(raw, &texts); err != nil {
		return nil, fmt.Errorf("%s: %w", dir, err)
	}
	return texts, nil
}

func paragraphsOf(text string) []string {
	var out []string
	for p := range strings.SplitSeq(strings.ReplaceAll(text, "\r\n", "\n"), "\n\n") {
		if p = strings.TrimSpace(p); p != "" {
			out = append(out, p)
		}
	}
	return out
}

// quoteScore counts quotations with a speaker that were given to the right one; reported
// speech, judged apart; and words that are no one's but were given to someone.
type quoteScore struct {
	right, of                 int
	capacityRight, capacityOf int
	indirectRight, indirectOf int
	quiet, noOne              int
	off, offIndirect, offNone []string
}

func (s *quoteScore) figures(set string, lang corpus.Lang) []figure {
	name := fmt.Sprintf("%s %s ", lang, set)
	if set == "seen" { // what may be read while writing rules proves nothing
		return []figure{share(name+"speakers", s.right, s.of, 0, s.off)}
	}
	return []figure{
		share(name+"speakers", s.right, s.of, quoteTargets[lang], s.off),
		share(name+"capacities of those", s.capacityRight, s.capacityOf, 0, nil),
		share(name+"no one's words left so", s.quiet, s.noOne, 0, s.offNone),
		share(name+"reported speech", s.indirectRight, s.indirectOf, 0, s.offIndirect),
	}
}

func (s *quoteScore) judge(t quotedText, paragraphs []string, d *corpus.Document) {
	for _, q := range t.Quotations {
		st := statementOn(d, paragraphs, q)
		where := fmt.Sprintf("%s ¶%d %q", t.File, q.Paragraph, q.Begins)
		switch {
		case q.Speaker == nil:
			s.noOne++
			if st == nil || st.Kind == corpus.Indirect {
				s.quiet++
			} else {
				s.offNone = append(s.offNone, fmt.Sprintf("%s: given to %s by %s", where, who(st), st.Rule))
			}
		case q.Kind == "indirect":
			s.indirectOf++
			if st != nil && isSpeaker(st, *q.Speaker, q.Capacity) {
				s.indirectRight++
			} else {
				s.offIndirect = append(s.offIndirect, fmt.Sprintf("%s: %s; want %s", where, who(st), *q.Speaker))
			}
		default:
			s.of++
			if st == nil || !isSpeaker(st, *q.Speaker, q.Capacity) {
				s.off = append(s.off, fmt.Sprintf("%s (%s): %s; want %s", where, q.Kind, who(st), *q.Speaker))
				continue
			}
			s.right++
			if q.Capacity != "" {
				s.capacityOf++
				if agree(st.Capacity, q.Capacity) {
					s.capacityRight++
				}
			}
		}
	}
}

func who(st *corpus.Statement) string {
	if st == nil {
		return "no one"
	}
	return strings.TrimSpace(st.Speaker + " [" + st.Capacity + "] (" + string(st.Kind) + ", " + st.Rule + ")")
}

// isSpeaker compares names as people would: titles and a missing first name do not matter,
// and where only an office is printed the office is the name.
func isSpeaker(st *corpus.Statement, want, capacity string) bool {
	return agree(st.Speaker, want) || (st.Speaker == "" && agree(st.Capacity, want)) ||
		(agree(st.Speaker, capacity) && capacity != "") || (st.Speaker == "" && capacity != "" && agree(st.Capacity, capacity)) ||
		agree(st.DelegationName, want) && st.Speaker == ""
}

// agree reports whether all words of the shorter of two names are in the longer.
func agree(a, b string) bool {
	x, y := words(a), words(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	if len(x) == 0 {
		return false
	}
	for _, w := range x {
		if !slices.ContainsFunc(y, func(v string) bool { return sameWord(v, w) }) {
			return false
		}
	}
	return true
}

// sameWord lets Russian words differ in their endings: names are printed in the case that
// the sentence asks for.
func sameWord(a, b string) bool {
	if a == b {
		return true
	}
	x, y := []rune(a), []rune(b)
	n := min(len(x), len(y))
	if n < 4 || !unicode.Is(unicode.Cyrillic, x[0]) || max(len(x), len(y))-n > 2 {
		return false
	}
	return slices.Equal(x[:n-2], y[:n-2])
}

// words are the words of a name, without titles; in Chinese its signs as one.
func words(s string) []string {
	var out []string
	for _, w := range analyzers.ExactWords(s) {
		switch w {
		case "mr", "ms", "mrs", "dr", "m", "mme", "sr", "sra", "the", "le", "la", "el", "of", "de", "du", "des", "del", "г", "н", "жа":
			continue
		}
		out = append(out, w)
	}
	return out
}

// statementOn finds the statement that covers most of a quotation.
func statementOn(d *corpus.Document, paragraphs []string, q quotation) *corpus.Statement {
	if q.Paragraph < 1 || q.Paragraph > len(paragraphs) {
		return nil
	}
	text := bare(paragraphs[q.Paragraph-1])
	from := strings.Index(text, bare(q.Begins))
	if from < 0 {
		return nil
	}
	end := strings.Index(text[from:], bare(q.Ends))
	if end < 0 {
		return nil
	}
	want := text[from : from+end+len(bare(q.Ends))]
	var best *corpus.Statement
	most := len(want) / 2
	for _, p := range d.Passages {
		for i := range p.Statements {
			st := &p.Statements[i]
			n := overlap(bare(p.Text[:st.Span.Start]), bare(p.Text[st.Span.Start:st.Span.End]), bare(p.Text), want)
			if n > most || (n == most && best != nil && best.Kind == corpus.Indirect) {
				best, most = st, n
			}
		}
	}
	return best
}

// overlap is how many bytes of want a span of text has: before is what stands in front of
// the span.
func overlap(before, span, text, want string) int {
	at := strings.Index(text, want)
	if at < 0 {
		return 0
	}
	from, to := max(at, len(before)), min(at+len(want), len(before)+len(span))
	return max(0, to-from)
}

// bare is a text without spaces and marks, in lower case, in which a quotation is found
// however its marks and spaces were read.
func bare(s string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(s), notInWord), "")
}
