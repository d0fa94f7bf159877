//! Tantivy as a child of eval/peers. It reads one JSON object a line and answers with one;
//! protocol.go in the folder above says what they hold. All work is done on this thread,
//! but for building, where Tantivy writes and merges on threads of its own.
//!
//! Two fields have the text: "stem" (stop words out, Snowball English, frequencies, no
//! positions, stored) for words, "exact" (lower case, positions) for phrases, prefixes and
//! fuzzy words. Facets are fast fields, counted by terms aggregations.

use serde_json::{json, Map, Value};
use std::fs;
use std::io::{self, BufRead, BufReader, Write};
use std::ops::Bound;
use std::path::Path;
use std::time::Instant;
use tantivy::aggregation::agg_req::Aggregations;
use tantivy::aggregation::agg_result::AggregationResults;
use tantivy::aggregation::AggregationCollector;
use tantivy::collector::{Count, TopDocs};
use tantivy::query::{
    BooleanQuery, ConstScoreQuery, FuzzyTermQuery, Occur, PhraseQuery, Query, RangeQuery, RegexQuery, TermQuery,
    TermSetQuery,
};
use tantivy::schema::{Field, IndexRecordOption, Schema, TextFieldIndexing, TextOptions, Value as _, FAST, INDEXED, STORED, STRING};
use tantivy::snippet::SnippetGenerator;
use tantivy::tokenizer::{
    AsciiFoldingFilter, Language, LowerCaser, RemoveLongFilter, SimpleTokenizer, Stemmer, StopWordFilter, TextAnalyzer,
};
use tantivy::{Index, IndexWriter, ReloadPolicy, Searcher, TantivyDocument, Term};

type Failure = Box<dyn std::error::Error>;

/// The facets that are counted beside years.
const FACETS: [&str; 5] = ["speaker", "delegation", "theme", "type", "language"];

/// Memory of the writer: enough that 40 MB of text become one segment.
const WRITER_BYTES: usize = 400_000_000;

fn main() {
    let mut peer = Peer { open: None };
    let mut out = io::stdout().lock();
    for line in io::stdin().lock().lines() {
        let Ok(line) = line else { return };
        let answer = peer.answer(&line).unwrap_or_else(|e| json!({ "error": e.to_string() }));
        if writeln!(out, "{answer}").and_then(|_| out.flush()).is_err() {
            return; // the parent has gone
        }
    }
}

/// Peer is the state of this child: the index that it has open, if any.
struct Peer {
    open: Option<Opened>,
}

struct Opened {
    index: Index,
    searcher: Searcher,
}

impl Peer {
    fn answer(&mut self, line: &str) -> Result<Value, Failure> {
        let ask: Value = serde_json::from_str(line)?;
        match text(&ask, "do") {
            "build" => build(&ask),
            "open" => self.open(&ask),
            "query" => self.open.as_ref().ok_or("nothing is open")?.query(&ask),
            other => Err(format!("unknown request {other:?}").into()),
        }
    }

    fn open(&mut self, ask: &Value) -> Result<Value, Failure> {
        let clock = Clock::start();
        let index = Index::open_in_dir(text(ask, "dir"))?;
        analyzers(&index, ask);
        let reader = index.reader_builder().reload_policy(ReloadPolicy::Manual).try_into()?;
        let searcher = reader.searcher();
        let segments = searcher.segment_readers().len();
        let passages = searcher.num_docs();
        self.open = Some(Opened { index, searcher });
        Ok(clock.stop(json!({ "segments": segments, "passages": passages })))
    }
}

