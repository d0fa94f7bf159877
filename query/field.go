package query

import (
	"regexp"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"travaux/analyzers"
	"travaux/corpus"
)

// Of says what a field belongs to.
type Of string

// What a field can belong to. All conditions on a statement must hold for one and the same.
const (
	OfStatement Of = "statement"
	OfPassage   Of = "passage"
	OfDocument  Of = "document"
)

// FieldInfo describes a field that a query can name.
type FieldInfo struct {
	// Name is the canonical name, which Field.Name and DateFilter.Name have.
	Name string
	// Aliases are other names that are understood, in any case, with or without accents.
	Aliases []string
	Of      Of
	// Date is true for the fields whose values are dates.
	Date bool
	// Labels has the name for readers in each official language, in lower case.
	Labels map[corpus.Lang]string
}

// Fields returns the fields in the order in which a manual would explain them. The caller
// owns the slice, but not what its elements refer to.
func Fields() []FieldInfo {
	label := func(ar, zh, en, fr, ru, es string) map[corpus.Lang]string {
		return map[corpus.Lang]string{corpus.Arabic: ar, corpus.Chinese: zh, corpus.English: en, corpus.French: fr, corpus.Russian: ru, corpus.Spanish: es}
	}
	words := strings.Fields
	return []FieldInfo{
		{"speaker", words("by orateur oratrice orador oradora оратор выступающий المتكلم متكلم المتحدث متحدث 发言人 发言者"), OfStatement, false,
			label("المتكلم", "发言人", "speaker", "orateur", "оратор", "orador")},
		{"delegation", words("country state délégation pays delegación país делегация страна الوفد وفد البلد بلد 代表团 国家"), OfStatement, false,
			label("الوفد", "代表团", "delegation", "délégation", "делегация", "delegación")},
		{"group", words("behalf groupe grupo группа المجموعة مجموعة 集团"), OfStatement, false,
			label("المجموعة", "集团", "group", "groupe", "группа", "grupo")},
		{"capacity", words("role fonction qualité cargo función calidad должность الصفة صفة المنصب 职务 身份"), OfStatement, false,
			label("الصفة", "职务", "capacity", "fonction", "должность", "cargo")},
		{"kind", words("clase вид 方式"), OfStatement, false,
			label("شكل الكلام", "发言方式", "kind of statement", "forme de l’intervention", "вид выступления", "clase de intervención")},
		{"source", words("quoting fuente источник المصدر مصدر 来源"), OfStatement, false,
			label("المصدر", "来源", "source", "source", "источник", "fuente")},
		{"date", words("said year fecha año année дата год التاريخ تاريخ السنة سنة 日期 年份"), OfStatement, true,
			label("التاريخ", "日期", "date", "date", "дата", "fecha")},
		{"theme", words("subject topic thème sujet tema asunto тема الموضوع موضوع 主题 专题"), OfPassage, false,
			label("الموضوع", "主题", "theme", "thème", "тема", "tema")},
		{"mentions", words("mention mentioned mentionne menciona упоминает упоминание يذكر 提及 提到"), OfPassage, false,
			label("يذكر", "提及", "mentions", "mentionne", "упоминает", "menciona")},
		{"language", words("lang langue idioma lengua язык اللغة لغة 语言 语文"), OfPassage, false,
			label("اللغة", "语言", "language", "langue", "язык", "idioma")},
		{"number", words("para paragraph paras numéro paragraphe número párrafo номер пункт الفقرة فقرة الرقم 段 段落"), OfPassage, false,
			label("الفقرة", "段", "paragraph", "paragraphe", "пункт", "párrafo")},
		{"page", words("página страница الصفحة صفحة 页"), OfPassage, false,
			label("الصفحة", "页", "page", "page", "страница", "página")},
		{"type", words("doctype tipo тип النوع نوع 类型"), OfDocument, false,
			label("نوع الوثيقة", "文件类型", "type", "type", "тип документа", "tipo")},
		{"symbol", words("cote signatura обозначение الرمز رمز 文号"), OfDocument, false,
			label("الرمز", "文号", "symbol", "cote", "обозначение", "signatura")},
		{"title", words("titre título заголовок название العنوان عنوان 标题"), OfDocument, false,
			label("العنوان", "标题", "title", "titre", "заголовок", "título")},
		{"body", words("organ organe órgano орган الهيئة هيئة الجهاز 机构 机关"), OfDocument, false,
			label("الهيئة", "机构", "body", "organe", "орган", "órgano")},
		{"meeting", words("séance réunion sesión reunión заседание الجلسة جلسة 会议"), OfDocument, false,
			label("الجلسة", "会议", "meeting", "séance", "заседание", "sesión")},
		{"stage", words("draft round étape projet etapa proyecto borrador стадия проект المرحلة مرحلة المسودة 阶段 草案"), OfDocument, false,
			label("المرحلة", "阶段", "stage", "étape", "стадия", "etapa")},
		{"issued", words("published publié publicado издан опубликован صدر 印发 发布"), OfDocument, true,
			label("تاريخ الإصدار", "印发日期", "issued", "publié", "опубликовано", "publicado")},
		{"id", words("document"), OfDocument, false,
			label("المعرّف", "标识", "id", "identifiant", "идентификатор", "identificador")},
	}
}

