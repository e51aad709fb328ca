package vn.tracuu.search.plan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tracuu.schema.Fields;

/**
 * How many words of a question an article must have to match it; what has fewer is a candidate at
 * most. A text that answers a question repeats nearly half of its words or more, and almost any
 * text has one of them. Immutable.
 *
 * @param share the least share of the question's different words that some article has; 0 for none
 * @param missing how many words may be missing of a query of few words; 0 where all are required
 */
record Bar(double share, int missing) {
  /** The bars of a question, the highest first; the next is taken where nothing reaches one. */
  static final List<Bar> OF_QUESTIONS =
      List.of(new Bar(0.35, 0), new Bar(0.25, 0), new Bar(0.15, 0), new Bar(0, 0));

  /** All but one of a few words. */
  static final Bar RELAXED = new Bar(0, 1);

  /** The most words that are counted, the rarest: the cost grows with them. */
  private static final int COUNTED = 24;

  /** Whether a query of few words is read so that one may be missing. */
  boolean isRelaxed() {
    return missing > 0;
  }

  /** What has enough of some words; null where one is enough. */
  @Nullable RetrievalQuery over(IndexStatistics statistics, QueryTerms terms) throws IOException {
    record Held(RetrievalQuery.Term word, int articles) {}
    List<Held> held = new ArrayList<>();
    statistics.expect(Fields.TEXT.folded(), terms.syllables());
    statistics.expect(Fields.TEXT_EXACT, terms.marked());
    for (String word : terms.required()) {
      RetrievalQuery.Term term = term(word, terms.forms().getOrDefault(word, Set.of()));
      int articles = statistics.articlesWith(term.field(), term.text());
      if (articles > 0) {
        held.add(new Held(term, articles));
      }
    }
    held.sort(Comparator.comparingInt(Held::articles));
    List<RetrievalQuery> counted =
        held.stream().limit(COUNTED).<RetrievalQuery>map(Held::word).toList();
    int least =
        isRelaxed() ? terms.required().size() - missing : (int) Math.ceil(share * counted.size());
    return least > 1 ? new RetrievalQuery.AtLeast(least, counted) : null;
  }

  /** A word with the marks that it was typed with, if it was typed in one way. */
  private RetrievalQuery.Term term(String word, Set<String> forms) {
    String form = forms.size() == 1 ? forms.iterator().next() : word;
    boolean marked = !form.equals(word) && !isRelaxed();
    return new RetrievalQuery.Term(
        marked ? Fields.TEXT_EXACT : Fields.TEXT.folded(), marked ? form : word, 1);
  }
}