/// analyzers registers the two chains; the stop words come with the request.
fn analyzers(index: &Index, ask: &Value) {
    let exact = TextAnalyzer::builder(SimpleTokenizer::default())
        .filter(RemoveLongFilter::limit(255))
        .filter(LowerCaser)
        .filter(AsciiFoldingFilter)
        .build();
    let stem = TextAnalyzer::builder(SimpleTokenizer::default())
        .filter(RemoveLongFilter::limit(255))
        .filter(LowerCaser)
        .filter(AsciiFoldingFilter)
        .filter(StopWordFilter::remove(texts(ask, "stop")))
        .filter(Stemmer::new(Language::English))
        .build();
    index.tokenizers().register("exact", exact);
    index.tokenizers().register("stem", stem);
}

fn schema() -> Schema {
    let indexed = |analyzer: &str, option| {
        TextOptions::default().set_indexing_options(TextFieldIndexing::default().set_tokenizer(analyzer).set_index_option(option))
    };
    let mut b = Schema::builder();
    b.add_text_field("id", STORED);
    b.add_text_field("stem", indexed("stem", IndexRecordOption::WithFreqs).set_stored());
    b.add_text_field("exact", indexed("exact", IndexRecordOption::WithFreqsAndPositions));
    for name in FACETS {
        b.add_text_field(name, STRING | FAST);
    }
    b.add_text_field("year", STRING | FAST);
    b.add_u64_field("yearnumber", INDEXED | FAST); // for ranges
    b.build()
}

fn build(ask: &Value) -> Result<Value, Failure> {
    let clock = Clock::start();
    let dir = Path::new(text(ask, "dir"));
    fs::create_dir_all(dir)?;
    let index = Index::create_in_dir(dir, schema())?;
    analyzers(&index, ask);
    let mut writer: IndexWriter = index.writer_with_num_threads(1, WRITER_BYTES)?;
    for line in BufReader::with_capacity(1 << 20, fs::File::open(text(ask, "passages"))?).lines() {
        writer.add_document(document(&index.schema(), &serde_json::from_str(&line?)?)?)?;
    }
    writer.commit()?;
    let segments = index.searchable_segment_ids()?;
    if segments.len() > 1 {
        writer.merge(&segments).wait()?;
    }
    writer.garbage_collect_files().wait()?;
    writer.wait_merging_threads()?;
    Ok(clock.stop(json!({ "bytes": size(dir)? })))
}

fn document(schema: &Schema, passage: &Value) -> Result<TantivyDocument, Failure> {
    let mut doc = TantivyDocument::default();
    doc.add_text(schema.get_field("id")?, text(passage, "id"));
    doc.add_text(schema.get_field("stem")?, text(passage, "text"));
    doc.add_text(schema.get_field("exact")?, text(passage, "text"));
    for name in FACETS.iter().chain(["year"].iter()) {
        let field = schema.get_field(name)?;
        for value in texts(passage, name) {
            doc.add_text(field, &value);
        }
    }
    for year in texts(passage, "year") {
        if let Ok(n) = year.parse::<u64>() {
            doc.add_u64(schema.get_field("yearnumber")?, n);
        }
    }
    Ok(doc)
}

fn size(dir: &Path) -> io::Result<u64> {
    let mut sum = 0;
    for entry in fs::read_dir(dir)? {
        sum += entry?.metadata()?.len();
    }
    Ok(sum)
}

/// Mine is what one query found.
struct Mine {
    total: Option<usize>,
    counts: AggregationResults,
    marks: usize,
}

impl Opened {
    fn query(&self, ask: &Value) -> Result<Value, Failure> {
        let clock = Clock::start();
        let found = self.find(ask)?;
        let mut answer = clock.stop(json!({ "total": found.total.unwrap_or(0), "marks": found.marks }));
        if ask["check"].as_bool().unwrap_or(false) {
            answer["counts"] = counts(&serde_json::to_value(&found.counts)?);
        }
        Ok(answer)
    }

