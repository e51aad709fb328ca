package vn.tracuu.relation;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The phrases of {@code phrases.tsv}, found by walking a tree of letters. */
final class Phrases {
  /** A phrase that was found. */
  record Match(Word word, int end) {}

  /** A letter of some phrases, and what may follow. */
  private static final class Node {
    private char[] letters = new char[0];
    private Node[] next = new Node[0];
    private @Nullable Word word;

    private @Nullable Node after(char c) {
      int i = Arrays.binarySearch(letters, c);
      return i < 0 ? null : next[i];
    }

    private Node grow(char c) {
      int i = Arrays.binarySearch(letters, c);
      if (i < 0) {
        i = -i - 1;
        letters = insert(letters, i, c);
        next = insert(next, i, new Node());
      }
      return next[i];
    }

    private static char[] insert(char[] array, int at, char c) {
      char[] grown = Arrays.copyOf(array, array.length + 1);
      System.arraycopy(array, at, grown, at + 1, array.length - at);
      grown[at] = c;
      return grown;
    }

    private static Node[] insert(Node[] array, int at, Node node) {
      Node[] grown = Arrays.copyOf(array, array.length + 1);
      System.arraycopy(array, at, grown, at + 1, array.length - at);
      grown[at] = node;
      return grown;
    }
  }

  private static final Node ROOT = load();

  private Phrases() {}

  private static Node load() {
    Node root = new Node();
    for (String[] row : Resource.rows("phrases.tsv")) {
      Node node = root;
      for (char c : row[1].toCharArray()) {
        node = node.grow(c);
      }
      node.word = Word.valueOf(row[0]);
    }
    return root;
  }

  private static boolean endsWord(char[] lower, int last) {
    return last + 1 == lower.length
        || !Character.isLetter(lower[last])
        || !Character.isLetter(lower[last + 1]);
  }

  /** The longest phrase at {@code at} of a text in lower case that ends with a word, or null. */
  static @Nullable Match at(char[] lower, int at) {
    Node node = ROOT;
    Match found = null;
    for (int i = at; i < lower.length; i++) {
      Node after = node.after(lower[i]);
      if (after == null) {
        return found;
      }
      node = after;
      if (node.word != null && endsWord(lower, i)) {
        found = new Match(node.word, i + 1);
      }
    }
    return found;
  }
}
