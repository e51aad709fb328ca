package vn.tracuu.lucene.index;

import java.io.IOException;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.FilterMergePolicy;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.util.IOSupplier;

/**
 * Leaves all segments as they are, even one without a living document: deleted documents stay where
 * they are counted, and document numbers do not change under a build.
 */
final class KeptSegments extends FilterMergePolicy {
  KeptSegments() {
    super(NoMergePolicy.INSTANCE);
  }

  @Override
  public boolean keepFullyDeletedSegment(IOSupplier<CodecReader> segment) throws IOException {
    return true;
  }
}
