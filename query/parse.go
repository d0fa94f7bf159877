package query

import (
	"sort"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// Limits of a query. What is beyond them is dropped and named in a note.
const (
	// MaxLength is in characters. The longest sentence that people paste is shorter.
	MaxLength = 500
	// MaxClauses is one for each bit of a machine word, which is how engines remember what
	// occurs where.
	MaxClauses = 64
	// MaxDepth is how deep brackets may stand in brackets.
	MaxDepth = 20
	// MaxDistance is the largest distance of NEAR and of a loose phrase: with more, AND says
	// the same.
	MaxDistance = 100
	// MinLeadingLetters is how many letters a pattern needs that begins with a wildcard:
	// with fewer it is nearly every word of the collection.
	MinLeadingLetters = 3
)

// SyntaxError says where a text is not in the query language, and how Parse would have
// repaired it.
type SyntaxError struct {
	Pos int // offset in the text, in bytes
	Msg string
}

func (e *SyntaxError) Error() string { return e.Msg }

// Parse reads a text as a query. It never fails: what is no query is repaired, and the
// notes of the result say how. Parse(q.String()) has the tree of q, where q.String() is no
// longer than MaxLength.
func Parse(text string) *Query { return ParseFor(text, Known{}) }

// parse reads the text of p.
func (p *parser) parse() *Query {
	tokens := p.lex()
	tokens = p.question(tokens)
	tokens = p.limit(tokens)
	tokens = p.tidy(p.balance(tokens))
	q := &Query{Text: p.text}
	if len(tokens) > 0 {
		t := tree{tokens: tokens}
		q.Root = t.or()
	}
	if typed := strings.TrimSpace(p.text); q.Root == nil && typed != "" && len(p.notes) == 0 {
		p.note(strings.Index(p.text, typed), "no-word", "typed", shortened(typed))
	}
	sort.SliceStable(p.notes, func(i, j int) bool { return p.notes[i].Pos < p.notes[j].Pos })
	q.Notes = p.notes
	q.Subject = p.subject
	return q
}

// ParseStrict reads a text as Parse does, but returns a *SyntaxError for the first place
// where Parse would note a repair.
func ParseStrict(text string) (*Query, error) {
	q := Parse(text)
	if len(q.Notes) > 0 {
		return nil, &SyntaxError{Pos: q.Notes[0].Pos, Msg: q.Notes[0].Msg}
	}
	return q, nil
}

// parser reads one text.
type parser struct {
	text    string
	known   Known
	subject int // of a question: see Query
	notes   []Note
}

// messages are the texts of notes, which nothing changes.
var messages = sync.OnceValue(Messages)

// note adds the note with an id of Messages; args are names and values in turn.
func (p *parser) note(pos int, id string, args ...any) {
	p.notes = append(p.notes, Note{pos, NewMessage(messages(), id, args...)})
}

// clean makes text valid UTF-8 without control characters.
func clean(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return ' '
		}
		return r
	}, strings.ToValidUTF8(text, "\ufffd"))
}

func (p *parser) cut() {
	n := 0
	for i := range p.text {
		if n == MaxLength {
			if strings.TrimSpace(p.text[i:]) == "" {
				p.text = p.text[:i]
				return
			}
			p.note(i, "too-long", "most", MaxLength, "words", lastWords(p.text[:i]))
			p.text = p.text[:i]
			return
		}
		n++
	}
}

// maxQuoted is how many characters of what was typed a note repeats.
const maxQuoted = 30

func shortened(s string) string {
	if r := []rune(s); len(r) > maxQuoted {
		return string(r[:maxQuoted]) + "…"
	}
	return s
}

func lastWords(s string) string {
	fields := strings.Fields(s)
	s = strings.Join(fields[max(0, len(fields)-3):], " ")
	for utf8.RuneCountInString(s) > 40 {
		_, n := utf8.DecodeRuneInString(s)
		s = s[n:]
	}
	return s
}

// limit leaves out the clauses beyond MaxClauses.
func (p *parser) limit(tokens []token) []token {
	var kept []token
	var dropped []string
	count, at := 0, 0
	for _, t := range tokens {
		if t.kind == leaf {
			n := len(Leaves(t.node))
			if count+n > MaxClauses {
				if len(dropped) == 0 {
					at = t.pos
				}
				dropped = append(dropped, "“"+t.node.String()+"”")
				continue
			}
			count += n
		}
		kept = append(kept, t)
	}
	if len(dropped) > 0 {
		p.note(at, "too-many-parts", "most", MaxClauses, "parts", strings.Join(dropped, ", "))
	}
	return kept
}

// balance makes brackets come in pairs, no deeper than MaxDepth.
func (p *parser) balance(tokens []token) []token {
	var out []token
	var open []bool // whether the bracket counts
	counted, deep := 0, false
	for _, t := range tokens {
		switch t.kind {
		case openBracket:
			open = append(open, counted < MaxDepth)
			if counted >= MaxDepth {
				if !deep {
					p.note(t.pos, "too-deep", "most", MaxDepth)
				}
				deep = true
				continue
			}
			counted++
		case closeBracket:
			if len(open) == 0 {
				p.note(t.pos, "stray-bracket")
				continue
			}
			counts := open[len(open)-1]
			open = open[:len(open)-1]
			if !counts {
				continue
			}
			counted--
		}
		out = append(out, t)
	}
	if counted > 0 {
		p.note(len(p.text), "open-bracket")
		for range counted {
			out = append(out, token{kind: closeBracket, pos: len(p.text)})
		}
	}
	return out
}

