package vn.tracuu.relation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A law or ordinance of {@code laws.tsv}.
 *
 * @param type Luật, Bộ luật, Pháp lệnh
 * @param name its name behind the type
 * @param number its number
 * @param issued the day it was passed, or null
 * @param effective the day of its effect, or null
 */
record Law(
    String type,
    String name,
    String number,
    @Nullable LocalDate issued,
    @Nullable LocalDate effective) {
  private static final String AMENDS = "sửa đổi";

  static Law of(String[] row) {
    return new Law(row[0], row[1], row[2], day(row[3]), day(row[4]));
  }

  private static @Nullable LocalDate day(String cell) {
    return cell.isEmpty() ? null : LocalDate.parse(cell);
  }

  boolean amends() {
    return name.startsWith(AMENDS);
  }

  /** The year in its number; 0 if it bears none. */
  int year() {
    int slash = number.indexOf('/');
    boolean fits = slash > 0 && number.length() >= slash + 6 && number.charAt(slash + 5) == '/';
    return fits ? Integer.parseInt(number.substring(slash + 1, slash + 5)) : 0;
  }

  /** The first day on which it counts, by what is known; null if nothing is. */
  @Nullable LocalDate since() {
    return effective != null ? effective : issued;
  }
}