    /// find searches once, and once more for each facet in which something is chosen: its
    /// counts are those without the choice.
    fn find(&self, ask: &Value) -> Result<Mine, Failure> {
        let words = self.words(ask)?;
        let facets = texts(ask, "facets");
        let chosen = |f: &String| !texts(ask, f).is_empty();
        let beside: Vec<String> = facets.iter().filter(|f| !chosen(f)).cloned().collect();
        let query = self.filtered(ask, words.box_clone(), "")?;
        let mut mine = self.top(ask, query.as_ref(), words.as_ref(), &beside)?;
        for facet in facets.iter().filter(|f| chosen(f)) {
            let query = self.filtered(ask, words.box_clone(), facet)?;
            let found = self.searcher.search(query.as_ref(), &aggregation(std::slice::from_ref(facet))?)?;
            mine.counts.0.extend(found.0);
        }
        Ok(mine)
    }

    fn top(&self, ask: &Value, query: &dyn Query, words: &dyn Query, facets: &[String]) -> Result<Mine, Failure> {
        let best = TopDocs::with_limit(ask["size"].as_u64().unwrap_or(10) as usize).order_by_score();
        let exact = ask["total"].as_bool().unwrap_or(false);
        let mut mine = Mine { total: None, counts: AggregationResults::default(), marks: 0 };
        let hits = if !facets.is_empty() {
            let (hits, total, counts) = self.searcher.search(query, &(best, Count, aggregation(facets)?))?;
            mine.total = Some(total);
            mine.counts = counts;
            hits
        } else if exact {
            let (hits, total) = self.searcher.search(query, &(best, Count))?;
            mine.total = Some(total);
            hits
        } else {
            self.searcher.search(query, &best)?
        };
        if ask["text"].as_bool().unwrap_or(false) {
            let mut marker = SnippetGenerator::create(&self.searcher, words, self.field(ask)?)?;
            marker.set_max_num_chars(100_000); // the whole passage
            let stem = self.index.schema().get_field("stem")?;
            for (_, address) in hits {
                let doc: TantivyDocument = self.searcher.doc(address)?;
                let stored = doc.get_first(stem).and_then(|v| v.as_str()).unwrap_or("");
                mine.marks += marker.snippet(stored).highlighted().len();
            }
        }
        Ok(mine)
    }

    fn field(&self, ask: &Value) -> Result<Field, Failure> {
        let name = if matches!(text(ask, "op"), "and" | "or") { "stem" } else { "exact" };
        Ok(self.index.schema().get_field(name)?)
    }

    /// words makes the query of the words, without filters.
    fn words(&self, ask: &Value) -> Result<Box<dyn Query>, Failure> {
        let field = self.field(ask)?;
        let terms = self.terms(ask, field)?;
        let one = || terms.first().cloned().ok_or("no word is left");
        let with = |occur: Occur| {
            let parts = terms.iter().map(|t| (occur, Box::new(TermQuery::new(t.clone(), IndexRecordOption::WithFreqs)) as Box<dyn Query>));
            Box::new(BooleanQuery::new(parts.collect())) as Box<dyn Query>
        };
        Ok(match text(ask, "op") {
            "and" | "or" if terms.len() == 1 => Box::new(TermQuery::new(one()?, IndexRecordOption::WithFreqs)),
            "and" => with(Occur::Must),
            "or" => with(Occur::Should),
            "phrase" => Box::new(PhraseQuery::new(terms)),
            "prefix" => {
                let term = one()?;
                let word = term.value().as_str().unwrap_or("").to_string();
                Box::new(RegexQuery::from_pattern(&format!("{word}.*"), field)?)
            }
            "fuzzy" => Box::new(FuzzyTermQuery::new(one()?, ask["edits"].as_u64().unwrap_or(1) as u8, true)),
            other => return Err(format!("no query of kind {other:?}").into()),
        })
    }

    fn terms(&self, ask: &Value, field: Field) -> Result<Vec<Term>, Failure> {
        let mut analyzer = self.index.tokenizer_for_field(field)?;
        let mut terms = Vec::new();
        for word in texts(ask, "terms") {
            analyzer.token_stream(&word).process(&mut |t| terms.push(Term::from_field_text(field, &t.text)));
        }
        Ok(terms)
    }

