package vn.tracuu.number;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tracuu.text.Folding;

/**
 * The known types of documents, by their letters and by the words that name them.
 *
 * <p>From {@code types.tsv}. Immutable; safe for all threads.
 */
public final class DocumentTypes {
  /** The longest name that is looked for before a number, in words. */
  static final int MAX_WORDS = 6;

  private static final int COLUMNS = 9;
  private static final List<DocumentType> ALL =
      Table.rows("types.tsv", COLUMNS).stream().map(DocumentTypes::read).toList();
  private static final LetterIndex<DocumentType> BY_LETTERS = new LetterIndex<>();
  private static final Map<String, DocumentType> BY_WORDS = new HashMap<>();
  private static final Set<String> ENDINGS = new HashSet<>();

  static {
    for (DocumentType type : ALL) {
      Stream.concat(Stream.of(type.code()), type.aliases().stream())
          .filter(letters -> !letters.isEmpty())
          .forEach(letters -> BY_LETTERS.put(letters, type));
      for (String words : type.words()) {
        BY_WORDS.putIfAbsent(words, type);
        for (int i = words.length(); i >= 0; i = words.lastIndexOf(' ', i - 1)) {
          ENDINGS.add(i == words.length() ? words : words.substring(i + 1));
        }
      }
    }
  }

  private DocumentTypes() {}

  /** All types in the order of the file. */
  public static List<DocumentType> all() {
    return ALL;
  }

  /** The type that {@code letters} stand for, in any case, with or without marks; null if none. */
  public static @Nullable DocumentType byLetters(String letters) {
    return BY_LETTERS.find(letters);
  }

  /**
   * The name of the kind of document that is written in some way: {@code Bộ Luật}, {@code Lệnh của
   * Chủ tịch nước}; unchanged if none is known.
   */
  public static String kind(String written) {
    String folded =
        Arrays.stream(written.strip().split("\\s+", -1))
            .map(Folding::of)
            .collect(Collectors.joining(" "));
    int of = folded.indexOf(" cua ");
    DocumentType type = BY_WORDS.get(of < 0 ? folded : folded.substring(0, of));
    DocumentType whole = type == null ? BY_WORDS.get(folded) : type;
    return whole == null ? written : whole.name();
  }

  static @Nullable DocumentType byLetters(String letters, String folded) {
    return BY_LETTERS.find(letters, folded);
  }

  /**
   * The Party's type of the same letters, where it has its own (TT, Thông tri); else {@code type}.
   */
  static DocumentType ofParty(DocumentType type) {
    for (DocumentType other : ALL) {
      if (other.sphere() == Sphere.PARTY && other.code().equals(type.code())) {
        return other;
      }
    }
    return type;
  }

  /** The type that folded words name, {@code nghi quyet}; null if none. */
  static @Nullable DocumentType byWords(String words) {
    return BY_WORDS.get(words);
  }

  /** Whether a name of a type ends in these folded words, so that one more to the left may help. */
  static boolean mayEnd(String words) {
    return ENDINGS.contains(words);
  }

  private static DocumentType read(String[] row) {
    List<String> words =
        Stream.concat(Stream.of(foldWords(row[2])), Table.values(row[5]).stream())
            .distinct()
            .toList();
    Set<DocumentType.Trait> traits =
        Table.values(row[6]).stream()
            .map(DocumentType.Trait::valueOf)
            .collect(Collectors.toUnmodifiableSet());
    return new DocumentType(row[0], row[2], sphere(row[3]), Table.values(row[4]), words, traits);
  }

  static Sphere sphere(String cell) {
    return Sphere.valueOf(cell.toUpperCase(Locale.ROOT));
  }

  static String foldWords(String name) {
    return Stream.of(name.split(" ")).map(LetterIndex::fold).collect(Collectors.joining(" "));
  }
}
