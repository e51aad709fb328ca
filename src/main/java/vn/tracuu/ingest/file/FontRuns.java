package vn.tracuu.ingest.file;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tracuu.text.legacy.LegacyEncoding;
import vn.tracuu.text.legacy.LegacyText;

/**
 * The runs of a file in fonts of legacy encodings ({@code .VnTime}, {@code VNI-Times}), by which
 * its text is converted. That a file names such a font is no evidence: all runs of an encoding
 * together must read as Vietnamese once they are converted. Two passes: {@link #see} every run,
 * then {@link #convert} each.
 */
final class FontRuns {
  /** Evidence is judged on so much text of an encoding, in UTF-16 units. */
  private static final int ENOUGH = 20_000;

  private final Map<LegacyEncoding, StringBuilder> seen = new EnumMap<>(LegacyEncoding.class);
  private @Nullable Set<LegacyEncoding> legacy;

  /** The encoding that a font was drawn for; null for fonts of Unicode. */
  static @Nullable LegacyEncoding encoding(@Nullable String font) {
    if (font == null) {
      return null;
    }
    String family = font.substring(font.indexOf('+') + 1); // a subset in a PDF: ABCDEF+.VnTime
    int style = family.indexOf(',') >= 0 ? family.indexOf(',') : family.indexOf('-', 5);
    String bare = style > 0 ? family.substring(0, style) : family;
    return Optional.of(bare)
        .filter(name -> name.length() <= 80)
        .flatMap(LegacyEncoding::ofFont)
        .orElse(null);
  }

  void see(@Nullable LegacyEncoding encoding, String run) {
    if (encoding != null && !LegacyText.hasUnicodeLetters(run)) {
      StringBuilder all = seen.computeIfAbsent(encoding, e -> new StringBuilder());
      if (all.length() < ENOUGH) {
        all.append(run).append(' ');
      }
    }
  }

  /** The run in Unicode. */
  String convert(@Nullable LegacyEncoding encoding, String run) {
    return encoding != null && legacy().contains(encoding) && !LegacyText.hasUnicodeLetters(run)
        ? LegacyText.decoded(run, encoding)
        : run;
  }

  /** The encodings that the file's text is really in. */
  Set<LegacyEncoding> legacy() {
    if (legacy == null) {
      legacy = EnumSet.noneOf(LegacyEncoding.class);
      seen.forEach((encoding, text) -> {
        if (LegacyText.convert(text.toString(), encoding).isConverted()) {
          legacy.add(encoding);
        }
      });
      if (legacy.contains(LegacyEncoding.TCVN3)
          && seen.containsKey(LegacyEncoding.TCVN3_CAPITALS)) {
        legacy.add(LegacyEncoding.TCVN3_CAPITALS); // headings of few words prove nothing alone
      }
    }
    return legacy;
  }
}
