package authority

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"travaux/corpus"
	"travaux/internal/shared"
)

func load(t testing.TB) *Authority {
	t.Helper()
	a, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func day(t testing.TB, s string) corpus.Date {
	t.Helper()
	d, err := corpus.ParseISO(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestCountry(t *testing.T) {
	a := load(t)
	for name, want := range map[string]string{
		"Russian Federation": "rus", "Russia": "rus", "the Russian Federation": "rus", "Российская Федерация": "rus", "俄罗斯联邦": "rus", "الاتحاد الروسي": "rus", "USSR": "rus",
		"Côte d'Ivoire": "civ", "Côte d’Ivoire": "civ", "COTE D'IVOIRE": "civ", "Ivory Coast": "civ",
		"Viet Nam": "vnm", "Vietnam": "vnm", "Türkiye": "tur", "Turkey": "tur", "Swaziland": "swz", "Eswatini": "swz",
		"Iran (Islamic Republic of)": "irn", "the Islamic Republic of Iran": "irn", "Iran": "irn",
		"United Kingdom": "gbr", "the United Kingdom of Great Britain and Northern Ireland": "gbr", "le Royaume-Uni": "gbr",
		"Lao People's Democratic Republic": "lao", "Lao People’s Democratic Republic": "lao",
		"Congo": "cog", "Democratic Republic of the Congo": "cod", "Zaire": "cod",
		"Holy See": "vat", "Observer State": "", "State of Palestine": "pse", "European Union": "eu",
		"Yugoslavia": "yug", "Czechoslovakia": "csk", "German Democratic Republic": "ddr",
		"la República Bolivariana de Venezuela": "ven", "États-Unis d'Amérique": "usa", "U.S.": "usa",
		"Niger": "ner", "Nigeria": "nga", "Dominica": "dma", "Dominican Republic": "dom",
		"International Organization for Migration": "iom", "HCR": "unhcr",
		"Korea": "", "Ruritania": "", "": "", "the": "",
	} {
		got, ok := a.Country(name)
		if got.ID != want || ok != (want != "") {
			t.Errorf("Country(%q) = %q, %v; want %q", name, got.ID, ok, want)
		}
	}
}

func TestEveryMemberHasSixLabels(t *testing.T) {
	a := load(t)
	members := 0
	for _, d := range a.Delegations() {
		if d.Kind == "member" {
			members++
		}
		for _, l := range corpus.Languages() {
			if d.State() && d.Labels[l] == "" {
				t.Errorf("%s has no label in %s", d.ID, l)
			}
		}
	}
	if members != 193 {
		t.Errorf("%d member states; want 193", members)
	}
}

// wrongInSource are names that the General Debate Corpus prints for a code and that mean
// another delegation, several, or none.
var wrongInSource = map[string]string{
	"AUS,Austria": "aut", "NER,Nigeria": "nga", "SWE,Swaziland": "swz", "WSM,Western Sahara": "",
	"COL,Republic of Co": "", "DDR,FDR": "", "DEU,FDR": "", "DDR,Republica Federal Alemana": "deu",
	"ETH,29+C70+A7+D71:E74": "", "IRL,Taoiseach of Ireland": "", "PRK,Democratic People’s Republic": "",
	"USA,United States Minor Outlying Islands": "", "KOR,Korea": "", "YUG,Serbia and Montenegro": "scg",
	"DEU,Germany Democratic Republic": "ddr",
}

func TestDelegationNamesOfTheGeneralDebate(t *testing.T) {
	f, err := os.Open(filepath.Join(shared.Dir(t), "data", "names", "delegation_names_in_ungdc.csv"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	a := load(t)
	for _, row := range rows[1:] {
		want := corpus.Slug(row[0])
		if other, listed := wrongInSource[row[0]+","+row[1]]; listed {
			want = other
		}
		if got, _ := a.Country(row[1]); got.ID != want {
			t.Errorf("Country(%q) = %q; want %q", row[1], got.ID, want)
		}
	}
}

func TestGroup(t *testing.T) {
	a := load(t)
	for name, want := range map[string]string{
		"the Group of 77 and China": "g77", "G77": "g77", "le Groupe des 77 et la Chine": "g77", "77国集团和中国": "g77",
		"African Group": "african-group", "the Group of African States": "african-group", "Группа африканских государств": "african-group",
		"CARICOM": "caricom", "the Caribbean Community (CARICOM)": "caricom", "European Union and its member States": "eu",
		"LDCs": "ldcs", "Alliance of Small Island States": "aosis", "GRULAC": "grulac", "WEOG": "weog", "Arab Group": "arab-group",
		"Movement of Non-Aligned Countries": "nam", "المجموعة العربية": "arab-group", "the Lost Boys": "",
	} {
		if got, _ := a.Group(name); got.ID != want {
			t.Errorf("Group(%q) = %q; want %q", name, got.ID, want)
		}
	}
}

func TestPerson(t *testing.T) {
	a := load(t)
	for _, c := range []struct{ name, on, want string }{
		{"Louise Arbour", "2017-12-06", "louise-arbour"},
		{"LAJCAK Miroslav", "", "miroslav-lajcak"},
		{"Лайчак, Мирослав", "", "miroslav-lajcak"},
		{"António Guterres", "2010", "antonio-guterres"},
		{"Guterres", "2010-03-01", "antonio-guterres"},
		{"Guterres", "1999", ""},
		{"Annan", "2001-05-02", "kofi-annan"},
		{"Annan", "", ""},
		{"Gómez Camacho", "2017-12-06", "juan-jose-gomez-camacho"},
		{"安东尼奥·古特雷斯", "", "antonio-guterres"},
		{"Tamsin Okoro-Vale", "2017", ""},
		{"", "2017", ""},
	} {
		if got, _ := a.Person(c.name, day(t, c.on)); got.ID != c.want {
			t.Errorf("Person(%q, %q) = %q; want %q", c.name, c.on, got.ID, c.want)
		}
	}
}

func TestHolder(t *testing.T) {
	a := load(t)
	for _, c := range []struct{ office, on, want string }{
		{"secretary-general", "2006-12-31", "kofi-annan"},
		{"secretary-general", "2007", "ban-ki-moon"},
		{"secretary-general", "2017-12-06", "antonio-guterres"},
		{"secretary-general", "1961-10-01", ""},
		{"president-general-assembly", "2017-12-06", "miroslav-lajcak"},
		{"president-general-assembly", "2017", ""},
		{"president-general-assembly", "2017-09", ""},
		{"director-general-iom", "2025-03-01", "amy-pope"},
		{"high-commissioner-refugees", "2016-05", "filippo-grandi"},
		{"secretary-general", "", ""},
	} {
		if got, _ := a.Holder(c.office, day(t, c.on)); got.ID != c.want {
			t.Errorf("Holder(%q, %q) = %q; want %q", c.office, c.on, got.ID, c.want)
		}
	}
}

func TestOffice(t *testing.T) {
	a := load(t)
	for title, want := range map[string]string{
		"the Secretary-General": "secretary-general", "UN Secretary-General": "secretary-general",
		"President of the General Assembly of the United Nations":                "president-general-assembly",
		"Présidente de l’Assemblée générale":                                     "president-general-assembly",
		"Secretary-General's Special Representative for International Migration": "srsg-migration",
		"Secretary-General of the Intergovernmental Conference":                  "secretary-general-gcm-conference",
		"President": "", "spokesperson": "",
	} {
		if got, _ := a.Office(title); got.ID != want {
			t.Errorf("Office(%q) = %q; want %q", title, got.ID, want)
		}
	}
}

func TestPersonsAreInOrder(t *testing.T) {
	a := load(t)
	for _, p := range a.Persons() {
		if p.ID != corpus.Slug(p.ID) || p.Labels[corpus.English] == "" {
			t.Errorf("%s: id is no slug, or there is no English name", p.ID)
		}
		if _, ok := a.DelegationByID(p.State); p.State != "" && !ok {
			t.Errorf("%s: no state %q", p.ID, p.State)
		}
		for _, held := range p.Offices {
			if to := held.To.Interval().To; held.From.IsZero() || to != 0 && to < held.From.Interval().From {
				t.Errorf("%s: %s from %s to %s", p.ID, held.Office, held.From, held.To)
			}
		}
		if got, ok := a.Person(p.Labels[corpus.English], corpus.Date{}); !ok || got.ID != p.ID {
			t.Errorf("Person(%q) = %q, %v", p.Labels[corpus.English], got.ID, ok)
		}
	}
}

func TestThemes(t *testing.T) {
	a := load(t)
	for _, id := range []string{"gender", "children", "trafficking", "smuggling", "borders", "return", "remittances", "labour", "climate",
		"data", "detention", "mixed", "discrimination", "services", "pathways"} {
		th, ok := a.Theme(id)
		if !ok {
			t.Errorf("no theme %s", id)
		}
		for _, l := range corpus.Languages() {
			if th.Labels[l] == "" || len(th.Phrases[l]) == 0 {
				t.Errorf("%s has no label or phrase in %s", id, l)
			}
		}
	}
	for _, o := range a.Objectives() {
		if len(o.Themes) == 0 {
			t.Errorf("objective %d has no theme", o.Number)
		}
	}
	if got := a.Narrower("return"); len(got) != 1 || got[0] != "reintegration" {
		t.Errorf("Narrower(return) = %v", got)
	}
}

func TestNames(t *testing.T) {
	a := load(t)
	for _, field := range []string{"speaker", "delegation", "group", "theme"} {
		seen := map[string]bool{}
		for _, n := range a.Names(field) {
			if n.ID == "" || len(n.Labels) == 0 || seen[n.ID] {
				t.Errorf("Names(%s): %+v", field, n)
			}
			seen[n.ID] = true
		}
		if len(seen) < 20 {
			t.Errorf("Names(%s) has %d", field, len(seen))
		}
	}
	if a.Names("kind") != nil {
		t.Error("Names(kind) is not nil")
	}
}

func TestLoadTakesAFurtherShelf(t *testing.T) {
	more := fstest.MapFS{
		"groups.json":     {Data: []byte(`[{"id": "reef-states", "labels": {"en": "Group of Reef States"}}]`)},
		"delegations.csv": {Data: []byte("id,kind,en\nmarenia,invented,Marenia\n")},
	}
	a, err := Load(more)
	if err != nil {
		t.Fatal(err)
	}
	if g, ok := a.Group("the Group of Reef States"); !ok || g.ID != "reef-states" {
		t.Errorf("Group(the Group of Reef States) = %v, %v", g, ok)
	}
	if c, ok := a.Country("Marenia"); !ok || c.ID != "marenia" {
		t.Errorf("Country(Marenia) = %v, %v", c, ok)
	}
	if _, ok := a.Country("Mexico"); !ok {
		t.Error("Country(Mexico) is lost behind the further shelf")
	}
	bad := fstest.MapFS{"groups.json": {Data: []byte("not json")}}
	if _, err := Load(bad); err == nil || !strings.Contains(err.Error(), "groups.json") {
		t.Errorf("Load of a broken shelf: %v; want an error that names groups.json", err)
	}
}

func TestDelegateIsTheOnlyOneOfTheName(t *testing.T) {
	more := fstest.MapFS{
		"delegations.csv": {Data: []byte("id,kind,en\nmarenia,invented,Marenia\nvardholm,invented,Vardholm\n")},
		"persons.json": {Data: []byte(`[
			{"id": "orrin-vale", "state": "marenia", "names": {"en": "Orrin Vale"}},
			{"id": "ilse-marrow", "state": "marenia", "names": {"en": "Ilse Marrow"}},
			{"id": "tam-marrow", "state": "marenia", "names": {"en": "Tam Marrow"}}]`)},
	}
	a, err := Load(more)
	if err != nil {
		t.Fatal(err)
	}
	if p, ok := a.Delegate("Vale", "marenia"); !ok || p.ID != "orrin-vale" {
		t.Errorf("Delegate(Vale, marenia) = %v, %v", p.ID, ok)
	}
	for _, tc := range [][2]string{{"Vale", "vardholm"}, {"Vale", ""}, {"Marrow", "marenia"}, {"Lajčák", "svk"}} {
		if p, ok := a.Delegate(tc[0], tc[1]); ok {
			t.Errorf("Delegate(%s, %s) = %s; want no one", tc[0], tc[1], p.ID)
		}
	}
}

func TestThemesAreNamedByTheirPhrases(t *testing.T) {
	a := load(t)
	aliases := map[string][]string{}
	for _, n := range a.Names("theme") {
		for _, alias := range n.Aliases {
			aliases[alias] = append(aliases[alias], n.ID)
		}
	}
	for alias, want := range map[string][]string{
		"flux mixtes": {"mixed"},
		"混合移民":        {"mixed"},
		"mixed flows": {"mixed"},
		"women":       nil, // shows a theme only beside other words
	} {
		if got := aliases[alias]; !slices.Equal(got, want) {
			t.Errorf("%q is a name of %q; want %q", alias, got, want)
		}
	}
	for alias, ids := range aliases {
		if len(ids) > 1 {
			t.Errorf("%q is a name of %q; want one theme", alias, ids)
		}
	}
}
