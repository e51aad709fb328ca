package vn.tracuu.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tracuu.article.LegalDocument;
import vn.tracuu.article.Origin;

/**
 * One article in a list of hits.
 *
 * @param id the article's id
 * @param title its title, plain text
 * @param titleMarks the matched places of the title: in order, not overlapping
 * @param score comparable within one answer only; never negative; 0 where hits are not ranked
 * @param snippet the part of its text that shows best why it is here
 * @param origin where it came from
 * @param document the legal document that it is or belongs to
 * @param passages of a long article the parts that answer best, best first; empty of a short one
 * @param cites numbers that it cites, canonical, in alphabetical order, at most {@link #MAX_CITES}
 * @param reasons why it is here, the strongest first
 * @param explanation the figures of its score, where they were asked for
 */
public record Hit(
    String id,
    String title,
    List<Snippet.Span> titleMarks,
    double score,
    Snippet snippet,
    Origin origin,
    LegalDocument document,
    List<Passage> passages,
    List<String> cites,
    List<Reason> reasons,
    @Nullable Explanation explanation) {
  /** The most numbers that a hit names. */
  public static final int MAX_CITES = 8;

  /** The most passages that a hit shows. */
  public static final int MAX_PASSAGES = 3;

  public Hit {
    titleMarks = List.copyOf(titleMarks);
    passages = List.copyOf(passages);
    cites = List.copyOf(cites);
    reasons = List.copyOf(reasons);
  }
}
