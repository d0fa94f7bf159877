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

func TestFieldsInQueries(t *testing.T) {
	checkAll(t, []parseTest{
		{"speaker:arbour gender", "and(speaker=arbour gender)", ""},
		{"Speaker: Arbour", "speaker=Arbour", ""},
		{"SPEAKER:arbour", "speaker=arbour", ""},
		{"by:arbour", "speaker=arbour", ""},
		{"orateur : arbour", "speaker=arbour", ""},
		{"délégation:france", "delegation=france", ""},
		{"delegacion:méxico", "delegation=méxico", ""},
		{"оратор:арбур", "speaker=арбур", ""},
		{"发言人：阿尔布尔", "speaker=阿尔布尔", ""},
		{"المتكلم:آربور", "speaker=آربور", ""},
		{"country:mexico", "delegation=mexico", ""},
		{`type:"press release"`, `type="press release"`, ""},
		{"type:“press release”", `type="press release"`, ""},
		{"title:(compact OR draft)", "or(title=compact title=draft)", ""},
		{"title:(compact draft)", "title=compact_draft", ""},
		{"title:(zero draft | compact)", "or(title=zero_draft title=compact)", ""},
		{"title:(compact AND NOT draft)", "and(title=compact not(title=draft))", ""},
		{`title:("zero draft" OR compact)`, `or(title="zero draft" title=compact)`, ""},
		{"title:(compact OR", "title=compact", "not closed"},
		{"title:()", "title", "nothing between"},
		{"speaker:-arbour", "not(speaker=arbour)", ""},
		{"theme:gender, women", "and(theme=gender women)", ""},
		{"para:12", "number=12", ""},
		{"para:16(c)", "number=16(c)", ""},
		{"para:12-14", "or(number=12 number=13 number=14)", ""},
		{"symbol:A/CONF.231/3", "symbol=A/CONF.231/3", ""},
		{"symbol:a/conf.231/3 gender", "and(symbol=A/CONF.231/3 gender)", ""},
		{"symbol:A/CONF.231/3 para 12", "<A/CONF.231/3 ¶12>", ""},
		{`symbol:"a conf 231 3"`, `symbol="a conf 231 3"`, ""},
		{"kind:direct lang:fr", "and(kind=direct language=fr)", ""},
		{"speaker:arb*", "speaker=arb*", ""},
		{"type:unknown", "type=unknown", ""},
		{"类型:未知", "type=unknown", ""},
		{"speaker:(غير معروف)", "speaker=unknown", ""},
		{`speaker:"unknown"`, `speaker="unknown"`, ""},
		{"title:unknown", "title=unknown", ""},
		{"lang:fr,en gender", "and(or(language=fr language=en) gender)", ""},
		{"speaker:arbour|lajcak", "or(speaker=arbour speaker=lajcak)", ""},
		{"para:12,14-15", "or(number=12 number=14 number=15)", ""},
		{"title:mixed,flows", "title=mixed,flows", ""},
		{"https://example.org/x", "https://example.org/x", ""},
	})
}

