package vn.tracuu.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.tracuu.number.DocumentNumber;
import vn.tracuu.text.CanonicalForm;
import vn.tracuu.text.Folding;
import vn.tracuu.text.Orthography;

/**
 * Reads a text that was typed while the Vietnamese input was off, in Telex ({@code nghij quyeets})
 * or in VNI ({@code nghi5 quye61t}): whatever stands between blanks and signs and is no syllable as
 * it stands, but is one that the collection has when its keys are read. Codes ({@code A1, CO2}) and
 * document numbers stay. Safe for all threads.
 */
final class Keys {
  /** A word that so many articles have stays as it is typed. */
  private static final int HELD = 3;

  /** The fewest letters before a lone tone figure, so that codes are not taken for words. */
  private static final int MIN_LETTERS = 3;

  private final Holdings holdings;

  Keys(Holdings holdings) {
    this.holdings = holdings;
  }

  /** A piece of the text and what its keys stand for, if they stand for anything. */
  private record Piece(String text, Optional<String> read, boolean sure) {}

  /**
   * A text as its keys were meant.
   *
   * @param certain whether a word of it stands in no article as it was typed
   */
  record Reading(String text, boolean certain) {}

  /** The text with all such words read; empty if there are none. */
  Optional<Reading> reading(String text) throws IOException {
    List<Piece> pieces = pieces(text);
    boolean sure = pieces.stream().anyMatch(Piece::sure);
    if (!sure) {
      return Optional.empty();
    }
    StringBuilder read = new StringBuilder();
    boolean certain = false;
    for (Piece piece : pieces) {
      read.append(piece.read.orElse(piece.text));
      certain = certain || (piece.sure && holdings.syllable(Folding.of(piece.text)) == 0);
    }
    return Optional.of(new Reading(read.toString(), certain));
  }

  /** The text of {@link #reading}. */
  Optional<String> read(String text) throws IOException {
    return reading(text).map(Reading::text);
  }

  /**
   * The same of a text that is still being typed: {@code dd} may begin its last word.
   *
   * @return empty if there is nothing to read
   */
  Optional<String> begun(String text) throws IOException {
    int last = text.length();
    while (last > 0 && isPartOfWord(text.charAt(last - 1))) {
      last--;
    }
    String word = text.substring(last);
    boolean bar = word.toLowerCase(Locale.ROOT).startsWith("dd");
    String begun = bar ? text.substring(0, last) + "\u0111" + word.substring(2) : text;
    Optional<String> read = read(text);
    return read.isPresent() && !read.get().endsWith(word)
        ? read
        : bar ? Optional.of(read(begun).orElse(begun)) : read;
  }

  private List<Piece> pieces(String text) throws IOException {
    List<Piece> pieces = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || !isPartOfWord(text.charAt(i))) {
        if (i > start) {
          pieces.add(piece(text.substring(start, i)));
        }
        if (i < text.length()) {
          pieces.add(new Piece(text.substring(i, i + 1), Optional.empty(), false));
        }
        start = i + 1;
      }
    }
    return pieces;
  }

  private static boolean isPartOfWord(char c) {
    return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private Piece piece(String text) throws IOException {
    Optional<String> read = text.chars().anyMatch(Character::isDigit) ? vni(text) : telex(text);
    boolean held = read.isPresent() && holdings.syllable(Folding.of(read.get())) > 0;
    return held ? new Piece(text, read, isSure(text)) : new Piece(text, Optional.empty(), false);
  }

  private static Optional<String> vni(String text) {
    boolean code = isCapital(text) || DocumentNumber.parse(text).isPresent();
    return code || !Character.isLetter(text.charAt(0)) ? Optional.empty() : Keystrokes.vni(text);
  }

  private Optional<String> telex(String text) throws IOException {
    return text.length() < 2
            || isCapital(text)
            || Orthography.allows(CanonicalForm.of(text))
            || holdings.syllable(Folding.of(text)) >= HELD
        ? Optional.empty()
        : Keystrokes.telex(text);
  }

  private static boolean isCapital(String text) {
    return text.chars().noneMatch(Character::isLowerCase);
  }

  /** Whether the keys are those of an input method beyond doubt, by themselves. */
  private static boolean isSure(String text) {
    long letters = text.chars().filter(Character::isLetter).count();
    return letters >= MIN_LETTERS || text.chars().anyMatch(c -> c >= '6' && c <= '9');
  }
}
