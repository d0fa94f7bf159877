package web

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"travaux/corpus"
	"travaux/index"
	"travaux/query"
)

// Who types "Buhari corruption" wants what he said of it, but a speech does not print the
// name of who holds it. So where the words as typed find nothing, and some of them are the
// name of a speaker, a delegation or a group that is spoken for, that one is chosen and the
// rest searched in its statements. It is always said, and never done where what was typed finds anything else.

// reading is a search in which names among the words are choices.
type reading struct {
	params   params
	query    *query.Query
	uses     []nameUse
	rest     string // the words that are no names
	question bool   // the words may be found as typed, but ask what someone said
	any      bool   // any of them, where no statement has all
	typed    int    // sections that the words as typed find
}

// nameUse is words of a query that name values of a facet.
type nameUse struct {
	from, to int // of the query's parts
	typed    string
	field    index.Field
	ids      []string
	doubtful bool        // a speaker's name by one word in small letters, which may be no name
	date     corpus.Date // where field is that of dates: a day or month, ids being how it is typed
}

const (
	// maxReadings is how many readings are tried.
	maxReadings = 6
	// maxNamesakes is how many speakers of one name are searched together: that many can be
	// named and chosen from.
	maxNamesakes = 24
	// ordinarySections is in how many sections, and ordinaryShare in which part of them, a word
	// in small letters occurs that is no name, though somebody bears it: hope, young.
	ordinarySections = 20
	ordinaryShare    = 50
)

// readNames takes the other reading where the words as typed found nothing, and that finds
// something. A cursor may belong to it.
func (s *Server) readNames(ctx context.Context, searcher index.Searcher, a *reply, defaults index.Request) error {
	if a.params.asTyped || a.params.strict || !onlyHeads(a.result) {
		return nil
	}
	all, err := a.readings(ctx, searcher)
	if err != nil {
		return err
	}
	for _, r := range all {
		res, err := a.count(ctx, searcher, r.query, r.params)
		if err != nil {
			return err
		}
		if res.Total.Sections > 0 {
			return a.take(ctx, searcher, r, defaults)
		}
	}
	return nil
}

// onlyHeads reports whether a search found nothing, or nothing but titles, headings and
// mastheads: they name who speaks and what about, and say nothing.
func onlyHeads(res *index.Result) bool {
	if res.Total.Sections > len(res.Hits) {
		return false
	}
	for i := range res.Hits {
		h := &res.Hits[i]
		if h.More > 0 || slices.ContainsFunc(h.Passages, func(p index.PassageHit) bool {
			return !isHead(&p) && p.Passage.Kind != corpus.Notice
		}) {
			return false
		}
	}
	return true
}

// take puts a reading in the place of what was typed.
func (a *reply) take(ctx context.Context, searcher index.Searcher, r *reading, defaults index.Request) error {
	typed := a.params
	r.params.cursor = typed.cursor
	req := r.params.request(r.query, defaults)
	res, err := searcher.Search(ctx, req)
	if err != nil {
		return fmt.Errorf("search %s: %w", r.query.Text, err)
	}
	r.typed = a.result.Total.Sections
	a.reading, a.typed, a.typedQuery = r, typed, a.query
	a.params, a.query, a.request, a.result = r.params, r.query, req, res
	a.sayReading(r.typed == 0)
	return nil
}

// readings are the ways to take names among the words as choices, the likeliest first: all
// of the names, then each alone, then with any of the other words.
func (a *reply) readings(ctx context.Context, searcher index.Searcher) ([]*reading, error) {
	parts := a.partHan(a.plainParts())
	uses, err := a.nameUses(ctx, searcher, parts)
	if err != nil {
		return nil, err
	}
	uses = append(uses, a.dateUses(parts)...)
	var sets [][]nameUse
	var together []nameUse
	for _, u := range uses {
		if !slices.ContainsFunc(together, func(t nameUse) bool { return t.from == u.from || t.field == u.field }) {
			together = append(together, u)
		}
	}
	if len(together) > 1 {
		sets = append(sets, together)
	}
	for _, u := range uses {
		sets = append(sets, []nameUse{u})
	}
	var all, any []*reading
	for _, set := range sets {
		r := a.readingOf(parts, set)
		all = append(all, r)
		if or := anyWords(r.query.Root); or != nil && !slices.ContainsFunc(set, func(u nameUse) bool { return u.doubtful }) {
			loose := *r
			loose.query, loose.any = &query.Query{Text: or.String(), Root: or}, true
			loose.params = r.params.withText(loose.query.Text)
			any = append(any, &loose)
		}
	}
	all = append(all, any...)
	return all[:min(len(all), maxReadings)], nil
}

