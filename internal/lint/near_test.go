package lint

import (
	"slices"
	"testing"

	"travaux/corpus/authority"
)

func TestLikeness(t *testing.T) {
	for _, c := range []struct{ a, b, want string }{
		{"Orrin VALE", "orrin vale", "differs in case, marks or punctuation only"},
		{"Ørrin Vâle", "Orrin Vale", "differs in case, marks or punctuation only"},
		{"Vale, Orrin", "Orrin Vale", "the same words in another order"},
		{"Tam Okoro-Vale", "Tam Okorovale", "the same letters, joined or parted"},
		{"Orin Vale", "Orrin Vale", "one letter differs"},
		{"Tamsin Marrow", "Tamsim Marow", "2 letters differ"},
		{"O. Vale", "Orrin Vale", "initials for given names"},
		{"Kassymjomart Dalev", "Kassymzhomart Dalev", "another spelling of the same sounds"},
		{"Тамсин Марров", "Tamsin Marrov", "another spelling of the same sounds"},
		{"Tarek Salman", "طارق سلمان", "the same consonants in another script"},
		{"Orrin Tam Vale", "Orrin Vale", "the same name with more or fewer words"},
		{"奥林瓦莱", "奥林瓦来", "one letter differs"},
		{"Vale", "Vane", ""}, {"Orrin Vale", "Ilse Vale", ""}, {"吴丹", "吴单", ""}, {"", "Orrin", ""}, {"Tarek Salman", "طارق جلال", ""},
	} {
		x, y := newForm("x", c.a), newForm("y", c.b)
		n, got := likeness(&x, &y)
		if got != c.want || (n == unlike) != (c.want == "") {
			t.Errorf("likeness(%q, %q) = %d, %q; want %q", c.a, c.b, n, got, c.want)
		}
		if back, _ := likeness(&y, &x); back != n {
			t.Errorf("likeness(%q, %q) = %d, the other way round %d", c.a, c.b, n, back)
		}
	}
}

func TestNearestOfTheAuthority(t *testing.T) {
	a, err := authority.Load()
	if err != nil {
		t.Fatal(err)
	}
	for field, names := range map[string]map[string]string{
		"delegation": {"Swizterland": "che", "Kirgizstan": "kgz", "Guinée Équatoriale ": "gnq", "Republic of Moldovia": "mda"},
		"speaker":    {"Antonio Gutterres": "antonio-guterres", "Мирослав Лайчяк": "miroslav-lajcak", "Zeid Raad Al-Hussain": "zeid-raad-al-hussein"},
		"group":      {"Group of 78 and China": "g77"},
	} {
		candidates := forms(a.Names(field))
		for name, want := range names {
			f := newForm("", name)
			near, _ := nearest(&f, candidates)
			if len(near) == 0 || near[0].ID != want {
				t.Errorf("nearest %s to %q is %v; want %s", field, name, near, want)
			}
		}
	}
}

func TestSuspicious(t *testing.T) {
	for _, name := range []string{"H.E. Mr. Orrin Vale", "van der Marrow", "al-Vale", "Mr. King", "He Yafei", "U Vale", "Sheikh Tam bin Orrin bin Ilse Al-Vale",
		"Тамсин Марроу", "طارق سلمان", "马罗", "Ilse d'Orrin"} {
		if why := suspicious(name); why != "" {
			t.Errorf("suspicious(%q) = %q; want nothing", name, why)
		}
	}
	for _, name := range []string{"Committee on Tides", "the delegation", "orrin Vale", "Vale 2", "President", "The Acting President", "he", "Orrin Vale and Ilse Marrow",
		"Vale: statement", "A", "the long and winding road that leads to nowhere at all in the end", "الوفد", "代表团", "Г-н Председатель"} {
		if suspicious(name) == "" {
			t.Errorf("suspicious(%q) is empty", name)
		}
	}
}

func TestSymbolsOfName(t *testing.T) {
	for name, want := range map[string]bool{"A_RES_73_195": true, "A_RES_73_195-en": true, "A_RES_73_195_E": true, "A_RES_73_196": false, "statement": false} {
		if got := slices.Contains(symbolsOfName(name), "A/RES/73/195"); got != want {
			t.Errorf("symbolsOfName(%q) = %v", name, symbolsOfName(name))
		}
	}
}
