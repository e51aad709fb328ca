package vn.tracuu.number;

import java.time.LocalDate;
import java.util.List;
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
 * @param boundTo of a short form: the one complete number of the same text that it stands for, or
 *     null
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

  /** Whether issuer and number are both there; false for {@code Nghị quyết 18}. */
  public boolean complete() {
    return number.complete();
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
