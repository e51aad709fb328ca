package vn.tracuu.phrase;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Many short strings end to end in UTF-8, without an object for each. Immutable; safe for all
 * threads.
 */
public final class PackedStrings {
  private final int[] ends;
  private final byte[] bytes;

  /**
   * Strings as they were packed; the arrays are not copied.
   *
   * @param ends 0, then where each string ends
   */
  public PackedStrings(int[] ends, byte[] bytes) {
    this.ends = ends;
    this.bytes = bytes;
  }

  static PackedStrings of(List<String> strings) {
    int[] ends = new int[strings.size() + 1];
    byte[] bytes = String.join("", strings).getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < strings.size(); i++) {
      ends[i + 1] = ends[i] + strings.get(i).getBytes(StandardCharsets.UTF_8).length;
    }
    return new PackedStrings(ends, bytes);
  }

  /** 0, then where each string ends; not to be changed. */
  public int[] ends() {
    return ends;
  }

  /** All strings; not to be changed. */
  public byte[] bytes() {
    return bytes;
  }

  String at(int i) {
    return new String(bytes, ends[i], ends[i + 1] - ends[i], StandardCharsets.UTF_8);
  }

  /** Below 0 if string {@code i} is less than {@code other}; 0 if it begins with it. */
  int comparePrefix(int i, byte[] other) {
    int end = Math.min(ends[i + 1], ends[i] + other.length);
    return Arrays.compareUnsigned(bytes, ends[i], end, other, 0, other.length);
  }
}
