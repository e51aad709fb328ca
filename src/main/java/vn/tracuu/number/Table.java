package vn.tracuu.number;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The data files of this package: tab-separated, UTF-8, a header row, {@code #} before a comment.
 *
 * <p>A cell may hold several values, separated by {@code |}.
 */
final class Table {
  private Table() {}

  /**
   * All rows behind the header, each with exactly {@code columns} cells.
   *
   * @throws IllegalStateException if the file is not in the jar or a row has more cells
   */
  static List<String[]> rows(String file, int columns) {
    try (InputStream in = Table.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks vn/tracuu/number/" + file + ": build again");
      }
      var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return reader
          .lines()
          .filter(line -> !line.isBlank() && line.charAt(0) != '#')
          .skip(1)
          .map(line -> cells(file, line, columns))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /** The values of one cell. */
  static List<String> values(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split("\\|", -1));
  }

  private static String[] cells(String file, String line, int columns) {
    String[] cells = line.split("\t", -1);
    if (cells.length > columns) {
      throw new IllegalStateException(
          file + ": " + cells.length + " cells, not " + columns + ": " + line);
    }
    String[] row = Arrays.copyOf(cells, columns);
    Arrays.fill(row, cells.length, columns, "");
    return row;
  }
}
