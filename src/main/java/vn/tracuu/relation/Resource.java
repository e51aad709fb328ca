package vn.tracuu.relation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The data files of this package: tab-separated, UTF-8, a header row, {@code #} before a comment.
 */
final class Resource {
  private Resource() {}

  /**
   * All rows behind the header.
   *
   * @throws IllegalStateException if the file is not in the jar
   */
  static List<String[]> rows(String file) {
    try (InputStream in = Resource.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks vn/tracuu/relation/" + file);
      }
      var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return reader
          .lines()
          .filter(line -> !line.isBlank() && line.charAt(0) != '#')
          .skip(1)
          .map(line -> line.split("\t", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
