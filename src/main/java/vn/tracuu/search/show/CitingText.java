package vn.tracuu.search.show;

import java.util.List;
import java.util.Optional;
import vn.tracuu.article.Article;
import vn.tracuu.article.Published;
import vn.tracuu.engine.Snippet;
import vn.tracuu.number.Citation;
import vn.tracuu.number.CitationReader;
import vn.tracuu.schema.NumberTerms;

/**
 * The citations of one number in an article's text.
 *
 * @param text title, lead and body, a line each
 * @param citations those of the number, in order
 */
record CitingText(String text, List<Citation> citations) {
  /** How far a sentence may reach before and behind the number, in UTF-16 units. */
  private static final int REACH = 160;

  /** The citations of the number with that key or short key. */
  static CitingText of(Article article, String key) {
    String text = article.title() + "\n" + article.text();
    Published published = article.origin().published();
    List<Citation> citations =
        CitationReader.inText(text, published == null ? null : published.day()).stream()
            .filter(c -> NumberTerms.key(c).equals(key) || c.shortKeys().contains(key))
            .toList();
    return new CitingText(text, citations);
  }

  /** The first citation that stands in the text, else in the title. */
  Optional<Citation> first() {
    int titleEnd = text.indexOf('\n');
    return citations.stream()
        .filter(citation -> citation.start() > titleEnd)
        .findFirst()
        .or(() -> citations.stream().findFirst());
  }

  /** How many there are. */
  int times() {
    return citations.size();
  }

  /** The sentence that a citation stands in, cut where it is long; the number is marked. */
  Snippet sentence(Citation citation) {
    int lineStart = text.lastIndexOf('\n', citation.start()) + 1;
    int newline = text.indexOf('\n', citation.end());
    int lineEnd = newline < 0 ? text.length() : newline;
    int from = Math.max(lineStart, CutPoints.startNear(text, citation.start(), REACH, REACH));
    int to = Math.min(lineEnd, CutPoints.endNear(text, citation.end(), citation.end(), REACH));
    int end = Math.max(to, citation.end());
    return new Snippet(
        text.substring(from, end),
        List.of(new Snippet.Span(citation.start() - from, citation.end() - from)));
  }
}
