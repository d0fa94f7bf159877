package query

import "testing"

// Text that has nothing to search for finds everything, and a note says so.
func TestTextWithoutWords(t *testing.T) {
	checkAll(t, []parseTest{
		{"?", "nothing", "There is no word in “?” to search for; everything is shown."},
		{" - ", "nothing", "no word in “-”"},
		{"//", "nothing", "no word in “//”"},
		{"🙂 🙂", "nothing", "no word in “🙂 🙂”"},
		{"。。。。。。。。。。。。。。。。。。。。。。。。。。。。。。。。。。。", "nothing", "。…”"},
		{"\u3000\t", "nothing", ""},
		{"🙂 women", "women", ""},
	})
	if _, err := ParseStrict("  ?"); err == nil || err.(*SyntaxError).Pos != 2 {
		t.Errorf("ParseStrict = %v; want an error at 2", err)
	}
}

// A number that is out of range is read as the nearest, or left out, and never searched for
// as a word.
func TestNumbersOutOfRange(t *testing.T) {
	checkAll(t, []parseTest{
		{"women NEAR/0 girls", "near1(women girls)", "0 is read as 1"},
		{"women NEAR/-5 girls", "near1(women girls)", "-5 is read as 1"},
		{"women NEAR/101 girls", "near100(women girls)", "101 is read as 100"},
		{"women NEAR/1234567 girls", "near100(women girls)", "1234567 is read as 100"},
		{"women PRE/99999999999999999999999 girls", "pre100(women girls)", "99999999999999999999999 is read as 100"},
		{"women /1234567 girls", "near100(women girls)", "1234567"},
		{`"a b"~0`, `"a b"`, ""},
		{`"a b"~1234567`, `"a b"~100`, "1234567 is read as 100"},
		{`"a b"~99999999999999999999999`, `"a b"~100`, "99999999999999999999999"},
		{`"a b"~2.5`, `"a b"~2`, "“~2.5” is read as “~2”"},
		{`"a b" ~0 "c d"`, `near1("a b" "c d")`, "0 is read as 1"},
		{"women ~0.5", "women", "“~0.5” belongs to no word"},
		{"gendr~99999999999999999999999", "like:gendr~1", "~99999999999999999999999"},
		{"gendr~0", "like:gendr~1", "“~0” is read as"},
		{"A/RES/73/195 para 12345", "<A/RES/73/195>", "“para 12345” is left out"},
		{"A/RES/73/195 para 0", "<A/RES/73/195>", "“para 0” is left out"},
		{"A/RES/73/195 paras 1-99999 women", "and(<A/RES/73/195> women)", "“paras 1-99999” is left out"},
		{"A/RES/73/195 paras 9999999999999999999999999-9999999999999999999999999", "<A/RES/73/195>", "is left out"},
		{"paragraph 12345 of A/RES/73/195", "<A/RES/73/195>", "“paragraph 12345"},
		{"A/73/PV.60 p. 0", "<A/73/PV.60>", "“p. 0” is left out"},
		{"A/73/PV.60 p. 99999999999999999999999", "<A/73/PV.60>", "is left out"},
		{"A/73/PV.60 p. 9999", "<A/73/PV.60 p9999>", ""},
		{"para:(1-30 OR x)", "or(number=1 number=2 number=3 number=4 number=5 number=6 number=7 number=8 number=9 number=10 number=11 number=12 number=13 number=14 number=15 number=16 number=17 number=18 number=19 number=20 number=x)", "“1-30” is read as 1-20"},
		{"para:1-3", "or(number=1 number=2 number=3)", ""},
		{"para:5-500000", "or(number=5 number=6 number=7 number=8 number=9 number=10 number=11 number=12 number=13 number=14 number=15 number=16 number=17 number=18 number=19 number=20 number=21 number=22 number=23 number=24)", "“5-500000” is read as 5-24"},
	})
}

func TestRangesAreTurnedRound(t *testing.T) {
	checkAll(t, []parseTest{
		{"A/RES/73/195 paras 20-1", "<A/RES/73/195 ¶1-20>", ""},
		{"A/RES/73/195 paras 16 (c)-12", "<A/RES/73/195 ¶12-16 (c)>", ""},
		{"paras 15-12 of A/RES/73/195", "<A/RES/73/195 ¶12-15>", ""},
		{"para:3-1", "or(number=1 number=2 number=3)", ""},
		{"para:3-3", "number=3-3", ""},
	})
}
