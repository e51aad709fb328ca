package vn.tracuu.lucene.search;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.QueryTimeoutImpl;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.QueryBitSetProducer;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import vn.tracuu.engine.Facet;
import vn.tracuu.engine.SearchRequest;
import vn.tracuu.lucene.facet.FacetCounter;
import vn.tracuu.lucene.index.ArticleDocuments;
import vn.tracuu.lucene.postings.LuceneQueries;
import vn.tracuu.lucene.postings.SearchableIndex;
import vn.tracuu.lucene.stored.ArticleIds;
import vn.tracuu.lucene.stored.CitedNumbers;
import vn.tracuu.lucene.stored.DocOrder;
import vn.tracuu.lucene.stored.ForwardIndex;
import vn.tracuu.lucene.stored.PostingFrequencies;
import vn.tracuu.schema.Fields;
import vn.tracuu.search.ArticleRequest;
import vn.tracuu.search.CandidateRequest;
import vn.tracuu.search.IndexView;
import vn.tracuu.search.Retrieval;
import vn.tracuu.search.Retrieved;
import vn.tracuu.search.SectionHit;
import vn.tracuu.search.StoredArticle;
import vn.tracuu.search.feature.TermFrequencies;
import vn.tracuu.search.plan.RetrievalQuery;

/** Retrieves from one generation of a Lucene index; candidates are read where they are needed. */
final class LuceneRetrieval implements Retrieval<LuceneCandidate> {
  /** Which documents are articles; kept for each open segment. */
  private static final BitSetProducer ARTICLES =
      new QueryBitSetProducer(new FieldExistsQuery(Fields.ID));

  private final SearchableIndex statistics;
  private final LuceneQueries queries;
  private final IndexSearcher searcher;
  private final IndexSearcher limited;
  private final IndexView index;

  LuceneRetrieval(SearchableIndex statistics, IndexView index, Duration timeLimit) {
    this.statistics = statistics;
    queries = new LuceneQueries(statistics);
    this.index = index;
    searcher = statistics.searcher();
    limited = limited(searcher, timeLimit);
  }

  /** A time limit belongs to a searcher, so a limited search has a searcher of its own. */
  private static IndexSearcher limited(IndexSearcher searcher, Duration timeLimit) {
    if (timeLimit.equals(SearchRequest.NO_TIME_LIMIT)) {
      return searcher;
    }
    IndexSearcher limited = new IndexSearcher(searcher.getIndexReader());
    limited.setTimeout(new QueryTimeoutImpl(timeLimit.toMillis()));
    return limited;
  }

  @Override
  public IndexView index() {
    return index;
  }

  /** Never: what was found within the time limit is worth showing. */
  @Override
  public boolean isLate() {
    return false;
  }

  @Override
  public boolean timedOut() {
    return limited.timedOut();
  }

  @Override
  public Retrieved<LuceneCandidate> candidates(CandidateRequest request) throws IOException {
    FirstStage stage = new FirstStage(statistics, queries, limited, request);
    TopDocs top = stage.find();
    List<SectionHit<LuceneCandidate>> sections =
        request.isReranked() ? sections(stage.sections()) : List.of();
    FacetCounter facets = facets(request, stage, top.scoreDocs);
    boolean counted = !request.facets().isEmpty() && !request.countsCandidates();
    TotalHits total =
        counted ? new TotalHits(facets.articles(), TotalHits.Relation.EQUAL_TO) : stage.total(top);
    return new Retrieved<>(
        LuceneCandidate.of(top.scoreDocs),
        sections,
        total.value(),
        total.relation() == TotalHits.Relation.EQUAL_TO,
        facets.counts(),
        facets.articles());
  }

  private FacetCounter facets(CandidateRequest request, FirstStage stage, ScoreDoc[] found)
      throws IOException {
    Set<Facet> facets = request.facets();
    if (facets.isEmpty()) {
      return new FacetCounter(Set.of(), statistics.facets());
    }
    if (request.countsCandidates()) {
      int likeliest = Math.min(request.rerankDepth(), found.length);
      int[] docs = Arrays.stream(found, 0, likeliest).mapToInt(c -> c.doc).sorted().toArray();
      return FacetCounter.over(searcher, facets, statistics.facets(), docs);
    }
    FixedBitSet matching = stage.matching();
    return matching != null
        ? FacetCounter.over(searcher, facets, statistics.facets(), matching)
        : limited.search(
            new ConstantScoreQuery(stage.query()),
            FacetCounter.manager(facets, statistics.facets()));
  }

  private List<SectionHit<LuceneCandidate>> sections(ScoreDoc[] found) throws IOException {
    List<SectionHit<LuceneCandidate>> sections = new ArrayList<>(found.length);
    for (ScoreDoc section : found) {
      LuceneCandidate article = LuceneCandidate.of(articleOf(section.doc));
      sections.add(new SectionHit<>(article, new LuceneCandidate(section)));
    }
    return sections;
  }

