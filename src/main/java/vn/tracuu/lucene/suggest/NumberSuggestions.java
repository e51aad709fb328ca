package vn.tracuu.lucene.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import vn.tracuu.engine.NumberCount;
import vn.tracuu.engine.Suggestion;
import vn.tracuu.number.DocumentType;
import vn.tracuu.number.DocumentTypes;
import vn.tracuu.schema.Fields;
import vn.tracuu.schema.NumberTerms;
import vn.tracuu.text.Folding;
import vn.tracuu.text.Segmenter;

/**
 * Document numbers that go on as typed: {@code 18-n}, {@code 18 nq}, {@code nq 18}, {@code nghị
 * quyết 18}, {@code 67/2022}. Only numbers that articles bear or cite.
 *
 * <p>Holds a number and its key, about 150 bytes. Immutable; safe for all threads.
 */
public final class NumberSuggestions {
  /** Where no numbers are known. */
  public static final NumberSuggestions NONE = new NumberSuggestions(new TreeMap<>());

  /** The most numbers that are held: about 30 MB. */
  private static final int MAX = 200_000;

  /** The most keys that are looked at for one typed text. */
  private static final int MAX_LOOKED_AT = 5_000;

  private final String[] keys;
  private final NumberCount[] numbers;

  private NumberSuggestions(SortedMap<String, NumberCount> byKey) {
    keys = byKey.keySet().toArray(String[]::new);
    numbers = byKey.values().toArray(NumberCount[]::new);
  }

  /** Suggestions out of the numbers that the articles bear or cite. */
  public static NumberSuggestions in(IndexSearcher searcher) throws IOException {
    Terms entries = MultiTerms.getTerms(searcher.getIndexReader(), Fields.NUMBERS);
    if (entries == null) {
      return NONE;
    }
    Holdings holdings = new Holdings(searcher);
    SortedMap<String, NumberCount> byKey = new TreeMap<>();
    TermsEnum each = entries.iterator();
    for (BytesRef term = each.next(); term != null && byKey.size() < MAX; term = each.next()) {
      String entry = term.utf8ToString();
      String canonical = NumberTerms.canonical(entry);
      String key = entry.substring(0, entry.length() - canonical.length() - 1);
      if (Character.isDigit(key.charAt(0)) && Character.isDigit(canonical.charAt(0))) {
        long bearing = holdings.bearing(key);
        long citing = holdings.citing(key);
        if (bearing + citing > 0) {
          byKey.putIfAbsent(key, new NumberCount(canonical, bearing, citing));
        }
      }
    }
    return new NumberSuggestions(byKey);
  }

  /** The best {@code count}, those first that most articles bear or cite. */
  List<Candidate> suggest(String typed, int count) {
    List<String> parts = parts(typed);
    int digits = firstFigures(parts);
    if (digits < 0) {
      return List.of();
    }
    String type = type(parts.subList(0, digits));
    if (digits > 0 && type.isEmpty()) {
      return List.of();
    }
    String prefix = String.join(" ", parts.subList(digits, parts.size()));
    List<NumberCount> found = new ArrayList<>();
    int from = Arrays.binarySearch(keys, prefix);
    from = from < 0 ? -from - 1 : from;
    int end = Math.min(keys.length, from + MAX_LOOKED_AT);
    for (int i = from; i < end && keys[i].startsWith(prefix); i++) {
      if (type.isEmpty() || (keys[i] + " ").contains(" " + type + " ")) {
        found.add(numbers[i]);
      }
    }
    return found.stream()
        .sorted(
            Comparator.comparingLong((NumberCount n) -> -(n.bearing() + n.citing()))
                .thenComparing(NumberCount::number))
        .limit(count)
        .map(n ->
            new Candidate(
                n.number(), Suggestion.Kind.NUMBER, n.bearing() + n.citing(), Typed.AGREES))
        .toList();
  }

  /** The typed text as keys have it: letters and figures apart, no marks, no leading zeros. */
  private static List<String> parts(String typed) {
    String read = typed.substring(0, Math.min(typed.length(), Typed.MAX_LENGTH));
    Segmenter segmenter = new Segmenter();
    segmenter.reset(read.toCharArray(), read.length());
    List<String> parts = new ArrayList<>();
    while (segmenter.next()) {
      String part = Folding.of(read.substring(segmenter.start(), segmenter.end()));
      boolean glued =
          !parts.isEmpty() && segmenter.start() > 0 && isGlued(read, segmenter, parts.getLast());
      if (glued) {
        parts.set(parts.size() - 1, parts.getLast() + part);
      } else if (!part.equals("so")) {
        parts.add(segmenter.isDigits() ? withoutZeros(part) : part);
      }
    }
    return parts;
  }

  /** The number behind letters belongs to them ({@code QH14}); letters behind a number do not. */
  private static boolean isGlued(String read, Segmenter segmenter, String before) {
    return segmenter.isDigits()
        && Character.isLetter(read.charAt(segmenter.start() - 1))
        && Character.isLetter(before.charAt(before.length() - 1));
  }

  private static String withoutZeros(String figures) {
    int i = 0;
    while (i < figures.length() - 1 && figures.charAt(i) == '0') {
      i++;
    }
    return figures.substring(i);
  }

  private static int firstFigures(List<String> parts) {
    for (int i = 0; i < parts.size(); i++) {
      if (Character.isDigit(parts.get(i).charAt(0))) {
        return i;
      }
    }
    return -1;
  }

  /** The letters of the type that the words or letters before a number name; empty if none. */
  private static String type(List<String> before) {
    String words = String.join(" ", before);
    for (DocumentType type : DocumentTypes.all()) {
      String code = Folding.of(type.code());
      if (!code.isEmpty() && (words.equals(code) || type.words().contains(words))) {
        return code;
      }
    }
    return "";
  }
}
