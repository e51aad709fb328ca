package vn.tracuu.ingest.file;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.tracuu.text.Folding;

/**
 * What form fields and annotations show: the number and the day that an office stamps after signing
 * are text, the picture of a digital signature ("Người ký: ...") is not.
 */
final class PdfStamps {
  /** The longest entry of a form, in characters. */
  private static final int MAX_LENGTH = 300;

  private static final Pattern SIGNATURE =
      Pattern.compile(
          "(?:nguoi ?ky|ky ?boi|co ?quan|thoi ?gian ?ky|ngay ?ky|email|signature|signed ?by|"
              + "digitally|date|reason|location|chung ?thu)(?: ?so)? ?:.*|"
              + "signature (?:not )?(?:valid|verified).*|digitally signed.*");

  private PdfStamps() {}

  /** The characters that belong to the text. */
  static List<Glyph> text(PdfPage page) {
    List<Glyph> text = new ArrayList<>();
    for (List<Glyph> stamp : page.stamps()) {
      if (stamp.size() <= MAX_LENGTH && !isSignature(stamp)) {
        text.addAll(stamp);
      }
    }
    return text;
  }

  private static boolean isSignature(List<Glyph> stamp) {
    return PdfLines.of(stamp, 0, new FontRuns(), true).stream()
        .anyMatch(line -> isSignature(line.text()));
  }

  /** Whether a line is one of those that a digital signature shows. */
  static boolean isSignature(String line) {
    return line.length() <= MAX_LENGTH && SIGNATURE.matcher(folded(line)).matches();
  }

  private static String folded(String line) {
    StringBuilder folded = new StringBuilder();
    for (String word : line.strip().split("\\s+", -1)) {
      folded.append(folded.isEmpty() ? "" : " ").append(Folding.of(word));
    }
    return folded.toString();
  }
}
