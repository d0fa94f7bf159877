package indextest

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"travaux/analyzers"
	"travaux/corpus"
	"travaux/index"
	"travaux/query"
)

// newQuestion parts a query: what all of it asks for and speaks only of fields chooses
// passages, the rest has to occur in them.
func (s *Scan) newQuestion(q *query.Query) *question {
	out := &question{Scan: s}
	if q == nil || q.Root == nil {
		return out
	}
	out.languages(q.Root)
	parts := []query.Node{q.Root}
	if and, ok := q.Root.(*query.And); ok {
		parts = and.Parts
	}
	var rest []query.Node
	for _, n := range parts {
		not, isNot := n.(*query.Not)
		switch {
		case isNot && onlyFields(not.Part):
			out.never = append(out.never, not.Part)
		case onlyFields(n):
			out.always = append(out.always, n)
		default:
			rest = append(rest, n)
		}
	}
	if len(rest) > 0 {
		out.root = out.parted(&query.And{Parts: rest})
		out.clauses = out.count(out.root, true)
	}
	return out
}

// parted replaces runs of Chinese that occur nowhere by their pieces: from the left, each
// time the longest of two characters and more that occurs somewhere.
func (q *question) parted(n query.Node) query.Node {
	switch n := n.(type) {
	case *query.And:
		return &query.And{Parts: q.partedAll(n.Parts)}
	case *query.Or:
		return &query.Or{Parts: q.partedAll(n.Parts)}
	case *query.Not:
		return &query.Not{Part: q.parted(n.Part)}
	case *query.Word:
		if pieces := q.pieces(n.Text); len(pieces) > 1 {
			var parts []query.Node
			for _, p := range pieces {
				parts = append(parts, &query.Word{Text: p})
			}
			return &query.And{Parts: parts}
		}
	}
	return n
}

func (q *question) partedAll(nodes []query.Node) []query.Node {
	var parts []query.Node
	for _, n := range nodes {
		parts = append(parts, q.parted(n))
	}
	return parts
}

func (q *question) pieces(text string) []string {
	runes := []rune(strings.Join(q.content(text), ""))
	if len(runes) < 4 || slices.ContainsFunc(runes, func(r rune) bool { return !unicode.Is(unicode.Han, r) }) || q.anywhere(string(runes)) {
		return nil
	}
	var pieces []string
	for len(runes) > 0 {
		n := len(runes)
		for n >= 2 && (len(runes)-n == 1 || !q.anywhere(string(runes[:n]))) {
			n--
		}
		if n < 2 {
			return nil
		}
		pieces = append(pieces, string(runes[:n]))
		runes = runes[n:]
	}
	return pieces
}

func (q *question) anywhere(text string) bool {
	return slices.ContainsFunc(q.passages(), func(p passage) bool { return q.word(text, p) })
}

func onlyFields(n query.Node) bool {
	switch n := n.(type) {
	case *query.Field, *query.DateFilter:
		return true
	case *query.And:
		return all(n.Parts, onlyFields)
	case *query.Or:
		return all(n.Parts, onlyFields)
	case *query.Not:
		return onlyFields(n.Part)
	}
	return false
}

func all(nodes []query.Node, ok func(query.Node) bool) bool {
	return !slices.ContainsFunc(nodes, func(n query.Node) bool { return !ok(n) })
}

// kept leaves out the parts that say nothing: stop words, and words without letters.
func (q *question) kept(nodes []query.Node) []query.Node {
	var kept []query.Node
	for _, n := range nodes {
		if !q.empty(n) {
			kept = append(kept, n)
		}
	}
	return kept
}

func (q *question) empty(n query.Node) bool {
	switch n := n.(type) {
	case *query.And:
		return len(q.kept(n.Parts)) == 0
	case *query.Or:
		return len(q.kept(n.Parts)) == 0
	case *query.Not:
		return q.empty(n.Part)
	case *query.Word:
		return len(analyzers.ExactWords(n.Text)) == 0 || !q.stops && len(q.content(n.Text)) == 0
	case *query.Phrase:
		return len(analyzers.ExactWords(n.Text)) == 0
	case *query.Wildcard:
		return len(patternParts(n.Pattern)) == 0
	case *query.Near:
		return wordless(n.Left) || wordless(n.Right)
	}
	return false
}

