package vn.tracuu.query;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.tracuu.text.Folding;

/**
 * Abbreviations and what they stand for, both ways: {@code UBND} and {@code ủy ban nhân dân}.
 *
 * <p>A line of a data file holds, separated by tabs, what means the same; {@code #} begins a
 * comment, and a cell that begins with it says where the line is from. The ways of a line are equal
 * where one of them is in capitals, an abbreviation, or where its first cell is {@code =}; others
 * mean nearly the same. Equal, too, are the ways to write an {@link Amounts amount}, and the figure
 * of a term or quarter. The program's own file is beside this class; a user may add another. Marks
 * and case do not matter when words are looked up. Immutable; safe for all threads.
 */
public final class Synonyms {
  /** The most words of a way to write something. */
  static final int MAX_WORDS = 8;

  /** The most places of a query that are replaced. */
  static final int MAX_PLACES = 4;

  /** The most variants of a query. */
  static final int MAX_VARIANTS = 3;

  /** The most lines of a user's file that are read. */
  private static final int MAX_LINES = 10_000;

  private static final int QUARTERS = 4;

  private static final String BYTE_ORDER_MARK = "\uFEFF"; // as some editors begin a file

  private static final String EQUAL = "=";

  private final Map<String, List<List<String>>> others = new HashMap<>();

  /** What is written out where it is equal, by its own key. */
  private final Map<String, List<String>> written = new HashMap<>();

  private final List<String> problems = new ArrayList<>();

  /**
   * Something that is written otherwise in a variant.
   *
   * @param typed as it stands in the query
   * @param instead the words of the variant
   * @param equal whether both are the same, and not only nearly
   */
  public record Replaced(String typed, List<String> instead, boolean equal) {
    public Replaced {
      instead = List.copyOf(instead);
    }
  }

  /**
   * A query with other words for the same.
   *
   * @param query the places of its words are those of the words that they replace
   * @param replaced what is otherwise, at least one
   */
  public record Variant(Query query, List<Replaced> replaced) {
    public Variant {
      replaced = List.copyOf(replaced);
    }

    /** Whether it means exactly the same. */
    public boolean isEqual() {
      return replaced.stream().allMatch(Replaced::equal);
    }
  }

  private Synonyms() {}

  /** Those of the program. */
  public static Synonyms standard() {
    Synonyms synonyms = new Synonyms();
    synonyms.readStandard();
    return synonyms;
  }

  /**
   * Those of {@code file}, if there is such a file, and behind them those of the program.
   *
   * @throws UncheckedIOException if it cannot be read; names the file
   */
  public static Synonyms with(Path file) {
    Synonyms synonyms = new Synonyms();
    if (Files.isRegularFile(file)) {
      try (Stream<String> lines = Files.lines(file)) {
        synonyms.read(lines.limit(MAX_LINES + 1L));
      } catch (IOException | UncheckedIOException e) {
        throw new UncheckedIOException(
            "cannot read the synonyms in " + file + " as UTF-8",
            e instanceof IOException io ? io : cause(e));
      }
    }
    synonyms.readStandard();
    return synonyms;
  }

  private static IOException cause(Exception e) {
    return e.getCause() instanceof IOException io ? io : new IOException(e);
  }

  /** What was left out of a user's file, a sentence each; empty if all of it can be used. */
  public List<String> problems() {
    return Collections.unmodifiableList(problems);
  }

