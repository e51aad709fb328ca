package vn.tracuu.lucene.index;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import vn.tracuu.article.Article;
import vn.tracuu.article.Block;
import vn.tracuu.article.LegalDocument;
import vn.tracuu.article.Origin;

/**
 * 128 bits of SHA-256 over everything that an article says: two articles of the same digest give
 * the same document. For one thread.
 */
final class ArticleDigest {
  private static final int BYTES = 16;

  private final MessageDigest sha256;

  private ArticleDigest() {
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  static BytesRef of(Article article) {
    ArticleDigest digest = new ArticleDigest();
    digest.add(article.id());
    digest.add(article.title());
    digest.add(article.lead());
    digest.add(article.blocks().size());
    for (Block block : article.blocks()) {
      digest.add(block.kind().name());
      digest.add(block.text());
    }
    digest.add(article.origin());
    digest.add(article.document());
    return new BytesRef(Arrays.copyOf(digest.sha256.digest(), BYTES));
  }

  private void add(Origin origin) {
    add(origin.url());
    add(origin.site());
    add(origin.author());
    add(origin.source());
    add(origin.published() == null ? null : origin.published().toString());
  }

  private void add(LegalDocument document) {
    add(document.number());
    add(document.type());
    add(document.issuer());
    add(document.partOf());
    add(document.place());
  }

  /** The length first, so that no two lists of parts run together to the same bytes. */
  private void add(@Nullable String part) {
    if (part == null) {
      add(-1);
      return;
    }
    byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
    add(bytes.length);
    sha256.update(bytes);
  }

  private void add(int number) {
    sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(number).flip());
  }
}
