package turns

import (
	"strings"
	"testing"

	"travaux/internal/extract/content"
	"travaux/internal/segment/lines"
)

// TestIndirectHeads reads the heads of paragraphs of summary records without bold type:
// name|place|role|on behalf of|first words of what was said.
func TestIndirectHeads(t *testing.T) {
	for _, c := range []struct{ line, want string }{
		{"12. The Chair invited the Committee to begin.", "The Chair||||invited the Committee"},
		{"13. Ms. Okoro-Vale (Marenia) said that lamps were cheap.", "Ms. Okoro-Vale|Marenia|||said that lamps"},
		{"13. Ms. Okoro-Vale (Marenia), speaking on behalf of Kessaly, Ostrelle and Tarunda, said that lamps were cheap.", "Ms. Okoro-Vale|Marenia||Kessaly, Ostrelle and Tarunda|said that lamps"},
		{"13. Mr. van der Meerling (Observer for the Fens), Rapporteur, asked who would pay.", "Mr. van der Meerling|Observer for the Fens|Rapporteur||asked who would"},
		{"14. Mr. Quillon asked whether the State party had lamps.", "Mr. Quillon||||asked whether the"},
		{"14. Sir Peregrine Ashdale (Ostrelle) praised the lamps.", "Sir Peregrine Ashdale|Ostrelle|||praised the lamps."},
		{"15. The Secretary of the Committee recalled the rule.", "The Secretary of the Committee||||recalled the rule."},
		{"15. The President took it that the Council agreed.", "The President||||took it that"},
		{"15. The Co-Chair (Marenia) said that time was short.", "The Co-Chair|Marenia|||said that time"},
		{"1. Le Président invite la Commission à poursuivre.", "Le Président||||invite la Commission"},
		{"2. Mme Kosk (Marénie), prenant la parole au nom du Groupe des États de l’estran, dit que les lampes sont bon marché.", "Mme Kosk|Marénie||Groupe des États de l’estran|dit que les"},
		{"3. M. de la Brume (Îles Solenne) demande qui paiera.", "M. de la Brume|Îles Solenne|||demande qui paiera."},
		{"4. Mme Delmarsh (Observatrice de l’Union des marais) se félicite du texte.", "Mme Delmarsh|Observatrice de l’Union des marais|||se félicite du"},
		{"1. La Presidenta invita a la Comisión a proseguir.", "La Presidenta||||invita a la"},
		{"2. El Sr. Cantomar (Nueva Ostrelia), hablando en nombre del Grupo de Estados de Estuario, dice que las lámparas son baratas.", "El Sr. Cantomar|Nueva Ostrelia||Grupo de Estados de Estuario|dice que las"},
		{"3. La Sra. Peñalba de Ríos (Tarunda) pregunta quién pagará.", "La Sra. Peñalba de Ríos|Tarunda|||pregunta quién pagará."},
		{"1. Председатель предлагает Комитету продолжить прения.", "Председатель||||предлагает Комитету продолжить"},
		{"2. Г-жа Коск (Марения), выступая от имени Группы государств эстуариев, говорит, что лампы дешевы.", "Г-жа Коск|Марения||Группы государств эстуариев|говорит, что лампы"},
		{"3. Г-н Морской (Острель) спрашивает, кто заплатит.", "Г-н Морской|Острель|||спрашивает, кто заплатит."},
		{"1 - قال السيد المرسى (مارينيا) إن المصابيح رخيصة.", "السيد المرسى|مارينيا|||إن المصابيح رخيصة."},
		{"2 - السيدة كوسك (مارينيا): قالت إن المصابيح رخيصة.", "السيدة كوسك|مارينيا|||قالت إن المصابيح"},
		{"3 - الرئيس دعا اللجنة إلى مواصلة النقاش.", "الرئيس||||دعا اللجنة إلى"},
		{"1. 主席请委员会继续辩论。", "主席||||请委员会继续辩论。"},
		{"1. La Presidencia invita a la Comisión a proseguir.", "La Presidencia||||invita a la"},
		{"3. 科斯克女士（马雷尼亚）同时代表凯萨利发言。她说，灯很便宜。", "科斯克女士|马雷尼亚||凯萨利|同时代表凯萨利发言。她说，灯很便宜。"},
		{"2. 柯马先生（塔伦达）说，灯很便宜。", "柯马先生|塔伦达|||说，灯很便宜。"},
		{"3. 科斯克女士（马雷尼亚）代表河口国家集团发言说，灯很便宜。", "科斯克女士|马雷尼亚||河口国家集团|代表河口国家集团发言说，灯很便宜。"},
	} {
		got := "no turn"
		if p, ok := ParseIndirect(content.Block{Text: c.line}, false); ok {
			words := strings.Fields(c.line[p.End:])
			got = strings.Join([]string{p.Name, p.Place, p.Role, p.OnBehalf, strings.Join(words[:min(3, len(words))], " ")}, "|")
		} else if p, ok := ParseLine(content.Block{Text: lines.LabelOf(content.Block{Text: c.line}).Rest}); ok {
			rest := lines.LabelOf(content.Block{Text: c.line}).Rest[p.End:]
			words := strings.Fields(rest)
			got = strings.Join([]string{p.Name, p.Place, p.Role, p.OnBehalf, strings.Join(words[:min(3, len(words))], " ")}, "|")
		}
		if got != c.want {
			t.Errorf("%q\n got %s\nwant %s", c.line, got, c.want)
		}
	}
	for _, line := range []string{
		"5. The meeting of 2034 (Marenia) had shown the contrary.",
		"5. Mr. Quillon (Ostrelle) was elected Rapporteur by acclamation.",
		"5. Ms. Kosk (Marenia) took the Chair.",
		"5. Mr. Quillon’s statement was noted.",
		"5. Mr. Quillon (Ostrelle) and Ms. Kosk (Marenia) were elected.",
		"5. The Chair of the working group had resigned.",
		"5. Nothing was said.",
		"5. La réunion de 2034 (Marénie) a montré le contraire.",
		"5. M. Quillon (Ostrelle) est élu Rapporteur par acclamation.",
		"5. El Sr. Cantomar (Marenia) es elegido Relator.",
		"5. Г-н Морской (Острель) избирается Докладчиком.",
		"5. ورحبت الوفود بالمشروع.",
		"5. 委员会通过了草案。",
	} {
		if p, ok := ParseIndirect(content.Block{Text: line}, false); ok {
			t.Errorf("%q is read as the words of %q", line, p.Name)
		}
	}
}
