package vn.tracuu.search.plan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import vn.tracuu.engine.NumberCount;
import vn.tracuu.number.Citation;
import vn.tracuu.number.CitationReader;
import vn.tracuu.number.DocumentNumber;
import vn.tracuu.schema.Fields;
import vn.tracuu.schema.NumberTerms;
import vn.tracuu.schema.ProvisionTerms;

/**
 * The document numbers that the collection bears or cites: how often it has them, what a short form
 * stands for, and which look alike.
 */
public final class NumberIndex {
  /** The most near numbers that are offered. */
  private static final int MAX_NEAR = 6;

  /** The letters of the Party's centre and of the bodies whose numbers the whole country knows. */
  private static final List<String> CENTRAL = List.of("TW", "CP", "TTg", "QH15", "QH14", "QH13");

  /** How much a number counts whose letters leave open whether it is of the type asked for. */
  private static final double OTHER_TYPE = 0.1;

  private final IndexStatistics statistics;
  private final NumberDictionary list;

  public NumberIndex(IndexStatistics statistics, NumberDictionary list) {
    this.statistics = statistics;
    this.list = list;
  }

  /** How often the collection has the number, which need not be there at all. */
  public NumberCount count(String canonical) throws IOException {
    return count(canonical, key(canonical));
  }

  /** The same, where the key is known. */
  public NumberCount count(String canonical, String key) throws IOException {
    return new NumberCount(
        canonical,
        statistics.articlesWith(Fields.BEARS, key),
        statistics.articlesWith(Fields.CITES, key));
  }

  /**
   * The number that a short form most likely stands for: the one that is cited most, those of
   * central bodies counting more.
   */
  public Optional<NumberCount> preferred(Citation shortForm) throws IOException {
    return known(list.beginningWith(NumberTerms.entriesOf(NumberQueries.key(shortForm))), shortForm)
        .stream()
        .findFirst();
  }

  /** The laws of a name ({@link vn.tracuu.schema.LawKey}), canonical, the newest first. */
  List<String> lawsNamed(String lawKey) throws IOException {
    return list.beginningWith(ProvisionTerms.entriesOf(lawKey)).stream()
        .sorted(Comparator.comparingInt(NumberIndex::year).reversed().thenComparing(n -> n))
        .toList();
  }

  private static int year(String number) {
    return CitationReader.whole(number).map(citation -> citation.number().year()).orElse(0);
  }

  /**
   * Numbers of the collection that look like one that it does not bear: the same figures and type
   * of another year or issuer, or figures that a slip of a finger apart; the most cited first.
   */
  public List<NumberCount> near(Citation citation) throws IOException {
    SequencedSet<String> candidates = new LinkedHashSet<>();
    if (citation.shortKey().isPresent()) {
      candidates.addAll(list.beginningWith(NumberTerms.entriesOf(citation.shortKey().get())));
    }
    if (citation.complete()) {
      candidates.addAll(misprints(citation.number()));
    }
    candidates.remove(citation.number().canonical());
    List<NumberCount> near = known(candidates, citation);
    return near.subList(0, Math.min(MAX_NEAR, near.size()));
  }

  /** Those that the collection has, the likeliest to be meant by {@code typed} first. */
  private List<NumberCount> known(Collection<String> numbers, Citation typed) throws IOException {
    record Known(NumberCount count, double prominence) {}
    expect(numbers);
    List<Known> known = new ArrayList<>();
    for (String number : numbers) {
      NumberCount count = count(number);
      if (count.bearing() + count.citing() > 0) {
        known.add(new Known(count, prominence(count, typed)));
      }
    }
    return known.stream()
        .sorted(
            Comparator.comparingDouble(Known::prominence)
                .reversed()
                .thenComparing(k -> k.count.number()))
        .map(Known::count)
        .toList();
  }

  /** Says that these numbers will be counted. */
  public void expect(Collection<String> canonical) throws IOException {
    List<String> keys = canonical.stream().map(NumberIndex::key).toList();
    statistics.expect(Fields.BEARS, keys);
    statistics.expect(Fields.CITES, keys);
  }

  /** The same number with one figure too many, too few, another, or two of them swapped. */
  private static SequencedSet<String> misprints(DocumentNumber number) {
    SequencedSet<String> misprints = new LinkedHashSet<>();
    for (String figures : Misprints.ofFigures(number.number())) {
      CitationReader.whole(figures + number.canonical().substring(number.number().length()))
          .filter(Citation::complete)
          .ifPresent(citation -> misprints.add(citation.number().canonical()));
    }
    return misprints;
  }

  private static double prominence(NumberCount count, Citation typed) {
    String letters = count.number().substring(count.number().lastIndexOf('/') + 1);
    boolean central = CENTRAL.stream().anyMatch(letters::endsWith);
    double cited = count.citing() + (count.bearing() > 0 ? 1 : 0);
    return cited * (central ? 4 : 1) * (isOfType(count.number(), typed) ? 1 : OTHER_TYPE);
  }

  /** Whether a number's letters say the type that was typed, and not only allow it. */
  private static boolean isOfType(String number, Citation typed) {
    return CitationReader.whole(number).flatMap(Citation::shortKey).equals(typed.shortKey());
  }

  /** The key of a canonical number. */
  public static String key(String canonical) {
    return CitationReader.whole(canonical)
        .map(Citation::number)
        .map(DocumentNumber::key)
        .orElse(canonical);
  }
}
