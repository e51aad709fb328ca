package vn.tracuu.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Which articles are relevant to which question.
 *
 * @param relevant ids of the relevant articles by the question's id; no empty sets
 */
public record Qrels(Map<String, Set<String>> relevant) {
  /**
   * Reads lines of {@code question <tab> article <tab> grade}; a grade above 0 is relevant.
   *
   * @throws IOException if the file cannot be read, a line is not of that form, or none is relevant
   */
  public static Qrels read(Path file) throws IOException {
    Map<String, Set<String>> relevant = new LinkedHashMap<>();
    int n = 0;
    for (String line : Files.readAllLines(file)) {
      n++;
      if (line.isBlank()) {
        continue;
      }
      String[] f = line.split("\t", -1);
      try {
        if (Integer.parseInt(f[2].strip()) > 0) {
          relevant.computeIfAbsent(f[0], q -> new HashSet<>()).add(f[1]);
        }
      } catch (ArrayIndexOutOfBoundsException | NumberFormatException e) {
        throw new IOException(file + ":" + n + ": expected question <tab> article <tab> grade", e);
      }
    }
    if (relevant.isEmpty()) {
      throw new IOException(file + ": no article is judged relevant");
    }
    return new Qrels(relevant);
  }
}
