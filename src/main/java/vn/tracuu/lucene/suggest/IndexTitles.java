package vn.tracuu.lucene.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import vn.tracuu.engine.Suggestion;
import vn.tracuu.lucene.index.ArticleDocuments;
import vn.tracuu.schema.Fields;
import vn.tracuu.schema.WordSequence;
import vn.tracuu.schema.WordSequence.Zone;
import vn.tracuu.suggest.Candidate;
import vn.tracuu.suggest.TitleRanking;
import vn.tracuu.suggest.Titles;
import vn.tracuu.suggest.Typed;

/**
 * The titles of a generation. The prefix is of a syllable, of which there are some thousands, so it
 * never expands far; only the titles that are shown are read.
 */
public record IndexTitles(IndexSearcher searcher) implements Titles {
  @Override
  public List<Candidate> suggest(Typed typed, int count) throws IOException {
    StoredFields stored = searcher.storedFields();
    List<Candidate> candidates = new ArrayList<>();
    for (TitleRanking.Ranked title : ranking(typed).best(count)) {
      String text = ArticleDocuments.toArticle(stored.document(title.place())).title();
      candidates.add(
          new Candidate(text, Suggestion.Kind.TITLE, title.articles(), title.agreement()));
    }
    return candidates;
  }

  private TitleRanking ranking(Typed typed) throws IOException {
    TitleRanking titles = new TitleRanking(typed);
    ScoreDoc[] found = searcher.search(query(typed), MAX_LOOKED_AT + 1).scoreDocs;
    if (found.length > MAX_LOOKED_AT) {
      return titles;
    }
    int[] docs = Arrays.stream(found).mapToInt((ScoreDoc d) -> d.doc).sorted().toArray();
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = null;
    BinaryDocValues sequences = null;
    for (int doc : docs) {
      if (leaf == null || sequences == null || doc >= leaf.docBase + leaf.reader().maxDoc()) {
        leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        sequences = DocValues.getBinary(leaf.reader(), Fields.WORDS);
      }
      if (sequences.advanceExact(doc - leaf.docBase)) {
        titles.add(title(sequences.binaryValue()), doc);
      }
    }
    return titles;
  }

  private static int[] title(BytesRef stored) {
    int[] sequence = WordSequence.read(stored.bytes, stored.offset, stored.length, new int[0]);
    int start = WordSequence.start(sequence, Zone.TITLE);
    return Arrays.copyOfRange(sequence, start, start + WordSequence.size(sequence, Zone.TITLE));
  }

  private static Query query(Typed typed) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    String field = Fields.TITLE_FOLDED;
    for (String word : typed.folded().subList(0, typed.whole())) {
      all.add(new TermQuery(new Term(field, word)), Occur.FILTER);
    }
    if (typed.open()) {
      BooleanQuery.Builder last = new BooleanQuery.Builder();
      for (String beginning : typed.beginnings()) {
        last.add(new PrefixQuery(new Term(field, beginning)), Occur.SHOULD);
      }
      all.add(last.build(), Occur.FILTER);
    }
    return new ConstantScoreQuery(all.build());
  }
}
