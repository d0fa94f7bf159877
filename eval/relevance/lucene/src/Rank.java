import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/**
 * Rank orders passages by Lucene's defaults: BM25Similarity as it comes, and the analyzer of each
 * language. The standard input has lines of fields with tabs between them: "d", id, language, text
 * for each passage, then "q", number of passages wanted, language, text for each question, the words
 * of which are searched by OR in the field of its language. Each question is answered by one line of
 * ids, best first, with tabs between them.
 */
public final class Rank {
  /** Before the language in the name of a field. */
  private static final String TEXT = "text.";

  private static final Map<String, Analyzer> ANALYZERS = new LinkedHashMap<>();

  static {
    ANALYZERS.put(TEXT + "ar", new ArabicAnalyzer());
    ANALYZERS.put(TEXT + "en", new EnglishAnalyzer());
    ANALYZERS.put(TEXT + "es", new SpanishAnalyzer());
    ANALYZERS.put(TEXT + "fr", new FrenchAnalyzer());
    ANALYZERS.put(TEXT + "ru", new RussianAnalyzer());
    ANALYZERS.put(TEXT + "zh", new CJKAnalyzer());
  }

  public static void main(String[] args) throws IOException {
    Analyzer analyzer = new PerFieldAnalyzerWrapper(new StandardAnalyzer(), ANALYZERS);
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    try (Directory dir = new ByteBuffersDirectory()) {
      String line;
      try (IndexWriter w = new IndexWriter(dir, new IndexWriterConfig(analyzer))) {
        for (line = in.readLine(); line != null && line.startsWith("d\t"); line = in.readLine()) {
          String[] f = line.split("\t", 4);
          Document d = new Document();
          d.add(new StoredField("id", f[1]));
          d.add(new TextField(TEXT + f[2], f[3], Field.Store.NO));
          w.addDocument(d);
        }
        w.forceMerge(1);
      }
      try (DirectoryReader reader = DirectoryReader.open(dir)) {
        IndexSearcher searcher = new IndexSearcher(reader);
        for (; line != null; line = in.readLine()) {
          String[] f = line.split("\t", 4);
          out.println(answer(searcher, analyzer, Integer.parseInt(f[1]), TEXT + f[2], f[3]));
        }
      }
    }
    out.flush();
  }

  private static String answer(IndexSearcher searcher, Analyzer analyzer, int size, String field, String text)
      throws IOException {
    BooleanQuery.Builder b = new BooleanQuery.Builder();
    for (String term : terms(analyzer, field, text)) {
      b.add(new TermQuery(new Term(field, term)), Occur.SHOULD);
    }
    StringBuilder line = new StringBuilder();
    for (ScoreDoc hit : searcher.search(b.build(), size).scoreDocs) {
      line.append(line.length() == 0 ? "" : "\t").append(searcher.storedFields().document(hit.doc).get("id"));
    }
    return line.toString();
  }

  private static Set<String> terms(Analyzer analyzer, String field, String text) throws IOException {
    Set<String> terms = new LinkedHashSet<>();
    try (TokenStream s = analyzer.tokenStream(field, text)) {
      CharTermAttribute term = s.addAttribute(CharTermAttribute.class);
      s.reset();
      while (s.incrementToken()) {
        terms.add(term.toString());
      }
      s.end();
    }
    return terms;
  }
}
