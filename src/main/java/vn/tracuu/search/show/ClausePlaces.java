package vn.tracuu.search.show;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tracuu.search.plan.TypedProvision;

/**
 * Finds the clause ({@code khoản}, {@code 2.}) and the point ({@code điểm}, {@code a)}) of a
 * provision in its text: at the beginning of a line, or behind the end of a sentence.
 */
final class ClausePlaces {
  private static final Pattern CLAUSE = Pattern.compile("(?:^|\\n|[.;:] )(\\d{1,4}\\p{L}?)[.)] ");
  private static final Pattern POINT = Pattern.compile("(?:^|\\n|[.;:] )(\\p{L}{1,2})[.)] ");

  private ClausePlaces() {}

  /** Where the clause or point that was asked for begins; {@code from} if it is not there. */
  static int start(String text, int from, int to, TypedProvision asked) {
    int clause = find(CLAUSE, text, from, to, asked.clause());
    return find(POINT, text, clause, to, asked.point());
  }

  private static int find(Pattern label, String text, int from, int to, @Nullable String wanted) {
    if (wanted == null) {
      return from;
    }
    Matcher matcher = label.matcher(text).region(from, to);
    while (matcher.find()) {
      if (matcher.group(1).toLowerCase(Locale.ROOT).equals(wanted)) {
        return matcher.start(1);
      }
    }
    return from;
  }
}