// dateBounds are names that stand before one end of a range of dates.
var dateBounds = map[string]string{
	">":  "after après despues después после بعد 之后",
	"<":  "before avant antes до قبل 之前",
	">=": "from since depuis desde с من 自",
	"<=": "to until till jusqu'à hasta по إلى 至",
}

// named is what a name before a colon stands for: a field, or an end of a range of dates.
type named struct {
	field string
	date  bool
	bound string // ">", "<", ">=", "<=" or empty
	typed string // the name as it was typed, for notes
}

// fieldNames has all names, folded.
var fieldNames = sync.OnceValue(func() map[string]named {
	m := map[string]named{}
	for _, f := range Fields() {
		m[analyzers.Fold(f.Name)] = named{field: f.Name, date: f.Date}
		for _, a := range f.Aliases {
			m[analyzers.Fold(a)] = named{field: f.Name, date: f.Date}
		}
	}
	for bound, names := range dateBounds {
		for _, name := range strings.Fields(names) {
			m[analyzers.Fold(name)] = named{field: "date", date: true, bound: bound}
		}
	}
	return m
})

// fieldStart is a name and a colon. The name has letters only, so that 10:30 is none.
var fieldStart = regexp.MustCompile(`^([\p{L}\p{M}'’_-]{1,40})(?:\s?[:：])`)

