package vn.tracuu.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tracuu.text.CanonicalForm;
import vn.tracuu.text.Folding;

/**
 * An expression that only asks, {@code là gì}. The closed list of all of them is here.
 *
 * @param forms the canonical forms of its words
 * @param folded the same without marks
 * @param place where in a row of words it asks
 * @param unmarked whether it is read without marks, too
 */
record AskingExpression(List<String> forms, List<String> folded, Place place, boolean unmarked) {
  /** Where an expression asks. */
  private enum Place {
    ANYWHERE,
    START,
    END
  }

  /** A typed word: its canonical form, and what is left of that without marks. */
  record Typed(Word word, String form, String folded) {
    static Typed of(Word word) {
      String form = CanonicalForm.of(word.text());
      return new Typed(word, form, Folding.of(form));
    }
  }

  /** By their first and by their last word without marks, the longest first. */
  private static final Map<String, List<AskingExpression>> BY_FIRST = new HashMap<>();

  private static final Map<String, List<AskingExpression>> BY_LAST = new HashMap<>();

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
    Comparator<AskingExpression> longestFirst =
        Comparator.comparingInt((AskingExpression e) -> e.forms.size()).reversed();
    BY_FIRST.values().forEach(expressions -> expressions.sort(longestFirst));
    BY_LAST.values().forEach(expressions -> expressions.sort(longestFirst));
  }

  private static void add(Place place, boolean unmarked, String... texts) {
    for (String text : texts) {
      List<String> forms = List.of(text.split(" ", -1)).stream().map(CanonicalForm::of).toList();
      List<String> folded = forms.stream().map(Folding::of).toList();
      AskingExpression made = new AskingExpression(forms, folded, place, unmarked);
      BY_FIRST.computeIfAbsent(folded.getFirst(), k -> new ArrayList<>()).add(made);
      BY_LAST.computeIfAbsent(folded.getLast(), k -> new ArrayList<>()).add(made);
    }
  }

  /** The longest expression that begins at a word; null if none does. */
  static @Nullable AskingExpression beginningAt(List<Typed> row, int start) {
    for (AskingExpression each : BY_FIRST.getOrDefault(row.get(start).folded, List.of())) {
      boolean fits = each.place == Place.ANYWHERE || (each.place == Place.START && start == 0);
      if (fits && each.isAt(row, start)) {
        return each;
      }
    }
    return null;
  }

  /** The longest expression that a row ends with; null if it ends with none. */
  static @Nullable AskingExpression ending(List<Typed> row) {
    if (row.isEmpty()) {
      return null;
    }
    for (AskingExpression each : BY_LAST.getOrDefault(row.getLast().folded, List.of())) {
      if (each.place != Place.START && each.isAt(row, row.size() - each.words())) {
        return each;
      }
    }
    return null;
  }

  /** How many words it has. */
  int words() {
    return forms.size();
  }

  private boolean isAt(List<Typed> row, int start) {
    if (start < 0 || start + words() > row.size()) {
      return false;
    }
    for (int i = 0; i < words(); i++) {
      String form = row.get(start + i).form;
      if (!form.equals(forms.get(i)) && !(unmarked && form.equals(folded.get(i)))) {
        return false;
      }
    }
    return true;
  }
}
