package web

import (
	"slices"
	"strings"
	"unicode/utf8"

	"travaux/corpus"
	"travaux/index"
	"travaux/query"
)

// Groups are no delegations: delegations speak on their behalf. Who asks for the delegation of
// the European Union, or types Group of 77 among other words, is shown the way to the group.

// largeNames returns ids by names without their small words, which a question loses: what did
// the Group of 77 say.
func largeNames(all map[string]corpus.Name, ids []string) map[string][]string {
	out := map[string][]string{}
	for _, id := range ids {
		for _, s := range spellings(all[id]) {
			words := strings.Split(corpus.Slug(s), "-")
			if large := withoutSmall(words); len(large) > 1 && len(large) < len(words) {
				if key := strings.Join(large, "-"); !slices.Contains(out[key], id) {
					out[key] = append(out[key], id)
				}
			}
		}
	}
	return out
}

func isSmall(word string) bool {
	return slices.Contains([]string{"of", "the", "and", "de", "des", "du", "la", "le", "les", "l", "d", "et", "los", "del", "el", "y", "и"}, word)
}

func withoutSmall(words []string) []string {
	return slices.DeleteFunc(slices.Clone(words), isSmall)
}

// ordered returns the delegations or groups of which words, in their order, are a whole name, be it
// without the small words in it. An abbreviation of a group of three letters or fewer needs its
// capitals: "eu" is a word of French.
func (n *names) ordered(f index.Field, words []string, capital bool) []string {
	if n.wholes[f] == nil || len(words) == 0 || f == index.Group && len(words) == 1 && utf8.RuneCountInString(words[0]) <= 3 && !capital {
		return nil
	}
	if whole := n.wholes[f].Named(strings.Join(words, " ")); len(whole) > 0 {
		return whole
	}
	if isSmall(words[0]) || isSmall(words[len(words)-1]) {
		return nil
	}
	return n.large[f][strings.Join(withoutSmall(words), "-")]
}

// groupAsDelegation returns the groups that were asked for as a delegation or speaker; nothing
// where there is such a delegation or speaker.
func (n *names) groupAsDelegation(f index.Field, value string) []string {
	if f != index.Delegation && f != index.Speaker || len(n.resolve(f, value)) > 0 {
		return nil
	}
	return n.wholes[index.Group].Named(value)
}

// misplacedGroups offers the groups that the query asks for as delegations, and says so.
func (a *reply) misplacedGroups() []offer {
	var out []offer
	parts := a.plainFields()
	for i, p := range parts {
		f, ok := p.(*query.Field)
		if !ok {
			continue
		}
		ids := a.names.groupAsDelegation(index.Field(f.Name), f.Value)
		if len(ids) == 0 {
			continue
		}
		a.notes = slices.DeleteFunc(a.notes, func(n note) bool { return n.ID == "no-value" && slices.Contains(n.Args, f.Value) })
		a.noteGroup(f.Value, ids)
		for _, id := range ids {
			out = append(out, offer{field: index.Group, value: id, text: textOf(slices.Concat(parts[:i], parts[i+1:]))})
		}
	}
	for _, m := range a.misplaced {
		p := a.asked().drop(m.field, m.typed)
		for _, id := range m.ids {
			out = append(out, offer{field: index.Group, value: id, text: p.text, from: &p})
		}
	}
	return out
}

// misplaced is a group that was chosen as a delegation or speaker.
type misplaced struct {
	field index.Field
	typed string
	ids   []string
}

func (a *reply) noteGroup(typed string, ids []string) {
	n := note{Message: query.NewMessage(nameMessages(), "group-no-delegation", "typed", typed, "values", a.names.labelsIn(corpus.English, index.Group, ids))}
	n.field, n.ids, n.names = index.Group, ids, a.names
	a.notes = append(a.notes, n)
}

// plainFields returns what the query asks for at once, also where it is one field.
func (a *reply) plainFields() []query.Node {
	if f, ok := a.askedQuery().Root.(*query.Field); ok {
		return []query.Node{f}
	}
	return a.plainParts()
}
