package vn.tracuu.search.plan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tracuu.engine.NumberCount;
import vn.tracuu.engine.NumberFinding;
import vn.tracuu.number.Citation;
import vn.tracuu.number.CitationReader;
import vn.tracuu.number.Reading;
import vn.tracuu.query.Clause;
import vn.tracuu.query.Query;
import vn.tracuu.schema.NumberTerms;

/**
 * A document number of a query, with what the collection makes of it.
 *
 * @param citation as it was typed
 * @param written all that was typed of it
 * @param key under which it is looked up
 * @param preferred the complete number that a short form is taken for, or null
 * @param readings the documents that it may mean, those that the rest of the query speaks of first
 */
public record QueryNumber(
    Citation citation,
    String written,
    String key,
    @Nullable NumberCount preferred,
    List<Reading> readings) {
  /** Makes the list unmodifiable. */
  public QueryNumber {
    readings = List.copyOf(readings);
  }

  /** The numbers that a query looks for, in their order. */
  public static List<QueryNumber> in(Query query, NumberIndex index) throws IOException {
    List<QueryNumber> sought = new ArrayList<>();
    for (Clause.Document document : query.documents()) {
      int start = document.words().getFirst().start();
      String written = query.text().substring(start, document.words().getLast().end());
      for (Citation citation : document.citations()) {
        sought.add(of(citation, written, query.text(), index));
      }
    }
    return sought;
  }

  /** The number of a document that was typed by its name. */
  static QueryNumber named(Citation citation, String written, NumberIndex index)
      throws IOException {
    return of(citation, written, "", index);
  }

  /** A number by itself. */
  public static QueryNumber of(Citation citation, NumberIndex index) throws IOException {
    return of(citation, citation.written(), "", index);
  }

  private static QueryNumber of(Citation citation, String written, String text, NumberIndex index)
      throws IOException {
    NumberCount preferred = citation.complete() ? null : index.preferred(citation).orElse(null);
    List<Reading> readings =
        preferred == null ? citation.readings() : readings(preferred.number(), citation, text);
    return new QueryNumber(citation, written, NumberQueries.key(citation), preferred, readings);
  }

  /** The readings of the number in place of the short form that stands for it in {@code text}. */
  private static List<Reading> readings(String number, Citation shortForm, String text) {
    String whole =
        shortForm.end() > text.length()
            ? number
            : text.substring(0, shortForm.headStart()) + number + text.substring(shortForm.end());
    return CitationReader.inQuery(whole).stream()
        .filter(citation -> citation.number().canonical().equals(number))
        .findFirst()
        .map(Citation::readings)
        .orElse(List.of());
  }

  /** The key of the complete number that it stands for; empty if none is known. */
  public Optional<String> completeKey() {
    return citation.complete()
        ? Optional.of(key)
        : Optional.ofNullable(preferred)
            .flatMap(p -> CitationReader.whole(p.number()))
            .map(NumberTerms::key);
  }

  /** The complete number that it stands for, canonical; else its short form. */
  public String completeNumber() {
    return preferred == null ? canonical() : preferred.number();
  }

  /** What the collection knows of it. */
  public NumberFinding finding(NumberIndex index) throws IOException {
    NumberCount count = preferred == null ? index.count(canonical(), key) : preferred;
    return new NumberFinding(
        written,
        canonical(),
        preferred == null ? null : preferred.number(),
        readings,
        count.bearing(),
        count.citing(),
        count.bearing() == 0 ? near(index) : List.of());
  }

  /** Without the number that it is taken for. */
  private List<NumberCount> near(NumberIndex index) throws IOException {
    return index.near(citation).stream()
        .filter(count -> !count.number().equals(completeNumber()))
        .toList();
  }

  private String canonical() {
    return citation.number().canonical();
  }
}
