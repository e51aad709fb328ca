package vn.tracuu.query;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tracuu.number.Citation;

/**
 * A node of the query tree.
 *
 * <p>The parser keeps these promises: no list is empty; {@link And} and {@link Or} have two members
 * or more, and none of their own kind; two {@link Words} never stand side by side in an {@link
 * And}; the tree holds at most {@link QueryParser#MAX_CLAUSES} leaves, {@link
 * QueryParser#MAX_WORDS} words, and {@link QueryParser#MAX_DEPTH} nested groups. All are immutable.
 */
public sealed interface Clause {
  /** A part without parts. */
  sealed interface Leaf extends Clause {}

  /** What a field may be asked for. */
  sealed interface Value extends Leaf {}

  /** Bare words that were typed in a row; ranked together, not all of a long row required. */
  record Words(List<Word> words) implements Value {
    public Words {
      words = List.copyOf(words);
    }
  }

  /**
   * Words in quotes, or glued together ({@code covid-19}) where one thing was asked for.
   *
   * @param slop how many words may stand between them, 0 to {@link QueryParser#MAX_SLOP}
   * @param quoted whether they stand in quotes, so that their marks are meant as typed
   */
  record Phrase(List<Word> words, int slop, boolean quoted) implements Value {
    public Phrase {
      words = List.copyOf(words);
    }

    /** One whose marks may be others than typed. */
    public Phrase(List<Word> words, int slop) {
      this(words, slop, false);
    }
  }

  /**
   * A document by its number, complete or not. One that lacks its issuer ({@code nghị quyết 18})
   * may be no document after all, so it should prefer, and its words be looked for as words.
   *
   * @param citations one; several where one name stands for several documents ({@code Nghị quyết
   *     Trung ương 6 khóa XII}): any of them is meant. Their places are in {@link Query#text()}
   * @param words all that was typed of it, the type's words before the number included
   */
  record Document(List<Citation> citations, List<Word> words) implements Value {
    public Document {
      citations = List.copyOf(citations);
      words = List.copyOf(words);
    }

    /** Whether issuer and number are both there. */
    public boolean complete() {
      return citations.stream().allMatch(Citation::complete);
    }
  }

  /**
   * {@code title:"đất đai"}: the value is asked of one field.
   *
   * @param field never a field of time; those have a {@link Range}
   * @param value of {@link QueryField#SITE} always {@link Words} of one word, the whole name as
   *     typed
   */
  record Field(QueryField field, Value value) implements Leaf {}

  /**
   * A span of days; of {@link QueryField#YEAR} whole years.
   *
   * @param from the first day, or null if there is none
   * @param to the last day (inclusive), or null if there is none; not before {@code from}
   */
  record Range(QueryField field, @Nullable LocalDate from, @Nullable LocalDate to)
      implements Leaf {}

  /** What must not be there. Alone, it means everything else. */
  record Not(Clause clause) implements Clause {}

  /** All of these. */
  record And(List<Clause> clauses) implements Clause {
    public And {
      clauses = List.copyOf(clauses);
    }
  }

  /** At least one of these. */
  record Or(List<Clause> clauses) implements Clause {
    public Or {
      clauses = List.copyOf(clauses);
    }
  }
}
