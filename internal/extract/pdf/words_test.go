package pdf

import (
	"strings"
	"testing"
)

func TestTextQuality(t *testing.T) {
	tests := []struct {
		name, text string
		least      float64
		most       float64
	}{
		{"good", strings.Repeat("The council decided to lower the dues of the harbour in 2031. ", 5), 0.99, 1},
		{"good Arabic", strings.Repeat("يشكر وفد الميناء جميع الذين شاركوا في المفاوضات ", 5), 0.99, 1},
		{"lost letters", strings.Repeat("T\ufffde co\ufffdncil de\ufffdided to lo\ufffder the d\ufffdes. ", 5), 0, 0.8},
		{"private signs", strings.Repeat("\ue001\ue002\ue003 \ue004\ue005 ", 20), 0, 0},
		{"single letters", strings.Repeat("T h e c o u n c i l d e c i d e d ", 5), 0, 0.2},
		{"stretched Arabic", strings.Repeat("الرساااااااااةلا ال ايةااااااا م ال ددد لل ", 5), 0, 0.6},
		{"names", strings.Repeat("Mr. Anuson Chinvarong (Aldovia) Ms. Tamsin Okoro-Vale (Borland) ", 12), 0.99, 1},
		{"letters mistaken", strings.Repeat("uif dpvodjm efdjefe up mpxfs uif evft pg uif ibscpvs bu podf ", 12), 0, 0.6},
		{"Arabic letters mistaken", strings.Repeat("ن اال دة توي ة ال نيين ا قامي ايوة ال اة االيحواا الي ", 12), 0, 0.6},
		{"Chinese with Latin names", strings.Repeat("在Qahtaniya村 部队逮捕了 Al-Hisbah部队 的儿童 ", 5), 0.99, 1},
		{"read by a machine", strings.Repeat("fUNITED NATI(>NS the counci| deci;ded t\"o ", 5), 0, 0.6},
	}
	for _, tt := range tests {
		if q := textQuality(tt.text); q < tt.least || q > tt.most {
			t.Errorf("%s: quality %.2f; want %.2f to %.2f", tt.name, q, tt.least, tt.most)
		}
	}
}

func TestRightToLeft(t *testing.T) {
	tests := []struct {
		text         string
		before, glue bool
		want         string
	}{
		{".2013", true, false, "2013."},
		{"(2014)", true, false, "(2014)"},
		{"الحالة(", true, false, "الحالة)"},
		{")العرقي", true, false, "(العرقي"},
		{"]", true, true, "["},
		{"[", false, false, "]"},
		{"A/CONF.9/1", true, false, "A/CONF.9/1"},
	}
	for _, tt := range tests {
		b := new(brackets)
		if got := b.rightToLeft(tt.text, tt.before, tt.glue); got != tt.want {
			t.Errorf("rightToLeft(%q) = %q; want %q", tt.text, got, tt.want)
		}
	}
}

func TestPDFTitle(t *testing.T) {
	for title, want := range map[string]string{
		"Declaration of Port Amity":              "Declaration of Port Amity",
		"Déclaration de Port Amity : annexe":     "Déclaration de Port Amity : annexe",
		"港口城镇宣言草案":                               "港口城镇宣言草案",
		"Untitled document":                      "",
		"Microsoft Word - cst8.doc":              "",
		"current.wpf":                            "",
		"PA_CONF_1.pdf":                          "",
		"formula":                                "",
		"Etpu":                                   "",
		"Name: 00001073":                         "",
		"A/CONF.231/3":                           "",
		"S/PV.4890":                              "",
		"N2510019":                               "",
		"UN template for reports":                "",
		"Document1":                              "",
		`C:\Users\clerk\Desktop\final draft two`: "",
		"Без имени":                              "",
		"Final report.docx (read-only)":          "",
	} {
		if got := metaTitle(title); got != want {
			t.Errorf("metaTitle(%q) = %q; want %q", title, got, want)
		}
	}
}
