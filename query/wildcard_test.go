package query

import (
	"strings"
	"testing"
)

func TestDroppedWildcardsAreNoted(t *testing.T) {
	checkAll(t, []parseTest{
		{"wom??", "wom", "question mark"},
		{"w????", "w", "question mark"},
		{"migrat*?", "pattern:migrat*", "question mark"},
		{"A/*/*", "a", "“A/*/*” is read as “a”"},
		{"co-*", "co", "“co-*” is read as “co”"},
		{"*-operation", "operation", "“*-operation” is read as “operation”"},
		{"U.N.*", "pre1(u n)", "“U.N.*” is read as “u n”"},
		{`"climate chang*"`, `"climate chang*"`, "write climate PRE/1 chang*"},
		{`'climate chang*'`, `"climate chang*"`, "write climate PRE/1 chang*"},
		{`"wom?n"`, `"wom?n"`, "write wom?n"},
		{`"the clim?te chang* now"`, `"the clim?te chang* now"`, "write climate PRE/1 chang*"},
		{`"chang?? now"`, `"chang?? now"`, "question mark after “chang”"},
		{`"what is gender?"`, `"what is gender?"`, "question mark at the end"},
		{`"a * b"`, `"a * b"`, ""},
		{"climate PRE/1 chang*", "pre1(climate pattern:chang*)", ""},
		{"co-facil*", "pre1(co pattern:facil*)", ""},
		{"migration ?", "migration", ""},
	})
}

func TestAMinusBeforeADateExcludes(t *testing.T) {
	checkAll(t, []parseTest{
		{"date:-2024", "not(date[20240101 20241231])", ""},
		{"date:-(2016 OR 2018)", "not(or(date[20160101 20161231] date[20180101 20181231]))", ""},
		{`date:-"December 2017"`, "not(date[20171201 20171231])", ""},
		{"date:-unknown", "not(date=unknown)", ""},
		{"date:..2024", "date[0 20241231]", ""},
		{`date:"-2024"`, "date[0 20241231]", ""},
		{"before:2024", "date[0 20231231]", ""},
	})
}

func TestPagesHaveRanges(t *testing.T) {
	checkAll(t, []parseTest{
		{"page:2-4", "or(page=2 page=3 page=4)", ""},
		{"page:(1-2)", "or(page=1 page=2)", ""},
		{"page:-(1-2)", "not(or(page=1 page=2))", ""},
	})
	if q := Parse("page:1-30"); len(q.Notes) != 1 || q.Notes[0].ID != "long-pages" {
		t.Errorf("notes of page:1-30: %v", q.Notes)
	}
}

func TestNotesNameTheFieldAsTyped(t *testing.T) {
	checkAll(t, []parseTest{
		{"after:", "after", "“after:”"},
		{"country:", "country", "“country:”"},
	})
}

func TestBlanksAreNotLeftOut(t *testing.T) {
	if q := Parse("women" + strings.Repeat(" ", 600)); len(q.Notes) != 0 {
		t.Errorf("notes: %v", q.Notes)
	}
}
