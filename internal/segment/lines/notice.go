package lines

import (
	"regexp"
	"strings"
)

var linkLine = regexp.MustCompile(`^[<(\[]*(?:(?i:https?://|www\.)\S+|\S+@\S+\.\w+)[>)\].]*$`)

var contactLine = regexp.MustCompile(`(?i)^[*_#\s]*(?:` +
	`for (?:more|further|additional) (?:information|details)|for (?:media|press) (?:inquiries|enquiries|queries)|(?:media|press) contacts?\b|contacts?:|` +
	`pour (?:plus|tout complément|de plus amples|toute) (?:d.)?informations?|contacts? (?:presse|médias)|` +
	`para (?:más|mayor|obtener más) información|contactos? (?:de|para la|con la) prensa|` +
	`(?:за дополнительной|для получения (?:более подробной|дополнительной)) информаци|контакты? для (?:прессы|сми)|` +
	`(?:欲了解|欲知|如需|要了解|获取)?(?:更多|进一步)(?:信息|资料|详情)|(?:媒体|新闻)(?:联系|联络)|` +
	`(?:للمزيد|لمزيد|للحصول على (?:مزيد|المزيد)) من المعلومات|للاتصال الإعلامي)`)

// IsContact reports whether a line says whom the press may ask.
func IsContact(s string) bool { return contactLine.MatchString(s) }

// IsNotice reports whether a line is a link, an address, or says whom the press may ask.
func IsNotice(s string) bool {
	return linkLine.MatchString(strings.TrimSpace(s)) || contactLine.MatchString(s)
}
