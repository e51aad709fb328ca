package vn.tracuu.batch;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import vn.tracuu.article.Article;
import vn.tracuu.engine.BuildResult;
import vn.tracuu.engine.BuildStart;
import vn.tracuu.engine.IndexBuild;
import vn.tracuu.engine.IndexedFile;
import vn.tracuu.engine.Indexer;
import vn.tracuu.engine.RemovalLimit;

/** A real indexer whose threads meet what a test wants: before each step a fault may be thrown. */
record FaultyIndexer(Indexer real, Consumer<String> fault) implements Indexer {
  @Override
  public IndexBuild begin(BuildStart start) {
    return new Build(real.begin(start));
  }

  @Override
  public IndexBuild rehearse(BuildStart start) {
    return real.rehearse(start);
  }

  private final class Build implements IndexBuild {
    private final IndexBuild build;

    Build(IndexBuild build) {
      this.build = build;
    }

    @Override
    public Map<String, IndexedFile> base() {
      return build.base();
    }

    @Override
    public Optional<String> fullBecause() {
      return build.fullBecause();
    }

    @Override
    public Optional<String> served() {
      return build.served();
    }

    @Override
    public void drop(String file) {
      build.drop(file);
    }

    @Override
    public List<IndexedFile> keep(String path) {
      return build.keep(path);
    }

    @Override
    public boolean takeOver(Source source) {
      fault.accept("read " + source.file());
      return build.takeOver(source);
    }

    @Override
    public void add(Source source, Article article) {
      fault.accept("index " + article.id());
      build.add(source, article);
    }

    @Override
    public void copies(List<Added> copies) {
      build.copies(copies);
    }

    @Override
    public void add(Article article) {
      build.add(article);
    }

    @Override
    public BuildResult publish(Collection<IndexedFile> files, RemovalLimit limit) {
      fault.accept("publish");
      return build.publish(files, limit);
    }

    @Override
    public BuildResult keepServed() {
      return build.keepServed();
    }

    @Override
    public void close() throws IOException {
      build.close();
    }
  }
}
