package vn.tracuu.lucene.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import vn.tracuu.lucene.index.Fields;
import vn.tracuu.text.Folding;

/**
 * The first stage: which articles can answer at all, and the likeliest of them, by BM25 of a few
 * sparse terms that Lucene can skip through.
 *
 * <p>Few different words must all be there. Of many words (a question) any pair of neighbours makes
 * a candidate, and so does any of its rarest words; nothing is required, because no article says a
 * question word by word. Phrases must always be there.
 */
final class CandidateQuery {
  /** Up to this many different words, all of them must be in the article. */
  static final int ALL_REQUIRED = 5;

  // Weights of the first stage; it only has to bring the right article among the candidates.
  private static final float PAIR = 1.0f;
  private static final float SYLLABLE = 0.5f;
  private static final float MARKED = 1.0f;

  /**
   * How many postings the rare words of a question may have together: beside the pairs they are a
   * second source of candidates, and common words would cost more than all else.
   */
  private static final int RARE_POSTINGS = 60_000;

  private final Statistics statistics;
  private final BooleanQuery.Builder query = new BooleanQuery.Builder();

  private CandidateQuery(Statistics statistics) {
    this.statistics = statistics;
  }

  static Query of(Statistics statistics, QueryTerms terms, List<List<String>> phrases)
      throws IOException {
    CandidateQuery candidates = new CandidateQuery(statistics);
    phrases.forEach(candidates::addPhrase);
    if (terms.syllables().size() <= ALL_REQUIRED) {
      candidates.addAllRequired(terms);
    } else {
      candidates.addRare(terms);
    }
    candidates.addPairs(terms);
    return candidates.query.build();
  }

  private void addPhrase(List<String> words) {
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    words.forEach(w -> phrase.add(new Term(Fields.TEXT.folded(), Folding.of(w))));
    query.add(phrase.build(), Occur.MUST);
  }

  private void addAllRequired(QueryTerms terms) {
    terms.syllables().forEach(s -> query.add(term(Fields.TEXT.folded(), s, SYLLABLE), Occur.MUST));
    terms.marked().forEach(f -> query.add(term(Fields.TEXT_EXACT, f, MARKED), Occur.SHOULD));
  }

  private void addRare(QueryTerms terms) throws IOException {
    record Rare(String syllable, int postings) {}
    List<Rare> rarestFirst = new ArrayList<>();
    for (String syllable : terms.syllables()) {
      rarestFirst.add(new Rare(syllable, statistics.articlesWith(Fields.TEXT.folded(), syllable)));
    }
    rarestFirst.sort(Comparator.comparingInt(Rare::postings));
    long postings = 0;
    for (Rare rare : rarestFirst) {
      postings += rare.postings;
      if (postings > RARE_POSTINGS) {
        return;
      }
      query.add(term(Fields.TEXT.folded(), rare.syllable, SYLLABLE), Occur.SHOULD);
    }
  }

  private void addPairs(QueryTerms terms) {
    terms.pairs().forEach(p -> query.add(term(Fields.TEXT.pairs(), p, PAIR), Occur.SHOULD));
  }

  private static Query term(String field, String text, float weight) {
    return new BoostQuery(new TermQuery(new Term(field, text)), weight);
  }
}
