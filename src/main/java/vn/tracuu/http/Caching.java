package vn.tracuu.http;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import vn.tracuu.engine.IndexInfo;

/**
 * Lets browsers, proxies and scripts keep answers. An answer is the same as long as the index
 * ({@link IndexInfo#id}) and what was asked, as understood, are the same; both are in its ETag, so
 * that one that was kept is confirmed without searching.
 */
final class Caching {
  /** Raised whenever the same question to the same index gets an answer of another form. */
  private static final int FORM = 2;

  /** Of 32 bytes of the digest; two of a client's questions never meet by chance. */
  private static final int DIGEST_BYTES = 12;

  private final String allowed;

  Caching(Duration age) {
    this.allowed = allowed(age);
  }

  private static String allowed(Duration age) {
    return "public, max-age=" + age.toSeconds();
  }

  /**
   * Says how long the answer may be kept, and whether the client has it already; 304 is the whole
   * answer then, and nothing else is to be written.
   *
   * @param index that the answer is from
   * @param asked what was asked, as understood; equal questions have equal texts
   */
  boolean has(Context ctx, IndexInfo index, Object asked) {
    return has(ctx, etag(ctx.path(), index.id(), asked), allowed);
  }

  /** The same of an answer that is the same for all who ask, as long as the program is. */
  static boolean hasText(Context ctx, String text, Duration age) {
    return has(ctx, etag(ctx.path(), "text", text), allowed(age));
  }

  private static boolean has(Context ctx, String etag, String allowed) {
    ctx.header("ETag", etag).header("Cache-Control", allowed);
    String known = ctx.header("If-None-Match");
    if (known == null || !matches(known, etag)) {
      return false;
    }
    ctx.status(304);
    return true;
  }

  /** Takes back what {@link #has} said: the answer is not whole, or from another generation. */
  static void forbid(Context ctx) {
    ctx.res().setHeader("ETag", null);
    ctx.header("Cache-Control", "no-store");
  }

  /** Forbids keeping an answer if another generation came to be served while it was made. */
  static void confirm(Context ctx, IndexInfo index, String now) {
    if (!index.generation().equals(now)) {
      forbid(ctx);
    }
  }

  private static boolean matches(String known, String etag) {
    return known.strip().equals("*")
        || Arrays.stream(known.split(",", -1)).map(String::strip).anyMatch(etag::equals);
  }

  /** Weak, because the same answer goes out compressed and not. */
  private static String etag(String path, String of, Object asked) {
    byte[] digest = sha256().digest((FORM + path + '\n' + asked).getBytes(StandardCharsets.UTF_8));
    return "W/\""
        + of
        + '-'
        + Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(Arrays.copyOf(digest, DIGEST_BYTES))
        + '"';
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
