package segment

import (
	"testing"

	"travaux/corpus"
)

func TestSendersOfLetters(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"S/2035/12\nDistr.: General\n1 May 2035\nOriginal: English\n# Letter dated 30 April 2035 from the Permanent Representative of Marenia to the United Nations addressed to the President of the Security Council\nI have the honour to transmit herewith a report on the flats.\n(Signed) Tamsin Okoro-Vale\nPermanent Representative\nAnnex\n(Signed) Perrin Quillon",
			"Tamsin Okoro-Vale|Permanent Representative of Marenia to the United Nations|Marenia"},
		{"S/2035/12\nDistr.: General\n1 May 2035\nOriginal: English\n# Letter dated 30 April 2035 from the Secretary-General addressed to the President of the Security Council\nI have the honour to transmit herewith a report on the flats.\n(Signed) Perrin Quillon",
			"Perrin Quillon|Secretary-General|"},
		{"S/2035/12\nDistr.: General\n1 May 2035\nOriginal: English\n# Identical letters dated 30 April 2035 from the Chargé d’affaires a.i. of the Permanent Mission of the Fens to the United Nations addressed to the Secretary-General and the President of the Security Council\nI write about the flats.",
			"|Chargé d’affaires a.i. of the Permanent Mission of the Fens to the United Nations|Fens"},
		{"S/2035/12\nDistr. générale\n1er mai 2035\nFrançais\nOriginal : anglais\n# Lettre datée du 30 avril 2035, adressée à la Présidente du Conseil de sécurité par le Représentant permanent de la Marénie auprès de l’Organisation des Nations Unies\nJ’ai l’honneur de vous écrire.\n(Signé) Aude Grandgrève",
			"Aude Grandgrève|Représentant permanent de la Marénie auprès de l’Organisation des Nations Unies|Marénie"},
		{"S/2035/12\nDistr. general\n1 de mayo de 2035\nEspañol\nOriginal: inglés\n# Carta de fecha 30 de abril de 2035 dirigida al Secretario General por el Representante Permanente de Nueva Ostrelia ante las Naciones Unidas\nTengo el honor de escribirle.\n(Firmado) Iñigo Cantomar",
			"Iñigo Cantomar|Representante Permanente de Nueva Ostrelia ante las Naciones Unidas|Nueva Ostrelia"},
		{"S/2035/12\nDistr.: General\n1 May 2035\nRussian\nOriginal: English\n# Письмо Постоянного представителя Марении при Организации Объединенных Наций от 30 апреля 2035 года на имя Председателя Совета Безопасности\nИмею честь написать Вам.\n(Подпись) Т. Окоро-Вейл",
			"Т. Окоро-Вейл|Постоянного представителя Марении при Организации Объединенных Наций|Марении"},
		{"S/2035/12\nDistr.: General\n1 May 2035\nArabic\nOriginal: English\n# رسالة مؤرخة 30 نيسان/أبريل 2035 موجهة إلى رئيسة مجلس الأمن من الممثل الدائم لمارينيا لدى الأمم المتحدة\nيشرفني أن أكتب إليكم.\n(توقيع) تامسين أوكورو فيل",
			"تامسين أوكورو فيل|الممثل الدائم لمارينيا لدى الأمم المتحدة|مارينيا"},
		{"S/2035/12\nDistr.: General\n1 May 2035\nChinese\nOriginal: English\n# 2035年4月30日马雷尼亚常驻联合国代表给安全理事会主席的信\n谨此致函。\n（签名）奥科罗-韦尔",
			"奥科罗-韦尔|马雷尼亚常驻联合国代表|马雷尼亚"},
	} {
		ex := textLines(c.text)
		d, err := Split(ex, corpus.Entry{})
		if err != nil {
			t.Fatal(err)
		}
		checkDocument(t, ex, d)
		if got := d.Speaker + "|" + d.Capacity + "|" + d.Delegation; got != c.want {
			t.Errorf("%s\n got %s\nwant %s", d.Title, got, c.want)
		}
		d.Passages(func(_ *corpus.Section, p *corpus.Passage) bool {
			if len(p.Statements) > 0 {
				t.Errorf("%s: the sender of a letter makes a statement", d.Title)
			}
			return true
		})
	}
}
