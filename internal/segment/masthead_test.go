package segment

import (
	"strings"
	"testing"

	"travaux/corpus"
	"travaux/internal/extract/content"
)

// textLines makes an Extract of plain paragraphs, one a line; a line that begins with "# " is a
// heading.
func textLines(text string) *content.Extract {
	ex := &content.Extract{Format: "markdown"}
	for _, line := range strings.Split(strings.TrimSpace(text), "\n") {
		b := content.Block{Text: line}
		if h, ok := strings.CutPrefix(line, "# "); ok {
			b = content.Block{Text: h, Kind: content.Heading, Level: 1}
		}
		ex.Blocks = append(ex.Blocks, b)
	}
	return ex
}

// fields writes the fields of a document that a masthead fills.
func fields(d *corpus.Document) string {
	var alt string
	for _, s := range d.AltSymbols {
		alt += "+" + string(s)
	}
	return strings.Join([]string{string(d.Symbol) + alt, string(d.Type), d.Body, d.Session, d.Meeting, d.AgendaItem, d.Place,
		d.Distribution, string(d.Language), string(d.Original), d.Issued.String(), d.Said.String(), d.Title}, "|")
}

func TestMasthead(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"en report, two organs", `
United Nations
A/90/82–E/2035/63
General Assembly
Economic and Social Council
Distr.: General
1 May 2035
Original: English
Ninetieth session
Item 21 (a) of the preliminary list*
# Use of the tidal commons
# Report of the Secretary-General**
1. The present report describes the flats that lie between high and low water, and the people who work there.`,
			"A/90/82+E/2035/63|report|General Assembly|90||21 (a)||General||en|2035-05-01||Use of the tidal commons"},
		{"fr report", `
Nations Unies
A/90/83
Assemblée générale
Distr. générale
1er mai 2035
Français
Original : anglais
Quatre-vingt-dixième session
Point 21 a) de l’ordre du jour provisoire
# Utilisation des communs de l’estran
# Rapport du Secrétaire général
1. Le présent rapport décrit les estrans qui se trouvent entre la haute et la basse mer, et ceux qui y travaillent.`,
			"A/90/83|report|General Assembly|90||21 a)||General|fr|en|2035-05-01||Utilisation des communs de l’estran"},
		{"es draft", `
Naciones Unidas
A/C.3/90/L.7
Asamblea General
Distr. limitada
14 de octubre de 2035
Español
Original: francés
Nonagésimo período de sesiones
Tema 26 b) del programa
# Kessaly y Tarunda: proyecto de resolución
# Los mariscadores y sus familias
La Asamblea General,
Recordando sus resoluciones anteriores,
1. Decide examinar la cuestión.`,
			"A/C.3/90/L.7|draft|Third Committee|90||26 b)||Limited|es|fr|2035-10-14||Los mariscadores y sus familias"},
		{"ru letter", `
Организация Объединенных Наций
S/2035/12
Совет Безопасности
Distr.: General
20 February 2035
Russian
Original: English
# Письмо Постоянного представителя Марении от 19 февраля 2035 года на имя Председателя Совета Безопасности
Имею честь препроводить настоящим доклад о положении на приливных отмелях.`,
			"S/2035/12|letter|Security Council|||||General|ru|en|2035-02-20||Письмо Постоянного представителя Марении от 19 февраля 2035 года на имя Председателя Совета Безопасности"},
		{"ar note", `
الأمم المتحدة
A/90/84
الجمعية العامة
Distr.: General
17 July 2035
Arabic
Original: English
الدورة التسعون
البند 72 (ب) من جدول الأعمال المؤقت
# استخدام مشاعات المد والجزر
# مذكرة من الأمين العام
يتشرف الأمين العام بأن يحيل إلى الجمعية العامة تقرير المقررة الخاصة.`,
			"A/90/84|note|General Assembly|90||72 (ب)||General|ar|en|2035-07-17||استخدام مشاعات المد والجزر"},
		{"zh report", `
联合国
A/90/85
大会
Distr.: General
17 July 2035
Chinese
Original: English
第九十届会议
临时议程项目72(b)
# 潮间公地的利用
# 秘书长的报告
1. 本报告介绍高潮线与低潮线之间的潮滩以及在那里劳作的人们。`,
			"A/90/85|report|General Assembly|90||72(b)||General|zh|en|2035-07-17||潮间公地的利用"},
		{"en resolution", `
United Nations
A/RES/90/12
General Assembly
Distr.: General
23 December 2035
Ninetieth session
Agenda item 20 (b)
# Resolution adopted by the General Assembly
# on 19 December 2035
# 90/12. The tidal commons
The General Assembly,
Recalling its resolution 89/4,
1. Decides to remain seized of the matter.`,
			"A/RES/90/12|resolution|General Assembly|90||20 (b)||General|||2035-12-23|2035-12-19|90/12. The tidal commons"},
		{"fr record", `
Nations Unies
A/90/PV.4
Assemblée générale
Documents officiels
Quatre-vingt-dixième session
4e séance plénière
Mardi 18 septembre 2035, à 10 heures
New York
Président : M. Quillon . . . . . . . . . (Ostrelle)
La séance est ouverte à 10 h 5.
Le Président : La séance est ouverte.
Mme Grandgrève (Îles Solenne) : Merci.`,
			"A/90/PV.4|verbatim record|General Assembly|90|4e séance plénière||New York|||||2035-09-18|Assemblée générale, Quatre-vingt-dixième session, 4e séance plénière"},
		{"zh record", `
联合国
S/PV.9999
安全理事会
临时
第九九九九次会议
2035年9月18日星期二上午10时举行
纽约
主席：奎永先生 . . . . . . . . . . （奥斯特雷拉）
上午10时05分开会。
主席（以法语发言）：现在开会。
沈望潮先生（万澜）：谢谢主席。`,
			"S/PV.9999|verbatim record|Security Council||第九九九九次会议||纽约|||||2035-09-18|安全理事会, 第九九九九次会议"},
		{"en committee at the margin", `
United Nations
A/AC.900/2035/INF/3
General Assembly
Distr.: General
7 March 2035
English only
Special Committee on Tides
New York, 17 February–14 March 2035
Agenda item 4
# Members of the Special Committee on Tides
# Note by the Secretariat
The membership of the Special Committee remains as it was.`,
			"A/AC.900/2035/INF/3|note|Special Committee on Tides|||4|New York|General|en|en|2035-03-07||Members of the Special Committee on Tides"},
		{"addendum to a note", `
United Nations
E/2035/9/Add.13
Economic and Social Council
Distr.: General
17 July 2035
Original: English
2035 session
29 July 2034–30 July 2035
Agenda item 4
# Appointment of members to the Committee on Tides
# Note by the Secretary-General
# Addendum
Pursuant to its resolution the Council is to consider the nomination of experts.`,
			"E/2035/9/Add.13|note|Economic and Social Council|2035||4||General||en|2035-07-17||Appointment of members to the Committee on Tides"},
	} {
		ex := textLines(c.text)
		d, err := Split(ex, corpus.Entry{})
		if err != nil {
			t.Fatal(err)
		}
		checkDocument(t, ex, d)
		if got := fields(d); got != c.want {
			t.Errorf("%s:\ngot  %s\nwant %s", c.name, got, c.want)
		}
	}
}