// field reads field:value. A name that is no field is a word, and a note says so.
func (l *lexer) field() bool {
	m := fieldStart.FindStringSubmatchIndex(l.rest())
	if m == nil || strings.HasPrefix(l.rest()[m[1]:], "//") {
		return false
	}
	typed := l.rest()[m[2]:m[3]]
	start, after := l.i, l.i+m[1]
	name, known := fieldNames()[analyzers.Fold(typed)]
	if !known {
		if r := firstRune(l.text[start+m[3]:]); unicode.IsSpace(r) {
			return false // a colon that stands apart is punctuation
		}
		l.note(start, "no-field", "typed", typed)
		l.literal(start, typed, after)
		return true
	}
	name.typed = typed
	node, end, ok := l.value(name, after)
	if !ok {
		l.literal(start, typed, after)
		return true
	}
	if node != nil {
		l.leaf(start, node)
	}
	l.i = end
	return true
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// literal adds a name that is no field as a word, and goes on behind its colon.
func (l *lexer) literal(pos int, name string, after int) {
	l.i = after
	if hasWords(name) {
		l.add(token{kind: leaf, pos: pos, node: newWord(trimWord(name))})
	}
}

// trimWord drops the signs around a word.
func trimWord(s string) string {
	s = strings.TrimLeftFunc(s, func(r rune) bool { return !inWord(r) })
	return strings.TrimRightFunc(s, func(r rune) bool { return !inWord(r) && !unicode.IsMark(r) })
}

// value reads what stands behind a field's name at i. It returns ok false, and has noted why,
// where that is no value of the field.
func (l *lexer) value(name named, i int) (n Node, end int, ok bool) {
	for i < len(l.text) {
		r, size := utf8.DecodeRuneInString(l.text[i:])
		if !unicode.IsSpace(r) {
			break
		}
		i += size
	}
	if name.date {
		return l.dateValue(name, i)
	}
	negated := false
	if strings.HasPrefix(l.text[i:], "-") && l.beginsPart(i+1) {
		negated = true
		i++
	}
	switch r := firstRune(l.text[i:]); {
	case r == '(' || r == '（':
		n, end = l.group(name, i)
	case closers[r] != "":
		n, end = l.quoted(name, i)
	default:
		n, end = l.bare(name, i)
	}
	if n == nil {
		l.note(i, "empty-field", "name", name.typed)
		return nil, 0, false
	}
	if negated {
		n = not(n)
	}
	return n, end, true
}

// quoted reads "a value".
func (l *lexer) quoted(name named, i int) (Node, int) {
	text, end := l.quotation(i)
	if text == "" {
		return nil, 0
	}
	l.noteRange(name, text, i)
	return name.node(text, true), end
}

// quotation returns what stands between the quotation marks of which the first is at i.
func (l *lexer) quotation(i int) (text string, end int) {
	open, size := utf8.DecodeRuneInString(l.text[i:])
	body := l.text[i+size:]
	n := strings.IndexAny(body, closers[open])
	if n < 0 {
		n = strings.IndexAny(body, lateClosers)
	}
	if n < 0 {
		l.note(i, "open-quotation")
		n, end = len(body), len(l.text)
	} else {
		_, s := utf8.DecodeRuneInString(body[n:])
		end = i + size + n + s
	}
	text = strings.Join(strings.Fields(strings.ReplaceAll(body[:n], `"`, " ")), " ")
	if !hasWords(text) {
		return "", end
	}
	return text, end
}

// bare reads a value without spaces.
func (l *lexer) bare(name named, i int) (Node, int) {
	if name.field == "symbol" {
		if p, n := readSymbol(l.text[i:]); n > 0 && i+n >= l.valueEnd(i) {
			end := i + n
			l.outOfRange(i, p)
			if !p.Whole() {
				return &p.SymbolRef, end
			}
			return name.node(string(p.Symbol), false), end
		}
	}
	end := l.valueEnd(i)
	text := trimValue(l.text[i:end])
	if _, operator := groupOperators[text]; operator || !hasWords(text) {
		return nil, 0
	}
	if n := l.alternatives(name, text, i); n != nil {
		return n, end
	}
	l.noteRange(name, text, i)
	return name.node(text, false), end
}

// alternatives reads values with nothing but commas or bars between them, delegation:mexico,france,
// each as one that will do; nil where text is one value.
func (l *lexer) alternatives(name named, text string, i int) Node {
	if name.field == "title" || name.field == "symbol" || name.field == "id" {
		return nil
	}
	values := strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(",،，、|", r) })
	if len(values) < 2 {
		return nil
	}
	var parts []Node
	for _, v := range values {
		if v = trimValue(v); hasWords(v) {
			l.noteRange(name, v, i)
			parts = append(parts, name.node(v, false))
		}
	}
	if len(parts) == 0 {
		return nil
	}
	return or(parts)
}

