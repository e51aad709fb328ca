package vn.tracuu.lucene.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import vn.tracuu.engine.Duplicate;
import vn.tracuu.engine.IndexBuild.Added;
import vn.tracuu.schema.Fields;

/**
 * The last word on what is in a generation: of several documents with one id, the one that was
 * pushed, or else the one of the last file in path order, within a file the last; none of an id
 * that was deleted; of several with one text, the first that its id leaves; of the base's
 * documents, those that stay. It looks at what is in the index only, so the outcome does not depend
 * on which thread was first.
 *
 * <p>Walks over the new documents' ids once; needs a bit a document.
 */
final class Settlement {
  /** The position of an article that stays because its file cannot be read. */
  static final long NOT_FOUND_AGAIN = 0;

  private final DirectoryReader all;
  private final @Nullable BaseArticles base;
  private final Set<BytesRef> hidden;
  private final int baseDocs;
  private final FixedBitSet removed;
  private final Set<String> overruled = new HashSet<>();
  private Map<String, Integer> articlesByFile = Map.of();
  private long added;
  private long replaced;
  private long unchanged;
  private long deleted;
  private long duplicates;
  private long arrived;
  private final List<Duplicate> listed = new ArrayList<>();

  private Settlement(DirectoryReader all, @Nullable BaseArticles base, Set<BytesRef> hidden) {
    this.all = all;
    this.base = base;
    this.hidden = hidden;
    baseDocs = base == null ? 0 : base.maxDoc();
    removed = new FixedBitSet(Math.max(1, all.maxDoc()));
  }

  /**
   * Decides.
   *
   * @param all the base's segments, as they were, and after them the new ones
   * @param base null if there is none
   * @param hidden ids of which no document stays
   * @param copies groups of new articles with one text
   */
  static Settlement of(
      DirectoryReader all,
      @Nullable BaseArticles base,
      Set<BytesRef> hidden,
      List<List<Added>> copies)
      throws IOException {
    Settlement settlement = new Settlement(all, base, hidden);
    settlement.leaveBehind();
    settlement.settleNew();
    for (List<Added> group : copies) {
      settlement.settleCopies(group);
    }
    settlement.hideBase();
    settlement.count();
    Passages.addTo(settlement.removed, all);
    return settlement;
  }

  long added() {
    return added;
  }

  long replaced() {
    return replaced;
  }

  long unchanged() {
    return unchanged;
  }

  long deleted() {
    return deleted;
  }

  long duplicates() {
    return duplicates;
  }

  /** The first of the duplicates: those of one id in the order of the ids, then copies. */
  List<Duplicate> listed() {
    return listed;
  }

  /** How many articles were added, whatever became of them. */
  long arrived() {
    return arrived;
  }

  /** How many articles are in the generation. */
  long articles() {
    return articlesByFile.values().stream().mapToLong(n -> n).sum();
  }

  /** The documents to delete. */
  FixedBitSet removed() {
    return removed;
  }

  /** Whether an article of that file gave way to one of another file. */
  boolean overruled(String file) {
    return overruled.contains(file);
  }

  /** How many articles of each file are in the generation. */
  Map<String, Integer> articlesByFile() {
    return articlesByFile;
  }

  /** How many living documents came from each file. */
  static Map<String, Integer> articlesByFile(DirectoryReader reader) throws IOException {
    return articlesByFile(reader.leaves(), MultiBits.getLiveDocs(reader), null);
  }

  private static Map<String, Integer> articlesByFile(
      List<LeafReaderContext> segments, @Nullable Bits live, @Nullable FixedBitSet without)
      throws IOException {
    Map<String, Integer> counts = new HashMap<>();
    for (LeafReaderContext segment : segments) {
      SortedDocValues files = Provenance.files(segment.reader());
      int[] byOrdinal = new int[files.getValueCount()];
      while (files.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        int doc = segment.docBase + files.docID();
        if ((live == null || live.get(doc)) && (without == null || !without.get(doc))) {
          byOrdinal[files.ordValue()]++;
        }
      }
      for (int ordinal = 0; ordinal < byOrdinal.length; ordinal++) {
        if (byOrdinal[ordinal] > 0) {
          counts.merge(files.lookupOrd(ordinal).utf8ToString(), byOrdinal[ordinal], Integer::sum);
        }
      }
    }
    return counts;
  }

  /** Removes the base's documents that do not stay. */
  private void leaveBehind() throws IOException {
    if (base != null) {
      removed.or(base.leaving());
    }
  }