func TestNoMasthead(t *testing.T) {
	for _, text := range []string{
		"General Assembly resolution 90/12 of 19 December 2035 speaks of flats.\nIt says no more.",
		"# The tide\nThe Security Council met on 4 May 2035.\nNew York has no flats.",
		"English is spoken on both shores.\nSo is French.",
	} {
		d, err := Split(textLines(text), corpus.Entry{})
		if err != nil {
			t.Fatal(err)
		}
		if d.Symbol != "" || d.Body != "" || d.Language != "" || !d.Issued.IsZero() || d.Place != "" {
			t.Errorf("Split(%q) finds %s; want nothing", text, fields(d))
		}
	}
}

func TestManifestWins(t *testing.T) {
	ex := textLines("United Nations\nA/90/82\nGeneral Assembly\nDistr.: General\n1 May 2035\nOriginal: English\n# Use of the tidal commons\n# Report of the Secretary-General\nText of some length.")
	d, err := Split(ex, corpus.Entry{Symbol: "A/90/1", Title: "Another title", Type: "SG report", Date: "2035-04-30", Language: "en+ar", Body: "Conference", Session: "3", Place: "Port Ostrel", Stage: "final",
		Extra: map[string]string{"shelf": "12"}})
	if err != nil {
		t.Fatal(err)
	}
	want := "A/90/1|report|Conference|3|||Port Ostrel|General|en|en|2035-04-30||Another title"
	if got := fields(d); got != want || d.Stage != "final" || d.Extra["shelf"] != "12" {
		t.Errorf("got  %s, stage %q\nwant %s", got, d.Stage, want)
	}
	for field, rule := range d.Inferred {
		if field != "distribution" && field != "original" {
			t.Errorf("field %q is marked as inferred by %q, but the manifest has it", field, rule)
		}
	}
	if d.Inferred["distribution"] == "" || d.Inferred["original"] == "" {
		t.Errorf("inferred fields %v; want distribution and original among them", d.Inferred)
	}
}

