package vn.tracuu.query;

import java.util.Optional;

/**
 * Reads the values of the fields of time: {@code 2018}, {@code 2017..2019}, {@code >=2020}, {@code
 * 1/5/2018..31/5/2018}.
 */
final class Ranges {
  /** No range is longer, in UTF-16 units: two dates, two signs. */
  static final int MAX_LENGTH = 40;

  private static final char AT_LEAST = '\u2265';
  private static final char AT_MOST = '\u2264';
  private static final char ELLIPSIS = '\u2026';
  private static final char EN_DASH = '\u2013';

  private final QueryField field;

  private Ranges(QueryField field) {
    this.field = field;
  }

  /** The range that {@code value} writes; empty if it writes none. */
  static Optional<Clause.Range> parse(QueryField field, String value) {
    if (value.isEmpty() || value.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    Ranges ranges = new Ranges(field);
    return ranges.compared(value).or(() -> ranges.days(value)).or(() -> ranges.between(value));
  }

  private Optional<Clause.Range> compared(String value) {
    return switch (value.charAt(0)) {
      case '>' ->
          value.startsWith(">=")
              ? from(value.substring(2))
              : whole(value.substring(1))
                  .map(d -> new Clause.Range(field, d.last().plusDays(1), null));
      case '<' ->
          value.startsWith("<=")
              ? to(value.substring(2))
              : whole(value.substring(1))
                  .map(d -> new Clause.Range(field, null, d.first().minusDays(1)));
      case AT_LEAST -> from(value.substring(1));
      case AT_MOST -> to(value.substring(1));
      default -> Optional.empty();
    };
  }

  private Optional<Clause.Range> days(String value) {
    return whole(value).map(d -> new Clause.Range(field, d.first(), d.last()));
  }

  /** Two ends in any order, or one and an open one: {@code 2017..}, {@code 2017-2019}. */
  private Optional<Clause.Range> between(String value) {
    int at = value.indexOf("..");
    if (at >= 0) {
      String low = value.substring(0, at);
      String high = value.substring(at + 2);
      return low.isEmpty() ? to(high) : high.isEmpty() ? from(low) : between(low, high);
    }
    at = Math.max(value.indexOf(ELLIPSIS), value.indexOf(EN_DASH));
    if (at < 0 && value.indexOf('-') == value.lastIndexOf('-')) {
      at = value.indexOf('-');
    }
    return at < 0 ? Optional.empty() : between(value.substring(0, at), value.substring(at + 1));
  }

  private Optional<Clause.Range> between(String one, String other) {
    return whole(one)
        .flatMap(a ->
            whole(other)
                .map(b ->
                    a.first().isAfter(b.first())
                        ? new Clause.Range(field, b.first(), a.last())
                        : new Clause.Range(field, a.first(), b.last())));
  }

  private Optional<Clause.Range> from(String value) {
    return whole(value).map(d -> new Clause.Range(field, d.first(), null));
  }

  private Optional<Clause.Range> to(String value) {
    return whole(value).map(d -> new Clause.Range(field, null, d.last()));
  }

  private Optional<Days> whole(String date) {
    return Days.parse(date).filter(days -> field != QueryField.YEAR || days.isYear());
  }
}
