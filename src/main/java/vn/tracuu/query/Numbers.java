package vn.tracuu.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tracuu.number.Citation;
import vn.tracuu.number.CitationReader;
import vn.tracuu.number.DocumentType;
import vn.tracuu.text.Folding;

/**
 * The document numbers of a typed text, each by the word that it begins at.
 *
 * <p>The words that name its type belong to a number ({@code Nghị quyết số 18-NQ/TW}), and those
 * that join it to the one before ({@code 18 và 19-NQ/TW}); a title does not. No number reaches
 * across a quote or a parenthesis. Linear in the length of the text.
 */
final class Numbers {
  /** No number is longer, in UTF-16 units. */
  private static final int MAX_LENGTH = 100;

  /** What joins a number to its type, or to the one before it in a list; folded. */
  private static final Set<String> JOINERS = Set.of("so", "va");

  /**
   * A number and the words that it takes up.
   *
   * @param end the index of the first word behind it
   */
  record Found(Clause.Document document, int end) {}

  private final String text;
  private final List<Word> words;
  private final Pairs pairs;
  private final Map<Integer, Found> byFirstWord = new HashMap<>();

  /** The index of the first word behind the last number added. */
  private int behindLast;

  private Numbers(String text, List<Word> words, Pairs pairs) {
    this.text = text;
    this.words = words;
    this.pairs = pairs;
  }

  static Numbers in(String text, List<Word> words, Pairs pairs) {
    Numbers numbers = new Numbers(text, words, pairs);
    List<Citation> citations = CitationReader.inQuery(text);
    int from = 0;
    while (from < citations.size()) {
      int to = from + 1;
      while (to < citations.size() && citations.get(to).start() == citations.get(from).start()) {
        to++;
      }
      numbers.add(citations.subList(from, to));
      from = to;
    }
    return numbers;
  }

  /** The number that begins at the word with that index; null if none does. */
  @Nullable Found at(int word) {
    return byFirstWord.get(word);
  }

  /** The number that {@code value} is, all of it, where nothing but a number is asked for. */
  static Optional<Clause.Document> whole(String text, List<Word> value) {
    int start = value.getFirst().start();
    int end = value.getLast().end();
    return end - start > MAX_LENGTH
        ? Optional.empty()
        : CitationReader.whole(text.substring(start, end))
            .map(citation -> new Clause.Document(List.of(moved(citation, start)), value));
  }

  /** {@code same} are the documents that one name or number stands for. */
  private void add(List<Citation> same) {
    Citation citation = same.getFirst();
    int first = behindLast;
    while (first < words.size() && words.get(first).end() <= citation.start()) {
      first++;
    }
    int end = first;
    while (end < words.size() && words.get(end).start() < citation.end()) {
      end++;
    }
    if (first == end || isBroken(first, end)) {
      return;
    }
    end = behindTerm(citation, end);
    int head = head(citation, first);
    if (citation.complete()) {
      put(same, first, end);
      if (belongs(citation.type(), head, first)) {
        put(same, head, end);
      }
    } else if (isNamed(citation, head) && Incomplete.isDocument(citation, words, head, end)) {
      put(same, head, end);
    } else {
      return;
    }
    behindLast = end;
  }

  /** The word behind "khóa XII" where that follows a number and tells its term. */
  private int behindTerm(Citation citation, int end) {
    String term = citation.term();
    boolean follows =
        term != null
            && end + 1 < words.size()
            && Folding.of(words.get(end).text()).equals("khoa")
            && words.get(end + 1).text().equalsIgnoreCase(term)
            && !isBroken(end - 1, end + 2);
    return follows ? end + 2 : end;
  }

  /** Whether the type is there, or the number goes on a list: without either it is only figures. */
  private boolean isNamed(Citation citation, int head) {
    return words.get(head).start() < citation.start() || behindLast > 0;
  }

  private void put(List<Citation> same, int from, int to) {
    byFirstWord.put(from, new Found(new Clause.Document(same, words.subList(from, to)), to));
  }

  /** The first word of the citation's head; {@code first} if it has none to be used. */
  private int head(Citation citation, int first) {
    int head = first;
    while (head > behindLast && words.get(head - 1).end() > citation.headStart()) {
      head--;
    }
    if (isJoined(head)) {
      head = behindLast;
    }
    return isBroken(head, first + 1) ? first : head;
  }

  /** Whether nothing but joining words stands between the number before and the word there. */
  private boolean isJoined(int head) {
    if (behindLast == 0) {
      return false;
    }
    String between = text.substring(words.get(behindLast - 1).end(), words.get(head).start());
    return between.indexOf('-') < 0 // it may exclude what follows
        && words.subList(behindLast, head).stream()
            .allMatch(word -> JOINERS.contains(Folding.of(word.text())));
  }

  /** Whether a paired sign stands between the words from {@code from} to before {@code to}. */
  private boolean isBroken(int from, int to) {
    for (int i = words.get(from).start(); i < words.get(to - 1).end(); i++) {
      if (pairs.isPaired(i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the words only name the type, or join. */
  private boolean belongs(@Nullable DocumentType type, int from, int to) {
    String head =
        words.subList(from, to).stream()
            .map(word -> Folding.of(word.text()))
            .filter(word -> !JOINERS.contains(word))
            .collect(Collectors.joining(" "));
    return head.isEmpty()
        || (type != null
            && (type.words().contains(head)
                || Stream.concat(Stream.of(type.code()), type.aliases().stream())
                    .anyMatch(letters -> Folding.of(letters).equals(head))));
  }

  private static Citation moved(Citation citation, int by) {
    return new Citation(
        citation.start() + by,
        citation.end() + by,
        citation.headStart() + by,
        citation.written(),
        citation.number(),
        citation.type(),
        null,
        citation.dated(),
        citation.term(),
        citation.boundTo(),
        citation.readings());
  }
}
