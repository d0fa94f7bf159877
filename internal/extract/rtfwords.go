package extract

import "golang.org/x/text/encoding/charmap"

// word obeys a control word.
func (r *rtfReader) word(word string, n int, given bool) {
	if word == "u" {
		r.unicode(n)
		return
	}
	r.decode()
	r.drop = 0
	if s, ok := rtfSigns(word); ok {
		r.write(s)
		return
	}
	if r.destination(word) || r.character(word, n, given) {
		return
	}
	switch word {
	case "par", "sect", "page":
		r.paragraph()
	case "line":
		if r.state.into == rtfBody || r.state.into == rtfNote {
			r.line.breakLine()
		}
	case "pard":
		r.state.level, r.state.center, r.state.row = 0, false, false
	case "qc":
		r.state.center = true
	case "outlinelevel":
		if r.state.level = 0; n >= 0 && n < 9 {
			r.state.level = n + 1
		}
	case "intbl":
		r.state.row = true
	case "cell", "nestcell":
		r.cells = append(r.cells, oneLine(r.line.block(Block{}).Text))
		r.line = spans{}
	case "row", "nestrow":
		r.endRow()
	case "ansicpg":
		if enc := codePage(n); enc != nil {
			r.page = enc
		}
	case "mac":
		r.page = charmap.Macintosh
	case "pc":
		r.page = charmap.CodePage437
	case "pca":
		r.page = charmap.CodePage850
	}
}

// character obeys the words that set type.
func (r *rtfReader) character(word string, n int, given bool) bool {
	set := func(bit style) {
		if given && n == 0 {
			r.state.style &^= bit
		} else {
			r.state.style |= bit
		}
	}
	switch word {
	case "b":
		set(bold)
	case "i":
		set(italic)
	case "plain":
		r.state.style, r.state.hidden, r.state.font = 0, false, nil
	case "v", "deleted":
		r.state.hidden = !given || n != 0
	case "f":
		if r.state.into == rtfFonts {
			r.font = n
		} else {
			r.state.font = r.fonts[n]
		}
	case "fcharset":
		if r.state.into == rtfFonts {
			r.fonts[r.font] = fontCharset(n)
		}
	case "uc":
		r.state.skip = min(max(n, 0), 16)
	default:
		return false
	}
	return true
}

// destination obeys the words that say where text goes.
func (r *rtfReader) destination(word string) bool {
	switch word {
	case "fonttbl":
		r.state.into = rtfFonts
	case "footnote":
		r.beginNote()
	case "listtext", "pntext":
		r.state.into = rtfLabel
		r.label.Reset()
	case "title", "author", "subject":
		if r.state.into == rtfInfo {
			r.key = word
		}
	case "info":
		r.state.into = rtfInfo
	case "shptxt", "shpinst", "shp":
		r.state.into = rtfBody
	case "upr": // the same text twice: for readers without Unicode, and in \ud
		r.beyond, r.state.into = r.state.into, rtfNowhere
	case "ud":
		r.state.into = r.beyond
	case "colortbl", "stylesheet", "pict", "object", "header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf",
		"listtable", "listoverridetable", "rsidtbl", "generator", "fldinst", "datafield", "themedata", "xmlnstbl", "filetbl", "revtbl",
		"nonshppict", "annotation", "atnid", "atnauthor", "bkmkstart", "bkmkend", "xe", "tc", "ftnsep", "ftnsepc", "aftnsep", "aftnsepc", "sn", "sv":
		r.state.into = rtfNowhere
	default:
		return false
	}
	return true
}

func rtfSigns(word string) (string, bool) {
	switch word {
	case "tab":
		return " ", true
	case "emdash":
		return "—", true
	case "endash":
		return "–", true
	case "lquote":
		return "‘", true
	case "rquote":
		return "’", true
	case "ldblquote":
		return "“", true
	case "rdblquote":
		return "”", true
	case "bullet":
		return "•", true
	case "emspace", "enspace", "qmspace":
		return " ", true
	}
	return "", false
}
