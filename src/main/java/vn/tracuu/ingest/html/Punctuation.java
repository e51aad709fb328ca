package vn.tracuu.ingest.html;

/** The signs that tell sentences from labels, in any script. */
final class Punctuation {
  /** Horizontal ellipsis, and the full stop, exclamation and question mark of East Asia. */
  private static final String ENDS = ".!?:;\u2026\u3002\uFF01\uFF1F";

  /** Closing quotes and brackets that may stand behind the sign. */
  private static final String CLOSING = "\"')\u201D\u2019\u00BB";

  /** Signs beyond it are the comma and full stop of East Asia only. */
  private static final int ASCII = 128;

  private static final boolean[] SIGNS = new boolean[ASCII];

  static {
    for (char c : ",.;:!?".toCharArray()) {
      SIGNS[c] = true;
    }
  }

  private static final int MAX_CLOSING = 3;

  private Punctuation() {}

  static boolean endsSentence(String s) {
    int i = s.length() - 1;
    int last = Math.max(0, s.length() - MAX_CLOSING);
    while (i > last && CLOSING.indexOf(s.charAt(i)) >= 0) {
      i--;
    }
    return ENDS.indexOf(s.charAt(i)) >= 0;
  }

  static int count(String s) {
    int n = 0;
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      n += (c < ASCII ? SIGNS[c] : c == '\u3001' || c == '\u3002') ? 1 : 0;
    }
    return n;
  }
}