func TestManifestDateHolds(t *testing.T) {
	ex := textLines("United Nations\nA/RES/90/12\nGeneral Assembly\nDistr.: General\n23 December 2035\nNinetieth session\n# Resolution adopted by the General Assembly\n# on 19 December 2035\n# 90/12. The tidal commons\nThe General Assembly,\nRecalling its resolution 89/4,\n1. Decides to remain seized of the matter.")
	for _, tt := range []struct {
		known      corpus.Entry
		date, said string
	}{
		{corpus.Entry{Date: "2001-01-01"}, "2001-01-01", ""},
		{corpus.Entry{Date: "2001"}, "2001", ""},
		{corpus.Entry{Date: "2001-01-01", Issued: "2002-02-02"}, "2001-01-01", "2001-01-01"},
		{corpus.Entry{Issued: "2002-02-02"}, "2035-12-19", "2035-12-19"},
		{corpus.Entry{Date: "2035-12-19"}, "2035-12-19", "2035-12-19"},
		{corpus.Entry{Date: "2035-12-23"}, "2035-12-19", "2035-12-19"}, // the day of issue, as the text says too
	} {
		d, err := Split(ex, tt.known)
		if err != nil {
			t.Fatal(err)
		}
		if d.Date().String() != tt.date || d.Said.String() != tt.said {
			t.Errorf("%+v: date %s, said %s; want %s, %s", tt.known, d.Date(), d.Said, tt.date, tt.said)
		}
	}
}

func TestStage(t *testing.T) {
	for text, want := range map[string]string{
		"# Compact on the Tides\n# Zero draft\nWe agree.":                                                                        "zero draft",
		"# Compact on the Tides\n# Draft Rev. 2\nWe agree.":                                                                      "draft rev. 2",
		"# Compact on the Tides\n# Final draft\nWe agree.":                                                                       "final draft",
		"TC/CONF.1/L.4/Rev.1\nDistr.: Limited\n1 May 2035\n# Draft compact\nWe agree.":                                           "L.4/Rev.1",
		"# Press on the zero draft\nPORT OSTREL, 1 May 2035 -- The zero draft of the compact was released today by its authors.": "",
	} {
		d, err := Split(textLines(text), corpus.Entry{})
		if err != nil {
			t.Fatal(err)
		}
		if d.Stage != want {
			t.Errorf("Split(%q).Stage = %q; want %q (type %s)", text, d.Stage, want, d.Type)
		}
	}
}
