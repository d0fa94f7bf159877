// Package phrase says what can be told of a text by its letters alone: where its sentences
// end, whether its end is one, how it begins, and where a long one may be cut.
//
// It knows no layout and no kind of document: what a block is, is package lines' business.
package phrase

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"travaux/corpus"
)

// A passage has at most MaxPassage characters, so that a hit can be read at a glance and
// the score of a long paragraph is not watered down. A sentence is not cut for that, unless
// it is longer than MaxSentence.
const (
	MaxPassage  = 1200
	MaxSentence = 4000
)

// Pieces cuts text into stretches of whole sentences of at most MaxPassage characters, a
// longer sentence being a piece of its own. The stretches leave out the spaces around
// them and nothing else.
func Pieces(text string) []corpus.Span {
	whole := Trim(text, corpus.Span{Start: 0, End: len(text)})
	if whole.Start >= whole.End {
		return nil
	}
	if utf8.RuneCountInString(text) <= MaxPassage {
		return []corpus.Span{whole}
	}
	var out []corpus.Span
	var have int
	for _, s := range Sentences(text) {
		n := utf8.RuneCountInString(text[s.Start:s.End])
		if len(out) > 0 && have+n < MaxPassage {
			out[len(out)-1].End = s.End
			have += n + 1
			continue
		}
		out = append(out, hard(text, s)...)
		last := out[len(out)-1]
		have = utf8.RuneCountInString(text[last.Start:last.End])
	}
	return out
}

// hard cuts a sentence that is too long even for an exception: after a semicolon or comma,
// else at a space, else anywhere.
func hard(text string, s corpus.Span) []corpus.Span {
	var out []corpus.Span
	for {
		window := First(text[s.Start:s.End], MaxSentence)
		if len(window) == s.End-s.Start {
			break
		}
		cut := lastClause(window)
		head := Trim(text, corpus.Span{Start: s.Start, End: s.Start + cut})
		if head.Start < head.End {
			out = append(out, head)
		}
		s = Trim(text, corpus.Span{Start: s.Start + cut, End: s.End})
	}
	if s.Start < s.End {
		out = append(out, s)
	}
	return out
}

func lastClause(window string) int {
	for _, marks := range []string{";；؛", ",，、،:：", " \n\t"} {
		if i := strings.LastIndexAny(window, marks); i > len(window)/4 {
			_, size := utf8.DecodeRuneInString(window[i:])
			return i + size
		}
	}
	return len(window)
}

// Trim returns s without the spaces at both ends of its text.
func Trim(text string, s corpus.Span) corpus.Span {
	body := text[s.Start:s.End]
	s.Start += len(body) - len(strings.TrimLeftFunc(body, unicode.IsSpace))
	s.End -= len(body) - len(strings.TrimRightFunc(body, unicode.IsSpace))
	return corpus.Span{Start: min(s.Start, s.End), End: s.End}
}

// Sentences returns the sentences of text, spaces around them left out.
func Sentences(text string) []corpus.Span {
	var out []corpus.Span
	start := 0
	emit := func(end int) {
		if s := Trim(text, corpus.Span{Start: start, End: end}); s.Start < s.End {
			out = append(out, s)
		}
		start = end
	}
	for i, r := range text {
		if r == '\n' {
			line := strings.TrimRight(text[start:i], " \u00a0\r")
			if !strings.HasSuffix(line, ".") || !IsAbbreviation(line[:len(line)-1]) {
				emit(i)
			}
			continue
		}
		if i < start || !IsStop(r) {
			continue
		}
		end := i + utf8.RuneLen(r)
		end += closers(text[end:])
		if sentenceEnds(text, i, r, end) {
			emit(end)
		}
	}
	emit(len(text))
	return out
}

// IsStop reports whether a sign ends sentences.
func IsStop(r rune) bool { return strings.ContainsRune(".!?…。！？؟۔", r) }

// Closing are the signs that may stand behind the stop of a sentence and belong to it.
const Closing = "\"'”’»)]）》」』\u00a0"

// closers returns how many bytes at the start of s close what a sentence opened.
func closers(s string) int {
	return len(s) - len(strings.TrimLeft(s, Closing))
}

// sentenceEnds reports whether the stop r at byte i, closed at end, ends a sentence.
func sentenceEnds(text string, i int, r rune, end int) bool {
	if strings.ContainsRune("。！？", r) {
		return true
	}
	rest := text[end:]
	if rest == "" {
		return true
	}
	next, _ := utf8.DecodeRuneInString(rest)
	if !unicode.IsSpace(next) {
		return false
	}
	next, _ = utf8.DecodeRuneInString(strings.TrimLeftFunc(rest, unicode.IsSpace))
	if unicode.IsLower(next) {
		return false
	}
	return r != '.' || !IsAbbreviation(text[:i])
}

// IsAbbreviation reports whether the word that ends before is one that is printed with a full
// stop, or an initial.
func IsAbbreviation(before string) bool {
	word := before[strings.LastIndexFunc(before, func(r rune) bool { return !unicode.IsLetter(r) && r != '.' })+1:]
	if word == "" {
		return false
	}
	if r, size := utf8.DecodeRuneInString(word); size == len(word) && unicode.IsUpper(r) {
		return true
	}
	switch strings.ToLower(word) {
	case "mr", "mrs", "ms", "dr", "prof", "st", "messrs", "no", "nos", "para", "paras", "vol", "chap", "sect", "art", "arts",
		"p", "pp", "ed", "rev", "add", "corr", "res", "vs", "e.g", "i.e", "u.n", "u.s", "a.m", "p.m", "cf", "fig", "h.e",
		"m", "mme", "mlle", "sr", "sra", "sres", "núm", "párr", "art.", "г", "гг", "ч", "ст", "стр", "п", "пп", "им", "т.е", "т.д", "г-н", "г-жа",
		"mm", "mmes", "mgr", "al", "dra", "excmo", "excma", "др", "напр", "док", "см", "д-р", "р", "д", "час", "мин", "د", "م", "ص":
		return true
	}
	return false
}

// Unfinished reports whether a block stops in the middle of a sentence: its last
// character, closing marks left aside, is neither a stop nor a colon or semicolon.
func Unfinished(s string) bool {
	s = strings.TrimRightFunc(s, unicode.IsSpace)
	r, _ := utf8.DecodeLastRuneInString(s)
	if strings.ContainsRune(Closing, r) {
		s = strings.TrimRight(s, Closing+" \u202f") // French has a space before its marks
		r, _ = utf8.DecodeLastRuneInString(s)
		return s != "" && !IsStop(r) && !strings.ContainsRune(":;：；؛", r)
	}
	return s != "" && !IsStop(r) && !strings.ContainsRune(":;：；؛", r)
}
