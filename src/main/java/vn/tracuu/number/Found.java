package vn.tracuu.number;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The citations that a walk has found so far, each with what stands around it: its place in the
 * document before it, date and term behind it, and which of the documents of its number is meant.
 */
final class Found {
  private final String original;
  private final char[] text;
  private final @Nullable LocalDate written;
  private final List<Citation> citations = new ArrayList<>();

  /**
   * @param original the text as it was given, which citations quote
   * @param text the same, signs that were misread put right
   * @param written the day of the text, or null
   */
  Found(String original, char[] text, @Nullable LocalDate written) {
    this.original = original;
    this.text = text;
    this.written = written;
  }

  void add(int start, int end, int headStart, DocumentNumber number, @Nullable DocumentType type) {
    Behind behind = Behind.read(text, text.length, end);
    citations.add(
        new Citation(
            start,
            end,
            headStart,
            original.substring(start, end),
            number,
            type,
            Places.before(text, headStart),
            behind.date(),
            term(number, behind),
            null,
            readings(number, start, end, behind)));
  }

  /** Adds the resolutions of a plenum, which share the span of its name. */
  void add(NamedResolutions.Name name) {
    String quoted = original.substring(name.start(), name.end());
    for (NamedResolutions.Resolution resolution : name.resolutions()) {
      DocumentNumber number = resolution.number();
      Behind behind = new Behind(resolution.date(), resolution.date().getYear(), resolution.term());
      citations.add(
          new Citation(
              name.start(),
              name.end(),
              name.start(),
              quoted,
              number,
              DocumentTypes.byLetters(number.type()),
              null,
              resolution.date(),
              resolution.term(),
              null,
              readings(number, name.start(), name.end(), behind)));
    }
  }

  /** All that was found, short forms bound to their full forms. */
  List<Citation> citations() {
    return ShortForms.bind(citations);
  }

  private static @Nullable String term(DocumentNumber number, Behind behind) {
    boolean party = number.form() == DocumentNumber.Form.PARTY || !number.complete();
    LocalDate date = behind.date();
    return behind.term() == null && party && date != null ? Terms.of(date) : behind.term();
  }

  private List<Reading> readings(DocumentNumber number, int start, int end, Behind behind) {
    String canonical = number.canonical();
    return Readings.has(canonical)
        ? Readings.of(canonical, text, text.length, start, end, behind, written)
        : List.of();
  }
}