// wordless reports whether a side of a Near has no letters or digits; stop words are words
// there.
func wordless(n query.Node) bool {
	switch n := n.(type) {
	case *query.Word:
		return len(analyzers.ExactWords(n.Text)) == 0
	case *query.Phrase:
		return len(analyzers.ExactWords(n.Text)) == 0
	}
	return false
}

// holds reports whether a query is met by the passages of a unit.
func (q *question) holds(n query.Node, unit []passage) bool {
	if n == nil || q.empty(n) {
		return true
	}
	switch n := n.(type) {
	case *query.And:
		return all(q.kept(n.Parts), func(p query.Node) bool { return q.holds(p, unit) })
	case *query.Or:
		return slices.ContainsFunc(q.kept(n.Parts), func(p query.Node) bool { return q.holds(p, unit) })
	case *query.Not:
		return !q.holds(n.Part, unit)
	}
	return slices.ContainsFunc(unit, func(p passage) bool { return q.occurs(n, p) })
}

// asked reports whether a clause that is asked for, not excluded, occurs in a passage.
func (q *question) asked(n query.Node, p passage, wanted bool) bool {
	if n == nil || q.empty(n) {
		return false
	}
	switch n := n.(type) {
	case *query.And:
		return slices.ContainsFunc(n.Parts, func(m query.Node) bool { return q.asked(m, p, wanted) })
	case *query.Or:
		return slices.ContainsFunc(n.Parts, func(m query.Node) bool { return q.asked(m, p, wanted) })
	case *query.Not:
		return q.asked(n.Part, p, !wanted)
	}
	return wanted && q.occurs(n, p)
}

func (q *question) count(n query.Node, wanted bool) int {
	if q.empty(n) {
		return 0
	}
	total := 0
	switch n := n.(type) {
	case *query.And:
		for _, m := range n.Parts {
			total += q.count(m, wanted)
		}
	case *query.Or:
		for _, m := range n.Parts {
			total += q.count(m, wanted)
		}
	case *query.Not:
		return q.count(n.Part, !wanted)
	default:
		if wanted {
			return 1
		}
	}
	return total
}

// occurs reports whether a clause occurs in a passage.
func (q *question) occurs(n query.Node, p passage) bool {
	switch n := n.(type) {
	case *query.Word:
		return q.word(n.Text, p)
	case *query.SymbolRef:
		return q.symbol(n, p)
	case *query.Field, *query.DateFilter:
		sts := p.statements()
		for i := range sts {
			if q.field(n, p, &sts[i]) {
				return true
			}
		}
		return false
	}
	return len(q.places(n, p)) > 0
}

// place is a run of words of a passage, the end not included.
type place struct{ from, to int }

// places returns where a clause of exact words occurs in a passage.
func (q *question) places(n query.Node, p passage) []place {
	words := analyzers.ExactWords(p.Text)
	var found []place
	switch n := n.(type) {
	case *query.Word:
		return sequence(words, analyzers.ExactWords(n.Text))
	case *query.Phrase:
		wanted := analyzers.ExactWords(n.Text)
		if n.Slop == 0 || len(wanted) == 1 {
			return sequence(words, wanted)
		}
		for i := range words {
			for j := i + len(wanted); j <= len(words) && j <= i+len(wanted)+n.Slop; j++ {
				if containsAll(words[i:j], wanted) {
					found = append(found, place{i, j})
				}
			}
		}
	case *query.Wildcard:
		parts := patternParts(n.Pattern)
		for i := 0; len(parts) > 0 && i+len(parts) <= len(words); i++ {
			if globs(parts, words[i:]) {
				found = append(found, place{i, i + len(parts)})
			}
		}
	case *query.Fuzzy:
		for i, w := range words {
			if edits([]rune(analyzers.ExactWords(n.Text)[0]), []rune(w)) <= n.Edits {
				found = append(found, place{i, i + 1})
			}
		}
	case *query.Near:
		for _, l := range q.places(n.Left, p) {
			for _, r := range q.places(n.Right, p) {
				after, before := r.from-l.to, l.from-r.to
				if after >= 0 && after < n.Distance || !n.Ordered && before >= 0 && before < n.Distance {
					found = append(found, place{min(l.from, r.from), max(l.to, r.to)})
				}
			}
		}
	}
	return found
}

