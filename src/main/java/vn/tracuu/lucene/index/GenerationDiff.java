package vn.tracuu.lucene.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;
import vn.tracuu.article.Article;

/**
 * How the articles of two generations differ. Documents that both have in a segment that they share
 * are not read; of the others the ids and a digest are in memory.
 */
public final class GenerationDiff {
  private GenerationDiff() {}

  /** What became of an article. */
  public enum Kind {
    CAME,
    WENT,
    CHANGED
  }

  /** An article that is not the same in both. */
  public record Difference(String id, Kind kind) {}

  /** The differences, in the order of the ids. */
  static List<Difference> between(Generation from, Generation to) throws IOException {
    Map<String, String> before = articles(from, to);
    Map<String, String> after = articles(to, from);
    TreeSet<String> ids = new TreeSet<>(before.keySet());
    ids.addAll(after.keySet());
    List<Difference> differences = new ArrayList<>();
    for (String id : ids) {
      String was = before.get(id);
      String is = after.get(id);
      if (was == null) {
        differences.add(new Difference(id, Kind.CAME));
      } else if (is == null) {
        differences.add(new Difference(id, Kind.WENT));
      } else if (!was.equals(is)) {
        differences.add(new Difference(id, Kind.CHANGED));
      }
    }
    return differences;
  }

  /** Digests of the articles of {@code generation}, by id, that {@code other} may not have. */
  private static Map<String, String> articles(Generation generation, Generation other)
      throws IOException {
    Map<String, LeafReader> shared =
        other.reader().leaves().stream()
            .map(LeafReaderContext::reader)
            .collect(Collectors.toMap(GenerationDiff::identity, leaf -> leaf, (a, b) -> a));
    Map<String, String> articles = new HashMap<>();
    for (LeafReaderContext leaf : generation.reader().leaves()) {
      addArticles(leaf.reader(), shared.get(identity(leaf.reader())), articles);
    }
    return articles;
  }

  private static void addArticles(
      LeafReader segment, @Nullable LeafReader same, Map<String, String> articles)
      throws IOException {
    Bits here = segment.getLiveDocs();
    Bits there = same == null ? null : same.getLiveDocs();
    StoredFields stored = segment.storedFields();
    for (int doc = 0; doc < segment.maxDoc(); doc++) {
      boolean alive = here == null || here.get(doc);
      boolean inBoth = same != null && (there == null || there.get(doc));
      if (alive && !inBoth) {
        Document document = stored.document(doc);
        if (!Passages.isPassage(document)) {
          Article article = ArticleDocuments.toArticle(document);
          articles.put(article.id(), digest(article));
        }
      }
    }
  }

  private static String identity(LeafReader segment) {
    return StringHelper.idToString(((SegmentReader) segment).getSegmentInfo().info.getId());
  }

  /** Of all of its parts, as a record prints them. */
  private static String digest(Article article) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(article.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
