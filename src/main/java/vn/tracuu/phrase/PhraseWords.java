package vn.tracuu.phrase;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.tracuu.phrase.Phrases.Phrase;
import vn.tracuu.text.Folding;
import vn.tracuu.text.WordCode;
import vn.tracuu.text.WrittenForm;

/**
 * The words of a collection that may be part of a frequent phrase, numbered from 0. Of two words
 * with the same code, once in 16 million, the first one counts for both. For one thread.
 */
final class PhraseWords {
  /** Another word: one that too few articles have, a figure, or a letter that numbers things. */
  static final int OTHER = -1;

  /** No phrase begins or ends with these. */
  private static final String FUNCTION_WORDS =
      "và của các những tại theo được cho với là có trong từ đến để khi thì mà do bị này đó về"
          + " trên hoặc nhưng cũng đã sẽ đang như bằng vào ra nếu một mỗi từng bởi vì rằng đây"
          + " ấy nào gì sau trước khoản điều điểm nêu số ngày tháng năm lại còn vẫn rất";

  private static final Set<Integer> FUNCTION_CODES =
      Arrays.stream(FUNCTION_WORDS.split(" ", -1))
          .map(WordCode::of)
          .collect(Collectors.toUnmodifiableSet());

  /** Single letters number things ({@code điểm a}), but these are words, too. */
  private static final Set<String> LETTERS_THAT_ARE_WORDS = Set.of("y", "y1", "\u00F4", "o3");

  private final CodeTable numbers = new CodeTable();
  private final List<Named> words = new ArrayList<>();
  private final BitSet functionWords = new BitSet();

  /** A word as it is looked up, as it is shown, and as it is compared. */
  private record Named(String folded, String written, int code) {
    static Named of(String form, int code) {
      return new Named(Folding.of(form), WrittenForm.of(form), code);
    }
  }

  /** Adds a word, if it can be part of a phrase and is not there yet. */
  void add(String form) {
    if (!isWord(form)) {
      return;
    }
    int code = WordCode.of(form);
    if (numbers.add(code) == words.size()) {
      functionWords.set(words.size(), FUNCTION_CODES.contains(code));
      words.add(Named.of(form, code));
    }
  }

  private static boolean isWord(String form) {
    return !form.isEmpty()
        && Character.isLetter(form.charAt(0))
        && (form.length() > 1 || LETTERS_THAT_ARE_WORDS.contains(form));
  }

  int size() {
    return words.size();
  }

  /** The number of the word of a {@link WordCode}, or {@link #OTHER}. */
  int number(int code) {
    return numbers.find(code);
  }

  boolean isFunctionWord(int number) {
    return functionWords.get(number);
  }

  /**
   * The phrase of these words.
   *
   * @param run their numbers
   */
  Phrase phrase(int[] run, int articles) {
    return new Phrase(
        joined(run, Named::folded),
        joined(run, Named::written),
        Arrays.stream(run).mapToObj(n -> words.get(n).code).toList(),
        articles);
  }

  private String joined(int[] run, Function<Named, String> part) {
    StringBuilder joined = new StringBuilder();
    for (int number : run) {
      joined.append(joined.isEmpty() ? "" : " ").append(part.apply(words.get(number)));
    }
    return joined.toString();
  }
}
