package corpus

import "testing"

func TestReadAnnex(t *testing.T) {
	for _, c := range []struct {
		text string
		want Annex
		end  int
	}{
		{"annex I para 19", "I", 7},
		{"Annex", AnyAnnex, 5},
		{"annex iv", "IV", 8},
		{"Annexe 2, par. 3", "II", 8},
		{"ANNEX A", "A", 7},
		{"Annexe à la lettre datée", AnyAnnex, 6},
		{"Annex to the letter dated 7 July", AnyAnnex, 5},
		{"Anexo III", "III", 9},
		{"приложение II", "II", len("приложение II")},
		{"المرفق الثاني", "II", len("المرفق الثاني")},
		{"附件一", "I", len("附件一")},
		{"附件十二第3段", "XII", len("附件十二")},
		{"附件第3段", AnyAnnex, len("附件")},
		{"annexation", "", 0},
		{"annex women", AnyAnnex, 5},
		{"in annex I", "", 0},
	} {
		if got, end := ReadAnnex(c.text); got != c.want || end != c.end {
			t.Errorf("ReadAnnex(%q) = %q, %d; want %q, %d", c.text, got, end, c.want, c.end)
		}
	}
}

func TestAnnexHas(t *testing.T) {
	for _, c := range []struct {
		annex Annex
		s     Section
		want  bool
	}{
		{"I", Section{Form: FormAnnex, Path: []string{"Annex I", "Objectives"}}, true},
		{"I", Section{Form: FormAnnex, Path: []string{"Annex II", "Objectives"}}, false},
		{"I", Section{Form: FormAnnex, Path: []string{"Annex"}}, false},
		{"II", Section{Form: FormPreamble, Path: []string{"Annex II", "Preamble"}}, true},
		{AnyAnnex, Section{Form: FormAnnex}, true},
		{AnyAnnex, Section{Path: []string{"附件二"}}, true},
		{AnyAnnex, Section{Path: []string{"I. Annexation"}}, false},
	} {
		if got := c.annex.Has(&c.s); got != c.want {
			t.Errorf("%q has %+v: %v; want %v", c.annex, c.s, got, c.want)
		}
	}
}
