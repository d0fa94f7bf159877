package about

import (
	"strings"
	"testing"
)

func TestCredits(t *testing.T) {
	for _, c := range []struct{ lines, want string }{
		{"PERMANENT MISSION OF MARENIA TO THE UNITED NATIONS\nSTATEMENT BY\nH.E. MS. TAMSIN OKORO-VALE\nMINISTER FOR FOREIGN AFFAIRS OF MARENIA\nAT THE CONFERENCE ON THE TIDAL COMMONS\nPort Ostrel, 11 December 2035\nCheck against delivery",
			"TAMSIN OKORO-VALE|MINISTER FOR FOREIGN AFFAIRS OF MARENIA|MARENIA||2035-12-11|Port Ostrel"},
		{"Statement by H.E. Mr. Perrin Quillon, Permanent Representative of Ostrelle to the United Nations, on behalf of the Group of Estuary States\nFirst thematic session\nGeneva, 8 May 2035",
			"Perrin Quillon|Permanent Representative of Ostrelle to the United Nations||the Group of Estuary States|2035-05-08|Geneva"},
		{"Opening remarks by Tamsin Okoro-Vale, Special Representative for the Tides, at the third session", "Tamsin Okoro-Vale|Special Representative for the Tides||||"},
		{"Remarks by the Minister of Fisheries of Kessaly, Ms. Lind Adeyo, at the opening of the session", "Lind Adeyo|Minister of Fisheries of Kessaly||||"},
		{"Statement by Ms. Tamsin Okoro-Vale (Marenia)", "Tamsin Okoro-Vale|Marenia||||"},
		{"Statement by the delegation of Marenia\n12 June 2035", "||Marenia||2035-06-12|"},
		{"Keynote address by Sir Peregrine Ashdale", "Sir Peregrine Ashdale|||||"},
		{"Statement by the Tidal Workers Union", "|||||"},
		{"Statement by Marenia", "|||||"},
		{"A statement was made by Mr. Quillon.", "|||||"},
		{"Déclaration de S.E. Mme Aude Grandgrève, Ministre des affaires étrangères des Îles Solenne, à l’occasion de la Conférence\nPort-Ostrel, le 11 décembre 2035", "Aude Grandgrève|Ministre des affaires étrangères des Îles Solenne|||2035-12-11|Port-Ostrel"},
		{"Allocution prononcée par M. Perrin Quillon, Secrétaire exécutif, au nom du Groupe des États de l’estran", "Perrin Quillon|Secrétaire exécutif||Groupe des États de l’estran||"},
		{"MISSION PERMANENTE DE LA MARÉNIE AUPRÈS DES NATIONS UNIES\nDéclaration du Représentant permanent, M. Perrin Quillon", "Perrin Quillon|Représentant permanent|MARÉNIE|||"},
		{"DISCURSO DEL EXCMO. SR. IÑIGO CANTOMAR, PRESIDENTE DE NUEVA OSTRELIA, EN LA CONFERENCIA\nPuerto Ostrel, 11 de diciembre de 2035", "IÑIGO CANTOMAR|PRESIDENTE DE NUEVA OSTRELIA|||2035-12-11|Puerto Ostrel"},
		{"Intervención de la Sra. Peñalba de Ríos, Embajadora de Tarunda, en nombre del Grupo de Estados de Estuario", "Peñalba de Ríos|Embajadora de Tarunda||Grupo de Estados de Estuario||"},
		{"Выступление Министра иностранных дел Марении г-жи Т. Окоро-Вейл на конференции\nПорт-Острель, 11 декабря 2035 года", "Т. Окоро-Вейл|Министра иностранных дел Марении|||2035-12-11|Порт-Острель"},
		{"كلمة معالي السيدة تامسين أوكورو - فيل وزيرة خارجية مارينيا أمام المؤتمر", "تامسين أوكورو - فيل|وزيرة خارجية مارينيا||||"},
		{"马雷尼亚外交部长奥科罗-韦尔女士在潮间公地政府间会议上的发言", "奥科罗-韦尔|马雷尼亚外交部长||||"},
	} {
		got := creditOf(strings.Split(c.lines, "\n"))
		line := strings.Join([]string{got.name, got.capacity, got.delegation, got.onBehalf, got.said.String(), got.place}, "|")
		if line != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.lines, line, c.want)
		}
	}
}
