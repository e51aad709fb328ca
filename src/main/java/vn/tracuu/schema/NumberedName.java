package vn.tracuu.schema;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tracuu.article.Article;
import vn.tracuu.number.Citation;
import vn.tracuu.number.CitationReader;
import vn.tracuu.number.DocumentNumber;
import vn.tracuu.text.Folding;

/**
 * A document's number where its file or address is named by it and by nothing else, but for the
 * figures of a database behind it: {@code thong-tu-so-19-2031-tt-btc-28383/25753.htm}, {@code
 * 19_2031_TT-BTC.html}. A page about a document, {@code nghi-quyet-18-nq-tw-vao-cuoc-song}, has
 * more in its name.
 */
final class NumberedName {
  /** No name of a document is longer, in UTF-16 units. */
  private static final int MAX_NAME = 120;

  /** The longest title whose brackets are looked into. */
  private static final int MAX_TITLE = 400;

  private NumberedName() {}

  /** The number that the article's id or address is named by; empty if it is not. */
  static Optional<Citation> of(Article article) {
    return Stream.of(names(article.id()), names(article.origin().url()))
        .flatMap(names -> names)
        .flatMap(name -> named(name).stream())
        .findFirst();
  }

  /** The number in brackets that ends a title which begins with the number's type. */
  static Optional<Citation> inTitle(String title) {
    String stripped = title.strip();
    int open = stripped.lastIndexOf('(');
    if (open < 0 || !stripped.endsWith(")") || stripped.length() > MAX_TITLE) {
      return Optional.empty();
    }
    String inside = stripped.substring(open + 1, stripped.length() - 1);
    return CitationReader.whole(inside)
        .filter(Citation::complete)
        .filter(number -> beginsWithType(stripped, number));
  }

  static boolean isConsolidated(Citation number) {
    return number.number().form() == DocumentNumber.Form.CONSOLIDATED;
  }

  private static boolean beginsWithType(String title, Citation number) {
    String words = Folding.of(title) + " ";
    return number.shortKeys().stream().map(NumberedName::wordsOf).anyMatch(words::startsWith);
  }

  /** The words of a short key, before its figures. */
  private static String wordsOf(String shortKey) {
    int i = 0;
    while (i < shortKey.length() && !Character.isDigit(shortKey.charAt(i))) {
      i++;
    }
    return shortKey.substring(0, i);
  }

  /** The last two segments of a path, without ending and query, the last one first. */
  private static Stream<String> names(@Nullable String path) {
    if (path == null) {
      return Stream.empty();
    }
    int end = path.length();
    for (char c : new char[] {'?', '#'}) {
      int at = path.indexOf(c);
      end = at < 0 ? end : Math.min(end, at);
    }
    String[] segments = path.substring(0, end).split("/", -1);
    int n = segments.length;
    return Stream.of(n > 0 ? segments[n - 1] : "", n > 1 ? segments[n - 2] : "")
        .map(NumberedName::withoutEnding)
        .filter(name -> !name.isEmpty() && name.length() <= MAX_NAME);
  }

  private static String withoutEnding(String name) {
    int dot = name.lastIndexOf('.');
    boolean ending = dot > 0 && name.length() - dot <= 6 && !name.substring(dot).contains("-");
    return ending ? name.substring(0, dot) : name;
  }

  private static Optional<Citation> named(String name) {
    return read(name).or(() -> read(withoutFigures(name)));
  }

  private static Optional<Citation> read(String name) {
    return CitationReader.whole(name)
        .filter(Citation::complete)
        .filter(number -> number.start() == 0 || isNumbered(name.substring(0, number.start())));
  }

  /** Whether "số" ends the words before the number; without it a page may be about the paper. */
  private static boolean isNumbered(String before) {
    String words = before.toLowerCase(Locale.ROOT);
    return words.endsWith("so-") || words.endsWith("so_");
  }

  private static String withoutFigures(String name) {
    int end = name.length();
    while (end > 0 && Character.isDigit(name.charAt(end - 1))) {
      end--;
    }
    boolean figures = name.length() - end > 2 && end > 1 && name.charAt(end - 1) == '-';
    return figures ? name.substring(0, end - 1) : "";
  }
}
