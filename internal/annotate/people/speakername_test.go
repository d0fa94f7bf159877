package people

import (
	"testing"

	"travaux/corpus"
	"travaux/corpus/authority"
)

func TestIsName(t *testing.T) {
	a := directory(t)
	for _, s := range []struct {
		lang  corpus.Lang
		names []string
	}{
		{"en", []string{"Tamsin Okoro-Vale", "al-Rashid Benamor", "Bram van der Vellonde", "350.org", "Group of 77 and China", "Harbour Workers’ Union", "UNHCR", "Grant Willowmere", "Mark", "Médecins sans Guichet"}},
		{"fr", []string{"Organisation internationale pour les migrations", "d’Arvor", "Réseau des ports francs"}},
		{"es", []string{"Red de Puertos Francos", "Inés Calloway de la Torre"}},
		{"ru", []string{"Тамара Окорова", "Международная организация по миграции"}},
		{"ar", []string{"تامسين أوكورو", "المنظمة الدولية للهجرة"}},
		{"zh", []string{"塔姆辛", "国际移民组织"}},
	} {
		for _, name := range s.names {
			if !a.IsName(name, s.lang) {
				t.Errorf("%s: %q is taken for no name", s.lang, name)
			}
		}
	}
	for _, s := range []struct {
		lang  corpus.Lang
		words []string
	}{
		{"en", []string{"126", "17", "", "Union", "Government", "The Government", "Group deeply", "Union seeks", "Promote Evidence-Based", "cambodia-grand-faith", "mr-speaker", "delegations of the north"}},
		{"fr", []string{"Secrétaire général de prendre les dispositions nécessaires", "Gouvernement"}},
		{"es", []string{"Ejecutivo", "Secretario General que presente un informe"}},
		{"ru", []string{"одной из движущих сил ускорения", "Группа", "Бюро"}},
		{"ar", []string{"الحق", "المجموعة"}},
		{"zh", []string{"11个代表团", "委员会"}},
	} {
		for _, words := range s.words {
			if a.IsName(words, s.lang) {
				t.Errorf("%s: %q is taken for a name", s.lang, words)
			}
		}
	}
}

// directory is that of the embedded authority.
func directory(t *testing.T) *Directory {
	t.Helper()
	a, err := authority.Load()
	if err != nil {
		t.Fatal(err)
	}
	dir, err := NewDirectory(a)
	if err != nil {
		t.Fatal(err)
	}
	return dir
}
