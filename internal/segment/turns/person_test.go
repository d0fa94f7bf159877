package turns

import "testing"

func TestParsePerson(t *testing.T) {
	for cell, want := range map[string]Person{
		"Mr. Bram Vellonde (Prime Minister)":            {Name: "Bram Vellonde", Capacity: "Prime Minister"},
		"Ms.Tamsin Okoro-Vale (Minister (a.i.))":        {Name: "Tamsin Okoro-Vale", Capacity: "Minister (a.i.)"},
		"H.E. Mr. Anselm Quillon":                       {Name: "Anselm Quillon"},
		"His Excellency Mr. Anselm Quillon (President)": {Name: "Anselm Quillon", Capacity: "President"},
		"Sir Emrys Caldwell":                            {Name: "Sir Emrys Caldwell"},
		"S.E. M. Tobias Ferrant (Premier Ministre)":     {Name: "Tobias Ferrant", Capacity: "Premier Ministre"},
		"Mme Maelle Grandgrève":                         {Name: "Maelle Grandgrève"},
		"El Sr. Nuno Salmareda":                         {Name: "Nuno Salmareda"},
		"Excma. Sra. Inés Salmareda":                    {Name: "Inés Salmareda"},
		"Г-жа Зоя Отмелева":                             {Name: "Зоя Отмелева"},
		"السيدة أوكورو - فيل":                           {Name: "أوكورو - فيل"},
		"沈望潮先生":                                         {Name: "沈望潮"},
		"M Brandvoll":                                   {Name: "M Brandvoll"},
		"Network of Shore Women":                        {Name: "Network of Shore Women"},
		"Sherwood Mrs":                                  {Name: "Sherwood Mrs"},
		"Mr.":                                           {Name: "Mr."},
		"":                                              {},
		"Ms. Ilse Vandermoor (Secretary of the Conference (TC)) Jr.": {Name: "Ilse Vandermoor (Secretary of the Conference (TC)) Jr."},
	} {
		if got := ParsePerson(cell); got != want {
			t.Errorf("ParsePerson(%q) = %+v; want %+v", cell, got, want)
		}
	}
}
