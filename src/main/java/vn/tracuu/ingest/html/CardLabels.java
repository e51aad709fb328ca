package vn.tracuu.ingest.html;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The labels of the rows of cards, from {@code card-labels.tsv} beside this package's resources.
 */
final class CardLabels {
  private static final String FILE = "card-labels.tsv";

  /** Longer texts are no labels, in UTF-16 units. */
  static final int MAX_LENGTH = 45;

  private static final Map<String, Card.Field> FIELDS = read();

  /** How all labels begin and end: most texts are none by these. */
  private static final BitSet ENDS = new BitSet(1 << Short.SIZE);

  static {
    FIELDS.keySet().forEach(label -> ENDS.set(ends(label)));
  }

  private CardLabels() {}

  private static Map<String, Card.Field> read() {
    Map<String, Card.Field> fields = new HashMap<>();
    try (InputStream in = Objects.requireNonNull(CardLabels.class.getResourceAsStream(FILE), FILE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .forEach(
              pair -> fields.put(pair[1], Card.Field.valueOf(pair[0].toUpperCase(Locale.ROOT))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return fields;
  }

  /** What a text labels, whole; null if it is no label. */
  static Card.@Nullable Field field(String text) {
    boolean possible = text.length() > 1 && text.length() <= MAX_LENGTH && ENDS.get(ends(text));
    return possible ? FIELDS.get(Title.plain(text)) : null;
  }

  /** A hash, of 16 bits, of the first two and the last characters of a text; 0 without any. */
  private static int ends(String text) {
    int first = 0;
    int last = text.length() - 1;
    while (first < last && !Character.isLetterOrDigit(text.charAt(first))) {
      first++;
    }
    while (last > first && !Character.isLetterOrDigit(text.charAt(last))) {
      last--;
    }
    return first >= last ? 0 : hash(text.charAt(first), text.charAt(first + 1), text.charAt(last));
  }

  private static int hash(char first, char second, char last) {
    int next = Character.isLetterOrDigit(second) ? Character.toLowerCase(second) : ' ';
    int ends = 31 * Character.toLowerCase(first) + Character.toLowerCase(last);
    return (37 * ends + next) & 0xFFFF;
  }
}
