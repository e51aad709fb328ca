package vn.tracuu.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tracuu.text.Folding;

/**
 * Cuts a typed text into tokens. Everything that cannot be an operator where it stands is text.
 *
 * <p>Walks forward only, so it is linear in the length of the text. For one text and one thread.
 */
final class Lexer {
  /** The letters of a code before its figures ({@code Su -27}). */
  private static final int MAX_CODE = 2;

  private final String text;
  private final List<Word> words;
  private final Pairs pairs;
  private final Numbers numbers;
  private final Alternatives alternatives;
  private final List<Note> notes;
  private final List<Token> tokens = new ArrayList<>();

  /** Where we are, in UTF-16 units. */
  private int at;

  /** The first word that does not begin before {@link #at}. */
  private int next;

  private Lexer(String text, List<Word> words, List<Note> notes) {
    this.text = text;
    this.words = words;
    this.notes = notes;
    pairs = Pairs.in(text, notes);
    numbers = Numbers.in(text, words, pairs);
    alternatives = new Alternatives(words);
  }

  /**
   * The tokens of {@code text}, in order; parentheses among them are balanced.
   *
   * @param words the words of {@code text}
   * @param notes gets what could not be read as it may have been meant
   */
  static List<Token> tokens(String text, List<Word> words, List<Note> notes) {
    Lexer lexer = new Lexer(text, words, notes);
    while (lexer.at < text.length()) {
      lexer.step();
    }
    return lexer.tokens;
  }

  private void step() {
    if (isWord(at)) {
      readWord();
    } else if (pairs.isPaired(at)) {
      readPair(null);
    } else if (isMinus()) {
      tokens.add(new Token.Minus(at));
      goTo(at + 1);
      if (!isWord(at) || !readField()) {
        readValue(null);
      }
    } else {
      goTo(at + 1);
    }
  }

  private void readWord() {
    if (Boundary.isBefore(text, at) && readField()) {
      return;
    }
    Numbers.Found number = numbers.at(next);
    Word word = words.get(next);
    if (number != null) {
      take(number);
    } else if (alternatives.isOperator(word) && Boundary.isAround(text, word)) {
      tokens.add(new Token.Or(word));
      goTo(word.end());
    } else if (Codes.end(text, words, next) > next) {
      takeCode();
    } else {
      tokens.add(new Token.Text(word));
      goTo(word.end());
    }
  }

  private void takeCode() {
    List<Word> code = words.subList(next, Codes.end(text, words, next));
    tokens.add(new Token.Part(new Clause.Phrase(code, 0), at));
    goTo(code.getLast().end());
  }

  /** Reads a field's name and what follows; false, and nothing read, if it is not one. */
  private boolean readField() {
    Word name = words.get(next);
    int value = name.end() + 1;
    if (value >= text.length() || text.charAt(name.end()) != ':') {
      return false;
    }
    Optional<QueryField> named = QueryField.named(name.text());
    if (named.isEmpty()) {
      return false;
    }
    QueryField field = named.get();
    return field.isTime() ? readRange(field, value) : readAsked(field, value);
  }

  private boolean readAsked(QueryField field, int value) {
    if (!beginsValue(value, next + 1)) {
      return false;
    }
    tokens.add(new Token.Name(field, at));
    goTo(value);
    readValue(field);
    return true;
  }

  private boolean readRange(QueryField field, int from) {
    boolean quoted = Pairs.isQuote(text.charAt(from)) && pairs.opens(from);
    int start = quoted ? from + 1 : from;
    int end = quoted ? pairs.close(from) : Boundary.endOfValue(text, from, pairs);
    if (start >= end) {
      return false; // "Năm: 2018", as in prose
    }
    Optional<Clause.Range> range = Ranges.parse(field, text.substring(start, end).strip());
    if (range.isEmpty()) {
      notes.add(Note.Code.NOT_A_DATE.about(text.substring(at, end)));
      return false;
    }
    tokens.add(new Token.Part(range.get(), at));
    goTo(quoted ? end + 1 : end);
    return true;
  }

  /** Reads the one thing that is asked of a field or excluded. */
  private void readValue(@Nullable QueryField field) {
    if (pairs.opens(at)) {
      readPair(field);
      return;
    }
    Numbers.Found number = field == null || field.mayHoldNumbers() ? numbers.at(next) : null;
    if (number != null) {
      take(number);
      return;
    }
    int end = next + 1;
    while (end < words.size()
        && Boundary.isGlued(text, words.get(end - 1), words.get(end), pairs)) {
      end++;
    }
    List<Word> value = words.subList(next, end);
    tokens.add(new Token.Part(Values.of(text, field, value), at));
    goTo(value.getLast().end());
  }

