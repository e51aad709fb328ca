package vn.tracuu.lucene.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import vn.tracuu.phrase.PhraseSample;
import vn.tracuu.schema.Fields;
import vn.tracuu.schema.WordSequence;

/**
 * The sample of an index's living articles: a nightly build must not read a large collection whole
 * to know what is frequent. For one thread.
 */
final class ArticleSample implements PhraseSample {
  private final int rate;
  private final List<Segment> segments = new ArrayList<>();

  /** The articles of a segment that are read. */
  private record Segment(LeafReader reader, int base, FixedBitSet docs) {}

  private ArticleSample(int rate) {
    this.rate = rate;
  }

  /**
   * The sample of an index.
   *
   * @param articles how many living ones it has
   */
  static ArticleSample of(IndexReader reader, int articles) throws IOException {
    ArticleSample sample = new ArticleSample(PhraseSample.rate(articles));
    for (LeafReaderContext leaf : reader.leaves()) {
      sample.segments.add(new Segment(leaf.reader(), leaf.docBase, sample.chosen(leaf.reader())));
    }
    return sample;
  }

  @Override
  public int rate() {
    return rate;
  }

  @Override
  public void forEach(Visitor visitor) throws IOException {
    int[] sequence = new int[0];
    for (Segment segment : segments) {
      BinaryDocValues sequences = DocValues.getBinary(segment.reader, Fields.WORDS);
      BitSetIterator docs = new BitSetIterator(segment.docs, 0);
      for (int d = docs.nextDoc(); d != DocIdSetIterator.NO_MORE_DOCS; d = docs.nextDoc()) {
        if (sequences.advanceExact(d)) {
          BytesRef stored = sequences.binaryValue();
          sequence = WordSequence.read(stored.bytes, stored.offset, stored.length, sequence);
          visitor.read(segment.base + d, sequence);
        }
      }
    }
  }

  private FixedBitSet chosen(LeafReader segment) throws IOException {
    FixedBitSet chosen = new FixedBitSet(Math.max(1, segment.maxDoc()));
    SortedDocValues ids = DocValues.getSorted(segment, Fields.ID);
    FixedBitSet chosenIds = chosenIds(ids);
    Bits live = segment.getLiveDocs();
    for (int d = ids.nextDoc(); d != DocIdSetIterator.NO_MORE_DOCS; d = ids.nextDoc()) {
      if (chosenIds.get(ids.ordValue()) && (live == null || live.get(d))) {
        chosen.set(d);
      }
    }
    return chosen;
  }

  private FixedBitSet chosenIds(SortedDocValues ids) throws IOException {
    FixedBitSet chosen = new FixedBitSet(Math.max(1, ids.getValueCount()));
    TermsEnum each = ids.termsEnum();
    for (BytesRef id = each.next(); id != null; id = each.next()) {
      if (PhraseSample.isChosen(id.bytes, id.offset, id.length, rate)) {
        chosen.set((int) each.ord());
      }
    }
    return chosen;
  }
}
