package corpus

import (
	"strings"
	"testing"
)

func TestBracketed(t *testing.T) {
	for _, c := range []struct {
		name        string
		texts, want []string
	}{
		{"alternatives", []string{"States [shall] [should] meet."}, []string{"[shall]|[should]"}},
		{"inside one another", []string{"States [shall [promptly] meet] now."}, []string{"[shall [promptly] meet]"}},
		{"over several", []string{"[1. States meet.", "They [may] talk.", "They part.] So be it.", "End."}, []string{"[1. States meet.", "They [may] talk.", "They part.]", ""}},
		{"not closed", []string{"States [shall meet.", "They talk."}, []string{"", ""}},
		{"not opened", []string{"States] meet [now]."}, []string{"[now]"}},
		{"an editor's", []string{"As stated [12] in [A/90/L.4] he [sic] said [...] so [ ]."}, []string{""}},
		{"Chinese", []string{"各国［应］［可］开会。"}, []string{"［应］|［可］"}},
		{"Arabic", []string{"[تجتمع] الدول"}, []string{"[تجتمع]"}},
	} {
		for i, spans := range Bracketed(c.texts) {
			var got []string
			for _, s := range spans {
				got = append(got, c.texts[i][s.Start:s.End])
			}
			if line := strings.Join(got, "|"); line != c.want[i] {
				t.Errorf("%s: text %d has %q in brackets; want %q", c.name, i, line, c.want[i])
			}
		}
	}
}

func FuzzBracketed(f *testing.F) {
	f.Add("a [b] c\n[d\ne] f]")
	f.Fuzz(func(t *testing.T, text string) {
		texts := strings.Split(text, "\n")
		for i, spans := range Bracketed(texts) {
			last := 0
			for _, s := range spans {
				if s.Start < last || s.End <= s.Start || s.End > len(texts[i]) {
					t.Fatalf("text %d: span %v after %d of %d bytes", i, s, last, len(texts[i]))
				}
				last = s.End
			}
		}
	})
}
