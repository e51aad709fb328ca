package vn.tracuu.lucene.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import vn.tracuu.schema.Fields;

/**
 * Which articles of one generation another one lacks. Walks over the ids once.
 *
 * @param count how many
 * @param examples the ids of the first of them
 */
record Removals(long count, List<String> examples) {
  private static final int EXAMPLES = 5;

  /**
   * Compares.
   *
   * @param wanted ids whose removal was asked for; they do not count
   */
  static Removals between(DirectoryReader before, DirectoryReader after, Set<BytesRef> wanted)
      throws IOException {
    Terms ids = MultiTerms.getTerms(before, Fields.ID);
    if (ids == null) {
      return new Removals(0, List.of());
    }
    TermLookup there = new TermLookup(after, Fields.ID);
    Bits live = MultiBits.getLiveDocs(before);
    TermsEnum id = ids.iterator();
    PostingsEnum docs = null;
    long count = 0;
    List<String> examples = new ArrayList<>();
    for (BytesRef term = id.next(); term != null; term = id.next()) {
      docs = id.postings(docs, PostingsEnum.NONE);
      if (lives(docs, live) && there.find(term) < 0 && !wanted.contains(term)) {
        count++;
        if (examples.size() < EXAMPLES) {
          examples.add(term.utf8ToString());
        }
      }
    }
    return new Removals(count, examples);
  }

  private static boolean lives(PostingsEnum docs, @Nullable Bits live) throws IOException {
    for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
      if (live == null || live.get(doc)) {
        return true;
      }
    }
    return false;
  }
}
