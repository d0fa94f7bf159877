package turns

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"travaux/internal/extract/content"
	"travaux/internal/segment/lines"
	"travaux/internal/segment/vocabulary"
)

// A summary record reports in indirect speech: a paragraph begins with who speaks, and a
// verb follows instead of a colon: "Ms. Okoro-Vale (Vandalia), speaking on behalf of the
// Group, said that ...". Arabic may have the verb first.

// ParseIndirect reads who speaks at the head of a paragraph of a summary record. Where the
// name is in bold any verb may follow; where the record has no bold type (styled is false)
// the name must have its title, and the verb must be one of reporting unless a country or
// office stands in brackets.
func ParseIndirect(b content.Block, styled bool) (Line, bool) {
	if b.Kind != content.Paragraph && b.Kind != content.ListItem {
		return Line{}, false
	}
	lead := len(b.Text) - len(lines.LabelOf(b).Rest)
	if b.Label != "" {
		lead = 0
	}
	t := Line{End: lead}
	if bold := boldAfter(b, lead); bold > lead {
		t.Bold = true
		t.Name = strings.TrimSpace(strings.TrimRight(b.Text[lead:bold], " ,(:："))
		t.End = lead + len(t.Name) + strings.Index(b.Text[lead:], t.Name)
	} else if styled || !t.plainName(b.Text[lead:]) {
		return Line{}, false
	}
	if !plausibleName(t.Name) || !t.Delegate && !IsOffice(t.Name) && !IsCapitalized(t.Name) {
		return Line{}, false
	}
	rest := t.besides(b.Text[t.End:])
	t.End = len(b.Text) - len(rest)
	return t, t.speaks(rest)
}

// plainName reads a name or office without bold type: up to the bracket, the comma or the
// verb behind it.
func (t *Line) plainName(text string) bool {
	lead := t.End
	if m := arabicVerb.FindStringSubmatchIndex(text); m != nil {
		t.Name, t.End, t.verbFirst = strings.TrimSpace(text[m[2]:m[3]]), lead+m[3], true
		if d := delegateHead.FindStringIndex(t.Name); d != nil {
			t.Place, t.Delegate = strings.TrimSpace(t.Name[d[1]:]), true
		}
		return true
	}
	if name := hanHead(text); name != "" {
		t.Name, t.End = name, lead+len(name)
		return true
	}
	if t.delegateName(text) {
		return true
	}
	end := nameEnd(text)
	name := strings.TrimSpace(text[:end])
	if !IsOffice(name) && !titled.MatchString(name+" X") || strings.HasSuffix(name, "’s") || strings.HasSuffix(name, "'s") {
		return false
	}
	t.Name, t.End = name, lead+end
	return len(strings.Fields(name)) <= 8
}

// delegateName reads a delegate who is not named: "The representative of Marenia", up to the
// comma, the colon or the verb of reporting behind the name of the country.
func (t *Line) delegateName(text string) bool {
	if m := hanDelegate.FindStringSubmatchIndex(text); m != nil && !hanSeveral.MatchString(text) && reports.MatchString(text[m[1]:]) {
		t.Name, t.Place, t.Delegate, t.End = text[:m[1]], text[m[2]:m[3]], true, t.End+m[1]
		return true
	}
	d := delegateHead.FindStringIndex(text)
	if d == nil {
		return false
	}
	for at, words := d[1], 0; at < len(text) && words < 9; words++ {
		n := strings.IndexAny(text[at:], " \u00a0(,،:")
		if n <= 0 {
			return false
		}
		at += n
		rest := strings.TrimLeftFunc(text[at:], unicode.IsSpace)
		if !strings.ContainsRune("(,،:", rune(text[at])) && !strings.HasPrefix(text[at:], "،") && !reports.MatchString(rest) {
			at = len(text) - len(rest)
			continue
		}
		t.Name, t.Place, t.Delegate = text[:at], strings.TrimSpace(text[d[1]:at]), true
		t.End += at
		return true
	}
	return false
}

// asDelegate makes the delegate of a country of a name that is none: "The representative of
// Marenia".
func (t *Line) asDelegate() {
	at := 0
	if d := delegateHead.FindStringIndex(t.Name); d != nil {
		at = d[1]
	}
	if at == 0 || t.Place != "" || len(strings.Fields(t.Name[at:])) > 6 {
		return
	}
	for _, w := range strings.Fields(t.Name[at:]) {
		if reports.MatchString(w+" ") || noSpeech.MatchString(w+" ") && !particles[w] {
			return
		}
	}
	if r, _ := utf8.DecodeRuneInString(t.Name[at:]); unicode.IsLower(r) {
		return
	}
	t.Place, t.Delegate = t.Name[at:], true
}

