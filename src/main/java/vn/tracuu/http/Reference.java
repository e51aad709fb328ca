package vn.tracuu.http;

import java.util.List;
import java.util.Locale;
import vn.tracuu.article.Article;
import vn.tracuu.engine.Hit;
import vn.tracuu.engine.Snippet;
import vn.tracuu.http.page.Address;
import vn.tracuu.http.page.CitedArticle;
import vn.tracuu.words.Language;

/** One article in the forms of citation managers. */
final class Reference {
  private Reference() {}

  /** A form; its name in lower case is its {@code format=}. */
  enum Form {
    RIS(Format.RIS.contentType(), "ris"),
    BIBTEX(Format.BIBTEX.contentType(), "bib"),
    CSL("application/vnd.citationstyles.csl+json", "json");

    static final List<Form> ALL = List.of(values());

    private final String contentType;
    private final String ending;

    Form(String contentType, String ending) {
      this.contentType = contentType;
      this.ending = ending;
    }

    String contentType() {
      return contentType;
    }

    String ending() {
      return ending;
    }

    /**
     * The article in this form.
     *
     * @param service where readers find the service, without a slash at the end
     */
    String write(Article article, String service) {
      return switch (this) {
        case RIS -> RisHits.entry(hit(article), service);
        case BIBTEX -> BibtexHits.entry(hit(article), service);
        case CSL -> {
          String here = service + Address.article(article.id());
          yield JsonHits.json(List.of(CitedArticle.of(article, here).csl()));
        }
      };
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static Answers.SearchHit hit(Article article) {
    return Answers.SearchHit.of(
        new Hit(
            article.id(),
            article.title(),
            List.of(),
            0,
            new Snippet("", List.of()),
            article.origin(),
            article.document(),
            List.of(),
            List.of(),
            List.of(),
            null),
        Language.VI); // it has no sentence
  }
}
