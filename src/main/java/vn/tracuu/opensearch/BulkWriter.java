package vn.tracuu.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import vn.tracuu.engine.IndexBuild.Added;
import vn.tracuu.engine.IndexBuild.Source;
import vn.tracuu.schema.Fields;

/**
 * Writes articles into an index in batches, so that each stands there once however often a batch
 * had to be sent.
 *
 * <p>Every document has its article's own id and is <em>created</em>, never overwritten. Where one
 * stands already, what it came from tells: the same place of the same file means that an answer was
 * lost and all is well; another place means two articles of one id, of which the one of the last
 * file in path order stays, within a file the last one. It replaces the other only if that has not
 * changed since it was looked at.
 *
 * <p>Safe for all threads; the thread that fills a batch sends it, which holds back those that add.
 */
final class BulkWriter {
  /** Bytes of a batch: OpenSearch's advice is 5 to 15 MB. */
  private static final int BATCH = 5 << 20;

  private static final String PROVENANCE = Fields.FILE + "," + Fields.POSITION;

  /** More sections than an article has. */
  private static final int MAX_SECTIONS = 10_000;

  /** Stands between an article's id and the number of its section; ids do not have it. */
  private static final char SECTION = '\u0001';

  private final Cluster cluster;
  private final String index;
  private final Duration patience;
  private final LongAdder created = new LongAdder();
  private final LongAdder duplicates = new LongAdder();
  private final Set<String> contested = ConcurrentHashMap.newKeySet();
  private List<Item> batch = new ArrayList<>();
  private int bytes;

  /**
   * @param index an alias of it; where that is gone, writing fails instead of making a new index
   * @param patience how long a batch is tried
   */
  BulkWriter(Cluster cluster, String index, Duration patience) {
    this.cluster = cluster;
    this.index = index;
    this.patience = patience;
  }

  /**
   * Adds an article's documents, its own first; when this returns, they may still be waiting for
   * their batch to fill.
   *
   * @throws IOException if a batch could not be written, whoever filled it
   */
  void add(String article, Source source, List<ObjectNode> documents) throws IOException {
    for (int i = 0; i < documents.size(); i++) {
      String id = Item.idOf(i == 0 ? article : article + SECTION + i);
      add(id, article, i > 0, source, documents.get(i));
    }
  }

  /**
   * Adds documents that are no articles' and are not counted.
   *
   * @param name what they are, for their ids
   */
  void addOthers(String name, List<ObjectNode> documents) throws IOException {
    for (int i = 0; i < documents.size(); i++) {
      add(SECTION + name + i, "", true, new Source("", i, new byte[0]), documents.get(i));
    }
  }

  private void add(String id, String article, boolean section, Source source, ObjectNode document)
      throws IOException {
    document.put(Fields.FILE, source.file()).put(Fields.POSITION, source.position());
    ObjectNode action = Cluster.JSON.createObjectNode();
    action.putObject("create").put("_id", id);
    List<Item> full =
        enqueue(
            new Item(
                id,
                article,
                section,
                source.file(),
                source.position(),
                action,
                Cluster.JSON.writeValueAsBytes(document)));
    if (full != null) {
      write(full);
    }
  }

  /** Writes what still waits. */
  void flush() throws IOException {
    write(takeBatch());
  }

  /** How many documents the index has of what was written. */
  long created() {
    return created.sum();
  }

  /** How many gave way to another one with the same id. */
  long duplicates() {
    return duplicates.sum();
  }

  private synchronized @Nullable List<Item> enqueue(Item item) {
    batch.add(item);
    bytes += item.document().length;
    return bytes >= BATCH ? takeBatch() : null;
  }

  private synchronized List<Item> takeBatch() {
    List<Item> taken = batch;
    batch = new ArrayList<>();
    bytes = 0;
    return taken;
  }

  private void write(List<Item> items) throws IOException {
    Patience waiting = new Patience(patience);
    List<Item> left = items;
    while (!left.isEmpty()) {
      try {
        List<Item> again = new ArrayList<>();
        RefusedException trouble = send(left, again);
        left = again;
        if (trouble != null) {
          waiting.await(trouble);
        }
      } catch (RefusedException e) {
        if (!e.passes()) {
          throw e;
        }
        waiting.await(e);
      } catch (IOException e) { // whether it was written, the next attempt will find out
        waiting.await(e);
      }
    }
  }

  /**
   * Sends documents once.
   *
   * @param again takes those that must be sent once more
   * @return why some have to wait before, or null
   */
  private @Nullable RefusedException send(List<Item> items, List<Item> again) throws IOException {
    JsonNode answers =
        cluster.bulk("/" + index + "/_bulk?require_alias=true", lines(items)).path("items");
    List<Item> standing = new ArrayList<>();
    RefusedException trouble = null;
    for (int i = 0; i < items.size(); i++) {
      JsonNode answer = only(answers.path(i));
      int status = answer.path("status").asInt();
      if (status == 201) {
        count(created, items.get(i));
      } else if (status == 200) {
        count(duplicates, items.get(i));
      } else if (status == 409) {
        standing.add(items.get(i));
      } else {
        RefusedException refused = RefusedException.of(status, answer);
        if (!refused.passes() && !isBlock(refused)) {
          throw refused;
        }
        trouble = refused;
        again.add(items.get(i));
      }
    }
    settle(standing, again);
    return trouble;
  }

