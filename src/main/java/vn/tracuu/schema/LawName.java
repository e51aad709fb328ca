package vn.tracuu.schema;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tracuu.article.Article;
import vn.tracuu.article.LegalDocument;
import vn.tracuu.text.Folding;

/**
 * The name by which people know a law that an article is a part of: {@code luật doanh nghiệp}. What
 * the source calls it may lack the kind of document; amendments have no name of their own.
 */
public final class LawName {
  /** Documents that are known by a name and not by their number, without marks. */
  private static final Set<String> KINDS = Set.of("luat", "bo luat", "phap lenh");

  private static final String AMENDMENT = "sua doi";

  /** No name is longer, in UTF-16 units; descriptions are. */
  private static final int MAX_LENGTH = 100;

  private LawName() {}

  /** In lower case, as phrases are suggested. */
  public static Optional<String> of(Article article) {
    LegalDocument document = article.document();
    String kind = lower(document.type());
    String partOf = lower(document.partOf());
    if (partOf.isEmpty() || !KINDS.contains(folded(kind))) {
      return Optional.empty();
    }
    String name = partOf.startsWith(kind + " ") ? partOf : kind + " " + partOf;
    String rest = name.substring(kind.length() + 1);
    return name.length() > MAX_LENGTH || folded(rest).startsWith(AMENDMENT)
        ? Optional.empty()
        : Optional.of(name);
  }

  private static String lower(@Nullable String text) {
    return text == null ? "" : text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }

  private static String folded(String text) {
    StringBuilder folded = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      folded.append(folded.isEmpty() ? "" : " ").append(Folding.of(word));
    }
    return folded.toString();
  }
}