func TestDatesInQueries(t *testing.T) {
	checkAll(t, []parseTest{
		{"date:2018-03", "date[20180301 20180331]", ""},
		{"date:2018-01..2018-03", "date[20180101 20180331]", ""},
		{"date:2018-01 .. 2018-03 gender", "and(date[20180101 20180331] gender)", ""},
		{"20080101..20080131", "date[20080101 20080131]", ""},
		{"1948->1949", "date[19480101 19491231]", ""},
		{"gender >2018", "and(gender date[20190101 0])", ""},
		{"date:>=2018", "date[20180101 0]", ""},
		{"[2018-01-01 TO 2018-03-31]", "date[20180101 20180331]", ""},
		{"date:[2018-01-01 TO *]", "date[20180101 0]", ""},
		{"after:2018", "date[20190101 0]", ""},
		{"before: 2018-03", "date[0 20180228]", ""},
		{"from:2018 to:2019", "and(date[20180101 0] date[0 20191231])", ""},
		{"issued:2018", "issued[20180101 20181231]", ""},
		{"issued:>2018", "issued[20190101 0]", ""},
		{"date:6 December 2017 gender", "and(date[20171206 20171206] gender)", ""},
		{"date: 6 décembre 2017", "date[20171206 20171206]", ""},
		{`date:"6 de diciembre de 2017"`, "date[20171206 20171206]", ""},
		{"дата: 6 декабря 2017 года", "date[20171206 20171206]", ""},
		{"date:٦ ديسمبر ٢٠١٧", "date[20171206 20171206]", ""},
		{"日期：2017年12月6日", "date[20171206 20171206]", ""},
		{"date:(2017 OR 2018-03)", "or(date[20170101 20171231] date[20180301 20180331])", ""},
		{"date:4-6 December 2017", "date[20171204 20171206]", ""},
		{"-date:2017", "not(date[20170101 20171231])", ""},
		{"date:2017, gender", "and(date[20170101 20171231] gender)", ""},
		{"year:2017", "date[20170101 20171231]", ""},
		{"date:unknown", "date=unknown", ""},
		{"issued:unknown gender", "and(issued=unknown gender)", ""},
		{"date:(2017 OR unknown)", "or(date[20170101 20171231] date=unknown)", ""},
		{"date:inconnue", "date=unknown", ""},
		{"дата:неизвестно", "date=unknown", ""},
		{"date:6 дек. 2017", "date[20171206 20171206]", ""},
		{"date:в декабре 2017 года", "date[20171201 20171231]", ""},
		{"date:in 2017", "date[20170101 20171231]", ""},
		{"date:from 2017 to 2018 gender", "and(date[20170101 20181231] gender)", ""},
		{"date:between 2017 and 2018", "date[20170101 20181231]", ""},
		{"date:de 2017 à 2018", "date[20170101 20181231]", ""},
		{"date:entre 2017 y 2018", "date[20170101 20181231]", ""},
		{"date:с 4 по 6 декабря 2017 года", "date[20171204 20171206]", ""},
		{"date:с 4 июля по 6 декабря 2017 года", "date[20170704 20171206]", ""},
		{"date:من 2017 إلى 2018", "date[20170101 20181231]", ""},
		{"date:从2017年到2018年", "date[20170101 20181231]", ""},
		{"date:6/12/2017", "and(date 6/12/2017)", "not a date"}, // of June or of December
		{"2017-12-06", "2017-12-06", ""},                        // words: the text may have them
	})
}

