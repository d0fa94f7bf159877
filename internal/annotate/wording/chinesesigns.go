package wording

import (
	"strings"
	"unicode/utf8"
)

// Simplified returns a text with its traditional signs in their simplified forms, at the
// same bytes: names, offices and verbs are looked up in one form only. Signs that neither
// lexicon nor names need stay as they are.
func (s simplifier) Simplified(text string) string {
	var b strings.Builder
	b.Grow(len(text))
	for i := 0; i < len(text); {
		r, n := utf8.DecodeRuneInString(text[i:])
		if plain, ok := s[r]; ok && utf8.RuneLen(plain) == n {
			b.WriteRune(plain)
		} else {
			b.WriteString(text[i : i+n])
		}
		i += n
	}
	return b.String()
}

// simplifier gives simplified signs for traditional ones.
type simplifier map[rune]rune

func newSimplifier() simplifier {
	s := simplifier{}
	signs := []rune(traditional)
	for i := 0; i+1 < len(signs); i += 2 {
		s[signs[i]] = signs[i+1]
	}
	// The middle dot of names has several codes of other lengths; those of three bytes meet here.
	s['‧'], s['•'], s['・'] = '‧', '‧', '‧'
	return s
}

// traditional has each traditional sign with its simplified form behind it.
const traditional = "" +
	"萬万與与專专業业東东絲丝兩两嚴严個个豐丰為为麗丽舉举麼么烏乌樂乐喬乔習习鄉乡書书於于雲云亞亚產产親亲從从們们價价眾众會会倫伦體体僑侨儲储兒儿黨党蘭兰關关興兴茲兹" +
	"養养內内岡冈寫写軍军農农馮冯決决幾几鳳凤凱凯劉刘則则創创刪删別别辦办務务動动勞劳區区醫医華华協协單单盧卢衛卫卻却廠厂廳厅厲厉廚厨縣县參参雙双發发葉叶號号嘆叹後后" +
	"呂吕聽听吳吴員员噴喷團团園园圍围國国圖图聖圣場场壇坛牆墙聲声殼壳處处復复頭头誇夸奧奥婦妇媽妈姍姗婁娄婭娅嬌娇孫孙學学寧宁實实宮宫賓宾對对導导壽寿將将爾尔屬属嶺岭" +
	"鞏巩師师乾干並并廣广莊庄庫库應应龐庞開开張张強强當当憶忆憂忧態态總总願愿戰战執执揚扬護护報报擔担掛挂揮挥換换據据攝摄擺摆搖摇攤摊數数斷断時时術术機机殺杀權权條条" +
	"來来楊杨傑杰構构標标欄栏樣样欒栾檢检橫横歡欢歐欧畢毕氣气漢汉湯汤沒没澤泽測测濟济塗涂漁渔溫温滿满燈灯靈灵災灾點点熱热愛爱爺爷牽牵獵猎瑪玛環环畫画監监蓋盖著着礦矿" +
	"確确離离稱称竇窦築筑簡简類类糾纠紅红約约級级紀纪納纳紙纸紐纽線线練练組组織织終终紹绍經经結结給给絡络統统繡绣繼继續续綽绰維维編编縫缝繆缪網网羅罗聳耸聶聂聯联臘腊" +
	"輿舆捨舍藝艺節节蒼苍蘇苏範范荊荆榮荣萊莱蓮莲鶯莺蘿萝蕭萧薩萨蔣蒋藍蓝補补見见觀观規规視视覽览譽誉計计認认譏讥讓让議议記记講讲許许論论設设證证評评訴诉詞词譯译詩诗" +
	"話话該该誡诫語语說说請请諸诸諾诺讀读調调談谈諧谐謂谓謝谢譚谭譴谴貝贝負负貢贡責责質质貼贴費费賀贺賈贾資资賞赏賴赖賽赛贊赞趙赵車车軒轩轉转輛辆輯辑轅辕辭辞邊边達达" +
	"過过邁迈還还這这連连遲迟選选遜逊遞递遺遗鄧邓鄔邬鄒邹鄰邻鄭郑採采釋释鐘钟欽钦錢钱鐵铁銀银錫锡鍵键鎮镇長长門门問问間间閔闵聞闻閻阎闡阐闕阙闞阚隊队陽阳陰阴陸陆陳陈" +
	"隨随難难韋韦韓韩項项須须顧顾頓顿預预領领題题顏颜額额飛飞飯饭饒饶館馆馬马駁驳駐驻駱骆驟骤魚鱼魯鲁鮑鲍麥麦黃黄齊齐龍龙龔龚爲为裡里裏里週周鍾钟併并啟启衆众臺台檯台" +
	"僅仅嗎吗徵征麽么啓启録录錄录夠够鬧闹夢梦勝胜傳传訪访緊紧釘钉賣卖買买黴霉獎奖狀状頃顷腳脚輪轮闖闯歷历曆历沖冲償偿備备劃划勢势厭厌嘗尝撥拨擬拟暫暂橋桥潔洁煙烟燒烧" +
	"獨独瑣琐異异祕秘種种稅税穩稳窮穷競竞筆笔絕绝緩缓緣缘脫脱膽胆艦舰蟲虫製制訂订訊讯試试誠诚誤误謊谎豬猪貧贫購购贏赢趕赶跡迹較较載载輕轻輸输運运遊游違违適适釀酿銷销" +
	"鎖锁閉闭閱阅隱隐電电靜静順顺頗颇頻频顆颗飄飘駛驶騎骑驗验驚惊鬆松鮮鲜鳥鸟鹽盐齒齿"
