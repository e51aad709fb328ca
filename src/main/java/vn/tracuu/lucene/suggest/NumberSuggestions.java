package vn.tracuu.lucene.suggest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import vn.tracuu.engine.NumberCount;
import vn.tracuu.engine.Suggestion;
import vn.tracuu.number.DocumentNumber;
import vn.tracuu.number.DocumentType;
import vn.tracuu.number.DocumentTypes;
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
  public static final NumberSuggestions NONE = new NumberSuggestions(List.of());

  /** The most keys that are looked at for one typed text. */
  private static final int MAX_LOOKED_AT = 5_000;

  private final String[] keys;
  private final NumberCount[] numbers;

  /** Suggestions out of these; numbers that cannot be read are left out. */
  public NumberSuggestions(Collection<NumberCount> counted) {
    record Keyed(String key, NumberCount number) {}
    List<Keyed> sorted =
        counted.stream()
            .flatMap(n -> DocumentNumber.parse(n.number()).map(d -> new Keyed(d.key(), n)).stream())
            .sorted(Comparator.comparing(Keyed::key).thenComparing(k -> k.number.number()))
            .toList();
    keys = sorted.stream().map(Keyed::key).toArray(String[]::new);
    numbers = sorted.stream().map(Keyed::number).toArray(NumberCount[]::new);
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
