package turns

import (
	"strings"
	"testing"
)

// TestStageParagraphs reads paragraphs that stand alone and are no one's words, in the six
// languages.
func TestStageParagraphs(t *testing.T) {
	for _, line := range strings.Split(stageLines, "\n") {
		if !IsStageText(line) && !IsStageParagraph(line) {
			t.Errorf("%q is read as someone's words", line)
		}
	}
	for _, line := range []string{
		"The Committee must observe the rules of the tide.",
		"A minute ago the tide was out.",
		"The report is long and the summary short.",
		"La croissance est accompagnée d’une hausse du niveau de la mer.",
		"La décision est difficile.",
		"Le Président est un ami des phares.",
		"La Comisión guarda las lámparas.",
		"Председатель берет на себя большую ответственность.",
		"Президент избирается на пять лет.",
		"Звучит странно, но море поднимается.",
		"عادت السفن إلى الميناء.",
		"委员会应当记住灯塔。",
		"会议很长，灯很短。",
		"我们以多数票选出了守塔人。",
	} {
		if IsStageText(line) || IsStageParagraph(line) {
			t.Errorf("%q is read as a stage direction", line)
		}
	}
}

const stageLines = `Заседание открыто в 10 ч 00 мин.
Заседание объявляется открытым в 10 ч 05 мин.
Заседание было открыто в 15 ч 10 мин.
Заседание закрыто в 13 ч 00 мин.
Заседание прерывается в 11 ч 30 мин; возобновляется в 11 ч 45 мин.
Заседание возобновляется в 11 ч 45 мин.
Перерыв в заседании с 11 ч 00 мин до 11 ч 15 мин.
Предложение принимается.
Решение принято.
Предложение принято.
Предложение отклоняется.
Принимается решение.
Это решение принимается.
Так и решено.
Таким образом, решение принимается.
Проект решения A/C.2/85/L.3 принимается.
Проект решения A/C.2/85/L.3 с внесенными в него устными поправками принимается без голосования.
Проект резолюции A/C.2/85/L.3 утверждается 14 голосами против 2 при 3 воздержавшихся.
Пункт 3 постановляющей части сохраняется 14 голосами против 2 при 3 воздержавшихся.
Поправка отклоняется 14 голосами против 2 при 3 воздержавшихся.
14 голосами против 2 при 3 воздержавшихся проект резолюции принимается.
Предложение отклоняется 9 голосами против 4.
Проводится поименное голосование.
Проводится голосование поднятием руки.
Проводится раздельное голосование по пункту 3.
Голосование проводится поднятием руки.
Г-н Морской (Острель), заместитель Председателя, занимает место Председателя.
Председательствует г-н Морской (Острель), заместитель Председателя.
Г-н Морской (Острель), заместитель Председателя, председательствует на заседании.
Обязанности Председателя исполняет г-н Морской (Острель).
Председатель возвращается на свое место.
Г-жа Коск (Марения) занимает место за столом Комитета.
Делегация Марении занимает места за столом Комитета.
Делегация Марении покидает зал заседаний.
Члены делегации Марении покидают зал.
Члены Комитета минутой молчания чтят память погибших.
Члены Комитета встают и соблюдают минуту молчания.
Участники заседания соблюдают минуту молчания.
Комитет соблюдает минуту молчания.
По предложению Председателя члены Комитета соблюдают минуту молчания.
Г-жа Коск (Марения) избирается Докладчиком путем аккламации.
Демонстрируется видеофильм.
Аплодисменты.
افتتحت الجلسة في الساعة 10/05.
افتُتحت الجلسة الساعة ١٠/٠٥.
بدأت الجلسة الساعة 10:05.
رفعت الجلسة في الساعة 13/00.
انتهت الجلسة الساعة 13/00.
عُلقت الجلسة الساعة 11/30 واستؤنفت الساعة 11/45.
علّقت الجلسة الساعة 11/30.
استُؤنفت الجلسة الساعة 11/45.
تقرر ذلك.
وتقرر ذلك.
وقد تقرر ذلك.
وقد تقرَّر ذلك.
تقرّر ذلك.
ووفق على ذلك.
وقد كان كذلك.
اعتُمد مشروع القرار A/C.3/85/L.4.
اعتُمد مشروع المقرر.
اعتُمد مشروع القرار، بصيغته المعدلة شفويا، دون تصويت.
اعتُمد مشروع القرار بأغلبية 14 صوتا مقابل صوتين وامتناع 3 أعضاء عن التصويت.
اعتُمدت الفقرة 3 بأغلبية 14 صوتا مقابل صوتين.
رُفض التعديل بأغلبية 9 أصوات مقابل 4.
وبأغلبية 14 صوتا مقابل صوتين، اعتُمد مشروع القرار.
أُجري تصويت مسجل.
أُجري تصويت برفع الأيدي.
أُجري تصويت بنداء الأسماء.
جرى التصويت برفع الأيدي.
أُقر جدول الأعمال.
تولى السيد المرسى (مارينيا)، نائب الرئيس، رئاسة الجلسة.
تولى رئاسة الجلسة السيد المرسى (مارينيا)، نائب الرئيس.
ترأس الجلسة السيد المرسى.
شغلت السيدة كوسك (مارينيا)، نائبة الرئيس، مقعد الرئاسة.
عاد الرئيس إلى مقعده.
عاد الرئيس إلى تولي الرئاسة.
استأنف الرئيس رئاسة الجلسة.
بدعوة من الرئيس، جلس السيد المرسى إلى طاولة اللجنة.
بناء على دعوة الرئيس، اتخذت السيدة كوسك مكانا إلى طاولة اللجنة.
جلس وفد مارينيا إلى طاولة اللجنة.
اتخذ وفد مارينيا مكانه إلى طاولة اللجنة.
انسحب وفد مارينيا.
انسحب وفد مارينيا من القاعة.
لزمت اللجنة دقيقة صمت.
التزمت اللجنة دقيقة صمت.
وقف أعضاء اللجنة دقيقة صمت حدادا.
وقفت اللجنة دقيقة صمت.
انتُخبت السيدة كوسك (مارينيا) مقررة بالتزكية.
عُرض فيلم قصير.
上午10时05分开会。
会议于上午10时05分开始。
会议于下午1时结束。
会议在下午1时散会。
下午1时05分散会。
下午1时会议结束。
上午11时30分暂停，上午11时45分复会。
会议于上午11时30分暂停，11时45分复会。
会议暂停十五分钟。
就这样决定。
就此决定。
会议就这样决定。
经决定如上。
如是决定。
事情就这样决定了。
决议草案A/C.3/85/L.4获得通过。
决议草案A/C.3/85/L.4未经表决获得通过。
经口头修正的决议草案A/C.3/85/L.4获得通过。
决定草案获得通过。
决议草案以14票对2票、3票弃权获得通过。
修正案以9票对4票被否决。
以14票赞成、2票反对、3票弃权，决议草案获得通过。
执行部分第3段以14票对2票、3票弃权获得保留。
进行记录表决。
进行了唱名表决。
以举手方式进行表决。
举手表决。
议程通过。
议程获得通过。
副主席科斯克女士（马雷尼亚）主持会议。
副主席科斯克女士（马雷尼亚）代行主席职务。
副主席科斯克女士担任主席。
由副主席科斯克女士（马雷尼亚）主持会议。
主席恢复主持会议。
主席重新主持会议。
主席继续主持会议。
应主席邀请，科斯克女士在委员会议席就座。
应主席的邀请，马雷尼亚代表团在会议桌前就座。
马雷尼亚代表团在委员会议席就座。
马雷尼亚代表团退席。
马雷尼亚代表团离开会议室。
委员会成员默哀一分钟。
委员会默哀一分钟。
全体与会者起立默哀一分钟。
科斯克女士（马雷尼亚）以鼓掌方式当选报告员。
放映了一部短片。
Le projet de décision A/C.3/85/L.4 est adopté.
Le projet de résolution, tel que modifié oralement, est adopté sans vote.
Il en est ainsi décidé.
La proposition est adoptée.
L’amendement est rejeté par 9 voix contre 4.
Le paragraphe 3 est maintenu par 14 voix contre 2, avec 3 abstentions.
La séance est suspendue à 11 h 30 ; elle est reprise à 11 h 45.
La séance est reprise à 11 h 45.
Le Président reprend la présidence.
Mme Kosk (Marénie), Vice-Présidente, prend la présidence.
Mme Kosk (Marénie) prend place à la table du Conseil.
Sur l’invitation du Président, Mme Kosk prend place à la table.
La Conférence observe une minute de silence.
L’Assemblée observe une minute de silence.
Les participants observent une minute de silence.
Il est procédé à un vote à main levée.
Le Secrétaire général est accompagné à la tribune.
Le Secrétaire général quitte la tribune.
Sa Majesté le Roi est conduite à la tribune.
M. le Président de la Marénie est escorté à la tribune.
Applaudissements.
La séance est levée.
(Applaudissements.)
L’orateur poursuit en français.
Ainsi décidé.
Il est ainsi décidé.
La décision est adoptée.
M. Bertin (Tarunda) est élu par acclamation Rapporteur de la Commission.
Une vidéo est projetée.
Un message vidéo est diffusé.
El Presidente vuelve a ocupar la Presidencia.
La Sra. Kosk (Marenia), Vicepresidenta, ocupa la Presidencia.
Se guarda un minuto de silencio.
Los miembros de la Comisión guardan un minuto de silencio.
Queda aprobado el proyecto de resolución A/C.3/85/L.4.
Así queda decidido.
Se proyecta un vídeo.
The Chair resumed the Chair.
The Committee observed a minute of silence.
Draft resolution A/C.3/85/L.4, as orally revised, was adopted.
A short video was shown.
A vote was taken by secret ballot.
Having obtained the required two-thirds majority, Marenia was elected.
The meeting was suspended at 11.30 a.m. and resumed at 11.45 a.m.
The motion was carried by 9 votes to 4.`
