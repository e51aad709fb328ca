package vn.tracuu.ingest.html;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
    return text.isEmpty() || text.length() > MAX_LENGTH ? null : FIELDS.get(Title.plain(text));
  }
}
