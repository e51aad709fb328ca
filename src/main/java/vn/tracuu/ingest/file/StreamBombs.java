package vn.tracuu.ingest.file;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Looks, before a PDF is parsed, at how much its packed streams unpack to: PDFBox unpacks a stream
 * into memory as a whole. Pictures are passed over, as nothing here unpacks them.
 */
final class StreamBombs {
  private static final byte[] STREAM = "stream".getBytes(StandardCharsets.ISO_8859_1);

  /** How much of a stream's dictionary is looked at, in bytes before the stream. */
  private static final int DICTIONARY = 600;

  private static final Pattern TWICE =
      Pattern.compile(
          "(?s).*(?:/Fl(?:ateDecode)?\\b|/LZW).{0,60}(?:/Fl(?:ateDecode)?\\b|/LZW|/RunLength).*");

  private StreamBombs() {}

  /** Refuses a file with a stream, or streams together, over the limit. */
  static void refuse(byte[] pdf, Budget budget) throws UnreadableFile {
    long all = 0;
    for (int at = next(pdf, 0); at >= 0; at = next(pdf, at)) {
      budget.step();
      if (isKeyword(pdf, at)) {
        String dictionary = dictionary(pdf, at);
        if (TWICE.matcher(dictionary).matches()) {
          throw bomb("a stream is packed twice");
        }
        if (!dictionary.contains("/Image")) {
          all += unpacked(pdf, at, budget);
        }
        if (all > 4 * budget.limits().maxUnpacked()) {
          throw bomb("its streams unpack to more than can be held");
        }
      }
    }
  }

  private static UnreadableFile bomb(String detail) {
    return new UnreadableFile(UnreadableFile.Reason.BOMB, detail);
  }

  /** Behind the next {@code stream}; -1 if there is none. */
  private static int next(byte[] pdf, int from) {
    for (int i = from; i <= pdf.length - STREAM.length; i++) {
      if (pdf[i] == 's'
          && pdf[i + 1] == 't'
          && pdf[i + 2] == 'r'
          && pdf[i + 3] == 'e'
          && pdf[i + 4] == 'a'
          && pdf[i + 5] == 'm') {
        return i + STREAM.length;
      }
    }
    return -1;
  }

  private static boolean isKeyword(byte[] pdf, int end) {
    return end < pdf.length
        && (pdf[end] == '\r' || pdf[end] == '\n')
        && (end < 9 || pdf[end - 7] != 'd'); // endstream
  }

  private static String dictionary(byte[] pdf, int end) {
    int from = Math.max(0, end - DICTIONARY);
    String before = new String(pdf, from, end - from, StandardCharsets.ISO_8859_1);
    return before.substring(Math.max(0, before.lastIndexOf(" obj")));
  }

  private static long unpacked(byte[] pdf, int at, Budget budget) throws UnreadableFile {
    int start = at;
    while (start < pdf.length && (pdf[start] == '\r' || pdf[start] == '\n')) {
      start++;
    }
    if (start >= pdf.length || (pdf[start] & 0x0F) != 8) {
      return 0; // not zlib
    }
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(pdf, start, pdf.length - start);
      byte[] sink = new byte[1 << 16];
      long n = 0;
      for (int got = inflater.inflate(sink); got > 0; got = inflater.inflate(sink)) {
        n += got;
        budget.step();
        if (n > budget.limits().maxUnpacked()) {
          throw bomb("a stream unpacks to more than can be held");
        }
      }
      return n;
    } catch (DataFormatException e) {
      return 0; // its reader says what is wrong with it
    } finally {
      inflater.end();
    }
  }
}