  private void readStandard() {
    try (InputStream in = Synonyms.class.getResourceAsStream("synonyms.tsv")) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks vn/tracuu/query/synonyms.tsv: build again");
      }
      addFigures();
      read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read synonyms.tsv", e);
    }
  }

  private void read(Stream<String> lines) {
    Iterator<String> each = lines.iterator();
    for (int number = 1; each.hasNext(); number++) {
      String line = each.next();
      if (number > MAX_LINES) {
        problems.add("line " + number + " and what follows: more than " + MAX_LINES + " lines");
        return;
      }
      String text = number == 1 && line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line;
      if (!text.isBlank() && text.charAt(0) != '#') {
        List<String> cells =
            Stream.of(text.split("\t", -1)).filter(cell -> !cell.startsWith("#")).toList();
        add(number, cells.stream().map(Synonyms::words).toList(), areEqual(cells));
      }
    }
  }

  /** Terms of the National Assembly and quarters of a year, in figures of either kind. */
  private void addFigures() {
    for (int n = 1; n <= Amounts.MAX_ROMAN; n++) {
      String roman = Amounts.roman(n);
      add(0, List.of(words("khóa " + n), words("khóa " + roman)), true);
      if (n <= QUARTERS) {
        add(0, List.of(words("quý " + n), words("quý " + roman)), true);
      }
    }
  }

  private static List<String> words(String cell) {
    return Word.in(cell).stream().map(Word::text).toList();
  }

  private static boolean areEqual(List<String> cells) {
    return cells.getFirst().equals(EQUAL) || cells.stream().anyMatch(Synonyms::isAbbreviation);
  }

  private static boolean isAbbreviation(String cell) {
    return cell.chars().filter(Character::isLetter).count() > 1
        && cell.chars().noneMatch(Character::isLowerCase);
  }

  private void add(int line, List<List<String>> same, boolean equal) {
    if (same.stream().anyMatch(way -> way.size() > MAX_WORDS)) {
      problems.add("line " + line + ": a cell of more than " + MAX_WORDS + " words");
    }
    List<List<String>> ways =
        same.stream().filter(way -> !way.isEmpty() && way.size() <= MAX_WORDS).toList();
    if (ways.stream().map(Synonyms::key).distinct().count() < 2) {
      problems.add("line " + line + ": no two ways to write something, separated by a tab");
    }
    if (equal) {
      addWritten(ways);
    }
    for (List<String> way : ways) {
      List<List<String>> known = others.computeIfAbsent(key(way), k -> new ArrayList<>());
      ways.stream()
          .filter(other -> !key(other).equals(key(way)) && !known.contains(other))
          .forEach(known::add);
    }
  }

  /** Of ways that are equal the longest says what the others stand for. */
  private void addWritten(List<List<String>> ways) {
    List<String> longest = ways.stream().max(Comparator.comparingInt(List::size)).orElse(List.of());
    ways.forEach(way -> written.putIfAbsent(key(way), longest));
  }

  /** The other ways to write some words, whatever their marks and case; empty if there are none. */
  public List<List<String>> otherWays(List<String> words) {
    return Collections.unmodifiableList(others.getOrDefault(key(words), List.of()));
  }

  private static String key(List<String> words) {
    return String.join(" ", words.stream().map(Folding::of).toList());
  }

  /**
   * The query with what is abbreviated written out, as it stands in most texts.
   *
   * @return nothing replaced where nothing is abbreviated, or marks are exact
   */
  public Variant writtenOut(Query query) {
    List<Replaced> replaced = new ArrayList<>();
    if (query.hasExactMarks()) {
      return new Variant(query, replaced);
    }
    Clause root = writtenOut(query.root(), replaced);
    return new Variant(new Query(query.text(), root, query.notes()), replaced);
  }

  private Clause writtenOut(Clause clause, List<Replaced> replaced) {
    return switch (clause) {
      case Clause.Words words -> new Clause.Words(writtenOut(words.words(), replaced));
      case Clause.And and ->
          new Clause.And(and.clauses().stream().map(c -> writtenOut(c, replaced)).toList());
      default -> clause;
    };
  }

  private List<Word> writtenOut(List<Word> words, List<Replaced> replaced) {
    List<Word> row = new ArrayList<>();
    for (int i = 0; i < words.size(); ) {
      int taken = replaced.size() < MAX_PLACES ? abbreviated(words, i) : 0;
      List<Word> place = words.subList(i, i + Math.max(1, taken));
      if (taken > 0) {
        List<String> full = written.getOrDefault(folded(place), List.of());
        replaced.add(new Replaced(typed(place), full, true));
        full.forEach(
            word -> row.add(new Word(word, place.getFirst().start(), place.getLast().end())));
      } else {
        row.addAll(place);
      }
      i += place.size();
    }
    return row;
  }

  /** How many words from {@code start} on are an abbreviation, the longest; 0 if none are. */
  private int abbreviated(List<Word> words, int start) {
    for (int n = Math.min(MAX_WORDS, words.size() - start); n > 0; n--) {
      String key = folded(words.subList(start, start + n));
      List<String> full = written.getOrDefault(key, List.of());
      if (full.size() > n) {
        return n;
      }
      if (others.containsKey(key)) {
        return 0; // it is written out, or only nearly the same
      }
    }
    return 0;
  }

  private static String typed(List<Word> place) {
    return String.join(" ", place.stream().map(Word::text).toList());
  }

  /** The query in other words, at most {@link #MAX_VARIANTS} times; usually not at all. */
  public List<Variant> variants(Query query) {
    List<Variant> variants = new ArrayList<>();
    for (int v = 0; v < MAX_VARIANTS; v++) {
      List<Replaced> replaced = new ArrayList<>();
      Clause root = replace(query.root(), v, replaced);
      if (replaced.isEmpty()) {
        break;
      }
      variants.add(new Variant(new Query(query.text(), root, query.notes()), replaced));
    }
    return variants;
  }

  /** Replaces in bare words only: a phrase is asked for word by word, and so is a field. */
  private Clause replace(Clause clause, int variant, List<Replaced> replaced) {
    return switch (clause) {
      case Clause.Words words -> replace(words.words(), variant, replaced);
      case Clause.And and -> joined(and, variant, replaced);
      case Clause.Or or ->
          new Clause.Or(or.clauses().stream().map(c -> replace(c, variant, replaced)).toList());
      default -> clause;
    };
  }

  /** No group within a group of its kind. */
  private Clause joined(Clause.And and, int variant, List<Replaced> replaced) {
    List<Clause> members = new ArrayList<>();
    for (Clause member : and.clauses()) {
      Clause other = replace(member, variant, replaced);
      if (other instanceof Clause.And group) {
        members.addAll(group.clauses());
      } else {
        members.add(other);
      }
    }
    return new Clause.And(members);
  }

  private Clause replace(List<Word> words, int variant, List<Replaced> replaced) {
    List<Clause> clauses = new ArrayList<>();
    List<Word> row = new ArrayList<>();
    for (int i = 0; i < words.size(); ) {
      int taken = replaced.size() < MAX_PLACES ? known(words, i, variant) : 0;
      if (taken == 0) {
        row.add(words.get(i++));
        continue;
      }
      List<Word> place = words.subList(i, i + taken);
      List<String> instead = ways(place).get(variant);
      replaced.add(new Replaced(typed(place), instead, areEqual(place, instead)));
      Word first = place.getFirst();
      List<Word> in =
          instead.stream()
              .map(text -> new Word(text, first.start(), place.getLast().end()))
              .toList();
      if (in.size() == 1) {
        row.addAll(in);
      } else {
        flush(row, clauses);
        clauses.add(new Clause.Phrase(in, 0));
      }
      i += taken;
    }
    flush(row, clauses);
    return clauses.size() == 1 ? clauses.getFirst() : new Clause.And(clauses);
  }

  /** How many words from {@code start} on have another way, the longest first; 0 if none. */
  private int known(List<Word> words, int start, int variant) {
    for (int n = Math.min(MAX_WORDS, words.size() - start); n > 0; n--) {
      if (ways(words.subList(start, start + n)).size() > variant) {
        return n;
      }
    }
    return 0;
  }

  /** The other ways to write a few words. */
  private List<List<String>> ways(List<Word> place) {
    List<List<String>> listed = others.get(folded(place));
    return listed == null ? Amounts.ways(place) : listed;
  }

  private boolean areEqual(List<Word> place, List<String> instead) {
    List<String> full = written.get(folded(place));
    return !others.containsKey(folded(place))
        || (full != null && full.equals(written.get(key(instead))));
  }

  private static String folded(List<Word> words) {
    return key(words.stream().map(Word::text).toList());
  }

  private static void flush(List<Word> row, List<Clause> clauses) {
    if (!row.isEmpty()) {
      clauses.add(new Clause.Words(row));
      row.clear();
    }
  }
}