// hanHead returns the Chinese name or office that a text begins with.
func hanHead(text string) string {
	if office := hanOfficeHead.FindString(text); office != "" && hanOfficeSays.MatchString(text[len(office):]) {
		return office
	}
	if m := hanSpeaker.FindString(text); m != "" && !hanNoName.MatchString(m) {
		return m
	}
	return ""
}

// nameEnd is where a name without bold type ends: at a bracket or comma, or at the first
// word that begins in lower case and is no part of names or offices.
func nameEnd(text string) int {
	at := 0
	for at < len(text) && at < 120 {
		n := strings.IndexAny(text[at:], " \u00a0(,،:")
		if n < 0 {
			return min(len(text), 120)
		}
		word := strings.Trim(text[at:at+n], "\u00a0")
		r, _ := utf8.DecodeRuneInString(word)
		head, _, _ := strings.Cut(word, "-")
		if unicode.IsLower(r) && !IsOffice(text[:at+n]) && !particles[head] && !strings.HasPrefix(word, "г-") {
			return at
		}
		if reports.MatchString(word + " ") {
			return at
		}
		at += n
		if sep, size := utf8.DecodeRuneInString(text[at:]); sep == ' ' || sep == '\u00a0' {
			at += size
			if c := text[at:]; strings.HasPrefix(c, "(") {
				return at
			}
			continue
		}
		return at
	}
	return at
}

// besides takes what stands between the name and the verb: the country or office in
// brackets, and between commas a role or on whose behalf the words are said. It returns the
// rest of the text.
func (t *Line) besides(rest string) string {
	rest = strings.TrimLeftFunc(rest, unicode.IsSpace)
	for range 2 {
		inner, n := bracketed(rest)
		if n == 0 || utf8.RuneCountInString(inner) >= 160 || strings.IndexAny(rest, "(（") != 0 {
			break
		}
		m := spokeIn.FindStringSubmatch(inner)
		switch {
		case m != nil:
			t.Spoken = vocabulary.Language(hanSpeaks.ReplaceAllString(m[1], ""))
		case t.Place != "" && !t.Delegate:
			t.addRole(strings.Join(strings.Fields(inner), " "))
		default:
			t.Place = strings.Join(strings.Fields(inner), " ")
		}
		rest = strings.TrimLeftFunc(rest[n:], unicode.IsSpace)
	}
	if role, n := asideEnd(rest); n > 0 {
		t.addRole(role)
		rest = rest[n:]
	}
	rest = strings.TrimLeft(rest, ":：")
	if m := hanBehalf.FindStringSubmatchIndex(rest); m != nil {
		t.OnBehalf = rest[m[2]:m[3]]
	}
	return strings.TrimLeftFunc(rest, unicode.IsSpace)
}

// asideEnd returns what stands between two commas at the head of s, and where the verb
// begins: behind the first comma that a verb of reporting follows, else behind the first
// that a word in lower case follows. The list of those spoken for may have commas itself.
func asideEnd(s string) (string, int) {
	r, size := utf8.DecodeRuneInString(s)
	if !strings.ContainsRune(",،，", r) {
		return "", 0
	}
	first := 0
	for i, r := range s {
		if i == 0 || !strings.ContainsRune(",،，", r) {
			continue
		}
		if i > 500 || strings.ContainsAny(s[size:i], ".;。") && !strings.Contains(s[size:i], "St.") {
			break
		}
		after := i + utf8.RuneLen(r)
		next := strings.TrimLeft(s[after:], " \u00a0")
		if reports.MatchString(next) {
			return strings.TrimSpace(s[size:i]), after
		}
		if c, _ := utf8.DecodeRuneInString(next); first == 0 && unicode.IsLower(c) && !goesOn.MatchString(next) {
			first = i
		}
	}
	if first == 0 {
		return "", 0
	}
	_, n := utf8.DecodeRuneInString(s[first:])
	return strings.TrimSpace(s[size:first]), first + n
}

// boldAfter is where the bold letters that begin at byte from end.
func boldAfter(b content.Block, from int) int {
	end := from
	for _, r := range b.Runs {
		if r.End <= from || !r.Bold || r.Start < 0 || r.End > len(b.Text) {
			continue
		}
		if r.Start > end && strings.TrimSpace(b.Text[end:r.Start]) != "" {
			break
		}
		end = r.End
	}
	return end
}
