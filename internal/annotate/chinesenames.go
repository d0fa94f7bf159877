package annotate

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"travaux/corpus"
)

var chineseHonorifics = []string{"先生", "女士", "夫人", "小姐", "博士", "教授"}

// introduceChinese finds the persons named with an honorific in the text from start to end.
func introduceChinese(text string, start, end int, lex *lexicon, p *people) []naming {
	var out []naming
	for i := start; i < end; {
		at, h := -1, ""
		for _, candidate := range chineseHonorifics {
			if k := strings.Index(text[i:end], candidate); k >= 0 && (at < 0 || i+k < at) {
				at, h = i+k, candidate
			}
		}
		if at < 0 {
			return out
		}
		from, role := chineseName(text, start, at, lex, p)
		if from < at {
			s, _ := honorific(h)
			who := p.meet(text[from:at], chineseParts(text[from:at]), s)
			if who == nil { // a dot and no letters
				i = at + len(h)
				continue
			}
			who.holds(text[role:from])
			who.place(text[role:from], lex, p)
			out = append(out, naming{who: who, name: corpus.Span{Start: from, End: at}, from: role, to: at + len(h)})
		}
		i = at + len(h)
	}
	return out
}

// place takes the delegation from an office: "塔伦达代表".
func (who *person) place(office string, lex *lexicon, p *people) {
	for part := range lex.sets["role"] {
		name, ok := strings.CutSuffix(office, part)
		if !ok || name == "" || who.delegationName != "" {
			continue
		}
		if _, known := p.dir.authority.Country(strings.TrimSuffix(name, "常驻联合国")); known {
			who.delegationName = strings.TrimSuffix(name, "常驻联合国")
		}
	}
}

// chineseParts are the parts of a name between middle dots.
func chineseParts(name string) []string {
	return strings.FieldsFunc(name, func(r rune) bool { return r == '·' || r == '•' || r == '‧' })
}

// chineseName goes back from an honorific at byte at over the name and the office before it.
func chineseName(text string, start, at int, lex *lexicon, p *people) (name, role int) {
	run := at
	for run > start {
		r, n := utf8.DecodeLastRuneInString(text[start:run])
		if !unicode.Is(unicode.Han, r) && r != '·' && r != '-' {
			break
		}
		run -= n
	}
	name, role = run, run
	found := false
	for part := range lex.sets["role"] {
		if k := strings.LastIndex(text[run:at], part); k >= 0 && run+k+len(part) > name && run+k+len(part) < at {
			name, found = run+k+len(part), true
		}
	}
	if found {
		return name, run
	}
	// Without an office before it: someone named before, a name with dots, or a short one.
	for k := run; k < at; {
		if p.find(chineseParts(text[k:at]), unknownSex) != nil {
			return k, k
		}
		_, n := utf8.DecodeRuneInString(text[k:])
		k += n
	}
	if n := utf8.RuneCountInString(text[run:at]); n <= 4 && n >= 2 || strings.Contains(text[run:at], "·") && n <= 16 {
		return run, run
	}
	return at, at
}