func TestSymbolsInQueries(t *testing.T) {
	checkAll(t, []parseTest{
		{"A/CONF.231/3", "<A/CONF.231/3>", ""},
		{"a/conf.231/3 gender", "and(<A/CONF.231/3> gender)", ""},
		{"A_CONF.231_3", "<A/CONF.231/3>", ""},
		{"A/CONF.231/3 para 12", "<A/CONF.231/3 ¶12>", ""},
		{"A/CONF.231/3, ¶12", "<A/CONF.231/3 ¶12>", ""},
		{"A/CONF.231/3, para. 12-15", "<A/CONF.231/3 ¶12-15>", ""},
		{"A/CONF.231/3 paras 12–15 gender", "and(<A/CONF.231/3 ¶12-15> gender)", ""},
		{"a conf 231 3 paragraph 12", "<A/CONF.231/3 ¶12>", ""},
		{"gender a conf 231 3", "and(gender <A/CONF.231/3>)", ""},
		{"A/RES/73/195 para 16(c)", "<A/RES/73/195 ¶16 (c)>", ""},
		{"A/RES/73/195 annex para 16(c)", "<A/RES/73/195 ¶16 (c)>", "annex"},
		{"A/RES/73/195 para 16 bis", "<A/RES/73/195 ¶16 bis>", ""},
		{"A/73/PV.60 p. 4", "<A/73/PV.60 p4>", ""},
		{"A/73/PV.60, page 4", "<A/73/PV.60 p4>", ""},
		{"undocs.org/A/RES/73/195", "<A/RES/73/195>", ""},
		{"https://undocs.org/en/A/RES/73/195", "<A/RES/73/195>", ""},
		{"https://docs.un.org/A/72/643 para 3", "<A/72/643 ¶3>", ""},
		{"resolution 73/195", "<A/RES/73/195>", ""},
		{"General Assembly resolution 73/195 para 5", "<A/RES/73/195 ¶5>", ""},
		{"gender resolution 73/195", "and(gender <A/RES/73/195>)", ""},
		{"resolution 1325 (2000)", "<S/RES/1325 (2000)>", ""},
		{"S/RES/1325 (2000) women", "and(<S/RES/1325 (2000)> women)", ""},
		{"(resolution 1325 (2000))", "<S/RES/1325 (2000)>", ""},
		{"paragraph 12 of A/CONF.231/3", "<A/CONF.231/3 ¶12>", ""},
		{"le paragraphe 12 de la résolution 73/195", "and(le <A/RES/73/195 ¶12>)", ""},
		{"A/RES/73/195, párr. 16", "<A/RES/73/195 ¶16>", ""},
		{"A/RES/73/195, п. 16", "<A/RES/73/195 ¶16>", ""},
		{"пункт 16 резолюции 73/195", "<A/RES/73/195 ¶16>", ""},
		{"A/RES/73/195第16段", "<A/RES/73/195 ¶16>", ""},
		{"第73/195号决议第16段", "<A/RES/73/195 ¶16>", ""},
		{"A/RES/73/195 الفقرة 16", "<A/RES/73/195 ¶16>", ""},
		{"A/RES/73/195، الفقرة ١٦", "<A/RES/73/195 ¶16>", ""},
		{"A/RES/73/195 الفقرات من 16 إلى 18", "<A/RES/73/195 ¶16-18>", ""},
		{"A/RES/73/195, párr. 16 a 18", "<A/RES/73/195 ¶16-18>", ""},
		{"A/RES/73/195, párrs. 16 y 17", "or(<A/RES/73/195 ¶16> <A/RES/73/195 ¶17>)", ""},
		{"A/RES/73/195 paras. 5, 7 and 9-11 gender", "and(or(<A/RES/73/195 ¶5> <A/RES/73/195 ¶7> <A/RES/73/195 ¶9-11>) gender)", ""},
		{"A/RES/73/195第16、17和20段", "or(<A/RES/73/195 ¶16> <A/RES/73/195 ¶17> <A/RES/73/195 ¶20>)", ""},
		{"A/RES/73/195 para 16, 2018", "and(<A/RES/73/195 ¶16> 2018)", ""},
		{"A/RES/73/195 para 16 and women", "and(<A/RES/73/195 ¶16> and women)", ""},
		{"A/RES/73/195 par 16", "<A/RES/73/195 ¶16>", ""},
		{"A/73/PV.60第4页", "<A/73/PV.60 p4>", ""},
		{"A/73/PV 60 p. 4", "<A/73/PV.60 p4>", ""},
		{"A/C.3/73/SR 12", "<A/C.3/73/SR.12>", ""},
		{"https://undocs.org/en/A/CONF.231/3?x=1", "<A/CONF.231/3>", ""},
		{"https://docs.un.org/en/A/RES/73/195?direct=true gender", "and(<A/RES/73/195> gender)", ""},
		{"http://undocs.org/Home/Mobile?FinalSymbol=A%2FRES%2F73%2F195&Language=E", "<A/RES/73/195>", ""},
		{"https://undocs.org/A%2FRES%2F73%2F195", "<A/RES/73/195>", ""},
		{"https://www.un.org/en/ga/search/view_doc.asp?symbol=A/RES/73/195", "<A/RES/73/195>", ""},
		{"(https://undocs.org/S/RES/1325(2000)?a=1)", "<S/RES/1325 (2000)>", ""},
		{"RES/73/195", "<A/RES/73/195>", ""},
		{"resolucion 73/195", "<A/RES/73/195>", ""},
		{"القرار ٧٣/١٩٥", "<A/RES/73/195>", ""},
		{"المقرر 73/401", "<A/DEC/73/401>", ""},
		{"第 73/195 号决议第16段", "<A/RES/73/195 ¶16>", ""},
		{"安全理事会第1325（2000）号决议", "<S/RES/1325 (2000)>", ""},
		{"-A/CONF.231/3", "not(<A/CONF.231/3>)", ""},
		{`"A/CONF.231/3"`, `"A/CONF.231/3"`, ""},
		{"A/80/82-E/2025/63", "and(<A/80/82> <E/2025/63>)", ""},
		{"A 72 643", "<A/72/643>", ""},
		{"A 5 year plan", "and(A 5 year plan)", ""},
		{"resolution AND 73/195", "and(resolution 73/195)", ""},
		{"and/or 24/7 km/h", "and(and/or 24/7 km/h)", ""},
		{"A/RES/78/180 OP3", "<A/RES/78/180 ¶3>", ""},
		{"A/RES/78/180 OP 5", "<A/RES/78/180 ¶5>", ""},
		{"OP3 of A/RES/78/180", "<A/RES/78/180 ¶3>", ""},
		{"A/RES/78/180, operative paragraph 3", "<A/RES/78/180 ¶3>", ""},
		{"A/RES/78/180, paragraphe 3 du dispositif", "<A/RES/78/180 ¶3>", ""},
		{"A/RES/78/180 PP5", "<A/RES/78/180>", "“PP5” is left out: the paragraphs of a preamble have no numbers"},
		{"A/RES/78/180 preambular paragraph 5 women", "and(<A/RES/78/180> women)", "preamble"},
		{"PP 5 of A/RES/78/180", "<A/RES/78/180>", "“PP 5” is left out"},
		{"A/73/PV.60 pp. 4", "<A/73/PV.60 p4>", ""},
		{"GA res. 79/1", "<A/RES/79/1>", ""},
		{"GA res. 79/1 OP3", "<A/RES/79/1 ¶3>", ""},
		{"women res 79/1", "and(women <A/RES/79/1>)", ""},
		{"UNGA res 79/1", "<A/RES/79/1>", ""},
		{"HRC res. 35/17", "<A/HRC/RES/35/17>", ""},
		{"A/RES/217(III)A", "<A/RES/217(III)A>", ""},
		{"A/RES/217(III)A para 3", "<A/RES/217(III)A ¶3>", ""},
		{"résolution 79/1 de l’Assemblée générale", "<A/RES/79/1>", ""},
		{"la resolución 79/1 de la Asamblea General", "<A/RES/79/1>", ""},
		{"резолюция 79/1 Генеральной Ассамблеи", "<A/RES/79/1>", ""},
		{"resolution 79/1 of the General Assembly on women", "and(<A/RES/79/1> on women)", ""},
		{"resolution 79/1 of the women", "and(<A/RES/79/1> of the women)", ""},
		{"resolutions 78/180 and 80/185", "and(<A/RES/78/180> <A/RES/80/185>)", ""},
		{"résolutions 78/180, 79/1 et 80/185 de l’Assemblée générale", "and(<A/RES/78/180> <A/RES/79/1> <A/RES/80/185>)", ""},
		{"resolutions 35/17 and 36/5 of the Human Rights Council", "and(<A/HRC/RES/35/17> <A/HRC/RES/36/5>)", ""},
		{"gender resolutions 78/180 and 80/185 para 3", "and(gender <A/RES/78/180> <A/RES/80/185 ¶3>)", ""},
		{"resolutions 1325 (2000) and 2242 (2015)", "and(<S/RES/1325 (2000)> <S/RES/2242 (2015)>)", ""},
		{"resolutions 78/180 and women", "and(<A/RES/78/180> and women)", ""},
	})
}

