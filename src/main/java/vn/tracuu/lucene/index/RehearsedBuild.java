package vn.tracuu.lucene.index;

import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import vn.tracuu.article.Article;
import vn.tracuu.engine.BuildResult;
import vn.tracuu.engine.IndexBuild;
import vn.tracuu.engine.IndexInfo;
import vn.tracuu.engine.IndexUnavailableException;
import vn.tracuu.engine.IndexedFile;

/**
 * A build that writes nothing and counts what would have become of each article. Articles of one id
 * in several places are counted each.
 */
final class RehearsedBuild implements IndexBuild {
  private final GenerationStore store;
  private final Base base;
  private final LongAdder replaced = new LongAdder();
  private final LongAdder added = new LongAdder();

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
    if (base.articles() != null) {
      base.articles().drop(file);
    }
  }

  @Override
  public void add(Article article) {
    add("", 0, article);
  }

  @Override
  public void add(String file, long position, Article article) {
    try {
      BaseArticles articles = base.articles();
      if (articles == null) {
        added.increment();
      } else if (!articles.takeOver(file, position, article.id(), ArticleDigest.of(article))) {
        (articles.has(article.id()) ? replaced : added).increment();
      }
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  @Override
  public BuildResult publish(Collection<IndexedFile> files) {
    try {
      long staying = base.articles() == null ? 0 : base.articles().staying().cardinality();
      long before = base.generation() == null ? 0 : base.generation().info().articles();
      return new BuildResult(
          new IndexInfo("none", staying + added.sum() + replaced.sum(), Instant.now()),
          added.sum(),
          replaced.sum(),
          staying,
          before - staying - replaced.sum(),
          0,
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
