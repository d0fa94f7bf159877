package segment

import (
	"fmt"
	"strings"
	"testing"

	"travaux/corpus"
	"travaux/internal/extract/content"
	"travaux/internal/segment/phrase"
)

// styled makes an Extract of lines with *italic* and **bold** parts.
func styled(text string) *content.Extract {
	ex := &content.Extract{Format: "pdf"}
	for _, line := range strings.Split(strings.TrimSpace(text), "\n") {
		ex.Blocks = append(ex.Blocks, styledBlock(line))
	}
	return ex
}

func styledBlock(line string) content.Block {
	b := content.Block{Page: 1}
	for line != "" {
		mark := line[:len(line)-len(strings.TrimLeft(line, "*"))]
		if mark == "" {
			n := strings.IndexByte(line, '*')
			if n < 0 {
				n = len(line)
			}
			b.Text += line[:n]
			line = line[n:]
			continue
		}
		inner, rest, _ := strings.Cut(line[len(mark):], mark)
		b.Runs = append(b.Runs, content.Run{Start: len(b.Text), End: len(b.Text) + len(inner), Bold: len(mark) == 2, Italic: len(mark) == 1})
		b.Text += inner
		line = rest
	}
	return b
}

// voices writes who says what in a document: a line for each passage.
func voices(d *corpus.Document) string {
	var b strings.Builder
	d.Passages(func(s *corpus.Section, p *corpus.Passage) bool {
		who := string(p.Kind)
		if who == "" {
			who = "-"
		}
		for _, st := range p.Statements {
			who = fmt.Sprintf("%s %s [%s|%s|%s|%s|%s]", st.ID, st.Kind, st.Speaker, st.Capacity, st.DelegationName, st.OnBehalfOf, st.Spoken)
		}
		said := p.Text
		for _, st := range p.Statements {
			said = p.Text[st.Span.Start:st.Span.End]
		}
		fmt.Fprintf(&b, "%s %s: %s\n", s.ID, who, phrase.First(said, 30))
		return true
	})
	return b.String()
}

