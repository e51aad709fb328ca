package vn.tracuu.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads which places of a document are meant: {@code khoản 1, khoản 2 Điều 4 của}. */
final class Pins {
  private static final int MAX_LENGTH = 300;
  private static final String[] ENDS = {
    " như sau:",
    " như sau",
    ":",
    " và",
    " của",
    " tại",
    " trong",
    " ban hành kèm theo",
    " kèm theo",
    " thuộc",
    " các",
    " ban hành",
  };
  private final Parsed parsed;

  Pins(Parsed parsed) {
    this.parsed = parsed;
  }

  /**
   * What of the document at the token {@code mention} is meant, from the token {@code first} on.
   */
  Extent of(int first, int mention) {
    List<Token> tokens = parsed.tokens();
    int start = -1;
    boolean few = false;
    for (int i = first; i < mention; i++) {
      Token token = tokens.get(i);
      if (token.is(Word.PIN) || token.is(Word.WORDING)) {
        start = start < 0 ? token.start() : start;
      }
      few |= token.is(Word.FEW);
    }
    if (start < 0) {
      return few ? Extent.PART : Extent.WHOLE;
    }
    return new Extent(
        false, split(parsed.text().substring(start, tokens.get(mention).start())), List.of());
  }

  private static List<String> split(String written) {
    String rest = written.strip();
    for (boolean cut = true; cut; ) {
      cut = false;
      for (String end : ENDS) {
        if (rest.toLowerCase(Locale.ROOT).endsWith(end)) {
          rest = rest.substring(0, rest.length() - end.length()).strip();
          cut = true;
        }
      }
    }
    List<String> pins = new ArrayList<>();
    if (!rest.isEmpty()) {
      pins.add(rest.length() > MAX_LENGTH ? rest.substring(0, MAX_LENGTH) : rest);
    }
    return pins;
  }
}
