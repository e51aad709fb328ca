package vn.tracuu.schema;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tracuu.article.Article;
import vn.tracuu.article.Section;
import vn.tracuu.article.Sections;
import vn.tracuu.number.Citation;
import vn.tracuu.text.Folding;

/**
 * The terms by which a provision ({@code Điều 8}) of a document, and a document by its name, are
 * found: all in {@link Fields#BEARS} beside the number, whose key they begin with.
 *
 * <ul>
 *   <li>{@code 59 2020 qh14#}: the article is the whole document
 *   <li>{@code 59 2020 qh14#8}: the article is Điều 8 of it
 *   <li>{@code thong tu 7 2019#8}: the same under the keys of its short forms
 *   <li>{@code 59 2020 qh14##8}: the article is the whole document and has a section Điều 8
 * </ul>
 *
 * <p>{@code =luat doanh nghiep} and {@code =ldn}, each with a tab and the canonical number, stand
 * in {@link Fields#NUMBERS}, to list the laws of a name.
 */
public final class ProvisionTerms {
  private static final String PART = "#";
  private static final String CONTAINED = "##";
  private static final String NAME = "=";

  /** How many sections of one document have a term. */
  private static final int MAX_SECTIONS = 2_000;

  /** A word, and figures that may have a letter; {@code 13.1.TT.8} is no place. */
  private static final Pattern ARTICLE =
      Pattern.compile("^(\\S{4,8})\\s+(\\d{1,4}\\p{L}?)(?![\\p{L}\\d]|\\.\\d)");

  private static final String DIEU = "dieu";

  private ProvisionTerms() {}

  /** The term of the whole document. */
  public static String whole(String key) {
    return key + PART;
  }

  /** The term of the article that is a provision. */
  public static String provision(String key, String article) {
    return key + PART + article;
  }

  /** The term of the whole document that has the provision as a section. */
  public static String containing(String key, String article) {
    return key + CONTAINED + article;
  }

  /** What the entries of {@link Fields#NUMBERS} of a law's name begin with. */
  public static String entriesOf(String lawKey) {
    return NumberTerms.entriesOf(NAME + lawKey);
  }

  /**
   * The terms of an article.
   *
   * @param own the number that it bears
   */
  static List<String> of(Article article, @Nullable Citation own) {
    if (own == null) {
      return List.of();
    }
    String key = own.number().key();
    String place = article.document().place();
    SequencedSet<String> terms = new LinkedHashSet<>();
    if (place != null) {
      article(place)
          .ifPresent(n -> {
            terms.add(provision(key, n));
            own.shortKeys().forEach(shortKey -> terms.add(provision(shortKey, n)));
          });
    } else {
      terms.add(whole(key));
      addSections(terms, key, article);
    }
    return List.copyOf(terms);
  }

  private static void addSections(Set<String> terms, String key, Article article) {
    for (Section section : Sections.of(article)) {
      if (terms.size() <= MAX_SECTIONS) {
        article(section.place()).ifPresent(n -> terms.add(containing(key, n)));
      }
    }
  }

  /** The entries under which a law is listed by its name. */
  static List<String> listed(Article article, @Nullable Citation own) {
    Optional<String> name = own == null || !own.complete() ? Optional.empty() : LawKey.of(article);
    if (own == null || name.isEmpty()) {
      return List.of();
    }
    List<String> listed = new ArrayList<>();
    listed.add(entriesOf(name.get()) + own.number().canonical());
    for (String initials : LawKey.initials(name.get(), article.document().type())) {
      listed.add(entriesOf(initials) + own.number().canonical());
    }
    return listed;
  }

  /** The number of the Điều that a place begins with, {@code 8}, {@code 4a}. */
  public static Optional<String> article(String place) {
    Matcher matcher = ARTICLE.matcher(place);
    return matcher.find() && Folding.of(matcher.group(1)).equals(DIEU)
        ? Optional.of(matcher.group(2).toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  /** A number by which places are in their order: 0 without a number, {@code 4a} behind 4. */
  public static int order(@Nullable String place) {
    String article = place == null ? "" : article(place).orElse("");
    if (article.isEmpty()) {
      return 0;
    }
    char last = article.charAt(article.length() - 1);
    boolean lettered = Character.isLetter(last);
    int number = Integer.parseInt(lettered ? article.substring(0, article.length() - 1) : article);
    return number * 1_000 + (lettered ? Math.min(999, last) : 0);
  }
}
