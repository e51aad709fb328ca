package vn.tracuu.lucene.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;
import vn.tracuu.article.Article;
import vn.tracuu.engine.IndexBuild.Source;
import vn.tracuu.engine.IndexedFile;

/**
 * What is served, for a build from nothing: the articles of a file that cannot be read are written
 * again from what is stored of them. Only of the same corpus, read by the same rules.
 */
final class KeptArticles implements Closeable {
  private static final int DIGEST_BYTES = 16;

  private final @Nullable Generation served;

  private KeptArticles(@Nullable Generation served) {
    this.served = served;
  }

  static KeptArticles of(GenerationStore store, String fingerprint) {
    Optional<Generation> served = Served.open(store);
    return new KeptArticles(served.filter(g -> isOf(g, fingerprint)).orElse(null));
  }

  private static boolean isOf(Generation served, String fingerprint) {
    try {
      if (served.manifest().fingerprint().equals(fingerprint)) {
        return true;
      }
      served.close();
      return false;
    } catch (IOException e) {
      return false;
    }
  }

  /** Adds the articles of the file of that path or of the files below it, and names these. */
  List<IndexedFile> addTo(NewGeneration next, String path) throws IOException {
    if (served == null) {
      return List.of();
    }
    List<IndexedFile> files = served.manifest().at(path);
    Set<String> paths = files.stream().map(IndexedFile::path).collect(Collectors.toSet());
    if (!paths.isEmpty()) {
      for (LeafReaderContext segment : served.reader().leaves()) {
        add(segment, paths, next);
      }
    }
    return files;
  }

  private static void add(LeafReaderContext segment, Set<String> paths, NewGeneration next)
      throws IOException {
    StoredFields stored = segment.reader().storedFields();
    SortedDocValues files = Provenance.files(segment.reader());
    Bits live = segment.reader().getLiveDocs();
    while (files.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      String file = files.lookupOrd(files.ordValue()).utf8ToString();
      if (paths.contains(file) && (live == null || live.get(files.docID()))) {
        Article article = ArticleDocuments.toArticle(stored.document(files.docID()));
        next.add(source(file, article), article);
      }
    }
  }

  /** A digest that no line and no page has: the file is read as soon as it can be. */
  private static Source source(String file, Article article) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(("kept\0" + file + "\0" + article.id()).getBytes(StandardCharsets.UTF_8));
      return new Source(file, Settlement.NOT_FOUND_AGAIN, Arrays.copyOf(digest, DIGEST_BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public void close() throws IOException {
    if (served != null) {
      served.close();
    }
  }
}
