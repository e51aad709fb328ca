package vn.tracuu.http;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;

/** What a client must show to write: {@code Authorization: Bearer TOKEN} (RFC 6750). */
final class Token {
  private static final String SCHEME = "bearer ";

  private final String token;

  /** Nobody may write if {@code token} is empty. */
  Token(String token) {
    this.token = token;
  }

  /**
   * Goes on only if the request shows the token.
   *
   * @throws ProblemException 403 if nobody may write here, 401 if the token is missing or wrong
   */
  void require(Context ctx) {
    ctx.header("Cache-Control", "no-store");
    if (token.isEmpty()) {
      throw new ProblemException(
          Problem.of(
              403,
              "Writing is off",
              "this service takes no changes: its setting token is not set"));
    }
    if (!isShown(ctx.header("Authorization") == null ? "" : ctx.header("Authorization"))) {
      ctx.header("WWW-Authenticate", "Bearer realm=\"tracuu\"");
      throw new ProblemException(Problem.of(401));
    }
  }

  private boolean isShown(String authorization) {
    return authorization.toLowerCase(Locale.ROOT).startsWith(SCHEME)
        && isSame(authorization.substring(SCHEME.length()).strip(), token);
  }

  /**
   * Whether both are the same. Of digests, so that the time it takes tells neither how much of a
   * guess is right nor how long the token is.
   */
  static boolean isSame(String guess, String token) {
    return MessageDigest.isEqual(digest(guess), digest(token));
  }

  private static byte[] digest(String s) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(s.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
