package query

import (
	"regexp"
	"slices"
	"strings"

	"travaux/analyzers"
	"travaux/corpus"
)

// In "what did Arbour say about gender in 2017?" Arbour stands between what asks and what
// leads to the subject matter: that is who spoke, whoever else is named behind it.

// saying are the words of a question after what somebody said or thinks; about lead from who
// said it to what about; joining may do that too, but also stand inside a name or office (the
// President of Kenya); within stand before a year.
var saying, about, joining, within = foldedSet("say says said saying tell tells told talk talks talked speak speaks spoke spoken think thinks thought view views position positions stance opinion " +
	"mention cite quote statement statements speech speeches remarks " +
	"dit disent disait déclaré parlé parle parlent pense pensent affirmé position " +
	"dijo dijeron dice dicen dicho habló hablaron habla opina opinan piensa piensan declaró posición " +
	"сказал сказала сказали говорил говорила говорили говорит говорят заявил заявила заявили думает думают считает считают позиция мнение " +
	"قال قالت قالوا يقول تقول تحدث تحدثت يتحدث صرح صرحت موقف رأي"),
	foldedSet("about on regarding concerning sur concernant propos sobre acerca respecto о об обо про относительно поводу по عن حول بشأن من"),
	foldedSet("of de du des d del"),
	foldedSet("in en au в во في عام سنة")

// naming are the words for saying that stand before what was said, with nothing between.
var naming = foldedSet("mention cite quote")

// which and anyone ask together for whoever spoke: which countries, quels États.
var (
	which  = foldedSet("which what quel quels quelle quelles cuál cuáles qué какие какая какой что أي ما")
	anyone = foldedSet("country countries state states delegation delegations nation nations speaker speakers " +
		"pays état états délégation délégations orateurs país países estado estados delegación delegaciones oradores " +
		"страна страны государство государства делегация делегации دولة دول الدول بلد بلدان البلدان وفد وفود الوفود")
)

// asksWhich reports whether the first two tokens ask for whoever spoke.
func asksWhich(tokens []token) bool {
	return len(tokens) > 2 && which[askingForm(wordOf(tokens[0]))] && anyone[askingForm(wordOf(tokens[1]))] &&
		slices.ContainsFunc(tokens, func(t token) bool { return saying[askingForm(wordOf(t))] })
}

// whoAsks are the words that ask for the speaker.
var whoAsks = foldedSet("who whom whose qui quién quiénes кто من")

var aYear = regexp.MustCompile(`^(?:19|20)\d\d$`)

func foldedSet(words string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(words) {
		set[analyzers.Fold(w)] = true
	}
	return set
}

// subject counts how many of the first words that are left of a question name who spoke; 0
// where it does not ask what someone said, or not of whom. left reports of each token
// whether it is left.
func subject(tokens []token, left []bool) int {
	speaks, kept, subject, joined := false, 0, -1, -1
	for i, t := range tokens {
		if left[i] {
			kept++
			continue
		}
		form := askingForm(t.node.(*Word).Text)
		if i == 0 && (whoAsks[form] || asksWhich(tokens)) {
			return 0
		}
		if about[form] && subject < 0 && (kept > 0 || speaks && i > 0 && saying[askingForm(wordOf(tokens[i-1]))]) {
			subject = kept
		}
		if joining[form] && joined < 0 && speaks && kept > 0 {
			joined = kept
		}
		if naming[form] && subject < 0 && kept > 0 { // did Arbour mention gender
			subject = kept
		}
		speaks = speaks || saying[form]
	}
	if subject < 0 {
		subject = joined
	}
	if !speaks {
		return 0
	}
	if subject < 0 {
		return kept
	}
	return subject
}

func wordOf(t token) string {
	if w, ok := t.node.(*Word); ok {
		return w.Text
	}
	return ""
}

// yearAfter returns t as a date where it is a year behind a word such as "in".
func yearAfter(before string, t token) token {
	year := strings.Join(analyzers.ExactWords(wordOf(t)), "") // in the figures of any script
	if !within[askingForm(before)] || !aYear.MatchString(year) {
		return t
	}
	interval, ok := corpus.ParseInterval(year)
	if !ok {
		return t
	}
	t.node, t.plain = &DateFilter{Name: "date", Interval: interval, Typed: year}, false
	return t
}
