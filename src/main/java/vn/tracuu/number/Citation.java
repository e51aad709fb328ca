package vn.tracuu.number;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A document's number where it stands in a text.
 *
 * <p>Members of a list with a shared tail ({@code số 18, số 19-NQ/TW}) each have their own span:
 * {@code 18}, and {@code 19-NQ/TW}. The documents of a named resolution share the span of the name.
 *
 * @param start where the number begins in the text, in UTF-16 units
 * @param end where it ends (exclusive)
 * @param headStart where the words before it begin that belong to it ({@code Nghị quyết số});
 *     {@code start} if there are none
 * @param written the text of the span, as it stands there
 * @param number the number, taken apart
 * @param type what kind of document it is, by the words before it, else by its letters; null if
 *     neither tells
 * @param place the place in the document that is cited, or null
 * @param dated the day of the document, where it stands behind the number, or null
 * @param term the Party's term in Roman figures, where it is known, or null
 * @param boundTo the complete number that an incomplete reference stands for: of a short form the
 *     one of the same text, or of the issuer named behind it; of a plenum's name the number itself;
 *     null where there is none
 * @param readings the documents that the number may mean, the likeliest first; empty where none are
 *     known to share it
 */
public record Citation(
    int start,
    int end,
    int headStart,
    String written,
    DocumentNumber number,
    @Nullable DocumentType type,
    @Nullable Place place,
    @Nullable LocalDate dated,
    @Nullable String term,
    @Nullable String boundTo,
    List<Reading> readings) {
  /** Makes the list unmodifiable. */
  public Citation {
    readings = List.copyOf(readings);
  }

  /**
   * Whether it names one document of one issuer; false for {@code Nghị quyết 18}, and for the
   * several resolutions of a plenum that its name alone does not tell apart.
   */
  public boolean complete() {
    return number.complete() && boundTo == null;
  }

  /**
   * What a short form is looked up by: the name of the type and the figures, folded, without issuer
   * and year. {@code Nghị quyết 18}, {@code NQ 18} and {@code 18-NQ/TW} have {@code nghi quyet 18};
   * {@code NĐ 86/2018} and {@code 86/2018/NĐ-CP} have {@code nghi dinh 86}.
   *
   * @return empty if neither words nor letters tell the type: {@code 119-HĐBT} by itself
   */
  public Optional<String> shortKey() {
    return shortKeys().stream().findFirst();
  }

  /**
   * All keys that a short form of this number may be looked up by; {@link #shortKey()} is the first
   * of them. Each is there without the year and, if the number bears one, with it: {@code nghi dinh
   * 86}, {@code nghi dinh 86 2018}. Letters that stand for several types give the keys of each, so
   * {@code 66-QĐ/TW} is found as Quyết định 66 and as Quy định 66, and {@code 91/2015/QH13} as Luật
   * 91, Bộ luật 91 and Nghị quyết 91; where the words before a number tell its type, that one is
   * the first.
   */
  public List<String> shortKeys() {
    return ShortKeys.of(number, type);
  }

  Citation boundTo(@Nullable String canonical) {
    return new Citation(
        start, end, headStart, written, number, type, place, dated, term, canonical, readings);
  }

  Citation with(@Nullable String newTerm, List<Reading> newReadings) {
    return new Citation(
        start, end, headStart, written, number, type, place, dated, newTerm, boundTo, newReadings);
  }
}
