package vn.tracuu.number;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the {@link Head} that stands before a number. */
final class Heads {
  /** How far before {@code số} the word Luật may stand, in words: "Luật ngân sách nhà nước số". */
  private static final int MAX_TITLE_WORDS = 16;

  /** The words that a head may end in. */
  private static final WordSet LAST_WORDS = WordSet.of(lastWords());

  private final char[] text;

  Heads(char[] text) {
    this.text = text;
  }

  /** The head that ends right before {@code digits}; null if there is none. */
  @Nullable Head before(int digits) {
    int i = skipOpening(digits);
    WordsBefore words = new WordsBefore(text, i);
    if (!words.take(i) || !words.isOneOf(LAST_WORDS)) {
      return null;
    }
    String word = words.folded();
    if (!word.equals("so") || words.hasHorn()) { // "hồ sơ 18/..."
      return named(words, word, false, words.start());
    }
    int numberStart = words.start();
    int before = skipOpening(numberStart);
    words = new WordsBefore(text, before);
    Head head = words.take(before) ? named(words, words.folded(), true, words.start()) : null;
    return head != null ? head : new Head(numberStart, null, true, false, false);
  }

  /** The law that {@code head}, a bare {@code số}, is the number of: its word is further before. */
  Head ofTitle(Head head) {
    WordsBefore words = new WordsBefore(text, skipOpening(head.start()));
    String behind = "";
    for (int i = 0; i < MAX_TITLE_WORDS && words.back(); i++) {
      String word = words.folded();
      DocumentType type = DocumentTypes.byWords(behind.isEmpty() ? word : word + " " + behind);
      DocumentType alone = DocumentTypes.byWords(word);
      DocumentType found = type != null ? type : alone;
      if (found != null && (found.code().isEmpty() || isResolution(found))) {
        int start = words.start();
        if (words.back() && words.folded().equals("bo") && word.equals("luat")) {
          start = words.start();
          found = DocumentTypes.byWords("bo luat");
        }
        return new Head(start, found, true, false, Signs.isUpper(text[start]));
      }
      behind = word;
    }
    return head;
  }

  private static Set<String> lastWords() {
    Set<String> last = new HashSet<>(Set.of("so"));
    for (DocumentType type : DocumentTypes.all()) {
      type.words().forEach(words -> last.add(words.substring(words.lastIndexOf(' ') + 1)));
      last.add(LetterIndex.fold(type.code()));
      type.aliases().forEach(letters -> last.add(LetterIndex.fold(letters)));
    }
    last.remove("");
    return last;
  }

  private static boolean isResolution(@Nullable DocumentType type) {
    return type != null && (type.code().equals("PL") || type.code().equals("NQ"));
  }

  private @Nullable Head named(WordsBefore words, String last, boolean numbered, int lastStart) {
    DocumentType found = null;
    int start = lastStart;
    String phrase = last;
    for (int i = 0; i < DocumentTypes.MAX_WORDS && DocumentTypes.mayEnd(phrase); i++) {
      DocumentType type = DocumentTypes.byWords(phrase);
      if (type != null) {
        found = type;
        start = words.start();
      }
      if (!words.back()) {
        break;
      }
      phrase = words.folded() + " " + phrase;
    }
    if (found != null) {
      return new Head(start, found, numbered, false, Signs.isUpper(text[start]));
    }
    DocumentType byLetters = last.length() > 1 ? DocumentTypes.byLetters(last, last) : null;
    return byLetters == null || byLetters.is(DocumentType.Trait.STANDARD)
        ? null
        : new Head(lastStart, byLetters, numbered, true, Signs.isUpper(text[lastStart]));
  }

  /** Back over blanks, a colon, an opening bracket, the hyphen of a slug: "Số: 67", "số-18". */
  private int skipOpening(int from) {
    int i = from;
    int limit = Math.max(0, from - 4);
    while (i > limit && (Signs.isBlank(text[i - 1]) || text[i - 1] == ':' || text[i - 1] == '(')) {
      i--;
    }
    return i == from && i > 1 && text[i - 1] == '-' && Signs.isLetter(text[i - 2]) ? i - 1 : i;
  }
}
