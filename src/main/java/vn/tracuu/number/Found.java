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

  /** Where each sign of the text stands in the original; null if they are the same. */
  private final int @Nullable [] places;

  private final @Nullable LocalDate written;
  private final List<Citation> citations = new ArrayList<>();

  /**
   * @param original the text as it was given, which citations quote
   * @param text the same, disguises taken off and signs that were misread put right
   * @param places where each sign of {@code text} stands in the original; null if they are the same
   * @param written the day of the text, or null
   */
  Found(String original, char[] text, int @Nullable [] places, @Nullable LocalDate written) {
    this.original = original;
    this.text = text;
    this.places = places;
    this.written = written;
  }

  void add(int start, int end, int headStart, DocumentNumber number, @Nullable DocumentType type) {
    Behind behind = Behind.read(text, text.length, end);
    add(start, end, headStart, number, type, behind, null);
  }

  /** Adds a short form whose issuer and year the words behind it name. */
  void addShort(
      int start, Figures figures, DocumentNumber number, DocumentType type, ShortBehind behind) {
    add(figures.start(), figures.end(), start, number, type, behind.behind(), behind.boundTo());
  }

  /** Takes back the short form that begins at {@code start}, if it was the last that was found. */
  void takeBackShort(int start) {
    if (!citations.isEmpty()) {
      Citation last = citations.getLast();
      if (last.start() == place(start) && !last.number().complete()) {
        citations.removeLast();
      }
    }
  }

  private void add(
      int start,
      int end,
      int headStart,
      DocumentNumber number,
      @Nullable DocumentType type,
      Behind behind,
      @Nullable String boundTo) {
    citations.add(
        new Citation(
            place(start),
            endPlace(end),
            place(headStart),
            original.substring(place(start), endPlace(end)),
            number,
            type,
            placed(Places.before(text, headStart)),
            behind.date(),
            term(number, type, behind),
            boundTo,
            readings(boundTo == null ? number.canonical() : boundTo, start, end, behind)));
  }

  /**
   * Adds the resolutions of a plenum, which share the span of its name.
   *
   * @param typed whether the name is all of the text, where each of them is meant
   */
  void add(NamedResolutions.Name name, boolean typed) {
    int start = place(name.start());
    int end = endPlace(name.end());
    for (NamedResolutions.Resolution resolution : name.resolutions()) {
      DocumentNumber number = resolution.number();
      Behind behind = new Behind(resolution.date(), resolution.date().getYear(), resolution.term());
      boolean one = typed || name.told();
      citations.add(
          new Citation(
              start,
              end,
              start,
              original.substring(start, end),
              number,
              DocumentTypes.byLetters(number.type()),
              null,
              resolution.date(),
              resolution.term(),
              one ? null : number.canonical(),
              readings(number.canonical(), name.start(), name.end(), behind)));
    }
  }

  /** All that was found, short forms bound to their full forms. */
  List<Citation> citations() {
    return ShortForms.bind(citations);
  }

  private int place(int at) {
    return places == null ? at : at == places.length ? original.length() : places[at];
  }

  private int endPlace(int end) {
    return places == null || end == 0 ? end : places[end - 1] + 1;
  }

  private @Nullable Place placed(@Nullable Place place) {
    if (place == null || places == null) {
      return place;
    }
    return new Place(place(place.start()), endPlace(place.end()), place.written());
  }

  /** Only the Party's papers are of one of its terms: a decree has none. */
  private static @Nullable String term(
      DocumentNumber number, @Nullable DocumentType type, Behind behind) {
    boolean state = type != null && type.sphere() == Sphere.STATE && !number.complete();
    boolean party = number.form() == DocumentNumber.Form.PARTY || !number.complete();
    LocalDate date = behind.date();
    if (state) {
      return null;
    }
    return behind.term() == null && party && date != null ? Terms.of(date) : behind.term();
  }

  private List<Reading> readings(String canonical, int start, int end, Behind behind) {
    return Readings.has(canonical)
        ? Readings.of(canonical, text, text.length, start, end, behind, written)
        : List.of();
  }
}