func TestVerbatimRecord(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"bold names", `
A/90/PV.4
General Assembly
4th plenary meeting
Tuesday, 18 September 2035, 10 a.m.
*President:* Mr. Quillon . . . . . . . . . (Ostrelle)
*In the absence of the President, Mr. Brandvoll (Vardholm), Vice-President, took the Chair.*
*The meeting was called to order at 10.05 a.m.*
**Agenda item 13** (*continued*)
**The tidal commons**
**The Acting President:** I call on the representative of Marenia.
**Ms. Okoro-Vale** (Marenia) (*spoke in French*): I have the honour to speak on behalf of the Alliance of Low Islands.
We ask for lamps: they are cheap.
(*spoke in English*)
And for hours of staffing.
*The President returned to the Chair.*
**The President:** A recorded vote has been requested.
*A recorded vote was taken.*
*In favour:*
Marenia, Tarunda
*Against:*
None
*The draft was adopted by 2 votes to none* (resolution 90/12).
[Subsequently, the delegation of Ummaria informed the Secretariat that it had intended to vote in favour.]
**Ms. Arrecife** (Office for Tidal Affairs): The Secretariat has no comment.
*The meeting rose at 11 a.m.*`, `
s1 notice: A/90/PV.4
s1 notice: General Assembly
s1 notice: 4th plenary meeting
s1 notice: Tuesday, 18 September 2035, 10
s1 notice: President: Mr. Quillon … (Ostr
s1 stage: In the absence of the Presiden
s1 stage: The meeting was called to orde
s2 heading: Agenda item 13 (continued)
s2 heading: The tidal commons
s2 t1 turn [Brandvoll|The Acting President|||]: I call on the representative o
s3 t2 turn [Okoro-Vale||Marenia|the Alliance of Low Islands|fr]: I have the honour to speak on 
s3 t2 turn [Okoro-Vale||Marenia|the Alliance of Low Islands|fr]: We ask for lamps: they are che
s3 stage: (spoke in English)
s3 t2 turn [Okoro-Vale||Marenia|the Alliance of Low Islands|en]: And for hours of staffing.
s3 stage: The President returned to the 
s4 t3 turn [Quillon|The President|||]: A recorded vote has been reque
s4 stage: A recorded vote was taken.
s4 vote: In favour:
s4 vote: Marenia, Tarunda
s4 vote: Against:
s4 vote: None
s4 stage: The draft was adopted by 2 vot
s4 stage: [Subsequently, the delegation 
s5 t4 turn [Arrecife|Office for Tidal Affairs|||]: The Secretariat has no comment
s5 stage: The meeting rose at 11 a.m.
`},
		{"plain French", `
A/90/PV.4
Assemblée générale
4e séance plénière
Mardi 18 septembre 2035, à 10 heures
Président : M. Quillon . . . . . . . . . (Ostrelle)
La séance est ouverte à 10 h 5.
Le Président (parle en anglais) : Je donne la parole à la représentante des Îles Solenne.
Mme Grandgrève (Îles Solenne) : J’ai l’honneur de prendre la parole au nom de l’Alliance des îles basses.
Nous avons trois demandes : des lampes, des heures et des bancs.
Il en est ainsi décidé.`, `
s1 notice: A/90/PV.4
s1 notice: Assemblée générale
s1 notice: 4e séance plénière
s1 notice: Mardi 18 septembre 2035, à 10 
s1 notice: Président : M. Quillon … (Ostr
s1 stage: La séance est ouverte à 10 h 5
s2 t1 turn [Quillon|Le Président|||en]: Je donne la parole à la représ
s3 t2 turn [Grandgrève||Îles Solenne|Alliance des îles basses|]: J’ai l’honneur de prendre la p
s3 t2 turn [Grandgrève||Îles Solenne|Alliance des îles basses|]: Nous avons trois demandes : de
s3 stage: Il en est ainsi décidé.
`},
		{"plain Arabic", `
A/90/PV.4
الجمعية العامة
الثلاثاء، 18 أيلول/سبتمبر 2035، الساعة 10/00
افتتحت الجلسة الساعة 10/05.
الرئيس (تكلم بالإنكليزية): أعطي الكلمة الآن لممثلة مارينيا.
السيدة أوكورو - فيل (مارينيا) (تكلمت بالفرنسية): نشكركم.
رفعت الجلسة الساعة 11/00.`, `
s1 notice: A/90/PV.4
s1 notice: الجمعية العامة
s1 notice: الثلاثاء، 18 أيلول/سبتمبر 2035
s1 stage: افتتحت الجلسة الساعة 10/05.
s2 t1 turn [|الرئيس|||en]: أعطي الكلمة الآن لممثلة ماريني
s3 t2 turn [أوكورو - فيل||مارينيا||fr]: نشكركم.
s3 stage: رفعت الجلسة الساعة 11/00.
`},
		{"plain Chinese", `
A/90/PV.4
大会
2035年9月18日星期二上午10时举行
上午10时05分开会。
主席（以法语发言）：我请马雷尼亚代表发言。
奥科罗-韦尔女士（马雷尼亚）：谢谢主席。
就这样决定。`, `
s1 notice: A/90/PV.4
s1 notice: 大会
s1 notice: 2035年9月18日星期二上午10时举行
s1 stage: 上午10时05分开会。
s2 t1 turn [|主席|||fr]: 我请马雷尼亚代表发言。
s3 t2 turn [奥科罗-韦尔||马雷尼亚||]: 谢谢主席。
s3 stage: 就这样决定。
`},
		{"plain Russian", `
A/90/PV.4
Генеральная Ассамблея
Вторник, 18 сентября 2035 года, 10 ч. 00 м.
Заседание открывается в 10 ч. 05 м.
Председатель (говорит по-французски): Слово имеет представитель Марении.
Г-жа Окоро-Вейл (Марения): Имею честь выступить от имени Альянса низких островов.
Решение принимается.`, `
s1 notice: A/90/PV.4
s1 notice: Генеральная Ассамблея
s1 notice: Вторник, 18 сентября 2035 года
s1 stage: Заседание открывается в 10 ч. 
s2 t1 turn [|Председатель|||fr]: Слово имеет представитель Маре
s3 t2 turn [Окоро-Вейл||Марения|Альянса низких островов|]: Имею честь выступить от имени 
s3 stage: Решение принимается.
`},
		{"plain Spanish", `
A/90/PV.4
Asamblea General
Martes, 18 de septiembre de 2035, 10.00 horas
Se abre la sesión a las 10.05 horas.
El Presidente (habla en inglés): Tiene la palabra la representante de Marenia.
La Sra. Okoro-Vale (Marenia) (habla en francés): Tengo el honor de hablar en nombre del Grupo de Estados de Estuario.
Así queda acordado.`, `
s1 notice: A/90/PV.4
s1 notice: Asamblea General
s1 notice: Martes, 18 de septiembre de 20
s1 stage: Se abre la sesión a las 10.05 
s2 t1 turn [|El Presidente|||en]: Tiene la palabra la representa
s3 t2 turn [Okoro-Vale||Marenia|Grupo de Estados de Estuario|fr]: Tengo el honor de hablar en no
s3 stage: Así queda acordado.
`},
	} {
		ex := styled(c.text)
		d, err := Split(ex, corpus.Entry{})
		if err != nil {
			t.Fatal(err)
		}
		checkDocument(t, ex, d)
		if d.Type != corpus.VerbatimRecord || d.Said.String() != "2035-09-18" {
			t.Errorf("%s: type %q, said %s", c.name, d.Type, d.Said)
		}
		if got := voices(d); got != strings.TrimPrefix(c.want, "\n") {
			t.Errorf("%s:\ngot\n%s\nwant%s", c.name, got, c.want)
		}
	}
}

