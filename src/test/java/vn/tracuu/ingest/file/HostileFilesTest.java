package vn.tracuu.ingest.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/**
 * Files that were changed at random: each gives an article or a refusal, within its time. The long
 * form is {@code ./mvnw test -Dtest=HostileFilesTest -Dfuzz.files=2000 [-Dfuzz.seed=N]
 * [-Dfuzz.seeds=FOLDER]}.
 */
class HostileFilesTest {
  private static final int FILES = Integer.getInteger("fuzz.files", 150);
  private static final long SEED = Long.getLong("fuzz.seed", System.nanoTime());

  /** What a file may take here, and twice that for what lies between two looks at the clock. */
  private static final Duration TIME = Duration.ofSeconds(10);

  private static final FileLimits LIMITS =
      new FileLimits(20 << 20, 200, TIME, 2_000_000, 32L << 20);

  private static final List<String> SEEDS =
      List.of(
          "cong-van-hai-cot.pdf",
          "so-dong-dau.pdf",
          "phong-thay-the.pdf",
          "anh-chup.pdf",
          "mat-khau.pdf",
          "bang-chu-thich.docx",
          "cong-van-hai-cot.docx",
          "giay-moi-tcvn3.doc",
          "thong-bao-cho.doc");

  @Test
  void everyChangedFileGivesAnArticleOrARefusal() throws IOException {
    Random random = new Random(SEED);
    List<byte[]> seeds = new ArrayList<>();
    for (String name : SEEDS) {
      seeds.add(Documents.bytes(name));
    }
    String more = System.getProperty("fuzz.seeds");
    if (more != null) {
      try (var files = Files.list(Path.of(more))) {
        for (Path file : files.sorted().toList()) {
          seeds.add(Files.readAllBytes(file));
        }
      }
    }
    seeds.add(Documents.odt("<text:p>Số: 4/TB-XX, họp thôn</text:p>"));
    seeds.add(Documents.RTF.getBytes(StandardCharsets.ISO_8859_1));
    int refused = 0;
    for (int i = 0; i < FILES; i++) {
      byte[] changed = changed(seeds.get(i % seeds.size()), random);
      long start = System.nanoTime();
      refused += isRefused(changed, i) ? 1 : 0;
      Duration taken = Duration.ofNanos(System.nanoTime() - start);
      assertTrue(
          taken.compareTo(TIME.multipliedBy(2)) < 0,
          "file %d of seed %d took %s".formatted(i, SEED, taken));
    }
    assertTrue(refused > 0 && refused < FILES, refused + " refused of seed " + SEED);
  }

  private static boolean isRefused(byte[] file, int i) {
    try {
      Paper paper = FileReading.read(file, "tep.bin", LIMITS);
      assertTrue(!paper.title().isBlank());
      return false;
    } catch (UnreadableFile e) {
      return true;
    } catch (Throwable e) {
      throw new AssertionError("file %d of seed %d".formatted(i, SEED), e);
    }
  }

  private static byte[] changed(byte[] seed, Random random) throws IOException {
    boolean zip = seed[0] == 'P' && seed[1] == 'K';
    return zip && random.nextInt(3) > 0 ? changedWithin(seed, random) : mutated(seed, random);
  }

