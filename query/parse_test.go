package query

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"travaux/corpus"
)

// shape writes a tree with the kinds of its nodes.
func shape(n Node) string {
	list := func(name string, parts []Node) string {
		s := make([]string, len(parts))
		for i, p := range parts {
			s[i] = shape(p)
		}
		return name + "(" + strings.Join(s, " ") + ")"
	}
	switch n := n.(type) {
	case nil:
		return "nothing"
	case *And:
		return list("and", n.Parts)
	case *Or:
		return list("or", n.Parts)
	case *Not:
		return "not(" + shape(n.Part) + ")"
	case *Word:
		return strings.ReplaceAll(n.Text, " ", "_")
	case *Phrase:
		if n.Slop > 0 {
			return fmt.Sprintf("%q~%d", n.Text, n.Slop)
		}
		return fmt.Sprintf("%q", n.Text)
	case *Near:
		name := "near"
		if n.Ordered {
			name = "pre"
		}
		return fmt.Sprintf("%s%d(%s %s)", name, n.Distance, shape(n.Left), shape(n.Right))
	case *Wildcard:
		return "pattern:" + n.Pattern
	case *Fuzzy:
		return fmt.Sprintf("like:%s~%d", n.Text, n.Edits)
	case *Field:
		if n.Exact {
			return fmt.Sprintf("%s=%q", n.Name, n.Value)
		}
		return n.Name + "=" + strings.ReplaceAll(n.Value, " ", "_")
	case *DateFilter:
		return fmt.Sprintf("%s[%d %d]", n.Name, n.Interval.From, n.Interval.To)
	case *SymbolRef:
		s := "<" + string(n.Symbol)
		if n.Annex != "" {
			s += " @" + string(n.Annex)
		}
		if n.Part != "" {
			s += " {" + string(n.Part) + "}"
		}
		if n.Para != "" {
			s += " ¶" + n.Para
		}
		if n.ParaTo != "" {
			s += "-" + n.ParaTo
		}
		if n.Page > 0 {
			s += fmt.Sprintf(" p%d", n.Page)
		}
		return s + ">"
	}
	return "?"
}

// checkAll parses each text, and checks its tree, that it has notes only if its line says
// so, and that its String means the same.
func checkAll(t *testing.T, tests []parseTest) {
	t.Helper()
	for _, tt := range tests {
		q := Parse(tt.text)
		if got := shape(q.Root); got != tt.want {
			t.Errorf("Parse(%q) = %s; want %s", tt.text, got, tt.want)
		}
		var notes []string
		for _, n := range q.Notes {
			notes = append(notes, n.Msg)
		}
		if all := strings.Join(notes, " "); tt.note == "" && all != "" || !strings.Contains(all, tt.note) {
			t.Errorf("Parse(%q) notes %q; want %q", tt.text, all, tt.note)
		}
		if _, err := ParseStrict(tt.text); (err != nil) != (tt.note != "") {
			t.Errorf("ParseStrict(%q) = %v; want an error: %v", tt.text, err, tt.note != "")
		}
		if again := Parse(q.String()); !reflect.DeepEqual(again.Root, q.Root) {
			t.Errorf("Parse(%q) = %s, but of its String %q it is %s", tt.text, shape(q.Root), q.String(), shape(again.Root))
		}
	}
}

// parseTest has in note a part of what the notes must say; empty means no notes.
type parseTest struct{ text, want, note string }

func TestBooleans(t *testing.T) {
	checkAll(t, []parseTest{
		{"mixed flows", "and(mixed flows)", ""},
		{"mixed AND flows", "and(mixed flows)", ""},
		{"mixed && flows", "and(mixed flows)", ""},
		{"mixed OR flows", "or(mixed flows)", ""},
		{"mixed | flows", "or(mixed flows)", ""},
		{"mixed || flows", "or(mixed flows)", ""},
		{"mixed|flows", "or(mixed flows)", ""},
		{"mixed and flows or not", "and(mixed and flows or not)", ""},
		{"mixed NOT flows", "and(mixed not(flows))", ""},
		{"mixed AND NOT flows", "and(mixed not(flows))", ""},
		{"NOT gender", "not(gender)", ""},
		{"NOT NOT gender", "gender", ""},
		{"-gender", "not(gender)", ""},
		{"!gender", "not(gender)", ""},
		{"+gender +women", "and(gender women)", ""},
		{`mixed -"mixed flows"`, `and(mixed not("mixed flows"))`, ""},
		{"gender -speaker:arbour", "and(gender not(speaker=arbour))", ""},
		{"a b OR c d", "or(and(a b) and(c d))", ""},
		{"a OR b AND c", "or(a and(b c))", ""},
		{"NOT a b", "and(not(a) b)", ""},
		{"NOT a OR b", "or(not(a) b)", ""},
		{"(a OR b) c", "and(or(a b) c)", ""},
		{"((a b) c)", "and(a b c)", ""},
		{"a OR (b OR c)", "or(a b c)", ""},
		{"-(a b)", "not(and(a b))", ""},
		{"NOT (a OR b) c", "and(not(or(a b)) c)", ""},
		{"co-facilitators", "co-facilitators", ""},
		{"migration - women", "and(migration women)", ""},
		{"migration – women", "and(migration women)", ""},
		{"migration -- women", "and(migration women)", ""},
		{"", "nothing", ""},
		{"   ", "nothing", ""},
		{"— & …", "nothing", "no word in “— & …”"},
	})
}

