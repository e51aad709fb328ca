package vn.tracuu.lucene.search;

import java.io.IOException;
import java.util.ArrayList;
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
   * The number that a short form most likely stands for: the one that the collection has most
   * often, those of central bodies counting more.
   */
  Optional<NumberCount> preferred(Citation shortForm) throws IOException {
    List<NumberCount> all = new ArrayList<>();
    for (String number : entries(NumberTerms.entriesOf(NumberQuery.key(shortForm)))) {
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
  List<NumberCount> near(Citation citation) throws IOException {
    SequencedSet<String> candidates = new LinkedHashSet<>();
    for (String key : citation.shortKeys()) {
      candidates.addAll(entries(NumberTerms.entriesOf(key)));
    }
    if (citation.complete()) {
      candidates.addAll(misprints(citation.number()));
    }
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

  private static double prominence(NumberCount count) {
    String letters = count.number().substring(count.number().lastIndexOf('/') + 1);
    boolean central = CENTRAL.stream().anyMatch(letters::endsWith);
    return (count.citing() + count.bearing()) * (central ? 4.0 : 1.0);
  }

  /** The key of a canonical number. */
  static String key(String canonical) {
    return CitationReader.whole(canonical)
        .map(Citation::number)
        .map(DocumentNumber::key)
        .orElse(canonical);
  }
}
