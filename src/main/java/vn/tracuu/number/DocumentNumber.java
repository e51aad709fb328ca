package vn.tracuu.number;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A document's number, taken apart.
 *
 * @param canonical the one way it is written: {@code 18-NQ/TW}, {@code 67/2022/TT-BTC}; of a short
 *     form the type's letters and the digits, {@code NQ 18}
 * @param number its digits, two at least, with the letter that some have: {@code 04}, {@code 30a}
 * @param year the four digits of the year in it; 0 if it bears none
 * @param type the letters of its type, {@code NQ}; empty if it bears none
 * @param issuers the letters of its issuers, several for a joint document; empty if it bears none
 * @param unit the letters of the unit that drafted it, {@code VP} in {@code 05/BNV-VP}; or empty
 * @param form how it is built
 */
public record DocumentNumber(
    String canonical,
    String number,
    int year,
    String type,
    List<String> issuers,
    String unit,
    Form form) {
  /** How a number is built. */
  public enum Form {
    /** {@code 18-NQ/TW}. */
    PARTY,
    /** {@code 67/2022/TT-BTC}, {@code 1558/QĐ-UBND}. */
    STATE,
    /** {@code 80/2015/QH13}. */
    LAW,
    /** {@code 05/BNV-VP}. */
    LETTER,
    /** {@code 01/2016/TTLT-VKSNDTC-TANDTC-BCA}. */
    JOINT,
    /** {@code 03/VBHN-VPQH}. */
    CONSOLIDATED,
    /** {@code TCVN 6909:2001}. */
    STANDARD,
    /** {@code 119-HĐBT}, {@code 147/SL}. */
    HISTORIC,
    /** {@code NQ 18}: a reference that lacks its issuer. */
    SHORT
  }

  /** Makes the lists unmodifiable. */
  public DocumentNumber {
    issuers = List.copyOf(issuers);
  }

  /**
   * Reads a string that is one number and nothing else, in any spelling.
   *
   * @return empty if it is none, or not a complete one
   */
  public static Optional<DocumentNumber> parse(String number) {
    return CitationReader.whole(number).filter(Citation::complete).map(Citation::number);
  }

  /** Whether it names one document of one issuer. */
  public boolean complete() {
    return form != Form.SHORT;
  }

  /**
   * What is equal for all spellings of this number, separators of older papers included: its parts
   * in lower case without marks, leading zeros gone, {@code 178 2001 qd bnn kl}.
   */
  public String key() {
    return key(canonical);
  }

  static String key(String canonical) {
    StringBuilder key = new StringBuilder(canonical.length());
    boolean gap = false;
    for (int i = 0; i < canonical.length(); i++) {
      char c = canonical.charAt(i);
      char base = Signs.isDigit(c) ? c : Signs.base(c);
      if (base == 0) {
        gap = c != '&';
        continue;
      }
      boolean starts = key.isEmpty() || gap;
      if (starts && base == '0') {
        continue;
      }
      if (gap && !key.isEmpty()) {
        key.append(' ');
      }
      gap = false;
      key.append(base);
    }
    return key.toString().toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return canonical;
  }
}
