package vn.tracuu.number;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tracuu.number.Reading.Evidence;
import vn.tracuu.number.Reading.Kind;

/**
 * Tells apart documents of one number, {@code 18-NQ/TW} of 2017 and of 2022, and never drops one.
 *
 * <p>What speaks for a reading, strongest first: its date or term stands behind the number; words
 * of its topic stand near; the citing text is of its term. A document issued after the citing text
 * comes last. From {@code ambiguous.tsv}. Immutable; safe for all threads.
 */
final class Readings {
  /**
   * @param topics words, folded, a blank on each side of each
   * @param checked whether number and date were found in public texts, not only remembered
   * @param evidence what each topic is evidence of when it stands near
   */
  private record Document(
      LocalDate date,
      String term,
      List<String> topics,
      List<Evidence> evidence,
      String title,
      boolean checked) {}

  /** How far from a citation words count as near, in UTF-16 units. */
  private static final int NEAR = 200;

  private static final int SAME_DAY = 1000;
  private static final int SAME_YEAR = 500;
  private static final int SAME_TERM = 500;
  private static final int TOPIC = 50;
  private static final int TERM_OF_TEXT = 20;
  private static final int NOT_YET_ISSUED = -2000;

  /** Less than anything that speaks for a reading: it only parts equals. */
  private static final int UNCHECKED = -1;

  private static final int COLUMNS = 7;

  private static final Comparator<Reading> LIKELIEST_FIRST =
      Comparator.comparingInt(Reading::weight).thenComparing(Reading::date).reversed();

  private static final Map<String, List<Document>> DOCUMENTS = new HashMap<>();

  static {
    load("ambiguous.tsv");
    load("single.tsv");
  }

  private static void load(String file) {
    for (String[] row : Table.rows(file, COLUMNS)) {
      if (row[6].equals("C")) {
        continue; // from memory: neither ranked nor shown
      }
      List<String> topics = Table.values(row[3]).stream().map(DocumentTypes::foldWords).toList();
      List<String> padded = topics.stream().map(topic -> " " + topic + " ").toList();
      List<Evidence> evidence =
          topics.stream().map(topic -> new Evidence(Kind.TOPIC, topic)).toList();
      DOCUMENTS
          .computeIfAbsent(row[0], k -> new ArrayList<>())
          .add(
              new Document(
                  LocalDate.parse(row[1]), row[2], padded, evidence, row[4], row[6].equals("A")));
    }
  }

  private Readings() {}

  /** Whether documents that bear {@code canonical} are known. */
  static boolean has(String canonical) {
    return DOCUMENTS.containsKey(canonical);
  }

  /**
   * The documents that bear {@code canonical}, the likeliest first; of those that nothing tells
   * apart, the newest of which number and date were checked.
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
    List<Document> documents = DOCUMENTS.getOrDefault(canonical, List.of());
    String near = near(text, Math.max(0, start - NEAR), Math.min(length, end + NEAR));
    List<Reading> readings = new ArrayList<>(documents.size());
    for (Document document : documents) {
      readings.add(weigh(canonical, document, near, behind, written));
    }
    if (documents.size() == 1 && contradicts(documents.getFirst(), behind, written)) {
      return List.of(); // another document of this number, which the table does not have
    }
    readings.sort(LIKELIEST_FIRST);
    return readings;
  }

  private static boolean contradicts(
      Document document, Behind behind, @Nullable LocalDate written) {
    boolean day = behind.date() != null && !document.date.equals(behind.date());
    boolean year = behind.year() != 0 && document.date.getYear() != behind.year();
    boolean term = behind.term() != null && !document.term.equals(behind.term());
    return day || year || term || (written != null && document.date.isAfter(written));
  }

  /**
   * The words, folded, each with a blank on both sides, that tell a document from its namesakes.
   */
  static List<String> topics(String canonical, LocalDate date) {
    return DOCUMENTS.getOrDefault(canonical, List.of()).stream()
        .filter(document -> document.date.equals(date))
        .flatMap(document -> document.topics.stream())
        .toList();
  }

  private static Reading weigh(
      String canonical,
      Document document,
      String near,
      Behind behind,
      @Nullable LocalDate written) {
    int weight = document.checked ? 0 : UNCHECKED;
    List<Evidence> evidence = new ArrayList<>(2);
    if (document.date.equals(behind.date())) {
      weight += SAME_DAY;
      evidence.add(new Evidence(Kind.DATE, ""));
    } else if (document.date.getYear() == behind.year()) {
      weight += SAME_YEAR;
      evidence.add(new Evidence(Kind.YEAR, String.valueOf(behind.year())));
    }
    if (document.term.equals(behind.term())) {
      weight += SAME_TERM;
      evidence.add(new Evidence(Kind.TERM, document.term));
    }
    for (int i = 0; i < document.topics.size(); i++) {
      if (near.contains(document.topics.get(i))) {
        weight += TOPIC;
        evidence.add(document.evidence.get(i));
      }
    }
    if (written != null && document.date.isAfter(written)) {
      weight += NOT_YET_ISSUED;
      evidence.add(new Evidence(Kind.LATER_THAN_TEXT, ""));
    } else if (written != null && document.term.equals(Terms.of(written))) {
      weight += TERM_OF_TEXT;
      evidence.add(new Evidence(Kind.TERM_OF_TEXT, document.term));
    }
    return new Reading(canonical, document.date, document.term, document.title, weight, evidence);
  }

  /** The words of {@code text[from, to)} folded, a blank on each side of each. */
  static String near(char[] text, int from, int to) {
    byte[] words = new byte[to - from + 2];
    int n = 0;
    words[n++] = ' ';
    for (int i = from; i < to; i++) {
      char base = Signs.base(text[i]);
      if (base != 0) {
        words[n++] = (byte) base;
      } else if (!Signs.isMark(text[i]) && words[n - 1] != ' ') {
        words[n++] = ' ';
      }
    }
    words[n++] = ' ';
    return new String(words, 0, n, StandardCharsets.ISO_8859_1);
  }
}
