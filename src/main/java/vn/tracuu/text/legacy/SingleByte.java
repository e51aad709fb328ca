package vn.tracuu.text.legacy;

/** An encoding with one byte for a letter, or for a letter's mark. */
final class SingleByte implements Decoder {
  /** By code; {@link Windows1252#UNDEFINED} where there is no character. */
  private final char[] characters;

  private SingleByte(char[] characters) {
    this.characters = characters;
  }

  /** Like windows-1252 below {@code first}; from there on, row by row, what {@code rows} says. */
  static SingleByte from(int first, String rows) {
    char[] characters = Windows1252.characters();
    int code = first;
    for (String letter : rows.strip().split("\\s+", 0)) {
      characters[code++] = letter.charAt(0);
    }
    return new SingleByte(characters);
  }

  /** The same with one more code. */
  SingleByte with(int code, char letter) {
    char[] more = characters.clone();
    more[code] = letter;
    return new SingleByte(more);
  }

  @Override
  public int decode(String text, StringBuilder out) {
    int unknown = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int code = Windows1252.code(c);
      char letter = code < 0 ? c : characters[code];
      boolean known =
          letter != Windows1252.UNDEFINED && (!Marked.isMark(letter) || Marked.takes(out, letter));
      out.append(known ? letter : c);
      unknown += known ? 0 : 1;
    }
    return unknown;
  }

  @Override
  public boolean isLetter(char c) {
    return Decoder.super.isLetter(c) || characters[c] != c;
  }
}
