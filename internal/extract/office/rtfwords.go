package office

import (
	"strconv"

	"golang.org/x/text/encoding/charmap"

	"travaux/internal/extract/content"
	"travaux/internal/extract/numbering"
	"travaux/internal/extract/prose"
)

// control reads what stands behind a backslash.
func (r *rtfReader) control() {
	if r.at >= len(r.src) {
		return
	}
	c := r.src[r.at]
	if !isLetter(c) {
		r.at++
		r.symbol(c)
		return
	}
	start := r.at
	for r.at < len(r.src) && isLetter(r.src[r.at]) && r.at-start < 64 {
		r.at++
	}
	word := string(r.src[start:r.at])
	start = r.at
	if r.at < len(r.src) && r.src[r.at] == '-' {
		r.at++
	}
	for r.at < len(r.src) && r.src[r.at] >= '0' && r.src[r.at] <= '9' && r.at-start < 11 {
		r.at++
	}
	number, err := strconv.Atoi(string(r.src[start:r.at]))
	given := err == nil
	if r.at < len(r.src) && r.src[r.at] == ' ' {
		r.at++
	}
	if word == "bin" { // bytes that are no RTF
		r.at = min(len(r.src), r.at+max(0, number))
		return
	}
	r.word(word, number, given)
}

func isLetter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }

func (r *rtfReader) symbol(c byte) {
	switch c {
	case '\'':
		if r.at+2 > len(r.src) {
			r.at = len(r.src)
			return
		}
		v, err := strconv.ParseUint(string(r.src[r.at:r.at+2]), 16, 8)
		r.at += 2
		if err == nil {
			r.char(byte(v))
		}
		return
	case '*': // a destination that may be passed over, unless its word is known
		r.decode()
		r.state.star = true
		return
	}
	if r.drop > 0 {
		r.drop--
		return
	}
	r.decode()
	switch c {
	case '~':
		r.write(" ")
	case '_':
		r.write("-")
	case '\\', '{', '}':
		r.write(string(c))
	case '\r', '\n':
		r.word("par", 0, false)
	}
}

// word obeys a control word.
func (r *rtfReader) word(word string, n int, given bool) {
	if word == "u" {
		r.unicode(n)
		return
	}
	sign, isSign := rtfSigns(word)
	if r.drop > 0 && isSign { // it stands for a \u
		r.drop--
		return
	}
	r.decode()
	r.drop = 0
	if r.state.star {
		r.state.star = false
		if !r.destination(word) {
			r.state.into = rtfNowhere
		}
		return
	}
	if isSign {
		r.write(sign)
		return
	}
	if r.table(word, n) || r.destination(word) || r.character(word, n, given) || r.state.into != rtfBody {
		return
	}
	if !r.paragraphWord(word, n) {
		r.document(word, n)
	}
}

// table obeys the words inside the tables of fonts, styles and lists.
func (r *rtfReader) table(word string, n int) bool {
	switch r.state.into {
	case rtfFonts:
		switch word {
		case "f":
			r.def.number, r.def.given = n, true
		case "fcharset":
			r.def.encoding = fontCharset(n)
		case "cpg":
			r.def.encoding = codePage(n)
		default:
			return false
		}
	case rtfStyles:
		switch word {
		case "s":
			r.def.number, r.def.given = n, true
		case "cs", "ds", "ts":
			r.def.other = true
		case "sbasedon":
			r.def.based = n
		case "outlinelevel":
			r.def.level = n + 1
		default:
			return false
		}
	case rtfListTable:
		if word == "leveltext" {
			r.state.into = rtfLevelText
		}
		r.lists.word(word, n)
		return word != "levelnumbers" && word != "listname"
	default:
		return false
	}
	return true
}

// paragraphWord obeys the words that end and set paragraphs.
func (r *rtfReader) paragraphWord(word string, n int) bool {
	switch word {
	case "par":
		r.endParagraph()
	case "page":
		r.line.Write(" ", 0)
	case "sect":
		r.section()
	case "line", "lbr", "softline":
		r.line.BreakLine()
	case "pard":
		r.state.level, r.state.center, r.state.row, r.state.list, r.state.ilvl = r.styles[0], false, false, 0, 0
	case "s":
		r.state.level = r.styles[n]
	case "qc":
		r.state.center = true
	case "ql", "qr", "qj":
		r.state.center = false
	case "outlinelevel":
		if r.state.level = 0; n >= 0 && n < 9 {
			r.state.level = n + 1
		}
	case "ls":
		r.state.list = n
	case "ilvl":
		r.state.ilvl = min(max(n, 0), numbering.MaxLevel-1)
	case "intbl":
		r.state.row = true
	case "cell":
		r.endCell()
	case "nestcell", "nestrow":
		r.line.Write(" ", 0)
	case "row":
		r.endRow()
	case "chftn":
		r.marked = true
	case "ftnalt":
		r.endnote()
	default:
		return false
	}
	return true
}

