package query

import "testing"

func TestFormsOfANameHaveOneKey(t *testing.T) {
	key := NameKeys()
	for _, same := range [][]string{{"отмелева", "отмелевой", "отмелеву"}, {"марения", "марении", "маренией"}, {"الموجاني", "للموجاني", "موجاني"}, {"okoro", "okoro"}, {"奥科罗", "奥科罗"}} {
		for _, word := range same {
			if key(word) != key(same[0]) {
				t.Errorf("%q has the key %q; want %q, that of %q", word, key(word), key(same[0]), same[0])
			}
		}
	}
	if key("отмелева") == key("марения") || key("vale") == key("valen") {
		t.Error("two names have one key")
	}
}
