package query

import (
	"strings"
	"testing"

	"travaux/corpus"
)

func TestFieldsInQueries(t *testing.T) {
	checkAll(t, []parseTest{
		{"speaker:arbour gender", "and(speaker=arbour gender)", ""},
		{"Speaker: Arbour", "speaker=Arbour", ""},
		{"SPEAKER:arbour", "speaker=arbour", ""},
		{"by:arbour", "speaker=arbour", ""},
		{"orateur : arbour", "speaker=arbour", ""},
		{"délégation:france", "delegation=france", ""},
		{"delegacion:méxico", "delegation=méxico", ""},
		{"оратор:арбур", "speaker=арбур", ""},
		{"发言人：阿尔布尔", "speaker=阿尔布尔", ""},
		{"المتكلم:آربور", "speaker=آربور", ""},
		{"country:mexico", "delegation=mexico", ""},
		{`type:"press release"`, `type="press release"`, ""},
		{"type:“press release”", `type="press release"`, ""},
		{"title:(compact OR draft)", "or(title=compact title=draft)", ""},
		{"title:(compact draft)", "title=compact_draft", ""},
		{"title:(zero draft | compact)", "or(title=zero_draft title=compact)", ""},
		{"title:(compact AND NOT draft)", "and(title=compact not(title=draft))", ""},
		{`title:("zero draft" OR compact)`, `or(title="zero draft" title=compact)`, ""},
		{"title:(compact OR", "title=compact", "not closed"},
		{"title:()", "title", "nothing between"},
		{"speaker:-arbour", "not(speaker=arbour)", ""},
		{"theme:gender, women", "and(theme=gender women)", ""},
		{"para:12", "number=12", ""},
		{"para:16(c)", "number=16(c)", ""},
		{"para:12-14", "or(number=12 number=13 number=14)", ""},
		{"symbol:A/CONF.231/3", "symbol=A/CONF.231/3", ""},
		{"symbol:a/conf.231/3 gender", "and(symbol=A/CONF.231/3 gender)", ""},
		{"symbol:A/CONF.231/3 para 12", "<A/CONF.231/3 ¶12>", ""},
		{`symbol:"a conf 231 3"`, `symbol="a conf 231 3"`, ""},
		{"kind:direct lang:fr", "and(kind=direct language=fr)", ""},
		{"speaker:arb*", "speaker=arb*", ""},
		{"type:unknown", "type=unknown", ""},
		{"类型:未知", "type=unknown", ""},
		{"speaker:(غير معروف)", "speaker=unknown", ""},
		{`speaker:"unknown"`, `speaker="unknown"`, ""},
		{"title:unknown", "title=unknown", ""},
		{"lang:fr,en gender", "and(or(language=fr language=en) gender)", ""},
		{"speaker:arbour|lajcak", "or(speaker=arbour speaker=lajcak)", ""},
		{"para:12,14-15", "or(number=12 number=14 number=15)", ""},
		{"title:mixed,flows", "title=mixed,flows", ""},
		{"https://example.org/x", "https://example.org/x", ""},
	})
}

func TestDatesInQueries(t *testing.T) {
	checkAll(t, []parseTest{
		{"date:2018-03", "date[20180301 20180331]", ""},
		{"date:2018-01..2018-03", "date[20180101 20180331]", ""},
		{"date:2018-01 .. 2018-03 gender", "and(date[20180101 20180331] gender)", ""},
		{"20080101..20080131", "date[20080101 20080131]", ""},
		{"1948->1949", "date[19480101 19491231]", ""},
		{"gender >2018", "and(gender date[20190101 0])", ""},
		{"date:>=2018", "date[20180101 0]", ""},
		{"[2018-01-01 TO 2018-03-31]", "date[20180101 20180331]", ""},
		{"date:[2018-01-01 TO *]", "date[20180101 0]", ""},
		{"after:2018", "date[20190101 0]", ""},
		{"before: 2018-03", "date[0 20180228]", ""},
		{"from:2018 to:2019", "and(date[20180101 0] date[0 20191231])", ""},
		{"issued:2018", "issued[20180101 20181231]", ""},
		{"issued:>2018", "issued[20190101 0]", ""},
		{"date:6 December 2017 gender", "and(date[20171206 20171206] gender)", ""},
		{"date: 6 décembre 2017", "date[20171206 20171206]", ""},
		{`date:"6 de diciembre de 2017"`, "date[20171206 20171206]", ""},
		{"дата: 6 декабря 2017 года", "date[20171206 20171206]", ""},
		{"date:٦ ديسمبر ٢٠١٧", "date[20171206 20171206]", ""},
		{"日期：2017年12月6日", "date[20171206 20171206]", ""},
		{"date:(2017 OR 2018-03)", "or(date[20170101 20171231] date[20180301 20180331])", ""},
		{"date:4-6 December 2017", "date[20171204 20171206]", ""},
		{"-date:2017", "not(date[20170101 20171231])", ""},
		{"date:2017, gender", "and(date[20170101 20171231] gender)", ""},
		{"year:2017", "date[20170101 20171231]", ""},
		{"date:unknown", "date=unknown", ""},
		{"issued:unknown gender", "and(issued=unknown gender)", ""},
		{"date:(2017 OR unknown)", "or(date[20170101 20171231] date=unknown)", ""},
		{"date:inconnue", "date=unknown", ""},
		{"дата:неизвестно", "date=unknown", ""},
		{"date:6 дек. 2017", "date[20171206 20171206]", ""},
		{"date:в декабре 2017 года", "date[20171201 20171231]", ""},
		{"date:in 2017", "date[20170101 20171231]", ""},
		{"date:from 2017 to 2018 gender", "and(date[20170101 20181231] gender)", ""},
		{"date:between 2017 and 2018", "date[20170101 20181231]", ""},
		{"date:de 2017 à 2018", "date[20170101 20181231]", ""},
		{"date:entre 2017 y 2018", "date[20170101 20181231]", ""},
		{"date:с 4 по 6 декабря 2017 года", "date[20171204 20171206]", ""},
		{"date:с 4 июля по 6 декабря 2017 года", "date[20170704 20171206]", ""},
		{"date:من 2017 إلى 2018", "date[20170101 20181231]", ""},
		{"date:从2017年到2018年", "date[20170101 20181231]", ""},
		{"date:6/12/2017", "and(date 6/12/2017)", "not a date"}, // of June or of December
		{"2017-12-06", "2017-12-06", ""},                        // words: the text may have them
	})
}

func TestFieldNamesAreUnique(t *testing.T) {
	seen := map[string]string{}
	check := func(name, field string) {
		if old, twice := seen[strings.ToLower(name)]; twice && old != field {
			t.Errorf("%q names %s and %s", name, old, field)
		}
		seen[strings.ToLower(name)] = field
		if got := shape(Parse(name + ":2017").Root); !strings.HasPrefix(got, field) {
			t.Errorf("%s:2017 is read as %s; want field %s", name, got, field)
		}
	}
	for _, f := range Fields() {
		check(f.Name, f.Name)
		for _, a := range f.Aliases {
			check(a, f.Name)
		}
		for _, l := range corpus.Languages() {
			if f.Labels[l] == "" {
				t.Errorf("field %s has no label in %s", f.Name, l)
			}
		}
	}
	for _, names := range dateBounds {
		for _, name := range strings.Fields(names) {
			check(name, "date")
		}
	}
}
