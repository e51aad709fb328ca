package vn.tracuu.query;

import java.util.List;
import vn.tracuu.text.CanonicalForm;
import vn.tracuu.text.Folding;
import vn.tracuu.text.Orthography;

/**
 * Which words of a row are meant with the very marks that they have. Where any word was typed with
 * marks, one without is meant without ({@code chi tiêu} is not {@code chỉ tiêu}), unless it is no
 * syllable so and its marks were left out ({@code nghị quyet}). Where none was, any marks will do.
 */
public final class MeantMarks {
  private MeantMarks() {}

  /** The canonical form of each word that is meant so, "" of one that may have any marks. */
  public static List<String> forms(List<String> words) {
    List<String> forms = words.stream().map(CanonicalForm::of).toList();
    boolean marked = forms.stream().anyMatch(MeantMarks::isMarked);
    return forms.stream()
        .map(form -> marked && (isMarked(form) || Orthography.allows(form)) ? form : "")
        .toList();
  }

  private static boolean isMarked(String form) {
    return !form.equals(Folding.of(form));
  }
}
