package vn.tracuu.lucene.search;

import vn.tracuu.lucene.postings.LuceneQueries;
import vn.tracuu.lucene.postings.SearchableIndex;
import vn.tracuu.lucene.stored.ForwardIndex;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.BytesRef;
import vn.tracuu.eval.Qrels;
import vn.tracuu.lucene.index.Generation;
import vn.tracuu.query.Query;
import vn.tracuu.query.QueryParser;
import vn.tracuu.search.plan.CandidatePlan;
import vn.tracuu.search.feature.RankingFeature;
import vn.tracuu.search.feature.FeatureExtractor;
import vn.tracuu.search.feature.QueryTermTable;
import vn.tracuu.schema.Fields;

/**
 * The judged questions of one set, each with the evidence of its candidates.
 *
 * @param name of the set
 * @param questions in the order of their ids
 */
record JudgedCandidates(String name, List<Question> questions) {
  private static final int TOP = 10;

  /**
   * One question.
   *
   * @param relevant how many articles are relevant, found or not
   * @param evidence a row for each candidate, indexed by {@link RankingFeature#ordinal}
   * @param right the rows of relevant articles
   */
  record Question(int relevant, float[][] evidence, int[] right) {
    /** nDCG@10 of the candidates, ordered by the weighted sums of their evidence. */
    double ndcg(double[] weights) {
      double[] scores = Arrays.stream(evidence).mapToDouble(row -> score(row, weights)).toArray();
      double gain = 0;
      for (int r : right) {
        int above = 0;
        for (int i = 0; i < scores.length; i++) {
          above += scores[i] > scores[r] || (scores[i] == scores[r] && i < r) ? 1 : 0;
        }
        gain += above < TOP ? discount(above) : 0;
      }
      double ideal = 0;
      for (int i = 0; i < Math.min(TOP, relevant); i++) {
        ideal += discount(i);
      }
      return gain / ideal;
    }

    private static double discount(int above) {
      return 1 / Math.log(above + 2.0);
    }
  }

  static double score(float[] row, double[] weights) {
    double sum = 0;
    for (int k = 0; k < row.length; k++) {
      sum += row[k] * weights[k];
    }
    return sum;
  }

  /** The mean nDCG@10. */
  double ndcg(double[] weights) {
    return questions.stream().mapToDouble(q -> q.ndcg(weights)).average().orElse(0);
  }

  /** The questions at some places of the order. */
  JudgedCandidates part(IntPredicate places) {
    List<Question> kept = new ArrayList<>();
    for (int i = 0; i < questions.size(); i++) {
      if (places.test(i)) {
        kept.add(questions.get(i));
      }
    }
    return new JudgedCandidates(name, kept);
  }

  /** Asks the served index in {@code folder} all questions that are judged. */
  static JudgedCandidates read(Path folder, Path queries, Path qrels) throws IOException {
    Map<String, Set<String>> judged = Qrels.read(qrels).relevant();
    record Typed(String id, String text) {}
    List<Typed> typed = new ArrayList<>();
    for (String line : Files.readAllLines(queries)) {
      JsonNode object = JsonMapper.builder().build().readTree(line);
      if (judged.containsKey(object.path("id").asText())) {
        typed.add(new Typed(object.path("id").asText(), object.path("text").asText()));
      }
    }
    typed.sort(Comparator.comparing(Typed::id));
    List<Question> questions = new ArrayList<>();
    try (Generation generation = Generation.served(folder)) {
      for (Typed question : typed) {
        questions.add(
            read(
                generation.searcher(),
                QueryParser.parse(question.text),
                judged.getOrDefault(question.id, Set.of())));
      }
    }
    String name = queries.toAbsolutePath().getParent().getFileName() + "/" + queries.getFileName();
    return new JudgedCandidates(name.replace(".jsonl", ""), questions);
  }

  private static Question read(IndexSearcher searcher, Query query, Set<String> relevant)
      throws IOException {
    SearchableIndex statistics = new SearchableIndex(searcher);
    CandidatePlan candidates = new CandidatePlan(statistics, query);
    ScoreDoc[] found =
        searcher.search(
                new LuceneQueries(statistics).of(candidates.all()),
                new TopScoreDocCollectorManager(CandidatePlan.RERANK_DEPTH, null, 1_000))
            .scoreDocs;
    int[] docs = Arrays.stream(found).mapToInt(hit -> hit.doc).sorted().toArray();
    QueryTermTable words = QueryTermTable.of(statistics, candidates.terms());
    List<float[]> rows = features(searcher, statistics, words, docs);
    return new Question(
        relevant.size(), rows.toArray(float[][]::new), right(searcher.getIndexReader(), docs, relevant));
  }

  /** A row for each article, the documents in ascending order. */
  private static List<float[]> features(
      IndexSearcher searcher, SearchableIndex statistics, QueryTermTable words, int[] docs)
      throws IOException {
    FeatureExtractor reader =
        new FeatureExtractor(words, statistics.averageLength(Fields.TEXT.folded()));
    ForwardIndex sequences = new ForwardIndex(searcher);
    List<float[]> rows = new ArrayList<>(docs.length);
    for (int doc : docs) {
      BytesRef record = sequences.of(doc);
      rows.add(
          record == null
              ? new float[RankingFeature.values().length]
              : reader.read(record.bytes, record.offset, record.length));
    }
    return rows;
  }

  private static int[] right(IndexReader reader, int[] docs, Set<String> relevant)
      throws IOException {
    StoredFields stored = reader.storedFields();
    List<Integer> right = new ArrayList<>();
    for (int i = 0; i < docs.length; i++) {
      if (relevant.contains(stored.document(docs[i], Set.of(Fields.ID)).get(Fields.ID))) {
        right.add(i);
      }
    }
    return right.stream().mapToInt(Integer::intValue).toArray();
  }
}
