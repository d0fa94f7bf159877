package press

import (
	"fmt"
	"strings"
	"unicode"

	"travaux/corpus"
	"travaux/internal/annotate/people"
	"travaux/internal/annotate/press/story"
	"travaux/internal/annotate/wording"
)

// proseRules begin the rules of the statements found here.
var proseRules = []string{"quotation: ", "reported: "}

// enter makes statements and mentions of what was found.
func (a *desk) enter(d *corpus.Document, list []*story.Paragraph, who *people.Cast) {
	threads := voicesOfThreads(list)
	ids := map[int]string{}
	taken := map[string]bool{}
	for _, p := range d.Passages {
		for _, st := range p.Statements {
			taken[st.ID] = true
		}
	}
	n := 0
	fresh := func() string {
		for {
			n++
			if id := fmt.Sprintf("q%d", n); !taken[id] {
				return id
			}
		}
	}
	for _, p := range list {
		for _, f := range p.Found {
			if f.Thread != 0 && f.Voice == nil {
				if t, ok := threads[f.Thread]; ok {
					f.Voice, f.Rule, f.Sure = t.Voice, t.Rule, t.Sure
				}
			}
			f.Voice = a.calledByKind(f.Voice, p.Passage.Language)
			if f.Voice == nil || f.Voice.Who != nil && f.Voice.Who.Doubtful || !a.hasName(f.Voice, p.Passage.Language) {
				continue
			}
			id := ids[f.Thread]
			if f.With != 0 {
				id = ids[f.With]
			}
			if f.Thread == 0 || id == "" {
				id = fresh()
			}
			if f.Thread != 0 {
				ids[f.Thread] = id
			}
			p.Passage.Statements = append(p.Passage.Statements, a.statement(id, f, d))
		}
		a.Mention(&p.Text)
	}
}

// voicesOfThreads returns, for quotations that run over several paragraphs, what is known
// of their speaker in any of them.
func voicesOfThreads(list []*story.Paragraph) map[int]story.Finding {
	threads := map[int]story.Finding{}
	for _, p := range list {
		for _, f := range p.Found {
			if f.Thread != 0 && f.Voice != nil {
				if _, ok := threads[f.Thread]; !ok {
					threads[f.Thread] = f
				}
			}
		}
	}
	return threads
}

func (a *desk) statement(id string, f story.Finding, d *corpus.Document) corpus.Statement {
	v := f.Voice
	st := corpus.Statement{ID: id, Kind: f.Kind, Span: f.Span, Nested: f.Nested, Rule: f.Rule, Confidence: round(f.Sure),
		OnBehalfOf: f.OnBehalf, Groups: a.Groups(f.OnBehalf), Said: f.Said,
		SpeakerID: v.ID, Speaker: v.Name, Capacity: v.Capacity, Delegation: v.Delegation, DelegationName: v.DelegationName}
	if v.Unnamed {
		st.SpeakerID = ""
	}
	if w := v.Who; w != nil {
		st.Speaker, st.Capacity = w.Name, w.Capacity()
		st.Delegation, st.DelegationName = w.Delegation, w.DelegationName
	}
	if f.Capacity != "" {
		st.Capacity = f.Capacity
	}
	if st.Said.IsZero() {
		st.Said = d.Said
	}
	if st.Delegation == "" && st.DelegationName != "" {
		st.Delegation = a.Delegation(st.DelegationName)
	}
	if st.Delegation == "" {
		st.Delegation = a.DelegationOf(st.Capacity)
	}
	if st.Delegation == "" && v.Who != nil && v.Who.Known {
		if p, ok := a.Authority.PersonByID(v.Who.ID); ok {
			st.Delegation = a.SpeaksFor(p, d.Date())
		}
	}
	if v.Who != nil {
		st.SpeakerID = a.PersonID(v.Who)
	}
	return st
}

func round(x float64) float64 { return float64(int(x*100+.5)) / 100 }

// hasName reports whether a voice found in prose has a name that can be one. An office, and
// someone of whom nothing else is known, is called by common nouns.
func (a *desk) hasName(v *story.Voice, lang corpus.Lang) bool {
	switch {
	case v.Who != nil:
		return v.Who.Known || a.IsName(v.Who.Name, lang)
	case v.Unnamed:
		return true
	case v.How == story.ByOrganization && (a.OwnsWhatIsNamed(v.Name, lang) || a.IsPaper(v.Name, lang)):
		return false
	case v.How == story.ByOrganization && (people.StartsSmall(v.Name) || lang == corpus.Russian && !people.IsCommonNoun(wording.Fold(v.Name))) && a.OfAKind(v.Name, lang):
		return true
	case v.Name == v.Capacity:
		return strings.ContainsFunc(v.Name, unicode.IsLetter) && !people.IsClause(v.Name)
	}
	return a.IsName(v.Name, lang)
}
