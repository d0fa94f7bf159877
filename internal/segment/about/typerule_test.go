package about

import (
	"testing"

	"travaux/corpus"
	"travaux/internal/extract/content"
)

func TestTypesOfTitles(t *testing.T) {
	for want, titles := range map[corpus.DocType][]string{
		corpus.Resolution: {
			"Resolution adopted by the General Assembly on 19 December 2035", "Resolution 2954 (2035)", "Résolution adoptée par l’Assemblée générale le 19 décembre 2035",
			"Resolución aprobada por la Asamblea General el 19 de diciembre de 2035", "Резолюция, принятая Генеральной Ассамблеей 19 декабря 2035 года",
			"قرار اتخذته الجمعية العامة في 19 كانون الأول/ديسمبر 2035", "2035年12月19日大会决议", "第2954（2035）号决议",
		},
		corpus.Decision: {
			"Decision adopted by the Conference of the Parties", "Décision adoptée par la Conférence", "Decisión adoptada por la Conferencia",
			"Решение, принятое Конференцией", "مقرر اتخذه مؤتمر الأطراف",
		},
		corpus.Letter: {
			"Letter dated 7 July 2035 from the Permanent Representative of Marenia", "Identical letters dated 7 July 2035", "Note verbale dated 7 July 2035 from the Permanent Mission",
			"Lettre datée du 7 juillet 2035, adressée au Secrétaire général", "Note verbale datée du 7 juillet", "Carta de fecha 7 de julio de 2035 dirigida al Secretario General",
			"Cartas idénticas de fecha 7 de julio", "Nota verbal de fecha 7 de julio", "Письмо Постоянного представителя Марении", "Вербальная нота Постоянного представительства",
			"رسالة مؤرخة 7 تموز/يوليه 2035", "رسالتان متطابقتان مؤرختان 7 تموز/يوليه", "مذكرة شفوية مؤرخة 7 تموز/يوليه", "2035年7月7日马雷尼亚常驻代表给秘书长的信", "2035年7月7日普通照会",
		},
		corpus.Agenda: {
			"Provisional agenda", "Annotated provisional agenda", "Provisional agenda and annotations", "Draft programme of work", "Agenda of the Conference", "List of speakers", "Proposed organization of work",
			"Ordre du jour provisoire annoté", "Projet de programme de travail", "Liste des orateurs", "Programa provisional anotado", "Proyecto de programa de trabajo", "Organización de los trabajos",
			"Предварительная повестка дня", "Аннотированная предварительная повестка дня", "Проект программы работы", "جدول الأعمال المؤقت", "مشروع برنامج العمل", "临时议程", "临时议程说明", "工作方案草案",
		},
		corpus.Concluding: {
			"Concluding observations on the sixth periodic report of Marenia", "Observations finales concernant le sixième rapport périodique de la Marénie", "Observaciones finales sobre el sexto informe periódico de Marenia",
			"Заключительные замечания по шестому периодическому докладу Марении", "الملاحظات الختامية بشأن التقرير الدوري السادس لمارينيا", "关于马雷尼亚第六次定期报告的结论性意见",
		},
		corpus.NGOStatement: {
			"Statement submitted by Lamps for All, a non-governmental organization", "Exposé présenté par Lampes pour tous", "Declaración presentada por Lámparas para Todos", "Заявление, представленное «Лампы всем»", "بيان مقدم من المصابيح للجميع", "人人有灯提交的陈述",
		},
		corpus.Draft: {
			"Marenia: draft resolution", "Zero draft", "Draft report", "Revised draft", "Marénie : projet de résolution", "Avant-projet", "Marenia: proyecto de resolución", "Borrador cero",
			"Марения: проект резолюции", "Нулевой проект", "مارينيا: مشروع قرار", "المسودة الصفرية", "马雷尼亚：决议草案", "零草案",
		},
		corpus.WorkingPaper: {
			"Working paper submitted by Marenia", "Conference room paper", "Document de travail présenté par la Marénie", "Documento de trabajo presentado por Marenia", "Рабочий документ, представленный Маренией", "ورقة عمل مقدمة من مارينيا", "马雷尼亚提交的工作文件",
		},
		corpus.FactSheet: {"Fact sheet: the tidal commons", "Fiche d’information sur l’estran", "Hoja informativa", "Информационный бюллетень", "صحيفة وقائع", "概况介绍"},
		corpus.Journal:   {"Journal of the United Nations", "Journal des Nations Unies", "Diario de las Naciones Unidas", "Журнал Организации Объединенных Наций", "يومية الأمم المتحدة", "联合国日刊"},
		corpus.Note: {
			"Note by the Secretary-General", "Information note for participants", "Note du Secrétaire général", "Nota de la Secretaría", "Записка Генерального секретаря", "مذكرة من الأمين العام", "秘书长的说明",
		},
		corpus.Report: {
			"Report of the Secretary-General", "Interim report of the Special Rapporteur", "Rapport du Secrétaire général", "Informe del Secretario General", "Доклад Генерального секретаря", "تقرير الأمين العام", "秘书长的报告", "Annual report",
		},
		corpus.PressRelease: {"Press release", "Communiqué de presse", "Comunicado de prensa", "Пресс-релиз", "بيان صحفي", "新闻稿"},
		"":                  {"Use of the tidal commons", "Agenda for Peaceful Tides", "Les communs de l’estran", "潮间公地的利用"},
	} {
		for _, title := range titles {
			if got := titleType([]content.Block{{Text: title}}); got != want {
				t.Errorf("titleType(%q) = %q; want %q", title, got, want)
			}
		}
	}
}