  private void readPair(@Nullable QueryField field) {
    if (Pairs.isQuote(text.charAt(at))) {
      readPhrase(field);
    } else {
      tokens.add(pairs.opens(at) ? new Token.Open(at) : new Token.Close(at));
      goTo(at + 1);
    }
  }

  /**
   * The words up to the one that stands there too often: an engine reads the places of a word anew
   * for each time that a phrase has it.
   */
  private List<Word> untilRepeated(List<Word> phrase) {
    Map<String, Integer> times = new HashMap<>();
    for (int i = 0; i < phrase.size(); i++) {
      if (times.merge(Folding.of(phrase.get(i).text()), 1, Integer::sum)
          > QueryParser.MAX_REPEATED) {
        String rest = text.substring(phrase.get(i).start(), phrase.getLast().end());
        notes.add(Note.Code.TOO_OFTEN.about(rest));
        return phrase.subList(0, i);
      }
    }
    return phrase;
  }

  private void readPhrase(@Nullable QueryField field) {
    int open = at;
    int first = next;
    goTo(pairs.close(open));
    List<Word> phrase = untilRepeated(words.subList(first, next));
    goTo(at + 1);
    if (phrase.isEmpty()) {
      return;
    }
    Numbers.Found number = numbers.at(first);
    boolean isNumber =
        number != null
            && number.end() == first + phrase.size()
            && (number.document().complete() || (field != null && field.isNumber()));
    int slop = readSlop(open);
    tokens.add(
        new Token.Part(
            number != null && isNumber && slop == 0
                ? number.document()
                : Values.quoted(text, field, phrase, slop),
            open));
  }

  /** The figures of {@code ~5} right behind a phrase; 0 if there are none. */
  private int readSlop(int phrase) {
    if (at + 1 >= text.length() || text.charAt(at) != '~' || !isWord(at + 1)) {
      return 0;
    }
    Word figures = words.get(next);
    if (!figures.isFigures()) {
      return 0;
    }
    goTo(figures.end());
    int slop = Values.figures(figures.text(), QueryParser.MAX_SLOP + 1);
    if (slop > QueryParser.MAX_SLOP) {
      notes.add(Note.Code.TOO_FAR.about(text.substring(phrase, at)));
    }
    return Math.min(slop, QueryParser.MAX_SLOP);
  }

  /**
   * Whether a lone hyphen stands here that begins a part; one between figures is a dash ({@code
   * 2020 -2025}), and so is one between a capital letter or two and figures ({@code S -400}, {@code
   * Su -27}, as some news write them), and one between the halves of a name ({@code Thừa Thiên
   * -Huế}).
   */
  private boolean isMinus() {
    return text.charAt(at) == '-'
        && Boundary.isBefore(text, at)
        && beginsValue(at + 1, next)
        && !(isFiguresAt(next) && at + 1 == words.get(next).start() && isBehindFiguresOrCode())
        && !isWithinName();
  }

  /** Whether words with a capital stand right before and behind, and not in a text of capitals. */
  private boolean isWithinName() {
    return next > 0
        && at + 1 == words.get(next).start()
        && isName(words.get(next - 1))
        && isName(words.get(next))
        && text.substring(words.get(next - 1).end(), at).isBlank();
  }

  private static boolean isName(Word word) {
    String letters = word.text();
    return letters.length() > 1
        && Character.isUpperCase(letters.charAt(0))
        && Character.isLowerCase(letters.charAt(1));
  }

  private boolean isBehindFiguresOrCode() {
    return next > 0
        && (isFiguresAt(next - 1) || isCodeAt(next - 1))
        && text.substring(words.get(next - 1).end(), at).isBlank();
  }

  private boolean isCodeAt(int word) {
    int start = words.get(word).start();
    int length = words.get(word).end() - start;
    return length <= MAX_CODE && isCapital(text.charAt(start));
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }

  private boolean isFiguresAt(int word) {
    return words.get(word).isFigures();
  }

  /** Whether a word, or a pair that holds one, begins at {@code i}; {@code word} is the next. */
  private boolean beginsValue(int i, int word) {
    if (word >= words.size()) {
      return false;
    }
    int start = words.get(word).start();
    return start == i || (pairs.opens(i) && start < pairs.close(i));
  }

  private boolean isWord(int i) {
    return next < words.size() && words.get(next).start() == i;
  }

  private void take(Numbers.Found number) {
    tokens.add(new Token.Part(number.document(), at));
    goTo(words.get(number.end() - 1).end());
  }

  private void goTo(int place) {
    at = place;
    while (next < words.size() && words.get(next).start() < place) {
      next++;
    }
  }
}
