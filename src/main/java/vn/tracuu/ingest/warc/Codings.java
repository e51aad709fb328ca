package vn.tracuu.ingest.warc;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/**
 * Undoes what was done to a body on its way. Crawlers keep bodies packed or unpacked under the same
 * headers, so a header is believed only where the bytes bear it out; a body that was cut off is
 * unpacked as far as it goes.
 */
public final class Codings {
  /** Codings of one body; more than two were never seen. */
  private static final int MAX_CODINGS = 8;

  private static final byte[] ZSTD = {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD};

  private final int maxBytes;

  /**
   * Codings with a bound.
   *
   * @param maxBytes more bytes than so many are never unpacked; then one more is given
   */
  public Codings(int maxBytes) {
    this.maxBytes = maxBytes;
  }

  /** A body in a coding that is not read here; the message is the coding's name. */
  public static final class UnknownCodingException extends Exception {
    private static final long serialVersionUID = 1L;

    UnknownCodingException(String coding) {
      super(coding);
    }
  }

  /** The body as it was before it was packed. */
  public byte[] decode(HttpResponse http) throws UnknownCodingException {
    byte[] body = http.body();
    List<String> codings = new ArrayList<>(names(http.field("content-encoding")));
    codings.addAll(names(http.field("transfer-encoding")));
    for (String coding : codings.reversed()) {
      body = decode(coding, body);
    }
    return isGzip(body) ? unpack(body, GZIPInputStream::new) : body;
  }

  private static List<String> names(String header) {
    return Arrays.stream(header.toLowerCase(Locale.ROOT).split(",", MAX_CODINGS))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  private byte[] decode(String coding, byte[] body) throws UnknownCodingException {
    return switch (coding) {
      case "chunked" -> Chunks.joined(body);
      case "gzip", "x-gzip" -> isGzip(body) ? unpack(body, GZIPInputStream::new) : body;
      case "deflate" -> inflate(body);
      case "br" -> isMarkup(body) ? body : brotli(body);
      case "identity", "none" -> body;
      default -> unknown(coding, body);
    };
  }

  /** Not packed at all, whatever it says, or packed in a way that is not known. */
  private static byte[] unknown(String coding, byte[] body) throws UnknownCodingException {
    boolean zstd = Arrays.mismatch(body, ZSTD) == ZSTD.length;
    if (!zstd && isMarkup(body)) {
      return body;
    }
    throw new UnknownCodingException(coding);
  }

  /** With zlib's head, as the standard asks for, or bare, as some servers send it. */
  private byte[] inflate(byte[] body) {
    if (isMarkup(body)) {
      return body;
    }
    byte[] zlib = unpack(body, InflaterInputStream::new);
    return zlib.length > 0
        ? zlib
        : unpack(body, in -> new InflaterInputStream(in, new Inflater(true)));
  }

  private byte[] brotli(byte[] body) throws UnknownCodingException {
    byte[] page = unpack(body, BrotliInputStream::new);
    if (page.length == 0 && body.length > 0) {
      throw new UnknownCodingException("br");
    }
    return page;
  }

  private static boolean isGzip(byte[] body) {
    return body.length > 2 && body[0] == 0x1F && body[1] == (byte) 0x8B;
  }

  /** Whether it begins with a tag: nothing packed does. */
  private static boolean isMarkup(byte[] body) {
    int end = Math.min(body.length, 1_000);
    boolean marked = body.length > 3 && body[0] == (byte) 0xEF && body[1] == (byte) 0xBB;
    int i = marked ? 3 : 0;
    while (i < end && Character.isWhitespace(body[i])) {
      i++;
    }
    return i + 1 < end
        && body[i] == '<'
        && (body[i + 1] == '!' || body[i + 1] == '?' || Character.isLetter(body[i + 1]));
  }

  /** How a packed stream is opened. */
  private interface Opening {
    InputStream open(InputStream packed) throws IOException;
  }

  /** As far as it goes. */
  private byte[] unpack(byte[] body, Opening opening) {
    ByteArrayOutputStream page = new ByteArrayOutputStream(Math.min(maxBytes, 4 * body.length));
    byte[] buffer = new byte[1 << 11];
    try (InputStream in = opening.open(new ByteArrayInputStream(body))) {
      int n = in.read(buffer);
      while (n > 0 && page.size() <= maxBytes) {
        page.write(buffer, 0, n);
        n = in.read(buffer);
      }
    } catch (IOException e) {
      return page.toByteArray(); // it was cut off or damaged here
    }
    return page.toByteArray();
  }
}
