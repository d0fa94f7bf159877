package authority

import (
	"testing"
	"testing/fstest"

	"travaux/corpus"
)

func TestBare(t *testing.T) {
	for name, want := range map[string]string{
		"H.E. Mr. Orrin Vale": "Orrin Vale", "H. E. Orrin Vale": "Orrin Vale", "Mr.Vale": "Vale", "Mr Vale": "Vale",
		"His Excellency the Honourable Orrin Vale": "Orrin Vale", "Ambassador Vale": "Vale", "Her Royal Highness Princess Ilse": "Princess Ilse",
		"S.E.M. Orrin Vale": "Orrin Vale", "Son Excellence Mme Ilse Marrow": "Ilse Marrow", "la Sra. Marrow": "Marrow", "El Sr. Marrow": "Marrow",
		"г-жа Марроу": "Марроу", "Его Превосходительство г-н Вейл": "Вейл", "السيدة مارو": "مارو", "سعادة السفير فيل": "فيل", "马罗女士": "马罗",
		"Orrin Vale, Jr.": "Orrin Vale", "Orrin Vale, Ph.D.": "Orrin Vale", "El Marrow": "El Marrow", "He Marrow": "He Marrow",
		"Mr. President": "Mr. President", "O. Vale": "O. Vale", "": "",
	} {
		if got := Bare(name); got != want {
			t.Errorf("Bare(%q) = %q; want %q", name, got, want)
		}
	}
}

func TestPersonAsPrinted(t *testing.T) {
	a := load(t)
	for _, c := range []struct{ name, on, want string }{
		{"H.E. Mr. António GUTERRES", "", "antonio-guterres"},
		{"António M. Guterres", "", "antonio-guterres"},
		{"BAN Kimoon", "", "ban-ki-moon"},
		{"Ban Ki‑moon", "", "ban-ki-moon"},
		{"Mr.Lajčák Miroslav", "", "miroslav-lajcak"},
		{"K. Annan", "2001-05-02", "kofi-annan"},
		{"K. A. Annan", "2001-05-02", "kofi-annan"},
		{"B. Annan", "2001-05-02", ""},
		{"K. Annan", "", ""},
		{"К. Аннан", "2001-05-02", "kofi-annan"},
		{"Гутерреш, Антониу", "", "antonio-guterres"},
		{"President of the Republic", "2001", ""},
	} {
		if got, _ := a.Person(c.name, day(t, c.on)); got.ID != c.want {
			t.Errorf("Person(%q, %q) = %q; want %q", c.name, c.on, got.ID, c.want)
		}
	}
}

func TestCountryAsPrinted(t *testing.T) {
	a := load(t)
	for name, want := range map[string]string{
		"Trinidad & Tobago": "tto", "St. Lucia": "lca", "St Vincent and the Grenadines": "vct", "Sao Tome & Principe": "stp",
		"Congo, Democratic Republic of the": "cod", "Korea, Republic of": "kor", "Micronesia, Federated States of": "fsm",
		"FYROM": "mkd", "Great Socialist People's Libyan Arab Jamahiriya": "lby", "Observer State of Palestine": "pse",
		"Organization of African Unity": "african-union", "FAO": "fao", "IMF": "imf", "Tanganyika": "tza", "West Germany": "deu", "EE.UU.": "usa",
		"欧洲共同体": "eu", "بورما": "mmr", "ЮАР": "zaf",
		"Taiwan": "", "Republic of": "", "Saint": "", "of the": "", "Republic of Saint": "",
	} {
		if got, _ := a.Country(name); got.ID != want {
			t.Errorf("Country(%q) = %q; want %q", name, got.ID, want)
		}
	}
}

func TestLinesOfAFurtherShelf(t *testing.T) {
	more := fstest.MapFS{
		"persons.json": {Data: []byte(`{"id": "orrin-vale", "state": "marenia", "names": {"en": "Orrin Vale"}}
{"id": "marrow-marenia", "state": "marenia", "names": {"en": "Marrow"}}
{"id": "antonio-guterres", "aliases": ["Antonio Gutteres"]}
`)},
		"groups.json":            {Data: []byte(`{"id": "g77", "aliases": ["The Seventy-Seven"]}` + "\n" + `{"id": "reef", "labels": {"en": "Reef Forum"}}`)},
		"delegations.csv":        {Data: []byte("marenia,invented,Marenia\n")},
		"delegation-aliases.csv": {Data: []byte("marenia,misspelled,Marrenia\nmex,common,\"Mexico, the\"\n")},
	}
	a, err := Load(more)
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{"Orrin VALE": "orrin-vale", "Antonio Gutteres": "antonio-guterres", "António Guterres": "antonio-guterres", "Marrow": ""} {
		if p, _ := a.Person(name, corpus.Date{}); p.ID != want {
			t.Errorf("Person(%q) = %q; want %q", name, p.ID, want)
		}
	}
	if p, _ := a.Delegate("Marrow", "marenia"); p.ID != "marrow-marenia" {
		t.Errorf("Delegate(Marrow, marenia) = %q", p.ID)
	}
	for name, want := range map[string]string{"The Seventy-Seven": "g77", "Group of 77": "g77", "Reef Forum": "reef"} {
		if g, _ := a.Group(name); g.ID != want {
			t.Errorf("Group(%q) = %q; want %q", name, g.ID, want)
		}
	}
	for name, want := range map[string]string{"Marrenia": "marenia", "Marenia": "marenia", "Mexico": "mex"} {
		if c, _ := a.Country(name); c.ID != want {
			t.Errorf("Country(%q) = %q; want %q", name, c.ID, want)
		}
	}
	for file, data := range map[string]string{"delegation-aliases.csv": "marenia,common,a,b\n", "persons.json": `{"id": "x"} nonsense`} {
		if _, err := Load(fstest.MapFS{file: {Data: []byte(data)}}); err == nil {
			t.Errorf("%s with %q loaded without an error", file, data)
		}
	}
}

func TestMember(t *testing.T) {
	a := load(t)
	for _, c := range []struct {
		delegation, group, on string
		member, known         bool
	}{
		{"gbr", "eu", "2016", true, true}, {"gbr", "eu", "2020", true, true}, {"gbr", "eu", "2020-02-01", false, true}, {"gbr", "eu", "2021", false, true},
		{"hrv", "eu", "2013-06-30", false, true}, {"hrv", "eu", "2013-07", true, true}, {"fra", "eu", "", false, false},
		{"khm", "asean", "1998", false, true}, {"nor", "nordic-countries", "1950", true, true}, {"fra", "g77", "2000", false, false},
	} {
		member, known := a.Member(c.delegation, c.group, day(t, c.on))
		if member != c.member || known != c.known {
			t.Errorf("Member(%s, %s, %s) = %v, %v; want %v, %v", c.delegation, c.group, c.on, member, known, c.member, c.known)
		}
	}
}
