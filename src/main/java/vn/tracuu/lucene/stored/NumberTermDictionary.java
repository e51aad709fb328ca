package vn.tracuu.lucene.stored;

import java.io.IOException;
import java.util.SequencedSet;
import java.util.TreeSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import vn.tracuu.schema.Fields;
import vn.tracuu.schema.NumberTerms;
import vn.tracuu.search.plan.NumberDictionary;

/** The document numbers of a generation, from its terms; at most {@link #MAX} of each segment. */
public record NumberTermDictionary(IndexReader reader) implements NumberDictionary {
  @Override
  public SequencedSet<String> beginningWith(String prefix) throws IOException {
    BytesRef start = new BytesRef(prefix);
    SequencedSet<String> numbers = new TreeSet<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms terms = leaf.reader().terms(Fields.NUMBERS);
      if (terms != null) {
        read(terms.iterator(), start, numbers);
      }
    }
    return numbers;
  }

  private static void read(TermsEnum entries, BytesRef start, SequencedSet<String> numbers)
      throws IOException {
    TermsEnum.SeekStatus status = entries.seekCeil(start);
    BytesRef entry = status == TermsEnum.SeekStatus.END ? null : entries.term();
    for (int i = 0; i < MAX && entry != null; i++) {
      if (!StringHelper.startsWith(entry, start)) {
        return;
      }
      numbers.add(NumberTerms.canonical(entry.utf8ToString()));
      entry = entries.next();
    }
  }
}
