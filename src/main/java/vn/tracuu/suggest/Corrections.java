package vn.tracuu.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import vn.tracuu.engine.Correction;
import vn.tracuu.phrase.Phrases;
import vn.tracuu.query.Clause;
import vn.tracuu.query.InvalidQueryException;
import vn.tracuu.query.Query;
import vn.tracuu.query.QueryParser;
import vn.tracuu.query.Word;
import vn.tracuu.suggest.Spelled.Spelling;
import vn.tracuu.suggest.Spelled.Unit;

/**
 * What may have been meant by a query that the collection would spell otherwise: keys of an input
 * method that was off, then misspelled words. How much the query finds does not matter, for almost
 * any misspelling finds something. Only words are corrected, only to what the collection holds, and
 * never document numbers, figures, fields or what is excluded; everything else of the query stays
 * as typed.
 *
 * <p>Bounded: {@link Spelled#MAX_WORDS} words and {@link Spelled#MAX_SUSPECTS} misspelled ones of
 * each row of words, {@value #MAX_ROWS} rows, {@value #MAX_TRIED} counted queries. Safe for all
 * threads.
 */
public final class Corrections {
  /** The most corrections of a query. */
  public static final int MAX = 3;

  /** A spelling that is so many powers of ten less likely than the best is noise. */
  private static final double MAX_WORSE = 1.5;

  private static final int MAX_ROWS = 4;
  private static final int MAX_TRIED = 6;

  private final Holdings holdings;
  private final Phrases phrases;
  private final Counter counter;

  /** Counts the articles that match a query. */
  @FunctionalInterface
  public interface Counter {
    long count(Query query) throws IOException;
  }

  /** Out of what an engine brings. */
  public Corrections(Holdings holdings, Phrases phrases, Counter counter) {
    this.holdings = holdings;
    this.phrases = phrases;
    this.counter = counter;
  }

  /**
   * What may have been meant.
   *
   * @param corrections the best first
   * @param certain whether the first one was meant beyond doubt: keys of an input method, of which
   *     no article has one word as it stands
   */
  public record Offer(List<Correction> corrections, boolean certain) {
    /** Nothing. */
    public static final Offer NONE = new Offer(List.of(), false);

    /** Makes the list unmodifiable. */
    public Offer {
      corrections = List.copyOf(corrections);
    }
  }

  /** A correction of one row of words. */
  private record Change(int start, int end, String text, double value) {}

  /** The corrections of a query; none if the collection spells it so itself. */
  public Offer of(Query query) throws IOException {
    SequencedSet<String> tried = new LinkedHashSet<>();
    Optional<Keys.Reading> reading = new Keys(holdings).reading(query.text());
    Optional<String> keyed = reading.map(Keys.Reading::text);
    Optional<Query> read = keyed.isPresent() ? parsed(keyed.get()) : Optional.of(query);
    if (read.isPresent()) {
      respell(read.get(), tried);
    }
    keyed.ifPresent(tried::add);
    List<Correction> corrections = new ArrayList<>();
    Set<String> folded = new HashSet<>(); // with other marks the same articles match
    for (String text : tried.stream().limit(MAX_TRIED).toList()) {
      if (corrections.size() < MAX && folded.add(folded(text))) {
        counted(text).ifPresent(corrections::add);
      }
    }
    boolean certain = reading.isPresent() && reading.get().certain() && !corrections.isEmpty();
    return new Offer(corrections, certain);
  }

  /**
   * Whether the query is keys of an input method, of which no article has one word as it stands.
   */
  public boolean isKeystrokes(Query query) throws IOException {
    return new Keys(holdings).reading(query.text()).filter(Keys.Reading::certain).isPresent();
  }

  private static String folded(String text) {
    return String.join(" ", Typed.of(text).folded());
  }

  private Optional<Correction> counted(String text) throws IOException {
    Optional<Query> corrected = parsed(text);
    long found = corrected.isPresent() ? counter.count(corrected.get()) : 0;
    return found > 0 ? Optional.of(new Correction(text, found)) : Optional.empty();
  }

  /** Empty if the corrected text grew too long for a query. */
  private static Optional<Query> parsed(String text) {
    try {
      return Optional.of(QueryParser.parse(text));
    } catch (InvalidQueryException e) {
      return Optional.empty();
    }
  }

