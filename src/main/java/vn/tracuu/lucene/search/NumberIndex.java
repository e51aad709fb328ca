package vn.tracuu.lucene.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.TreeSet;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import vn.tracuu.engine.NumberCount;
import vn.tracuu.lucene.index.Fields;
import vn.tracuu.lucene.index.NumberTerms;
import vn.tracuu.number.Citation;
import vn.tracuu.number.CitationReader;
import vn.tracuu.number.DocumentNumber;

/**
 * The document numbers that the collection bears or cites, looked up by what they begin with. Every
 * look-up reads at most {@link #MAX_ENTRIES} entries of each segment.
 */
final class NumberIndex {
  /** The most entries that one look-up reads of a segment. */
  static final int MAX_ENTRIES = 2_000;

  /** The most near numbers that are offered. */
  private static final int MAX_NEAR = 6;

  /** The letters of the Party's centre and of the bodies whose numbers the whole country knows. */
  private static final List<String> CENTRAL = List.of("TW", "CP", "TTg", "QH15", "QH14", "QH13");

  /** How much a number counts whose letters leave open whether it is of the type asked for. */
  private static final double OTHER_TYPE = 0.1;

  private final Statistics statistics;

  NumberIndex(Statistics statistics) {
    this.statistics = statistics;
  }

  /** How often the collection has the number, which need not be there at all. */
  NumberCount count(String canonical) throws IOException {
    return count(canonical, key(canonical));
  }

  NumberCount count(String canonical, String key) throws IOException {
    return new NumberCount(
        canonical,
        statistics.articlesWith(Fields.BEARS, key),
        statistics.articlesWith(Fields.CITES, key));
  }

  /**
   * The number that a short form most likely stands for: the one that is cited most, those of
   * central bodies counting more.
   */
  Optional<NumberCount> preferred(Citation shortForm) throws IOException {
    return known(entries(NumberTerms.entriesOf(NumberQuery.key(shortForm))), shortForm).stream()
        .findFirst();
  }

  /**
   * Numbers of the collection that look like one that it does not bear: the same figures and type
   * of another year or issuer, or figures that a slip of a finger apart; the most cited first.
   */
  List<NumberCount> near(Citation citation) throws IOException {
    SequencedSet<String> candidates = new LinkedHashSet<>();
    if (citation.shortKey().isPresent()) {
      candidates.addAll(entries(NumberTerms.entriesOf(citation.shortKey().get())));
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

  /** The canonical numbers whose entry begins with {@code prefix}, in alphabetical order. */
  SequencedSet<String> entries(String prefix) throws IOException {
    BytesRef start = new BytesRef(prefix);
    SequencedSet<String> numbers = new TreeSet<>();
    for (LeafReaderContext leaf : statistics.searcher().getIndexReader().leaves()) {
      Terms terms = leaf.reader().terms(Fields.NUMBERS);
      if (terms != null) {
        read(terms.iterator(), start, numbers);
      }
    }
    return numbers;
  }

  private static void read(TermsEnum entries, BytesRef start, SequencedSet<String> numbers)
      throws IOException {
    TermsEnum.SeekStatus status = entries.seekCeil(start);
    BytesRef entry = status == TermsEnum.SeekStatus.END ? null : entries.term();
    for (int i = 0; i < MAX_ENTRIES && entry != null; i++) {
      if (!StringHelper.startsWith(entry, start)) {
        return;
      }
      numbers.add(NumberTerms.canonical(entry.utf8ToString()));
      entry = entries.next();
    }
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
  static String key(String canonical) {
    return CitationReader.whole(canonical)
        .map(Citation::number)
        .map(DocumentNumber::key)
        .orElse(canonical);
  }
}
