package vn.tracuu.ranking;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import vn.tracuu.engine.NumberCount;
import vn.tracuu.number.Citation;
import vn.tracuu.number.CitationReader;
import vn.tracuu.number.DocumentNumber;
import vn.tracuu.schema.Fields;
import vn.tracuu.schema.NumberTerms;

/**
 * The document numbers that the collection bears or cites: how often it has them, what a short form
 * stands for, and which look alike.
 */
public final class NumberIndex {
  /** The most near numbers that are offered. */
  private static final int MAX_NEAR = 6;

  /** The letters of the Party's centre and of the bodies whose numbers the whole country knows. */
  private static final List<String> CENTRAL = List.of("TW", "CP", "TTg", "QH15", "QH14", "QH13");

  private final Statistics statistics;
  private final NumberEntries list;

  public NumberIndex(Statistics statistics, NumberEntries list) {
    this.statistics = statistics;
    this.list = list;
  }

  /** How often the collection has the number, which need not be there at all. */
  public NumberCount count(String canonical) throws IOException {
    return count(canonical, key(canonical));
  }

  public NumberCount count(String canonical, String key) throws IOException {
    return new NumberCount(
        canonical,
        statistics.articlesWith(Fields.BEARS, key),
        statistics.articlesWith(Fields.CITES, key));
  }

  /**
   * The number that a short form most likely stands for: the one that the collection has most
   * often, those of central bodies counting more.
   */
  Optional<NumberCount> preferred(Citation shortForm) throws IOException {
    List<NumberCount> all = new ArrayList<>();
    Set<String> numbers =
        list.beginningWith(NumberTerms.entriesOf(NumberConditions.key(shortForm)));
    expect(numbers);
    for (String number : numbers) {
      all.add(count(number));
    }
    return all.stream()
        .filter(n -> n.bearing() + n.citing() > 0)
        .max(
            Comparator.comparingDouble(NumberIndex::prominence)
                .thenComparing(Comparator.comparing(NumberCount::number).reversed()));
  }

  /**
   * Numbers of the collection that look like one that it does not bear: the same figures and type
   * of another year or issuer, or figures that a slip of a finger apart; most frequent first.
   */
  public List<NumberCount> near(Citation citation) throws IOException {
    SequencedSet<String> candidates = new LinkedHashSet<>();
    for (String key : citation.shortKeys()) {
      candidates.addAll(list.beginningWith(NumberTerms.entriesOf(key)));
    }
    if (citation.complete()) {
      candidates.addAll(misprints(citation.number()));
    }
    expect(candidates);
    List<NumberCount> near = new ArrayList<>();
    for (String number : candidates) {
      NumberCount count = count(number);
      if (!number.equals(citation.number().canonical()) && count.bearing() + count.citing() > 0) {
        near.add(count);
      }
    }
    near.sort(
        Comparator.comparingDouble(NumberIndex::prominence)
            .reversed()
            .thenComparing(NumberCount::number));
    return near.subList(0, Math.min(MAX_NEAR, near.size()));
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

  private static double prominence(NumberCount count) {
    String letters = count.number().substring(count.number().lastIndexOf('/') + 1);
    boolean central = CENTRAL.stream().anyMatch(letters::endsWith);
    return (count.citing() + count.bearing()) * (central ? 4.0 : 1.0);
  }

  /** The key of a canonical number. */
  public static String key(String canonical) {
    return CitationReader.whole(canonical)
        .map(Citation::number)
        .map(DocumentNumber::key)
        .orElse(canonical);
  }
}
