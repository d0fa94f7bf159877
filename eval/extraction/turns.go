package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"travaux/corpus"
)

func notInWord(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }

// turnsPart compares turns with four English records whose turns are known, and with
// two sets of invented ones in six languages. A turn is right with its speaker, delegation, spoken
// language, first and last words.
func turnsPart(ctx context.Context, b *bench) ([]figure, error) {
	var real tally
	for name, folder := range map[string]string{"A_58_PV.60": "verbatim/pdf", "A_58_PV.94": "verbatim/pdf", "S_PV.4890": "verbatim/pdf", "A_79_PV.64": "un-pdf/records"} {
		d, err := b.split(ctx, folder+"/"+name+".pdf")
		if err != nil {
			return nil, err
		}
		want, err := goldTurns(filepath.Join(b.data, "verbatim", "gold", name+".json"))
		if err != nil {
			return nil, err
		}
		real.count(name, turnKeys(d), want)
	}
	out := []figure{real.f1("en real records", 99)}
	for _, set := range []struct{ folder, suffix string }{{"turns", ""}, {"turns/second", ", second"}} {
		invented, err := inventedTurns(ctx, b, set.folder, set.suffix)
		if err != nil {
			return nil, err
		}
		out = append(out, invented...)
	}
	return out, nil
}

// goldTurns reads the turns of a real record.
func goldTurns(path string) (map[string]int, error) {
	raw, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var items []struct {
		Kind       string
		Name       string
		Nation     string
		Spoken     string `json:"spoken_language"`
		Paragraphs []string
	}
	if err := json.Unmarshal(raw, &items); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	keys := map[string]int{}
	for _, it := range items {
		if it.Kind == "turn" {
			keys[turnKey(it.Name, it.Nation, spokenCode(it.Spoken), bare(strings.Join(it.Paragraphs, "")))]++
		}
	}
	return keys, nil
}

// spokenCode is the code of a language named in English.
func spokenCode(name string) corpus.Lang {
	return map[string]corpus.Lang{"Arabic": "ar", "Chinese": "zh", "English": "en", "French": "fr", "Russian": "ru", "Spanish": "es"}[name]
}

func turnKey(name, nation string, spoken corpus.Lang, text string) string {
	head, tail := []rune(text), []rune(text)
	return bare(norm.NFC.String(name)) + "|" + bare(nation) + "|" + string(spoken) + "|" + string(head[:min(len(head), 30)]) + "…" + string(tail[max(0, len(tail)-20):])
}

// turn is one turn of a document as it was understood.
type turn struct {
	name, nation      string // as the head prints them
	speaker, capacity string // as they were understood
	spoken            corpus.Lang
	text              string // bare
}

// turnsOf gathers the turns of a document; lines about the language of speech belong to
// them, other stage directions do not.
func turnsOf(d *corpus.Document) []turn {
	var out []turn
	for i := range d.Sections {
		s := &d.Sections[i]
		var t *turn
		for j := range s.Passages {
			p := &s.Passages[j]
			switch {
			case len(p.Statements) > 0:
				st := p.Statements[0]
				if t == nil {
					out = append(out, turn{})
					t = &out[len(out)-1]
					t.name, t.nation = printedHead(p.Text[:st.Span.Start], st)
					t.spoken, t.speaker, t.capacity = st.Spoken, st.Speaker, st.Capacity
				}
				t.text += bare(p.Text[st.Span.Start:])
			case p.Kind == corpus.Stage && t != nil && strings.Contains(strings.ToLower(p.Text), "spoke in") && strings.HasPrefix(p.Text, "("):
				t.text += bare(p.Text)
			}
		}
	}
	return out
}

// printedHead is the name and nation as the head of a turn prints them.
func printedHead(head string, st corpus.Statement) (name, nation string) {
	name, _, _ = strings.Cut(strings.TrimSuffix(strings.TrimSpace(head), ":"), "(")
	name = strings.TrimSpace(name)
	if name == "" {
		name = st.Speaker
	}
	nation = st.DelegationName
	if inner, _, _ := strings.Cut(st.Capacity, ","); nation == "" && inner != "" && strings.Contains(head, "("+inner) {
		nation = inner
	}
	return name, nation
}

func turnKeys(d *corpus.Document) map[string]int {
	keys := map[string]int{}
	for _, t := range turnsOf(d) {
		keys[turnKey(t.name, t.nation, t.spoken, t.text)]++
	}
	return keys
}
