package vn.tracuu.lucene.search;

import java.util.Arrays;
import java.util.List;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.BytesRef;
import vn.tracuu.search.Candidate;
import vn.tracuu.search.Cursor;

/**
 * A document that Lucene found; its key is its number in the index.
 *
 * @param hit by score, or a {@link FieldDoc} of its day and id
 */
record LuceneCandidate(ScoreDoc hit) implements Candidate {
  static LuceneCandidate of(int doc) {
    return new LuceneCandidate(new ScoreDoc(doc, 0));
  }

  static List<LuceneCandidate> of(ScoreDoc[] hits) {
    return Arrays.stream(hits).map(LuceneCandidate::new).toList();
  }

  /** Their numbers in the index. */
  static int[] docs(List<LuceneCandidate> candidates) {
    return candidates.stream().mapToInt(LuceneCandidate::doc).toArray();
  }

  int doc() {
    return hit.doc;
  }

  @Override
  public Object key() {
    return hit.doc;
  }

  @Override
  public float score() {
    return hit.score;
  }

  @Override
  public Cursor.Position position() {
    return hit instanceof FieldDoc sorted && sorted.fields != null
        ? new Cursor.Position(
            (Long) sorted.fields[0], hit.doc, ((BytesRef) sorted.fields[1]).utf8ToString())
        : Cursor.Position.ofScore(hit.score, hit.doc, "");
  }
}
