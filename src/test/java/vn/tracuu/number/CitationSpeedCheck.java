package vn.tracuu.number;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Prints how fast a megabyte of ordinary text and of adversarial lines is read, and the ratio of
 * each line to the text: {@code java ... vn.tracuu.number.CitationSpeedCheck}. By the thread's CPU
 * time, median of {@link #ROUNDS}, so that a busy machine can be measured on, too.
 */
final class CitationSpeedCheck {
  private static final int LENGTH = 1 << 20;
  private static final int ROUNDS = 25;

  private static final List<String> SENTENCES =
      List.of(
          "Hơn một năm qua, các cấp ủy đã quán triệt và tổ chức thực hiện các nghị quyết. ",
          "Ngày 30/12/2018, hội nghị tổng kết có sự tham gia của 120 đại biểu. ",
          "Toàn tỉnh có 1.169 thôn, trong đó 46,7% đã hoàn thành kế hoạch trước thời hạn. ",
          "Việc sắp xếp tổ chức bộ máy bảo đảm theo quy định và phù hợp thực tế. ");

  private static final List<String> CITATIONS =
      List.of(
          "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ; ",
          "theo điểm đ khoản 2 Điều 7 và khoản 3 Điều 12 của Thông tư này; ",
          "thực hiện Nghị quyết số 18, số 19-NQ/TW và Kế hoạch số 10-KH/TU. ");

  private static final List<String> LINES =
      List.of(
          "18, ",
          "(",
          "7",
          "18-",
          "18 ",
          "1/",
          "1-/",
          "-/",
          "18/2020/",
          "NQ NQ NQ ",
          "số số số ",
          "số 18, ",
          "Điều 1 khoản 1 ",
          "khóa ",
          "NQ1",
          "18-NQ/TW ");

  private CitationSpeedCheck() {}

  public static void main(String[] args) {
    String ordinary = mixed(400);
    nanoseconds(ordinary);
    double usual = nanoseconds(ordinary);
    print("news", ordinary, usual, usual);
    print("law", mixed(40), nanoseconds(mixed(40)), usual);
    print("dense", mixed(2), nanoseconds(mixed(2)), usual);
    for (String line : LINES) {
      String text = line.repeat(LENGTH / line.length());
      print("\"" + line + "\"", text, nanoseconds(text), usual);
    }
  }

  private static void print(String name, String text, double time, double usual) {
    double bytes = text.getBytes(StandardCharsets.UTF_8).length;
    System.out.printf(
        Locale.ROOT,
        "%-20s %7.1f MB/s, %6.2f times ordinary text%n",
        name,
        1e3 * bytes / time,
        time / usual);
  }

  private static double nanoseconds(String text) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long[] times = new long[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      long start = threads.getCurrentThreadCpuTime();
      CitationReader.inText(text);
      times[i] = threads.getCurrentThreadCpuTime() - start;
    }
    Arrays.sort(times);
    return times[ROUNDS / 2];
  }

  /** A megabyte in which one sentence in {@code rarity} cites. */
  private static String mixed(int rarity) {
    Random random = new Random(18);
    StringBuilder mixed = new StringBuilder(LENGTH);
    while (mixed.length() < LENGTH) {
      List<String> source = random.nextInt(rarity) == 0 ? CITATIONS : SENTENCES;
      mixed.append(source.get(random.nextInt(source.size())));
    }
    return mixed.toString();
  }
}
