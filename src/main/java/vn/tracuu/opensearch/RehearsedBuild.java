package vn.tracuu.opensearch;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import vn.tracuu.article.Article;
import vn.tracuu.engine.BuildResult;
import vn.tracuu.engine.IndexBuild;
import vn.tracuu.engine.IndexInfo;
import vn.tracuu.engine.IndexedFile;
import vn.tracuu.engine.RemovalLimit;

/** A build that writes nothing and counts. Articles of one id in several places count each. */
final class RehearsedBuild implements IndexBuild {
  private final LongAdder added = new LongAdder();
  private final LongAdder duplicates = new LongAdder();

  @Override
  public Map<String, IndexedFile> base() {
    return Map.of();
  }

  @Override
  public Optional<String> fullBecause() {
    return Optional.of(OpenSearchBuild.FULL);
  }

  @Override
  public void drop(String file) {}

  @Override
  public Optional<String> served() {
    return Optional.empty();
  }

  @Override
  public List<IndexedFile> keep(String path) {
    return List.of();
  }

  @Override
  public boolean takeOver(Source source) {
    return false;
  }

  @Override
  public void add(Source source, Article article) {
    added.increment();
  }

  @Override
  public void add(Article article) {
    added.increment();
  }

  @Override
  public void copies(List<Added> copies) {
    added.add(1L - copies.size());
    duplicates.add(copies.size() - 1L);
  }

  @Override
  public BuildResult publish(Collection<IndexedFile> files, RemovalLimit limit) {
    IndexInfo none = new IndexInfo("none", added.sum(), Instant.now());
    return new BuildResult(none, added.sum(), 0, 0, 0, duplicates.sum(), List.of(), 0, Map.of());
  }

  @Override
  public BuildResult keepServed() {
    throw new IllegalStateException("a build from nothing always has something to do");
  }

  @Override
  public void close() {}
}
