package segment

import (
	"encoding/json"
	"os"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"travaux/corpus"
	"travaux/internal/segment/phrase"
	"travaux/internal/segment/turns"
	"travaux/internal/segment/vocabulary"
)

// goldItem is one item of /verbatim/gold: a turn, stage line, vote or heading.
type goldItem struct {
	Kind       string   `json:"kind"`
	Page       int      `json:"page"`
	Name       string   `json:"name"`
	Nation     string   `json:"nation"`
	Spoken     string   `json:"spoken_language"`
	Paragraphs []string `json:"paragraphs"`
}

func loadGold(t *testing.T, path string) []goldItem {
	t.Helper()
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var items []goldItem
	if err := json.Unmarshal(raw, &items); err != nil {
		t.Fatal(err)
	}
	return items
}

// tally counts what was found against what is there.
type tally struct{ found, there, right int }

func (s *tally) count(got, want map[string]int) []string {
	var off []string
	for k, n := range got {
		s.found += n
		if n > want[k] {
			off = append(off, "+ "+k)
		}
	}
	for k, n := range want {
		s.there += n
		s.right += min(n, got[k])
		if n > got[k] {
			off = append(off, "- "+k)
		}
	}
	return off
}

func (s tally) precision() float64 { return float64(s.right) / float64(max(s.found, 1)) }
func (s tally) recall() float64    { return float64(s.right) / float64(max(s.there, 1)) }
func (s tally) f1() float64 {
	p, r := s.precision(), s.recall()
	if p+r == 0 {
		return 0
	}
	return 2 * p * r / (p + r)
}

// onlyLetters keeps what two readings of one text share: no spaces, hyphens or marks.
func onlyLetters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

// goldUnits are the things that the gold has and a document must have: a key for each
// turn's head and whole text, each paragraph of a turn, each stage line, vote and heading.
type goldUnits struct{ heads, texts, paragraphs, others map[string]int }

func newUnits() goldUnits {
	return goldUnits{map[string]int{}, map[string]int{}, map[string]int{}, map[string]int{}}
}

func unitsOfGold(items []goldItem) goldUnits {
	u := newUnits()
	for _, it := range items {
		if it.Kind != "turn" {
			for _, p := range it.Paragraphs {
				u.others[it.Kind+"|"+onlyLetters(p)]++
			}
			continue
		}
		text := onlyLetters(strings.Join(it.Paragraphs, ""))
		u.heads[norm.NFC.String(it.Name)+"|"+it.Nation+"|"+string(vocabulary.Language(it.Spoken))+"|"+phrase.First(text, 40)]++
		u.texts[text]++
		for _, p := range it.Paragraphs {
			u.paragraphs[onlyLetters(p)]++
		}
	}
	return u
}

func unitsOfDocument(d *corpus.Document) goldUnits {
	u := newUnits()
	for i := range d.Sections {
		s := &d.Sections[i]
		text, key := "", ""
		for j := range s.Passages {
			p := &s.Passages[j]
			switch {
			case len(p.Statements) > 0:
				st := p.Statements[0]
				head := strings.TrimSpace(p.Text[:st.Span.Start])
				body := onlyLetters(p.Text[st.Span.Start:])
				if text == "" {
					name, _, _ := strings.Cut(strings.TrimSuffix(head, ":"), "(")
					nation := st.DelegationName
					if inner, _, _ := strings.Cut(st.Capacity, ","); nation == "" && strings.Contains(head, "("+inner) {
						nation = inner
					}
					key = norm.NFC.String(strings.TrimSpace(name)) + "|" + nation + "|" + string(st.Spoken) + "|"
				}
				text += body
				u.paragraphs[body]++
			case p.Kind == corpus.Stage && turns.IsLanguageSwitch(p.Text):
				text += onlyLetters(p.Text) // the gold has the line as a paragraph of the turn
				u.paragraphs[onlyLetters(p.Text)]++
			case p.Kind == corpus.Stage || p.Kind == corpus.Vote || p.Kind == corpus.Heading:
				u.others[string(p.Kind)+"|"+onlyLetters(p.Text)]++
			case p.Kind == corpus.Paragraph:
				u.others["text|"+onlyLetters(p.Text)]++
			}
		}
		if text != "" {
			u.heads[key+phrase.First(text, 40)]++
			u.texts[text]++
		}
	}
	return u
}

// compare counts one document and says what is off.
func (s *tally) compare(t *testing.T, what string, got, want map[string]int) {
	t.Helper()
	for _, off := range s.count(got, want) {
		t.Logf("%s %s", what, phrase.First(off, 160))
	}
}

// floor prints the figures and fails where the F1 is below the least.
func (s *tally) floor(t *testing.T, what string, least float64) {
	t.Helper()
	t.Logf("%-45s precision %.4f recall %.4f F1 %.4f (%d of %d)", what, s.precision(), s.recall(), s.f1(), s.right, s.there)
	if s.f1() < least {
		t.Errorf("%s: F1 %.4f; want at least %.4f", what, s.f1(), least)
	}
}
