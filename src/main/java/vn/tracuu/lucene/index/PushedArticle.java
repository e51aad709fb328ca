package vn.tracuu.lucene.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
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
import vn.tracuu.article.ArticleCodec;
import vn.tracuu.article.ArticleParts;
import vn.tracuu.article.Block;

/**
 * One change that was pushed, as a file: an article, or that there is none of that id. The file has
 * Lucene's header and checksum, and between them the id and the article as {@link ArticleCodec}
 * writes it.
 *
 * @param article null if the article was deleted
 */
record PushedArticle(String id, @Nullable Article article) {
  private static final String CODEC = "TraCuuPushed";
  private static final int VERSION = 1;
  private static final String ID = "id";
  private static final String ARTICLE = "article";

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
    return article == null ? Map.of(ID, id) : Map.of(ID, id, ARTICLE, ArticleCodec.write(article));
  }

  private static PushedArticle of(Map<String, String> parts) throws IOException {
    String id = parts.get(ID);
    if (id == null) {
      throw new CorruptIndexException("a pushed article without an id", PushedFolder.NAME);
    }
    String json = parts.get(ARTICLE);
    if (json != null) {
      return new PushedArticle(id, ArticleCodec.read(json));
    }
    return new PushedArticle(id, parts.containsKey("title") ? ofFlatParts(parts) : null);
  }

  /**
   * The article of a file that was written before {@link ArticleCodec}: every line under its key,
   * the blocks under two.
   */
  private static Article ofFlatParts(Map<String, String> parts) {
    List<Block> blocks = blocks(parts.getOrDefault("kinds", ""), parts.getOrDefault("body", ""));
    return new ArticleParts(parts, blocks, List.of()).article();
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
}
