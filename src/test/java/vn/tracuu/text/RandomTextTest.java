package vn.tracuu.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import vn.tracuu.Seed;

/** What must hold of any string at all. */
class RandomTextTest {
  private static final int STRINGS = 100_000;
  private static final String LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxyAĂÂĐÊÔƠƯYQHLéüñçřŷĺıſßðƣ";
  private static final String MARKS =
      "\u0300\u0301\u0302\u0303\u0306\u0309\u031B\u0323\u0327\u0308\u0304\u0340\u0341\u0344\u200B";

  @Test
  void formsAndFoldingsAreFixedPoints() {
    everyString(s -> {
      String form = CanonicalForm.of(s);
      assertEquals(form, CanonicalForm.of(form));
      assertTrue(form.length() <= CanonicalForm.maxLength(s.length()));
      String folded = Folding.of(s);
      assertEquals(folded, Folding.of(folded));
      assertEquals(folded, Folding.of(form));
      assertTrue(folded.length() <= form.length());
    });
  }

  @Test
  void canonicallyEquivalentStringsHaveOneForm() {
    everyString(s -> {
      String form = CanonicalForm.of(s);
      for (Normalizer.Form way : new Normalizer.Form[] {Normalizer.Form.NFC, Normalizer.Form.NFD}) {
        assertEquals(form, CanonicalForm.of(Normalizer.normalize(s, way)), way.name());
      }
    });
  }

  @Test
  void marksOfAnyStringAgreeWithThemselves() {
    everyString(s -> {
      Marks marks = Marks.of(s);
      assertEquals(marks.any() ? Agreement.EXACT : Agreement.NEUTRAL, marks.agreementWith(marks));
    });
  }

  private static void everyString(Consumer<String> property) {
    long seed = Seed.value();
    Random random = new Random(seed);
    for (int i = 0; i < STRINGS; i++) {
      String s = i % 2 == 0 ? ofAllPlanes(random) : ofLatin(random);
      try {
        property.accept(s);
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("seed " + seed + ", string " + s.chars().boxed().toList(), e);
      }
    }
  }

  /** Code points of all planes, lone surrogates among them. */
  private static String ofAllPlanes(Random random) {
    StringBuilder s = new StringBuilder();
    for (int n = random.nextInt(12); n > 0; n--) {
      int limit = random.nextBoolean() ? 0x3000 : Character.MAX_CODE_POINT + 1;
      s.appendCodePoint(random.nextInt(limit));
    }
    return s.toString();
  }

  private static String ofLatin(Random random) {
    StringBuilder s = new StringBuilder();
    for (int n = random.nextInt(8); n > 0; n--) {
      s.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
      for (int k = random.nextInt(3); k > 0; k--) {
        s.append(MARKS.charAt(random.nextInt(MARKS.length())));
      }
      if (random.nextInt(10) == 0) {
        s.append(random.nextInt(10));
      }
    }
    return s.toString();
  }
}
