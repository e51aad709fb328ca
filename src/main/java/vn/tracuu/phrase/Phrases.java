package vn.tracuu.phrase;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import vn.tracuu.text.Folding;
import vn.tracuu.text.Segmenter;
import vn.tracuu.text.WordCode;

/**
 * The frequent phrases of a generation and the names of its laws, in the order of their keys, the
 * phrase without marks: {@code "nghi quyet"}. Phrases that differ in marks only are different ones
 * of the same key.
 *
 * <p>In memory it is flat arrays, about 75 bytes a phrase and so about 4 MB at most ({@link #MAX}),
 * however many articles there are. Immutable; safe for all threads.
 */
public final class Phrases {
  /** The most phrases of a generation. */
  public static final int MAX = 50_000;

  /** No phrases. */
  public static final Phrases NONE = of(List.of());

  private final PackedStrings keys;
  private final PackedStrings texts;
  private final int[] codeStarts;
  private final int[] codes;
  private final int[] counts;

  /**
   * A phrase.
   *
   * @param key its words without marks, a blank between them
   * @param text its words as a person writes them
   * @param codes the {@link vn.tracuu.text.WordCode}s of its words: 2 to 5, of the name of a law
   *     more
   * @param articles how many articles have it
   */
  public record Phrase(String key, String text, List<Integer> codes, int articles) {
    public Phrase {
      codes = List.copyOf(codes);
    }

    private static List<String> words(String text) {
      Segmenter segmenter = new Segmenter();
      segmenter.reset(text.toCharArray(), text.length());
      List<String> words = new ArrayList<>();
      while (segmenter.next()) {
        words.add(text.substring(segmenter.start(), segmenter.end()));
      }
      return words;
    }

    /** One of which only the text was kept, as {@link Phrases#text} gives it. */
    public static Phrase of(String text, int articles) {
      List<String> words = words(text);
      return new Phrase(
          String.join(" ", words.stream().map(Folding::of).toList()),
          text,
          words.stream().map(WordCode::of).toList(),
          articles);
    }
  }

  /**
   * Phrases as they were kept, in their order; the arrays are not copied.
   *
   * @param codeStarts 0, then where each phrase's codes end
   */
  public Phrases(
      PackedStrings keys, PackedStrings texts, int[] codeStarts, int[] codes, int[] counts) {
    this.keys = keys;
    this.texts = texts;
    this.codeStarts = codeStarts;
    this.codes = codes;
    this.counts = counts;
  }

  /** Phrases in any order. */
  public static Phrases of(List<Phrase> phrases) {
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Keyed(byte[] bytes, Phrase phrase) {}
    List<Phrase> sorted =
        phrases.stream()
            .map(p -> new Keyed(p.key.getBytes(StandardCharsets.UTF_8), p))
            .sorted(
                Comparator.comparing(
                        Keyed::bytes, Arrays::compareUnsigned) // as prefixes are sought
                    .thenComparing(k -> k.phrase.text))
            .map(Keyed::phrase)
            .toList();
    int[] starts = new int[sorted.size() + 1];
    for (int i = 0; i < sorted.size(); i++) {
      starts[i + 1] = starts[i] + sorted.get(i).codes.size();
    }
    return new Phrases(
        PackedStrings.of(sorted.stream().map(Phrase::key).toList()),
        PackedStrings.of(sorted.stream().map(Phrase::text).toList()),
        starts,
        sorted.stream().flatMap(p -> p.codes.stream()).mapToInt(c -> c).toArray(),
        sorted.stream().mapToInt(Phrase::articles).toArray());
  }

  public int size() {
    return counts.length;
  }

  /** The phrase as a person writes it, in lower case, abbreviations in capitals; NFC. */
  public String text(int phrase) {
    return texts.at(phrase);
  }

  public String key(int phrase) {
    return keys.at(phrase);
  }

  /** How many articles have the phrase with these marks; in a large collection an estimate. */
  public int articles(int phrase) {
    return counts[phrase];
  }

  /** How many words the phrase has. */
  public int words(int phrase) {
    return codeStarts[phrase + 1] - codeStarts[phrase];
  }

  /** The {@link vn.tracuu.text.WordCode} of a word, from 0. */
  public int code(int phrase, int word) {
    return codes[codeStarts[phrase] + word];
  }

  /** The first phrase whose key begins with {@code prefix}, or where it would stand. */
  public int first(String prefix) {
    return search(prefix.getBytes(StandardCharsets.UTF_8), 0);
  }

  /** The place behind the last phrase whose key begins with {@code prefix}. */
  public int end(String prefix) {
    return search(prefix.getBytes(StandardCharsets.UTF_8), 1);
  }

  private int search(byte[] prefix, int above) {
    int low = 0;
    int high = size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (keys.comparePrefix(middle, prefix) < above) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  // What is kept of them; not to be changed.

  public PackedStrings keys() {
    return keys;
  }

  public PackedStrings texts() {
    return texts;
  }

  public int[] codeStarts() {
    return codeStarts;
  }

  public int[] codes() {
    return codes;
  }

  public int[] counts() {
    return counts;
  }
}
