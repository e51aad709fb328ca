package vn.tracuu.number;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the document numbers in a text.
 *
 * <p>Linear in the length of the text; any text is read, and none throws. Stateless; safe for all
 * threads.
 */
public final class CitationReader {
  private CitationReader() {}

  /** The citations of running text, in order; see {@link #inText(String, LocalDate)}. */
  public static List<Citation> inText(String text) {
    return inText(text, null);
  }

  /**
   * The citations of running text, in order of their place.
   *
   * @param text one article; short forms are bound within it
   * @param written the day of the text, which helps to tell apart documents of one number; or null
   */
  public static List<Citation> inText(String text, @Nullable LocalDate written) {
    return new TextScan(text, TextScan.Mode.TEXT, written).citations();
  }

  /** The numbers in what a reader typed: as in text, and any type with figures is a short form. */
  public static List<Citation> inQuery(String query) {
    return new TextScan(query, TextScan.Mode.QUERY, null).citations();
  }

  /**
   * The number that all of {@code number} is, complete or not; empty if it is none.
   *
   * <p>In any spelling: {@code 18-NQ/TW}, {@code Nghị quyết số 18-NQ/TW}, {@code 18-NQ-TW}, {@code
   * 18 nq tw}, {@code 18nqtw}, {@code 18_NQ_TW}, {@code nghi-quyet-18-nq-tw}, {@code
   * thong-tu-67-2022-tt-btc}, {@code 67/2022/ttbtc}, {@code tcvn-5574-2018}. Incomplete are {@code
   * nq18}, {@code nghi-quyet-18} and {@code 18-NQ}. A title, a date or an ending behind the number
   * makes it none: {@code nghi-quyet-18-nq-tw-2017.html}.
   *
   * @param number stripped of blanks here; of any length
   */
  public static Optional<Citation> whole(String number) {
    String stripped = number.strip();
    return new TextScan(stripped, TextScan.Mode.WHOLE, null)
        .citations().stream().filter(citation -> isWhole(citation, stripped)).findFirst();
  }

  /**
   * The number that {@code number} is, as {@link #whole(String)}, or if it was cut off at a hyphen,
   * with the rest of its letters, at which {@code rest} begins: {@code 33/2018/TT-} with {@code
   * BGTVT Quy định về...} is {@code 33/2018/TT-BGTVT}, {@code 01/2012/QĐ} with {@code -TTg, có hiệu
   * lực...} is {@code 01/2012/QĐ-TTg}.
   *
   * @param rest what stands behind the number at its source, as the title of its document
   */
  public static Optional<Citation> whole(String number, String rest) {
    String cut = number.strip();
    String behind = rest.strip();
    boolean ends = !cut.isEmpty() && Signs.isDash(cut.charAt(cut.length() - 1));
    boolean begins = !behind.isEmpty() && Signs.isDash(behind.charAt(0));
    if (ends == begins) {
      return whole(number);
    }
    int end = begins ? 1 : 0;
    while (end < behind.length() && isLetters(behind.charAt(end))) {
      end++;
    }
    Optional<Citation> joined = whole(cut + behind.substring(0, end)).filter(Citation::complete);
    return joined.isPresent() ? joined : whole(number);
  }

  private static boolean isLetters(char c) {
    return Signs.isLetter(c) || Signs.isMark(c) || Signs.isDash(c) || c == '&';
  }

  private static boolean isWhole(Citation citation, String text) {
    int i = citation.end();
    while (i < text.length() && (Signs.isDash(text.charAt(i)) || Signs.isBlank(text.charAt(i)))) {
      i++; // letters cut off behind a hyphen: 01/2021/TTLT-TANDTC-VKSNDTC-
    }
    return citation.headStart() == 0 && i == text.length();
  }
}
