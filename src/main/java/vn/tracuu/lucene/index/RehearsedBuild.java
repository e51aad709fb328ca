package vn.tracuu.lucene.index;

import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import org.apache.lucene.util.BytesRef;
import vn.tracuu.article.Article;
import vn.tracuu.engine.BuildResult;
import vn.tracuu.engine.IndexBuild;
import vn.tracuu.engine.IndexInfo;
import vn.tracuu.engine.IndexUnavailableException;
import vn.tracuu.engine.IndexedFile;
import vn.tracuu.engine.RemovalLimit;
import vn.tracuu.engine.TooManyRemovedException;

/**
 * A build that writes nothing and counts what would have become of each article. Articles of one id
 * in several places are counted each.
 */
final class RehearsedBuild implements IndexBuild {
  private final GenerationStore store;
  private final Base base;
  private final LongAdder replaced = new LongAdder();
  private final LongAdder added = new LongAdder();
  private final LongAdder duplicates = new LongAdder();

  RehearsedBuild(GenerationStore store, Base base) {
    this.store = store;
    this.base = base;
  }

  @Override
  public Map<String, IndexedFile> base() {
    return base.manifest().files();
  }

  @Override
  public Optional<String> fullBecause() {
    return base.fullBecause();
  }

  @Override
  public void drop(String file) {
    base.drop(file);
  }

  @Override
  public Optional<String> served() {
    return Served.name(store);
  }

  @Override
  public List<IndexedFile> keep(String path) {
    return base.keep(path);
  }

  @Override
  public boolean takeOver(Source source) {
    try {
      return base.takeOver(source);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  @Override
  public void add(Article article) {
    counter(article.id()).increment();
  }

  private LongAdder counter(String id) {
    try {
      boolean known = base.articles() != null && base.articles().find(new BytesRef(id)) >= 0;
      return known ? replaced : added;
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  @Override
  public void add(Source source, Article article) {
    add(article);
  }

  @Override
  public void copies(List<Added> copies) {
    duplicates.add(copies.size() - 1L);
    for (Added copy : copies.subList(1, copies.size())) {
      counter(copy.id()).decrement();
    }
  }

  @Override
  public Set<String> rolledBack() {
    return RolledBack.corpora(store);
  }

  @Override
  public BuildResult publish(Collection<IndexedFile> files, RemovalLimit limit) {
    try {
      BaseArticles articles = base.articles();
      long before = articles == null ? 0 : articles.articles();
      long staying = articles == null ? 0 : before - articles.leaving().cardinality();
      long deleted = Math.max(0, before - staying - replaced.sum());
      if (!limit.allows(deleted, before)) {
        throw new TooManyRemovedException(deleted, before, List.of());
      }
      return new BuildResult(
          new IndexInfo("none", staying + added.sum() + replaced.sum(), Instant.now()),
          added.sum(),
          replaced.sum(),
          staying,
          deleted,
          duplicates.sum(),
          List.of(),
          0,
          Map.of());
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  @Override
  public BuildResult keepServed() {
    try {
      return base.asItIs(store);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  @Override
  public void close() throws IOException {
    base.close();
  }

  private static IndexUnavailableException unreadable(IOException e) {
    return new IndexUnavailableException(
        "the served index cannot be read ("
            + e.getMessage()
            + "): run \"tracuu reindex --full\" to build it again",
        e);
  }
}
