package vn.tracuu.phrase;

import java.util.Arrays;
import vn.tracuu.text.WordCode;

/** Numbers {@link WordCode}s from 0 in the order in which they are added. For one thread. */
final class CodeTable {
  private static final int MIXER = 0x9E3779B9; // 2^32 / golden ratio (Knuth, 6.4)

  private int[] codes = new int[1 << 12];
  private int[] numbers = new int[1 << 12];
  private int size;

  /** The number of {@code code}, or -1. */
  int find(int code) {
    int i = place(code);
    return codes[i] == WordCode.BREAK ? -1 : numbers[i];
  }

  /** The number of {@code code}, which is added if it is new; never {@link WordCode#BREAK}. */
  int add(int code) {
    int i = place(code);
    if (codes[i] != WordCode.BREAK) {
      return numbers[i];
    }
    codes[i] = code;
    numbers[i] = size++;
    if (2 * size > codes.length) {
      grow();
    }
    return size - 1;
  }

  int size() {
    return size;
  }

  private int place(int code) {
    int i = (code * MIXER) >>> (Integer.numberOfLeadingZeros(codes.length) + 1);
    while (codes[i] != WordCode.BREAK && codes[i] != code) {
      i = (i + 1) & (codes.length - 1);
    }
    return i;
  }

  private void grow() {
    int[] oldCodes = codes;
    int[] oldNumbers = numbers;
    codes = new int[2 * oldCodes.length];
    numbers = Arrays.copyOf(numbers, codes.length);
    for (int k = 0; k < oldCodes.length; k++) {
      if (oldCodes[k] != WordCode.BREAK) {
        int i = place(oldCodes[k]);
        codes[i] = oldCodes[k];
        numbers[i] = oldNumbers[k];
      }
    }
  }
}
