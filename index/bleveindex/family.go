package bleveindex

import (
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"travaux/analyzers"
	"travaux/corpus"
	"travaux/index"
)

// maxScope is as much of a title as is put behind a family name, in runes.
const maxScope = 60

// name returns the labels of the value that dict numbers n. A family name alone has behind it
// the delegation that is known, in every language, or the document: so that two speakers of
// one family name can be told apart where they are listed. A delegation or group that speaks
// in its own name is called as in its own facet.
func (s *searcher) name(f index.Field, dict *dictionary, n uint32) corpus.Name {
	name := s.names.name(f, dict, n)
	family, of, ok := corpus.SplitFamilyID(name.ID)
	if f != index.Speaker {
		return name
	}
	if !ok {
		return s.asDelegation(name)
	}
	printed := dict.printed[n]
	if len(printed) == 0 {
		printed = []string{readable(family)}
	}
	label := func(scope string) string { return printed[0] + " – " + scope }
	name.Labels, name.Aliases = map[corpus.Lang]string{}, printed
	if whose, known := s.names[index.Delegation][of]; known && len(whose.Labels) > 0 {
		for l, scope := range whose.Labels {
			name.Labels[l] = label(scope)
		}
		return name
	}
	name.Labels[corpus.English] = label(s.scope(of))
	return name
}

func (s *searcher) asDelegation(name corpus.Name) corpus.Name {
	if _, person := s.names[index.Speaker][name.ID]; person {
		return name
	}
	for _, f := range []index.Field{index.Delegation, index.Group} {
		if known, ok := s.names[f][name.ID]; ok && len(known.Labels) > 0 {
			known.Aliases = slices.Concat(known.Aliases, slices.Collect(maps.Values(name.Labels)), name.Aliases)
			return known
		}
	}
	return name
}

// scope names a delegation that no authority has, or the document whose family name it is.
func (s *searcher) scope(of string) string {
	s.lazy.scopesOnce.Do(func() {
		scopes := map[string]string{}
		for i := range s.cols.docs {
			d := &s.cols.docs[i]
			doc := corpus.Document{ID: d.id, Symbol: d.symbol}
			switch id := doc.FamilyScope(); {
			case d.symbol != "":
				scopes[id] = string(d.symbol)
			case d.title != "":
				scopes[id] = shortened(d.title)
			}
		}
		s.lazy.scopes = scopes
	})
	if scope := s.lazy.scopes[of]; scope != "" {
		return scope
	}
	dict := s.cols.dicts[dictDelegation]
	if v, ok := dict.byID[of]; ok && len(dict.printed[v]) > 0 {
		return dict.printed[v][0]
	}
	return readable(of)
}

// shortened cuts a long title at a word.
func shortened(title string) string {
	if utf8.RuneCountInString(title) <= maxScope {
		return title
	}
	cut := string([]rune(title)[:maxScope])
	if i := strings.LastIndexByte(cut, ' '); i > len(cut)/2 {
		cut = cut[:i]
	}
	return cut + "…"
}

// spelled returns the texts by whose words a speaker's value is found: the id, or of a family
// name alone only that part of it, and the printed forms.
func (t *dictionary) spelled(v uint32) []string {
	family, _, _ := corpus.SplitFamilyID(t.ids[v])
	return append([]string{family}, t.printed[v]...)
}

// familyNamed reports whether the words are those of a label that name made, the family name
// among them: "Chen – Chile".
func (c *compiler) familyNamed(v uint32, w wanted) bool {
	d := c.cols.dicts[dictSpeaker]
	if _, _, ok := corpus.SplitFamilyID(d.ids[v]); !ok || len(w.words) < 2 {
		return false
	}
	family := analyzers.ExactWords(strings.Join(d.spelled(v), " "))
	if !slices.ContainsFunc(w.words, func(word string) bool { return slices.Contains(family, word) }) {
		return false
	}
	for _, label := range c.name(index.Speaker, d, v).Labels {
		if w.in(label) {
			return true
		}
	}
	return false
}
