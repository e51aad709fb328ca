package vn.tracuu.suggest;

import java.io.IOException;
import java.util.Optional;
import vn.tracuu.number.DocumentNumber;
import vn.tracuu.text.Folding;

/**
 * Finds words typed in VNI where the input was off, {@code nghi5 quye61t}: the query's words are
 * cut at the figures then, so this looks at what stands between blanks. Safe for all threads.
 */
final class Keys {
  private final Holdings holdings;

  Keys(Holdings holdings) {
    this.holdings = holdings;
  }

  /** The text with all such words read; empty if there are none. */
  Optional<String> read(String text) throws IOException {
    StringBuilder read = new StringBuilder();
    boolean changed = false;
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || !Character.isLetterOrDigit(text.charAt(i))) {
        String piece = text.substring(start, i);
        Optional<String> syllable = syllable(piece);
        changed |= syllable.isPresent();
        read.append(syllable.orElse(piece));
        if (i < text.length()) {
          read.append(text.charAt(i));
        }
        start = i + 1;
      }
    }
    return changed ? Optional.of(read.toString()) : Optional.empty();
  }

  private Optional<String> syllable(String piece) throws IOException {
    if (piece.isEmpty()
        || !Character.isLetter(piece.charAt(0))
        || piece.chars().noneMatch(Character::isDigit)
        || DocumentNumber.parse(piece).isPresent()) {
      return Optional.empty();
    }
    Optional<String> read = Keystrokes.vni(piece);
    return read.isPresent() && holdings.syllable(Folding.of(read.get())) > 0
        ? read
        : Optional.empty();
  }
}
