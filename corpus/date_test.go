package corpus

import (
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

func TestParseDate(t *testing.T) {
	tests := []struct {
		text string
		lang Lang
		want string
	}{
		{"2017-12-06", "", "2017-12-06"},
		{"2017-12", "", "2017-12"},
		{"2017", "", "2017"},
		{"20171206", "", "2017-12-06"},
		{"2017/12/06", "", "2017-12-06"},
		{"6 December 2017", English, "2017-12-06"},
		{"06 December 2017", English, "2017-12-06"},
		{"6th of December 2017", English, "2017-12-06"},
		{"Wednesday, 6 December 2017", English, "2017-12-06"},
		{"December 6, 2017", English, "2017-12-06"},
		{"Dec. 6 2017", English, "2017-12-06"},
		{"DECEMBER 2017", English, "2017-12"},
		{"6 décembre 2017", French, "2017-12-06"},
		{"1er décembre 2017", French, "2017-12-01"},
		{"1er DECEMBRE 2017", French, "2017-12-01"},
		{"mercredi 6 decembre 2017", French, "2017-12-06"},
		{"août 2018", French, "2018-08"},
		{"6 de diciembre de 2017", Spanish, "2017-12-06"},
		{"1.º de marzo de 2018", Spanish, "2018-03-01"},
		{"1º de marzo de 2018", Spanish, "2018-03-01"},
		{"diciembre de 2017", Spanish, "2017-12"},
		{"6 декабря 2017 года", Russian, "2017-12-06"},
		{"6 ДЕКАБРЯ 2017 г.", Russian, "2017-12-06"},
		{"9 мая 2018", Russian, "2018-05-09"},
		{"май 2018 года", Russian, "2018-05"},
		{"6 كانون الأول/ديسمبر 2017", Arabic, "2017-12-06"},
		{"٦ كانون الأول / ديسمبر ٢٠١٧", Arabic, "2017-12-06"},
		{"6 كانون الأول 2017", Arabic, "2017-12-06"},
		{"6 ديسمبر 2017", Arabic, "2017-12-06"},
		{"١٥ آذار/مارس ٢٠١٨", Arabic, "2018-03-15"},
		{"الأربعاء ٦ ديسمبر ٢٠١٧", Arabic, "2017-12-06"},
		{"أيار/مايو 2018", Arabic, "2018-05"},
		{"6 كانون الأول/نوفمبر 2017", Arabic, ""}, // the names disagree
		{"2017年12月6日", Chinese, "2017-12-06"},
		{"2017 年 12 月 6 日", Chinese, "2017-12-06"},
		{"２０１７年１２月６日", Chinese, "2017-12-06"},
		{"2017年12月", Chinese, "2017-12"},
		{"二〇一八年三月五日", Chinese, "2018-03-05"},
		{"二○一七年十二月二十一日", Chinese, "2017-12-21"},
		{"二〇一七年十月十日", Chinese, "2017-10-10"},
		{"2017年", Chinese, "2017"},
		{"二〇一七年", Chinese, "2017"},
		{"2017 год", Russian, "2017"},
		{"عام ٢٠١٧", Arabic, "2017"},
		{"06.12.2017", Russian, "2017-12-06"},
		{"6/12/2017", French, "2017-12-06"},
		{"6/12/2017", English, ""}, // June or December?
		{"6/12/2017", "", ""},
		{"25/12/2017", English, "2017-12-25"},
		{"12/25/2017", English, "2017-12-25"},
		{"5/5/2017", English, "2017-05-05"},

		{"13-03-2026", "", "2026-03-13"},
		{"03-04-2026", "", ""},
		{"1-Mar-2026", "", "2026-03-01"},
		{"1-mars-2026", French, "2026-03-01"},
		{"2026-03-01T10:00:00Z", "", "2026-03-01"},
		{"2026-03-01 10:00", "", "2026-03-01"},

		{"", "", ""},
		{"gender", "", ""},
		{"31 February 2017", English, ""},
		{"2017-13-01", "", ""},
		{"2017-00", "", ""},
		{"6 December", English, ""},
		{"12", "", ""},
		{"4-6 December 2017", English, ""}, // a range
		{"6 December 2017 and 7 December 2017", English, ""},
		{"migration in 2017", English, ""},
		{"A/72/643", "", ""},
	}
	for _, tt := range tests {
		got, ok := ParseDate(tt.text, tt.lang)
		if !ok {
			got = Date{}
		}
		if got.String() != tt.want || ok != (tt.want != "") {
			t.Errorf("ParseDate(%q, %q) = %v, %v; want %q", tt.text, tt.lang, got, ok, tt.want)
		}
	}
}

func TestFindDates(t *testing.T) {
	tests := []struct {
		lang Lang
		text string
		want []string // "DATE[..LAST] <- as it stands"
	}{
		{English, "Puerto Vallarta, 4–6 December 2017. On 6 December 2017, she said", []string{"2017-12-04..2017-12-06 <- 4–6 December 2017", "2017-12-06 <- 6 December 2017"}},
		{English, "from 28 November to 2 December 2017", []string{"2017-11-28..2017-12-02 <- 28 November to 2 December 2017"}},
		{English, "December 4-6, 2017 and January 3, 2018", []string{"2017-12-04..2017-12-06 <- December 4-6, 2017", "2018-01-03 <- January 3, 2018"}},
		{English, "4 and 5 December 2017; 4 and 6 December 2017", []string{"2017-12-04..2017-12-05 <- 4 and 5 December 2017", "2017-12-06 <- 6 December 2017"}},
		{English, "28 December 2017-3 January 2018", []string{"2017-12-28 <- 28 December 2017", "2018-01-03 <- 3 January 2018"}},
		{English, "28 December-3 January 2018", []string{"2017-12-28..2018-01-03 <- 28 December-3 January 2018"}},
		{English, "in 2017, 258 million; in March 2018 it", []string{"2018-03 <- March 2018"}},
		{English, "A/72/6 December 2017", []string{"2017-12 <- December 2017"}},
		{English, "resolution 2017/12 of E/2017/12-A; 2017-12-06T10:00", []string{"2017-12-06 <- 2017-12-06"}},
		{English, "6 December\n2017", []string{"2017-12-06 <- 6 December\n2017"}},
		{English, "Submitted 13-03-2026, due 1-Mar-2026; call 22-13-03-2026, COVID-1-Mar-2026, 3-04-2026-7", []string{"2026-03-13 <- 13-03-2026", "2026-03-01 <- 1-Mar-2026"}},
		{French, "du 4 au 6 décembre 2017, le 1er janvier 2018", []string{"2017-12-04..2017-12-06 <- 4 au 6 décembre 2017", "2018-01-01 <- 1er janvier 2018"}},
		{Spanish, "del 4 al 6 de diciembre de 2017", []string{"2017-12-04..2017-12-06 <- 4 al 6 de diciembre de 2017"}},
		{Russian, "с 4 по 6 декабря 2017 года состоялось", []string{"2017-12-04..2017-12-06 <- 4 по 6 декабря 2017 года"}},
		{Arabic, "من ٤ إلى ٦ كانون الأول/ديسمبر ٢٠١٧", []string{"2017-12-04..2017-12-06 <- ٤ إلى ٦ كانون الأول/ديسمبر ٢٠١٧"}},
		{Chinese, "于2017年12月4日至6日在巴亚尔塔港，二〇一八年三月五日", []string{"2017-12-04..2017-12-06 <- 2017年12月4日至6日", "2018-03-05 <- 二〇一八年三月五日"}},
		{"", "le 6 décembre 2017 / 6 December 2017", []string{"2017-12-06 <- 6 décembre 2017", "2017-12-06 <- 6 December 2017"}},
		{"", "no dates: 12/2017, 1234567890, +41 22 2017 2018, page 2017", nil},
	}
	for _, tt := range tests {
		var got []string
		for _, f := range FindDates(tt.text, tt.lang) {
			s := f.Date.String()
			if !f.Last.IsZero() {
				s += ".." + f.Last.String()
			}
			got = append(got, s+" <- "+tt.text[f.Span.Start:f.Span.End])
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("FindDates(%q) (-want +got):\n%s", tt.text, diff)
		}
	}
}

func TestParseInterval(t *testing.T) {
	tests := []struct {
		text     string
		from, to int
	}{
		{"2018", 20180101, 20181231},
		{"2018-03", 20180301, 20180331},
		{"2018-02-28", 20180228, 20180228},
		{"2018-01..2018-03", 20180101, 20180331},
		{"2018-01..", 20180101, 0},
		{"..2018", 0, 20181231},
		{"20080101..20080131", 20080101, 20080131},
		{"1948->1949", 19480101, 19491231},
		{"1948-1949", 19480101, 19491231},
		{">2018", 20190101, 0},
		{">2018-02-28", 20180301, 0},
		{">=2018", 20180101, 0},
		{"<2018", 0, 20171231},
		{"<= 2018", 0, 20181231},
		{"[2018-01-01 TO 2018-03-31]", 20180101, 20180331},
		{"[2018 to *]", 20180101, 0},
		{"[* TO 2018]", 0, 20181231},
		{"{2017 TO 2019}", 20180101, 20181231},
		{"2018-01-01/2018-03-31", 20180101, 20180331},
		{"2019..2017", 20170101, 20191231},
		{"6 décembre 2017", 20171206, 20171206},
		{"4–6 December 2017", 20171204, 20171206},
		{"28 December 2017 – 3 January 2018", 20171228, 20180103},
		{"December 2017 to March 2018", 20171201, 20180331},
		{"2017年12月", 20171201, 20171231},
	}
	for _, tt := range tests {
		got, ok := ParseInterval(tt.text)
		if want := (Interval{tt.from, tt.to}); !ok || got != want {
			t.Errorf("ParseInterval(%q) = %v, %v; want %v", tt.text, got, ok, want)
		}
	}
	for _, text := range []string{"", "..", "->", "gender", ">", "> gender", "[2018 TO", "[ TO ]", "{2018 TO 2018}", "2018..gender", "2017-13"} {
		if got, ok := ParseInterval(text); ok {
			t.Errorf("ParseInterval(%q) = %v; want none", text, got)
		}
	}
}

func FuzzDates(f *testing.F) {
	for _, s := range []string{"4–6 December 2017", "٦ كانون الأول/ديسمبر ٢٠١٧", "二〇一八年三月五日", "2017年12月4日至6日", "[2018 TO *]", "1.º de marzo de 2018", "28 December-3 January 2018", "6.12.2017\xff", "{2017 TO 2019}"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		last := 0
		for _, found := range FindDates(text, "") {
			if found.Span.Start < last || found.Span.End <= found.Span.Start || found.Span.End > len(text) {
				t.Fatalf("FindDates(%q): %v after %d", text, found, last)
			}
			if r, _ := utf8.DecodeRuneInString(text[found.Span.Start:]); r == utf8.RuneError {
				t.Fatalf("FindDates(%q): %v begins inside a character", text, found)
			}
			if !found.valid() {
				t.Fatalf("FindDates(%q): impossible %v", text, found)
			}
			last = found.Span.End
		}
		if d, ok := ParseDate(text, ""); ok {
			if again, err := ParseISO(d.String()); err != nil || again != d {
				t.Fatalf("ParseDate(%q) = %v; ParseISO of that = %v, %v", text, d, again, err)
			}
		}
		if i, ok := ParseInterval(text); ok && (i.IsZero() || i.From != 0 && i.To != 0 && i.From > i.To) {
			t.Fatalf("ParseInterval(%q) = %v", text, i)
		}
	})
}
