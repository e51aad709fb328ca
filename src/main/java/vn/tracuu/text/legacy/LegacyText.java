package vn.tracuu.text.legacy;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Converts text of legacy encodings to NFC, where it is certain that it is such text.
 *
 * <p>Certain is: no letter in it that only Unicode has, and by one encoding's rules, and no other's
 * as well, at least 85 % of the words that change (five at least) become Vietnamese syllables, of
 * which most were none. Where a font, a charset or the rest of the page names the encoding already,
 * half of the changed words will do. All else stays as it is.
 *
 * <p>Stateless; safe for all threads.
 */
public final class LegacyText {
  private static final List<LegacyEncoding> RECOGNISABLE =
      List.of(
          LegacyEncoding.TCVN3,
          LegacyEncoding.VNI,
          LegacyEncoding.VISCII,
          LegacyEncoding.WINDOWS_1258,
          LegacyEncoding.VIQR);

  private LegacyText() {}

  /**
   * Converts a page's bytes.
   *
   * @param declared the charset that the page or the server names, if any
   * @return empty if the page is not in a legacy encoding, UTF-8 above all: then decode it as usual
   */
  public static Optional<Conversion> ofBytes(byte[] page, Optional<String> declared) {
    if (isUnicode(page)) {
      return Optional.empty();
    }
    String codes = new String(page, StandardCharsets.ISO_8859_1);
    Conversion conversion =
        declared
            .flatMap(LegacyEncoding::ofCharset)
            .map(encoding -> convert(codes, encoding))
            .filter(Conversion::isConverted)
            .orElseGet(() -> convert(codes));
    return Optional.of(conversion).filter(Conversion::isConverted);
  }

  /**
   * Converts one block of text that was read as ISO-8859-1 or windows-1252.
   *
   * @return the text as it was given unless its encoding is certain
   */
  public static Conversion convert(String text) {
    return CleanUnicode.isSeenIn(text)
        ? Conversion.untouched(text)
        : recognise(text).map(e -> decode(text, e)).orElse(Conversion.untouched(text));
  }

  /** Converts one block whose encoding is named, unless its words contradict that. */
  public static Conversion convert(String text, LegacyEncoding named) {
    return !CleanUnicode.isSeenIn(text) && Evidence.of(text, named).supports()
        ? decode(text, named)
        : Conversion.untouched(text);
  }

  /** True if a letter is in the text that only Unicode has: it is of no legacy encoding. */
  public static boolean hasUnicodeLetters(String text) {
    return CleanUnicode.isSeenIn(text);
  }

  /** The text of an encoding that is certain already, whatever its own words say. */
  public static String decoded(String text, LegacyEncoding encoding) {
    return decode(text, encoding).text();
  }

  /**
   * Converts the blocks of a page: those whose encoding is certain by themselves, and then the
   * short ones by the encoding of the page as a whole.
   *
   * @return as many, in the same order
   */
  public static List<Conversion> convertPage(List<String> blocks) {
    List<String> suspects = blocks.stream().filter(b -> !CleanUnicode.isSeenIn(b)).toList();
    Optional<LegacyEncoding> ofPage = recognise(String.join("\n", suspects));
    return blocks.stream().map(block -> convert(block, ofPage)).toList();
  }

  private static Conversion convert(String block, Optional<LegacyEncoding> ofPage) {
    Conversion alone = convert(block);
    return alone.isConverted() || ofPage.isEmpty() ? alone : convert(block, ofPage.get());
  }

  /** The encoding that the text proves, if there is exactly one that does best. */
  private static Optional<LegacyEncoding> recognise(String text) {
    Map<LegacyEncoding, Integer> proven = new EnumMap<>(LegacyEncoding.class);
    for (LegacyEncoding encoding : RECOGNISABLE) {
      if (mayBe(text, encoding)) {
        Evidence evidence = Evidence.of(text, encoding);
        if (evidence.proves(encoding)) {
          proven.put(encoding, evidence.after());
        }
      }
    }
    return proven.entrySet().stream()
        .max(Map.Entry.comparingByValue(Comparator.naturalOrder()))
        .filter(best -> proven.values().stream().filter(best.getValue()::equals).count() == 1)
        .map(Map.Entry::getKey);
  }

  /** VIQR has no letter beyond ASCII; the others are nothing without characters beyond it. */
  private static boolean mayBe(String text, LegacyEncoding encoding) {
    return encoding == LegacyEncoding.VIQR
        ? text.chars().noneMatch(c -> c >= 0x80 && Character.isLetter(c))
        : text.chars().anyMatch(c -> c >= 0x80);
  }

  private static Conversion decode(String text, LegacyEncoding encoding) {
    StringBuilder out = new StringBuilder(text.length());
    int unconverted = Decoder.of(encoding).decode(text, out);
    String composed = Normalizer.normalize(out, Normalizer.Form.NFC);
    return new Conversion(Optional.of(encoding), withCapitals(composed, encoding), unconverted);
  }

  private static String withCapitals(String text, LegacyEncoding encoding) {
    return switch (encoding) {
      case TCVN3 -> CapitalWords.mend(text);
      case TCVN3_CAPITALS -> text.toUpperCase(Locale.ROOT);
      default -> text;
    };
  }

  /** UTF-8, ASCII, or UTF-16 by its mark. */
  private static boolean isUnicode(byte[] page) {
    String mark = new String(page, 0, Math.min(2, page.length), StandardCharsets.ISO_8859_1);
    if (mark.equals("\u00FE\u00FF") || mark.equals("\u00FF\u00FE")) {
      return true;
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(page));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
