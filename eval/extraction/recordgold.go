package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"travaux/corpus"
)

// record is an invented record of the gold.
type record struct {
	File, Symbol, Date string
	Language           corpus.Lang
	Type               corpus.DocType
	Turns              []recordTurn
	Votes              []struct {
		InFavour   int `json:"in_favour"`
		Against    int
		Abstaining int
	}
	Stage []string
}

// recordTurn is a turn by its first and last words.
type recordTurn struct {
	Begins, Ends        string
	Speaker, Delegation string
	Capacity            string
	LanguageSpoken      corpus.Lang `json:"language_spoken"`
	OnBehalfOf          string      `json:"on_behalf_of"`
}

// inventedTurns judges the invented verbatim and summary records of a folder, language by
// language; the suffix tells its figures from those of another folder.
func inventedTurns(ctx context.Context, b *bench, folder, suffix string) ([]figure, error) {
	dir := filepath.Join(b.gold, folder)
	raw, err := os.ReadFile(filepath.Join(dir, "gold.json"))
	if err != nil {
		return nil, err
	}
	var records []record
	if err := json.Unmarshal(raw, &records); err != nil {
		return nil, fmt.Errorf("%s: %w", dir, err)
	}
	byLang := map[corpus.Lang]*tally{}
	var summary, votes, stages tally
	for _, r := range records {
		d, err := b.split(ctx, filepath.Join(dir, r.File))
		if err != nil {
			return nil, err
		}
		into := byLang[r.Language]
		if r.Type == corpus.SummaryRecord {
			into = &summary
		} else if into == nil {
			into = &tally{}
			byLang[r.Language] = into
		}
		into.judge(r, turnsOf(d))
		votes.count(r.File, votesOf(d, r), r.votes())
		stages.count(r.File, stagesOf(d), r.stages())
	}
	var out []figure
	for _, lang := range []corpus.Lang{"en", "fr", "es", "ru", "ar", "zh"} {
		if s := byLang[lang]; s != nil {
			out = append(out, s.f1(string(lang)+" invented records"+suffix, 97))
		}
	}
	return append(out, summary.f1("summary records"+suffix, 0), votes.f1("votes with their figures"+suffix, 0), stages.f1("stage directions"+suffix, 0)), nil
}

// judge pairs the turns of the gold with those found.
func (s *tally) judge(r record, found []turn) {
	s.there += len(r.Turns)
	s.found += len(found)
	used := make([]bool, len(found))
	for _, want := range r.Turns {
		what := want.among(found, used, r.Type == corpus.SummaryRecord)
		if what == "" {
			s.right++
		} else {
			s.off = append(s.off, fmt.Sprintf("%s %q: %s", r.File, want.Begins, what))
		}
	}
	for i, t := range found {
		if !used[i] {
			s.off = append(s.off, fmt.Sprintf("%s + %s | %s", r.File, t.name, clip(t.text)))
		}
	}
}

// among looks for the turn among those not used yet, and says what is off where it is not
// among them.
func (want recordTurn) among(found []turn, used []bool, summary bool) string {
	off := ""
	for i, t := range found {
		if used[i] || !opens(t.text, bare(want.Begins), summary) {
			continue
		}
		what := want.differs(t, bare(want.Ends))
		if what == "" {
			used[i] = true
			return ""
		}
		if off == "" {
			off = what
		}
	}
	if off == "" {
		off = "no turn begins so"
	}
	return off
}

// opens reports whether a turn begins with certain words; in a summary record those that
// introduce what was said ("explained, in reply to a question, that") stand before them.
func opens(text, begins string, summary bool) bool {
	if !summary {
		return strings.HasPrefix(text, begins)
	}
	at := strings.Index(text, begins)
	return at >= 0 && at <= introduced
}

// introduced is how many letters may introduce reported speech.
const introduced = 160

// differs says in what a turn is not the wanted one, if in anything.
func (want recordTurn) differs(t turn, ends string) string {
	switch {
	case !strings.HasSuffix(t.text, ends):
		return fmt.Sprintf("ends otherwise: …%s", t.text[max(0, len(t.text)-60):])
	case want.Speaker != "" && !agree(t.name, want.Speaker) && !agree(t.speaker, want.Speaker) && !agree(t.capacity, want.Speaker):
		return fmt.Sprintf("speaker %q, %q; want %q", t.name, t.speaker, want.Speaker)
	case want.Delegation != "" && !agree(t.nation, want.Delegation):
		return fmt.Sprintf("delegation %q; want %q", t.nation, want.Delegation)
	case want.LanguageSpoken != t.spoken && (want.LanguageSpoken == "" || want.LanguageSpoken.Official()): // others are spoken through an interpreter: which, is not asked
		return fmt.Sprintf("spoken in %q; want %q", t.spoken, want.LanguageSpoken)
	}
	return ""
}

func (r record) votes() map[string]int {
	keys := map[string]int{}
	for _, v := range r.Votes {
		keys[fmt.Sprint(v.InFavour, "-", v.Against, "-", v.Abstaining)]++
	}
	return keys
}

// votesOf finds the figures of a vote in the lines that are no one's words; where a text was
// rejected, the votes against may stand first.
func votesOf(d *corpus.Document, r record) map[string]int {
	keys := map[string]int{}
	for _, v := range r.Votes {
		want := []string{fmt.Sprint(v.InFavour), fmt.Sprint(v.Against), fmt.Sprint(v.Abstaining)}
		rejected := []string{want[1], want[0], want[2]}
		for _, p := range d.Passages {
			numbers := numbersIn(p.Text)
			if (p.Kind == corpus.Vote || p.Kind == corpus.Stage) && (inOrder(want, numbers) || v.Against > v.InFavour && inOrder(rejected, numbers)) {
				keys[strings.Join(want, "-")]++
				break
			}
		}
	}
	return keys
}

// inOrder reports whether a list has the wanted numbers one after another; those below ten
// may be written as words.
func inOrder(want, have []string) bool {
	at := 0
	for _, n := range have {
		for at < len(want) && n != want[at] && len(want[at]) == 1 {
			at++
		}
		if at < len(want) && n == want[at] {
			at++
		}
	}
	for at < len(want) && len(want[at]) == 1 {
		at++
	}
	return at == len(want)
}

// numbersIn lists the numbers of a line; those in Arabic digits are written in European ones.
func numbersIn(s string) []string {
	s = strings.Map(func(r rune) rune {
		if r >= '٠' && r <= '٩' {
			return r - '٠' + '0'
		}
		return r
	}, s)
	return strings.FieldsFunc(s, func(r rune) bool { return r < '0' || r > '9' })
}

func (r record) stages() map[string]int {
	keys := map[string]int{}
	for _, s := range r.Stage {
		keys[strings.TrimLeft(bare(s), "0123456789")]++
	}
	return keys
}

// stagesOf are the stage directions, without lists of voters and lines in brackets, which
// the gold does not list.
func stagesOf(d *corpus.Document) map[string]int {
	keys := map[string]int{}
	for _, p := range d.Passages {
		if p.Kind == corpus.Stage && !strings.HasPrefix(p.Text, "(") && !strings.HasPrefix(p.Text, "（") {
			keys[strings.TrimLeft(bare(p.Text), "0123456789")]++
		}
	}
	return keys
}
