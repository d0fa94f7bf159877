package query

import (
	"testing"
)

func TestQuestions(t *testing.T) {
	checkAll(t, []parseTest{
		{"what did Arbour say about gender?", "and(Arbour gender)", "read as a question; left out: “what”, “did”, “say”, “about”"},
		{"What did Arbour say about gender", "and(Arbour gender)", "left out: “What”"},
		{"Qu’a dit Arbour sur le genre ?", "and(Arbour genre)", "question"},
		{"¿Qué dijo Arbour sobre el género?", "and(Arbour género)", "question"},
		{"Что сказала Арбур о гендере?", "and(Арбур гендере)", "question"},
		{"ماذا قالت آربور عن النوع الاجتماعي؟", "and(آربور النوع الاجتماعي)", "question"},
		{"阿尔布尔对移民说了什么？", "and(阿尔布尔 移民)", "question"},
		{"What did Ms. Arbour say about gender in 2017?", "and(Arbour gender date[20170101 20171231])", "“Ms”"},
		{"What is France's position on migration", "and(France's migration)", "question"},
		{`Who said "mixed flows"?`, `"mixed flows"`, "left out: “Who”, “said”"},
		{"tell me what Arbour said about gender", "and(Arbour gender)", "question"},
		{"show me speeches by Mexico on gender", "and(Mexico gender)", "question"},
		{"Qu’a-t-elle dit sur le genre ?", "genre", "question"},
		{"Que dit la France sur les migrations ?", "and(France migrations)", "question"},
		{"De quoi a parlé Arbour ?", "Arbour", "question"},
		{"Que pense la France de la migration ?", "and(France migration)", "question"},
		{"¿Qué opina Francia de la migración?", "and(Francia migración)", "question"},
		{"¿De qué habló Arbour?", "Arbour", "question"},
		{"что заявила Франция по поводу миграции?", "and(Франция миграции)", "question"},
		{"О чём говорила г-жа Арбур?", "Арбур", "question"},
		{"من تحدث عن الهجرة؟", "الهجرة", "question"},
		{"ما موقف فرنسا من الهجرة؟", "and(فرنسا الهجرة)", "question"},
		{"阿尔布尔在2018年对移民说了什么？", "and(阿尔布尔 移民 date[20180101 20181231])", "question"},
		{"2018年关于移民说了什么", "and(移民 date[20180101 20181231])", "question"},
		{"二〇一八年谁谈到了性别？", "and(性别 date[20180101 20181231])", "question"},
		{"墨西哥2017年12月对移民说了什么？", "and(墨西哥 移民 date[20171201 20171231])", "question"},
		{"2018年以来关于移民说了什么", "and(2018年以来 移民)", "question"},
		{"2018年移民", "2018年移民", ""},
		{"ماذا قيل عن اللاجئين في ٢٠٠٨؟", "and(اللاجئين date[20080101 20081231])", "question"},
		{"阿尔布尔关于移民说了什么", "and(阿尔布尔 移民)", "“关于”, “说了什么”"},
		{"阿尔布尔就性别问题说了什么？", "and(阿尔布尔 性别)", "question"},
		{"法国关于移民的立场是什么？", "and(法国 移民)", "question"},
		{"谁谈到了性别？", "性别", "question"},
		{"墨西哥如何看待移民", "and(墨西哥 移民)", "question"},
		{"关于移民的报告", "关于移民的报告", ""},
		{"on the road", "and(on the road)", ""},
		{"de la migration", "and(de la migration)", ""},
		{"who quoted Arbour", "Arbour", "left out: “who”, “quoted”"},
		{"what cites A/CONF.231/3", "<A/CONF.231/3>", "left out: “what”, “cites”"},
		{"who spoke about gender", "gender", "question"},
		{"who mentions Arbour?", "Arbour", "question"},
		{"speeches by France on migration", "and(France migration)", "left out: “speeches”, “by”, “on”"},
		{"statements by France about migration", "and(France migration)", "question"},
		{"speeches by France on migration 2001..2003", "and(France migration date[20010101 20031231])", "question"},
		{"statements by", "and(statements by)", ""},
		{"statements on migration", "and(statements on migration)", ""},
		{"what", "what", ""},
		{"WHO and migrants' health", "and(WHO and migrants health)", ""},
		{"what AND did AND gender", "and(what did gender)", ""},
		{`what "did" gender?`, `and(what "did" gender)`, "question mark"},
		{"mixed flows?", "and(mixed flows)", "question mark"},
		{"who?", "who", "question mark"},
		{"(what is gender)", "and(what is gender)", ""},
		{"(移民什么)", "移民什么", ""},
		{"Что говорилось о беженцах?", "беженцах", "question"},
		{"ماذا قيل عن اللاجئين؟", "اللاجئين", "question"},
		{"What was said about refugees?", "refugees", "question"},
		{"Qu’a-t-on dit des réfugiés ?", "réfugiés", "question"},
		{"¿Qué se dijo sobre los refugiados?", "refugiados", "question"},
		{"关于难民说了什么？", "难民", "question"},
		{"что сказала Россия об Украине в 2008 году?", "and(Россия Украине date[20080101 20081231])", "question"},
		{"ماذا قالت فرنسا عن الهجرة في عام 2008؟", "and(فرنسا الهجرة date[20080101 20081231])", "question"},
	})
}

func TestTheSubjectOfAQuestionIsWhoSpoke(t *testing.T) {
	for text, want := range map[string]int{
		"what did Arbour say about gender?":       1,
		"What did Louise Arbour say about gender": 2,
		"what did Arbour say":                     1,
		"Qu’a dit Arbour sur le genre ?":          1,
		"¿Qué dijo Arbour sobre el género?":       1,
		"Что сказала Арбур о гендере?":            1,
		"О чём говорила г-жа Арбур?":              1,
		"ماذا قالت آربور عن النوع الاجتماعي؟":     1,
		"阿尔布尔对移民说了什么？":                            1,
		"关于难民说了什么？":                               0,
		"What was said about refugees by France?": 0,
		"who said that gender matters":            0,
		"who quoted Arbour":                       0,
		"how many women were there":               0,
		"Arbour gender":                           0,
		"What is France's position on migration":  1,
	} {
		if got := Parse(text).Subject; got != want {
			t.Errorf("Parse(%q).Subject = %d; want %d", text, got, want)
		}
	}
}