// valueEnd returns the end of a value without spaces at i. A bracket inside it is part of
// it if it is closed: 16(c).
func (l *lexer) valueEnd(i int) int {
	open := 0
	for j, r := range l.text[i:] {
		switch {
		case unicode.IsSpace(r), closers[r] != "", r == '（', r == '）':
			return i + j
		case r == '|':
			if j == 0 || !inWord(firstRune(l.text[i+j+1:])) {
				return i + j
			}
		case r == '(':
			if j == 0 || !strings.Contains(l.text[i+j:l.spaceAfter(i+j)], ")") {
				return i + j
			}
			open++
		case r == ')':
			if open == 0 {
				return i + j
			}
			open--
		}
	}
	return len(l.text)
}

func (l *lexer) spaceAfter(i int) int {
	if n := strings.IndexFunc(l.text[i:], func(r rune) bool { return unicode.IsSpace(r) || closers[r] != "" || r == '|' }); n >= 0 {
		return i + n
	}
	return len(l.text)
}

// trimValue drops punctuation around a value, but for wildcards and closed brackets.
func trimValue(s string) string {
	s = strings.TrimLeftFunc(s, func(r rune) bool { return !inWord(r) && r != '*' })
	return strings.TrimRightFunc(s, func(r rune) bool {
		return !inWord(r) && !unicode.IsMark(r) && r != '*' && (r != ')' || !strings.Contains(s, "("))
	})
}

// Unknown is the value of a field that is asked for where there is none: speaker:unknown. It
// is written so in all languages.
const Unknown = "unknown"

var unknownWords = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for _, w := range []string{
		"unknown", "inconnu", "inconnue", "desconocido", "desconocida", "неизвестно", "неизвестен", "неизвестна", "неизвестный", "неизвестная",
		"مجهول", "مجهولة", "غير معروف", "غير معروفة", "未知", "不详",
	} {
		m[analyzers.Fold(w)] = true
	}
	return m
})

// isUnknown says whether value asks for what has no value. A title may have such a word.
func (n named) isUnknown(value string) bool {
	switch n.field {
	case "title", "symbol", "id", "number", "page", "capacity", "source", "mentions":
		return false
	}
	return unknownWords()[analyzers.Fold(value)]
}

// maxNumbers is how many paragraphs of a range are asked for one by one.
const maxNumbers = 20

var numberRange = regexp.MustCompile(`^([0-9]+)(?:-|–|\.\.)([0-9]+)$`)

// numbers returns the ends of a range of numbers of paragraphs or pages, turned round where it was typed
// backwards, and whether value is one.
func (n named) numbers(value string) (first, last int, ok bool) {
	m := numberRange.FindStringSubmatch(value)
	if m == nil || n.field != "number" && n.field != "page" {
		return 0, 0, false
	}
	end := func(digits string) int {
		if v := leadingNumber(digits); v > 0 || strings.Trim(digits, "0") == "" {
			return v
		}
		return maxNumber
	}
	first, last = end(m[1]), end(m[2])
	return min(first, last), max(first, last), true
}

// noteRange says where node asks for less than a range of numbers.
func (l *lexer) noteRange(name named, value string, i int) {
	first, last, ok := name.numbers(value)
	if !ok || last-first < maxNumbers {
		return
	}
	args := []any{"max", maxNumbers, "typed", shortened(value), "first", first, "last", first + maxNumbers - 1}
	if name.field == "page" {
		l.note(i, "long-pages", args...)
	} else {
		l.note(i, "long-range", args...)
	}
}

// node makes the condition that a field has a value. A range of numbers asks for
// each.
func (n named) node(value string, exact bool) Node {
	if !exact && n.isUnknown(value) {
		return &Field{Name: n.field, Value: Unknown}
	}
	first, last, ok := n.numbers(value)
	if !ok || first == last {
		return &Field{Name: n.field, Value: value, Exact: exact}
	}
	var parts []Node
	for i := first; i <= min(last, first+maxNumbers-1); i++ {
		parts = append(parts, &Field{Name: n.field, Value: itoa(i)})
	}
	return or(parts)
}