// readingOf chooses names and leaves the other parts as words.
func (a *reply) readingOf(parts []query.Node, uses []nameUse) *reading {
	p := a.params
	var rest []query.Node
	for i, part := range parts {
		if !slices.ContainsFunc(uses, func(u nameUse) bool { return u.from <= i && i < u.to }) {
			rest = append(rest, part)
		}
	}
	text := textOf(rest)
	for _, u := range uses {
		for _, id := range u.ids {
			if u.field == index.Date {
				p.fromTyped, p.toTyped, p.from, p.to = id, id, u.date, u.date
				continue
			}
			p = p.choose(u.field, id, false)
		}
	}
	return &reading{params: p.withText(text), query: query.Parse(text), uses: uses, rest: text}
}

// nameUses finds the speakers, delegations and groups that words of the query name, the longest
// names first.
func (a *reply) nameUses(ctx context.Context, searcher index.Searcher, parts []query.Node) ([]nameUse, error) {
	var out []nameUse
	var failed error
	eachWindow(parts, func(from, to int) bool {
		words, capital := wordsOf(parts[from:to])
		if len(words) == 0 || failed != nil {
			return false
		}
		before := len(out)
		for _, f := range []index.Field{index.Speaker, index.Delegation, index.Group} {
			if a.params.chosen(f) {
				continue
			}
			ids := a.names.called(f, words, capital)
			if len(ids) == 0 || len(ids) > maxNamesakes {
				continue
			}
			doubtful := !capital && len(words) == 1 && f == index.Speaker
			if doubtful {
				ordinary, err := a.ordinary(ctx, searcher, parts[from])
				if failed = err; ordinary || err != nil {
					continue
				}
			}
			out = append(out, nameUse{from: from, to: to, typed: typedOf(parts[from:to]), field: f, ids: ids, doubtful: doubtful})
		}
		return len(out) > before
	})
	return out, failed
}

// dateUses finds days and months that are typed as words: 2017-12-06. Texts write them in
// other ways. So they do the years of Chinese: 二〇一八年.
func (a *reply) dateUses(parts []query.Node) []nameUse {
	if a.params.chosen(index.Date) || a.params.fromTyped != "" || a.params.toTyped != "" {
		return nil
	}
	for i, p := range parts {
		w, ok := p.(*query.Word)
		if !ok {
			continue
		}
		d, err := corpus.ParseISO(w.Text)
		if han, rest := query.CutChineseDate(w.Text); han != "" && rest == "" {
			d, _ = corpus.ParseDate(han, corpus.Chinese)
		} else if err != nil || d.Month == 0 {
			continue
		}
		return []nameUse{{from: i, to: i + 1, typed: w.Text, field: index.Date, ids: []string{d.String()}, date: d}}
	}
	return nil
}

// ordinary reports whether a word occurs so often that it is hardly meant as a name.
func (a *reply) ordinary(ctx context.Context, searcher index.Searcher, word query.Node) (bool, error) {
	res, err := searcher.Search(ctx, index.Request{Query: &query.Query{Text: word.String(), Root: word}})
	if err != nil {
		return false, fmt.Errorf("search %s: %w", word, err)
	}
	return res.Total.Sections > max(ordinarySections, searcher.Generation().Sections/ordinaryShare), nil
}

// typedOf writes words as they were typed.
func typedOf(parts []query.Node) string {
	var words []string
	for _, p := range parts {
		words = append(words, p.(*query.Word).Text)
	}
	return strings.Join(words, " ")
}

// eachWindow calls use with each run of parts that no name took yet, the longest first. use
// reports whether the run is a name.
func eachWindow(parts []query.Node, use func(from, to int) bool) {
	used := make([]bool, len(parts))
	for n := min(maxNameWords, len(parts)); n > 0; n-- {
		for i := 0; i+n <= len(parts); i++ {
			if !slices.Contains(used[i:i+n], true) && use(i, i+n) {
				for j := i; j < i+n; j++ {
					used[j] = true
				}
			}
		}
	}
}

