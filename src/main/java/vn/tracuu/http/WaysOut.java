package vn.tracuu.http;

import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.tracuu.engine.SearchEngine;
import vn.tracuu.engine.SearchRequest;
import vn.tracuu.engine.Selection;
import vn.tracuu.http.page.Way;
import vn.tracuu.query.InvalidQueryException;
import vn.tracuu.query.QueryParser;

/**
 * What a reader could try whose search found nothing. Only what finds something is told, so each
 * way is searched for; their number is bounded, and together they take no longer than one search.
 */
final class WaysOut {
  /** Words of which one is left out; longer questions find by shares of their words anyway. */
  private static final int MAX_WORDS = 6;

  /** A letter and its combining marks, as NFD writes them. */
  private static final char FIRST_MARK = '\u0300';

  private static final char LAST_MARK = '\u036F';

  private final SearchEngine engine;
  private final Duration timeLimit;

  /**
   * @param timeLimit how long all searches of one {@link #of} may take together
   */
  WaysOut(SearchEngine engine, Duration timeLimit) {
    this.engine = engine;
    this.timeLimit = timeLimit;
  }

  /** The ways that lead somewhere, the least change first; those that were found in time. */
  List<Way> of(SearchRequest request) {
    return new Trials(request, System.nanoTime() + timeLimit.toNanos()).ways();
  }

  /** The searches of one request. */
  private final class Trials {
    private final SearchRequest request;
    private final long end; // of System.nanoTime()

    Trials(SearchRequest request, long end) {
      this.request = request;
      this.end = end;
    }

    private List<Way> ways() {
      String typed = request.query().text();
      boolean filtered = !request.selection().isAll();
      List<Way> ways = new ArrayList<>();
      if (filtered) {
        way(Way.Change.NO_FILTERS, typed, Selection.ALL).ifPresent(ways::add);
      }
      String unquoted = unquoted(typed);
      if (!unquoted.equals(typed)) {
        way(Way.Change.NO_QUOTES, unquoted, request.selection()).ifPresent(ways::add);
      }
      String unmarked = unmarked(typed);
      if (!unmarked.equals(typed)) {
        way(Way.Change.NO_MARKS, unmarked, request.selection()).ifPresent(ways::add);
      }
      fewerWords(typed).ifPresent(ways::add);
      return ways;
    }

    /** The one of the queries with a word less that finds most. */
    private Optional<Way> fewerWords(String typed) {
      List<String> words = List.of(unquoted(typed).split(" ", -1));
      if (words.size() < 2 || words.size() > MAX_WORDS) {
        return Optional.empty();
      }
      return IntStream.range(0, words.size())
          .mapToObj(left -> without(words, left))
          .map(query -> way(Way.Change.FEWER_WORDS, query, request.selection()))
          .flatMap(Optional::stream)
          .max(Comparator.comparingLong(Way::articles));
    }

    private Optional<Way> way(Way.Change change, String query, Selection selection) {
      Duration left = Duration.ofNanos(end - System.nanoTime());
      if (left.isNegative()) {
        return Optional.empty();
      }
      try {
        SearchRequest tried =
            new SearchRequest(QueryParser.parse(query), 1, 1).among(selection).within(left);
        long total = engine.search(tried).total();
        boolean filtered = change != Way.Change.NO_FILTERS;
        return total == 0 ? Optional.empty() : Optional.of(new Way(change, query, filtered, total));
      } catch (InvalidQueryException e) {
        return Optional.empty();
      }
    }
  }

  private static String without(List<String> words, int left) {
    return IntStream.range(0, words.size())
        .filter(i -> i != left)
        .mapToObj(words::get)
        .collect(Collectors.joining(" "));
  }

  private static String unquoted(String typed) {
    StringBuilder plain = new StringBuilder(typed.length());
    for (int i = 0; i < typed.length(); i++) {
      char c = typed.charAt(i);
      boolean quote = c == '"' || c == '\u201C' || c == '\u201D';
      plain.append(quote ? ' ' : c);
    }
    return plain.toString().strip().replace("  ", " ");
  }

  private static String unmarked(String typed) {
    String decomposed = Normalizer.normalize(typed, Normalizer.Form.NFD);
    StringBuilder plain = new StringBuilder(typed.length());
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      switch (c) {
        case '\u0111' -> plain.append('d'); // đ
        case '\u0110' -> plain.append('D'); // Đ
        default -> {
          if (c < FIRST_MARK || c > LAST_MARK) {
            plain.append(c);
          }
        }
      }
    }
    return Normalizer.normalize(plain, Normalizer.Form.NFC);
  }
}
