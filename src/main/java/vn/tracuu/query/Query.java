package vn.tracuu.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/**
 * A query as it was understood.
 *
 * @param text what was typed, white space around it taken off; all places are in it
 * @param root what was understood
 * @param notes what was not read as it may have been meant, in no order that means anything
 * @param marks what the marks of words outside quotes mean
 */
public record Query(String text, Clause root, List<Note> notes, Marks marks) {
  public Query {
    notes = List.copyOf(notes);
  }

  /** A query whose words are found whatever their marks. */
  public Query(String text, Clause root, List<Note> notes) {
    this(text, root, notes, Marks.ANY);
  }

  /** The same query with more notes. */
  public Query noting(List<Note> more) {
    List<Note> all = new ArrayList<>(notes);
    all.addAll(more);
    return new Query(text, root, all, marks);
  }

  /** Whether words are found only with the marks that they were typed with. */
  public boolean hasExactMarks() {
    return marks == Marks.EXACT;
  }

  /**
   * Every article, for who asks for a selection and types nothing. "Not one of none" is what says
   * so in the tree.
   */
  public static Query everything() {
    return new Query("", new Clause.Not(new Clause.Or(List.of())), List.of());
  }

  /**
   * The words outside quotes, as typed, in order, those of document numbers included; without what
   * is excluded or asked of a field.
   */
  public List<String> words() {
    List<String> words = new ArrayList<>();
    eachValue(
        root,
        value -> {
          if (value instanceof Clause.Words bare) {
            bare.words().forEach(word -> words.add(word.text()));
          } else if (value instanceof Clause.Document document) {
            document.words().forEach(word -> words.add(word.text()));
          }
        });
    return words;
  }

  /**
   * The words to be looked for one by one, as typed, in order: bare ones, and those of numbers that
   * lack their issuer and may be none. Without those excluded or asked of a field.
   */
  public List<String> looseWords() {
    List<String> words = new ArrayList<>();
    eachValue(
        root,
        value -> {
          if (value instanceof Clause.Words bare) {
            bare.words().forEach(word -> words.add(word.text()));
          } else if (value instanceof Clause.Document document && !document.complete()) {
            document.words().forEach(word -> words.add(word.text()));
          }
        });
    return words;
  }

  /** The words of each phrase in quotes, as {@link #phrases}. */
  public List<List<String>> quotes() {
    List<List<String>> quotes = new ArrayList<>();
    eachValue(
        root,
        value -> {
          if (value instanceof Clause.Phrase phrase && phrase.quoted()) {
            quotes.add(phrase.words().stream().map(Word::text).toList());
          }
        });
    return quotes;
  }

  /** {@link #looseWords} and those of phrases that are not in quotes: any marks will do. */
  public List<String> looselyMarked() {
    List<String> words = looseWords();
    eachValue(
        root,
        value -> {
          if (value instanceof Clause.Phrase phrase && !phrase.quoted()) {
            phrase.words().forEach(word -> words.add(word.text()));
          }
        });
    return words;
  }

  /** The document numbers, in order; without those excluded or asked of a field. */
  public List<Clause.Document> documents() {
    List<Clause.Document> documents = new ArrayList<>();
    eachValue(
        root,
        value -> {
          if (value instanceof Clause.Document document) {
            documents.add(document);
          }
        });
    return documents;
  }

  /** The words of each phrase, as typed, in order; without those excluded or asked of a field. */
  public List<List<String>> phrases() {
    List<List<String>> phrases = new ArrayList<>();
    eachValue(
        root,
        value -> {
          if (value instanceof Clause.Phrase phrase) {
            phrases.add(phrase.words().stream().map(Word::text).toList());
          }
        });
    return phrases;
  }

  /**
   * All words in the order in which they were typed, those of phrases and document numbers
   * included.
   */
  public List<String> sequence() {
    List<Word> words = new ArrayList<>();
    eachValue(
        root,
        value -> {
          switch (value) {
            case Clause.Words bare -> words.addAll(bare.words());
            case Clause.Phrase phrase -> words.addAll(phrase.words());
            case Clause.Document document -> words.addAll(document.words());
          }
        });
    words.sort(Comparator.comparingInt(Word::start));
    return words.stream().map(Word::text).toList();
  }

  /**
   * One string for all queries that mean the same: the encoding, the case, the place of tone marks,
   * the blanks, the spelling of a document number make no difference. For caches; not to be parsed.
   */
  public String normalized() {
    return hasExactMarks() ? "(exact " + NormalForm.of(root) + ")" : NormalForm.of(root);
  }

  private static void eachValue(Clause clause, Consumer<Clause.Value> action) {
    switch (clause) {
      case Clause.Value value -> action.accept(value);
      case Clause.And and -> and.clauses().forEach(member -> eachValue(member, action));
      case Clause.Or or -> or.clauses().forEach(member -> eachValue(member, action));
      case Clause.Not not -> {} // what must not be there is not looked for
      case Clause.Field field -> {} // the rest is looked for elsewhere
      case Clause.Range range -> {}
    }
  }
}
