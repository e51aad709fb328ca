package vn.tracuu.number;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The known issuers, by their letters.
 *
 * <p>From {@code issuers.tsv}. Immutable; safe for all threads.
 */
public final class Issuers {
  private static final int COLUMNS = 10;
  private static final List<Issuer> ALL =
      Table.rows("issuers.tsv", COLUMNS).stream().map(Issuers::read).toList();
  private static final LetterIndex<Issuer> BY_LETTERS = new LetterIndex<>();

  static {
    for (Issuer issuer : ALL) {
      Stream.concat(Stream.of(issuer.code()), issuer.aliases().stream())
          .forEach(letters -> BY_LETTERS.put(letters, issuer));
    }
  }

  private Issuers() {}

  /** All issuers in the order of the file. */
  public static List<Issuer> all() {
    return ALL;
  }

  /**
   * The issuer that {@code letters} stand for, in any case, with or without marks; null if none.
   */
  public static @Nullable Issuer byLetters(String letters) {
    return BY_LETTERS.find(letters);
  }

  static @Nullable Issuer byLetters(String letters, String folded) {
    return BY_LETTERS.find(letters, folded);
  }

  private static Issuer read(String[] row) {
    return new Issuer(
        row[0],
        row[2],
        Sphere.valueOf(row[3].toUpperCase(Locale.ROOT)),
        row[4],
        row[5].equals("current"),
        row[6],
        Table.values(row[7]));
  }
}