  /** The best change of every row together, then the next best of each row alone. */
  private void respell(Query query, SequencedSet<String> tried) throws IOException {
    String text = query.text();
    Spelled spelled = new Spelled(holdings, phrases);
    List<List<Word>> rows = rows(query.root());
    List<Change> first = new ArrayList<>();
    List<Change> others = new ArrayList<>();
    for (List<Word> row : rows.subList(0, Math.min(MAX_ROWS, rows.size()))) {
      List<Change> changes = changes(spelled, row, text);
      if (!changes.isEmpty()) {
        first.add(changes.getFirst());
        others.addAll(changes.subList(1, changes.size()));
      }
    }
    if (!first.isEmpty()) {
      tried.add(changed(text, first));
    }
    others.sort(Comparator.comparingDouble(Change::value).reversed());
    for (Change other : others) {
      List<Change> with = new ArrayList<>(first);
      with.replaceAll(c -> c.start == other.start ? other : c);
      tried.add(changed(text, with));
    }
  }

  private static List<Change> changes(Spelled spelled, List<Word> row, String text)
      throws IOException {
    List<Change> changes = new ArrayList<>();
    List<Unit> units = row.stream().map(w -> unit(w, text)).toList();
    List<Spelling> better = spelled.better(units, isMarked(text), MAX);
    for (Spelling spelling : better) {
      if (spelling.value() < better.getFirst().value() - MAX_WORSE) {
        break;
      }
      int start = row.getFirst().start();
      int end = row.get(spelling.words() - 1).end();
      changes.add(new Change(start, end, written(row, spelling, text), spelling.value()));
    }
    return changes;
  }

  private static boolean isMarked(String text) {
    return text.chars().anyMatch(c -> c > 0x7F);
  }

  /** Figures, parts of codes ({@code PM2.5, A1/A2}) and abbreviations stay as they are typed. */
  private static Unit unit(Word word, String text) {
    boolean letters = Character.isLetter(word.text().codePointAt(0));
    return Unit.of(word.text(), !letters || isPartOfCode(word, text) || isAbbreviation(word, text));
  }

  private static boolean isPartOfCode(Word word, String text) {
    int start = word.start();
    int end = word.end();
    while (start > 0 && !isBlank(text.charAt(start - 1))) {
      start--;
    }
    while (end < text.length() && !isBlank(text.charAt(end))) {
      end++;
    }
    return text.substring(start, end).chars().anyMatch(Character::isDigit);
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || c == '"' || c == '(' || c == ')';
  }

  private static boolean isAbbreviation(Word word, String text) {
    return word.text().length() > 1
        && word.text().chars().noneMatch(Character::isLowerCase)
        && text.chars().anyMatch(Character::isLowerCase);
  }

  /** The row as it is now spelled; what stands between unchanged words stays. */
  private static String written(List<Word> row, Spelling spelling, String text) {
    StringBuilder written = new StringBuilder();
    int word = 0;
    int end = row.getFirst().start();
    for (Option option : spelling.options()) {
      written.append(text, end, row.get(word).start()).append(option.text());
      word += option.words();
      end = row.get(word - 1).end();
    }
    return written.toString();
  }

  private static String changed(String text, List<Change> changes) {
    StringBuilder changed = new StringBuilder();
    int end = 0;
    List<Change> inOrder = changes.stream().sorted(Comparator.comparingInt(Change::start)).toList();
    for (Change change : inOrder) {
      changed.append(text, end, change.start).append(change.text);
      end = change.end;
    }
    return changed.append(text, end, text.length()).toString();
  }

  /** The rows of words that may be corrected. */
  private static List<List<Word>> rows(Clause clause) {
    return switch (clause) {
      case Clause.Words words -> List.of(words.words());
      case Clause.Phrase phrase -> List.of(phrase.words());
      case Clause.And and -> and.clauses().stream().flatMap(c -> rows(c).stream()).toList();
      case Clause.Or or -> or.clauses().stream().flatMap(c -> rows(c).stream()).toList();
      case Clause.Document number -> List.of();
      case Clause.Field field -> List.of();
      case Clause.Range range -> List.of();
      case Clause.Not not -> List.of();
    };
  }
}