func TestRepairs(t *testing.T) {
	checkAll(t, []parseTest{
		{`"mixed flows`, `"mixed flows"`, "not closed"},
		{`mixed flows"`, "and(mixed flows)", "opens or closes nothing"},
		{`""`, "nothing", "no word"},
		{"(mixed flows", "and(mixed flows)", "not closed"},
		{"mixed) flows", "and(mixed flows)", "not opened"},
		{"mixed () flows", "and(mixed flows)", "nothing between"},
		{"AND mixed", "mixed", "before “AND”"},
		{"mixed OR", "mixed", "follows “OR”"},
		{"mixed AND OR flows", "and(mixed flows)", "before “OR”"},
		{"john doe AND (error OR)", "and(john doe error)", "follows “OR”"},
		{"mixed NOT", "mixed", "follows “NOT”"},
		{"NEAR flows", "flows", "before “NEAR”"},
		{"~mixed", "mixed", "belongs to no word"},
		{"^gender", "gender", ""},
		{"gender^2", "gender", "weight"},
		{"mixed ~5", "mixed", "belongs to no word"},
		{"a:b:c", "and(a b c)", "no field called “a”"},
		{"gender: women", "and(gender women)", "no field called “gender”"},
		{"nosuchfield:gender", "and(nosuchfield gender)", "no field called “nosuchfield”"},
		{"speaker:", "speaker", "read as a word"},
		{"speaker: OR gender", "or(speaker gender)", "read as a word"},
		{"date:soon", "and(date soon)", "not a date"},
		{"*", "nothing", "every word"},
		{"*:*", "nothing", "every word"},
		{"*e*", "e", "fewer than 3"},
		{"*ed flows", "and(ed flows)", "fewer than 3"},
		{"gender?", "gender", "question mark"},
		{"gender? women", "and(gender women)", "question mark"},
		{"a/b/c [x] {y} <z> = \\ # @ $ %", "and(a/b/c x y z)", ""},
		{"migration\x00women\xff", "and(migration women)", ""},
	})
}

