package vn.tracuu.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every text. */
class CitationReaderPropertiesTest {
  private static final String[] PIECES = {
    "18",
    "2020",
    "1",
    "000000",
    "NQ",
    "nq",
    "TW",
    "TƯ",
    "T.Ư",
    "QĐ",
    "ttlt",
    "BTC",
    "QH13",
    "số ",
    "Nghị quyết ",
    "Điều ",
    "khoản ",
    "ngày ",
    "khóa XII",
    "Trung ương ",
    "TCVN ",
    "ISO",
    "và ",
    ",",
    "-",
    "/",
    "\u2013",
    " ",
    "\n",
    ".",
    "(",
    ":",
    "%",
    "\u0301",
    "\u00AD",
    "\uFF11",
    "&",
    "\uD83D",
    "\uFFFF",
    "\u3042",
    "Đ",
    "a"
  };

  private static final int LENGTH = 1 << 20;

  @Test
  void readsAnythingAndSelectsWhatWasWritten() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(30); n > 0; n--) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      check(text.toString(), seed);
    }
  }

  private static void check(String text, long seed) {
    for (Citation citation : CitationReader.inText(text)) {
      String selected = text.substring(citation.start(), citation.end());
      assertEquals(selected, citation.written(), () -> "seed " + seed + ": " + text);
      assertTrue(citation.headStart() <= citation.start(), () -> "seed " + seed + ": " + text);
    }
    CitationReader.inQuery(text);
    CitationReader.whole(text);
  }

  /** Coarse, so that a busy machine does not fail it: quadratic reading would take minutes. */
  @ParameterizedTest
  @ValueSource(
      strings = {"18, ", "(", "7", "18 ", "1/", "1-", "số ", "18-NQ ", "Điều 1 ", "NQ 18 ", "TT-"})
  void readsAMegabyteOfTheSameInLinearTime(String piece) {
    String text = piece.repeat(LENGTH / piece.length());
    String half = text.substring(0, LENGTH / 2);
    best(half);
    long halfTime = best(half);
    long time = best(text);
    assertTrue(time < 4 * halfTime + 100_000_000, time + " ns against " + halfTime);
  }

  /** With a tenth of a second to spare, for a machine that does other things as well. */
  @ParameterizedTest
  @ValueSource(strings = {"18, ", "(", "7"})
  void readsAMegabyteOfTheSameAsFastAsOrdinaryText(String piece) {
    String ordinary =
        "Ngày 30/12/2018, toàn tỉnh có 1.169 thôn thực hiện Nghị quyết số 18, số 19-NQ/TW về tổ"
            + " chức bộ máy; các cấp ủy đã quán triệt, tổ chức thực hiện nghiêm túc. ";
    long usual = best(ordinary.repeat(LENGTH / ordinary.length()));
    long time = best(piece.repeat(LENGTH / piece.length()));
    assertTrue(time < 2 * usual + 100_000_000, time + " ns against " + usual);
  }

  private static long best(String text) {
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      long start = System.nanoTime();
      CitationReader.inText(text);
      best = Math.min(best, System.nanoTime() - start);
    }
    return best;
  }
}
