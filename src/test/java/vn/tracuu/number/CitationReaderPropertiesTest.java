package vn.tracuu.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tracuu.Seed;

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

  /** Nanoseconds that do not count, for code that is not compiled yet. */
  private static final long SPARE = 20_000_000;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  @Test
  void readsAnythingAndSelectsWhatWasWritten() {
    long seed = Seed.value();
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

  /**
   * Eight times the text may take 24 times as long, since caches fill; quadratic reading would take
   * 64 times.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "18, ",
        "(",
        "7",
        "18 ",
        "18-",
        "1/",
        "1-/",
        "-/",
        "18/2020/",
        "NQ NQ NQ ",
        "số số số ",
        "số 18, ",
        "Điều 1 khoản 1 ",
        "18-NQ ",
        "18-NQ/TW, ",
        "NQ 18 ",
        "NQ1",
        "TT-",
        "l8-NQ ",
        "1O",
        "khóa XII ",
        "Trung ương sáu khóa ",
        "TCVN 18 ",
        "Luật số 1/2020/QH1 "
      })
  void readsAMegabyteOfTheSameInLinearTime(String piece) {
    String text = piece.repeat(LENGTH / piece.length());
    String eighth = text.substring(0, LENGTH / 8);
    best(eighth);
    long eighthTime = best(eighth);
    long time = best(text);
    assertTrue(time < 24 * eighthTime + SPARE, time + " ns against " + eighthTime);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"18, ", "(", "7", "18-", "-/", "18/2020/", "NQ NQ NQ ", "số số số ", "1/", "18 "})
  void readsAMegabyteOfTheSameAsFastAsOrdinaryText(String piece) {
    String ordinary =
        "Ngày 30/12/2018, toàn tỉnh có 1.169 thôn thực hiện Nghị quyết số 18, số 19-NQ/TW về tổ"
            + " chức bộ máy; các cấp ủy đã quán triệt, tổ chức thực hiện nghiêm túc. ";
    long usual = best(ordinary.repeat(LENGTH / ordinary.length()));
    long time = best(piece.repeat(LENGTH / piece.length()));
    assertTrue(time < 2 * usual + SPARE, time + " ns against " + usual);
  }

  /** By the thread's CPU time, so that what else the machine does does not count. */
  private static long best(String text) {
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      long start = THREADS.getCurrentThreadCpuTime();
      CitationReader.inText(text);
      best = Math.min(best, THREADS.getCurrentThreadCpuTime() - start);
    }
    return best;
  }
}
