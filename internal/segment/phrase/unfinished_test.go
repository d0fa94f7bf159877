package phrase

import "testing"

func TestUnfinished(t *testing.T) {
	for text, want := range map[string]bool{
		"M. Vannier se veut prudent : « Nous avons lu le texte. »":      false,
		"M. Vannier se veut prudent : « Nous avons lu le texte.\u202f»": false,
		"Titre de la séance":                     true,
		"Le projet « Une graine, une histoire »": true,
		"He said: “We have read it.”":            false,
	} {
		if got := Unfinished(text); got != want {
			t.Errorf("Unfinished(%q) = %v; want %v", text, got, want)
		}
	}
}