  /** Sections stand before their article. */
  private int articleOf(int section) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(section, leaves));
    return leaf.docBase + ARTICLES.getBitSet(leaf).nextSetBit(section - leaf.docBase);
  }

  @Override
  public Retrieved<LuceneCandidate> articles(ArticleRequest request) throws IOException {
    Query query = queries.of(request.query());
    int depth = Math.min(request.depth(), Math.max(1, searcher.getIndexReader().maxDoc()));
    TopDocs top =
        switch (request.order()) {
          case SCORE -> searcher.search(query, new TopScoreDocCollectorManager(depth, null, depth));
          case NEWEST -> searcher.search(query, depth, SortOrders.byDay(true));
          case ID -> searcher.search(query, depth, SortOrders.BY_ID);
        };
    FacetCounter facets =
        request.facets().isEmpty()
            ? new FacetCounter(Set.of(), statistics.facets())
            : searcher.search(
                new ConstantScoreQuery(query),
                FacetCounter.manager(request.facets(), statistics.facets()));
    return new Retrieved<>(
        LuceneCandidate.of(top.scoreDocs),
        List.of(),
        top.totalHits.value(),
        top.totalHits.relation() == TotalHits.Relation.EQUAL_TO,
        facets.counts(),
        facets.articles());
  }

  @Override
  public long count(RetrievalQuery query) throws IOException {
    return limited.count(queries.of(query));
  }

  @Override
  public List<LuceneCandidate> matching(List<LuceneCandidate> candidates, RetrievalQuery query)
      throws IOException {
    LuceneCandidate[] inOrder = candidates.toArray(LuceneCandidate[]::new);
    Arrays.sort(inOrder, (one, other) -> Integer.compare(one.doc(), other.doc()));
    if (query instanceof RetrievalQuery.MatchAll) {
      return List.of(inOrder);
    }
    boolean[] matching =
        Matching.of(
            searcher,
            queries.of(query),
            Arrays.stream(inOrder).mapToInt(LuceneCandidate::doc).toArray());
    List<LuceneCandidate> found = new ArrayList<>();
    for (int i = 0; i < inOrder.length; i++) {
      if (matching[i]) {
        found.add(inOrder[i]);
      }
    }
    return found;
  }

  @Override
  public void forwardRecords(List<LuceneCandidate> documents, ForwardRecordVisitor visitor)
      throws IOException {
    ForwardIndex sequences = new ForwardIndex(searcher);
    for (long next : DocOrder.of(LuceneCandidate.docs(documents))) {
      BytesRef record = sequences.of(DocOrder.doc(next));
      if (record != null) {
        visitor.visit(DocOrder.index(next), record.bytes, record.offset, record.length);
      }
    }
  }

  @Override
  public TermFrequencies frequencies(List<LuceneCandidate> candidates) {
    long[] order = DocOrder.of(LuceneCandidate.docs(candidates));
    int[] docs = Arrays.stream(order).mapToInt(DocOrder::doc).toArray();
    PostingFrequencies ascending = new PostingFrequencies(searcher.getIndexReader(), docs);
    return (field, text) -> {
      int[] found = ascending.of(field, text);
      int[] frequencies = new int[found.length];
      for (int i = 0; i < found.length; i++) {
        frequencies[DocOrder.index(order[i])] = found[i];
      }
      return frequencies;
    };
  }

  @Override
  public int[] places(List<LuceneCandidate> candidates) throws IOException {
    int[] places = new int[candidates.size()];
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    for (int i = 0; i < places.length; i++) {
      int doc = candidates.get(i).doc();
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
      NumericDocValues orders = leaf.reader().getNumericDocValues(Fields.PLACE_ORDER);
      if (orders != null && orders.advanceExact(doc - leaf.docBase)) {
        places[i] = (int) orders.longValue();
      }
    }
    return places;
  }

  @Override
  public List<String> ids(List<LuceneCandidate> candidates) throws IOException {
    return Arrays.stream(ArticleIds.of(searcher, LuceneCandidate.docs(candidates)))
        .map(BytesRef::utf8ToString)
        .toList();
  }

  @Override
  public List<StoredArticle> articles(List<LuceneCandidate> candidates, int cited)
      throws IOException {
    StoredFields stored = searcher.storedFields();
    List<StoredArticle> articles = new ArrayList<>(candidates.size());
    for (LuceneCandidate candidate : candidates) {
      articles.add(
          new StoredArticle(
              ArticleDocuments.toArticle(stored.document(candidate.doc())),
              cited == 0 ? List.of() : CitedNumbers.of(searcher, candidate.doc(), cited)));
    }
    return articles;
  }

  @Override
  public List<List<String>> citedNumbers(List<LuceneCandidate> candidates) throws IOException {
    List<List<String>> cited = new ArrayList<>(candidates.size());
    for (LuceneCandidate candidate : candidates) {
      cited.add(CitedNumbers.of(searcher, candidate.doc(), Integer.MAX_VALUE));
    }
    return cited;
  }
}