  /** One part of a zip changed, so that what reads it is reached. */
  private static byte[] changedWithin(byte[] zip, Random random) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
        byte[] part = in.readAllBytes();
        boolean change = part.length > 4 && e.getName().endsWith(".xml") && random.nextBoolean();
        out.putNextEntry(new ZipEntry(e.getName()));
        out.write(change ? mutated(part, random) : part);
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] mutated(byte[] seed, Random random) {
    byte[] out = seed.clone();
    int times = 1 + random.nextInt(40);
    switch (random.nextInt(5)) {
      case 0 -> out = Arrays.copyOf(out, 1 + random.nextInt(out.length));
      case 1 -> {
        for (int i = 0; i < times; i++) {
          out[random.nextInt(out.length)] = (byte) random.nextInt(256);
        }
      }
      case 2 -> {
        int from = random.nextInt(out.length);
        int length = Math.min(out.length - from, 1 + random.nextInt(2_000));
        int to = random.nextInt(out.length - length + 1);
        System.arraycopy(seed, from, out, to, length);
      }
      case 3 -> figures(out, random, times);
      default -> {
        int at = random.nextInt(out.length);
        Arrays.fill(out, at, Math.min(out.length, at + 1 + random.nextInt(500)), (byte) 0xFF);
      }
    }
    return out;
  }

  /** Other figures: lengths, offsets and counts that are not so. */
  private static void figures(byte[] out, Random random, int times) {
    for (int i = 0, tries = 0; i < times && tries < 20_000; tries++) {
      int at = random.nextInt(out.length);
      if (out[at] >= '0' && out[at] <= '9') {
        out[at] = (byte) ('0' + random.nextInt(10));
        i++;
      }
    }
  }

  @Test
  void refusesWhatUnpacksToManyTimesItsSize() throws IOException {
    byte[] zeros = new byte[40 << 20];
    Arrays.fill(zeros, (byte) ' ');
    byte[] docx = Documents.zip("word/document.xml", zeros);

    assertEquals(UnreadableFile.Reason.BOMB, reason(docx));
  }

  @Test
  void refusesAPdfWhoseStreamIsABomb() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (var out = new java.util.zip.DeflaterOutputStream(packed)) {
      byte[] chunk = new byte[1 << 20];
      for (int i = 0; i < 64; i++) {
        out.write(chunk);
      }
    }
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    pdf.writeBytes(
        ("%PDF-1.4\n1 0 obj\n<< /Filter /FlateDecode /Length " + packed.size() + " >>\nstream\n")
            .getBytes(StandardCharsets.ISO_8859_1));
    pdf.writeBytes(packed.toByteArray());
    pdf.writeBytes(
        "\nendstream\nendobj\nstartxref\n0\n%%EOF".getBytes(StandardCharsets.ISO_8859_1));

    assertEquals(UnreadableFile.Reason.BOMB, reason(pdf.toByteArray()));
  }

  @Test
  void refusesEndlessNesting() throws IOException {
    byte[] pdf =
        ("%PDF-1.4\n1 0 obj\n"
                + "[".repeat(200_000)
                + "\nendobj\ntrailer << /Root 1 0 R >>\n"
                + "startxref\n9\n%%EOF")
            .getBytes(StandardCharsets.ISO_8859_1);
    byte[] docx =
        Documents.docx(
            "<w:tbl><w:tr><w:tc>".repeat(2_000) + "</w:tc></w:tr></w:tbl>".repeat(2_000));
    byte[] rtf = ("{\\rtf1 " + "{".repeat(5_000)).getBytes(StandardCharsets.ISO_8859_1);

    assertEquals(UnreadableFile.Reason.DAMAGED, reason(pdf));
    assertEquals(UnreadableFile.Reason.DAMAGED, reason(docx));
    assertEquals(UnreadableFile.Reason.DAMAGED, reason(rtf));
  }

  @Test
  void expandsNoEntities() throws IOException {
    byte[] docx =
        Documents.zip(
            "word/document.xml",
            """
            <!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/hostname"><!ENTITY b "&a;&a;">]>
            <w:document xmlns:w="w"><w:body><w:p><w:r><w:t>chữ &a; &b;</w:t></w:r></w:p></w:body></w:document>
            """
                .getBytes(StandardCharsets.UTF_8));

    assertEquals(UnreadableFile.Reason.DAMAGED, reason(docx));
  }

  @Test
  void endsAFileThatTakesTooLong() throws IOException {
    FileLimits none = new FileLimits(20 << 20, 10, Duration.ZERO, 1_000_000, 128L << 20);

    assertEquals(
        UnreadableFile.Reason.TOO_LARGE, reason(Documents.bytes("cong-van-hai-cot.pdf"), none));
  }

  @Test
  void refusesMoreBytesThanAllowed() throws IOException {
    byte[] file = Documents.bytes("cong-van-hai-cot.pdf");

    assertEquals(
        UnreadableFile.Reason.TOO_LARGE,
        reason(file, FileLimits.DEFAULT.withMaxBytes(file.length - 1)));
  }

  private static UnreadableFile.Reason reason(byte[] file) {
    return reason(file, LIMITS);
  }

  private static UnreadableFile.Reason reason(byte[] file, FileLimits limits) {
    try {
      Paper paper = FileReading.read(file, "tep.bin", limits);
      throw new AssertionError("read: " + paper.title());
    } catch (UnreadableFile e) {
      return e.reason();
    }
  }
}
