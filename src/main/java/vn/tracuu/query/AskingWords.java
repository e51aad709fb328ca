package vn.tracuu.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.tracuu.text.CanonicalForm;
import vn.tracuu.text.Folding;

/**
 * The words of a row that only ask: {@code là gì, bao nhiêu, ở đâu, mới nhất}. A small closed list
 * of words that no text about the topic need repeat. Marks count where they are typed: {@code mấy}
 * asks and {@code máy} does not. Without marks only those expressions are read that are hardly ever
 * anything else.
 *
 * @param words the words that only ask
 * @param soft those that are part of a question and of the topic: what is counted, and years
 */
record AskingWords(Set<Word> words, Set<Word> soft) {
  private static final int FIRST_YEAR = 1945;
  private static final int LAST_YEAR = 2100;

  /** Where an expression asks. */
  private enum Place {
    ANYWHERE,
    START,
    END
  }

  /**
   * An expression.
   *
   * @param unmarked whether it is read without marks, too
   */
  private record Expression(List<String> forms, Place place, boolean unmarked) {
    static Expression of(String text, Place place, boolean unmarked) {
      List<String> forms = List.of(text.split(" ", -1)).stream().map(CanonicalForm::of).toList();
      return new Expression(forms, place, unmarked);
    }

    boolean isAt(List<Word> row, int start) {
      boolean fits =
          start + forms.size() <= row.size()
              && switch (place) {
                case ANYWHERE -> true;
                case START -> start == 0;
                case END -> start + forms.size() == row.size();
              };
      for (int i = 0; fits && i < forms.size(); i++) {
        fits = agrees(row.get(start + i), forms.get(i));
      }
      return fits;
    }

    private boolean agrees(Word word, String asked) {
      String typed = CanonicalForm.of(word.text());
      return typed.equals(asked) || (unmarked && typed.equals(Folding.of(asked)));
    }
  }

  /** The longest first. */
  private static final List<Expression> EXPRESSIONS = new ArrayList<>();

  /** What is counted behind "mấy" and "bao nhiêu". */
  private static final Set<String> COUNTED =
      Set.of(
          "nam", "thang", "ngay", "tuan", "gio", "phut", "tuoi", "tien", "lan", "nguoi", "loai",
          "bac", "cap", "dong", "phan", "hang", "buoc", "muc");

  static {
    add(Place.ANYWHERE, true, "cần những gì", "gồm những gì", "là như thế nào", "như thế nào");
    add(Place.ANYWHERE, true, "là bao nhiêu", "mất bao lâu", "trong bao lâu", "là thế nào");
    add(Place.ANYWHERE, true, "cần gì", "những gì", "là gì", "là ai", "thế nào", "ra sao");
    add(Place.ANYWHERE, true, "ở đâu", "khi nào", "lúc nào", "bao giờ", "bao lâu", "bao nhiêu");
    add(Place.ANYWHERE, true, "vì sao", "tại sao", "mới nhất");
    add(Place.ANYWHERE, false, "gì", "mấy", "nào", "thì", "nhỉ");
    add(Place.START, true, "cho em hỏi về", "cho tôi hỏi về", "cho hỏi về", "xin hỏi về");
    add(Place.START, true, "cho em hỏi", "cho tôi hỏi", "cho hỏi", "xin hỏi", "hỏi về");
    add(Place.START, true, "các quy định về", "những quy định về", "quy định về");
    add(Place.START, false, "hỏi");
    add(Place.END, true, "có được không", "có được ko", "được không", "được ko", "phải không");
    add(Place.END, true, "hay không", "có không", "không", "ko", "la gi", "gi");
    add(Place.END, false, "hay chưa", "chưa", "đâu", "vậy", "ạ");
    EXPRESSIONS.sort((one, other) -> Integer.compare(other.forms.size(), one.forms.size()));
  }

  private static void add(Place place, boolean unmarked, String... texts) {
    for (String text : texts) {
      EXPRESSIONS.add(Expression.of(text, place, unmarked));
    }
  }

  boolean isEmpty() {
    return words.isEmpty() && soft.isEmpty();
  }

  /** Those among the bare words of a query, in order. */
  static AskingWords in(List<Word> row) {
    AskingWords found = new AskingWords(new HashSet<>(), new HashSet<>());
    List<Word> rest = found.withoutEndings(row);
    for (int i = 0; i < rest.size(); ) {
      i += Math.max(1, found.read(rest, i));
    }
    return found;
  }

  /** What ends a question may itself stand before an ending: {@code ... ở đâu không ạ}. */
  private List<Word> withoutEndings(List<Word> row) {
    List<Word> rest = row;
    int before = rest.size() + 1;
    while (rest.size() < before) {
      before = rest.size();
      for (Expression expression : EXPRESSIONS) {
        int start = rest.size() - expression.forms.size();
        if (expression.place != Place.START && start >= 0 && expression.isAt(rest, start)) {
          words.addAll(rest.subList(start, rest.size()));
          rest = rest.subList(0, start);
          break;
        }
      }
    }
    return rest;
  }

  /** Reads what asks at a place; how many words it takes, 0 if nothing does. */
  private int read(List<Word> row, int at) {
    for (Expression expression : EXPRESSIONS) {
      if (expression.place != Place.END && expression.isAt(row, at)) {
        int end = at + expression.forms.size();
        words.addAll(row.subList(at, end));
        return expression.forms.size() + readCounted(row, end, expression);
      }
    }
    if (isWho(row, at) || isHowMany(row, at)) {
      words.add(row.get(at));
      return 1 + (isHowMany(row, at) ? readSoft(row, at + 1) : 0);
    }
    readYear(row, at);
    return 0;
  }

  private int readCounted(List<Word> row, int at, Expression expression) {
    String last = Folding.of(expression.forms.getLast());
    boolean counts = last.equals("may") || last.equals("nhieu");
    return counts && isCounted(row, at) ? readSoft(row, at) : 0;
  }

  private int readSoft(List<Word> row, int at) {
    soft.add(row.get(at));
    return 1;
  }

  private static boolean isCounted(List<Word> row, int at) {
    return at < row.size() && COUNTED.contains(Folding.of(row.get(at).text()));
  }

  /** "ai", which as "AI" is artificial intelligence unless all is in capitals. */
  private static boolean isWho(List<Word> row, int at) {
    String typed = row.get(at).text();
    return typed.equalsIgnoreCase("ai")
        && (!typed.equals("AI") || (row.size() > 2 && row.stream().allMatch(AskingWords::isUpper)));
  }

  private static boolean isUpper(Word word) {
    return word.text().chars().noneMatch(Character::isLowerCase);
  }

  /** "mấy" without its marks may be any of five words, but not before what is counted. */
  private static boolean isHowMany(List<Word> row, int at) {
    return row.get(at).text().equalsIgnoreCase("may") && at > 0 && isCounted(row, at + 1);
  }

  private void readYear(List<Word> row, int at) {
    boolean inDate = at > 0 && row.get(at - 1).isFigures() && isBeside(row, at);
    if (inDate || !isYear(row.get(at))) {
      return;
    }
    soft.add(row.get(at));
    if (at > 0 && Folding.of(row.get(at - 1).text()).equals("nam")) {
      soft.add(row.get(at - 1));
    }
  }

  /** Whether no more than a sign stands before a word, as in a date. */
  private static boolean isBeside(List<Word> row, int at) {
    return row.get(at).start() - row.get(at - 1).end() <= 1;
  }

  private static boolean isYear(Word word) {
    if (!word.isFigures() || word.text().length() != 4) {
      return false;
    }
    int year = Values.figures(word.text(), LAST_YEAR + 1);
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }
}