func TestPhrases(t *testing.T) {
	checkAll(t, []parseTest{
		{`"mixed flows"`, `"mixed flows"`, ""},
		{"“mixed flows”", `"mixed flows"`, ""},
		{"„mixed flows“", `"mixed flows"`, ""},
		{"«mixed flows»", `"mixed flows"`, ""},
		{"« mixed flows »", `"mixed flows"`, ""},
		{"»mixed flows«", `"mixed flows"`, ""},
		{"「国际移民」", `"国际移民"`, ""},
		{"『国际移民』", `"国际移民"`, ""},
		{"“mixed flows\"", `"mixed flows"`, ""},
		{`"women"`, `"women"`, ""},
		{`"mixed AND flows"`, `"mixed AND flows"`, ""},
		{`"mixed people"~5`, `"mixed people"~5`, ""},
		{`"mixed people" ~5`, `"mixed people"~5`, ""},
		{`"mixed people"~500`, `"mixed people"~100`, "at most 100"},
		{`"women"~5`, `"women"`, ""},
		{`"one two" ~10 "three four"`, `near10("one two" "three four")`, ""},
		{`mixed NEAR people`, "near10(mixed people)", ""},
		{`mixed NEAR/5 people`, "near5(mixed people)", ""},
		{`mixed W/5 people`, "near5(mixed people)", ""},
		{`mixed /5 people`, "near5(mixed people)", ""},
		{`mixed PRE/5 people`, "pre5(mixed people)", ""},
		{`"mixed flows" NEAR/5 migrat*`, `near5("mixed flows" pattern:migrat*)`, ""},
		{`a b NEAR/5 c d`, "and(a near5(b c) d)", ""},
		{`a NEAR/5 b NEAR/3 c`, "and(near5(a b) near3(b c))", ""},
		{`NOT a NEAR/5 b`, "not(near5(a b))", ""},
		{`a NEAR/5 (b OR c)`, "and(a or(b c))", "read as AND"},
		{`a NEAR/5 NOT b`, "and(a not(b))", "read as AND"},
		{`a NEAR/0 b`, "near1(a b)", "0 is read as 1"},
		{`a w/5 b`, "near5(a b)", ""},
		{`a near/5 b`, "near5(a b)", ""},
		{`a near b`, "and(a near b)", ""},
		{`a NEAR5 b`, "near5(a b)", ""},
		{`a ADJ5 b`, "pre5(a b)", ""},
		{`a ONEAR/5 b`, "pre5(a b)", ""},
		{`a pre/5 b`, "pre5(a b)", ""},
		{`a w/s b`, "near25(a b)", "as far as a sentence"},
		{`a pre/s b`, "pre25(a b)", "as far as a sentence"},
		{`a w/p b`, "and(a b)", "in one paragraph"},
		{`w/5, women`, `and("w/5" women)`, ""},
		{`femmes OU filles`, "and(femmes OU filles)", "“OU” is read as a word"},
		{`женщины ИЛИ девочки`, "and(женщины ИЛИ девочки)", "the operators are AND, OR and NOT"},
		{`FEMMES ET FILLES`, "and(FEMMES ET FILLES)", ""},
		{`a /p b`, "and(a b)", "in one paragraph"},
		{`a /s b`, "near25(a b)", "as far as a sentence"},
		{"‘mixed flows’ women", `and("mixed flows" women)`, ""},
		{"women 'mixed flows'", `and(women "mixed flows")`, ""},
		{"-'mixed flows' women", `and(not("mixed flows") women)`, ""},
		{"('mixed flows')", `"mixed flows"`, ""},
		{"‘the UN’s mixed flows’", `"the UN’s mixed flows"`, ""},
		{"l'homme UN's States' rights", "and(l'homme UN's States rights)", ""},
		{"'tis the States", "and(tis the States)", ""},
	})
}

func TestPatternsAndSimilarWords(t *testing.T) {
	checkAll(t, []parseTest{
		{"migrat*", "pattern:migrat*", ""},
		{"Wom?n", "pattern:wom?n", ""},
		{"lajč*", "pattern:lajc*", ""},
		{"*migration", "pattern:*migration", ""},
		{"m?gration", "pattern:m?gration", ""},
		{"migrat**", "pattern:migrat*", ""},
		{"co-facil*", "pre1(co pattern:facil*)", ""},
		{"l'égal*", "pre1(l pattern:egal*)", ""},
		{"A/CONF.231/*", "pattern:a/conf.231/*", ""},
		{"-migrat*", "not(pattern:migrat*)", ""},
		{"migraton~", "like:migraton~2", ""},
		{"gendr~", "like:gendr~1", ""},
		{"gendr~2", "like:gendr~2", ""},
		{"gendr~7", "like:gendr~2", "one or two"},
		{"gendr~0.5", "like:gendr~1", "one or two"},
		{"un~", "un", "no use"},
		{"2018~", "2018", "no use"},
		{"co-facilitator~", "co-facilitator", "no use"},
	})
}

func TestWords(t *testing.T) {
	checkAll(t, []parseTest{
		{"women, children; men.", "and(women children men)", ""},
		{"women,children", "and(women children)", ""},
		{"1,000 migrants", "and(1,000 migrants)", ""},
		{"1 000 migrants", "and(1_000 migrants)", ""},
		{"258 000 000", "258_000_000", ""},
		{"2018 100", "and(2018 100)", ""},
		{"12 3456", "and(12 3456)", ""},
		{"at 10:30", "and(at 10:30)", ""},
		{"U.N. l’homme and/or 3.5", "and(U.N l’homme and/or 3.5)", ""},
		{"移民，难民", "and(移民 难民)", ""},
		{"الهجرة، اللاجئين", "and(الهجرة اللاجئين)", ""},
		{"AND/OR", "AND/OR", ""},
		{"(women)", "women", ""},
		{"migrant(s)", "and(migrant s)", ""},
	})
}

