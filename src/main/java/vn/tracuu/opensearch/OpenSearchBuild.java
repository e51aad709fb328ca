package vn.tracuu.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import vn.tracuu.article.Article;
import vn.tracuu.engine.BuildResult;
import vn.tracuu.engine.IndexBuild;
import vn.tracuu.engine.IndexUnavailableException;
import vn.tracuu.engine.IndexedFile;
import vn.tracuu.engine.RemovalLimit;
import vn.tracuu.engine.TooManyRemovedException;
import vn.tracuu.schema.Fields;

/**
 * A generation under construction in an OpenSearch index that no alias names. Articles are added
 * from all threads; {@link #publish} then writes the last, counts, compares a sample, and moves the
 * alias.
 */
final class OpenSearchBuild implements IndexBuild {
  static final String FULL = "an index in a cluster is always built from nothing";

  private static final Logger LOG = System.getLogger(OpenSearchBuild.class.getName());
  private static final double NANOS = 1e9;

  private final Cluster cluster;
  private final Generations generations;
  private final Generations.Described generation;
  private final int kept;
  private final BulkWriter writer;
  private final Sample sample = new Sample();
  private final GatheredSample gathered = new GatheredSample();
  private final AtomicLong unfiled = new AtomicLong();
  private final Map<String, Double> seconds = new LinkedHashMap<>();
  private final List<List<Added>> copies = new ArrayList<>();
  private boolean published;

  /**
   * @param kept how many generations to keep when this one is published
   * @param patience how long a batch is tried
   */
  OpenSearchBuild(
      Cluster cluster,
      Generations generations,
      Generations.Described generation,
      int kept,
      Duration patience) {
    this.cluster = cluster;
    this.generations = generations;
    this.generation = generation;
    this.kept = kept;
    this.writer = new BulkWriter(cluster, generations.building(generation), patience);
  }

  @Override
  public Map<String, IndexedFile> base() {
    return Map.of();
  }

  @Override
  public Optional<String> fullBecause() {
    return Optional.of(FULL);
  }

  @Override
  public void drop(String file) {}

  @Override
  public Optional<String> served() {
    try {
      return Optional.of(generations.served().name());
    } catch (IOException | IndexUnavailableException e) {
      return Optional.empty(); // the first build
    }
  }

  /** The cluster's documents are not read back: a loss is told by {@link RemovalLimit}. */
  @Override
  public List<IndexedFile> keep(String path) {
    return List.of();
  }

  @Override
  public boolean takeOver(Source source) {
    return false;
  }

  @Override
  public void add(Article article) {
    add(new Source("", unfiled.incrementAndGet(), new byte[0]), article);
  }

  @Override
  public void add(Source source, Article article) {
    try {
      sample.offer(article);
      List<ObjectNode> documents = Documents.of(article);
      gather(article.id(), source, documents.getFirst());
      writer.add(article.id(), source, documents);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private void gather(String id, Source source, ObjectNode document) throws IOException {
    gathered.offer(
        id,
        source,
        document.path(Fields.TEXT.name()).textValue(),
        document.path(Fields.WORDS).binaryValue());
  }

  @Override
  public void copies(List<Added> same) {
    copies.add(same);
  }

  @Override
  public BuildResult publish(Collection<IndexedFile> files, RemovalLimit limit) {
    String index = generations.index(generation.name());
    try {
      stage("write", writer::flush);
      stage("refresh", () -> cluster.change("POST", "/" + index + "/_refresh", null));
      writer.removeOrphans();
      writer.removeCopies(copies);
      stage("check", () -> check(index));
      refuseShrinking(limit);
      stage("lists", () -> addLists(index));
      stage("flush", () -> freeze(index));
      Instant built = Instant.now().truncatedTo(ChronoUnit.MILLIS);
      Generations.Described whole = generations.finish(generation, writer.created(), built);
      generations.serve(whole);
      published = true;
      stage("switch", () -> generations.tidyUp(kept));
      long articles = writer.created();
      return new BuildResult(
          whole.info(), articles, 0, 0, 0, writer.duplicates(), List.of(), bytes(index), seconds);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public BuildResult keepServed() {
    throw new IllegalStateException("a build from nothing always has something to do");
  }

  @Override
  public void close() {
    if (!published) {
      try {
        generations.remove(generation);
      } catch (IOException e) { // the next build removes it
        LOG.log(Level.WARNING, "{0} could not be removed: {1}", generation.name(), e.getMessage());
      }
    }
  }

  /** Counts only: which articles would go is not asked. */
  private void refuseShrinking(RemovalLimit limit) {
    long before = articlesServed();
    long fewer = before - writer.created();
    if (!limit.allows(fewer, before)) {
      throw new TooManyRemovedException(fewer, before, List.of());
    }
  }

  private long articlesServed() {
    try {
      return generations.served().info().articles();
    } catch (IOException | IndexUnavailableException e) {
      return 0; // the first build
    }
  }

  /** As many articles as were acknowledged, and those of the sample as they were. */
  private void check(String index) throws IOException {
    long found = generations.count(index);
    if (found != writer.created()) {
      throw new IOException(
          "%d articles were written, but the index has %d".formatted(writer.created(), found));
    }
    sample.verify(cluster, index, writer.duplicates() > 0);
  }

  /** What services hold in memory; the nodes count numbers, phrases they cannot tell. */
  private void addLists(String index) throws IOException {
    writer.addOthers(
        "list",
        KeptLists.documents(
            gathered.phrases(writer.created(), each -> NameTally.forEach(cluster, index, each)),
            NumberTally.of(cluster, index)));
    writer.flush();
    cluster.change("POST", "/" + index + "/_refresh", null);
  }

  /** No writing from now on: figures of the collection that were read once stay right. */
  private void freeze(String index) throws IOException {
    ObjectNode settings = Cluster.JSON.createObjectNode();
    settings.put("index.blocks.write", true).put("index.refresh_interval", "1s");
    cluster.change("PUT", "/" + index + "/_settings", settings);
    cluster.change("POST", "/" + index + "/_flush", null);
  }

  private long bytes(String index) throws IOException {
    JsonNode stats = cluster.get("/" + index + "/_stats/store");
    return stats.path("_all").path("primaries").path("store").path("size_in_bytes").asLong();
  }

  /** A step that may fail. */
  private interface Step {
    void run() throws IOException;
  }

  private void stage(String name, Step step) throws IOException {
    long start = System.nanoTime();
    step.run();
    seconds.put(name, (System.nanoTime() - start) / NANOS);
  }

  private IndexUnavailableException failed(IOException e) {
    return new IndexUnavailableException(
        "the new index "
            + generations.index(generation.name())
            + " at "
            + cluster.hosts()
            + " could not be written ("
            + e.getMessage()
            + "); "
            + (published ? "but it is complete and served now" : "the served index is as it was"),
        e);
  }
}
