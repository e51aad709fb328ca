package vn.tracuu.query;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Builds the tree from the tokens, by recursive descent.
 *
 * <pre>
 * all    = { either }                      all of them
 * either = part { OR part }                OR binds the two parts beside it
 * part   = "-" part | name part | "(" all ")" | leaf | text { text }
 * </pre>
 *
 * <p>It descends at most once for each of {@link QueryParser#MAX_DEPTH} nested parentheses and the
 * signs before them. For one query and one thread.
 */
final class Tree {
  private final String text;
  private final List<Token> tokens;
  private final List<Note> notes;
  private int at;
  private int leaves;

  private Tree(String text, List<Token> tokens, List<Note> notes) {
    this.text = text;
    this.tokens = tokens;
    this.notes = notes;
  }

  /** The tree of {@code tokens}; null if they hold no part at all. */
  static @Nullable Clause of(String text, List<Token> tokens, List<Note> notes) {
    return new Tree(text, tokens, notes).all(null);
  }

  private @Nullable Clause all(@Nullable QueryField field) {
    List<Clause> all = new ArrayList<>();
    while (at < tokens.size() && !(tokens.get(at) instanceof Token.Close)) {
      Clause clause = either(field);
      if (clause != null) {
        addTo(all, clause);
      }
    }
    return all.size() > 1 ? new Clause.And(all) : all.isEmpty() ? null : all.getFirst();
  }

  private @Nullable Clause either(@Nullable QueryField field) {
    List<Clause> either = new ArrayList<>();
    addEither(either, part(field));
    while (at < tokens.size() && tokens.get(at) instanceof Token.Or && beginsPart(at + 1)) {
      at++;
      addEither(either, part(field));
    }
    return either.size() > 1 ? new Clause.Or(either) : either.isEmpty() ? null : either.getFirst();
  }

  private @Nullable Clause part(@Nullable QueryField field) {
    Token token = tokens.get(at);
    return switch (token) {
      case Token.Text word -> words(field);
      case Token.Or word -> words(field);
      case Token.Close close -> throw new IllegalStateException("nothing closes here");
      case Token.Part part -> {
        at++;
        yield leaf(asked(field, part.clause()), part.start());
      }
      case Token.Minus minus -> {
        at++;
        Clause not = part(field);
        yield not == null ? null : new Clause.Not(not);
      }
      case Token.Name name -> {
        at++;
        yield part(name.field());
      }
      case Token.Open open -> {
        at++;
        Clause group = all(field);
        at++;
        yield group;
      }
    };
  }

  private @Nullable Clause words(@Nullable QueryField field) {
    int start = tokens.get(at).start();
    List<Word> words = new ArrayList<>();
    while (at < tokens.size()) {
      if (tokens.get(at) instanceof Token.Text bare) {
        words.add(bare.word());
      } else if (tokens.get(at) instanceof Token.Or or
          && (words.isEmpty() || !beginsPart(at + 1))) {
        notes.add(Note.Code.LONE_OR.about(or.word().text()));
        words.add(or.word());
      } else {
        break;
      }
      at++;
    }
    return leaf(asked(field, new Clause.Words(words)), start);
  }

  private static Clause.Leaf asked(@Nullable QueryField field, Clause.Leaf leaf) {
    return field != null && leaf instanceof Clause.Value value
        ? new Clause.Field(field, value)
        : leaf;
  }

  /** The leaf, if it is not one too many; then the rest is ignored. */
  private Clause.@Nullable Leaf leaf(Clause.Leaf leaf, int start) {
    if (++leaves <= QueryParser.MAX_CLAUSES) {
      return leaf;
    }
    if (leaves == QueryParser.MAX_CLAUSES + 1) {
      notes.add(Note.Code.TOO_MANY_CLAUSES.about(text.substring(start)));
    }
    return null;
  }

  private boolean beginsPart(int i) {
    return i < tokens.size()
        && !(tokens.get(i) instanceof Token.Or)
        && !(tokens.get(i) instanceof Token.Close);
  }

  /** Adds to what must all be there: a group of its own kind dissolves, and words join. */
  private static void addTo(List<Clause> all, Clause clause) {
    if (clause instanceof Clause.And and) {
      and.clauses().forEach(member -> addTo(all, member));
    } else if (clause instanceof Clause.Words words
        && !all.isEmpty()
        && all.getLast() instanceof Clause.Words before) {
      List<Word> joined = new ArrayList<>(before.words());
      joined.addAll(words.words());
      all.set(all.size() - 1, new Clause.Words(joined));
    } else {
      all.add(clause);
    }
  }

  private static void addEither(List<Clause> either, @Nullable Clause clause) {
    if (clause instanceof Clause.Or or) {
      either.addAll(or.clauses());
    } else if (clause != null) {
      either.add(clause);
    }
  }
}
