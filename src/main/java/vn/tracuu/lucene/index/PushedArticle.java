package vn.tracuu.lucene.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.ChecksumIndexInput;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.jspecify.annotations.Nullable;
import vn.tracuu.article.Article;
import vn.tracuu.article.Block;
import vn.tracuu.article.LegalDocument;
import vn.tracuu.article.Origin;
import vn.tracuu.article.Published;

/**
 * One change that was pushed, as a file: an article, or that there is none of that id. The file has
 * Lucene's header and checksum, and between them the article's parts by name, so that a program
 * that knows more parts can read what one that knew fewer has written.
 *
 * @param article null if the article was deleted
 */
record PushedArticle(String id, @Nullable Article article) {
  private static final String CODEC = "TraCuuPushed";
  private static final int VERSION = 1;

  /** Writes a file, durable but for its name. */
  void write(Directory directory, String file) throws IOException {
    try (IndexOutput out = directory.createOutput(file, IOContext.DEFAULT)) {
      CodecUtil.writeHeader(out, CODEC, VERSION);
      out.writeMapOfStrings(parts());
      CodecUtil.writeFooter(out);
    }
    directory.sync(Set.of(file));
  }

  /**
   * Reads a file.
   *
   * @throws java.nio.file.NoSuchFileException if a newer change has taken its place
   * @throws IOException if it is not as it was written
   */
  static PushedArticle read(Directory directory, String file) throws IOException {
    try (IndexInput whole = directory.openInput(file, IOContext.READONCE)) {
      CodecUtil.checksumEntireFile(whole); // first, so that no broken length is believed
    }
    try (ChecksumIndexInput in = directory.openChecksumInput(file)) {
      CodecUtil.checkHeader(in, CODEC, VERSION, VERSION);
      Map<String, String> parts = in.readMapOfStrings();
      CodecUtil.checkFooter(in);
      return of(parts);
    }
  }

  /** Whether both would be written alike. */
  boolean says(PushedArticle other) {
    return parts().equals(other.parts());
  }

  private Map<String, String> parts() {
    Map<String, String> parts = new HashMap<>();
    parts.put("id", id);
    if (article != null) {
      Origin origin = article.origin();
      LegalDocument legal = article.document();
      parts.put("title", article.title());
      put(parts, "lead", article.lead());
      parts.put(
          "kinds", String.join(" ", article.blocks().stream().map(b -> b.kind().name()).toList()));
      parts.put("body", article.body());
      put(parts, "url", origin.url());
      put(parts, "site", origin.site());
      put(parts, "author", origin.author());
      put(parts, "source", origin.source());
      put(parts, "published", origin.published() == null ? null : origin.published().toString());
      put(parts, "number", legal.number());
      put(parts, "type", legal.type());
      put(parts, "issuer", legal.issuer());
      put(parts, "partOf", legal.partOf());
      put(parts, "place", legal.place());
    }
    return parts;
  }

  private static PushedArticle of(Map<String, String> parts) throws IOException {
    String id = parts.get("id");
    String title = parts.get("title");
    if (id == null) {
      throw new CorruptIndexException("a pushed article without an id", PushedFolder.NAME);
    }
    return new PushedArticle(id, title == null ? null : article(id, title, parts));
  }

  private static Article article(String id, String title, Map<String, String> parts) {
    String published = parts.get("published");
    return new Article(
        id,
        title,
        parts.get("lead"),
        blocks(parts.getOrDefault("kinds", ""), parts.getOrDefault("body", "")),
        new Origin(
            parts.get("url"),
            parts.get("site"),
            parts.get("author"),
            parts.get("source"),
            published == null ? null : Published.parse(published).orElse(null)),
        new LegalDocument(
            parts.get("number"),
            parts.get("type"),
            parts.get("issuer"),
            parts.get("partOf"),
            parts.get("place")));
  }

  private static List<Block> blocks(String kinds, String body) {
    if (kinds.isEmpty()) {
      return List.of();
    }
    String[] names = kinds.split(" ", -1);
    List<String> lines = Arrays.asList(body.split("\n", -1));
    List<Block> blocks = new ArrayList<>(names.length);
    for (int i = 0; i < names.length; i++) {
      blocks.add(new Block(Block.Kind.valueOf(names[i]), lines.get(i)));
    }
    return blocks;
  }

  private static void put(Map<String, String> parts, String name, @Nullable String value) {
    if (value != null) {
      parts.put(name, value);
    }
  }
}
