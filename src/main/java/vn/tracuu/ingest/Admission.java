package vn.tracuu.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tracuu.article.Article;
import vn.tracuu.article.ArticleId;
import vn.tracuu.article.Block;
import vn.tracuu.article.LegalDocument;
import vn.tracuu.article.Origin;
import vn.tracuu.ingest.line.Lines;
import vn.tracuu.number.CitationLimit;

/**
 * The last look at an article before it may be indexed, wherever it comes from: what an index
 * cannot hold is refused here, and what is said beside the text is cut to a sane length.
 */
final class Admission {
  /** The longest id, in bytes of UTF-8; Lucene's longest term is 32,766. */
  static final int MAX_ID_BYTES = 1_000;

  /** The longest of everything that is one line, but title and lead, in UTF-16 units. */
  static final int MAX_LINE = 2_000;

  private Admission() {}

  /**
   * The article as it may be indexed.
   *
   * @throws RefusedException if no address can carry its id, if that is too long, or it has too
   *     many document numbers
   */
  static Article of(Article article) throws RefusedException {
    Optional<String> fault = ArticleId.fault(article.id());
    if (fault.isPresent()) {
      throw new RefusedException(Ingested.Reason.MALFORMED, fault.get());
    }
    if (article.id().getBytes(StandardCharsets.UTF_8).length > MAX_ID_BYTES) {
      throw new RefusedException(
          Ingested.Reason.TOO_LARGE, "the id has more than " + MAX_ID_BYTES + " bytes");
    }
    if (hasTooManyNumbers(article)) {
      throw new RefusedException(Ingested.Reason.TOO_MANY_NUMBERS, tooManyNumbers());
    }
    return new Article(
        article.id(),
        article.title(),
        article.lead(),
        article.blocks(),
        cut(article.origin()),
        cut(article.document()),
        article.attachments());
  }

  /** Whether the article has more document numbers than can be held. */
  static boolean hasTooManyNumbers(Article article) {
    return CitationLimit.isExceededBy(
        Stream.of(
                Stream.of(article.title()),
                Stream.ofNullable(article.lead()),
                article.blocks().stream().map(Block::text))
            .flatMap(parts -> parts)
            .toList());
  }

  /** What a person is told of such an article. */
  static String tooManyNumbers() {
    return "more than %,d document numbers in one text".formatted(CitationLimit.MAX);
  }

  private static Origin cut(Origin origin) {
    return new Origin(
        origin.url(),
        cut(origin.site()),
        cut(origin.author()),
        cut(origin.source()),
        origin.published(),
        cut(origin.section()));
  }

  private static LegalDocument cut(LegalDocument document) {
    return new LegalDocument(
        cut(document.number()),
        cut(document.type()),
        cut(document.issuer()),
        cut(document.partOf()),
        cut(document.place()));
  }

  private static @Nullable String cut(@Nullable String line) {
    return line == null || line.length() <= MAX_LINE ? line : Lines.shortened(line, MAX_LINE);
  }
}
