package wording

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// shown writes quotations as [..], those inside as {..}.
func shown(text string, qs []Quotation) []string {
	var out []string
	for _, q := range qs {
		s := text[q.Inner.Start:q.Inner.End]
		if q.Opened {
			s = "..." + s
		}
		if q.Open {
			s += "..."
		}
		for _, in := range q.Inside {
			s += " {" + text[in.Inner.Start:in.Inner.End] + "}"
		}
		out = append(out, s)
	}
	return out
}

func TestQuotations(t *testing.T) {
	for _, c := range []struct {
		name, text string // paragraphs parted by |
		want       []string
	}{
		{"curly", "“We agree,” she said. “Let’s go.”", []string{"We agree,", "Let’s go."}},
		{"straight", "\"We agree,\" she said, \"and we don't doubt it.\"", []string{"We agree,", "and we don't doubt it."}},
		{"guillemets with spaces", "« Nous sommes d’accord », dit-elle.", []string{"Nous sommes d’accord"}},
		{"German", "Er sagte: „Wir sind einig.“", []string{"Wir sind einig."}},
		{"Chinese", "他说：“我们同意。”《契约》是「好的」。", []string{"我们同意。", "好的"}},
		{"nested", "“He wrote that ‘the sea keeps no register’, and he was right.”", []string{"He wrote that ‘the sea keeps no register’, and he was right. {the sea keeps no register}"}},
		{"nested at the end", "“They are ‘born free’,” he said.", []string{"They are ‘born free’, {born free}"}},
		{"nested in guillemets", "« Il parlait d’“un terrain”, je crois. »", []string{"Il parlait d’“un terrain”, je crois. {un terrain}"}},
		{"nested in Arabic", "«تحدث عن ”أرض مشتركة“ مرارا»", []string{"تحدث عن ”أرض مشتركة“ مرارا {أرض مشتركة}"}},
		{"straight behind a drawn-out preposition", `وشبه ما جرى بـ"غرفة بلا باب".`, []string{"غرفة بلا باب"}},
		{"nested in Russian", "«Он говорил о „месте“, и не раз»", []string{"Он говорил о „месте“, и не раз {месте}"}},
		{"apostrophes are no quotations", "The migrants’ families don’t know the States’ answers, ’tis said.", nil},
		{"single as the outer mark", "‘The States’ answers differ,’ he said.", []string{"The States’ answers differ,"}},
		{"straight single", "He called it 'a good start' and didn't add a word.", []string{"a good start"}},
		{"unclosed quotes nothing", "“We agree, she said.", nil},
		{"unclosed, and the next paragraph quotes on its own", "“We agree, she said.|He said: “No.”", []string{"No."}},
		{"cut by a page break", "She said: “We will see how|it goes, and we will stay.” He left.", []string{"We will see how...", "...it goes, and we will stay."}},
		{"opened again in each paragraph", "“One.|“Two.|“Three,” she said.", []string{"One....", "...Two....", "...Three,"}},
		{"opened again, straight", "\"One.|\"Two,\" she said.", []string{"One....", "...Two,"}},
		{"empty", "“” «» \"\"", nil},
		{"inches", "A board of 6\" and one of 8\" were set.", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			paragraphs := strings.Split(c.text, "|")
			var got []string
			for i, qs := range Quotations(paragraphs) {
				got = append(got, shown(paragraphs[i], qs)...)
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestThreadsOfQuotations(t *testing.T) {
	qs := Quotations([]string{"“A,” she said. “One.", "“Two.” “B.”"})
	got := []int{qs[0][0].Thread, qs[0][1].Thread, qs[1][0].Thread, qs[1][1].Thread}
	if diff := cmp.Diff([]int{1, 2, 2, 3}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
