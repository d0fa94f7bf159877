package turns

import (
	"strings"
	"testing"
)

func TestOnBehalfEndsAtAWord(t *testing.T) {
	long := "I have the honour to speak on behalf of the countries of the northern and southern and eastern and western " + strings.Repeat("harbours and lights and ", 30)
	if got := OnBehalfOf(long, nil); got != "" {
		t.Errorf("on behalf of %q; want nothing where the end is not read", got)
	}
	for text, want := range map[string]string{
		"I speak on behalf of the Alliance of Low Islands, and thank all.":                        "the Alliance of Low Islands",
		"I speak here on behalf of my people and especially on behalf of the Alliance of Lights.": "the Alliance of Lights",
	} {
		if got := OnBehalfOf(text, nil); got != want {
			t.Errorf("%q: %q; want %q", text, got, want)
		}
	}
}
