package annotate

import (
	"slices"
	"testing"

	"travaux/corpus"
)

// Who speaks in Chinese prose, by the classes of words and sentences that tell it.
func TestChineseSpeakers(t *testing.T) {
	for _, c := range []struct {
		name string
		text []string
		want []string // the speaker of each quotation
	}{
		{"an office that begins like another", []string{"主教练罗贝托·菲奥里尼说：“今晚属于替补席。”"}, []string{"罗贝托·菲奥里尼"}},
		{"a family name that few have", []string{"牧民郦青崖抱着孩子走来。“路断了三天。”他说。"}, []string{"郦青崖"}},
		{"a name whose end nothing shows", []string{"村民霍德全沉默了很久，才开口：“堤是爷爷修的。”"}, []string{"霍德全"}},
		{"a place is no person", []string{"家住柳树沟村的薛桂枝老人说：“水是半夜来的。”柳树沟昨晚停电。"}, []string{"薛桂枝"}},
		{"a family name of two signs", []string{"议员欧阳澈援引邻市的经验反问：“省下的钱够不够？”"}, []string{"欧阳澈"}},
		{"a name that begins with a preposition", []string{"大二学生向晚站在门口。“欢迎半夜来看看，”向晚说。"}, []string{"向晚"}},
		{"a Japanese name", []string{"首席技术官石黑拓也。石黑承认公司没有测试。“合同里没有这一条。”他解释。"}, []string{"石黑拓也"}},
		{"the longer one of two who own", []string{"看台上，骆依然的父亲骆长河哭了。“我不让她踢，”他对记者说。"}, []string{"骆长河"}},
		{"kin without a name", []string{"村民郦青崖走进门。他11岁的儿子问他：“我们赢了吗？”"}, []string{"郦青崖的儿子"}},
		{"this one by the office", []string{"塔伦达代表提出异议。该代表说，案文“过于含糊”。"}, []string{"塔伦达代表"}},
		{"an old man by his age", []string{"船长游金水蹲在码头。“海不等人，”这位76岁的老人说。"}, []string{"游金水"}},
		{"an organization behind what it is", []string{"该国最大的汇款公司金鸽汇兑发表声明称，新规“伤害穷人”。"}, []string{"金鸽汇兑"}},
		{"an organization by its short name", []string{"河边救助联合会（下称“河联会”）昨天开会。河联会说：“水还会来。”"}, []string{"河边救助联合会"}},
		{"an organization by a bare word", []string{"种子自由联盟今天宣布起诉。联盟说：“豆子无罪。”"}, []string{"种子自由联盟"}},
		{"what someone does between two quotations", []string{"老农巴蒂斯特·卢孔博不信。“他们每年都来。”卢孔博朝地上啐了一口，“照片不能磨面。”"}, []string{"巴蒂斯特·卢孔博", "巴蒂斯特·卢孔博"}},
		{"someone's answer", []string{"矿长戈建新被问到期限。戈建新的回答很干脆：“下周。”"}, []string{"戈建新"}},
		{"a gesture before the next words", []string{"矿长戈建新说：“人都在。”顿了顿，又说：“煤不急。”"}, []string{"戈建新", "戈建新"}},
		{"a phrase for the place before the subject", []string{"陈海生说港口会开。在闭幕式上陈海生部长说：“港口开了。”"}, []string{"陈海生"}},
		{"a manner before the verb", []string{"“我十四歲上船。”船長游金水蹲在碼頭邊，頭也不抬地說。"}, []string{"游金水"}},
		{"straight marks", []string{"联盟总协调员胡安娜·基特拉尔卡承认困难。\"可是部长搞错了，\"她说，\"卖种子的是公司。\""}, []string{"胡安娜·基特拉尔卡", "胡安娜·基特拉尔卡"}},
		{"whose words they are said to be", []string{"调度员祁小满接了电话。“我们是第一个到现场的人。”这是祁小满贴在墙上的纸条。"}, []string{"祁小满"}},
		{"an office just now", []string{"维利亚代表苏菲·阿内尔森投了赞成票。", "塔什姆代表同样投了弃权票。他认为，各国不应“替桑科人决定”。"}, []string{"塔什姆代表"}},
		{"an office that is against", []string{"桑科反对派联盟驻外代表卡迪亚·桑戈在会场外说，决议“没有牙齿”。"}, []string{"卡迪亚·桑戈"}},
		{"the answer of an office", []string{"市文物局的答复是：该建筑未列入名录，“依法可以拆除”。"}, []string{"市文物局"}},
		{"a mother of one without a name", []string{"“跟一百年说话。”孩子的母亲说。"}, []string{"孩子的母亲"}},
		{"who shakes the head", []string{"矿长戈建新和工会主席苗春燕在座。“这是打发叫花子。”苗春燕摇了摇头。"}, []string{"苗春燕"}},
		{"a given name that ends in an adverb", []string{"副局长暴志刚解释了原因。“自然资源局。”暴志刚答。"}, []string{"暴志刚"}},
		{"a Vietnamese name", []string{"议员阮氏梅香举起照片：“这是我女儿。”阮氏梅香坐下。"}, []string{"阮氏梅香"}},
		{"a name behind an age and a trade", []string{"76岁的老渔民波罕涛已经不再出船。“船比我还老，”他说。"}, []string{"波罕涛"}},
		{"who owns what the sentence is about", []string{"政府军发言人戈兰·佩特罗指责对方。", "面包师优素福·曼苏里站在街口。", "曼苏里的炉子一天烤两千个饼。问他够不够，他摇摇头：“不够。”"}, []string{"优素福·曼苏里"}},
		{"one of a couple", []string{"店主夫妇站在路边，妻子不停地念叨：“我说了的。”"}, []string{"妻子"}},
		{"a given name that ends like a river", []string{"县审计局局长宁长河说，审计组已经进驻。“一分钱一分钱地查。”"}, []string{"宁长河"}},
		{"another one of hers", []string{"“校车抛锚了。”学生佟小雨说。她的同桌马骁补充：“以后没有车了。”"}, []string{"佟小雨", "马骁"}},
		{"who turns to the press", []string{"公司经理路广生对记者算起了账。“不能拿工资去烧油。”"}, []string{"路广生"}},
		{"one of many", []string{"有网友反问：“年轻的医生去哪儿了？”"}, nil},
	} {
		d := releaseOf(t, "zh", c.text...)
		var got []string
		for _, p := range d.Passages {
			for _, st := range p.Statements {
				if st.Kind != corpus.Indirect {
					got = append(got, st.Speaker)
				}
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q speak, want %q", c.name, got, c.want)
		}
	}
}
