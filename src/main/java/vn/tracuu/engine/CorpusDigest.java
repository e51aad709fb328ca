package vn.tracuu.engine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a batch reads, as one value: another file, content or rule of extraction has another one.
 */
public final class CorpusDigest {
  private CorpusDigest() {}

  /**
   * The digest of a corpus.
   *
   * @param fingerprint of everything else that decides which articles the files give
   * @param contents the digest of each file's content, by its path
   * @return hexadecimal digits
   */
  public static String of(String fingerprint, Map<String, String> contents) {
    MessageDigest sha256 = sha256();
    sha256.update((fingerprint + '\n').getBytes(StandardCharsets.UTF_8));
    new TreeMap<>(contents)
        .forEach((path, content) ->
            sha256.update((path + '\0' + content + '\n').getBytes(StandardCharsets.UTF_8)));
    return HexFormat.of().formatHex(sha256.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
