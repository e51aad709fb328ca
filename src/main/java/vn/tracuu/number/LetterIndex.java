package vn.tracuu.number;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Official letters looked up as people write them: in any case, with or without marks.
 *
 * <p>Of several entries that are the same without marks ({@code HD}, {@code HĐ}) the one written
 * with the same marks is meant, else the first that was put in. Not to be changed once shared.
 *
 * @param <T> what the letters stand for
 */
final class LetterIndex<T> {
  private record Entry<T>(String upper, T meaning) {}

  private final Map<String, List<Entry<T>>> byFolded = new HashMap<>();

  void put(String letters, T meaning) {
    byFolded
        .computeIfAbsent(fold(letters), k -> new ArrayList<>(1))
        .add(new Entry<>(upper(letters), meaning));
  }

  /** What {@code letters}, in NFC, stand for; null if unknown. */
  @Nullable T find(String letters) {
    return find(letters, fold(letters));
  }

  /** The same, for a caller that has the letters folded already. */
  @Nullable T find(String letters, String folded) {
    List<Entry<T>> entries = byFolded.get(folded);
    if (entries == null) {
      return null;
    }
    if (entries.size() > 1) {
      String upper = upper(letters);
      for (Entry<T> entry : entries) {
        if (entry.upper.equals(upper)) {
          return entry.meaning;
        }
      }
    }
    return entries.getFirst().meaning;
  }

  /** Bare lower-case letters of {@code letters}; signs other than letters go out. */
  static String fold(CharSequence letters) {
    byte[] folded = new byte[letters.length()];
    int n = 0;
    for (int i = 0; i < letters.length(); i++) {
      char base = Signs.base(letters.charAt(i));
      if (base != 0) {
        folded[n++] = (byte) base;
      }
    }
    return new String(folded, 0, n, StandardCharsets.ISO_8859_1);
  }

  private static String upper(String letters) {
    return letters.toUpperCase(Locale.ROOT);
  }
}
