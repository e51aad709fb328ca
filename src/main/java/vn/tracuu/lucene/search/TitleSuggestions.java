package vn.tracuu.lucene.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import vn.tracuu.engine.Suggestion;
import vn.tracuu.lucene.index.ArticleDocuments;
import vn.tracuu.query.InvalidQueryException;
import vn.tracuu.query.QueryParser;
import vn.tracuu.ranking.QueryTerms;
import vn.tracuu.schema.Fields;

/**
 * Titles that hold every word typed so far, the last one as the beginning of a word; with any
 * marks. The prefix is of a syllable, of which there are some thousands, so it never expands far.
 */
final class TitleSuggestions {
  private final IndexSearcher searcher;

  TitleSuggestions(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  List<Suggestion> suggest(String typed, int count) throws IOException {
    List<String> words = words(typed);
    if (words.isEmpty()) {
      return List.of();
    }
    SequencedSet<String> titles = new LinkedHashSet<>();
    StoredFields stored = searcher.storedFields();
    for (ScoreDoc found : searcher.search(query(words), count).scoreDocs) {
      Document document = stored.document(found.doc);
      titles.add(ArticleDocuments.toArticle(document).title());
    }
    return titles.stream().map(t -> new Suggestion(t, Suggestion.Kind.TITLE, 1)).toList();
  }

  private static BooleanQuery query(List<String> folded) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    String field = Fields.TITLE.folded();
    folded
        .subList(0, folded.size() - 1)
        .forEach(s -> all.add(new TermQuery(new Term(field, s)), Occur.MUST));
    all.add(new PrefixQuery(new Term(field, folded.getLast())), Occur.MUST);
    return all.build();
  }

  private static List<String> words(String typed) {
    try {
      return new ArrayList<>(QueryTerms.of(List.of(QueryParser.parse(typed).words())).syllables());
    } catch (InvalidQueryException e) {
      return List.of();
    }
  }
}
