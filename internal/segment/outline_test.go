package segment

import (
	"fmt"
	"strings"

	"travaux/corpus"
	"travaux/internal/segment/phrase"
)

// outline writes a document in the compact form of the golden files: its fields, then a
// line for each section and passage.
func outline(d *corpus.Document) string {
	var b strings.Builder
	field := func(name string, value any) {
		if s := fmt.Sprint(value); s != "" && s != "[]" {
			fmt.Fprintf(&b, "%s: %s\n", name, s)
		}
	}
	field("type", d.Type)
	field("symbol", d.Symbol)
	field("also", d.AltSymbols)
	field("title", d.Title)
	field("body", d.Body)
	field("session", d.Session)
	field("meeting", d.Meeting)
	field("item", d.AgendaItem)
	field("place", d.Place)
	field("stage", d.Stage)
	field("distribution", d.Distribution)
	field("language", d.Language)
	field("original", d.Original)
	field("issued", d.Issued)
	field("said", d.Said)
	voice := ""
	for i := range d.Sections {
		s := &d.Sections[i]
		fmt.Fprintf(&b, "== %s %s | %s\n", s.ID, s.Form, strings.Join(s.Path, " > "))
		for j := range s.Passages {
			p := &s.Passages[j]
			if v := voiceOf(p); v != voice && v != "" {
				fmt.Fprintf(&b, "   -- %s\n", v)
				voice = v
			}
			fmt.Fprintf(&b, "%s p%d %s %s| %s\n", p.ID, p.Page, p.Kind, inBrackets(p.Number), phrase.First(strings.ReplaceAll(p.Text, "\n", "/"), 40))
		}
	}
	return b.String()
}

func inBrackets(s string) string {
	if s == "" {
		return ""
	}
	return "[" + s + "] "
}

func voiceOf(p *corpus.Passage) string {
	if len(p.Statements) == 0 {
		return ""
	}
	s := p.Statements[0]
	parts := []string{s.ID, string(s.Kind), s.Speaker}
	for _, kv := range [][2]string{{"cap", s.Capacity}, {"del", s.DelegationName}, {"for", s.OnBehalfOf}, {"lang", string(s.Spoken)}, {"said", s.Said.String()}} {
		if kv[1] != "" {
			parts = append(parts, kv[0]+"="+kv[1])
		}
	}
	return strings.Join(parts, " ")
}
