package vn.tracuu.query;

import java.util.List;
import java.util.Set;
import vn.tracuu.number.Citation;
import vn.tracuu.number.DocumentType;
import vn.tracuu.text.CanonicalForm;
import vn.tracuu.text.Folding;
import vn.tracuu.text.Orthography;

/**
 * Tells {@code nghị quyết 18}, a document, from what only has its shape: {@code tối đa 200 triệu},
 * {@code kỷ luật 5 cán bộ}, {@code kế hoạch 5 năm}.
 */
final class Incomplete {
  /** What figures count where it follows them; folded. */
  private static final Set<String> COUNTED =
      Set.of("nam", "thang", "ngay", "nguoi", "lan", "trieu", "ty", "dong", "dieu", "diem");

  /** "số", folded. */
  private static final String NUMBER_SIGN = "so";

  private Incomplete() {}

  /**
   * Whether a citation that lacks its issuer is a document.
   *
   * @param from the index of the first word of the citation, its type's words included
   * @param to the index of the first word behind it
   */
  static boolean isDocument(Citation citation, List<Word> words, int from, int to) {
    DocumentType type = citation.type();
    if (type == null || (type.code().isEmpty() && citation.number().year() == 0)) {
      return false; // Luật 05: laws have no number without a year
    }
    return !isSyllable(words.get(from), type)
        && !isCount(words, to)
        && !isYear(citation, words.subList(from, to));
  }

  /**
   * Whether the figures are a year: no paper is the 2,020th of its kind unless it says so, {@code
   * thông tư số 2020}.
   */
  private static boolean isYear(Citation citation, List<Word> words) {
    return citation.number().year() == 0
        && Years.isOfDocument(citation.number().number())
        && words.stream().noneMatch(word -> Folding.of(word.text()).equals(NUMBER_SIGN));
  }

  /** Whether the type's letters are an everyday word as well: {@code đa} is not {@code ĐA}. */
  private static boolean isSyllable(Word head, DocumentType type) {
    return Folding.of(head.text()).equals(Folding.of(type.code()))
        && Orthography.allows(CanonicalForm.of(head.text()));
  }

  /** Whether a counted thing follows, and not a date ({@code nghị quyết 18 năm 2017}). */
  private static boolean isCount(List<Word> words, int behind) {
    boolean dated = behind + 1 < words.size() && words.get(behind + 1).isFigures();
    return !dated
        && behind < words.size()
        && COUNTED.contains(Folding.of(words.get(behind).text()));
  }
}
