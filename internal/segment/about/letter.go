package about

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"travaux/corpus"
	"travaux/internal/extract/content"
	"travaux/internal/segment/lines"
	"travaux/internal/segment/turns"
)

// The sender of a letter is a fact about the document, and makes no statement: his office
// and delegation stand in the title, his name under "(Signed)".

var (
	// sentBy is the sender in the title of a letter, by his office.
	sentBy = regexp.MustCompile(`(?is)\sfrom\s+(?:the\s+)?(.+?)\s+(?:transmitting|addressed)\b` +
		`|adressées?\s+(?:conjointement\s+)?(?:aux?|à)\s.+?\s+par\s+(?:le\s+|la\s+|les\s+|l['’]\s?)?(.+)$|dirigidas?\s+(?:al?|a\s+la)\s.+?\s+por\s+(?:el\s+|la\s+|los\s+|las\s+)?(.+)$` +
		`|^(?:идентичные\s+)?письм[оа]\s+(.+?)\s+от\s+\d|(?:موجهة|موجهتان|موجهتين)\s.+?\sمن\s+(.+)$|日(.+?)(?:给|致).+的(?:同文)?信$`)
	// postOf is an office of a state in it, and the state.
	postOf = regexp.MustCompile(`(?i)(?:permanent\s+(?:representatives?|observers?|missions?)|missions?|ministers?(?:\s+(?:for|of)\s+foreign\s+affairs)?|president|prime\s+minister)\s+(?:of\s+the\s+)?(?:of\s+)?(?:the\s+)?(.+?)(?:\s+to\s+the\s+united\s+nations.*)?$` +
		`|(?:représentante?s?\s+permanente?s?|mission\s+permanente|ministre\s+des\s+affaires\s+étrangères)\s+(?:de\s+la\s+|de\s+l['’]\s?|des\s+|du\s+|de\s+|d['’]\s?)(.+?)(?:\s+auprès\s.*)?$` +
		`|(?:representantes?\s+permanentes?|misión\s+permanente|ministr[oa]\s+de\s+relaciones\s+exteriores)\s+(?:de\s+la\s+|de\s+los\s+|de\s+las\s+|del\s+|de\s+)(.+?)(?:\s+ante\s.*)?$` +
		`|(?:постоянн\S+\s+представител\S+|министра\s+иностранных\s+дел)\s+(.+?)(?:\s+при\s.*)?$|الممثلة?\s+الدائمة?\s+ل(.+?)(?:\s+لدى\s.*)?$|^(.+?)常驻联合国(?:代表|观察员)`)
	// signedBy is the line under a letter with the name of who signed it.
	signedBy = regexp.MustCompile(`(?i)^[(（\[](?:signed|signé|firmado|подпись|подписал\p{L}?|توقيع|签名|签字)[)）\]]\s*[*]?\s*(\S.{2,200})$`)
	// ofABody follows an office that is none of a state.
	ofABody = regexp.MustCompile(`(?i)^(?:security\s+council|general\s+assembly|economic\s+and\s+social|human\s+rights\s+council|international\s|conseil|consejo|comit|совета|генеральной)`)
)

// sender fills in who wrote a letter: the office and delegation of the title, the name of
// the first signature. Where several signed, there is no one name.
func (d *Description) sender(title string, blocks []content.Block) {
	if d.Form != corpus.Letter {
		return
	}
	title = strings.Join(strings.Fields(title), " ")
	office := ""
	if m := sentBy.FindStringSubmatch(title); m != nil {
		office = strings.TrimSpace(firstOf(m[1:]))
	}
	d.fill(&d.Doc.Capacity, "capacity", office, "title")
	if m := postOf.FindStringSubmatch(office); m != nil {
		if state := strings.TrimSpace(firstOf(m[1:])); !ofABody.MatchString(state) && utf8.RuneCountInString(state) < 120 {
			d.fill(&d.Doc.Delegation, "delegation", state, "title")
		}
	}
	name := ""
	for _, b := range blocks {
		if lines.IsAnnexHead(b) {
			break
		}
		if m := signedBy.FindStringSubmatch(strings.TrimSpace(b.Text)); m != nil {
			if name != "" {
				return
			}
			name = signature(m[1])
		}
	}
	if d.Doc.Speaker == "" && name != "" {
		d.Doc.Speaker = name
		d.infer("speaker", "signature")
	}
}

// signature is the name in a line under a letter, without the office behind it.
func signature(s string) string {
	name, _, _ := strings.Cut(s, "\n")
	name, _, _ = strings.Cut(name, ",")
	if i := turns.OfficeAt(name); i >= 0 {
		name = name[:i]
	}
	return turns.BareName(strings.Join(strings.Fields(name), " "))
}
