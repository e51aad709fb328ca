package vn.tracuu.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import vn.tracuu.engine.IndexedFile.Refusal;

/** The file of refused pages in the index folder, a JSON object a line; replaced by every batch. */
final class RefusedList {
  static final String FILE = "refused.jsonl";

  private RefusedList() {}

  static void write(Path index, List<Refusal> refused) throws IOException {
    Path next = index.resolve(FILE + ".next");
    try (BufferedWriter out = Files.newBufferedWriter(next)) {
      for (Refusal refusal : refused) {
        out.write(Json.line(refusal));
        out.newLine();
      }
    }
    Files.move(next, index.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
  }
}