func sequence(words, wanted []string) []place {
	var found []place
	for i := 0; i+len(wanted) <= len(words); i++ {
		if slices.Equal(words[i:i+len(wanted)], wanted) {
			found = append(found, place{i, i + len(wanted)})
		}
	}
	return found
}

// containsAll reports whether words has each of wanted, as often as wanted has it.
func containsAll(words, wanted []string) bool {
	left := slices.Clone(words)
	for _, w := range wanted {
		i := slices.Index(left, w)
		if i < 0 {
			return false
		}
		left = slices.Delete(left, i, i+1)
	}
	return true
}

// patternParts parts a pattern where a text is parted into words, but for symbols.
func patternParts(pattern string) []string {
	p := analyzers.Fold(pattern)
	if strings.Contains(p, "/") {
		return []string{p}
	}
	return strings.FieldsFunc(p, func(r rune) bool {
		return r != '*' && r != '?' && !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r)
	})
}

func globs(parts, words []string) bool {
	for i, p := range parts {
		if !glob([]rune(p), []rune(words[i])) {
			return false
		}
	}
	return true
}

func glob(pattern, word []rune) bool {
	switch {
	case len(pattern) == 0:
		return len(word) == 0
	case pattern[0] == '*':
		return glob(pattern[1:], word) || len(word) > 0 && glob(pattern, word[1:])
	case len(word) == 0:
		return false
	}
	return (pattern[0] == '?' || pattern[0] == word[0]) && glob(pattern[1:], word[1:])
}

// edits counts the letters inserted, left out, exchanged or swapped with their neighbour.
func edits(a, b []rune) int {
	switch {
	case len(a) == 0:
		return len(b)
	case len(b) == 0:
		return len(a)
	case len(a)-len(b) > 2 || len(b)-len(a) > 2:
		return 3 // more than anyone asks for
	}
	d := make([][]int, len(a)+1)
	for i := range d {
		d[i] = make([]int, len(b)+1)
		d[i][0] = i
	}
	for j := range d[0] {
		d[0][j] = j
	}
	for i := 1; i <= len(a); i++ {
		for j := 1; j <= len(b); j++ {
			change := 1
			if a[i-1] == b[j-1] {
				change = 0
			}
			d[i][j] = min(d[i-1][j]+1, d[i][j-1]+1, d[i-1][j-1]+change)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				d[i][j] = min(d[i][j], d[i-2][j-2]+1)
			}
		}
	}
	return d[len(a)][len(b)]
}

// word reports whether a word as typed occurs in a passage: in any form with the same stem,
// or exactly. What is typed as one may be several words that follow each other.
func (q *question) word(text string, p passage) bool {
	tokens := q.tokens(p.lang(), p.Text)
	parts := q.content(text)
	if q.stops {
		return len(sequence(analyzers.ExactWords(p.Text), analyzers.ExactWords(text))) > 0
	}
	for i := 0; i+len(parts) <= len(tokens); i++ {
		fits := true
		for k, part := range parts {
			t := tokens[i+k]
			if len(parts) == 1 {
				fits = fits && q.sameWord(part, t, p.lang())
			} else {
				fits = fits && q.sameForm(part, t)
			}
		}
		if fits {
			return true
		}
	}
	return false
}

// sameWord compares a word with a token of a passage in some language.
func (q *question) sameWord(word string, t analyzers.Token, lang corpus.Lang) bool {
	if t.Exact == analyzers.ExactWords(word)[0] {
		return true
	}
	stem := q.stem(lang, word)
	return stem != "" && (t.Stem == stem) && slices.Contains(q.plausible(word), lang)
}

// sameForm compares a part of a compound with a token, in any language that the part may
// be of.
func (q *question) sameForm(part string, t analyzers.Token) bool {
	exact := analyzers.ExactWords(part)[0]
	if t.Exact == exact {
		return true
	}
	a, b := []rune(exact), []rune(t.Exact)
	if len(a) <= 3 || len(b) < 3 || !slices.Equal(a[:3], b[:3]) {
		return false
	}
	for _, l := range q.plausible(part) {
		if stem := q.stem(l, part); stem != "" && stem == q.stem(l, t.Exact) {
			return true
		}
	}
	return false
}