  /** Walks over the ids of the new documents. */
  private void settleNew() throws IOException {
    IndexReader[] segments =
        all.leaves().stream()
            .filter(s -> s.docBase >= baseDocs)
            .map(LeafReaderContext::reader)
            .toArray(IndexReader[]::new);
    Terms ids = MultiTerms.getTerms(new MultiReader(segments, false), Fields.ID);
    if (ids != null) {
      TermsEnum id = ids.iterator();
      PostingsEnum docs = null;
      while (id.next() != null) {
        docs = id.postings(docs, PostingsEnum.NONE);
        if (hidden.contains(id.term())) {
          hide(docs);
        } else {
          settle(id.term(), docs, base == null ? -1 : base.find(id.term()));
        }
      }
    }
  }

  /**
   * Decides on one id.
   *
   * @param docs its new documents, numbered from the first new one
   * @param before its document in the base; -1 if there is none
   */
  private void settle(BytesRef id, PostingsEnum docs, int before) throws IOException {
    int winner = before < 0 || removed.get(before) ? -1 : before;
    for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
      arrived++;
      winner = winner < 0 ? baseDocs + doc : winner(id, winner, baseDocs + doc);
    }
    if (winner >= baseDocs) {
      added += before < 0 ? 1 : 0;
      replaced += before < 0 ? 0 : 1;
    }
  }

  /** Removes new documents of an id that was deleted. */
  private void hide(PostingsEnum docs) throws IOException {
    for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
      arrived++;
      removed.set(baseDocs + doc);
    }
  }

  /** The first of a group that stands stays; the others go. */
  private void settleCopies(List<Added> group) throws IOException {
    int winner = -1;
    for (Added copy : group) {
      int doc = standing(copy);
      if (winner < 0) {
        winner = doc;
      } else if (doc >= 0) {
        removed.set(doc);
        boolean known = base != null && base.find(new BytesRef(copy.id())) >= 0;
        added -= known ? 0 : 1;
        replaced -= known ? 1 : 0;
        duplicates++;
        list(new Duplicate(place(doc), copy.id(), place(winner), true));
      }
    }
  }

  /** The new document that an article has; -1 if another one of its id has replaced it. */
  private int standing(Added article) throws IOException {
    Term id = new Term(Fields.ID, article.id());
    for (LeafReaderContext segment : all.leaves()) {
      PostingsEnum docs = segment.docBase < baseDocs ? null : segment.reader().postings(id);
      while (docs != null && docs.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        int doc = segment.docBase + docs.docID();
        if (!removed.get(doc)
            && position(doc) == article.source().position()
            && file(doc).equals(article.source().file())) {
          return doc;
        }
      }
    }
    return -1;
  }

  private void hideBase() throws IOException {
    for (BytesRef id : hidden) {
      int doc = base == null ? -1 : base.find(id);
      if (doc >= 0) {
        removed.set(doc);
      }
    }
  }

  private void count() throws IOException {
    if (base != null) {
      unchanged = (long) base.articles() - removed.cardinality(0, baseDocs); // no passages yet
      deleted = base.articles() - unchanged - replaced;
    }
    articlesByFile = articlesByFile(all.leaves(), MultiBits.getLiveDocs(all), removed);
  }

  private int winner(BytesRef id, int one, int other) throws IOException {
    String file = file(one);
    String otherFile = file(other);
    int order = file.compareTo(otherFile);
    boolean otherWins = order == 0 ? position(other) >= position(one) : order < 0;
    removed.set(otherWins ? one : other);
    String loser = otherWins ? file : otherFile;
    int loserDoc = otherWins ? one : other;
    if (order != 0 || position(loserDoc) > NOT_FOUND_AGAIN) {
      duplicates++;
      int winnerDoc = otherWins ? other : one;
      list(new Duplicate(place(loserDoc), id.utf8ToString(), place(winnerDoc)));
    }
    boolean pushed = file.equals(PushedFolder.FILE) || otherFile.equals(PushedFolder.FILE);
    if (order != 0 && !pushed) { // what was pushed never gives way again, so none needs rereading
      overruled.add(loser);
    }
    return otherWins ? other : one;
  }

  private void list(Duplicate duplicate) {
    if (listed.size() < Duplicate.LISTED) {
      listed.add(duplicate);
    }
  }

  private String place(int doc) throws IOException {
    LeafReaderContext segment = segment(doc);
    long position = Provenance.position(segment.reader(), doc - segment.docBase);
    return file(doc) + (position > 0 ? ":" + position : "");
  }

  private String file(int doc) throws IOException {
    LeafReaderContext segment = segment(doc);
    return Provenance.file(segment.reader(), doc - segment.docBase);
  }

  private long position(int doc) throws IOException {
    if (base != null && doc < baseDocs) {
      return base.position(doc);
    }
    LeafReaderContext segment = segment(doc);
    return Provenance.position(segment.reader(), doc - segment.docBase);
  }

  private LeafReaderContext segment(int doc) {
    return all.leaves().get(ReaderUtil.subIndex(doc, all.leaves()));
  }
}
