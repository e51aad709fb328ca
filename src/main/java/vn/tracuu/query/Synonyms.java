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
 * comment. The program's own file is beside this class; a user may add another. Marks and case do
 * not matter when words are looked up. Immutable; safe for all threads.
 */
public final class Synonyms {
  /** The most words of a way to write something. */
  static final int MAX_WORDS = 8;

  /** The most places of a query that are replaced. */
  static final int MAX_PLACES = 4;

  /** The most variants of a query. */
  static final int MAX_VARIANTS = 2;

  /** The most lines of a user's file that are read. */
  private static final int MAX_LINES = 10_000;

  private static final String BYTE_ORDER_MARK = "\uFEFF"; // as some editors begin a file

  private final Map<String, List<List<String>>> others = new HashMap<>();
  private final List<String> problems = new ArrayList<>();

  /**
   * Something that is written otherwise in a variant.
   *
   * @param typed as it stands in the query
   * @param instead the words of the variant
   */
  public record Replaced(String typed, List<String> instead) {
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
        add(number, Stream.of(text.split("\t", -1)).map(Synonyms::words).toList());
      }
    }
  }

  private static List<String> words(String cell) {
    return Word.in(cell).stream().map(Word::text).toList();
  }

  private void add(int line, List<List<String>> same) {
    if (same.stream().anyMatch(way -> way.size() > MAX_WORDS)) {
      problems.add("line " + line + ": a cell of more than " + MAX_WORDS + " words");
    }
    List<List<String>> ways =
        same.stream().filter(way -> !way.isEmpty() && way.size() <= MAX_WORDS).toList();
    if (ways.stream().map(Synonyms::key).distinct().count() < 2) {
      problems.add("line " + line + ": no two ways to write something, separated by a tab");
    }
    for (List<String> way : ways) {
      List<List<String>> known = others.computeIfAbsent(key(way), k -> new ArrayList<>());
      ways.stream()
          .filter(other -> !key(other).equals(key(way)) && !known.contains(other))
          .forEach(known::add);
    }
  }

  /** The other ways to write some words, whatever their marks and case; empty if there are none. */
  public List<List<String>> otherWays(List<String> words) {
    return Collections.unmodifiableList(others.getOrDefault(key(words), List.of()));
  }

  private static String key(List<String> words) {
    return String.join(" ", words.stream().map(Folding::of).toList());
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
      List<String> instead = others.getOrDefault(folded(place), List.of()).get(variant);
      replaced.add(
          new Replaced(String.join(" ", place.stream().map(Word::text).toList()), instead));
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
      String key = folded(words.subList(start, start + n));
      if (others.getOrDefault(key, List.of()).size() > variant) {
        return n;
      }
    }
    return 0;
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
