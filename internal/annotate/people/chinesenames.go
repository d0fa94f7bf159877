package people

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"travaux/corpus"
	"travaux/internal/annotate/wording"
)

var chineseHonorifics = []string{"先生", "女士", "夫人", "小姐", "博士", "教授"}

// introduceChinese finds the persons named with an honorific in the text from start to end.
func introduceChinese(text string, start, end int, lex *wording.Lexicon, p *Cast) []Naming {
	var out []Naming
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
			s, _ := wording.Honorific(h)
			who := p.Meet(text[from:at], chineseParts(text[from:at]), s)
			if who == nil { // a dot and no letters
				i = at + len(h)
				continue
			}
			who.Holds(text[role:from])
			who.place(text[role:from], lex, p)
			out = append(out, Naming{Who: who, Name: corpus.Span{Start: from, End: at}, From: role, To: at + len(h)})
		}
		i = at + len(h)
	}
	return out
}

// place takes the delegation from an office: "塔伦达代表".
func (who *Person) place(office string, lex *wording.Lexicon, p *Cast) {
	for part := range lex.Sets["role"] {
		name, ok := strings.CutSuffix(office, part)
		if !ok || name == "" || who.DelegationName != "" {
			continue
		}
		if _, known := p.Directory.Authority.Country(strings.TrimSuffix(name, "常驻联合国")); known {
			who.DelegationName = strings.TrimSuffix(name, "常驻联合国")
		}
	}
}

// chineseParts are the parts of a name between middle dots.
func chineseParts(name string) []string {
	return strings.FieldsFunc(name, func(r rune) bool { return r == '·' || r == '•' || r == '‧' })
}

// chineseName goes back from an honorific at byte at over the name and the office before it.
func chineseName(text string, start, at int, lex *wording.Lexicon, p *Cast) (name, role int) {
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
	for part := range lex.Sets["role"] {
		if k := strings.LastIndex(text[run:at], part); k >= 0 && run+k+len(part) > name && run+k+len(part) < at {
			name, found = run+k+len(part), true
		}
	}
	if found {
		return name, run
	}
	// Without an office before it: someone named before, a name with dots, or a short one.
	for k := run; k < at; {
		if p.find(chineseParts(text[k:at]), wording.UnknownSex) != nil {
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

func spelled(label string, families []string) []string {
	return append(append([]string{label}, families...), chineseParts(label)...)
}
