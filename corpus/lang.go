package corpus

// Lang is a language tag in lower case: one of the six official languages of the United
// Nations, another ISO 639-1 code for a document in a language outside the six, or empty
// where the language is unknown.
type Lang string

// The six official languages, in the order in which the United Nations lists them.
const (
	Arabic  Lang = "ar"
	Chinese Lang = "zh"
	English Lang = "en"
	French  Lang = "fr"
	Russian Lang = "ru"
	Spanish Lang = "es"
)

// Languages returns the six official languages in the order of the United Nations.
// The caller owns the slice.
func Languages() []Lang {
	return []Lang{Arabic, Chinese, English, French, Russian, Spanish}
}

// Official reports whether l is one of the six official languages.
func (l Lang) Official() bool {
	switch l {
	case Arabic, Chinese, English, French, Russian, Spanish:
		return true
	}
	return false
}

// RightToLeft reports whether text in l runs from right to left.
func (l Lang) RightToLeft() bool { return l == Arabic || l == "fa" || l == "he" || l == "ur" }