// endParagraph ends a paragraph, unless its mark was deleted: the next one goes on in it.
func (r *rtfReader) endParagraph() {
	if !r.state.deleted {
		r.paragraph()
		return
	}
	r.decode()
	r.flags.Add(content.FlagTracked)
	if r.line.Size() == 0 {
		r.label = ""
	}
}

// document obeys the words that hold for the whole file.
func (r *rtfReader) document(word string, n int) {
	switch word {
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
	case "deff":
		r.usual = n
	case "ftnrestart":
		r.notes.sections = true
	case "ftnstart":
		r.notes.start = n - 1
	case "aftnstart":
		r.ends.start = n - 1
	}
	kinds := map[string]string{"nar": "decimal", "nalc": "lowerLetter", "nauc": "upperLetter", "nrlc": "lowerRoman", "nruc": "upperRoman", "nchi": "chicago"}
	for end, kind := range kinds {
		switch word {
		case "ftn" + end:
			r.notes.kind = kind
		case "aftn" + end:
			r.ends.kind = kind
		}
	}
}

// character obeys the words that set type.
func (r *rtfReader) character(word string, n int, given bool) bool {
	on := !given || n != 0
	set := func(bit prose.Style) {
		r.state.style &^= bit
		if on {
			r.state.style |= bit
		}
	}
	switch word {
	case "b":
		set(prose.Bold)
	case "i":
		set(prose.Italic)
	case "caps":
		set(prose.Capitals)
	case "v":
		set(prose.Unseen)
	case "revised":
		set(prose.Inserted)
	case "deleted":
		r.state.deleted = on
	case "super":
		r.state.raised = on
	case "nosupersub":
		r.state.raised = false
	case "plain":
		r.state.style, r.state.raised, r.state.deleted, r.state.font = 0, false, false, noFont
	case "f":
		r.state.font = n
	case "uc":
		r.state.skip = min(max(n, 0), 16)
	default:
		return false
	}
	return true
}

// destination obeys the words that say where text goes. What stands inside a destination
// that is left out is left out, too.
func (r *rtfReader) destination(word string) bool {
	if r.state.into == rtfNowhere {
		return false
	}
	if word == "ud" && r.state.into == rtfTwice {
		r.state.into = r.beyond
		return true
	}
	switch word {
	case "fonttbl":
		r.state.into = rtfFonts
	case "stylesheet":
		r.state.into = rtfStyles
	case "listtable", "listoverridetable":
		r.state.into = rtfListTable
	case "footnote":
		r.beginFrame(rtfFootnote)
	case "shptxt", "dptxbxtext":
		r.beginFrame(rtfBox)
	case "headerf":
		r.beginFrame(rtfFirstHeader)
	case "header", "headerl", "headerr", "footer", "footerl", "footerr", "footerf":
		r.beginFrame(rtfHeader)
	case "listtext", "pntext":
		r.state.into = rtfLabel
		r.label = ""
	case "title", "author", "subject":
		if r.state.into == rtfInfo {
			r.key = word
		}
	case "info":
		r.state.into = rtfInfo
	case "upr": // the same text twice: for readers without Unicode, and in \ud
		r.beyond, r.state.into = r.state.into, rtfTwice
	case "shp", "shpinst", "do", "result", "field", "fldrslt", "shpgrp":
		// Their text goes where the text around them goes.
	case "colortbl", "pict", "shprslt", "rsidtbl", "generator", "fldinst", "datafield", "themedata", "xmlnstbl", "filetbl", "revtbl",
		"nonshppict", "shppict", "annotation", "atnid", "atnauthor", "atrfstart", "atrfend", "bkmkstart", "bkmkend", "xe", "tc", "rxe", "ftnsep", "ftnsepc",
		"ftncn", "aftnsep", "aftnsepc", "aftncn", "sn", "sv", "nonesttables", "nesttableprops", "pgdsctbl", "objdata", "objclass", "objname",
		"template", "private", "operator", "company", "mmathPict", "fontemb", "falt", "panose", "levelnumbers", "listname", "pntxta", "pntxtb":
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
	case "zwj":
		return "\u200d", true
	case "zwnj":
		return "\u200c", true
	}
	return "", false
}
