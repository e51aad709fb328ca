package vn.tracuu.text.legacy;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The encodings that are understood, and the losses that lie in each of them, so that text which
 * went through it comes back changed:
 *
 * <table>
 * <caption>Losses of the encodings</caption>
 * <tr><th>encoding</th><th>what does not come back</th></tr>
 * <tr><td>{@link #TCVN3}</td><td>capitals with a tone become small, unless their word has no small
 *     letter and two capitals without tone; no letters of other languages and no signs from U+00A1
 *     to U+00FF</td></tr>
 * <tr><td>{@link #TCVN3_CAPITALS}</td><td>as TCVN3, and all is capitals</td></tr>
 * <tr><td>{@link #VNI}</td><td>no letters of other languages</td></tr>
 * <tr><td>{@link #VISCII}</td><td>nothing but Vietnamese letters and ASCII</td></tr>
 * <tr><td>{@link #WINDOWS_1258}</td><td>nothing of Vietnamese; of other letters eth, thorn, s and z
 *     with caron</td></tr>
 * <tr><td>{@link #VIQR}</td><td>nothing if signs behind vowels are escaped ({@code \.}, {@code \?});
 *     an unescaped one is read as a tone</td></tr>
 * </table>
 */
public enum LegacyEncoding {
  /** TCVN 5712:1993 as the .Vn fonts have it, also called ABC; one byte a letter. */
  TCVN3,
  /** The same codes in a .Vn…H font, which shows every letter as a capital. */
  TCVN3_CAPITALS,
  /** VNI for Windows: a letter, then a byte for its marks. */
  VNI,
  /** RFC 1456, one byte a letter; six capitals stand on control codes. */
  VISCII,
  /** Microsoft's code page: letters, and tones as combining marks behind them. */
  WINDOWS_1258,
  /** RFC 1456, ASCII: {@code nha^n da^n}. */
  VIQR;

  private static final Pattern TCVN3_FONT =
      Pattern.compile("\\.vn[a-z0-9 ]*", Pattern.CASE_INSENSITIVE);
  private static final Pattern VNI_FONT = Pattern.compile("vni-.*", Pattern.CASE_INSENSITIVE);

  /**
   * The encoding that a font was drawn for.
   *
   * @param families one font name or a CSS list of them: {@code ".VnTime", serif}
   */
  public static Optional<LegacyEncoding> ofFont(String families) {
    for (String family : families.split(",", -1)) {
      String name = family.replaceAll("[\"']", "").strip();
      Matcher tcvn3 = TCVN3_FONT.matcher(name);
      if (tcvn3.matches()) {
        return Optional.of(name.endsWith("H") ? TCVN3_CAPITALS : TCVN3);
      }
      if (VNI_FONT.matcher(name).matches()) {
        return Optional.of(VNI);
      }
    }
    return Optional.empty();
  }

  /** The encoding that a declared charset names: {@code viscii}, {@code windows-1258}, .... */
  public static Optional<LegacyEncoding> ofCharset(String name) {
    return switch (name.strip().toLowerCase(Locale.ROOT)) {
      case "viscii", "csviscii", "x-viscii", "viscii1.1-1" -> Optional.of(VISCII);
      case "windows-1258", "cp1258", "x-cp1258" -> Optional.of(WINDOWS_1258);
      case "tcvn", "tcvn3", "tcvn-5712", "tcvn5712-1", "x-viet-tcvn5712", "x-tcvn" ->
          Optional.of(TCVN3);
      case "vni", "x-viet-vni" -> Optional.of(VNI);
      case "viqr", "csviqr" -> Optional.of(VIQR);
      default -> Optional.empty();
    };
  }
}
