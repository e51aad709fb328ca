package vn.tracuu.eval;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.tracuu.engine.SearchEngine;
import vn.tracuu.engine.SearchPage;
import vn.tracuu.engine.SearchRequest;
import vn.tracuu.query.InvalidQueryException;
import vn.tracuu.query.QueryParser;

/**
 * What an engine answered to a set of questions.
 *
 * @param hits ids and scores by the question's id, best first
 */
public record Run(Map<String, List<Scored>> hits) {
  /** How many hits are asked for each question. */
  static final int DEPTH = 100;

  /** One hit. */
  public record Scored(String id, double score) {}

  /** Asks every question; one that cannot be answered at all (no word in it) has no hits. */
  public static Run of(SearchEngine engine, List<Question> questions) {
    Map<String, List<Scored>> hits = new LinkedHashMap<>();
    for (Question question : questions) {
      List<Scored> scored = new ArrayList<>();
      try {
        SearchPage page =
            engine.search(new SearchRequest(QueryParser.parse(question.text()), 1, DEPTH).forIds());
        page.hits().forEach(hit -> scored.add(new Scored(hit.id(), hit.score())));
        // they stand below the matches, whatever their scores
        page.partial().forEach(hit -> scored.add(new Scored(hit.id(), hit.score())));
      } catch (InvalidQueryException e) {
        scored.clear();
      }
      hits.put(question.id(), List.copyOf(scored));
    }
    return new Run(hits);
  }

  /**
   * Reads a TREC run: question, Q0, article, rank, score, tag on each line, parted by tabs or
   * blanks. The hits of a question are put in the order of their ranks.
   *
   * @throws IOException if the file cannot be read, a line is not of that form, or an article
   *     stands twice under a question; the message names the place
   */
  public static Run read(Path file) throws IOException {
    Map<String, SortedMap<Integer, Scored>> ranked = new LinkedHashMap<>();
    Set<List<String>> seen = new HashSet<>();
    int n = 0;
    for (String line : Files.readAllLines(file)) {
      n++;
      if (line.isBlank()) {
        continue;
      }
      String[] f = line.indexOf('\t') >= 0 ? line.split("\t", -1) : line.strip().split(" +", -1);
      String where = file + ":" + n + ": ";
      try {
        Scored hit = new Scored(f[2], Double.parseDouble(f[4].strip()));
        var hits = ranked.computeIfAbsent(f[0], question -> new TreeMap<>());
        if (!seen.add(List.of(f[0], f[2]))
            || hits.put(Integer.parseInt(f[3].strip()), hit) != null) {
          throw new IOException(where + "the article or its rank stands twice under " + f[0]);
        }
      } catch (ArrayIndexOutOfBoundsException | NumberFormatException e) {
        throw new IOException(where + "expected question Q0 article rank score tag", e);
      }
    }
    Map<String, List<Scored>> hits = new LinkedHashMap<>();
    ranked.forEach((question, byRank) -> hits.put(question, List.copyOf(byRank.values())));
    return new Run(hits);
  }

  /** The figures of every judged question; all are 0 for one that was not asked. */
  public Scores score(Qrels qrels) {
    Map<String, Map<String, Double>> figures = new LinkedHashMap<>();
    qrels
        .relevant()
        .forEach(
            (question, relevant) -> figures.put(question, Metrics.of(ids(question), relevant)));
    return new Scores(figures);
  }

  /** The articles found for a question, best first. */
  public List<String> ids(String question) {
    return hits.getOrDefault(question, List.of()).stream().map(Scored::id).toList();
  }

  /** Writes a TREC run, tab-separated: question, Q0, article, rank, score, tag. */
  public void write(Writer out) throws IOException {
    for (var entry : hits.entrySet()) {
      int rank = 1;
      for (Scored hit : entry.getValue()) {
        out.write(
            String.format(
                Locale.ROOT,
                "%s\tQ0\t%s\t%d\t%.6f\ttracuu%n",
                entry.getKey(),
                hit.id(),
                rank++,
                hit.score()));
      }
    }
  }
}