func (q *question) stem(lang corpus.Lang, word string) string {
	tokens := q.tokens(lang, word)
	if len(tokens) != 1 {
		return ""
	}
	return tokens[0].Stem
}

// plausible returns the languages of the collection that a word may be of.
func (q *question) plausible(word string) []corpus.Lang {
	var langs []corpus.Lang
	for _, l := range analyzers.PlausibleLanguages(word) {
		if q.vocab[l] != nil {
			langs = append(langs, l)
		}
	}
	return langs
}

// languages finds the languages that know the largest share of the query's words.
func (q *question) languages(root query.Node) {
	words := wordsOf(root)
	known, asked := map[corpus.Lang]float64{}, map[corpus.Lang]float64{}
	for _, w := range words {
		for _, l := range q.plausible(w) {
			for _, t := range q.tokens(l, w) {
				asked[l]++
				if t.Stem == "" || q.vocab[l][t.Stem] {
					known[l]++
				}
			}
		}
	}
	most := 0.0
	for l := range asked {
		most = max(most, known[l]/asked[l])
	}
	for l := range asked {
		if known[l]/asked[l] == most {
			q.likely = append(q.likely, l)
		}
	}
	q.stops = !slices.ContainsFunc(words, func(w string) bool { return len(q.content(w)) > 0 })
}

func wordsOf(n query.Node) []string {
	var words []string
	switch n := n.(type) {
	case *query.And:
		for _, p := range n.Parts {
			words = append(words, wordsOf(p)...)
		}
	case *query.Or:
		for _, p := range n.Parts {
			words = append(words, wordsOf(p)...)
		}
	case *query.Not:
		return wordsOf(n.Part)
	case *query.Word:
		return []string{n.Text}
	}
	return words
}

// content returns the tokens of a word as typed, but for stop words of all likely languages.
func (q *question) content(text string) []string {
	var parts []string
	for _, t := range q.tokens("", text) {
		part := text[t.Start:t.End]
		if !q.isStop(part, t.Exact) {
			parts = append(parts, part)
		}
	}
	return parts
}

func (q *question) isStop(part, exact string) bool {
	stop := false
	for _, l := range analyzers.PlausibleLanguages(part) {
		if !slices.Contains(q.likely, l) {
			continue
		}
		if q.stem(l, part) != "" || !analyzers.StopWord(l, exact) {
			return false
		}
		stop = true
	}
	return stop
}

// symbol reports whether a passage is what a symbol refers to, or cites it.
func (q *question) symbol(n *query.SymbolRef, p passage) bool {
	symbols := append([]corpus.Symbol{p.doc.Symbol}, p.doc.AltSymbols...)
	its := slices.ContainsFunc(symbols, func(s corpus.Symbol) bool { return s != "" && s.Key() == n.Symbol.Key() })
	if its && q.atPlace(n, p) {
		return true
	}
	return n.Para == "" && n.Page == 0 && len(sequence(analyzers.ExactWords(p.Text), analyzers.ExactWords(string(n.Symbol)))) > 0
}

func (q *question) atPlace(n *query.SymbolRef, p passage) bool {
	if n.Page != 0 && !onPage(p, n.Page) {
		return false
	}
	switch {
	case n.Para == "":
		return true
	case n.ParaTo == "":
		return under(paragraphNumber(p), n.Para)
	}
	number := leading(paragraphNumber(p))
	return number >= 0 && number >= leading(n.Para) && number <= leading(n.ParaTo)
}

// paragraphNumber leaves out the marks of footnotes: no one asks for a paragraph by them.
func paragraphNumber(p passage) string {
	if p.Kind == corpus.Footnote {
		return ""
	}
	return p.Number
}

func onPage(p passage, page int) bool {
	return p.Page > 0 && page >= p.Page && page <= max(p.Page, p.PageEnd)
}

// under reports whether a printed number is another one, or a part of it.
func under(printed, asked string) bool {
	a, b := runs(printed), runs(asked)
	return len(b) > 0 && len(a) >= len(b) && slices.Equal(a[:len(b)], b)
}

func leading(printed string) int {
	r := runs(printed)
	if len(r) == 0 {
		return -1
	}
	n, err := strconv.Atoi(r[0])
	if err != nil {
		return -1
	}
	return n
}

