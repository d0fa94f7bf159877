package corpus

import (
	"fmt"
	"slices"
	"strings"
)

// header is the first row of a manifest: the names of its columns in lower case, and what is
// to be said of them.
type header struct {
	columns []string
	notes   []string
}

// newHeader reads the names of the columns; ok is false where none is that of the path.
func newHeader(row []string) (h header, ok bool) {
	for _, name := range row {
		h.columns = append(h.columns, strings.ToLower(strings.TrimSpace(name)))
	}
	i := slices.Index(h.columns, "path")
	if i < 0 {
		i = slices.IndexFunc(h.columns, isPathColumn)
	}
	if i < 0 {
		return h, false
	}
	h.columns[i] = "path"
	h.translate()
	for _, name := range h.columns {
		if new(Entry).field(name) != nil {
			continue
		}
		if near := nearWord(foldWord(name), entryColumns()); near != "" {
			h.notes = append(h.notes, fmt.Sprintf("the column %q is kept as one of your own; if %q is meant, call it that", name, near))
		}
	}
	return h, true
}

// translate gives the columns that are called by their names in the other languages those that
// an Entry has, where there is no such column already.
func (h *header) translate() {
	names := columnNames()
	for i, name := range h.columns {
		if column := names[foldWord(name)]; column != "" && !slices.Contains(h.columns, column) {
			h.columns[i] = column
		}
	}
}

// columnNames are the usual names of columns in the languages but English, folded.
func columnNames() map[string]string {
	names := map[string]string{}
	for column, words := range map[string]string{
		"title":      "titre, título, заголовок, название, 标题, 標題, العنوان",
		"symbol":     "cote, signatura, условное обозначение, 文号, 文號, الرمز",
		"speaker":    "orateur, oratrice, orador, oradora, оратор, выступающий, 发言人, 發言人, المتكلم, المتحدث",
		"delegation": "délégation, delegación, делегация, 代表团, 代表團, الوفد",
		"date":       "fecha, дата, 日期, التاريخ",
		"language":   "langue, idioma, язык, 语言, 語言, اللغة",
		"type":       "tipo, тип, 类型, 類型, النوع",
	} {
		for _, w := range strings.Split(words, ", ") {
			names[foldWord(w)] = column
		}
	}
	return names
}

// isPathColumn reports whether a column is that of the paths, by one of its usual names.
func isPathColumn(name string) bool {
	switch foldWord(strings.TrimPrefix(name, "\ufeff")) {
	case "path", "file", "filename", "file name", "file_name", "document", "fichier", "archivo", foldWord("файл"), "文件", "الملف", "ملف":
		return true
	}
	return false
}

// entryColumns are the columns that have a field in Entry.
func entryColumns() []string {
	return []string{"path", "id", "title", "symbol", "speaker", "capacity", "delegation", "date", "issued", "language",
		"type", "body", "session", "meeting", "place", "stage"}
}