// tidy leaves out operators that join nothing, and brackets with nothing in them.
func (p *parser) tidy(tokens []token) []token {
	var out []token
	last := func() kind {
		if len(out) == 0 {
			return openBracket
		}
		return out[len(out)-1].kind
	}
	dangling := func() {
		for len(out) > 0 && (last().joins() || last() == notSign) {
			t := out[len(out)-1]
			p.note(t.pos, "nothing-follows", "typed", t.raw)
			out = out[:len(out)-1]
		}
	}
	for _, t := range tokens {
		switch {
		case t.kind.joins() && (last() == openBracket || last() == notSign || last().joins()):
			p.note(t.pos, "nothing-before", "typed", t.raw)
			continue
		case t.kind == closeBracket:
			dangling()
			if last() == openBracket {
				p.note(t.pos, "empty-brackets")
				out = out[:len(out)-1]
				continue
			}
		case t.kind == notSign && last() == nearSign:
			near := out[len(out)-1]
			p.note(near.pos, "near-excluded", "typed", near.raw)
			out[len(out)-1].kind = andSign
		}
		out = append(out, t)
	}
	dangling()
	return p.nears(out)
}

// nears reads as AND what stands between parts that have no place in a passage: NEAR joins
// words, phrases and patterns.
func (p *parser) nears(tokens []token) []token {
	for i, t := range tokens {
		if t.kind != nearSign || canBeNear(tokens[i-1]) && canBeNear(tokens[i+1]) {
			continue
		}
		p.note(t.pos, "near-parts", "typed", t.raw)
		tokens[i].kind = andSign
	}
	return tokens
}

func canBeNear(t token) bool {
	switch n := t.node.(type) {
	case *Word, *Wildcard:
		return true
	case *Phrase:
		return n.Slop == 0
	}
	return false
}

// tree builds the tree of tokens that were put in order: each operator has what it joins.
// NEAR binds tighter than NOT, NOT than AND, AND than OR. What a minus excludes is excluded
// from all that stands in the same brackets: whoever types `a OR b -c` wants no c at all.
type tree struct {
	tokens []token
	minus  map[Node]bool // parts that a minus excludes
}

func (t *tree) peek() kind {
	if len(t.tokens) == 0 {
		return closeBracket
	}
	return t.tokens[0].kind
}

func (t *tree) next() token {
	n := t.tokens[0]
	t.tokens = t.tokens[1:]
	return n
}

func (t *tree) or() Node {
	parts := []Node{t.and()}
	for t.peek() == orSign {
		t.next()
		parts = append(parts, t.and())
	}
	if len(parts) == 1 {
		return parts[0]
	}
	var excluded []Node
	for i, part := range parts {
		parts[i], excluded = t.split(part, excluded)
	}
	return and(append([]Node{or(parts)}, excluded...))
}

// split takes out of an alternative what a minus excludes, and adds it to excluded. An
// alternative that is nothing else stays as it is.
func (t *tree) split(part Node, excluded []Node) (Node, []Node) {
	all, ok := part.(*And)
	if !ok {
		return part, excluded
	}
	var kept, out []Node
	for _, n := range all.Parts {
		if t.minus[n] {
			out = append(out, n)
		} else {
			kept = append(kept, n)
		}
	}
	if len(kept) == 0 {
		return part, excluded
	}
	return and(kept), append(excluded, out...)
}

func (t *tree) and() Node {
	parts := t.not()
	for {
		switch t.peek() {
		case andSign:
			t.next()
		case leaf, openBracket, notSign:
		default:
			return and(parts)
		}
		parts = append(parts, t.not()...)
	}
}

// not returns one part, or several where NEAR is used more than once in a row.
func (t *tree) not() []Node {
	if t.peek() == notSign {
		sign := t.next()
		n := not(and(t.not()))
		if sign.raw == "-" || sign.raw == "!" {
			t.mark(n)
		}
		return []Node{n}
	}
	first := t.primary()
	var nears []Node
	for t.peek() == nearSign {
		sign := t.next()
		second := t.primary()
		nears = append(nears, &Near{Left: first, Right: second, Distance: sign.distance, Ordered: sign.ordered})
		first = second
	}
	if len(nears) > 0 {
		return nears
	}
	return []Node{first}
}

func (t *tree) mark(n Node) {
	if t.minus == nil {
		t.minus = map[Node]bool{}
	}
	t.minus[n] = true
}

func (t *tree) primary() Node {
	n := t.next()
	if n.kind != openBracket {
		return n.node
	}
	outer := t.minus
	t.minus = nil // a minus does not reach out of its brackets
	inner := t.or()
	t.minus = outer
	t.next() // the closing bracket
	return inner
}

// and, or and not make nodes in their plainest form: no And in an And, no NOT NOT.
func and(parts []Node) Node {
	var flat []Node
	for _, p := range parts {
		if a, ok := p.(*And); ok {
			flat = append(flat, a.Parts...)
		} else {
			flat = append(flat, p)
		}
	}
	if len(flat) == 1 {
		return flat[0]
	}
	return &And{Parts: flat}
}

func or(parts []Node) Node {
	var flat []Node
	for _, p := range parts {
		if o, ok := p.(*Or); ok {
			flat = append(flat, o.Parts...)
		} else {
			flat = append(flat, p)
		}
	}
	if len(flat) == 1 {
		return flat[0]
	}
	return &Or{Parts: flat}
}

func not(part Node) Node {
	if n, ok := part.(*Not); ok {
		return n.Part
	}
	return &Not{Part: part}
}
