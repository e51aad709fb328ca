package vn.tracuu.text.legacy;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Paragraphs go into each encoding and come back, but for the losses that it makes. */
class RoundTripTest {
  private static final Path OWN = Path.of("src/test/resources/legacy-paragraphs.txt");
  private static final Path GOLD = Path.of("src/test/resources/corpus-gold");

  /** Paragraphs of this many words at least, so that they prove their encoding by themselves. */
  private static final int WORDS = 12;

  private static final int MAX_GOLD = 300;
  private static final Pattern WORD = Pattern.compile("\\p{L}+");

  @ParameterizedTest
  @EnumSource
  void paragraphsComeBack(LegacyEncoding encoding) throws IOException {
    List<String> paragraphs = paragraphs();
    int least = Files.isDirectory(GOLD) ? 200 : 20;
    assertTrue(paragraphs.size() >= least, "only " + paragraphs.size() + " paragraphs");
    for (String paragraph : paragraphs) {
      String encoded = LegacyEncoder.encode(paragraph, encoding);
      Conversion back =
          encoding == LegacyEncoding.TCVN3_CAPITALS
              ? LegacyText.convert(encoded, encoding)
              : LegacyText.convert(encoded);
      assertEquals(afterLosses(paragraph, encoding), back.text());
      assertEquals(Optional.of(encoding), back.encoding());
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"TCVN3", "VNI", "VISCII", "WINDOWS_1258"})
  void pagesOfBytesComeBack(LegacyEncoding encoding) throws IOException {
    String page = String.join("\n", paragraphs());
    byte[] bytes = LegacyEncoder.encode(page, encoding).getBytes(StandardCharsets.ISO_8859_1);
    Conversion guessed = LegacyText.ofBytes(bytes, Optional.empty()).orElseThrow();
    Conversion declared =
        LegacyText.ofBytes(bytes, Optional.of(encoding.name().replace('_', '-'))).orElseThrow();
    String decoded = new String(bytes, Charset.forName("windows-1252"));
    assertAll(
        () -> assertEquals(Optional.of(encoding), guessed.encoding()),
        () -> assertEquals(afterLosses(page, encoding), guessed.text()),
        () -> assertEquals(guessed, declared),
        () -> assertEquals(Optional.of(encoding), LegacyText.convert(decoded).encoding()));
  }

  /** The losses of {@link LegacyEncoding}'s table, told of the original. */
  private static String afterLosses(String original, LegacyEncoding encoding) {
    String text = Normalizer.normalize(original, Normalizer.Form.NFC);
    return switch (encoding) {
      case TCVN3 -> withoutSigns(WORD.matcher(text).replaceAll(w -> tonedInSmall(w.group())));
      case TCVN3_CAPITALS -> withoutSigns(text).toUpperCase(Locale.ROOT);
      case VNI -> text.replaceAll(OTHER, "?").replaceAll(NOT_WINDOWS, "?");
      case VISCII, VIQR -> text.replaceAll("[^\n -~" + VIETNAMESE + "]", "?");
      case WINDOWS_1258 -> text.replaceAll("[ðÐþÞŠŽšž]", "?").replaceAll(NOT_WINDOWS, "?");
    };
  }

  private static final String VIETNAMESE =
      "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ"
          + "ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴĐ";

  /** Letters of other languages and signs of Latin-1's last two rows. */
  private static final String OTHER = "[\u00C0-\u00FF&&[^" + VIETNAMESE + "]]";

  /** What neither windows-1252 nor Vietnamese has. */
  private static final String NOT_WINDOWS =
      "[^\n -~\u00A0-\u00FF" + VIETNAMESE + "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]";

  private static String withoutSigns(String text) {
    return text.replaceAll("[\u00A1-\u00FF&&[^" + VIETNAMESE + "]]", "?")
        .replaceAll(NOT_WINDOWS, "?");
  }

  private static String tonedInSmall(String word) {
    long plainCapitals =
        word.chars().filter(c -> "ABCDEFGHIJKLMNOPQRSTUVWXYZĂÂĐÊÔƠƯ".indexOf(c) >= 0).count();
    if (plainCapitals >= 2 && word.equals(word.toUpperCase(Locale.ROOT))) {
      return word;
    }
    StringBuilder small = new StringBuilder();
    word.chars()
        .map(
            c -> "ABCDEFGHIJKLMNOPQRSTUVWXYZĂÂĐÊÔƠƯ".indexOf(c) >= 0 ? c : Character.toLowerCase(c))
        .forEach(c -> small.append((char) c));
    return small.toString();
  }

  private static List<String> paragraphs() throws IOException {
    Stream<String> own = Files.readString(OWN).lines();
    try (Stream<Path> files = Files.isDirectory(GOLD) ? Files.walk(GOLD) : Stream.empty()) {
      Stream<String> gold =
          files
              .filter(f -> f.toString().endsWith(".json"))
              .sorted()
              .flatMap(f -> text(f).lines())
              .filter(RoundTripTest::provesItself)
              .limit(MAX_GOLD);
      return Stream.concat(own, gold).toList();
    }
  }

  private static boolean provesItself(String paragraph) {
    long marked =
        WORD.matcher(paragraph).results().filter(w -> !w.group().matches("[a-zA-Z]+")).count();
    return marked >= WORDS;
  }

  private static String text(Path gold) {
    try {
      return new ObjectMapper().readTree(gold.toFile()).path("text").asText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
