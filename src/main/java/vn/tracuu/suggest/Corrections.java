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
import vn.tracuu.text.CanonicalForm;

/**
 * What may have been meant by a query that finds little, or whose marks the collection hardly
 * knows. Only words are corrected, only to what the collection holds, and never document numbers,
 * figures, fields or what is excluded; everything else of the query stays as typed.
 *
 * <p>Bounded: {@link Spelled#MAX_WORDS} words and {@link Spelled#MAX_SUSPECTS} misspelled ones of
 * each row of words, {@value #MAX_ROWS} rows, {@value #MAX_TRIED} counted queries. Safe for all
 * threads.
 */
public final class Corrections {
  /** The most corrections of a query. */
  public static final int MAX = 3;

  /** A query that finds so many needs no other spelling. */
  static final int FINDS_ENOUGH = 3;

  /** A spelling that is so many powers of ten less likely than the best is noise. */
  private static final double MAX_WORSE = 1.5;

  private static final int MAX_ROWS = 4;
  private static final int MAX_TRIED = 6;

  private final Spelled spelled;
  private final UsualMarks marks;
  private final Keys keys;
  private final Counter counter;

  /** Counts the articles that match a query. */
  @FunctionalInterface
  public interface Counter {
    long count(Query query) throws IOException;
  }

  /** Out of what an engine brings. */
  public Corrections(Holdings holdings, Phrases phrases, Counter counter) {
    spelled = new Spelled(holdings);
    marks = new UsualMarks(phrases);
    keys = new Keys(holdings);
    this.counter = counter;
  }

  /** A correction of one row of words. */
  private record Change(int start, int end, String text, double value) {}

  /**
   * The best corrections first.
   *
   * @param total how many articles the query found
   * @return empty if it found enough and is spelled as the collection spells it
   */
  public List<Correction> of(Query query, long total) throws IOException {
    SequencedSet<String> tried = new LinkedHashSet<>();
    List<List<Word>> rows = rows(query.root());
    if (total < FINDS_ENOUGH) {
      keys.read(query.text()).ifPresent(tried::add);
    }
    if (tried.isEmpty() && (total < FINDS_ENOUGH || hasUnknown(rows))) {
      respell(query.text(), rows, tried);
    }
    remark(query.text(), rows, tried);
    List<Correction> corrections = new ArrayList<>();
    Set<String> folded = new HashSet<>(); // with other marks the same articles match
    for (String text : tried.stream().limit(MAX_TRIED).toList()) {
      if (corrections.size() < MAX && folded.add(folded(text))) {
        counted(text, query, total).ifPresent(corrections::add);
      }
    }
    return corrections;
  }

  private static String folded(String text) {
    return String.join(" ", Typed.of(text).folded());
  }

  private boolean hasUnknown(List<List<Word>> rows) throws IOException {
    for (List<Word> row : rows.subList(0, Math.min(MAX_ROWS, rows.size()))) {
      if (spelled.hasUnknown(units(row))) {
        return true;
      }
    }
    return false;
  }

  private static List<Unit> units(List<Word> row) {
    return row.stream().map(w -> Unit.of(w.text())).toList();
  }

  private Optional<Correction> counted(String text, Query query, long total) throws IOException {
    try {
      Query corrected = QueryParser.parse(text);
      long found = counter.count(corrected);
      boolean better = found > total || (found == total && found > 0 && isRespelled(text, query));
      return better ? Optional.of(new Correction(text, found)) : Optional.empty();
    } catch (InvalidQueryException e) { // it grew too long
      return Optional.empty();
    }
  }

  /** With other marks the same articles match, in another order. */
  private static boolean isRespelled(String text, Query query) {
    return !CanonicalForm.of(text).equals(CanonicalForm.of(query.text()));
  }

  /** The best change of every row together, then the next best of each row alone. */
  private void respell(String text, List<List<Word>> rows, SequencedSet<String> tried)
      throws IOException {
    List<Change> first = new ArrayList<>();
    List<Change> others = new ArrayList<>();
    for (List<Word> row : rows.subList(0, Math.min(MAX_ROWS, rows.size()))) {
      List<Change> changes = changes(row, text);
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

  private List<Change> changes(List<Word> row, String text) throws IOException {
    List<Change> changes = new ArrayList<>();
    List<Spelling> better = spelled.better(units(row), MAX);
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

  /** The row as it is now spelled; what stands between unchanged words stays. */
  private String written(List<Word> row, Spelling spelling, String text) {
    StringBuilder written = new StringBuilder();
    int word = 0;
    int end = row.getFirst().start();
    boolean marked =
        text.chars().anyMatch(c -> c > 0x7F)
            || spelling.options().stream().anyMatch(o -> o.changes() && !isUnmarked(o.text()));
    List<String> syllables =
        spelling.options().stream().flatMap(o -> o.syllables().stream()).toList();
    int syllable = 0;
    for (Option option : spelling.options()) {
      written.append(text, end, row.get(word).start());
      int size = option.syllables().size();
      written.append(
          option.changes() && (marked || !isUnmarked(option.text()))
              ? marked(option, marks.of(syllables, syllable, size))
              : option.text());
      syllable += size;
      word += option.words();
      end = row.get(word - 1).end();
    }
    return written.toString();
  }

  /** The usual marks, unless keystrokes told other ones. */
  private static String marked(Option option, String usual) {
    boolean told = !isUnmarked(option.text()) && !UsualMarks.agrees(option.text(), usual);
    return told ? option.text() : usual;
  }

  private static boolean isUnmarked(String text) {
    return text.chars().allMatch(c -> c < 0x80);
  }

  private void remark(String text, List<List<Word>> rows, SequencedSet<String> tried) {
    List<Change> changes = new ArrayList<>();
    for (List<Word> row : rows.subList(0, Math.min(MAX_ROWS, rows.size()))) {
      for (int i = 0; i + 1 < Math.min(Spelled.MAX_WORDS, row.size()); i++) {
        Word first = row.get(i);
        Word second = row.get(i + 1);
        var usual = marks.instead(first.text(), second.text());
        if (usual.isPresent()) {
          changes.add(new Change(first.start(), second.end(), usual.get(), 0));
          i++;
        }
      }
    }
    if (!changes.isEmpty()) {
      tried.add(changed(text, changes));
    }
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
