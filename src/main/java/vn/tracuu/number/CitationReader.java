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

  private static boolean isWhole(Citation citation, String text) {
    int i = citation.end();
    while (i < text.length() && (Signs.isDash(text.charAt(i)) || Signs.isBlank(text.charAt(i)))) {
      i++; // letters cut off behind a hyphen: 01/2021/TTLT-TANDTC-VKSNDTC-
    }
    return citation.headStart() == 0 && i == text.length();
  }
}