  /** A disk that is nearly full blocks writing until there is room. */
  private static boolean isBlock(RefusedException refused) {
    return refused.type().equals("cluster_block_exception");
  }

  /** Decides about documents whose id is taken. */
  private void settle(List<Item> standing, List<Item> again) throws IOException {
    if (standing.isEmpty()) {
      return;
    }
    ObjectNode wanted = ids(standing.stream().map(Item::id).toList());
    JsonNode found =
        cluster.query("/" + index + "/_mget?_source=" + PROVENANCE, wanted).path("docs");
    for (int i = 0; i < standing.size(); i++) {
      Item item = standing.get(i);
      JsonNode source = found.path(i).path("_source");
      if (item.isAt(source)) {
        // an answer was lost; of a replacement the one that stood there was counted
        count(item.action().has("create") ? created : duplicates, item);
      } else if (item.givesWayTo(source)) {
        contested.add(item.article());
        count(duplicates, item);
      } else {
        contested.add(item.article());
        again.add(item.replacing(found.path(i)));
      }
    }
  }

  private static void count(LongAdder articles, Item item) {
    if (!item.section()) {
      articles.increment();
    }
  }

  /**
   * Removes the sections of articles that gave way to others of their id; everything must have been
   * written, and be visible.
   */
  void removeOrphans() throws IOException {
    for (String article : contested) {
      JsonNode own =
          cluster
              .query("/" + index + "/_mget?_source=" + PROVENANCE, ids(List.of(Item.idOf(article))))
              .path("docs")
              .path(0)
              .path("_source");
      ByteArrayOutputStream lines = new ByteArrayOutputStream();
      for (JsonNode section : sections(article)) {
        if (!section.path("_source").equals(own)) {
          delete(section.path("_id").asText(), lines);
        }
      }
      if (lines.size() > 0) {
        cluster.bulk("/" + index + "/_bulk?require_alias=true&refresh=true", lines.toByteArray());
      }
    }
  }

  /**
   * Of each group of articles with one text leaves the first that was not replaced by another one
   * of its id; everything must have been written, and be visible.
   */
  void removeCopies(List<List<Added>> groups) throws IOException {
    for (List<Added> group : groups) {
      JsonNode found =
          cluster
              .query(
                  "/" + index + "/_mget?_source=" + PROVENANCE,
                  ids(group.stream().map(copy -> Item.idOf(copy.id())).toList()))
              .path("docs");
      boolean stays = false;
      for (int i = 0; i < group.size(); i++) {
        boolean stands = isOf(found.path(i).path("_source"), group.get(i).source());
        if (stands && stays) {
          remove(group.get(i).id());
        }
        stays |= stands;
      }
    }
  }

  private static boolean isOf(JsonNode provenance, Source source) {
    return provenance.path(Fields.FILE).asText().equals(source.file())
        && provenance.path(Fields.POSITION).asLong(-1) == source.position();
  }

  /** Removes an article with its sections. */
  private void remove(String article) throws IOException {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    delete(Item.idOf(article), lines);
    for (JsonNode section : sections(article)) {
      delete(section.path("_id").asText(), lines);
    }
    cluster.bulk("/" + index + "/_bulk?require_alias=true&refresh=true", lines.toByteArray());
    created.decrement();
    duplicates.increment();
  }

  private static void delete(String id, ByteArrayOutputStream lines) throws IOException {
    ObjectNode line = Cluster.JSON.createObjectNode();
    line.putObject("delete").put("_id", id);
    lines.writeBytes(Cluster.JSON.writeValueAsBytes(line));
    lines.write('\n');
  }

  private JsonNode sections(String article) throws IOException {
    ObjectNode search = Cluster.JSON.createObjectNode().put("size", MAX_SECTIONS);
    search.putObject("query").putObject("term").put(Fields.OF, article);
    search.putArray("_source").add(Fields.FILE).add(Fields.POSITION);
    return cluster.query("/" + index + "/_search", search).path("hits").path("hits");
  }

  private static ObjectNode ids(List<String> ids) {
    ObjectNode wanted = Cluster.JSON.createObjectNode();
    ids.forEach(wanted.putArray("ids")::add);
    return wanted;
  }

  private static JsonNode only(JsonNode item) {
    return item.properties().iterator().next().getValue();
  }

  private static byte[] lines(List<Item> items) throws IOException {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    for (Item item : items) {
      lines.write(Cluster.JSON.writeValueAsBytes(item.action()));
      lines.write('\n');
      lines.write(item.document());
      lines.write('\n');
    }
    return lines.toByteArray();
  }
}
