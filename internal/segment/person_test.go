package segment

import "testing"

func TestParsePerson(t *testing.T) {
	for cell, want := range map[string]person{
		"Mr. Bram Vellonde (Prime Minister)":            {name: "Bram Vellonde", capacity: "Prime Minister"},
		"Ms.Tamsin Okoro-Vale (Minister (a.i.))":        {name: "Tamsin Okoro-Vale", capacity: "Minister (a.i.)"},
		"H.E. Mr. Anselm Quillon":                       {name: "Anselm Quillon"},
		"His Excellency Mr. Anselm Quillon (President)": {name: "Anselm Quillon", capacity: "President"},
		"Sir Emrys Caldwell":                            {name: "Sir Emrys Caldwell"},
		"S.E. M. Tobias Ferrant (Premier Ministre)":     {name: "Tobias Ferrant", capacity: "Premier Ministre"},
		"Mme Maelle Grandgrève":                         {name: "Maelle Grandgrève"},
		"El Sr. Nuno Salmareda":                         {name: "Nuno Salmareda"},
		"Excma. Sra. Inés Salmareda":                    {name: "Inés Salmareda"},
		"Г-жа Зоя Отмелева":                             {name: "Зоя Отмелева"},
		"السيدة أوكورو - فيل":                           {name: "أوكورو - فيل"},
		"沈望潮先生":                                         {name: "沈望潮"},
		"M Brandvoll":                                   {name: "M Brandvoll"},
		"Network of Shore Women":                        {name: "Network of Shore Women"},
		"Sherwood Mrs":                                  {name: "Sherwood Mrs"},
		"Mr.":                                           {name: "Mr."},
		"":                                              {},
		"Ms. Ilse Vandermoor (Secretary of the Conference (TC)) Jr.": {name: "Ilse Vandermoor (Secretary of the Conference (TC)) Jr."},
	} {
		if got := parsePerson(cell); got != want {
			t.Errorf("parsePerson(%q) = %+v; want %+v", cell, got, want)
		}
	}
}