// runs cuts a printed number into runs of digits and of letters.
func runs(s string) []string {
	s = analyzers.Fold(s)
	var cut strings.Builder
	for i, r := range []rune(s) {
		switch {
		case !unicode.IsDigit(r) && !unicode.IsLetter(r):
			r = ' '
		case i > 0 && unicode.IsDigit(r) != unicode.IsDigit([]rune(s)[i-1]):
			cut.WriteByte(' ')
		}
		cut.WriteRune(r)
	}
	return strings.Fields(cut.String())
}

// field reports whether a statement, its passage and its document meet a tree of fields.
func (q *question) field(n query.Node, p passage, st *corpus.Statement) bool {
	switch n := n.(type) {
	case *query.And:
		return all(n.Parts, func(m query.Node) bool { return q.field(m, p, st) })
	case *query.Or:
		return slices.ContainsFunc(n.Parts, func(m query.Node) bool { return q.field(m, p, st) })
	case *query.Not:
		sts := p.statements()
		for i := range sts {
			if q.field(n.Part, p, &sts[i]) {
				return false
			}
		}
		return true
	case *query.DateFilter:
		d := p.date(st)
		if n.Name == "issued" {
			d = p.doc.Issued
		}
		return !d.IsZero() && d.Interval().Overlaps(n.Interval)
	case *query.Field:
		return q.value(n, p, st)
	}
	return false
}

func (q *question) value(n *query.Field, p passage, st *corpus.Statement) bool {
	f := index.Field(n.Name)
	switch n.Name {
	case "speaker", "delegation", "group", "kind", "theme", "language", "type", "body", "meeting", "stage":
		if n.Value == index.Unknown {
			return slices.Contains(q.valuesOf(f, p, st), index.Unknown)
		}
		return slices.ContainsFunc(q.valuesOf(f, p, st), func(v string) bool { return v != index.Unknown && q.named(n, f, v, q.printed(f, v)) })
	case "capacity":
		return names(n, st.Capacity)
	case "source":
		return slices.ContainsFunc(st.Nested, func(s corpus.Nested) bool { return names(n, s.Source) })
	case "mentions":
		return slices.ContainsFunc(p.Mentions, func(m corpus.Mention) bool { return names(n, m.PersonID) || names(n, m.Name) })
	case "number":
		return under(paragraphNumber(p), n.Value)
	case "page":
		page, err := strconv.Atoi(n.Value)
		return err == nil && onPage(p, page)
	case "title":
		return names(n, p.doc.Title)
	case "id":
		return p.doc.ID == n.Value
	case "symbol":
		return slices.ContainsFunc(append([]corpus.Symbol{p.doc.Symbol}, p.doc.AltSymbols...), func(s corpus.Symbol) bool {
			want := corpus.Symbol(n.Value).Key()
			return want != "" && (s.Key() == want || strings.HasPrefix(s.Key(), want+"/"))
		})
	}
	return false
}

// printed returns the forms in which a value of a facet is printed in the collection.
func (q *question) printed(f index.Field, value string) []string {
	var forms []string
	for _, p := range q.passages() {
		for _, st := range p.statements() {
			switch {
			case f == index.Speaker && st.SpeakerID == value:
				forms = append(forms, st.Speaker)
			case f == index.Delegation && st.Delegation == value:
				forms = append(forms, st.DelegationName)
			case f == index.Group && len(st.Groups) == 1 && st.Groups[0] == value:
				forms = append(forms, st.OnBehalfOf)
			}
		}
	}
	return forms
}

func (q *question) named(n *query.Field, f index.Field, value string, printed []string) bool {
	texts := append([]string{value}, printed...)
	for _, name := range q.names[f] {
		if name.ID == value {
			texts = append(texts, name.Aliases...)
			for _, l := range name.Labels {
				texts = append(texts, l)
			}
		}
	}
	return slices.ContainsFunc(texts, func(t string) bool { return names(n, t) })
}

// names reports whether a name has the words of a field's value, whole, in any order; one
// after the other where the value was quoted.
func names(n *query.Field, name string) bool {
	have, wanted := analyzers.ExactWords(name), analyzers.ExactWords(n.Value)
	if len(wanted) == 0 {
		return false
	}
	if n.Exact {
		return len(sequence(have, wanted)) > 0
	}
	return !slices.ContainsFunc(wanted, func(w string) bool { return !slices.Contains(have, w) })
}
