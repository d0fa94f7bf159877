package query

import (
	"reflect"
	"strings"
	"testing"

	"travaux/corpus"
)

func TestDescribe(t *testing.T) {
	tests := []struct {
		text string
		lang corpus.Lang
		want string
	}{
		{"", "", "everything"},
		{"gender", "", "paragraphs containing: gender"},
		{"gender women speaker:arbour date:2017", "", "paragraphs containing all of: gender, women; speaker: arbour; 2017"},
		{"gender OR women", "", "paragraphs containing any of: gender, women"},
		{"gender (women OR children)", "", "paragraphs containing all of: gender, (women or children)"},
		{`"mixed flows" -women -type:report`, "", "paragraphs containing: “mixed flows”; without: women, type: report"},
		{"speaker:arbour", "", "all paragraphs; speaker: arbour"},
		{`type:"press release" issued:2018-03`, "", "all paragraphs; type: “press release”; issued: 2018-03"},
		{`"a b"~5 c NEAR/5 d e PRE/2 f migrat* gendr~1`, "", "paragraphs containing all of: “a b” with at most 5 more in between, c within 5 words of d, e at most 2 words before f, migrat*, words like “gendr”"},
		{"A/CONF.231/3 para 12-15", "", "A/CONF.231/3, paragraphs 12 to 15"},
		{"A/73/PV.60 p. 4", "", "A/73/PV.60, page 4"},
		{"A/CONF.231/3 gender", "", "paragraphs containing: gender; A/CONF.231/3 and what cites it"},
		{"theme:(gender OR children) date:(2016 OR 2018)", "", "all paragraphs; theme: gender or children; 2016 or 2018"},
		{"theme:gender OR speaker:arbour", "", "all paragraphs; theme: gender or speaker: arbour"},
		{"co-facil*", "", "paragraphs containing: co followed by facil*"},
		{"after:2018", "", "all paragraphs; from 2019-01-01"},
		{"before:2018", "", "all paragraphs; until 2017-12-31"},
		{"2018-01..2018-03", "", "all paragraphs; from 2018-01-01 to 2018-03-31"},
		{"genre femmes orateur:arbour date:2017", corpus.French, "paragraphes contenant tous les termes : genre, femmes ; orateur : arbour ; 2017"},
		{"a NEAR/5 b", corpus.Arabic, "فقرات تتضمن: a على مسافة لا تتجاوز 5 من الكلمات من b"},
		{"性别 妇女 发言人：阿尔布尔", corpus.Chinese, "同时含有下列词语的段落：性别、妇女；发言人：阿尔布尔"},
		{"gender", "pt", "paragraphs containing: gender"},
	}
	for _, tt := range tests {
		if got := Describe(Parse(tt.text), tt.lang); got != tt.want {
			t.Errorf("Describe(%q, %q) = %q; want %q", tt.text, tt.lang, got, tt.want)
		}
	}
}

// A phrase without its words would show a reader %!s(MISSING), or nothing.
func TestPhrasesAreCompleteInAllLanguages(t *testing.T) {
	q := Parse(`a (b OR "c d") "e f"~2 g NEAR/3 h i PRE/3 j gendr~ -k NOT (l -m) speaker:n type:"o p" A/1/2 para 3-4 p. 5 date:2017..2018 after:2017 before:2018 issued:2017 A/1/2 para 3`)
	for _, lang := range corpus.Languages() {
		w := reflect.ValueOf(wordsFor(lang))
		for i := range w.NumField() {
			if w.Field(i).String() == "" {
				t.Errorf("%s: %s is empty", lang, w.Type().Field(i).Name)
			}
		}
		if got := Describe(q, lang); strings.Contains(got, "%!") {
			t.Errorf("%s: %s", lang, got)
		}
	}
}
