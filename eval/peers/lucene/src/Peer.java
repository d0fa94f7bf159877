import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollector;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/**
 * Lucene as a child of eval/peers. It reads one JSON object a line and answers with one;
 * protocol.go in the folder above says what they hold. All work is done on this thread.
 *
 * <p>Two fields have the text: "stem" (stop words out, Snowball English, frequencies, no positions,
 * stored) for words, "exact" (lower case, positions) for phrases, prefixes, fuzzy and near words.
 * Facets are sorted-set docvalues, one field each, counted by StringValueFacetCounts.
 */
public final class Peer {
  private static final List<String> FACETS = List.of("speaker", "delegation", "theme", "type", "language");

  /** As many values of a facet are returned as Travaux returns. */
  private static final int VALUES = 50;

  /** More words than any fuzzy word of the queries has. */
  private static final int EXPANSIONS = 1000;

  private final ObjectMapper json = new ObjectMapper();
  private DirectoryReader reader;
  private IndexSearcher searcher;
  private Analyzer analyzer;
  private final Map<String, StringDocValuesReaderState> states = new HashMap<>();

  public static void main(String[] args) throws IOException {
    Peer peer = new Peer();
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      out.println(peer.answer(line));
    }
  }

  private String answer(String line) {
    try {
      JsonNode ask = json.readTree(line);
      switch (ask.path("do").asText()) {
        case "build":
          return build(ask).toString();
        case "open":
          return open(ask).toString();
        case "query":
          return query(ask).toString();
        default:
          throw new IllegalArgumentException("unknown request");
      }
    } catch (Exception e) {
      return json.createObjectNode().put("error", e.toString()).toString();
    }
  }

  // Analysis.

  private static Analyzer analyzer(JsonNode ask) {
    CharArraySet stop = new CharArraySet(texts(ask, "stop"), false);
    return new PerFieldAnalyzerWrapper(new Chain(null), Map.of("stem", new Chain(stop)));
  }

  /** Chain makes tokens; with stop words it leaves those out and stems the others. */
  private static final class Chain extends Analyzer {
    private final CharArraySet stop;

    Chain(CharArraySet stop) {
      this.stop = stop;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer words = new StandardTokenizer();
      TokenStream s = new EnglishPossessiveFilter(words);
      s = new ASCIIFoldingFilter(new LowerCaseFilter(s));
      if (stop != null) {
        s = new SnowballFilter(new StopFilter(s, stop), "English");
      }
      return new TokenStreamComponents(words, s);
    }
  }

  private List<String> terms(String field, JsonNode ask) throws IOException {
    List<String> terms = new ArrayList<>();
    for (String word : texts(ask, "terms")) {
      try (TokenStream s = analyzer.tokenStream(field, word)) {
        CharTermAttribute term = s.addAttribute(CharTermAttribute.class);
        s.reset();
        while (s.incrementToken()) {
          terms.add(term.toString());
        }
        s.end();
      }
    }
    return terms;
  }

  // Building.

  private ObjectNode build(JsonNode ask) throws IOException {
    Clock clock = new Clock();
    Path dir = Path.of(ask.path("dir").asText());
    IndexWriterConfig config = new IndexWriterConfig(analyzer(ask));
    config.setMergeScheduler(new SerialMergeScheduler()).setRAMBufferSizeMB(256);
    try (Directory d = FSDirectory.open(dir);
        IndexWriter w = new IndexWriter(d, config);
        BufferedReader in = Files.newBufferedReader(Path.of(ask.path("passages").asText()))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        w.addDocument(document(json.readTree(line)));
      }
      w.forceMerge(1);
      w.commit();
    }
    return clock.stop(json.createObjectNode()).put("bytes", size(dir));
  }

  private static Document document(JsonNode passage) {
    Document d = new Document();
    String text = passage.path("text").asText();
    d.add(new StoredField("id", passage.path("id").asText()));
    d.add(new Field("stem", text, indexed(IndexOptions.DOCS_AND_FREQS, true)));
    d.add(new Field("exact", text, indexed(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false)));
    for (String f : FACETS) {
      add(d, f, texts(passage, f));
    }
    add(d, "year", texts(passage, "year"));
    for (String y : texts(passage, "year")) {
      if (y.chars().allMatch(Character::isDigit)) {
        d.add(new IntField("yearnumber", Integer.parseInt(y), Field.Store.NO)); // for ranges
      }
    }
    return d;
  }

  private static void add(Document d, String field, List<String> values) {
    for (String v : values) {
      d.add(new StringField(field, v, Field.Store.NO));
      d.add(new SortedSetDocValuesField(field, new BytesRef(v)));
    }
  }

  private static FieldType indexed(IndexOptions options, boolean stored) {
    FieldType t = new FieldType();
    t.setIndexOptions(options);
    t.setTokenized(true);
    t.setStored(stored);
    t.freeze();
    return t;
  }

  private static long size(Path dir) throws IOException {
    long sum = 0;
    try (var files = Files.list(dir)) {
      for (Path p : (Iterable<Path>) files::iterator) {
        sum += Files.size(p);
      }
    }
    return sum;
  }

  // Searching.

  private ObjectNode open(JsonNode ask) throws IOException {
    Clock clock = new Clock();
    reader = DirectoryReader.open(FSDirectory.open(Path.of(ask.path("dir").asText())));
    searcher = new IndexSearcher(reader);
    searcher.setQueryCache(null); // nothing may remember answers
    analyzer = analyzer(ask);
    states.clear();
    for (String f : FACETS) {
      states.put(f, new StringDocValuesReaderState(reader, f));
    }
    states.put("year", new StringDocValuesReaderState(reader, "year"));
    ObjectNode answer = json.createObjectNode();
    answer.put("segments", reader.leaves().size()).put("passages", reader.numDocs());
    return clock.stop(answer);
  }

  /** Found is what one query found. */
  private static final class Found {
    TopDocs top;
    String[] marked = {};
    final Map<String, FacetResult> facets = new HashMap<>();
  }

  private ObjectNode query(JsonNode ask) throws IOException {
    Clock clock = new Clock();
    Found found = find(ask);
    ObjectNode answer = clock.stop(json.createObjectNode());
    answer.put("total", found.top.totalHits.value);
    int marks = 0;
    for (String s : found.marked) {
      marks += s == null ? 0 : s.split("<b>", -1).length - 1;
    }
    answer.put("marks", marks);
    if (ask.path("check").asBoolean()) {
      ObjectNode counts = answer.putObject("counts");
      found.facets.forEach((facet, result) -> {
        ObjectNode values = counts.putObject(facet);
        for (LabelAndValue v : result == null ? new LabelAndValue[0] : result.labelValues) {
          values.put(v.label, v.value.longValue());
        }
      });
    }
    return answer;
  }

  /**
   * find searches once, and once more for each facet in which something is chosen: its counts are
   * those without the choice.
   */
  private Found find(JsonNode ask) throws IOException {
    Found found = new Found();
    Query words = words(ask);
    List<String> facets = texts(ask, "facets");
    Query query = filtered(ask, words, "");
    int all = ask.path("total").asBoolean() ? Integer.MAX_VALUE : 1000; // Lucene's own default is 1000
    TopScoreDocCollector best = TopScoreDocCollector.create(ask.path("size").asInt(10), all);
    FacetsCollector collector = new FacetsCollector();
    if (facets.isEmpty()) {
      searcher.search(query, best);
    } else {
      searcher.search(query, MultiCollector.wrap(best, collector));
    }
    found.top = best.topDocs();
    for (String f : facets) {
      FacetsCollector of = collector;
      if (!texts(ask, f).isEmpty()) {
        of = new FacetsCollector();
        searcher.search(filtered(ask, words, f), of);
      }
      found.facets.put(f, new StringValueFacetCounts(states.get(f), of).getTopChildren(VALUES, f));
    }
    if (ask.path("text").asBoolean()) {
      found.marked = new Marker(ask).highlight(field(ask), words, found.top);
    }
    return found;
  }

  /** Marker marks the words of a query in the stored text, whichever field found them. */
  private final class Marker extends UnifiedHighlighter {
    Marker(JsonNode ask) {
      super(
          UnifiedHighlighter.builder(Peer.this.searcher, analyzer)
              .withBreakIterator(WholeBreakIterator::new)
              .withMaxLength(Integer.MAX_VALUE - 1)
              // Matches as a whole where words stand together, words by themselves (quicker) elsewhere.
              .withWeightMatches(Set.of("phrase", "near").contains(ask.path("op").asText())));
    }

    @Override
    protected List<CharSequence[]> loadFieldValues(String[] fields, DocIdSetIterator docs, int threshold)
        throws IOException {
      List<CharSequence[]> texts = new ArrayList<>();
      StoredFields stored = searcher.storedFields();
      for (int d = docs.nextDoc(); d != DocIdSetIterator.NO_MORE_DOCS; d = docs.nextDoc()) {
        texts.add(new CharSequence[] {stored.document(d, Set.of("stem")).get("stem")});
      }
      return texts;
    }
  }

  private static String field(JsonNode ask) {
    return Set.of("and", "or").contains(ask.path("op").asText()) ? "stem" : "exact";
  }

  /** words makes the query of the words, without filters. */
  private Query words(JsonNode ask) throws IOException {
    String field = field(ask);
    List<String> terms = terms(field, ask);
    switch (ask.path("op").asText()) {
      case "and":
        return bool(field, terms, Occur.MUST);
      case "or":
        return bool(field, terms, Occur.SHOULD);
      case "phrase":
        return new PhraseQuery(field, terms.toArray(new String[0]));
      case "prefix":
        return new PrefixQuery(new Term(field, terms.get(0)));
      case "fuzzy":
        return new FuzzyQuery(new Term(field, terms.get(0)), ask.path("edits").asInt(), 0, EXPANSIONS, true);
      case "near":
        IntervalsSource both = Intervals.unordered(Intervals.term(terms.get(0)), Intervals.term(terms.get(1)));
        return new IntervalQuery(field, Intervals.maxgaps(ask.path("distance").asInt() - 1, both));
      default:
        throw new IllegalArgumentException("no query of this kind");
    }
  }

  private static Query bool(String field, List<String> terms, Occur occur) {
    if (terms.size() == 1) {
      return new TermQuery(new Term(field, terms.get(0)));
    }
    BooleanQuery.Builder b = new BooleanQuery.Builder();
    for (String t : terms) {
      b.add(new TermQuery(new Term(field, t)), occur);
    }
    return b.build();
  }

  /** filtered adds the filters to a query, but for what is chosen in one facet. */
  private static Query filtered(JsonNode ask, Query words, String but) {
    BooleanQuery.Builder b = new BooleanQuery.Builder().add(words, Occur.MUST);
    boolean any = false;
    for (String facet : List.of("delegation", "year")) {
      List<BytesRef> values = new ArrayList<>();
      texts(ask, facet).forEach(v -> values.add(new BytesRef(v)));
      if (!values.isEmpty() && !facet.equals(but)) {
        b.add(values.size() == 1 ? new TermQuery(new Term(facet, values.get(0))) : new TermInSetQuery(facet, values), Occur.FILTER);
        any = true;
      }
    }
    if (ask.hasNonNull("from")) {
      b.add(IntField.newRangeQuery("yearnumber", ask.path("from").asInt(), ask.path("to").asInt()), Occur.FILTER);
      any = true;
    }
    return any ? b.build() : words;
  }

  private static List<String> texts(JsonNode v, String name) {
    List<String> list = new ArrayList<>();
    v.path(name).forEach(e -> list.add(e.asText()));
    return list;
  }

  /** Clock measures CPU time of this thread and of the process, and wall time. */
  private static final class Clock {
    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();
    private static final com.sun.management.OperatingSystemMXBean PROCESS =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final long wall = System.nanoTime();
    private final long process = PROCESS.getProcessCpuTime();
    private final long thread = THREAD.getCurrentThreadCpuTime();

    /** stop adds the times, in nanoseconds, to an answer. */
    ObjectNode stop(ObjectNode answer) {
      answer.put("cpu_ns", THREAD.getCurrentThreadCpuTime() - thread);
      answer.put("process_ns", PROCESS.getProcessCpuTime() - process);
      return answer.put("wall_ns", System.nanoTime() - wall);
    }
  }
}
