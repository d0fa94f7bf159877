package vocabulary

import (
	"encoding/csv"
	"strings"
	"testing"

	"travaux/corpus"
)

func TestOrgansOfSymbols(t *testing.T) {
	for symbol, want := range map[corpus.Symbol]string{
		"A/73/12":                "General Assembly",
		"A/RES/73/195":           "General Assembly",
		"A/73/PV.60":             "General Assembly",
		"A/ES-10/L.2":            "General Assembly",
		"A/C.1/72/PV.3":          "First Committee",
		"A/C.3/73/L.18":          "Third Committee",
		"A/HRC/38/41/Add.1":      "Human Rights Council",
		"A/HRC/WG.6/31/MDG/2":    "Human Rights Council",
		"A/HRC/RES/35/17":        "Human Rights Council",
		"A/CONF.231/3":           "Intergovernmental Conference to Adopt the Global Compact for Migration",
		"A/CONF.177/20/Rev.1":    "Fourth World Conference on Women",
		"A/CONF.999/3":           "",
		"A/CN.9/SR.3":            "United Nations Commission on International Trade Law",
		"A/AC.96/1190":           "Executive Committee of the Programme of the United Nations High Commissioner for Refugees",
		"S/PV.8000":              "Security Council",
		"S/RES/1325 (2000)":      "Security Council",
		"S/2018/12":              "Security Council",
		"T/PV.1690":              "Trusteeship Council",
		"E/2018/12/Add.1":        "Economic and Social Council",
		"E/CN.6/2018/3":          "Commission on the Status of Women",
		"E/CN.4/Sub.2/2003/12":   "Sub-Commission on the Promotion and Protection of Human Rights",
		"E/C.12/GC/23":           "Committee on Economic, Social and Cultural Rights",
		"E/ICEF/2019/4":          "Executive Board of the United Nations Children's Fund",
		"CEDAW/C/CAF/CO/6":       "Committee on the Elimination of Discrimination against Women",
		"CCPR/C/SR.3400":         "Human Rights Committee",
		"CMW/C/GC/3":             "Committee on the Protection of the Rights of All Migrant Workers and Members of Their Families",
		"TD/B/C.1/12":            "Trade and Development Board",
		"TD/500":                 "United Nations Conference on Trade and Development",
		"DP/2018/4":              "Executive Board of the United Nations Development Programme, the United Nations Population Fund and the United Nations Office for Project Services",
		"UNEP/EA.4/RES/1":        "United Nations Environment Assembly",
		"FCCC/CP/2015/10/Add.1":  "Conference of the Parties to the United Nations Framework Convention on Climate Change",
		"ICCD/COP(8)/CST/8":      "Conference of the Parties to the United Nations Convention to Combat Desertification",
		"ST/SGB/2018/1":          "Secretariat",
		"JIU/REP/2018/3":         "Joint Inspection Unit",
		"CEB/2025/4":             "Chief Executives Board for Coordination",
		"XYZ/2025/4":             "",
		"NPT/CONF.2020/WP.4":     "Review Conference of the Parties to the Treaty on the Non-Proliferation of Nuclear Weapons",
		"E/ICEF/672(Part I)":     "Executive Board of the United Nations Children's Fund",
		"A/CONF.62/C.2/L.4":      "Third United Nations Conference on the Law of the Sea",
		"A/CONF.157/PC/62/Add.3": "World Conference on Human Rights",
	} {
		if got, _ := OrganOf(symbol); got != want {
			t.Errorf("OrganOf(%q) = %q; want %q", symbol, got, want)
		}
	}
}

func TestCanonicalBody(t *testing.T) {
	for printed, want := range map[string]string{
		"Assemblée générale": "General Assembly",
		"ASSEMBLEE GENERALE": "General Assembly",
		"Комитет по ликвидации дискриминации в отношении женщин": "Committee on the Elimination of Discrimination against Women",
		"Tercera Comisión":              "Third Committee",
		"Conseil des droits de l’homme": "Human Rights Council",
		"لجنة وضع المرأة":               "Commission on the Status of Women",
		"经济、社会及文化权利委员会":                 "Committee on Economic, Social and Cultural Rights",
		"The Committee on Information":  "Committee on Information",
		"Tidal Commons Conference":      "",
		"":                              "",
	} {
		if got := CanonicalBody(printed); got != want {
			t.Errorf("CanonicalBody(%q) = %q; want %q", printed, got, want)
		}
	}
}

func TestTableOfOrgans(t *testing.T) {
	rows, err := csv.NewReader(strings.NewReader(organsCSV)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for _, row := range rows[1:] {
		if len(row) != 7 || row[0] == "" || row[1] == "" || seen[row[0]] {
			t.Errorf("row %q: want a prefix of its own, an English name and five others", row)
		}
		seen[row[0]] = true
		for i, name := range row[1:] {
			if name != "" && CanonicalBody(name) == "" {
				t.Errorf("%q, column %d, is not found by its name", name, i+1)
			}
		}
	}
}
