package vn.tracuu.http.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tracuu.engine.NumberCount;
import vn.tracuu.engine.NumberFinding;
import vn.tracuu.number.Reading;
import vn.tracuu.words.Sentences;

/**
 * What is known of a document number that was searched for.
 *
 * @param number its own page
 * @param shortForm whether it lacks its issuer and was taken for {@code number}
 * @param readings the documents that it may mean
 * @param near numbers alike, each leading to a search for it
 */
record FindingView(
    String written,
    Link number,
    boolean shortForm,
    List<ReadingView> readings,
    long bearing,
    long citing,
    List<Counted> near) {
  /** A document of that number; {@code reason} says what speaks for it. */
  record ReadingView(
      String title, String term, String date, @Nullable String reason, boolean likeliest) {}

  /** A number with how many articles have to do with it. */
  record Counted(Link link, long articles) {}

  static FindingView of(NumberFinding found, SearchAddress here, Visit visit) {
    String preferred = found.preferred();
    return new FindingView(
        found.written(),
        Link.number(preferred == null ? found.number() : preferred, visit),
        preferred != null,
        readings(found.readings(), visit),
        found.bearing(),
        found.citing(),
        near(found.near(), preferred == null ? found.number() : preferred, here, visit));
  }

  static List<ReadingView> readings(List<Reading> readings, Visit visit) {
    return readings.stream()
        .map(r ->
            new ReadingView(
                r.title(),
                r.term(),
                Dates.day(r.date(), visit.language()),
                r.evidence().isEmpty() ? null : Sentences.of(r, visit.language()),
                readings.size() > 1 && r.equals(readings.getFirst())))
        .toList();
  }

  private static List<Counted> near(
      List<NumberCount> near, String itself, SearchAddress here, Visit visit) {
    return near.stream()
        .filter(n -> !n.number().equals(itself))
        .map(n ->
            new Counted(
                new Link(n.number(), visit.link(here.asking(n.number()).first())),
                n.bearing() + n.citing()))
        .toList();
  }
}
