package vn.tracuu.lucene.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import vn.tracuu.phrase.PhraseCollector;
import vn.tracuu.phrase.Phrases;
import vn.tracuu.schema.Fields;

/** The frequent phrases of an index, whose words are its terms. Stateless. */
final class IndexPhrases {
  private IndexPhrases() {}

  /** The phrases of the living articles. */
  static Phrases collect(IndexReader reader) throws IOException {
    int articles = Passages.articles(reader);
    return PhraseCollector.collect(
        ArticleSample.of(reader, articles),
        articles,
        (min, form) -> {
          addTerms(reader, Fields.TEXT_EXACT, min, form);
          // words without marks are their own folding
          addTerms(reader, Fields.TEXT.folded(), min, form);
        },
        each -> addNames(reader, each));
  }

  /** Deleted articles are not counted: only a search knows them. */
  private static void addNames(IndexReader reader, ObjIntConsumer<String> each) throws IOException {
    IndexSearcher searcher = new IndexSearcher(reader);
    List<String> names = new ArrayList<>();
    addTerms(reader, Fields.LAW, 1, names::add);
    for (String name : names) {
      int articles = searcher.count(new TermQuery(new Term(Fields.LAW, name)));
      if (articles > 0) {
        each.accept(name, articles);
      }
    }
  }

  private static void addTerms(IndexReader reader, String field, int min, Consumer<String> form)
      throws IOException {
    Terms terms = MultiTerms.getTerms(reader, field);
    if (terms == null) {
      return;
    }
    TermsEnum each = terms.iterator();
    for (BytesRef term = each.next(); term != null; term = each.next()) {
      if (each.docFreq() >= min) {
        form.accept(term.utf8ToString());
      }
    }
  }
}
