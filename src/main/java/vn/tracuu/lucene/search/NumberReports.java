package vn.tracuu.lucene.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TermQuery;
import vn.tracuu.article.Article;
import vn.tracuu.engine.Facet;
import vn.tracuu.engine.FacetCount;
import vn.tracuu.engine.NumberCount;
import vn.tracuu.engine.NumberReport;
import vn.tracuu.lucene.index.ArticleDocuments;
import vn.tracuu.number.Citation;
import vn.tracuu.ranking.NumberIndex;
import vn.tracuu.ranking.Reports;
import vn.tracuu.ranking.SoughtNumber;
import vn.tracuu.schema.Fields;

/** Gathers all that one generation knows of a document number. */
final class NumberReports {
  private static final SortField BY_ID = new SortField(Fields.ID, SortField.Type.STRING);
  private static final Sort NEWEST =
      new Sort(
          LongField.newSortField(Fields.DAY, true, SortedNumericSelector.Type.MIN, Long.MIN_VALUE),
          BY_ID);

  private final IndexSearcher searcher;
  private final FacetOrdinals facets;
  private final NumberIndex index;
  private final String generation;

  NumberReports(LuceneStatistics statistics, String generation) {
    this.searcher = statistics.searcher();
    this.facets = statistics.facets();
    this.index = new NumberIndex(statistics, new TermEntries(searcher.getIndexReader()));
    this.generation = generation;
  }

  NumberReport of(Citation citation, int offset, int size) throws IOException {
    SoughtNumber sought = SoughtNumber.of(citation, index);
    String number = sought.completeNumber();
    String key = sought.completeKey().orElse(sought.key());
    NumberCount count = index.count(number, key);
    Query citing = new ConstantScoreQuery(new TermQuery(new Term(Fields.CITES, key)));
    int newest = Math.max(NumberReport.MAX_COUNTED, offset + size);
    ScoreDoc[] found = searcher.search(citing, newest, NEWEST).scoreDocs;
    return new NumberReport(
        number,
        sought.readings(),
        bearers(key),
        count.bearing(),
        count.citing(),
        citations(found, key, offset, size),
        together(found, number),
        years(citing),
        count.bearing() == 0 ? index.near(citation) : List.of(),
        generation);
  }

  private List<NumberReport.Held> bearers(String key) throws IOException {
    Query bears = new ConstantScoreQuery(new TermQuery(new Term(Fields.BEARS, key)));
    ScoreDoc[] found = searcher.search(bears, NumberReport.MAX_BEARERS, new Sort(BY_ID)).scoreDocs;
    StoredFields stored = searcher.storedFields();
    List<NumberReport.Held> bearers = new ArrayList<>();
    for (ScoreDoc doc : found) {
      bearers.add(Reports.held(ArticleDocuments.toArticle(stored.document(doc.doc))));
    }
    return bearers;
  }

  private List<NumberReport.CitedBy> citations(ScoreDoc[] found, String key, int offset, int size)
      throws IOException {
    StoredFields stored = searcher.storedFields();
    List<NumberReport.CitedBy> citations = new ArrayList<>();
    for (int i = offset; i < Math.min(found.length, offset + size); i++) {
      Article article = ArticleDocuments.toArticle(stored.document(found[i].doc));
      Reports.citedBy(article, key).ifPresent(citations::add);
    }
    return citations;
  }

  private List<NumberCount> together(ScoreDoc[] found, String number) throws IOException {
    Map<String, Long> counts = new HashMap<>();
    for (int i = 0; i < Math.min(found.length, NumberReport.MAX_COUNTED); i++) {
      for (String other : CitedNumbers.of(searcher, found[i].doc, Integer.MAX_VALUE)) {
        counts.merge(other, 1L, Long::sum);
      }
    }
    counts.remove(number);
    List<NumberCount> together = new ArrayList<>();
    for (var most : Reports.mostFrequent(counts)) {
      together.add(
          new NumberCount(most.getKey(), index.count(most.getKey()).bearing(), most.getValue()));
    }
    return together;
  }

  private SortedMap<Integer, Long> years(Query citing) throws IOException {
    FacetCounter counter =
        searcher.search(citing, FacetCounter.manager(Set.of(Facet.YEAR), facets));
    SortedMap<Integer, Long> years = new TreeMap<>();
    for (FacetCount.Value year : counter.counts().getFirst().values()) {
      years.put(Integer.valueOf(year.value()), year.articles());
    }
    return years;
  }
}
