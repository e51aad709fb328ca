package vn.tracuu.query;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.tracuu.query.AskingExpression.Typed;

/**
 * The words of a row that only ask: {@code là gì, bao nhiêu, ở đâu, mới nhất}. A small closed list
 * ({@link AskingExpression}) of words that no text about the topic need repeat. Marks count where
 * they are typed: {@code mấy} asks and {@code máy} does not. Without marks only those expressions
 * are read that are hardly ever anything else.
 *
 * @param words the words that only ask
 * @param soft those that are part of a question and of the topic: what is counted, and years
 */
record AskingWords(Set<Word> words, Set<Word> soft) {
  /** What is counted behind "mấy" and "bao nhiêu". */
  private static final Set<String> COUNTED =
      Set.of(
          "nam", "thang", "ngay", "tuan", "gio", "phut", "tuoi", "tien", "lan", "nguoi", "loai",
          "bac", "cap", "dong", "phan", "hang", "buoc", "muc");

  boolean isEmpty() {
    return words.isEmpty() && soft.isEmpty();
  }

  /** Those among the bare words of a query, in order. */
  static AskingWords in(List<Word> row) {
    AskingWords found = new AskingWords(new HashSet<>(), new HashSet<>());
    List<Typed> rest = found.withoutEndings(row.stream().map(Typed::of).toList());
    for (int i = 0; i < rest.size(); ) {
      i += Math.max(1, found.read(rest, i));
    }
    return found;
  }

  /** What ends a question may itself stand before an ending: {@code ... ở đâu không ạ}. */
  private List<Typed> withoutEndings(List<Typed> row) {
    List<Typed> rest = row;
    AskingExpression ending = AskingExpression.ending(rest);
    while (ending != null) {
      int start = rest.size() - ending.words();
      addAll(rest.subList(start, rest.size()));
      rest = rest.subList(0, start);
      ending = AskingExpression.ending(rest);
    }
    return rest;
  }

  private void addAll(List<Typed> asking) {
    asking.forEach(typed -> words.add(typed.word()));
  }

  /** Reads what asks at a place; how many words it takes, 0 if nothing does. */
  private int read(List<Typed> row, int at) {
    AskingExpression expression = AskingExpression.beginningAt(row, at);
    if (expression != null) {
      int end = at + expression.words();
      addAll(row.subList(at, end));
      return expression.words() + readCounted(row, end, expression);
    }
    if (isWho(row, at) || isHowMany(row, at)) {
      words.add(row.get(at).word());
      return 1 + (isHowMany(row, at) ? readSoft(row, at + 1) : 0);
    }
    readYear(row, at);
    return 0;
  }

  private int readCounted(List<Typed> row, int at, AskingExpression expression) {
    String last = expression.folded().getLast();
    boolean counts = last.equals("may") || last.equals("nhieu");
    return counts && isCounted(row, at) ? readSoft(row, at) : 0;
  }

  private int readSoft(List<Typed> row, int at) {
    soft.add(row.get(at).word());
    return 1;
  }

  private static boolean isCounted(List<Typed> row, int at) {
    return at < row.size() && COUNTED.contains(row.get(at).folded());
  }

  /** "ai", which as "AI" is artificial intelligence unless all is in capitals. */
  private static boolean isWho(List<Typed> row, int at) {
    String typed = row.get(at).word().text();
    return typed.equalsIgnoreCase("ai")
        && (!typed.equals("AI") || (row.size() > 2 && row.stream().allMatch(AskingWords::isUpper)));
  }

  private static boolean isUpper(Typed typed) {
    return typed.word().text().chars().noneMatch(Character::isLowerCase);
  }

  /** "mấy" without its marks may be any of five words, but not before what is counted. */
  private static boolean isHowMany(List<Typed> row, int at) {
    return row.get(at).word().text().equalsIgnoreCase("may") && at > 0 && isCounted(row, at + 1);
  }

  private void readYear(List<Typed> row, int at) {
    Word word = row.get(at).word();
    boolean inDate = at > 0 && row.get(at - 1).word().isFigures() && isBeside(row, at);
    if (inDate || !Years.isYear(word.text())) {
      return;
    }
    soft.add(word);
    if (at > 0 && row.get(at - 1).folded().equals("nam")) {
      soft.add(row.get(at - 1).word());
    }
  }

  /** Whether no more than a sign stands before a word, as in a date. */
  private static boolean isBeside(List<Typed> row, int at) {
    return row.get(at).word().start() - row.get(at - 1).word().end() <= 1;
  }
}
