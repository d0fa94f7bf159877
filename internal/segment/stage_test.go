package segment

import (
	"testing"

	"travaux/corpus"
)

func TestStagesOfInformalDrafts(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"# Compact on the Tidal Commons\n# Zero draft (as of 5 February 2035)\nWe agree to share the flats.", "zero draft|2035-02-05"},
		{"# Compact on the Tidal Commons\n# Zero draft plus\n5 March 2035\nWe agree to share the flats.", "zero draft plus|2035-03-05"},
		{"# Compact on the Tidal Commons – Draft Rev 2\n# 28 May 2035\nWe agree to share the flats.", "draft rev 2|2035-05-28"},
		{"# Compact on the Tidal Commons\n# Revised draft 1\nWe agree to share the flats.", "revised draft 1|"},
		{"# Compact on the Tidal Commons\n# Final draft\n# 11 July 2035\nWe agree to share the flats.", "final draft|2035-07-11"},
		{"# Pacte sur les communs de l’estran\n# Avant-projet (au 5 février 2035)\nNous convenons de partager.", "avant-projet|2035-02-05"},
		{"# Pacte sur les communs de l’estran\n# Projet révisé 2\nNous convenons de partager.", "projet révisé 2|"},
		{"# Pacto sobre los bajíos\n# Borrador cero (5 de febrero de 2035)\nConvenimos en compartir.", "borrador cero|2035-02-05"},
		{"# Договор об отмелях\n# Нулевой проект\n# 5 февраля 2035 года\nМы согласны делиться.", "нулевой проект|2035-02-05"},
		{"# 潮间公地契约\n# 零草案\n# 2035年2月5日\n我们同意分享。", "零草案|2035-02-05"},
		{"# ميثاق المسطحات\n# المسودة الصفرية\n# 5 شباط/فبراير 2035\nنتفق على التقاسم.", "المسودة الصفرية|2035-02-05"},
	} {
		d, err := Split(textLines(c.text), corpus.Entry{})
		if err != nil {
			t.Fatal(err)
		}
		if got := d.Stage + "|" + d.Issued.String(); d.Type != corpus.Draft || got != c.want {
			t.Errorf("%q: type %q, %s; want a draft, %s", c.text, d.Type, got, c.want)
		}
	}
}