    /// filtered adds the filters to a query, but for what is chosen in one facet.
    fn filtered(&self, ask: &Value, words: Box<dyn Query>, but: &str) -> Result<Box<dyn Query>, Failure> {
        let schema = self.index.schema();
        let mut parts = vec![(Occur::Must, words)];
        let mut add = |q: Box<dyn Query>| parts.push((Occur::Must, Box::new(ConstScoreQuery::new(q, 0.0))));
        for facet in ["delegation", "year"] {
            let values = texts(ask, facet);
            if values.is_empty() || facet == but {
                continue;
            }
            let field = schema.get_field(facet)?;
            let terms: Vec<Term> = values.iter().map(|v| Term::from_field_text(field, v)).collect();
            match terms.as_slice() {
                [term] => add(Box::new(TermQuery::new(term.clone(), IndexRecordOption::Basic))),
                _ => add(Box::new(TermSetQuery::new(terms))),
            }
        }
        if let (Some(from), Some(to)) = (ask["from"].as_u64(), ask["to"].as_u64()) {
            let field = schema.get_field("yearnumber")?;
            let bound = |n| Bound::Included(Term::from_field_u64(field, n));
            add(Box::new(RangeQuery::new(bound(from), bound(to))));
        }
        if parts.len() == 1 {
            return Ok(parts.remove(0).1);
        }
        Ok(Box::new(BooleanQuery::new(parts)))
    }
}

fn aggregation(facets: &[String]) -> Result<AggregationCollector, Failure> {
    let mut all = Map::new();
    for f in facets {
        all.insert(f.clone(), json!({ "terms": { "field": f, "size": 50 } }));
    }
    let request: Aggregations = serde_json::from_value(Value::Object(all))?;
    Ok(AggregationCollector::from_aggs(request, Default::default()))
}

/// counts turns buckets into counts by facet and value.
fn counts(results: &Value) -> Value {
    let mut all = Map::new();
    for (facet, result) in results.as_object().into_iter().flatten() {
        let mut values = Map::new();
        for bucket in result["buckets"].as_array().into_iter().flatten() {
            values.insert(bucket["key"].as_str().unwrap_or("").to_string(), bucket["doc_count"].clone());
        }
        all.insert(facet.clone(), Value::Object(values));
    }
    Value::Object(all)
}

fn text<'a>(v: &'a Value, name: &str) -> &'a str {
    v[name].as_str().unwrap_or("")
}

fn texts(v: &Value, name: &str) -> Vec<String> {
    v[name].as_array().into_iter().flatten().filter_map(|s| s.as_str().map(String::from)).collect()
}

/// Clock measures CPU time of this thread and of the process, and wall time.
struct Clock {
    thread: u64,
    process: u64,
    wall: Instant,
}

impl Clock {
    fn start() -> Clock {
        Clock { thread: cpu(libc::CLOCK_THREAD_CPUTIME_ID), process: cpu(libc::CLOCK_PROCESS_CPUTIME_ID), wall: Instant::now() }
    }

    /// stop adds the times, in nanoseconds, to an answer.
    fn stop(&self, mut answer: Value) -> Value {
        answer["wall_ns"] = json!(self.wall.elapsed().as_nanos() as u64);
        answer["cpu_ns"] = json!(cpu(libc::CLOCK_THREAD_CPUTIME_ID) - self.thread);
        answer["process_ns"] = json!(cpu(libc::CLOCK_PROCESS_CPUTIME_ID) - self.process);
        answer
    }
}

fn cpu(clock: libc::clockid_t) -> u64 {
    let mut t = libc::timespec { tv_sec: 0, tv_nsec: 0 };
    // SAFETY: t is a valid timespec for the call to fill.
    unsafe { libc::clock_gettime(clock, &mut t) };
    t.tv_sec as u64 * 1_000_000_000 + t.tv_nsec as u64
}