func TestLimits(t *testing.T) {
	long := Parse(strings.Repeat("移", 600))
	if n := utf8.RuneCountInString(long.Text); n != MaxLength || len(long.Notes) != 1 {
		t.Errorf("600 characters were cut to %d with notes %v; want %d and one note", n, long.Notes, MaxLength)
	}
	var words []string
	for i := range 70 {
		words = append(words, fmt.Sprintf("w%d", i))
	}
	q := Parse(strings.Join(words, " "))
	if n := len(Leaves(q.Root)); n != MaxClauses || len(q.Notes) != 1 || !strings.Contains(q.Notes[0].Msg, "“w64”, “w65”") || !strings.Contains(q.Notes[0].Msg, "“w69”") {
		t.Errorf("70 words gave %d clauses with notes %v; want %d and a note with those left out", n, q.Notes, MaxClauses)
	}
	deep := Parse(strings.Repeat("(a OR (b ", 40) + strings.Repeat(")", 80))
	if len(deep.Notes) == 0 || deep.Root == nil {
		t.Errorf("80 brackets: %v", deep)
	}
	for _, garbage := range []string{`"`, "(", ")", "-", "*", "?", ":", "~", "^", "[", "AND ", "NOT ", "(a ", `"a `, "a:", "speaker:(", "NEAR/5 ", "A/1/", "para 1 ", "\xff", "date:", "[1 TO ", "a b conf "} {
		text := strings.Repeat(garbage, 500/len(garbage)+1)
		q := Parse(text)
		if again := Parse(q.String()); utf8.RuneCountInString(q.String()) <= MaxLength && !reflect.DeepEqual(again.Root, q.Root) {
			t.Errorf("Parse of much %q is not stable", garbage)
		}
	}
}

func TestNotesSayWhere(t *testing.T) {
	_, err := ParseStrict("mixed flows) x")
	syntax, ok := err.(*SyntaxError)
	if !ok || syntax.Pos != len("mixed flows") {
		t.Errorf("ParseStrict = %#v; want a SyntaxError at the bracket", err)
	}
	q, err := ParseStrict(`"mixed flows" speaker:arbour`)
	if err != nil || shape(q.Root) != `and("mixed flows" speaker=arbour)` {
		t.Errorf("ParseStrict = %v, %v", q, err)
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{
		`what did Arbour say about "mixed flows"?`, "title:(a OR b) -x NEAR/5 y", "A/CONF.231/3, ¶12-15 p. 4", "resolution 1325 (2000)", "date:[2018 TO *] after: 6 décembre 2017",
		"co-facil* l'ég?l* gendr~ \"a b\" ~5 \"c\"", "((a OR b", "移民什么？", "A/RES/79/1 annex I, paras 5 and 7 annex", "para 3 of annex II to resolution 79/1", "1 000 258", "speaker:“a b” para:16(c) para:1-3", "a/conf.231/*", "-!+--x", "date:(2017 OR x)", "S/RES/1325 (2000)~2",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		q := Parse(text)
		if utf8.RuneCountInString(q.Text) > MaxLength || len(Leaves(q.Root)) > MaxClauses {
			t.Fatalf("Parse(%q) is beyond the limits", text)
		}
		for _, n := range q.Notes {
			if n.Pos < 0 || n.Pos > len(q.Text) || n.Msg == "" {
				t.Fatalf("Parse(%q) has the note %v", text, n)
			}
		}
		s := q.String()
		Describe(q, corpus.Chinese)
		if utf8.RuneCountInString(s) > MaxLength {
			return
		}
		if again := Parse(s); !reflect.DeepEqual(again.Root, q.Root) {
			t.Fatalf("Parse(%q) = %s; its String %q is read as %s", text, shape(q.Root), s, shape(again.Root))
		}
	})
}

func TestMinusExcludesFromAllAlternatives(t *testing.T) {
	for _, tc := range []struct{ text, want string }{
		{"a1 OR b1 -c1", "(a1 OR b1) NOT c1"},
		{"a1 -c1 OR b1", "(a1 OR b1) NOT c1"},
		{"a1 OR (b1 -c1)", "a1 OR (b1 NOT c1)"},
		{"a1 OR b1 NOT c1", "a1 OR (b1 NOT c1)"},
		{"a1 OR -c1", "a1 OR NOT c1"},
	} {
		if got := Parse(tc.text).String(); got != tc.want {
			t.Errorf("Parse(%q) = %s; want %s", tc.text, got, tc.want)
		}
	}
}
