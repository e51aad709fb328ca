package vn.tracuu.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tracuu.text.legacy.Conversion;
import vn.tracuu.text.legacy.LegacyText;
import vn.tracuu.text.legacy.MisreadUtf8;

/** The bytes of one page, and the text that they stand for. */
final class PageBytes {
  /**
   * How far into a page a charset declaration may stand, in bytes (the HTML standard's own figure).
   */
  private static final int PRESCAN = 1024;

  /**
   * A text with more broken characters than one in so many is not of the encoding that it was read
   * in.
   */
  private static final int MAX_BROKEN = 1_000;

  private static final char REPLACEMENT = '\uFFFD';
  private static final Pattern DECLARED =
      Pattern.compile(
          "<meta[^>]{0,200}?charset\\s{0,3}=\\s{0,3}[\"']?\\s{0,3}([A-Za-z0-9_.:-]{1,40})",
          Pattern.CASE_INSENSITIVE);

  private final byte[] bytes;

  private PageBytes(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Reads a page whole, unless it is empty, too large, or no text. */
  static PageBytes read(InputStream in) throws IOException, RefusedException {
    return of(in.readNBytes(Limits.MAX_PAGE_BYTES + 1));
  }

  /** A page that was read, one byte too many of one that is too large. */
  static PageBytes of(byte[] bytes) throws RefusedException {
    if (bytes.length > Limits.MAX_PAGE_BYTES) {
      throw new RefusedException(
          Ingested.Reason.TOO_LARGE,
          "larger than " + Limits.MAX_PAGE_BYTES / (1024 * 1024) + " MiB");
    }
    if (bytes.length == 0) {
      throw new RefusedException(Ingested.Reason.EMPTY, "there is nothing in it");
    }
    return new PageBytes(bytes);
  }

  /** How it begins. */
  byte[] head() {
    return Arrays.copyOf(bytes, Math.min(bytes.length, FileKind.HEAD));
  }

  int length() {
    return bytes.length;
  }

  /**
   * The text in NFC, so that all later stages and all readers compare one form: by byte order mark,
   * else as UTF-8 if it is well-formed, else by the page's own declaration.
   */
  String decode() throws RefusedException {
    Charset marked = byteOrderMark();
    if (marked == null && hasNul()) {
      throw new RefusedException(Ingested.Reason.BINARY, "holds NUL bytes: not a text");
    }
    if (marked == null && !isUtf8()) {
      Optional<String> legacy = LegacyText.ofBytes(bytes, declaredName()).map(Conversion::text);
      if (legacy.isPresent()) {
        return legacy.get();
      }
    }
    Charset charset = marked != null ? marked : isUtf8() ? StandardCharsets.UTF_8 : declared();
    String text = MisreadUtf8.mended(decode(charset));
    if (text.isBlank()) {
      throw new RefusedException(Ingested.Reason.EMPTY, "nothing but white space");
    }
    long broken = text.chars().filter(c -> c == REPLACEMENT).count();
    if (broken > 0 && broken * MAX_BROKEN > text.length()) {
      throw new RefusedException(
          Ingested.Reason.WRONG_ENCODING,
          "not " + charset + ": " + broken + " of " + text.length() + " characters are broken");
    }
    return text;
  }

  private String decode(Charset charset) {
    try {
      String text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPLACE)
              .onUnmappableCharacter(CodingErrorAction.REPLACE)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
      return Normalizer.isNormalized(bare, Form.NFC) ? bare : Normalizer.normalize(bare, Form.NFC);
    } catch (CharacterCodingException e) {
      throw new IllegalStateException("a decoder that replaces does not fail", e);
    }
  }

  /**
   * Whether the bytes are well-formed UTF-8: text in another charset that has any letter outside of
   * ASCII nearly never is, while pages that declare another one and are UTF-8 are common.
   */
  private boolean isUtf8() {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private @Nullable Charset byteOrderMark() {
    if (startsWith(0xEF, 0xBB, 0xBF)) {
      return StandardCharsets.UTF_8;
    }
    if (startsWith(0xFE, 0xFF)) {
      return StandardCharsets.UTF_16BE;
    }
    return startsWith(0xFF, 0xFE) ? StandardCharsets.UTF_16LE : null;
  }

  private boolean startsWith(int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private boolean hasNul() {
    for (byte b : bytes) {
      if (b == 0) {
        return true;
      }
    }
    return false;
  }

  private Charset declared() {
    try {
      String name = declaredName().orElse("utf-8").toLowerCase(Locale.ROOT);
      return name.startsWith("utf-16") ? StandardCharsets.UTF_8 : Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return StandardCharsets.UTF_8;
    }
  }

  /** The charset that the page names in its head. */
  private Optional<String> declaredName() {
    String head =
        new String(bytes, 0, Math.min(bytes.length, PRESCAN), StandardCharsets.ISO_8859_1);
    Matcher m = DECLARED.matcher(head);
    return m.find() ? Optional.of(m.group(1)) : Optional.empty();
  }
}
