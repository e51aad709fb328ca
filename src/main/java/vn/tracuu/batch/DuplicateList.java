package vn.tracuu.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import vn.tracuu.engine.Duplicate;

/**
 * The file of articles that gave way to another one with their id or their text, in the index
 * folder, a JSON object a line; replaced by every batch.
 */
public final class DuplicateList {
  public static final String FILE = "duplicates.jsonl";

  private DuplicateList() {}

  static void write(Path index, List<Duplicate> duplicates) throws IOException {
    RefusedList.writeLines(index.resolve(FILE), duplicates);
  }
}
