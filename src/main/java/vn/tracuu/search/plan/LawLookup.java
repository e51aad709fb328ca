package vn.tracuu.search.plan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.tracuu.query.Synonyms;
import vn.tracuu.query.Word;
import vn.tracuu.query.Years;
import vn.tracuu.schema.LawKey;
import vn.tracuu.text.CanonicalForm;
import vn.tracuu.text.Folding;
import vn.tracuu.text.Orthography;

/**
 * Finds the laws of the collection that a row of typed words names: by the whole name, with an
 * abbreviation in it ({@code luật BHXH}) or as one ({@code BLHS}), with the year behind it.
 */
final class LawLookup {
  /** How many beginnings of a row are looked up, each once as typed: a cluster asks for each. */
  private static final int MAX_LOOKUPS = 8;

  /** How many laws of one name are meant. */
  private static final int MAX_LAWS = 3;

  /** Such as {@code LDN}, {@code BLTTHS}. */
  private static final Pattern INITIALS = Pattern.compile("(?i)b?l\\p{L}{1,6}");

  /**
   * The laws of a name.
   *
   * @param numbers canonical, the newest first
   * @param written what was typed of it
   */
  record Named(List<String> numbers, String written) {}

  private final NumberIndex index;
  private final Synonyms synonyms;
  private int lookups;

  LawLookup(NumberIndex index, Synonyms synonyms) {
    this.index = index;
    this.synonyms = synonyms;
  }

  /**
   * The laws that some words of the row name.
   *
   * @param whole whether the name and its year must be the whole row
   */
  Optional<Named> in(List<Word> row, boolean whole) throws IOException {
    for (int first = 0; first < (whole ? 1 : row.size()); first++) {
      if (begins(row, first) && lookups < MAX_LOOKUPS) {
        Optional<Named> named = from(row.subList(first, row.size()), whole);
        if (named.isPresent()) {
          return named;
        }
      }
    }
    return Optional.empty();
  }

  /** Whether a name may begin there: with the kind of the document, or as an abbreviation. */
  private boolean begins(List<Word> row, int first) {
    return LawKey.of(folded(row.subList(first, row.size()))).isPresent()
        || isInitials(row.get(first).text())
        || !fullForm(row.get(first)).isEmpty();
  }

  /** Whether it may be the initials of a law, and is no syllable. */
  private static boolean isInitials(String word) {
    return INITIALS.matcher(word).matches() && !Orthography.allows(CanonicalForm.of(word));
  }

  /** What a word abbreviates, if that is the name of a law; else nothing. */
  private List<String> fullForm(Word word) {
    return synonyms.otherWays(List.of(word.text())).stream()
        .map(LawLookup::foldedTexts)
        .filter(way -> LawKey.of(way).isPresent())
        .findFirst()
        .orElse(List.of());
  }

  private Optional<Named> from(List<Word> row, boolean whole) throws IOException {
    int most = Math.min(row.size(), LawKey.MAX_WORDS + 2);
    for (int n = most; n > 0 && lookups < MAX_LOOKUPS; n--) {
      List<Word> name = row.subList(0, n);
      int end = behindYear(row, n);
      if (whole && end < row.size()) {
        return Optional.empty();
      }
      List<String> numbers = lawsOf(name);
      if (!numbers.isEmpty()) {
        return Optional.of(named(row, n, end, numbers));
      }
    }
    return Optional.empty();
  }

  private List<String> lawsOf(List<Word> name) throws IOException {
    List<String> typed = foldedTexts(name.stream().map(Word::text).toList());
    List<String> found = laws(typed);
    if (found.isEmpty()) {
      List<String> expanded = expanded(name);
      found = expanded.equals(typed) ? found : laws(expanded);
    }
    return found;
  }

  private List<String> laws(List<String> folded) throws IOException {
    Optional<String> key = LawKey.of(folded);
    boolean initials = folded.size() == 1 && isInitials(folded.getFirst());
    if (key.isEmpty() && !initials) {
      return List.of();
    }
    lookups++;
    return index.lawsNamed(key.orElse(folded.getFirst()));
  }

  /** The words, abbreviations among them written out. */
  private List<String> expanded(List<Word> name) {
    List<String> words = new ArrayList<>();
    for (Word word : name) {
      List<List<String>> ways = synonyms.otherWays(List.of(word.text()));
      List<String> full =
          ways.stream().filter(way -> way.size() > 1).findFirst().orElse(List.of(word.text()));
      words.addAll(foldedTexts(full));
    }
    return words;
  }

  /** The index behind a year, with or without "năm", that follows the first {@code n} words. */
  private static int behindYear(List<Word> row, int n) {
    int year = n < row.size() && Folding.of(row.get(n).text()).equals("nam") ? n + 1 : n;
    return year < row.size() && Years.isYear(row.get(year).text()) ? year + 1 : n;
  }

  private static Named named(List<Word> row, int n, int end, List<String> numbers) {
    String year = end > n ? row.get(end - 1).text() : "";
    List<String> ofYear = numbers.stream().filter(number -> number.contains("/" + year)).toList();
    List<String> meant = year.isEmpty() || ofYear.isEmpty() ? numbers : ofYear;
    StringBuilder written = new StringBuilder();
    row.subList(0, end).forEach(word -> written.append(word.text()).append(' '));
    return new Named(
        meant.subList(0, Math.min(MAX_LAWS, meant.size())), written.toString().strip());
  }

  private static List<String> folded(List<Word> words) {
    return foldedTexts(words.stream().map(Word::text).toList());
  }

  private static List<String> foldedTexts(List<String> words) {
    return words.stream().map(Folding::of).toList();
  }
}
