package vn.tracuu.relation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Prints megabytes of UTF-8 that are read in a second of CPU time: of files, of hostile texts. */
final class RelationSpeedCheck {
  private static final String[] PIECES = {
    "Luật Hồ nước ",
    "Luật sửa đổi, bổ sung một số điều của Luật Hồ nước số 1/2020/QH14 ",
    "sửa đổi, bổ sung Điều 1 của Nghị định số 12/2020/NĐ-CP, ",
    "1. Bãi bỏ khoản 1 Điều 2\n",
    ": “a”b ",
  };

  private RelationSpeedCheck() {}

  /** The {@code .jsonl.gz} files to read. */
  public static void main(String[] files) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    for (String file : files) {
      List<String> texts = texts(Path.of(file));
      measure(texts);
      out.printf("%-40s %6.1f MB/s%n", file, measure(texts));
    }
    for (String piece : PIECES) {
      List<String> text = List.of(piece.repeat(1_000_000 / piece.length()));
      out.printf("%-40s %6.1f MB/s%n", piece.strip(), measure(text));
    }
  }

  private static double measure(List<String> texts) {
    long bytes = 0;
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    for (String text : texts) {
      RelationReader.ofDocument(new DocumentText(null, null, text));
    }
    long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
    for (String text : texts) {
      bytes += text.getBytes(StandardCharsets.UTF_8).length;
    }
    return bytes * 1000.0 / nanos;
  }

  private static List<String> texts(Path file) throws IOException {
    List<String> texts = new ArrayList<>();
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file));
        MappingIterator<JsonNode> objects =
            JsonMapper.builder().build().readerFor(JsonNode.class).readValues(in)) {
      while (objects.hasNextValue()) {
        texts.add(objects.nextValue().path("text").asText());
      }
    }
    return texts;
  }
}
