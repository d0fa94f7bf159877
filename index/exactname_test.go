package index

import (
	"slices"
	"testing"

	"travaux/corpus"
)

func TestNamesAreFoundWhole(t *testing.T) {
	name := func(id, label string, aliases ...string) corpus.Name {
		return corpus.Name{ID: id, Labels: map[corpus.Lang]string{corpus.English: label}, Aliases: aliases}
	}
	all := []corpus.Name{
		name("mar", "Republic of Marenia", "South Marenia"), name("pmr", "Democratic People’s Republic of Marenia"),
		name("vel", "Vellonde", "Republic of Vellonde"), name("dvl", "Democratic Republic of the Vellonde"), name("ovll", "People’s Republic of Vellonde"),
		name("ard", "Ardmouth"), name("nar", "New Ardmouth"), name("ari", "Ardmouth-Islands"),
	}
	names := NewWholeNames(slices.Values(all))
	for text, want := range map[string][]string{
		"Republic of Marenia":                 {"mar"},
		"south marenia":                       {"mar"},
		"Marenia":                             nil,
		"Democratic Republic of the Vellonde": {"dvl"},
		"vellonde":                            {"dvl", "vel"},
		"Ardmouth":                            {"ard"},
		"mar":                                 {"mar"},
		"":                                    nil,
	} {
		if got := names.Named(text); !slices.Equal(got, want) {
			t.Errorf("Named(%q) = %q; want %q", text, got, want)
		}
	}
}
