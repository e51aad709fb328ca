package vn.tracuu.number;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * How many megabytes of text (UTF-8) are read for citations in a second, on one core.
 *
 * <p>{@code news} and {@code law} are generated with a fixed seed, as dense with citations as 30,000
 * news articles (one in 36,000 characters) and the codified law (one in 3,400) were found to be;
 * {@code dense} cites in every second sentence; the others are one sign or number again and again.
 * {@code file} is the text that the environment variable TRACUU_BENCH_TEXT names.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class CitationBenchmark {
  private static final int LENGTH = 1 << 20;

  private static final String[] SENTENCES = {
    "Hơn một năm qua, các cấp ủy đã quán triệt và tổ chức thực hiện nghiêm túc các nghị quyết. ",
    "Ngày 30/12/2018, hội nghị tổng kết được tổ chức với sự tham gia của 120 đại biểu. ",
    "Toàn tỉnh có 1.169 thôn, trong đó 46,7% đã hoàn thành kế hoạch trước thời hạn. ",
    "Việc sắp xếp tổ chức bộ máy được thực hiện bảo đảm theo quy định và phù hợp thực tế. ",
    "Công tác quản lý biên chế, bố trí cán bộ, công chức được quan tâm chỉ đạo thường xuyên. ",
  };

  private static final String[] CITATIONS = {
    "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về văn thư; ",
    "theo quy định tại điểm đ khoản 2 Điều 7 và khoản 3 Điều 12 của Thông tư này; ",
    "thực hiện Nghị quyết số 18, số 19-NQ/TW và Kế hoạch số 10-KH/TU của Tỉnh ủy. ",
  };

  /** What is read: a kind of text, or what is said again and again. */
  @Param({
    "news",
    "law",
    "dense",
    "list",
    "brackets",
    "digits",
    "file",
    "18-",
    "-/",
    "18/2020/",
    "NQ NQ NQ ",
    "số số số ",
    "Điều 1 khoản 1 "
  })
  public String text = "";

  private String input = "";
  private int bytes;

  /** Counts bytes beside calls. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Read {
    /** Megabytes of UTF-8. */
    public double megabytes;
  }

  /** Makes the text. */
  @Setup
  public void make() throws IOException {
    input =
        switch (text) {
          case "news" -> mixed(400);
          case "law" -> mixed(40);
          case "dense" -> mixed(2);
          case "file" -> file();
          case "list" -> "18, ".repeat(LENGTH / 4);
          case "brackets" -> "(".repeat(LENGTH);
          case "digits" -> "7".repeat(LENGTH);
          default -> text.repeat(LENGTH / text.length());
        };
    bytes = input.getBytes(StandardCharsets.UTF_8).length;
  }

  /** Reads the text once. */
  @Benchmark
  public List<Citation> read(Read read) {
    read.megabytes += bytes / 1e6;
    return CitationReader.inText(input);
  }

  /** At most four million characters; an ordinary megabyte if no file is named. */
  private static String file() throws IOException {
    String path = System.getenv("TRACUU_BENCH_TEXT");
    String all = path == null ? mixed(400) : Files.readString(Path.of(path));
    return all.substring(0, Math.min(all.length(), 4 * LENGTH));
  }

  /** A megabyte in which one sentence in {@code rarity} cites. */
  private static String mixed(int rarity) {
    Random random = new Random(18);
    StringBuilder mixed = new StringBuilder(LENGTH);
    while (mixed.length() < LENGTH) {
      String[] source = random.nextInt(rarity) == 0 ? CITATIONS : SENTENCES;
      mixed.append(source[random.nextInt(source.length)]);
    }
    return mixed.toString();
  }
}
