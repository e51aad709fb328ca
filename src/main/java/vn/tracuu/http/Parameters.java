package vn.tracuu.http;

import io.javalin.http.Context;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tracuu.query.Days;
import vn.tracuu.query.InvalidQueryException;
import vn.tracuu.query.Query;
import vn.tracuu.query.QueryParser;
import vn.tracuu.words.Language;

/**
 * The query parameters of one request. A value that is wrong is remembered, and something valid
 * stands in for it, so that {@link #check} can name everything that is wrong at once.
 */
final class Parameters {
  /** Nobody types a longer number; Integer.parseInt would refuse it anyway. */
  private static final int MAX_DIGITS = 9;

  private final Map<String, List<Optional<String>>> given;
  private final List<String> declared;
  private final List<Problem.ParameterError> errors = new ArrayList<>();

  private Parameters(Map<String, List<Optional<String>>> given, List<String> declared) {
    this.given = given;
    this.declared = declared;
  }

  /**
   * Those of a request.
   *
   * @param declared the names that may be asked for; others are ignored, as everywhere on the web
   */
  static Parameters of(Context ctx, List<String> declared) {
    return of(ctx.queryString(), declared);
  }

  /** Those of the query part of a URL. */
  static Parameters of(@Nullable String query, List<String> declared) {
    return new Parameters(QueryString.parse(query), declared);
  }

  /** Those that stand elsewhere than in a URL; nothing in them is encoded. */
  static Parameters of(Map<String, List<String>> given, List<String> declared) {
    Map<String, List<Optional<String>>> values = new HashMap<>();
    given.forEach((name, texts) ->
        values.put(
            name,
            texts.stream()
                .map(text -> Optional.of(Normalizer.normalize(text, Normalizer.Form.NFC)))
                .toList()));
    return new Parameters(values, declared);
  }

  /** Ends the request with everything that was wrong, if anything was. */
  void check() {
    if (!errors.isEmpty()) {
      throw new ProblemException(Problem.badRequest(errors));
    }
  }

  /** Remembers that a parameter is wrong. */
  void refuse(String name, String detail) {
    errors.add(new Problem.ParameterError(name, detail));
  }

  /** Whether there is a value other than blanks, right or wrong. */
  boolean isGiven(String name) {
    return values(name).stream().anyMatch(value -> value.map(text -> !text.isBlank()).orElse(true));
  }

  /** A text as NFC without white space around it; empty if it is not given. */
  String text(String name) {
    return decoded(name, values(name).stream().limit(1).toList()).findFirst().orElse("");
  }

  /** All texts of that name that are not empty, each once, in the order of the first of each. */
  List<String> texts(String name) {
    return decoded(name, values(name)).filter(text -> !text.isEmpty()).distinct().toList();
  }

  /** A whole number from 1 to {@code max}. */
  int number(String name, int otherwise, int max) {
    String value = text(name);
    if (value.isEmpty()) {
      return otherwise;
    }
    if (value.length() <= MAX_DIGITS && value.chars().allMatch(c -> c >= '0' && c <= '9')) {
      int n = Integer.parseInt(value);
      if (n >= 1 && n <= max) {
        return n;
      }
    }
    refuse(name, name + " must be a whole number from 1 to " + max);
    return otherwise;
  }

  /** One of the names of {@code choices}; the first one if none is given. */
  <T> T choice(String name, List<T> choices) {
    String value = text(name);
    if (value.isEmpty()) {
      return choices.getFirst();
    }
    Optional<T> chosen = choices.stream().filter(c -> c.toString().equals(value)).findFirst();
    if (chosen.isEmpty()) {
      refuse(name, name + " must be one of " + choices);
    }
    return chosen.orElse(choices.getFirst());
  }

  /** One of {@code constants}, by its name in lower case; the first one if none is given. */
  <E extends Enum<E>> E constant(String name, List<E> constants) {
    List<String> names = constants.stream().map(Parameters::nameOf).toList();
    return constants.get(names.indexOf(choice(name, names)));
  }

  /** The language of the sentences in an answer: {@code lang=}, Vietnamese if it is not given. */
  Language language() {
    return constant("lang", List.of(Language.values()));
  }

  /** How a constant is written in parameters and answers. */
  static String nameOf(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** The days of a date, a month or a year; empty if none is given, or what is given is none. */
  Optional<Days> days(String name) {
    String value = text(name);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    Optional<Days> days = Days.parse(value);
    if (days.isEmpty()) {
      refuse(
          name, name + " must be a day, a month or a year: 2018-12-30, 30/12/2018, 12/2018, 2018");
    }
    return days;
  }

  /** A query; empty if it is wrong, and then {@link #check} says so. */
  Optional<Query> query(String name) {
    int before = errors.size();
    String typed = withSingleBlanks(text(name));
    if (errors.size() > before) {
      return Optional.empty();
    }
    if (typed.isEmpty()) {
      refuse(name, name + " is empty: give the words to search for");
      return Optional.empty();
    }
    try {
      return Optional.of(QueryParser.parse(typed));
    } catch (InvalidQueryException e) {
      refuse(name, String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  /** How much white space stands between words means nothing, in quotes neither. */
  private static String withSingleBlanks(String text) {
    StringBuilder single = new StringBuilder(text.length());
    boolean blank = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean before = blank;
      blank = Character.isWhitespace(c) || Character.isSpaceChar(c);
      if (!blank || !before) {
        single.append(blank ? ' ' : c);
      }
    }
    return single.toString();
  }

  private List<Optional<String>> values(String name) {
    if (!declared.contains(name)) {
      throw new IllegalStateException("the route does not declare its parameter " + name);
    }
    return given.getOrDefault(name, List.of());
  }

  /** Values without white space around them; one refusal if any of them cannot be read. */
  private Stream<String> decoded(String name, List<Optional<String>> values) {
    if (values.stream().anyMatch(Optional::isEmpty)) {
      refuse(name, name + " is not percent-encoded UTF-8");
    }
    return values.stream().flatMap(Optional::stream).map(String::strip);
  }
}
