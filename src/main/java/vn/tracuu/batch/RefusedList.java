package vn.tracuu.batch;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import vn.tracuu.engine.IndexedFile.Refusal;

/** The file of refused pages in the index folder, a JSON object a line; replaced by every batch. */
public final class RefusedList {
  public static final String FILE = "refused.jsonl";

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .build();

  private final Path file;
  private long modified = -1;
  private long count;

  public RefusedList(Path index) {
    file = index.resolve(FILE);
  }

  /** How many pages stand in the file now; 0 if there is none. Reads it again when it changed. */
  public synchronized long count() {
    try {
      long now = Files.getLastModifiedTime(file).toMillis();
      if (now != modified) {
        try (Stream<String> lines = Files.lines(file)) {
          count = lines.count();
        }
        modified = now;
      }
      return count;
    } catch (IOException e) {
      return 0;
    }
  }

  static void write(Path index, List<Refusal> refused) throws IOException {
    writeLines(index.resolve(FILE), refused);
  }

  /** Replaces a file by one of a JSON object a line, in one step. */
  static void writeLines(Path file, List<?> objects) throws IOException {
    Path next = file.resolveSibling(file.getFileName() + ".next");
    try (BufferedWriter out = Files.newBufferedWriter(next)) {
      for (Object object : objects) {
        out.write(JSON.writeValueAsString(object));
        out.newLine();
      }
    }
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