func TestSummaryRecord(t *testing.T) {
	ex := styled(`
A/C.3/90/SR.4
General Assembly
Third Committee
Summary record of the 4th meeting
*Chair:* Ms. Adeyo-Lind . . . . . . . . . (Kessaly)
*The meeting was called to order at 10.05 a.m.*
**Agenda item 26: Advancement of gatherers**
1. **The Chair** invited the Committee to begin its debate.
2. **Ms. Okoro-Vale** (Marenia), speaking on behalf of the Alliance of Low Islands, said that lamps were cheap.
3. Hours of staffing were not.
4. **Mr. Ferrant** (Solenne Islands) asked who would pay.
*The meeting rose at 11 a.m.*`)
	d, err := Split(ex, corpus.Entry{})
	if err != nil {
		t.Fatal(err)
	}
	checkDocument(t, ex, d)
	want := `
s1 notice: A/C.3/90/SR.4
s1 notice: General Assembly
s1 notice: Third Committee
s1 notice: Summary record of the 4th meet
s1 notice: Chair: Ms. Adeyo-Lind … (Kessa
s1 stage: The meeting was called to orde
s2 heading: Agenda item 26: Advancement of
s2 t1 indirect [Adeyo-Lind|The Chair|||]: invited the Committee to begin
s3 t2 indirect [Okoro-Vale||Marenia|the Alliance of Low Islands|]: said that lamps were cheap.
s3 t2 indirect [Okoro-Vale||Marenia|the Alliance of Low Islands|]: Hours of staffing were not.
s4 t3 indirect [Ferrant||Solenne Islands||]: asked who would pay.
s4 stage: The meeting rose at 11 a.m.
`
	if got := voices(d); got != want[1:] {
		t.Errorf("got\n%s\nwant%s", got, want)
	}
	if d.Type != corpus.SummaryRecord {
		t.Errorf("type %q", d.Type)
	}
	if p := d.Sections[2].Passages[1]; p.ID != "3" || p.Number != "3" {
		t.Errorf("passage %q has id %q and number %q; want 3", p.Text, p.ID, p.Number)
	}
}

func TestSpeakerLinesInsideBlocks(t *testing.T) {
	// A plain text without blank lines: the reader can't tell where a paragraph ends.
	ex := textLines(`A/90/PV.4
The meeting was called to order at 10.05 a.m. The President: I call on the representative of Marenia. Ms. Okoro-Vale (Marenia) (spoke in French): We ask for lamps. They are cheap. It was so decided. The President: I thank her.
Mr. Ferrant (Solenne Islands):
The tide rose.`)
	d, err := Split(ex, corpus.Entry{Type: "verbatim record"})
	if err != nil {
		t.Fatal(err)
	}
	checkDocument(t, ex, d)
	want := `
s1 notice: A/90/PV.4
s1 stage: The meeting was called to orde
s2 t1 turn [|The President|||]: I call on the representative o
s3 t2 turn [Okoro-Vale||Marenia||fr]: We ask for lamps. They are che
s3 stage: It was so decided.
s4 t3 turn [|The President|||]: I thank her.
s5 t4 turn [Ferrant||Solenne Islands||]: The tide rose.
`
	if got := voices(d); got != want[1:] {
		t.Errorf("got\n%s\nwant%s", got, want)
	}
}

func TestSpeakerLinesInsideStyledBlocks(t *testing.T) {
	// At the break of a column a reader of pages may run paragraphs together.
	ex := styled(`
A/90/PV.4
*The meeting was called to order at 10.05 a.m.*
**The President**: I call on the representative of Marenia. **Ms. Okoro-Vale** (Marenia) (spoke in French): We ask for lamps, said **Mr. Quillon** once: they are cheap. *It was so decided.*
**Mr. Ferrant** (Solenne Islands): The tide rose. *The meeting rose at 11 a.m.*`)
	d, err := Split(ex, corpus.Entry{Type: "verbatim record"})
	if err != nil {
		t.Fatal(err)
	}
	checkDocument(t, ex, d)
	want := `
s1 notice: A/90/PV.4
s1 stage: The meeting was called to orde
s2 t1 turn [|The President|||]: I call on the representative o
s3 t2 turn [Okoro-Vale||Marenia||fr]: We ask for lamps, said Mr. Qui
s3 stage: It was so decided.
s4 t3 turn [Ferrant||Solenne Islands||]: The tide rose.
s4 stage: The meeting rose at 11 a.m.
`
	if got := voices(d); got != want[1:] {
		t.Errorf("got\n%s\nwant%s", got, want)
	}
}
