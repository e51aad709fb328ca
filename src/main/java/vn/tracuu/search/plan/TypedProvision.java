package vn.tracuu.search.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tracuu.query.Word;
import vn.tracuu.text.CanonicalForm;
import vn.tracuu.text.Folding;

/**
 * A place in a document as it was typed: {@code điểm a khoản 2 điều 8}, {@code dieu 8 khoan 2}.
 *
 * @param article the number of the Điều, {@code 8} or {@code 4a}
 * @param clause the number of the khoản, or null
 * @param point the letter of the điểm, or null
 * @param first the index of its first word in the row of words
 * @param end the index of the first word behind it
 */
public record TypedProvision(
    String article, @Nullable String clause, @Nullable String point, int first, int end) {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,4}\\p{L}?");
  private static final Pattern LETTER = Pattern.compile("\\p{L}{1,2}");

  private static final String ARTICLE = "điều";
  private static final String CLAUSE = "khoản";
  private static final String POINT = "điểm";

  /** A label and its value: from which word, up to which, and the value. */
  private record Part(int first, int end, String value) {}

  /** The first place in a row of words. */
  static Optional<TypedProvision> in(List<Word> words) {
    for (int i = 0; i < words.size(); i++) {
      Part article = part(words, i, ARTICLE, NUMBER);
      if (article != null) {
        return Optional.of(around(words, article));
      }
    }
    return Optional.empty();
  }

  private static TypedProvision around(List<Word> words, Part article) {
    Part clause = before(words, article.first, CLAUSE, NUMBER);
    Part point = before(words, clause == null ? article.first : clause.first, POINT, LETTER);
    int first = point != null ? point.first : clause != null ? clause.first : article.first;
    int end = article.end;
    if (clause == null) {
      clause = part(words, end, CLAUSE, NUMBER);
      end = clause == null ? end : clause.end;
    }
    if (point == null) {
      point = part(words, end, POINT, LETTER);
      end = point == null ? end : point.end;
    }
    return new TypedProvision(
        article.value,
        clause == null ? null : clause.value,
        point == null ? null : point.value,
        first,
        end);
  }

  private static @Nullable Part before(List<Word> words, int end, String label, Pattern value) {
    for (int first = Math.max(0, end - 3); first < end; first++) {
      Part part = part(words, first, label, value);
      if (part != null && part.end == end) {
        return part;
      }
    }
    return null;
  }

  private static @Nullable Part part(List<Word> words, int at, String label, Pattern value) {
    if (at + 1 >= words.size() || !isLabel(words.get(at).text(), label)) {
      return null;
    }
    String typed = words.get(at + 1).text();
    int end = at + 2;
    if (end < words.size()
        && words.get(end).start() == words.get(end - 1).end()
        && words.get(end).text().length() == 1) {
      typed += words.get(end++).text(); // "4a" is two words where letters and figures are parted
    }
    return value.matcher(typed).matches()
        ? new Part(at, end, typed.toLowerCase(Locale.ROOT))
        : null;
  }

  /** Marks count where they were typed: {@code điệu 8} is none. */
  private static boolean isLabel(String typed, String label) {
    String form = CanonicalForm.of(typed);
    return form.equals(CanonicalForm.of(label)) || form.equals(Folding.of(label));
  }

  /** What is left of the row before and behind it; none of the two is empty. */
  List<List<Word>> around(List<Word> words) {
    List<List<Word>> around = new ArrayList<>();
    if (first > 0) {
      around.add(words.subList(0, first));
    }
    if (end < words.size()) {
      around.add(words.subList(end, words.size()));
    }
    return around;
  }
}