// partHan parts words of Chinese, which are typed without spaces, where a name begins or
// ends them, or a date stands in them.
func (a *reply) partHan(parts []query.Node) []query.Node {
	var out []query.Node
	for _, p := range parts {
		if w, ok := p.(*query.Word); ok {
			if date, rest := query.CutChineseDate(w.Text); date != "" && rest != "" {
				out = append(out, &query.Word{Text: date})
				p, w = &query.Word{Text: rest}, &query.Word{Text: rest}
			}
			if name, rest, last := a.names.hanName(w.Text); name != "" {
				two := []query.Node{&query.Word{Text: name}, &query.Word{Text: rest}}
				if last {
					slices.Reverse(two)
				}
				out = append(out, two...)
				continue
			}
		}
		out = append(out, p)
	}
	return out
}

// sayReading notes what was read as names, and that the words as typed found nothing, or
// nothing but headings.
func (a *reply) sayReading(nothing bool) {
	var said []note
	say := func(id string, u *nameUse, args ...any) {
		n := note{Message: query.NewMessage(nameMessages(), id, args...)}
		if u != nil {
			n.field, n.ids, n.names = u.field, u.ids, a.names
		}
		said = append(said, n)
	}
	switch {
	case a.reading.question:
		say("asks-said", nil)
	case nothing:
		say("typed-nothing", nil)
	default:
		say("typed-headings", nil)
	}
	for i := range a.reading.uses {
		u := &a.reading.uses[i]
		id := "read-name"
		switch {
		case u.field == index.Date:
			say("read-date", nil, "typed", u.typed)
			continue
		case len(u.ids) > 1:
			id = "read-names"
		case a.reading.rest == "":
			id = "read-name-alone"
		}
		say(id, u, "typed", u.typed, "field", u.field, "values", a.names.labelsIn(corpus.English, u.field, u.ids))
	}
	if a.reading.any {
		say("read-any", nil)
	}
	a.said = said
	a.notes = slices.DeleteFunc(a.notes, func(n note) bool { return n.engine })
	a.noteResult()
}

// namesakes offers each of several speakers of one name.
func (a *reply) namesakes() []offer {
	var out []offer
	for _, u := range a.reading.uses {
		for _, id := range u.ids {
			if len(u.ids) > 1 {
				p := a.params
				for _, other := range u.ids {
					p = p.drop(u.field, other)
				}
				out = append(out, offer{field: u.field, value: id, text: a.params.text, from: &p})
			}
		}
	}
	return out
}

// chose reports whether an offer was taken already.
func (r *reading) chose(o offer) bool {
	return slices.ContainsFunc(r.uses, func(u nameUse) bool {
		return u.field == o.field && (len(o.ids) > 0 || slices.Contains(u.ids, o.value))
	})
}

// chosen reports whether anything is chosen in a facet, or excluded.
func (p params) chosen(f index.Field) bool {
	return slices.ContainsFunc(p.selections, func(s index.Selection) bool { return s.Field == f })
}

// called returns the values that words name. A speaker may be called by the family name
// alone, or by any words of the name that are written with a capital.
func (n *names) called(f index.Field, words []string, capital bool) []string {
	if f == index.Group {
		return n.ordered(f, words, capital)
	}
	if ids := n.whole(f, words); len(ids) > 0 {
		if n.bearers(f, words, ids) {
			return n.within(f, words)
		}
		if f == index.Delegation {
			if all := n.wholes[f].Named(strings.Join(words, " ")); len(all) > 0 {
				return all
			}
		}
		return ids
	}
	if ids := n.ordered(f, words, capital); len(ids) > 0 {
		return ids
	}
	if f == index.Speaker && (capital || len(words) > 1) {
		return n.within(f, words)
	}
	if f == index.Speaker && utf8.RuneCountInString(words[0]) > 2 {
		return n.lists[f].find(words, func(s *spelledName) bool { return !s.code && n.key(words[0]) == s.keys[len(s.keys)-1] })
	}
	return nil
}
