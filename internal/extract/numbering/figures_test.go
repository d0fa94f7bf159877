package numbering

import "testing"

func TestFigures(t *testing.T) {
	tests := []struct {
		n    int
		kind string
		want string
	}{
		{4, "lowerRoman", "iv"}, {1999, "upperRoman", "MCMXCIX"}, {27, "lowerLetter", "aa"}, {28, "lowerLetter", "bb"}, {28, "columnLower", "ab"},
		{10, "russianLower", "к"}, {28, "russianUpper", "Ю"}, {5, "arabicAbjad", "هـ"}, {3, "arabicAlpha", "ت"}, {15, "hebrew1", "טו"}, {21, "hebrew1", "כא"},
		{10, "chineseCounting", "十"}, {11, "chineseCounting", "十一"}, {20, "chineseCounting", "二十"}, {35, "chineseCountingThousand", "三十五"},
		{101, "chineseCountingThousand", "一百零一"}, {110, "chineseCountingThousand", "一百一十"}, {12, "chineseLegalSimplified", "壹拾贰"}, {3, "ideographTraditional", "丙"},
		{3, "decimalEnclosedCircle", "③"}, {2, "ordinal", "2nd"}, {12, "ordinal", "12th"}, {21, "ordinalText", "Twenty-first"}, {40, "ordinalText", "Fortieth"},
		{7, "decimalZero", "07"}, {7, "001", "007"}, {2, "chicago", "†"}, {5, "chicago", "**"}, {3, "unheardOf", "3"},
	}
	for _, tt := range tests {
		if got := Figures(tt.n, tt.kind); got != tt.want {
			t.Errorf("figures(%d, %s) = %q; want %q", tt.n, tt.kind, got, tt.want)
		}
	}
}