func TestQuestions(t *testing.T) {
	checkAll(t, []parseTest{
		{"what did Arbour say about gender?", "and(Arbour gender)", "read as a question; left out: “what”, “did”, “say”, “about”"},
		{"What did Arbour say about gender", "and(Arbour gender)", "left out: “What”"},
		{"Qu’a dit Arbour sur le genre ?", "and(Arbour genre)", "question"},
		{"¿Qué dijo Arbour sobre el género?", "and(Arbour género)", "question"},
		{"Что сказала Арбур о гендере?", "and(Арбур гендере)", "question"},
		{"ماذا قالت آربور عن النوع الاجتماعي؟", "and(آربور النوع الاجتماعي)", "question"},
		{"阿尔布尔对移民说了什么？", "and(阿尔布尔 移民)", "question"},
		{"What did Ms. Arbour say about gender in 2017?", "and(Arbour gender 2017)", "“Ms”"},
		{"What is France's position on migration", "and(France's migration)", "question"},
		{`Who said "mixed flows"?`, `"mixed flows"`, "left out: “Who”, “said”"},
		{"tell me what Arbour said about gender", "and(Arbour gender)", "question"},
		{"show me speeches by Mexico on gender", "and(Mexico gender)", "question"},
		{"Qu’a-t-elle dit sur le genre ?", "genre", "question"},
		{"Que dit la France sur les migrations ?", "and(France migrations)", "question"},
		{"De quoi a parlé Arbour ?", "Arbour", "question"},
		{"Que pense la France de la migration ?", "and(France migration)", "question"},
		{"¿Qué opina Francia de la migración?", "and(Francia migración)", "question"},
		{"¿De qué habló Arbour?", "Arbour", "question"},
		{"что заявила Франция по поводу миграции?", "and(Франция миграции)", "question"},
		{"О чём говорила г-жа Арбур?", "Арбур", "question"},
		{"من تحدث عن الهجرة؟", "الهجرة", "question"},
		{"ما موقف فرنسا من الهجرة؟", "and(فرنسا الهجرة)", "question"},
		{"阿尔布尔关于移民说了什么", "and(阿尔布尔 移民)", "“关于”, “说了什么”"},
		{"阿尔布尔就性别问题说了什么？", "and(阿尔布尔 性别)", "question"},
		{"法国关于移民的立场是什么？", "and(法国 移民)", "question"},
		{"谁谈到了性别？", "性别", "question"},
		{"墨西哥如何看待移民", "and(墨西哥 移民)", "question"},
		{"关于移民的报告", "关于移民的报告", ""},
		{"on the road", "and(on the road)", ""},
		{"de la migration", "and(de la migration)", ""},
		{"who quoted Arbour", "Arbour", "left out: “who”, “quoted”"},
		{"what cites A/CONF.231/3", "<A/CONF.231/3>", "left out: “what”, “cites”"},
		{"who spoke about gender", "gender", "question"},
		{"who mentions Arbour?", "Arbour", "question"},
		{"speeches by France on migration", "and(France migration)", "left out: “speeches”, “by”, “on”"},
		{"statements by France about migration", "and(France migration)", "question"},
		{"speeches by France on migration 2001..2003", "and(France migration date[20010101 20031231])", "question"},
		{"statements by", "and(statements by)", ""},
		{"statements on migration", "and(statements on migration)", ""},
		{"what", "what", ""},
		{"WHO and migrants' health", "and(WHO and migrants health)", ""},
		{"what AND did AND gender", "and(what did gender)", ""},
		{`what "did" gender?`, `and(what "did" gender)`, "question mark"},
		{"mixed flows?", "and(mixed flows)", "question mark"},
		{"who?", "who", "question mark"},
		{"(what is gender)", "and(what is gender)", ""},
		{"(移民什么)", "移民什么", ""},
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

func TestFieldNamesAreUnique(t *testing.T) {
	seen := map[string]string{}
	check := func(name, field string) {
		if old, twice := seen[strings.ToLower(name)]; twice && old != field {
			t.Errorf("%q names %s and %s", name, old, field)
		}
		seen[strings.ToLower(name)] = field
		if got := shape(Parse(name + ":2017").Root); !strings.HasPrefix(got, field) {
			t.Errorf("%s:2017 is read as %s; want field %s", name, got, field)
		}
	}
	for _, f := range Fields() {
		check(f.Name, f.Name)
		for _, a := range f.Aliases {
			check(a, f.Name)
		}
		for _, l := range corpus.Languages() {
			if f.Labels[l] == "" {
				t.Errorf("field %s has no label in %s", f.Name, l)
			}
		}
	}
	for _, names := range dateBounds {
		for _, name := range strings.Fields(names) {
			check(name, "date")
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
		"co-facil* l'ég?l* gendr~ \"a b\" ~5 \"c\"", "((a OR b", "移民什么？", "1 000 258", "speaker:“a b” para:16(c) para:1-3", "a/conf.231/*", "-!+--x", "date:(2017 OR x)", "S/RES/1325 (2000)~2",
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
