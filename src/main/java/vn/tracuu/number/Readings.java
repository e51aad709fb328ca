package vn.tracuu.number;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells apart documents of one number, {@code 18-NQ/TW} of 2017 and of 2022, and never drops one.
 *
 * <p>What speaks for a reading, strongest first: its date or term stands behind the number; words
 * of its topic stand near; the citing text is of its term. A document issued after the citing text
 * comes last. From {@code ambiguous.tsv}. Immutable; safe for all threads.
 */
final class Readings {
  private record Document(LocalDate date, String term, List<String> topics, String title) {}

  /** How far from a citation words count as near, in UTF-16 units. */
  private static final int NEAR = 200;

  private static final int SAME_DAY = 1000;
  private static final int SAME_YEAR = 500;
  private static final int SAME_TERM = 500;
  private static final int TOPIC = 50;
  private static final int TERM_OF_TEXT = 20;
  private static final int NOT_YET_ISSUED = -2000;

  private static final Map<String, List<Document>> DOCUMENTS = new HashMap<>();

  static {
    for (String[] row : Table.rows("ambiguous.tsv", 5)) {
      List<String> topics = Table.values(row[3]).stream().map(DocumentTypes::foldWords).toList();
      DOCUMENTS
          .computeIfAbsent(row[0], k -> new ArrayList<>())
          .add(new Document(LocalDate.parse(row[1]), row[2], topics, row[4]));
    }
  }

  private Readings() {}

  /** Whether several documents are known to bear {@code canonical}. */
  static boolean has(String canonical) {
    return DOCUMENTS.containsKey(canonical);
  }

  /**
   * The documents that bear {@code canonical}, the likeliest first; of two that nothing tells
   * apart, the newer.
   *
   * @param behind what stands behind the number
   * @param written the day of the citing text, or null
   */
  static List<Reading> of(
      String canonical,
      char[] text,
      int length,
      int start,
      int end,
      Behind behind,
      @Nullable LocalDate written) {
    String near = near(text, Math.max(0, start - NEAR), Math.min(length, end + NEAR));
    return DOCUMENTS.getOrDefault(canonical, List.of()).stream()
        .map(document -> weigh(canonical, document, near, behind, written))
        .sorted(Comparator.comparingInt(Reading::weight).thenComparing(Reading::date).reversed())
        .toList();
  }

  private static Reading weigh(
      String canonical,
      Document document,
      String near,
      Behind behind,
      @Nullable LocalDate written) {
    int weight = 0;
    List<String> reasons = new ArrayList<>();
    if (document.date.equals(behind.date())) {
      weight += SAME_DAY;
      reasons.add("đúng ngày ban hành");
    } else if (document.date.getYear() == behind.year()) {
      weight += SAME_YEAR;
      reasons.add("đúng năm " + behind.year());
    }
    if (document.term.equals(behind.term())) {
      weight += SAME_TERM;
      reasons.add("khóa " + document.term);
    }
    for (String topic : document.topics) {
      if (near.contains(" " + topic + " ")) {
        weight += TOPIC;
        reasons.add("gần từ \"" + topic + "\"");
      }
    }
    if (written != null && document.date.isAfter(written)) {
      weight += NOT_YET_ISSUED;
      reasons.add("ban hành sau bài viết");
    } else if (written != null && document.term.equals(Terms.of(written))) {
      weight += TERM_OF_TEXT;
      reasons.add("bài viết thuộc khóa " + document.term);
    }
    return new Reading(
        canonical,
        document.date,
        document.term,
        document.title,
        weight,
        String.join("; ", reasons));
  }

  /** The words of {@code text[from, to)} folded, a blank on each side of each. */
  private static String near(char[] text, int from, int to) {
    StringBuilder words = new StringBuilder(to - from + 2).append(' ');
    for (int i = from; i < to; i++) {
      char base = Signs.base(text[i]);
      if (base != 0) {
        words.append(base);
      } else if (!Signs.isMark(text[i]) && words.charAt(words.length() - 1) != ' ') {
        words.append(' ');
      }
    }
    return words.append(' ').toString();
  }
}
