package vn.tracuu.suggest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.tracuu.engine.Suggestion;
import vn.tracuu.number.DocumentType;
import vn.tracuu.number.DocumentTypes;
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
  public static final NumberSuggestions NONE = of(List.of());

  /** The most numbers that are held: about 30 MB. */
  public static final int MAX = 200_000;

  /** The most keys that are looked at for one typed text. */
  private static final int MAX_LOOKED_AT = 5_000;

  private final Known[] numbers;

  /**
   * A number that articles bear or cite.
   *
   * @param key its key ({@link NumberTerms}), which begins with a figure
   * @param canonical how it is written
   * @param articles how many bear or cite it
   */
  public record Known(String key, String canonical, long articles) {
    /** The number of an entry of {@link vn.tracuu.schema.Fields#NUMBERS}. */
    public static Known of(String entry, long articles) {
      String canonical = NumberTerms.canonical(entry);
      return new Known(
          entry.substring(0, entry.length() - canonical.length() - 1), canonical, articles);
    }
  }

  private NumberSuggestions(Known[] numbers) {
    this.numbers = numbers;
  }

  /** Suggestions out of these; of one key the first one is kept. */
  public static NumberSuggestions of(Collection<Known> numbers) {
    SortedMap<String, Known> byKey = new TreeMap<>();
    numbers.forEach(n -> byKey.putIfAbsent(n.key, n));
    return new NumberSuggestions(byKey.values().toArray(Known[]::new));
  }

  /** Whether an entry is by a number's own key, and not by a short form that begins in words. */
  public static boolean isSuggested(String entry) {
    String canonical = NumberTerms.canonical(entry);
    return Character.isDigit(entry.charAt(0))
        && !canonical.isEmpty()
        && Character.isDigit(canonical.charAt(0));
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
    List<Known> found = new ArrayList<>();
    int from = first(prefix);
    int end = Math.min(numbers.length, from + MAX_LOOKED_AT);
    for (int i = from; i < end && numbers[i].key.startsWith(prefix); i++) {
      if (type.isEmpty() || (numbers[i].key + " ").contains(" " + type + " ")) {
        found.add(numbers[i]);
      }
    }
    return found.stream()
        .sorted(Comparator.comparingLong((Known n) -> -n.articles).thenComparing(Known::canonical))
        .limit(count)
        .map(n -> new Candidate(n.canonical, Suggestion.Kind.NUMBER, n.articles, Typed.AGREES))
        .toList();
  }

  /** Where the first key stands that is not less than {@code prefix}. */
  private int first(String prefix) {
    int found =
        Arrays.binarySearch(numbers, new Known(prefix, "", 0), Comparator.comparing(Known::key));
    return found < 0 ? -found - 1 : found;
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
