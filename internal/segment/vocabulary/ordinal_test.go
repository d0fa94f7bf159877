package vocabulary

import "testing"

func TestOrdinal(t *testing.T) {
	for s, want := range map[string]int{
		"Seventy-ninth session":                 79,
		"Eightieth session":                     80,
		"Fifty-first session":                   51,
		"Tenth emergency special session":       10,
		"Nineteenth session":                    19,
		"58th session":                          58,
		"Soixante-dix-neuvième session":         79,
		"Soixante et onzième session":           71,
		"Soixante-treizième session":            73,
		"Quatre-vingtième session":              80,
		"Quatre-vingt-unième session":           81,
		"Cinquante-huitième session":            58,
		"Vingtième session":                     20,
		"Septuagésimo noveno período":           79,
		"Quincuagésimo octavo período":          58,
		"Octogésimo período":                    80,
		"Decimoctavo período":                   18,
		"Семьдесят девятая сессия":              79,
		"Восьмидесятая сессия":                  80,
		"Пятьдесят восьмая сессия":              58,
		"Двадцатая сессия":                      20,
		"الدورة التاسعة والسبعون":               79,
		"الدورة الثمانون":                       80,
		"الدورة الحادية والسبعون":               71,
		"第七十九届会议":                               79,
		"第八十届会议":                                80,
		"第10次会议":                                10,
		"":                                      0,
		"Organizational session of the Council": 0,
	} {
		if got := Ordinal(s); got != want {
			t.Errorf("ordinal(%q) = %d; want %d", s, got, want)
		}
	}
}
