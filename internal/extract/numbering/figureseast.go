package numbering

import "strings"

// eastFigures writes a number in the figures of East Asian lists; ok is false for a kind
// that is not one of them, and for a number beyond its signs.
func eastFigures(n int, kind string) (s string, ok bool) {
	const digits, legal, legalOld = "〇一二三四五六七八九", "零壹贰叁肆伍陆柒捌玖", "零壹貳參肆伍陸柒捌玖"
	switch kind {
	case "chineseCounting", "taiwaneseCounting", "japaneseCounting", "koreanCounting":
		if n > 99 {
			return positional(n, digits)
		}
		return counting(n, digits, "十百千")
	case "chineseCountingThousand", "taiwaneseCountingThousand", "ideographLegalSimple":
		return counting(n, digits, "十百千")
	case "chineseLegalSimplified":
		return counting(n, legal, "拾佰仟")
	case "ideographLegalTraditional":
		return counting(n, legalOld, "拾佰仟")
	case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital", "koreanDigital2":
		return positional(n, digits)
	case "ideographTraditional":
		return nth(n, "甲乙丙丁戊己庚辛壬癸")
	case "ideographZodiac":
		return nth(n, "子丑寅卯辰巳午未申酉戌亥")
	case "decimalEnclosedCircle", "decimalEnclosedCircleChinese":
		return nth(n, "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳")
	case "decimalEnclosedParen":
		return nth(n, "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇")
	case "decimalEnclosedFullstop":
		return nth(n, "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛")
	case "decimalFullWidth", "decimalFullWidth2":
		return positional(n, "０１２３４５６７８９")
	}
	return "", false
}

func nth(n int, signs string) (string, bool) {
	all := []rune(signs)
	if n < 1 || n > len(all) {
		return "", false
	}
	return string(all[n-1]), true
}

// positional writes a digit for a digit.
func positional(n int, signs string) (string, bool) {
	if n < 0 {
		return "", false
	}
	all := []rune(signs)
	s := ""
	for {
		s = string(all[n%10]) + s
		if n /= 10; n == 0 {
			return s, true
		}
	}
}

// counting writes 1 to 9999 as a Chinese reader says it: 十一, 二十, 一百零一.
func counting(n int, digits, powers string) (string, bool) {
	if n < 1 || n > 9999 {
		return "", false
	}
	signs, units := []rune(digits), []rune(powers)
	zero := "零"
	var b strings.Builder
	gap := false
	for p, value := 3, 1000; p >= 0; p, value = p-1, value/10 {
		d := n / value % 10
		switch {
		case d == 0:
			gap = b.Len() > 0
			continue
		case gap:
			b.WriteString(zero)
			gap = false
		}
		if d != 1 || p != 1 || b.Len() > 0 || signs[1] != '一' { // 十一, not 一十一
			b.WriteRune(signs[d])
		}
		if p > 0 {
			b.WriteRune(units[p-1])
		}
	}
	return b.String(), true
}
