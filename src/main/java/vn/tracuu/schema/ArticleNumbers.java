package vn.tracuu.schema;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tracuu.article.Article;
import vn.tracuu.article.Published;
import vn.tracuu.number.Citation;
import vn.tracuu.number.CitationReader;
import vn.tracuu.number.DocumentNumber;

/**
 * The document numbers of an article: the one that it bears, and those that it cites, each with its
 * places.
 *
 * <p>A number is a term of its own, equal for all spellings ({@link DocumentNumber#key}); under the
 * {@linkplain Citation#shortKeys keys of its short forms} it is found as well. What an article says
 * of itself (its own number in its head) is no citation.
 */
public final class ArticleNumbers {
  private final Article article;
  private final @Nullable Citation own;
  private final List<Citation> cited;

  private ArticleNumbers(Article article, @Nullable Citation own, List<Citation> cited) {
    this.article = article;
    this.own = own;
    this.cited = cited;
  }

  /**
   * Reads them.
   *
   * @param text the article's title, lead and body, a line each; the places are in it
   */
  public static ArticleNumbers of(Article article, String text) {
    Citation own = DocumentHead.number(article).orElse(null);
    Published published = article.origin().published();
    List<Citation> cited = new ArrayList<>();
    for (Citation citation :
        CitationReader.inText(text, published == null ? null : published.day())) {
      if (own == null || !citation.number().key().equals(own.number().key())) {
        cited.add(citation);
      }
    }
    return new ArticleNumbers(article, own, cited);
  }

  /** The number that the article bears; empty if it bears none, or none that can be read. */
  public Optional<Citation> own() {
    return Optional.ofNullable(own);
  }

  /** The complete numbers that it cites, canonical, each once, in the order of their places. */
  public SequencedSet<String> cited() {
    SequencedSet<String> numbers = new LinkedHashSet<>();
    cited.forEach(citation -> canonical(citation).ifPresent(numbers::add));
    return numbers;
  }

  /**
   * The terms of the number that it bears, of its place in that document, and of what kind it is.
   */
  public SequencedSet<String> bearing() {
    SequencedSet<String> terms = new LinkedHashSet<>(MetadataTerms.of(article, own));
    if (own == null) {
      return terms;
    }
    terms.addAll(NumberTerms.of(own).all());
    removeOtherTypes(terms, own.shortKeys());
    terms.addAll(ProvisionTerms.of(article, own));
    return terms;
  }

  /**
   * Without the short keys of other types than its own: {@code 68/2006/QH11} may be a resolution by
   * its letters, and is none where the article is a law.
   */
  private void removeOtherTypes(Set<String> terms, List<String> shortKeys) {
    String type = article.document().type();
    if (type == null) {
      return;
    }
    String name = String.join(" ", LawKey.words(type));
    List<String> others =
        shortKeys.stream()
            .filter(key -> !key.startsWith(name + " ") && !name.endsWith(" " + typeOf(key)))
            .toList();
    if (others.size() < shortKeys.size()) {
      others.forEach(terms::remove);
    }
  }

  /** The words of a short key before its figures: those of {@code luat 45} are in "bộ luật". */
  private static String typeOf(String shortKey) {
    return shortKey.replaceFirst(" \\d.*$", "");
  }

  /** All that it cites, in the order of the places. */
  public List<Citation> citations() {
    return Collections.unmodifiableList(cited);
  }

  /**
   * The terms of one citation.
   *
   * @param headEnd where the lead ends in the text, or the title if there is no lead
   */
  public static SequencedSet<String> terms(Citation citation, int headEnd) {
    NumberTerms terms = NumberTerms.of(citation);
    SequencedSet<String> all = terms.all();
    if (citation.start() < headEnd) {
      all.add(terms.inHead());
    }
    return all;
  }

  /** The entries under which its numbers are listed. */
  public SequencedSet<String> listed() {
    SequencedSet<String> listed = new LinkedHashSet<>();
    if (own != null) {
      listed.addAll(NumberTerms.of(own).listed(own.number().canonical()));
      listed.addAll(ProvisionTerms.listed(article, own));
    }
    Set<String> canonical = new HashSet<>();
    for (Citation citation : cited) {
      canonical(citation)
          .filter(canonical::add)
          .ifPresent(number -> listed.addAll(NumberTerms.of(citation).listed(number)));
    }
    return listed;
  }

  private static Optional<String> canonical(Citation citation) {
    return citation.complete()
        ? Optional.of(citation.number().canonical())
        : Optional.ofNullable(citation.boundTo());
  }
}
